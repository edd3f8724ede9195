"""What a worker on another machine does: it makes steps, for a store that it may or may not see.

A step's key names the code that makes it, so a worker works the key out for itself, and refuses a
job whose key it does not come to.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Final

from banners.store.blob import Made
from banners.store.code import ROOT
from banners.store.running import Afar, Chunk, Fault, Job, Kind, make_chunk
from banners.store.store import Store

_PACKAGES: Final = ("banners", "hooks")
_alone: Final = Lock()  # a worker may have several threads, but fonts are not made for that


class OtherCodeError(Exception):
    """A worker would draw with other code, fonts or libraries than the build asks for."""


def look(kind: Kind[Job, Fault], folder: str, probe: str, chunk: Chunk[Job]) -> bool:
    """Return whether this worker shares the store. Raises `OtherCodeError`."""
    _compare(kind, chunk)
    return _shares(folder, probe)


def make(
    kind: Kind[Job, Fault], folder: str, probe: str, chunk: Chunk[Job]
) -> Sequence[Made | Afar | Fault]:
    """Make a chunk's jobs: into the store where it is shared, else to be sent back."""
    with _alone:
        _compare(kind, chunk)
        shared = _shares(folder, probe)
        store = Store(Path(folder)) if shared else Store()
        return [
            Afar(one, None if shared else _files(one, store)) if isinstance(one, Made) else one
            for one in make_chunk(kind, store, chunk)
        ]


def _files(made: Made, store: Store) -> dict[str, bytes]:
    return {name: store.read(blob) for name, blob in made.blobs.items()}


def _compare(kind: Kind[Job, Fault], chunk: Chunk[Job]) -> None:
    # What is loaded is older than what the digests of the files would say.
    if _code() != _LOADED or any(kind.key_of(job) != key for key, job in chunk):
        raise OtherCodeError


@lru_cache(maxsize=8)
def _shares(folder: str, probe: str) -> bool:
    """Return whether the build's probe is in the store here, and we may write beside it."""
    new = Path(folder, "new")
    try:
        if (new / probe).read_text("ascii") != probe:
            return False
        with tempfile.TemporaryFile(dir=new, suffix=".tmp"):
            return True
    except OSError:
        return False


def _code() -> frozenset[tuple[str, int, int]]:
    """Return the files of our code as they are now: when they were changed, and their sizes."""
    return frozenset(_files_of_code())


def _files_of_code() -> Iterator[tuple[str, int, int]]:
    for package in _PACKAGES:
        for folder, _, names in os.walk(ROOT / package):
            for name in names:
                if name.endswith((".py", ".yml", ".txt")):
                    path = Path(folder, name)
                    stat = path.stat()
                    yield str(path), stat.st_mtime_ns, stat.st_size


_LOADED: Final = _code()
