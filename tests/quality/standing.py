"""The first visit of a page: how far it moves while it loads, and what it weighs.

What comes late finds its place kept. Scripts are ready within 2.5 s on a line of 1.6 Mbit/s (200
kB/s) that answers after 150 ms, on a processor four times as slow as a desktop's: a second for
bytes, four answers, and the rest for the processor. Bytes and requests are counted, since times
differ from machine to machine.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

import pytest
from playwright.sync_api import Page, Route

from tests.conftest import TODAY
from tests.quality.page_kinds import CAMPAIGN, LONGEST_CAMPAIGN, PAGE_KINDS
from tests.quality.weight import READY, fetched, weights

MOST: Final = 0.05  # of layout shift, as browsers count it
BUDGET: Final = 250_000  # bytes, compressed, of a campaign's page without the banner pictures
BEFORE_SCRIPTS: Final = 200_000  # bytes, compressed, of what they wait for
# The form in which letters are entered carries two libraries (YAML, JSON Schema) and the
# registries; editors open it at a desk, and it comes within 1.4 s on a line of 1.6 Mbit/s.
BEFORE_FORM: Final = 260_000
REQUESTS: Final = 16
# A site that is built anew each day, but has not been for more than a week: of what scripts choose
# by the reader's day most is not what was built.
READ: Final = f"{date.fromisoformat(TODAY) + timedelta(days=8)}T09:00+07:00"
LATE: Final = re.compile(r"\.(js|woff2)$")
PAINTED: Final = """() => new Promise((done) => {
  const painted = (list) => {
    if (list.getEntriesByName("first-contentful-paint").length) done();
  };
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
  window.shifts = [];
  window.shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  shiftObserver.observe({ type: "layout-shift", buffered: true });
})"""
# Scripts have had a moment of leisure, and what they changed was drawn.
AT_REST: Final = """() => new Promise((done) => requestIdleCallback(() =>
  requestAnimationFrame(() => requestAnimationFrame(done))))"""
SHIFTED: Final = """() => {
  const all = [...shifts, ...shiftObserver.takeRecords()];
  const late = all.filter((entry) => !entry.hadRecentInput);
  const moved = late.flatMap((entry) => entry.sources).map(({ node }) =>
    node && (node.className || node.nodeName));
  return [late.reduce((sum, entry) => sum + entry.value, 0), [...new Set(moved)].slice(0, 8)];
}"""


def requests(page: Page) -> tuple[list[str], list[str]]:
    """Return lists to which each request of a page is added as it begins, and as it ends."""
    begun: list[str] = []
    ended: list[str] = []
    page.on("request", lambda one: begun.append(one.url))
    for event in ("requestfinished", "requestfailed"):
        page.on(event, lambda one: ended.append(one.url))
    return begun, ended


def rest(page: Page, begun: list[str], ended: list[str]) -> None:
    """Wait until a page that was loaded asks for nothing more, and has drawn all it got."""
    page.wait_for_load_state("load")
    known = -1
    for _ in range(1_000):
        if known == len(begun) <= len(ended):
            return
        known = len(begun)
        page.evaluate(AT_REST)
    pytest.fail(f"it does not come to rest: {begun[len(ended) :]}")


def shifted(page: Page, path: str) -> tuple[float, list[str]]:
    """Return how far a page moves, and what moves, when fonts and then scripts come late."""
    begun, ended = requests(page)
    held: list[Route] = []
    come: list[str] = []  # endings of what need not wait any more

    def late(route: Route) -> None:
        if route.request.url.endswith(tuple(come)):
            route.fallback()
        else:
            held.append(route)

    page.route(LATE, late)
    page.goto(path, wait_until="commit")
    page.evaluate(PAINTED)
    for ending in ("woff2", "js"):
        come.append(ending)
        for each in held:
            if each.request.url.endswith(ending):
                each.fallback()
        page.evaluate(AT_REST)
    rest(page, begun, ended)
    far, moved = page.evaluate(SHIFTED)
    return far, moved


def stands_still(page: Page, kind: str) -> None:
    """Check that a page does not move, and what it and its scripts weigh."""
    answers = fetched(page)
    far, moved = shifted(page, PAGE_KINDS[kind])
    waited_for, everything = weights(answers, READY), weights(answers)
    assert far <= MOST, moved
    assert sum(waited_for.values()) <= (BEFORE_FORM if kind == "composing" else BEFORE_SCRIPTS)
    assert len(waited_for) <= REQUESTS, waited_for
    assert any(not name.endswith((".css", ".js", ".woff2")) for name in waited_for)  # the page
    if PAGE_KINDS[kind] in {CAMPAIGN, LONGEST_CAMPAIGN}:
        assert sum(everything.values()) <= BUDGET, everything
        assert any(name.endswith(".woff2") for name in everything)  # requested by styles
