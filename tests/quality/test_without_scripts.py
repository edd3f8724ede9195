"""What a page of each kind is before its scripts have run, and without them."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browsing import PHONE, visiting
from tests.quality.page_kinds import PAGE_KINDS

pytestmark = pytest.mark.browser

SHOW_BANNERS: Final = {"campaign", "banners", "banners-campaign"}
# Words of visible buttons that do nothing; banners, those without size, and those loaded at once.
SEEN: Final = """() => {
  const isVisible = (one) => {
    const { width, height } = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const banners = all("main img[src*='banner/']");
  return [
    all("button:not([type=submit]), [data-scripted]").filter(isVisible).map((one) => one.innerText),
    banners.length,
    banners.filter((one) => !one.matches("[width][height]")).length,
    banners.filter((one) => one.loading !== "lazy").length,
  ];
}"""


def test_no_button_is_dead_and_pictures_have_their_size_and_wait_until_they_are_near(
    browser: Browser, site_url: str
) -> None:
    with visiting(browser, site_url, PHONE, java_script_enabled=False) as page:
        for kind, path in PAGE_KINDS.items():
            page.goto(path)
            dead, banners, unsized, eager = page.evaluate(SEEN)
            assert dead == [], kind
            assert unsized == 0, kind
            assert eager <= 1, kind  # a frame or a sample consists of its picture
            if kind in SHOW_BANNERS:  # else the two above were true of nothing
                assert banners, kind
