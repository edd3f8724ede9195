"""Files that are broken, locked, huge or hostile: one clear message each, nothing executed."""

from __future__ import annotations

import contextlib
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pypdf
import pytest

from hooks.drafting.reading.file import LONGEST, read_letter
from hooks.drafting.reading.lines import LARGEST_FILE, Read, UnreadableError
from tests.drafting import letters
from tests.drafting.measure import READER


def read(folder: Path, name: str, data: bytes, seconds: float = LONGEST) -> Read:
    file = folder / name
    file.write_bytes(data)
    return read_letter(file, seconds, apart=READER)


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(letters.dispatch_pdf()))
    writer.encrypt("mật khẩu thử", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def blank_pdf(pages: int = 1) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def word(**parts: bytes) -> bytes:
    """Return a plan with parts added or replaced: «__» in a name is «/», «_» a point."""
    stream = BytesIO()
    with (
        ZipFile(BytesIO(letters.plan_docx())) as old,
        ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as new,
    ):
        changed = {name.replace("__", "/").replace("_", "."): part for name, part in parts.items()}
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, part in changed.items():
            new.writestr(name, part)
    return stream.getvalue()


def part(name: str) -> bytes:
    with ZipFile(BytesIO(letters.plan_docx())) as package:
        return package.read(name)


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>'
)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", locked_pdf, "Tệp PDF có mật khẩu"),
        ("a.pdf", lambda: b"%PDF-1.7\nkhong phai", "Tệp PDF hỏng"),
        ("a.pdf", blank_pdf, "Bản chụp (scan)"),
        ("a.pdf", lambda: blank_pdf(201), "Tệp có 201 trang, quá 200"),
        ("a.pdf", lambda: b"<html>", "Tệp không phải .pdf thật"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "có mật khẩu"),
        ("a.docx", lambda: b"PK\x03\x04" + bytes(300), "Tệp Word hỏng"),
        ("a.docx", lambda: letters.plan_docx()[:9000], "Tệp Word hỏng"),
        ("a.docx", lambda: word(word__document_xml=b"<w:document"), "Tệp Word hỏng"),
        ("a.docx", lambda: word(word__document_xml=ENTITIES), "thực thể XML"),
        ("a.docx", lambda: word(word__media__a_xml=bytes(41 << 20)), "«bom nén»"),
        ("a.docx", lambda: word(word__media__a_bin=bytes(151 << 20)), "«bom nén»"),
        ("a.rtf", lambda: b"{\\rtf1 a}", "Tệp .rtf chưa đọc được"),
        ("a.txt", lambda: b"", "Tệp rỗng"),
        ("a.txt", lambda: b"  \n \n", "không có chữ nào"),
        ("a.txt", lambda: b"\x00\x01\x02" * 99, "Tệp không phải văn bản"),
        ("a.txt", lambda: "chữ ".encode() * 200_000, "dài quá 200 trang"),
        ("a.txt", lambda: bytes(LARGEST_FILE + 1), "Tệp 20 MB, quá 20 MB"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: object, told: str) -> None:
    assert callable(data)
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path, name, data())
    assert told in str(refused.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="Không có tệp"):
        read_letter(tmp_path / "khong-co.docx")


def test_macros_are_told_and_not_run(tmp_path: Path) -> None:
    found = read(tmp_path, "a.docx", word(word__vbaProject_bin=b"Sub AutoOpen()"))
    assert found.told == ("Tệp có macro: không chạy, chỉ đọc chữ.",)


def test_references_to_elsewhere_are_told_and_not_fetched(tmp_path: Path) -> None:
    relations = part("word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>'
        b"</Relationships>",
    )
    found = read(tmp_path, "a.docx", word(**{"word___rels__document_xml_rels": relations}))
    assert found.told == ("Tệp dẫn tới nội dung ở nơi khác: không tải, chỉ đọc chữ.",)


@pytest.mark.slow
def test_a_page_nested_a_hundred_thousand_deep_is_read_or_refused(tmp_path: Path) -> None:
    began = time.monotonic()
    with contextlib.suppress(UnreadableError):
        read(tmp_path, "a.html", b"<html>" + b"<div>" * 100_000 + b"x", seconds=2)
    assert time.monotonic() - began < 60  # bounded: it neither hangs nor crashes


def test_reading_is_stopped_when_it_takes_too_long(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(letters.plan_docx())
    with pytest.raises(UnreadableError, match="Đọc tệp quá lâu"):
        read_letter(file, seconds=0)
