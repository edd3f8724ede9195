"""Visitors with a browser: their screens, and pages on which any error fails the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

DESKTOP: Final = (1280, 900)
PHONE: Final = (360, 740)
SCREENS: Final = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]

# For a test whose fixture `page` is of each screen, and that proves what no screen changes.
ONE_SCREEN: Final = pytest.mark.parametrize("page", SCREENS[:1], indirect=True)


@contextmanager
def visiting(
    browser: Browser, url: str, screen: tuple[int, int] = DESKTOP, **options: Any
) -> Iterator[Page]:
    """Yield a page for a new visitor of the site at `url`.

    Afterwards the test fails if the page reported an error or requested anything from another
    origin. `options` are those of Playwright's `new_context`.
    """
    width, height = screen
    context = browser.new_context(
        viewport={"width": width, "height": height},
        base_url=url,
        permissions=["clipboard-read", "clipboard-write"],
        **options,
    )
    page = context.new_page()
    problems: list[str] = []
    own = (url, "data:", f"blob:{url}")
    page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(own) else problems.append(r.url))
    try:
        yield page
    finally:
        context.close()
    assert problems == []
