"""The file that marks a folder as a site made by us, and says of what it was made.

A folder that is not empty is only ever replaced if it has this file. Its last line, if there is
one, is the key of all that decides the site, and a digest of what the folder looked like then.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

from hooks.tree import sizes_below

MARKER: Final = ".lich-truyen-thong"
_TEXT: Final = """\
Thư mục này do build.py dựng, và mỗi lần dựng được thay nguyên cả thư mục: đừng để gì khác ở đây.
Made by build.py, and replaced as a whole by every build: keep nothing else here.
"""


def mark(folder: Path, key: str | None = None) -> None:
    """Mark a finished site; with a key, a later build can tell that it would make the same."""
    made_of = "" if key is None else f"{key} {_look(folder)}\n"
    (folder / MARKER).write_text(_TEXT + made_of, "utf-8", newline="\n")


def is_marked(folder: Path) -> bool:
    """Whether a folder is a site made by us."""
    return (folder / MARKER).is_file()


def is_made_of(folder: Path, key: str) -> bool:
    """Whether a folder is the site of a key, and no file has come, gone or changed its size."""
    try:
        lines = (folder / MARKER).read_text("utf-8").splitlines()
        told = lines[-1] if lines else ""
        return told.startswith(f"{key} ") and told == f"{key} {_look(folder)}"
    except (OSError, UnicodeDecodeError):
        return False


def _look(folder: Path) -> str:
    """Return a digest of the names and sizes of all files but the marker.

    Not of their times: the same site always has the same mark.
    """
    files = {name: found.st_size for name, found in sizes_below(folder).items() if name != MARKER}
    told = sorted(f"{name} {size}" for name, size in files.items())
    return sha256("\n".join(told).encode("utf-8", "surrogateescape")).hexdigest()
