"""The files below a folder, such as a site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path | str, within: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file by its path below the folder, with slashes; `within` goes before it.

    Links are not followed. Raise `OSError` when there is no such folder.
    """
    waiting: list[tuple[Path | str, str]] = [(folder, within)]
    while waiting:
        at, before = waiting.pop()
        with os.scandir(at) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{before}{entry.name}/"))
                else:
                    yield f"{before}{entry.name}", entry


def sizes_below(folder: Path | str) -> dict[str, os.stat_result]:
    """Return what the system knows of every file below a folder, by its path as `files_below`."""
    return {name: entry.stat(follow_symlinks=False) for name, entry in files_below(folder)}
