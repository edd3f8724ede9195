"""The site's search: its data, its worker and the script of its box.

Our worker (docs/assets/search/) scans the text of all entries, which is fetched only when somebody
searches, not on every page view.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from hooks.bundling import bundle
from hooks.outputs import SearchEntry, SiteFile

FOLDER: Final = "assets/search"
# Material fetches this path on every page view.
STUB_PATH: Final = "search/search_index.json"

_SAFE_LOCATION = re.compile(r"(?:[\w.~%-]+(?:/[\w.~%-]+)*/?)?(?:#[\w.~%:-]+)?")


class SearchFiles(NamedTuple):
    """The data that the worker fetches for a search, and the stub that Material always fetches."""

    data: SiteFile
    stub: SiteFile


def search_files(entries: Iterable[SearchEntry]) -> SearchFiles:
    """Return the search data and the stub for Material's index.

    The data is a JSON list of `[location, title, text, tags, weight]`, without trailing values of
    `""`, `[]` and 1. The order is that of `entries`, which equally good matches keep.

    Raise `ValueError` for an entry without a title, a location that is not a path within the site,
    a location given twice, or a section whose page has no entry.
    """
    held = list(entries)
    locations: set[str] = set()
    for entry in held:
        _check(entry, locations)
        locations.add(entry.location)
    for entry in held:
        if entry.page not in locations:
            raise ValueError(f"search: {entry.location!r} is a section of a page without entry")

    content = _json([_row(entry) for entry in held])
    data = SiteFile(_hashed("du-lieu", "json", content), content)
    # `separator` splits the words that Material highlights on a page opened from the results.
    # `data` lets a tab that stays open across a release find the new data.
    stub = {"config": {"separator": r"\s+", "data": data.path}, "docs": []}
    return SearchFiles(data, SiteFile(STUB_PATH, _json(stub)))


def worker_file(sources: Mapping[str, str]) -> SiteFile:
    """Return the search worker. `sources` maps file names in docs/assets/search to their text."""
    return _script("tim-kiem", sources, "worker.js")


def box_file(sources: Mapping[str, str]) -> SiteFile:
    """Return the script for pages with a search box; `sources` is that of `worker_file`."""
    return _script("o-tim-kiem", sources, "box.js")


def _check(entry: SearchEntry, locations: set[str]) -> None:
    where = repr(entry.location)
    if not _SAFE_LOCATION.fullmatch(entry.location) or ".." in entry.location:
        raise ValueError(f"search: {where} is not a path within the site, such as 'lich/#thang-10'")
    if entry.location in locations:
        raise ValueError(f"search: {where} is given twice")
    if not entry.title.strip():
        raise ValueError(f"search: {where} has no title")


def _row(entry: SearchEntry) -> list[object]:
    row: list[object] = [
        entry.location,
        _clean(entry.title),
        _clean(entry.text),
        [_clean(tag) for tag in entry.tags],
        entry.weight,
    ]
    defaults: list[object] = [1, [], ""]
    while defaults and row[-1] == defaults.pop(0):
        row.pop()
    return row


def _clean(text: str) -> str:
    """Return text in NFC on one line; the worker's offsets and line breaks depend on both."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _script(stem: str, sources: Mapping[str, str], entry: str) -> SiteFile:
    content = bundle(sources, entry).encode()
    return SiteFile(_hashed(stem, "js", content), content)
