"""Word documents (.docx): paragraphs, with the numbers that Word counts, and rows of tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from hooks.drafting.mending.old_fonts import in_font
from hooks.drafting.reading.lines import Line, Read, UnreadableError, only_places

LARGEST_UNPACKED: Final = 150 * 1024 * 1024  # bytes of all parts; pictures are packed already
LARGEST_PART: Final = 40 * 1024 * 1024  # bytes of one part of XML
MOST_PARTS: Final = 3000
DEEPEST_TABLE: Final = 4
BROKEN: Final = "Tệp Word hỏng, không mở được. Mở bằng Word, lưu lại dạng .docx rồi chạy lại."


def read_word(data: bytes) -> Read:
    """Return the lines of a .docx; raise `UnreadableError` when it cannot be read safely."""
    told = _examined(data)
    try:
        document = docx.Document(BytesIO(data))
        lines = list(_lines(document))
    except (KeyError, ValueError, AttributeError, IndexError, BadZipFile, SyntaxError):
        raise UnreadableError(BROKEN) from None
    numbered = (
        Line(number=number, text=text, whole=True, cells=cells)
        for number, (text, cells) in enumerate(lines, 1)
    )
    return Read(lines=tuple(numbered), counted_in="đoạn", told=told)


def _examined(data: bytes) -> tuple[str, ...]:
    """Return what to tell of a package before it is unpacked; raise if it is not safe to."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise UnreadableError("Tệp nén có mật khẩu. Xin bản không đặt mật khẩu.")
            huge = sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(
                part.file_size > LARGEST_PART and part.filename.endswith((".xml", ".rels"))
                for part in parts
            )
            if huge or len(parts) > MOST_PARTS:
                raise UnreadableError(
                    "Tệp Word giải nén ra quá lớn, có thể là «bom nén»: không mở. Mở bằng Word,"
                    " chép phần chữ sang tệp mới."
                )
            names = {part.filename for part in parts}
            if "word/document.xml" not in names:
                raise UnreadableError("Tệp không phải văn bản Word (.docx).")
            told = []
            if any(name.casefold().endswith("vbaproject.bin") for name in names):
                told.append("Tệp có macro: không chạy, chỉ đọc chữ.")
            for name in sorted(names):
                if not name.endswith((".xml", ".rels")):
                    continue
                part = package.read(name)
                if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
                    raise UnreadableError(
                        "Tệp Word có khai báo thực thể XML, không an toàn: không mở."
                    )
                if name.endswith("document.xml.rels") and _elsewhere(part):
                    told.append("Tệp dẫn tới nội dung ở nơi khác: không tải, chỉ đọc chữ.")
            return tuple(told)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        raise UnreadableError(BROKEN) from None


def _elsewhere(relations: bytes) -> bool:
    """Return whether what is not a mere hyperlink is to be had from elsewhere."""
    for relation in re.findall(rb"<Relationship [^>]*>", relations):
        if b'TargetMode="External"' in relation and b"/hyperlink" not in relation:
            return True
    return False


def _lines(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    counted = _Counting(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _table(block, counted, 0)
        else:
            yield from ((line, ()) for line in _paragraph(block, counted))


def _table(table: Table, counted: _Counting, depth: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the rows of a table that lists, or the cells of one that only places.

    The head of a letter and its foot stand in tables without rules: left column, then right.
    """
    rows = [[_cell(cell, counted, depth) for cell in _cells(row)] for row in table.rows]
    if only_places([["\n".join(cell) for cell in row] for row in rows]):
        for column in range(max(map(len, rows), default=0)):
            for row in rows:
                if column < len(row):
                    yield from ((line, ()) for line in row[column])
            yield "", ()
        return
    for row in rows:
        cells = tuple("\n".join(cell) for cell in row)
        yield ("\n".join(cells), ()) if len(cells) == 1 else ("", cells)


def _cells(row: Any) -> list[_Cell]:
    """Return the cells of a row, merged ones once."""
    kept: list[_Cell] = []
    for cell in row.cells:
        if not kept or cell._tc is not kept[-1]._tc:
            kept.append(cell)
    return kept


def _cell(cell: _Cell, counted: _Counting, depth: int) -> list[str]:
    lines: list[str] = []
    for block in cell.iter_inner_content():
        if isinstance(block, Paragraph):
            lines += _paragraph(block, counted)
        elif depth < DEEPEST_TABLE:
            lines += [text or " ".join(cells) for text, cells in _table(block, counted, depth + 1)]
    return [line for line in lines if line]


def _paragraph(paragraph: Paragraph, counted: _Counting) -> list[str]:
    """Return the lines of a paragraph, parted where it has breaks of its own."""
    font = paragraph.style.font.name if paragraph.style is not None else None
    words = ""
    for run in paragraph.iter_inner_content():
        inner = getattr(run, "runs", [run])
        words += "".join(in_font(each.text, each.font.name or font) for each in inner)
    lines = [" ".join(line.split()) for line in words.split("\n")]
    if marker := counted.marker(paragraph) if any(lines) else "":
        lines[0] = f"{marker} {lines[0]}"
    return lines


class _Counting:
    """The numbers and bullets that Word draws before paragraphs, which are not in their text."""

    def __init__(self, document: Document) -> None:
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 9)
        self._formats: dict[tuple[str, int], tuple[str, str, int]] = {}
        part = next(
            (
                related.target_part
                for related in document.part.rels.values()
                if not related.is_external and related.reltype.endswith("/numbering")
            ),
            None,
        )
        root = getattr(part, "element", None)
        if root is None:
            return
        kinds = {each.get(qn("w:abstractNumId")): each for each in root.iter(qn("w:abstractNum"))}
        for each in root.iter(qn("w:num")):
            link = each.find(qn("w:abstractNumId"))
            kind = kinds.get(link.get(qn("w:val"))) if link is not None else None
            for level in kind.iter(qn("w:lvl")) if kind is not None else ():
                self._formats[each.get(qn("w:numId")), int(level.get(qn("w:ilvl")) or 0)] = (
                    _value(level, "w:numFmt", "decimal"),
                    _value(level, "w:lvlText", "%1."),
                    int(_value(level, "w:start", "1")),
                )

    def marker(self, paragraph: Paragraph) -> str:
        """Return what Word draws before a paragraph, counting on."""
        places = [paragraph._p.pPr]
        if paragraph.style is not None:
            places.append(paragraph.style.element.find(qn("w:pPr")))
        found = next(
            (place.find(qn("w:numPr")) for place in places if place is not None
             and place.find(qn("w:numPr")) is not None),
            None,
        )  # fmt: skip
        if found is None:
            return ""
        item, level = _value(found, "w:numId", "0"), int(_value(found, "w:ilvl", "0"))
        if (item, level) not in self._formats:
            return ""
        form, text, start = self._formats[item, level]
        if form == "none":
            return ""
        if form == "bullet":
            return "-" if level == 0 else "+"
        counts = self._counts[item]
        counts[level] = counts[level] + 1 if counts[level] else start
        counts[level + 1 :] = [0] * (8 - level)
        return re.sub(
            r"%([1-9])",
            lambda place: _numeral(
                counts[int(place[1]) - 1] or 1,
                self._formats.get((item, int(place[1]) - 1), (form,))[0],
            ),
            text,
        )


def _value(element: Any, tag: str, default: str) -> str:
    found = element.find(qn(tag))
    return (found.get(qn("w:val")) if found is not None else None) or default


def _numeral(number: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"upperRoman", "lowerRoman"}:
        roman, rest = "", number
        for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
            roman += sign * (rest // value)
            rest %= value
        return roman if form == "upperRoman" else roman.lower()
    return str(number)
