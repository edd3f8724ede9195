"""The first step: pages as Markdown, in a folder that any generator of MkDocs' family builds.

A page is front matter, which the templates in docs/overrides read, and one empty element. Its
content is put there when it is finished (finishing.py): no dialect of Markdown changes a word of
it, and no generator reads it twice. The site's other files do not pass through a generator either,
which would copy each of them.
"""

from __future__ import annotations

import html
import shutil
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from hooks.generating.configuration import ROOT
from hooks.outputs import Compiled, Page, PageAssets
from hooks.settings import Generator
from hooks.site_keeper import SiteKeeper

CONFIGURATION: Final = "mkdocs.yml"
PAGES: Final = "docs"
MADE: Final = "site"
OVERRIDES: Final = ROOT / "docs" / "overrides"
# What the theme's settings name; all else of ours goes past the generator.
STATIC: Final = ("favicon.ico", "assets/icons")
NOT_FOUND: Final = "not-found"  # the kind of the page for missing addresses
# The template of a page that is kept: the generator must know its place in the navigation.
_KEPT: Final = "kept.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is told around the pages, the same on all of them."""

    site_url: str
    site_name: str
    keeper: SiteKeeper
    updated: str  # the day the site was brought up to date, in words
    generator: Generator


def stage(
    folder: Path, compiled: Compiled, kept: Container[str], frame: Frame, base: Mapping[str, Any]
) -> tuple[Page, ...]:
    """Write all that a generator needs into an empty folder; return the pages it is to make.

    `kept` are the addresses of pages that need not be made, `base` the settings in mkdocs.yml.
    """
    asked = tuple(page for page in compiled.pages if page.url not in kept)
    for page in compiled.pages:
        if page.url not in kept:
            meta = _front_matter(page, compiled.assets[page.kind], frame)
            _write(folder, page, meta, placeholder(page))
        elif page.nav_title:
            _write(folder, page, {"template": _KEPT, "search": {"exclude": True}}, "")
    for name in STATIC:
        source, target = ROOT / "docs" / name, folder / PAGES / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    told = _configuration(compiled, frame, base)
    (folder / CONFIGURATION).write_text(_as_yaml(told), "utf-8")
    return asked


def placeholder(page: Page) -> str:
    """Return the element that the content of a page takes the place of."""
    return f'<div data-content="/{html.escape(page.url)}"></div>'


def _configuration(compiled: Compiled, frame: Frame, base: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **base,
        "site_url": frame.site_url,
        "docs_dir": PAGES,
        "site_dir": MADE,
        "theme": {**base["theme"], "custom_dir": str(OVERRIDES)},
        # Only these few: a navigation of all pages on all pages would take quadratic time.
        "nav": [{page.nav_title: _source(page)} for page in menu(compiled.pages)],
        "extra_javascript": [compiled.search.box],
        "extra": {
            "generator": frame.generator,
            "owner": html.escape(frame.keeper.owner),
            "updated": frame.updated,
            "not_found": {
                **_assets(compiled.assets[NOT_FOUND]),
                "mistake": _mistake("Không tìm thấy trang", frame.site_url, frame),
            },
        },
    }


def menu(pages: Iterable[Page]) -> list[Page]:
    """Return the pages in the navigation, the home page first."""
    return [page for page in pages if page.nav_title]


def _front_matter(page: Page, assets: PageAssets, frame: Frame) -> dict[str, Any]:
    # The templates of these generators do not escape, so what they get is escaped already.
    meta: dict[str, Any] = {
        "title": html.escape(page.title),
        "description": html.escape(page.description),
        "search": {"exclude": True},  # since our search does not read rendered pages
        **_assets(assets),
    }
    if not page.url:
        meta["home"] = True  # generators do not agree on which page that is
    if mistake := _mistake(page.title, f"{frame.site_url}{page.url}", frame):
        meta["mistake"] = mistake
    if page.image:
        meta["image"] = page.image
        meta["image_alt"] = html.escape(page.image_alt or "")
    if page.oembed:
        meta["oembed"] = page.oembed
    if page.headings:
        meta["headings"] = [
            {"anchor": html.escape(heading.anchor), "title": html.escape(heading.title)}
            for heading in page.headings
        ]
    else:
        meta["hide"] = ["toc"]
    return meta


def _assets(assets: PageAssets) -> dict[str, list[str]]:
    return {"styles": list(assets.styles), "scripts": list(assets.scripts)}


def _mistake(title: str, address: str, frame: Frame) -> str:
    return html.escape(frame.keeper.mistake_link(title, address))


def _write(folder: Path, page: Page, meta: Mapping[str, Any], content: str) -> None:
    path = folder / PAGES / _source(page)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_as_yaml(meta)}---\n{content}\n", "utf-8")


def _as_yaml(value: Mapping[str, Any]) -> str:
    text: str = yaml.safe_dump(dict(value), allow_unicode=True, sort_keys=False, width=10**6)
    return text


def _source(page: Page) -> str:
    return f"{page.url}index.md"
