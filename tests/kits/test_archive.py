"""Packing: bytes that depend only on the files, in the oldest ZIP format."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.kits.archive import pack

FILES = {"mau/b/anh.png": b"\x89PNG" * 99, "mau/a.txt": "Mẫu".encode(), "mau/trong.txt": b""}


STORE = Store()


def packed(files: Iterable[tuple[str, bytes | Blob]]) -> bytes:
    out = io.BytesIO()
    pack(files, STORE, out)
    return out.getvalue()


def test_what_the_store_has_is_packed_like_bytes() -> None:
    stored = [(path, STORE.put(data)) for path, data in FILES.items()]
    assert packed(stored) == packed(FILES.items())


def test_any_order_of_the_files_gives_the_same_bytes() -> None:
    assert packed(FILES.items()) == packed(reversed(FILES.items()))


# No device of DOS begins with an m: those names are refused, which is another test's matter.
@given(st.dictionaries(st.from_regex(r"m[a-z]{0,7}(/m[a-z]{0,7})?", fullmatch=True), st.binary()))
def test_what_is_packed_is_unpacked(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(packed(files.items()))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(files)
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_the_form_is_that_of_1993() -> None:
    """It is read by the specification (APPNOTE 4.3.7, 4.3.12), not by the library that wrote it."""
    data = packed(FILES.items())
    entries, size, start = struct.unpack("<HII", data[-22:][10:20])
    assert data[-22:-18] == b"PK\5\6"  # no comment after it
    assert start + size == len(data) - 22
    at = 0
    for _ in range(entries):
        fixed = struct.unpack("<4s2B5H3L5H2L", data[start : start + 46])
        mark, _, made_by, needed, flags, method, clock, day, _, stored, whole = fixed[:11]
        name, extra, comment, disk, _, mode, offset = fixed[11:]
        assert (mark, made_by, needed, flags, method) == (b"PK\1\2", 3, 20, 0, 0)
        assert (clock, day) == (0, 1 << 5 | 1)  # 0:00 on 1 January 1980
        assert (extra, comment, disk, mode) == (0, 0, 0, 0o100644 << 16)
        assert stored == whole
        assert offset == at
        local = struct.unpack("<4s5H3L2H", data[at : at + 30])
        assert local[:6] == (b"PK\3\4", needed, flags, method, clock, day)
        assert local[8:] == (whole, name, 0)
        path = data[at + 30 : at + 30 + name].decode("ascii")
        assert path.encode() == data[start + 46 : start + 46 + name]
        assert data[at + 30 + name : at + 30 + name + whole] == FILES[path]
        at += 30 + name + whole
        start += 46 + name
    assert at == len(data) - 22 - size


@pytest.mark.parametrize("path", ["../a.txt", "/a.txt", "a\\b.txt", "mau/../../a.txt", "c:a.txt"])
def test_no_entry_leaves_its_folder(path: str) -> None:
    with pytest.raises(ValueError, match="file name"):
        packed([(path, b"")])


def test_no_entry_hides_another_where_case_does_not_count() -> None:
    with pytest.raises(ValueError, match="two files"):
        packed([("mau/a.txt", b"1"), ("mau/A.txt", b"2")])


@pytest.mark.skipif(not shutil.which("unzip"), reason="Info-ZIP's unzip is not installed")
def test_another_program_reads_it(tmp_path: Path) -> None:
    (tmp_path / "mau.zip").write_bytes(packed(FILES.items()))
    for options in (["-tq"], ["-q"]):
        result = subprocess.run(
            ["unzip", *options, "mau.zip"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
    assert {path: (tmp_path / path).read_bytes() for path in FILES} == FILES
    assert (tmp_path / "mau/a.txt").stat().st_mode & 0o777 == 0o644
