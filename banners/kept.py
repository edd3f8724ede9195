"""Drawings kept on disk; a file that was truncated, emptied or altered counts as missing."""

from hashlib import sha256
from pathlib import Path

from banners.whole_files import write_whole

_MARK = b"KEPT1\n"
_START = len(_MARK) + 32  # bytes: the mark, then the SHA-256 of the rest


class KeepingError(Exception):
    """A drawing cannot be kept; the message says where, and what the system reports."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(path, cause)
        self.path = path
        self.cause = cause


def keep(path: Path, data: bytes) -> None:
    """Keep `data`, whole or not at all. Raise `KeepingError` when it cannot be written."""
    try:
        write_whole(path, _MARK + sha256(data).digest() + data)
    except OSError as error:
        raise KeepingError(path, error) from error


def kept(path: Path) -> bytes | None:
    """Return what was kept, or None when there is nothing or the file is not as it was written."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = data[_START:]
    return body if data[:_START] == _MARK + sha256(body).digest() else None
