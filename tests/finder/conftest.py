"""The real site without its banners, which the finder does not show and which take long to draw."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import ROOT, TODAY, _Quiet, _QuietServer

# Builds as build.py does, only that no banner is drawn
_BUILD = """
import sys
import build, hooks.banner_kit, hooks.compiler
hooks.compiler.draw_kit = lambda *_: hooks.banner_kit.Kit(banners=(), missing=())
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
    site = tmp_path_factory.mktemp("finder") / "site"
    build_without_banners(site)
    return site


@pytest.fixture(scope="session")
def finder_url(finder_site: Path) -> Iterator[str]:
    """The address at which it is served."""
    handler = functools.partial(_Quiet, directory=str(finder_site))
    with _QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


SIZES = [pytest.param((1280, 900), id="desktop"), pytest.param((360, 740), id="phone")]


@pytest.fixture(params=SIZES)
def context(
    request: pytest.FixtureRequest, browser: Browser, finder_url: str
) -> Iterator[BrowserContext]:
    """A visitor with a desktop and one with a phone."""
    width, height = request.param
    opened = browser.new_context(
        viewport={"width": width, "height": height},
        base_url=finder_url,
        permissions=["clipboard-read", "clipboard-write"],
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, finder_url: str) -> Iterator[Page]:
    """A page that fails the test on any error or any request to another origin."""
    opened = context.new_page()
    problems: list[str] = []
    opened.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    own = (finder_url, "data:", f"blob:{finder_url}")
    opened.on("request", lambda r: None if r.url.startswith(own) else problems.append(r.url))
    yield opened
    assert problems == []
