"""Visitors of the finder on the real site: without banners, which it does not show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import SCREENS, visiting
from tests.servers import serving


@pytest.fixture(scope="session")
def finder_url(whole_site: Path) -> Iterator[str]:
    """The address of the served site."""
    with serving(whole_site) as url:
        yield url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, finder_url: str) -> Iterator[Page]:
    """A visitor's page."""
    with visiting(browser, finder_url, request.param) as opened:
        yield opened
