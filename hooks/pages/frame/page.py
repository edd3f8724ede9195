"""A page: what a page module gives, and what the site generator wraps."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.search.site_search import SearchEntry


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
    headings: tuple[Heading, ...] = ()
    image: str | None = None  # picture for link previews (1200×630 px), relative to the site's root
    image_alt: str | None = None  # its words; without a picture the neutral banner stands in
    oembed: str | None = None  # what tells WordPress and others of it, relative to the site's root
    nav_title: str | None = None  # its name in the navigation, if it stands there
    search: tuple[SearchEntry, ...] = ()  # what search can find of it; lists stay out
