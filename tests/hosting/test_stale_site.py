"""A site that no night has built anew, read at another day and with a clock in another zone.

What the script on portals chooses then: tests/embeds/test_portals.py.
"""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.browser

CAMPAIGN = "phong-chong-hiv-aids"  # whose month is 10/11 to 10/12
PAGES = ("", "viec/", "lich/", "chien-dich/", f"chien-dich/{CAMPAIGN}/", "banner/")


@pytest.fixture
def address(site_url: str) -> str:
    """The site built on 20/11/2026, on which CAMPAIGN is all that runs."""
    return site_url


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A reader whose device is in New York, and shows no pictures, which tell no day."""
    with browser.new_context(timezone_id="America/New_York") as context:
        context.route(re.compile(r"\.(png|webp|svg|woff2)$"), lambda route: route.abort())
        yield context.new_page()


def badges(page: Page, address: str, moment: str) -> list[str]:
    """Return what a page says at a moment of what runs."""
    page.clock.set_fixed_time(moment)
    page.goto(address)
    said: list[str] = page.evaluate(
        "[...document.querySelectorAll('.tag--running')]"
        ".filter(tag => tag.checkVisibility()).map(tag => tag.innerText)"
    )
    return said


@pytest.mark.parametrize(
    ("moment", "left"),
    [
        pytest.param(
            "2026-11-20T03:00:00Z",
            "còn 20 ngày",
            id="the day of the build",
            marks=pytest.mark.hostile,  # as is the minute before its end
        ),
        pytest.param(
            "2026-11-20T16:59:00Z", "còn 20 ngày", id="a minute before Vietnam's midnight"
        ),
        pytest.param("2026-11-20T17:00:00Z", "còn 19 ngày", id="after it; still the 20th in UTC"),
        pytest.param("2026-12-09T17:00:00Z", "ngày cuối", id="the last day"),
    ],
)
def test_days_left_are_counted_from_the_readers_day_in_vietnam(
    reader: Page, address: str, moment: str, left: str
) -> None:
    assert set(badges(reader, f"{address}viec/", moment)) == {f"Đang chạy · {left}"}


def test_every_page_tells_the_truth_when_eight_nights_have_failed(
    reader: Page, address: str
) -> None:
    said = {path: badges(reader, address + path, "2026-11-28T05:00:00Z") for path in PAGES}
    counted = "Đang chạy · còn 12 ngày"
    assert {words for found in said.values() for words in found} == {"Đang chạy", counted}
    for path in ("viec/", "banner/", f"chien-dich/{CAMPAIGN}/"):
        assert counted in said[path], path


def test_nothing_runs_any_more_when_its_last_day_is_over(reader: Page, address: str) -> None:
    for path in PAGES:
        assert badges(reader, address + path, "2026-12-10T17:00:00Z") == [], path


@pytest.mark.parametrize("path", ["chien-dich/", "dang-ky-lich/"])
def test_a_list_that_no_script_renews_says_of_which_day_it_is(address: str, path: str) -> None:
    html = urllib.request.urlopen(address + path).read().decode()
    main = LexborHTMLParser(html).css_first("main")
    assert main
    assert "tính đến 20/11/2026" in main.text()
