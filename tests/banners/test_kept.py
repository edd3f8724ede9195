"""Files are written whole or not at all, and cached files are read only if unchanged."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from banners.kept import KeepingError, keep, kept
from banners.whole_files import write_whole
from tests.conftest import ROOT


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
        with opened(Path("/dev/full"), "wb") as full:  # every write to it fails with a full disk
            os.dup2(full.fileno(), file.fileno())
        return file

    monkeypatch.setattr("banners.whole_files.Path.open", on_full_disk)
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


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 40])
def test_what_is_kept_is_read_as_it_was_written(tmp_path: Path, data: bytes) -> None:
    assert kept(tmp_path / "k") is None
    keep(tmp_path / "k", data)
    assert kept(tmp_path / "k") == data


def test_a_file_cut_anywhere_or_with_any_byte_altered_counts_as_not_there(tmp_path: Path) -> None:
    file = tmp_path / "k"
    keep(file, b"%PDF made up")
    whole = file.read_bytes()
    spoilt = [whole[:length] for length in range(len(whole))]
    spoilt += [
        whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]
        for at in range(len(whole))
        for bit in range(8)
    ]
    spoilt += [whole + b"\0", b"\0" + whole, whole * 2]
    for data in spoilt:
        file.write_bytes(data)
        assert kept(file) is None


def test_what_cannot_be_kept_says_where_and_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeepingError) as told:
        keep(tmp_path / "file" / "k", b"x")
    assert told.value.path == tmp_path / "file" / "k"
    assert isinstance(told.value.cause, FileExistsError | NotADirectoryError)


_POOL = """
import os, time
from multiprocessing import get_context
from banners.workers import worker_processes

if __name__ == "__main__":
    with worker_processes(get_context({method!r}), 2) as pool:
        print(*pool.map(len, ["a", "bc"]), flush=True)
        time.sleep(600)
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_that_draw_end_with_the_one_that_is_killed(tmp_path: Path, method: str) -> None:
    script = tmp_path / "pool.py"
    script.write_text(_POOL.format(method=method))
    process = subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "1 2\n"
    process.kill()
    # Every process holds the other end of this pipe, so it ends with the last of them.
    process.communicate(timeout=60)
