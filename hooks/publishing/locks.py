"""Locks between processes, released when the process that holds them ends, however it ends.

Where the system or the file system does not support locks (Windows, some network drives) there
are none: `locked` lets everybody in, and `held` never reports a folder as free.
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
    """Wait until nobody else has `file` locked, and lock it; it exists only while it is locked."""
    if fcntl is None:
        yield
        return
    handle, mine = None, False
    try:
        while not mine:
            if handle is not None:
                os.close(handle)  # its holder has deleted it, so lock the next of that name
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
    """Hold a folder and yield whether nobody else holds it."""
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
    except OSError:  # someone else holds it, or locks are not supported
        return False
    return True


def _is_at(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.lstat())
    except FileNotFoundError:
        return False
