"""A site that no night has built anew, read at another day and with a clock in another zone.

What the script on portals chooses then: tests/embeds/test_portals.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import build_of, made_once
from tests.servers import serving

pytestmark = pytest.mark.browser

CAMPAIGN = "phong-chong-hiv-aids"  # whose month is 10/11 to 10/12
PAGES = ("", "viec/", "lich/", "chien-dich/", f"chien-dich/{CAMPAIGN}/", "banner/")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site of one campaign, built on 20/11/2026."""
    built = made_once(tmp_path_factory, "stale", lambda folder: build_of(folder, CAMPAIGN))
    with serving(built / "site") as url:
        yield url


def read_at(browser: Browser, address: str, moment: str) -> Iterator[tuple[str, Page]]:
    """Yield each page, opened at a moment by a reader whose device is in New York."""
    with browser.new_context(timezone_id="America/New_York") as context:
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        for path in PAGES:
            page.goto(address + path)
            yield path, page


def badges(page: Page) -> list[str]:
    return [each.inner_text() for each in page.locator(".tag--running").all() if each.is_visible()]


@pytest.mark.parametrize(
    ("moment", "left"),
    [
        pytest.param("2026-11-20T03:00:00Z", "còn 20 ngày", id="the day of the build"),
        pytest.param(
            "2026-11-20T16:59:00Z", "còn 20 ngày", id="a minute before Vietnam's midnight"
        ),
        pytest.param("2026-11-20T17:00:00Z", "còn 19 ngày", id="after it; still the 20th in UTC"),
        pytest.param("2026-12-09T17:00:00Z", "ngày cuối", id="the last day"),
    ],
)
def test_days_left_are_counted_from_the_readers_day_in_vietnam(
    browser: Browser, address: str, moment: str, left: str
) -> None:
    told = {path: badges(page) for path, page in read_at(browser, address, moment)}
    assert {words for found in told.values() for words in found} <= {
        "Đang chạy",
        f"Đang chạy · {left}",
    }
    assert f"Đang chạy · {left}" in told["viec/"]
    assert f"Đang chạy · {left}" in told["banner/"]


def test_nothing_runs_any_more_when_its_last_day_is_over(browser: Browser, address: str) -> None:
    for path, page in read_at(browser, address, "2026-12-10T17:00:00Z"):
        assert badges(page) == [], path


@pytest.mark.parametrize("path", ["chien-dich/", "dang-ky-lich/"])
def test_a_list_that_no_script_renews_says_of_which_day_it_is(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page()
    page.goto(address + path)
    assert re.search(r"tính đến 20/11/2026", page.inner_text("main"))
    page.close()
