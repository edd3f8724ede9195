"""What a site is made of: pages to be wrapped by a site generator, outputs, what search finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple, TypeAlias

from banners.store.blob import Blob
from banners.store.store import Store

# A schema.org object, as JSON-LD.
Data: TypeAlias = dict[str, Any]
# A text as bytes; whatever is costly to make, or large, as a file of the store.
Content: TypeAlias = bytes | Blob


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


class TextFile(NamedTuple):
    """A file of the built site whose bytes are at hand, by its path below the site's root."""

    path: str
    content: bytes


class Output(NamedTuple):
    """A file of the built site: its address below the site's root, and what stands there."""

    address: str
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """The size of a site, in bytes: with every link a file of its own, and as it is."""

    files: int
    copied: int
    on_disk: int


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text in a store, which is read whenever somebody asks for it, and held by nobody."""

    blob: Blob
    store: Store

    def read(self) -> str:
        """Return the text. Raises `SpoiltError` when it is gone or is another."""
        return self.store.read(self.blob).decode()


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
    body: str | KeptText  # its HTML
    kind: str | None = None  # decides its styles and scripts: see hooks/pages/frame/bundles.py
    headings: tuple[Heading, ...] = ()
    image: str | None = None  # picture for link previews (1200×630 px), relative to the site's root
    image_alt: str | None = None  # its words; pages without a picture use the neutral banner
    oembed: str | None = None  # address of its oEmbed answer, relative to the site's root
    nav_title: str | None = None  # its name in the navigation, if it is listed there
    search: tuple[SearchEntry, ...] = ()  # what search can find on it; lists have none
    structured: tuple[Data, ...] = ()  # schema.org objects of what it is about

    @property
    def html(self) -> str:
        """Its HTML, read anew each time when it is kept."""
        return self.body.read() if isinstance(self.body, KeptText) else self.body

    @property
    def digest(self) -> str:
        """A digest of its HTML, for which none is read that is kept."""
        if isinstance(self.body, KeptText):
            return self.body.blob.digest
        return sha256(self.body.encode()).hexdigest()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The site's content: pages to be wrapped by a site generator, outputs to be put in place."""

    pages: tuple[Page, ...]
    outputs: tuple[Output, ...]
    search: SearchScripts
    assets: Mapping[str | None, PageAssets]  # by the kind of page
    structured: Mapping[str, tuple[Data, ...]]  # schema.org objects by the page's address
