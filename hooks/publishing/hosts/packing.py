"""Packed copies of a site's texts beside them, `.gz` and `.br`, for one's own server.

A server that knows of them (docs/hosting) sends them as they are, instead of packing each answer.
Free hosts pack by themselves and count files, so this is done only when it is asked for.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import brotli

from hooks.tree import files_below

TEXTS: Final = frozenset({".css", ".csv", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".xml"})
SMALLEST: Final = 256  # bytes; below, an answer takes one packet either way
# Brotli's best, 11, takes ten times as long, for pages that are new each night.
_GZIP: Final = 9
_BROTLI: Final = 9
PACKED: Final = (".gz", ".br")


def pack_texts(site: Path) -> int:
    """Write the packed copies that save bytes; return how many. The same text packs the same."""
    with ThreadPoolExecutor() as threads:  # both libraries let others run meanwhile
        return sum(threads.map(_pack, list(_texts(site))))


def packed_of(address: str) -> str | None:
    """Return the address of what a packed copy was made of; None when it is none by its name."""
    return address.removesuffix(Path(address).suffix) if address.endswith(PACKED) else None


def _texts(site: Path) -> Iterator[Path]:
    for address, entry in files_below(site):
        path = site / address
        if path.suffix in TEXTS and entry.stat().st_size >= SMALLEST:
            yield path


def _pack(path: Path) -> int:
    text = path.read_bytes()
    packed = (
        gzip.compress(text, _GZIP, mtime=0),
        brotli.compress(text, mode=brotli.MODE_TEXT, quality=_BROTLI),
    )
    written = 0
    for suffix, content in zip(PACKED, packed, strict=True):
        if len(content) < len(text):
            beside = path.with_name(path.name + suffix)
            beside.unlink(missing_ok=True)  # never into what is there: it may be a link
            beside.write_bytes(content)
            written += 1
    return written
