"""A site with something that runs on the day of the build, and its visitors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import SCREENS, visiting

# It runs from 10/11 to 10/12, and the site is built as of 20/11.
RUNNING = "phong-chong-hiv-aids"


@pytest.fixture(scope="session")
def finding_site(built_site: Path) -> Path:
    """A site of which one campaign runs, one comes in July, one in October."""
    return built_site


@pytest.fixture(scope="session")
def finding_url(site_url: str) -> str:
    """The address of that site."""
    return site_url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, finding_url: str) -> Iterator[Page]:
    """A visitor's page on the day of the build, on a desktop and on a phone."""
    day = "2026-11-20T09:00:00+07:00"
    with visiting(browser, finding_url, request.param, now=day) as opened:
        yield opened
