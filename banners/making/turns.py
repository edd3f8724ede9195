"""Parts of a work that two processes share out between them as they get on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from struct import Struct
from tempfile import TemporaryFile
from typing import Final

_NUMBER: Final = Struct("=I")


@contextmanager
def turns(count: int) -> Iterator[Iterator[int]]:
    """Yield the numbers from 0 to `count` - 1, each to this process or to one copy made of it.

    A process that is ended takes along the number that it had, and none else.
    """
    with TemporaryFile() as file:
        file.write(b"".join(map(_NUMBER.pack, range(count))))
        file.flush()
        file.seek(0)
        yield _numbers(file.fileno())


def _numbers(file: int) -> Iterator[int]:
    # Copies of a process share the place up to which an open file is read; no lock could be left
    # by one that is ended.
    while number := os.read(file, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]
