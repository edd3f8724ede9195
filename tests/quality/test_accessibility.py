"""WCAG 2.2 AA on every page kind, in both colour schemes, on desktop and phone.

Most of it by axe-core; what is hit is measured by targets.py, which counts what it leaves out, and
no page is wider than the screen.

In the suite each width has one of the schemes, and contrast, which takes axe-core longest, is
measured on one text of each look. The hostile trials pair them the other way and measure all.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, PHONE, visiting
from tests.quality.page_kinds import CAMPAIGN, FRAMES, HOME, PAGE_KINDS
from tests.quality.targets import too_small

pytestmark = pytest.mark.browser

AXE: Final = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
VIEWS: Final = [
    pytest.param(DESKTOP, "light", id="desktop-light"),
    pytest.param(PHONE, "dark", id="phone-dark"),
    pytest.param(DESKTOP, "dark", id="desktop-dark", marks=pytest.mark.hostile),
    pytest.param(PHONE, "light", id="phone-light", marks=pytest.mark.hostile),
]
# Mark each text that looks like one before it: alike in itself and in all that is behind it.
MARK_ALIKE: Final = """() => {
  const behind = new Map([[null, ""]]);
  const seen = new Set();
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const ground = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode"];
    delete element.dataset.alike;  // of another look of the page
    const look = [behind.get(element.parentElement), element.localName,
      element.getAttribute("class"), ...ground.map((name) => style[name])].join("|");
    behind.set(element, look);
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!own || !element.getClientRects().length) continue;
    const ink = ["color", "fontSize", "fontWeight", "textShadow", "visibility"];
    const whole = [look, ...ink.map((name) => style[name])].join("|");
    if (seen.has(whole)) element.dataset.alike = "";
    seen.add(whole);
  }
}"""
LEAVE_ALIKE_OUT: Final = """axe.configure({
  rules: [{ id: "color-contrast", selector: "*:not([data-alike])" }]
})"""
SCROLLS_SIDEWAYS: Final = """() =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth"""
OPEN_ALL: Final = "for (const part of document.querySelectorAll('main details')) part.open = true"


def violations(page: Page, *, is_frame: bool = False, all_texts: bool = False) -> list[str]:
    """What axe-core finds wrong: rule, how to mend it, the element."""
    page.evaluate(AXE)
    if not all_texts:
        page.evaluate(MARK_ALIKE)
        page.evaluate(LEAVE_ALIKE_OUT)
    options = {
        "runOnly": TAGS,
        "resultTypes": ["violations"],
        "rules": {"page-has-heading-one": {"enabled": not is_frame}},
    }
    found = page.evaluate("options => axe.run(options).then(r => r.violations)", options)
    return [
        f"{one['id']}: {node['failureSummary']} {node['html'][:200]}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("screen", "scheme"), VIEWS)
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_page_has_no_violation(
    browser: Browser,
    site_url: str,
    *,
    kind: str,
    screen: tuple[int, int],
    scheme: Scheme,
    hostile_seed: str,
) -> None:
    # bypass_csp lets axe-core in, and nothing else: the pages' own policy is proved elsewhere
    with visiting(
        browser, site_url, screen, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    ) as page:
        page.goto(PAGE_KINDS[kind])
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        page.evaluate(OPEN_ALL)
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        if page.locator("[data-md-color-scheme]").count():  # frames and samples have one scheme
            expect(page.locator("body")).to_have_attribute(
                "data-md-color-scheme", "slate" if scheme == "dark" else "default"
            )
        assert violations(page, is_frame=kind in FRAMES, all_texts=bool(hostile_seed)) == []
        assert too_small(page) == set()
        assert not page.evaluate(SCROLLS_SIDEWAYS)  # with the last tab chosen


@pytest.mark.parametrize(("screen", "scheme"), VIEWS)
def test_the_open_search_has_no_violation(
    browser: Browser, site_url: str, screen: tuple[int, int], scheme: Scheme
) -> None:
    with visiting(
        browser, site_url, screen, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    ) as page:
        page.goto(CAMPAIGN)
        page.keyboard.press("/")
        page.keyboard.type("duoi nuoc")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        assert violations(page) == []


def test_the_check_itself_sees_a_violation(browser: Browser, site_url: str) -> None:
    """Even of the last of many texts that were alike before."""
    with visiting(browser, site_url, bypass_csp=True) as page:
        page.goto(CAMPAIGN)
        page.evaluate(MARK_ALIKE)
        page.evaluate(
            """() => {
              const alike = [...document.querySelectorAll("main [data-alike]")];
              const shown = alike.filter((one) => one.offsetWidth > 50 && one.checkVisibility());
              const last = shown.at(-1);
              last.style.cssText = "color: #ddd; transition: none";
              for (const one of alike) delete one.dataset.alike;
            }"""
        )
        assert any(found.startswith("color-contrast") for found in violations(page))


def test_the_measure_sees_small_targets_side_by_side_but_not_in_text(
    browser: Browser, site_url: str
) -> None:
    rows = {
        "<a href='#1'>.</a> <a href='#2'>.</a>": 2,
        "<a href='#'>.</a>&emsp;&emsp;&emsp;<a href='#'>.</a>": 0,
        "Xem <a href='#'>một</a> <a href='#'>hai</a>": 0,
    }
    with visiting(browser, site_url, DESKTOP) as page:
        page.goto(HOME)
        for row, count in rows.items():
            page.evaluate("row => { document.querySelector('main').innerHTML = row }", f"<p>{row}")
            assert len(too_small(page)) == count, row
