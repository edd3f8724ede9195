"""What a site is made of: pages to be wrapped by a site generator, files, what search can find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

# A schema.org object, as JSON-LD.
Data: TypeAlias = dict[str, Any]


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


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a page, as the table of contents lists it."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: where it is published, what it is called, and its HTML."""

    url: str  # relative to the site's root: "" or "chien-dich/<id>/"
    title: str
    description: str
    html: str
    kind: str | None = None  # what styles and scripts it loads: hooks/pages/frame/bundles.py
    headings: tuple[Heading, ...] = ()
    image: str | None = None  # picture for link previews (1200×630 px), relative to the site's root
    image_alt: str | None = None  # its words; without a picture the neutral banner stands in
    oembed: str | None = None  # what tells WordPress and others of it, relative to the site's root
    nav_title: str | None = None  # its name in the navigation, if it stands there
    search: tuple[SearchEntry, ...] = ()  # what search can find of it; lists stay out


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAssets:
    """The styles and scripts of ours that a page loads, in order, relative to the site's root."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchScripts:
    """Where the search's files stand, relative to the site's root."""

    worker: str
    box: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The site's content: pages to be wrapped by a site generator, files to be copied."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]  # by path relative to the site's root
    search: SearchScripts
    assets: Mapping[str | None, PageAssets]  # by the kind of page
    structured: Mapping[str, tuple[Data, ...]]  # schema.org objects by the page's address
