"""The site's search: its data, its worker and the script of its box.

Our worker (docs/assets/search/) scans the text of all entries, which is fetched only when somebody
searches, not on every page view: names and slogans first, which answer most questions, then texts.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from hooks.bundling import bundle
from hooks.outputs import SearchEntry, TextFile

FOLDER: Final = "assets/search"
# Material fetches this path on every page view.
STUB_PATH: Final = "search/search_index.json"

# Many enough to compress well; few enough that an edit changes a small part of the texts, and that
# the worker answers between two files.
PAGES_OF_A_FILE: Final = 250

_SAFE_LOCATION = re.compile(r"(?:[\w.~%-]+(?:/[\w.~%-]+)*/?)?(?:#[\w.~%:-]+)?")


class SearchFiles(NamedTuple):
    """The data that the worker fetches for a search, and the stub that Material always fetches.

    `first` is enough for a first answer; `texts` are fetched after it.
    """

    first: TextFile
    texts: tuple[TextFile, ...]
    stub: TextFile

    @property
    def all(self) -> tuple[TextFile, ...]:
        """All files."""
        return (self.first, *self.texts, self.stub)


class _Group(NamedTuple):
    """Hold a page and its sections."""

    page: SearchEntry
    sections: list[SearchEntry]


def search_files(entries: Iterable[SearchEntry]) -> SearchFiles:
    """Return the search data and the stub for Material's index.

    The first file is JSON, `{"texts": names, "pages": rows}`. The names are those of the files of
    texts in the same folder. A row is `[location, title, tags, weight, sections]`, and for a
    section `[anchor, title, tags, weight]`, without trailing values of `[]` and 1. The order is
    that of `entries`, which equally good matches keep, but sections follow their page.

    A file of texts is `{"from": number, "texts": rows}`: for each page, from that number on, its
    text and those of its sections, without trailing `""`.

    Raise `ValueError` for an entry without a title, a location that is not a path within the site,
    a location given twice, or a section whose page has no entry.
    """
    groups = _by_page(entries)
    texts = []
    for start in range(0, len(groups), PAGES_OF_A_FILE):
        rows = [_texts(group) for group in groups[start : start + PAGES_OF_A_FILE]]
        texts.append(_data_file("noi-dung", {"from": start, "texts": rows}))
    names = [file.path.removeprefix(f"{FOLDER}/") for file in texts]
    first = _data_file("du-lieu", {"texts": names, "pages": [_row(group) for group in groups]})
    # `separator` splits the words that Material highlights on a page opened from the results.
    # `data` tells the worker where the data is: pages need not change with it.
    stub = {"config": {"separator": r"\s+", "data": first.path}, "docs": []}
    return SearchFiles(first, tuple(texts), TextFile(STUB_PATH, _json(stub)))


def worker_file(sources: Mapping[str, str]) -> TextFile:
    """Return the search worker. `sources` maps file names in docs/assets/search to their text."""
    return _script("tim-kiem", sources, "worker.js")


def box_file(sources: Mapping[str, str]) -> TextFile:
    """Return the script that each page with a search box loads. `sources` as in `worker_file`."""
    return _script("o-tim-kiem", sources, "box.js")


def _by_page(entries: Iterable[SearchEntry]) -> list[_Group]:
    held = list(entries)
    locations: set[str] = set()
    for entry in held:
        _check(entry, locations)
        locations.add(entry.location)
    groups = {entry.page: _Group(entry, []) for entry in held if entry.page == entry.location}
    for entry in held:
        if entry.page not in groups:
            raise ValueError(f"search: {entry.location!r} is a section of a page without entry")
        if entry.page != entry.location:
            groups[entry.page].sections.append(entry)
    return list(groups.values())


def _check(entry: SearchEntry, locations: set[str]) -> None:
    where = repr(entry.location)
    if not _SAFE_LOCATION.fullmatch(entry.location) or ".." in entry.location:
        raise ValueError(f"search: {where} is not a path within the site, such as 'lich/#thang-10'")
    if entry.location in locations:
        raise ValueError(f"search: {where} is given twice")
    if not entry.title.strip():
        raise ValueError(f"search: {where} has no title")


def _row(group: _Group) -> list[object]:
    page, sections = group
    rows = [
        _without([section.location.partition("#")[2], *_head(section)], [[], 1])
        for section in sections
    ]
    return _without([page.location, *_head(page), rows], [[], 1, []])


def _head(entry: SearchEntry) -> list[object]:
    return [_clean(entry.title), [_clean(tag) for tag in entry.tags], entry.weight]


def _texts(group: _Group) -> list[object]:
    texts: list[object] = [_clean(entry.text) for entry in (group.page, *group.sections)]
    return _without(texts, [""] * len(texts))


def _without(row: list[object], defaults: list[object]) -> list[object]:
    """Return the row without the trailing values that are as in `defaults`, its last values."""
    defaults = list(defaults)
    while defaults and row[-1] == defaults.pop():
        row = row[:-1]
    return row


def _clean(text: str) -> str:
    """Return text in NFC on one line; the worker's offsets and line breaks depend on both."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _data_file(stem: str, value: object) -> TextFile:
    content = _json(value)
    return TextFile(_hashed(stem, "json", content), content)


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _script(stem: str, sources: Mapping[str, str], entry: str) -> TextFile:
    content = bundle(sources, entry).encode()
    return TextFile(_hashed(stem, "js", content), content)
