"""The first visit of a page on the other screen than that on which test_accessibility makes it.

In the suite the page kinds that differ most have both screens, the hostile trials all. What is
fetched does not depend on the screen, banner pictures apart.
"""

from __future__ import annotations

import re
from typing import Any, Final

import pytest
from playwright.sync_api import Browser

from tests.browsing import DESKTOP, PHONE, visiting
from tests.quality.page_kinds import FIRST_SEEN, PAGE_KINDS
from tests.quality.standing import MOST, READ, shifted, stands_still

pytestmark = pytest.mark.browser

# What has a layout of its own on each of them, and what comes late in it.
ON_BOTH: Final = {"home", "campaign", "banners"}


def others() -> list[Any]:
    """Return the page kinds, each with the screen it is not seen on first."""
    return [
        pytest.param(
            kind,
            PHONE if FIRST_SEEN[kind] == "desk" else DESKTOP,
            marks=() if kind in ON_BOTH else pytest.mark.hostile,
            id=kind,
        )
        for kind in PAGE_KINDS
    ]


@pytest.mark.parametrize(("kind", "screen"), others())
def test_a_page_stands_still_on_the_other_screen(
    browser: Browser, site_url: str, kind: str, screen: tuple[int, int]
) -> None:
    with visiting(browser, site_url, screen, now=READ, cached=False) as page:
        stands_still(page, kind)


def test_the_check_itself_sees_what_moves(browser: Browser, site_url: str) -> None:
    """Even what moves only when something has come that a script asked for."""
    script = """fetch("/moi/").then((answer) => answer.text()).then(() => {
      document.querySelector("main").style.marginTop = "400px";
    })"""
    with visiting(browser, site_url, cached=False) as page:
        page.route(
            re.compile(r"/not-found\.\w+\.js$"),
            lambda route: route.fulfill(body=script, content_type="text/javascript"),
            times=1,
        )
        far, _ = shifted(page, PAGE_KINDS["not-found"])
    assert far > MOST
