"""WCAG 2.2 AA on every page kind, in both colour schemes, on desktop and phone: by axe-core.

In the suite each width has one of the schemes; the hostile trials pair them the other way.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, PHONE, visiting
from tests.quality.page_kinds import CAMPAIGN, FRAMES, PAGE_KINDS

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
OPEN_ALL: Final = "for (const part of document.querySelectorAll('main details')) part.open = true"


def violations(page: Page, *, is_frame: bool = False) -> list[str]:
    """What axe-core finds wrong: rule, how to mend it, the element."""
    page.evaluate(AXE)
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
    browser: Browser, site_url: str, kind: str, screen: tuple[int, int], scheme: Scheme
) -> None:
    # bypass_csp lets axe-core in, and nothing else: the pages' own policy is proved elsewhere
    with visiting(
        browser, site_url, screen, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    ) as page:
        page.goto(PAGE_KINDS[kind])
        page.evaluate(OPEN_ALL)
        if page.locator("[data-md-color-scheme]").count():  # frames and samples have one scheme
            expect(page.locator("body")).to_have_attribute(
                "data-md-color-scheme", "slate" if scheme == "dark" else "default"
            )
        assert violations(page, is_frame=kind in FRAMES) == []


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
    with visiting(browser, site_url, bypass_csp=True) as page:
        page.goto("")
        page.evaluate("document.querySelector('h1').style.color = '#ddd'")
        assert any(found.startswith("color-contrast") for found in violations(page))
