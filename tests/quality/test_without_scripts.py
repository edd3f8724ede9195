"""What a page of each kind is before its scripts have run, and without them."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browsing import PHONE, visiting
from tests.quality.page_kinds import PAGE_KINDS

pytestmark = pytest.mark.browser

SHOW_BANNERS: Final = {"campaign", "banners", "banners-campaign"}


def test_no_button_is_dead_and_pictures_have_their_size_and_wait_until_they_are_near(
    browser: Browser, site_url: str
) -> None:
    with visiting(browser, site_url, PHONE, java_script_enabled=False) as page:
        for kind, path in PAGE_KINDS.items():
            page.goto(path)
            dead = page.locator("button:visible:not([type=submit]), [data-scripted]:visible")
            assert dead.all_inner_texts() == [], kind
            unsized = page.locator("main img[src*='banner/']:is(:not([width]), :not([height]))")
            assert unsized.count() == 0, kind
            eager = page.locator("main img[src*='banner/']:not([loading=lazy])")
            assert eager.count() <= 1, kind  # a frame or a sample consists of its picture
            if kind in SHOW_BANNERS:  # else the two above were true of nothing
                assert page.locator("main img[src*='banner/']").count(), kind
