"""Styles and scripts of pages: one file for each component, bundled by kind of page.

Every page loads the bundle `SITE` and that of its kind, if there is one, so it loads no more
than it uses. To add a component, put its file in docs/styles or docs/scripts and its name here,
styles in the order of the cascade.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from hooks.bundling import bundle_module
from hooks.outputs import PageAssets, TextFile

SOURCES: Final = Path(__file__).parents[3] / "docs"
# Beside the folder of fonts, which the styles refer to as ../fonts.
FOLDER: Final = "assets/bundles"
# What a page loads only when its reader asks for it.
ON_DEMAND: Final = "assets/packing"

_COMMENT = re.compile(r"^[ \t]*/\*[^*]*(?:\*(?!/)[^*]*)*\*/[ \t]*\n", re.MULTILINE)
_LINE_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Bundle:
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


SITE: Final = _Bundle(
    (
        "tokens", "frame", "search", "page", "buttons", "copying", "tags", "parts", "lists",
        "cards", "texts", "dates", "years", "tables", "entries", "motion-and-print",
        "forced-colours",
    ),
    ("copying", "site", "who", "today"),
)  # fmt: skip
KINDS: Final[Mapping[str, _Bundle]] = {
    "home": _Bundle(("who", "home"), ("rows", "finding")),
    "work": _Bundle(("who", "work"), ("rows", "checklist")),
    "changes": _Bundle(("changes",)),
    "calendar": _Bundle(("filters", "calendar"), ("calendar",)),
    "campaign": _Bundle(("subscribe", "kits", "campaign"), ("checklist", "uses")),
    "slogans": _Bundle(("slogans",)),
    "gallery": _Bundle(("filters", "gallery", "embedding", "kits"), ("gallery",)),
    "workshop": _Bundle(("workshop",)),
    "embedding": _Bundle(("filters", "gallery", "subscribe", "steps", "embedding"), ("embedding",)),
    "subscribe": _Bundle(("subscribe",)),
    "documents": _Bundle(("filters", "documents"), ("documents",)),
    "document": _Bundle(("documents",), ("checklist",)),
    "data": _Bundle(("slogans",)),
    "editing": _Bundle(("steps", "editing")),
    "composing": _Bundle(("composing",)),
    "not-found": _Bundle(("not-found",), ("not-found",)),
}


def page_assets(kind: str | None) -> PageAssets:
    """Return the addresses of the styles and scripts for a kind of page.

    Raise `KeyError` for a kind that is not in `KINDS`.
    """
    bundles = {"site": SITE} | ({kind: KINDS[kind]} if kind else {})
    return PageAssets(
        styles=tuple(_styles(name, b)[0] for name, b in bundles.items() if b.styles),
        scripts=tuple(_scripts(name, b)[0] for name, b in bundles.items() if b.scripts),
    )


def bundle_files() -> dict[str, bytes]:
    """Return every bundle by its address, which has a hash of its content: caches may keep it."""
    return dict(
        made(name, bundle)
        for name, bundle in {"site": SITE, **KINDS}.items()
        for made, parts in ((_styles, bundle.styles), (_scripts, bundle.scripts))
        if parts
    )


@cache
def packing_script() -> TextFile:
    """Return the module that packs the files of one use; its ZIP is the workshop's."""
    folders = (SOURCES / "assets" / name for name in ("workshop", "packing"))
    sources = {file.name: file.read_text("utf-8") for at in folders for file in at.glob("*.js")}
    data = bundle_module(sources, "packing.js").encode()
    return TextFile(f"{ON_DEMAND}/goi.{hashlib.sha256(data).hexdigest()[:10]}.js", data)


@cache
def _styles(name: str, bundle: _Bundle) -> tuple[str, bytes]:
    parts = (_read("styles", f"{part}.css") for part in bundle.styles)
    return _named(name, "css", "".join(_COMMENT.sub("", part) for part in parts))


@cache
def _scripts(name: str, bundle: _Bundle) -> tuple[str, bytes]:
    parts = (_read("scripts", f"{part}.js") for part in bundle.scripts)
    return _named(name, "js", "".join(_LINE_COMMENT.sub("", part) for part in parts))


def _named(name: str, ending: str, text: str) -> tuple[str, bytes]:
    data = text.encode()
    return f"{FOLDER}/{name}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}", data


def _read(folder: str, name: str) -> str:
    return (SOURCES / folder / name).read_text("utf-8")
