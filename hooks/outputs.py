"""The compiled content of a site: pages for a site generator to wrap, files, search entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

# A schema.org object, as JSON-LD.
Data: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Something search can find: a page, or a section of a page (a slogan, a document).

    `location` is the URL relative to the site's root, with `#anchor` for a section. `text` is plain
    text. `weight` says how much it counts to find a whole phrase in `text`: 1.0 for running text,
    1.6 for a slogan or a document, whose exact wording people look for.
    """

    location: str
    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def page(self) -> str:
        """The location of the page that this entry is on."""
        return self.location.partition("#")[0]


class SiteFile(NamedTuple):
    """A file of the built site: its path relative to the site's root, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a page as listed in the table of contents."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its address, its title and its HTML."""

    url: str  # relative to the site's root: "" or "chien-dich/<id>/"
    title: str
    description: str
    html: str
    kind: str | None = None  # decides its styles and scripts: see hooks/pages/frame/bundles.py
    headings: tuple[Heading, ...] = ()
    image: str | None = None  # picture for link previews (1200×630 px), relative to the site's root
    image_alt: str | None = None  # its words; pages without a picture use the neutral banner
    oembed: str | None = None  # address of its oEmbed answer, relative to the site's root
    nav_title: str | None = None  # its name in the navigation, if it is listed there
    search: tuple[SearchEntry, ...] = ()  # what search can find on it; lists have none


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAssets:
    """The project's own styles and scripts that a page loads, in order, relative to the root."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchScripts:
    """The addresses of the search's files, relative to the site's root."""

    worker: str
    box: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The site's content: pages for a site generator to wrap, and files to copy."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]  # by path relative to the site's root
    search: SearchScripts
    assets: Mapping[str | None, PageAssets]  # by the kind of page
    structured: Mapping[str, tuple[Data, ...]]  # schema.org objects by the page's address
