"""Searching the whole site, from the home page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import DESKTOP, PHONE, visiting

pytestmark = pytest.mark.browser


def test_the_home_page_asks_first_and_the_keyboard_finds(browser: Browser, site_url: str) -> None:
    with visiting(browser, site_url) as page:
        page.goto("")
        field = page.get_by_role("searchbox", name="Tìm khẩu hiệu, chiến dịch, số văn bản, ngày")
        for width, height in (DESKTOP, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            # it is fully visible at first sight, without scrolling
            expect(field).to_be_in_viewport(ratio=1)
        field.focus()
        page.keyboard.type("1119/stttt")
        expect(page.locator(".find__link").first).to_contain_text("1119/STTTT-TTBCXB")
        page.keyboard.press("Enter")
        page.wait_for_url("**/van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/**")


def test_without_scripts_nothing_pretends_to_search(browser: Browser, site_url: str) -> None:
    with visiting(browser, site_url, java_script_enabled=False) as page:
        for path in ("", "404.html"):
            page.goto(path)
            expect(page.locator(".md-search__input"), path).to_be_hidden()
            expect(page.locator(".find:visible"), path).to_have_count(0)
            lists = page.locator("main").get_by_role("link", name="chiến dịch")
            expect(lists.first, path).to_be_visible()
