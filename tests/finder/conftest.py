"""The real site without banners, which the finder does not show and which are slow to draw."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import SCREENS, visiting
from tests.conftest import ROOT, TODAY, made_once
from tests.servers import serving

# Builds like build.py, but draws no banners
_BUILD = """
import sys
import build
from hooks.drawing import banners, everything
everything.draw_banners = lambda *_: banners.SiteBanners(banners=(), missing=())
sys.exit(build.main(sys.argv[1:]))
"""


def build_without_banners(site: Path, *arguments: str) -> None:
    """Build into `site`; arguments are those of `build.py build`."""
    subprocess.run(
        [sys.executable, "-c", _BUILD, "build", "--today", TODAY, "--site-dir", site, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "CALENDAR_SLOTS": "page"},
    )


@pytest.fixture(scope="session")
def finder_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = made_once(
        tmp_path_factory, "finder", lambda made: build_without_banners(made / "site")
    )
    return folder / "site"


@pytest.fixture(scope="session")
def finder_url(finder_site: Path) -> Iterator[str]:
    """The address of the served site."""
    with serving(finder_site) as url:
        yield url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, finder_url: str) -> Iterator[Page]:
    """A visitor's page."""
    with visiting(browser, finder_url, request.param) as opened:
        yield opened
