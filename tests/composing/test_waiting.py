"""The form before its data is there: what would not be heard cannot be pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browsing import DESKTOP, visiting, wait_until
from tests.composing.conftest import FORM, ready

pytestmark = pytest.mark.browser


def reached_by_tab(page: Page) -> list[str]:
    """Return the names of the form's parts on which the focus comes to rest, in a round."""
    found: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.closest('.soan')?.className"
                             " && (document.activeElement.dataset.part ?? '')")  # fmt: skip
        if name:
            found.append(name)
    return found


def test_nothing_is_to_be_pressed_before_the_data_is_there(browser: Browser, form_url: str) -> None:
    held: list[Route] = []
    with visiting(browser, form_url, DESKTOP) as page:
        page.route("**/*.json", lambda route: held.append(route))  # noqa: PLW0108
        page.goto(FORM)
        wait_until(page, lambda: held, "the form asks for its data")
        download = page.locator("[data-part=download]")
        box = download.bounding_box()
        assert box
        above = "([x, y]) => document.elementFromPoint(x, y).closest('button')"
        assert page.evaluate(above, [box["x"] + 5, box["y"] + 5]) is None
        assert reached_by_tab(page) == []
        for route in held:
            route.continue_()
        ready(page)
        with page.expect_download() as taken:
            download.click()
        assert taken.value.suggested_filename.endswith(".yml")
        assert "download" in reached_by_tab(page)
