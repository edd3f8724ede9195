"""The pages of a built site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def pages_of(site: Path, name: str = "*.html") -> Iterator[Path]:
    """Yield the site's pages in order, without those that only lead on to another."""
    for file in sorted(site.rglob(name)):
        if 'http-equiv="refresh"' not in file.read_text("utf-8"):
            yield file
