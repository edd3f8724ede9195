"""The site's search: its data, its worker and the script of its box.

The worker of ours (docs/assets/search/) scans the text of all entries. That text is fetched when
somebody searches, not on every page view.
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
# Material fetches this path on every page view
STUB_PATH: Final = "search/search_index.json"

_SAFE_LOCATION = re.compile(r"(?:[\w.~%-]+(?:/[\w.~%-]+)*/?)?(?:#[\w.~%:-]+)?")


class SearchFiles(NamedTuple):
    """The data the worker fetches when somebody searches, and the stub Material always fetches."""

    data: SiteFile
    stub: SiteFile


def search_files(entries: Iterable[SearchEntry]) -> SearchFiles:
    """Return the search data and the stub of Material's index.

    The data is a JSON list of `[location, title, text, tags, weight]`, without the trailing values
    that are `""`, `[]` and 1, in the order given: entries that match alike keep it.

    Raises `ValueError` for an entry without title, a location which is not a path within the site,
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
    # `data` lets a tab left open over a release find the data of today.
    stub = {"config": {"separator": r"\s+", "data": data.path}, "docs": []}
    return SearchFiles(data, SiteFile(STUB_PATH, _json(stub)))


def worker_file(sources: Mapping[str, str]) -> SiteFile:
    """Return the search worker. `sources` maps file names in docs/assets/search to their text."""
    return _script("tim-kiem", sources, "worker.js")


def box_file(sources: Mapping[str, str]) -> SiteFile:
    """Return the script that each page with a search box loads. `sources` as in `worker_file`."""
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
    """Return NFC text on one line: the worker's offsets and line breaks rest on both."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _script(stem: str, sources: Mapping[str, str], entry: str) -> SiteFile:
    content = bundle(sources, entry).encode()
    return SiteFile(_hashed(stem, "js", content), content)
