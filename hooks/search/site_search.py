"""The site's search: its data, its scripts, and their place in Material's pages.

Material's search box is kept and its engine replaced. The box talks by messages to a web worker
whose address stands in each page's `__config`; the worker of ours (docs/assets/search/) scans the
text of all entries. That text is fetched when somebody searches, not on every page view.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

FOLDER: Final = "assets/search"
# Material fetches this path on every page view
STUB_PATH: Final = "search/search_index.json"

_SAFE_LOCATION = re.compile(r"(?:[\w.~%-]+(?:/[\w.~%-]+)*/?)?(?:#[\w.~%:-]+)?")
_IMPORT = re.compile(r'^import \{[^}]*\} from "(?:\./|\.\./[\w-]+/)([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
# a name at the top level; those that a pattern takes apart are not seen
_DECLARATION = re.compile(
    r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE
)
_MODULE_SYNTAX = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_WHOLE_LINE_COMMENT = re.compile(
    r"^[ \t]*(?://.*|/\*[^*]*(?:\*(?!/)[^*]*)*\*/[ \t]*)\n", re.MULTILINE
)
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_MATERIALS_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js$")
# Stands in the box until Material's script runs; its Vietnamese translation lacks it.
_STARTING: Final = "Initializing search"
_STARTING_WORDS: Final = "Đang mở tìm kiếm…"
# Words of Material's results list which its Vietnamese translation gets wrong
_WORDS: Final = {
    "search.result.none": "Không tìm thấy nội dung nào",
    "search.result.one": "Tìm thấy 1 trang",
    "search.result.other": "Tìm thấy # trang",
    "search.result.more.one": "1 mục khác trong trang",
    "search.result.more.other": "# mục khác trong trang",
    "search.result.term.missing": "Không có từ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What can be found: a page, or a section of a page (a slogan, a document).

    `location` is the URL relative to the site's root, with `#anchor` for a section. `text` is plain
    text. `weight` says how much a whole phrase found in `text` counts: 1.0 is running text,
    1.6 a slogan or a document, whose exact wording people come for.
    """

    location: str
    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def page(self) -> str:
        """The location of the page this entry stands on."""
        return self.location.partition("#")[0]


class SiteFile(NamedTuple):
    """A file of the built site: its path relative to the site's root, and its bytes."""

    path: str
    content: bytes


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


def bundle(sources: Mapping[str, str], entry: str) -> str:
    """Return module `entry` and all it imports as one classic script which leaves no globals.

    A worker that Material starts is a classic one, which cannot import. Supported is what our
    modules use: `import { name } from "./module.js";` or `"../folder/module.js"`, and `export`
    before a declaration. All modules share one scope, so their top-level names must differ, and
    so must their file names.

    Raises `ValueError` for other module syntax, for a module that is not in `sources`, and for a
    name that two modules declare.
    """
    ordered: list[str] = []
    _collect(sources, entry, ordered)
    declared: dict[str, str] = {}
    for module in ordered:
        for name in _DECLARATION.findall(sources[module]):
            if name in declared:
                raise ValueError(f"search: {declared[name]} and {module} both declare {name}")
            declared[name] = module
    parts = [_as_part(name, sources[name]) for name in ordered]
    return '"use strict";\n(() => {\n' + "".join(parts) + "})();\n"


def use_own_worker(html: str, worker_path: str, data_path: str) -> str:
    """Return a page rendered by Material with our search worker instead of Material's.

    Both paths are relative to the site's root; the address of the data travels in the fragment of
    the worker's address, relative to the worker.

    Raises `ValueError` when the page does not hold Material's configuration and box as expected.
    """
    if html.count(_STARTING) != 1:
        raise _material_changed(f"it does not say «{_STARTING}» once")
    html = html.replace(_STARTING, _STARTING_WORDS)
    found = _CONFIG.findall(html)
    if len(found) != 1:
        raise _material_changed(f'{len(found)} <script id="__config"> elements instead of one')
    try:
        config: dict[str, Any] = json.loads(found[0][1])
        address: str = config["search"]
        words: dict[str, str] = config["translations"]
    except (ValueError, KeyError, TypeError) as error:
        raise _material_changed(f"its __config cannot be read: {error!r}") from error
    to_root, replaced = _MATERIALS_WORKER.subn("", address)
    if replaced != 1:
        raise _material_changed(f"the worker's address is {address!r}")
    if unknown := _WORDS.keys() - words.keys():
        raise _material_changed(f"its __config has no words {sorted(unknown)}")

    config["search"] = f"{to_root}{worker_path}#{data_path.removeprefix(FOLDER + '/')}"
    words.update(_WORDS)
    inert = _inert_json(config)
    return _CONFIG.sub(lambda match: match[1] + inert + match[3], html)


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


def _inert_json(value: object) -> str:
    """Return JSON that cannot end the <script> it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _script(stem: str, sources: Mapping[str, str], entry: str) -> SiteFile:
    content = bundle(sources, entry).encode()
    return SiteFile(_hashed(stem, "js", content), content)


def _collect(sources: Mapping[str, str], name: str, ordered: list[str]) -> None:
    """Append `name` to `ordered`, after the modules it imports."""
    if name not in sources:
        raise ValueError(f"search: the script {name} is missing")
    for imported in _IMPORT.findall(sources[name]):
        if imported not in ordered:
            _collect(sources, imported, ordered)
    ordered.append(name)


def _as_part(name: str, source: str) -> str:
    plain = _EXPORT.sub("", _IMPORT.sub("", source))
    if left := _MODULE_SYNTAX.search(plain):
        raise ValueError(f"search: {name} has module syntax that cannot be bundled: {left[0]}")
    return _WHOLE_LINE_COMMENT.sub("", plain)


def _material_changed(what: str) -> ValueError:
    return ValueError(
        f"search: Material's page is not as expected: {what}. "
        "Material for MkDocs has changed its template; adapt use_own_worker in "
        "hooks/search/site_search.py"
    )
