"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import IO, Any

import pytest

from banners.store.whole_files import write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_takes_the_place_of_another_and_makes_its_folder(tmp_path: Path) -> None:
    for data in (b"old", b"new"):
        write_whole(tmp_path / "a" / "b.txt", data)
        assert (tmp_path / "a" / "b.txt").read_bytes() == data
    assert names(tmp_path) == ["b.txt"]


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_who_may_read_a_file_is_said_by_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "b.txt", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "b.txt").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("length", [1, 10_000_000], ids=["when it is closed", "at once"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path / "b.txt", b"old")
    opened = Path.open

    def on_full_disk(path: Path, mode: str) -> IO[Any]:
        file = opened(path, mode)
        with opened(Path("/dev/full"), "wb") as full:  # every write to it finds the disk full
            os.dup2(full.fileno(), file.fileno())
        return file

    monkeypatch.setattr("banners.store.whole_files.Path.open", on_full_disk)
    with pytest.raises(OSError, match="No space left") as told:
        write_whole(tmp_path / "b.txt", b"x" * length)
    monkeypatch.undo()
    assert told.value.errno == errno.ENOSPC
    assert (tmp_path / "b.txt").read_bytes() == b"old"
    assert names(tmp_path) == ["b.txt"]


def test_a_rename_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "b.txt", b"new")
    assert names(tmp_path) == []
