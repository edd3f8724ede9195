"""A page stands still while it loads: what comes late finds its place kept."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browsing import visiting
from tests.conftest import TODAY
from tests.quality.page_kinds import PAGE_KINDS

pytestmark = pytest.mark.browser

MOST: Final = 0.05  # of layout shift, as browsers count it
SCREENS: Final = [pytest.param((1280, 900), id="desktop"), pytest.param((390, 844), id="phone")]
NOT_FOUND: Final = PAGE_KINDS["not-found"]
# A site that is built anew each day, but has not been for more than a week: of what scripts choose
# by the reader's day most is not what was built.
READ: Final = f"{date.fromisoformat(TODAY) + timedelta(days=8)}T09:00+07:00"
LATE: Final = re.compile(r"\.(js|woff2)$")
PAINTED: Final = """() => new Promise((done) =>
  new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length) done();
  }).observe({ type: "paint", buffered: true }))"""
TWO_FRAMES: Final = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""
SHIFTED: Final = """() => new Promise((done) => {
  new PerformanceObserver((list) => {
    const late = list.getEntries().filter((entry) => !entry.hadRecentInput);
    const moved = late.flatMap((entry) => entry.sources).map(({ node }) =>
      node && (node.className || node.nodeName));
    done([late.reduce((sum, entry) => sum + entry.value, 0), [...new Set(moved)].slice(0, 8)]);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([0, []]), 300); // an observer tells nothing when nothing moved
})"""


def shifted(page: Page, path: str) -> tuple[float, list[str]]:
    """Return how far a page moves, and what moves, when fonts and then scripts come late."""
    held: list[Route] = []
    come: list[str] = []  # endings of what need not wait any more

    def late(route: Route) -> None:
        if route.request.url.endswith(tuple(come)):
            route.continue_()
        else:
            held.append(route)

    page.route(LATE, late)
    page.goto(path, wait_until="commit")
    page.evaluate(PAINTED)
    for ending in ("woff2", "js"):
        come.append(ending)
        for each in held:
            if each.request.url.endswith(ending):
                each.continue_()
        page.evaluate(TWO_FRAMES)
    page.wait_for_load_state("networkidle")
    page.evaluate(TWO_FRAMES)
    far, moved = page.evaluate(SHIFTED)
    return far, moved


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_page_stands_still(
    browser: Browser, site_url: str, kind: str, screen: tuple[int, int]
) -> None:
    with visiting(browser, site_url, screen, now=READ, cached=False) as page:
        far, moved = shifted(page, PAGE_KINDS[kind])
    assert far <= MOST, moved


def test_the_check_itself_sees_what_moves(browser: Browser, site_url: str) -> None:
    script = "document.querySelector('main').style.marginTop = '400px'"
    with visiting(browser, site_url, cached=False) as page:
        page.route(
            re.compile(r"/not-found\.\w+\.js$"),
            lambda route: route.fulfill(body=script, content_type="text/javascript"),
            times=1,
        )
        page.goto(NOT_FOUND)
        page.wait_for_load_state("networkidle")
        far, _ = page.evaluate(SHIFTED)
    assert far > MOST
