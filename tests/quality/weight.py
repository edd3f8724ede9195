"""The size of what a browser fetches for a page, compressed as by a web server."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache

from playwright.sync_api import Page, Response

# Already compressed, so a web server sends these as they are.
PACKED = {"woff2", "png", "webp", "jpg"}
# What scripts wait for, as browsers call it: the page, then styles, fonts and scripts before them.
READY = frozenset(("document", "stylesheet", "font", "script"))


def fetched(page: Page) -> list[Response]:
    """Return a list that everything a page fetches from now on is added to."""
    answers: list[Response] = []

    def note(answer: Response) -> None:  # Playwright does not take a method of a list
        answers.append(answer)

    page.on("response", note)
    return answers


def weights(answers: Iterable[Response], types: frozenset[str] | None = None) -> dict[str, int]:
    """Return the size of each file fetched, without banner pictures.

    `types` are the kinds of files that count, as browsers call them; all, unless given.

    Sizes are in bytes, by address from the site's root; text counts as compressed by gzip at
    level 6, as on most servers.
    """
    found: dict[str, int] = {}
    for answer in answers:
        name = answer.url.partition("//")[2].partition("/")[2]
        if types and answer.request.resource_type not in types:
            continue
        is_banner = name.startswith("banner/") and answer.request.resource_type == "image"
        if is_banner or answer.url.startswith("data:"):
            continue
        body = answer.body()
        packed = name.rpartition(".")[2] in PACKED
        found[name] = len(body) if packed else _compressed(body)
    return found


@cache
def _compressed(body: bytes) -> int:
    """Return the size of a text as compressed; most are those of every page."""
    return len(gzip.compress(body, 6, mtime=0))
