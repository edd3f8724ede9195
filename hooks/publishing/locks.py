"""Locks between processes, which end with the process that holds them, however it ends.

Where system or file system know no locks (Windows, some network drives) there are none: `locked`
lets everybody in, and `held` never says that a folder is nobody's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Wait until nobody else has `file` locked, and lock it; the file is there only as long."""
    if fcntl is None:
        yield
        return
    handle, mine = None, False
    try:
        while not mine:
            if handle is not None:
                os.close(handle)  # who had it has taken it away: the next of that name counts
            handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
            _lock(handle, fcntl.LOCK_EX)
            mine = _is_at(handle, file)
        yield
    finally:
        if mine:
            file.unlink(missing_ok=True)
        if handle is not None:
            os.close(handle)


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a folder, and give whether nobody else holds it."""
    if fcntl is None:
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield _lock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(handle)


def _lock(handle: int, how: int) -> bool:
    try:
        fcntl.flock(handle, how)
    except OSError:  # somebody else's, or there are no locks here
        return False
    return True


def _is_at(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.lstat())
    except FileNotFoundError:
        return False
