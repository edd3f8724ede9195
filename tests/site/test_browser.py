"""The site in a real browser, on a phone and on a desktop: finding, copying, downloading."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, PHONE, visiting

pytestmark = pytest.mark.browser

CDS = "chien-dich/ngay-chuyen-doi-so-quoc-gia/"
LETTER = "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/"
LETTER_IN_FORCE = "van-ban/cv-stttt-ttbcxb-dak-nong-2022/"


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A visitor's page, at a desk: what is proved is the same on a phone, or said otherwise."""
    with visiting(browser, site_url) as opened:
        yield opened


SEARCHES = {
    "chuyen doi so": CDS,
    "duoi nuoc": "chien-dich/phong-chong-duoi-nuoc-tre-em/",
    "chuyển đổi số": CDS,
    "hoc boi de an toan": "chien-dich/phong-chong-duoi-nuoc-tre-em/",
    "10/10": CDS,
    "mua ban nguoi": "chien-dich/phong-chong-mua-ban-nguoi/",
    "505/QĐ-TTg": "van-ban/qd-505-qd-ttg-2022/",
    "30/7": "chien-dich/phong-chong-mua-ban-nguoi/",
    "1119/STTTT-TTBCXB": LETTER,
    "sxh": "chien-dich/phong-chong-sot-xuat-huyet/",
    "111": "chien-dich/phong-chong-mua-ban-nguoi/",
}


def test_search_finds_the_right_page_first(page: Page) -> None:
    """One query after the other, no two neighbours of one page: the answer is the query's own."""
    page.goto("")
    first = page.locator(".find__link").first
    for query, found in SEARCHES.items():
        page.locator(".find__field").fill(query)
        expect(first, query).to_have_attribute("href", re.compile(found))


def test_a_slogan_is_copied_exactly_and_a_banner_has_a_telling_name(page: Page) -> None:
    page.goto(CDS)
    slogan = "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10."
    copy = page.get_by_role("button", name=f"Sao chép: {slogan}")
    expect(copy).to_have_count(0)  # the texts of its year are folded
    page.locator("#nam-2022 > summary").click()
    copy.click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == slogan

    link = page.get_by_role("link", name="PNG Banner ngang: tải về")
    link.scroll_into_view_if_needed()
    # The pictures in view are being fetched; the cache makes a second request for one wait.
    page.wait_for_load_state("networkidle")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "ngay-chuyen-doi-so-quoc-gia-728x90.png"


def open_all(page: Page) -> None:
    page.locator("main details").evaluate_all("all => all.forEach(each => { each.open = true; })")


def test_done_tasks_stay_ticked_in_this_browser(page: Page) -> None:
    page.goto(LETTER)  # what it asks for has expired
    expect(page.locator("[data-task]")).to_have_count(0)
    page.goto(LETTER_IN_FORCE)
    group = page.locator("details:has(> [data-checklist])").first
    tasks, count = group.get_by_role("checkbox"), group.locator(".checklist__count")
    open_all(page)
    tasks.first.check()
    expect(count).to_have_text(f"1/{tasks.count()} việc đã xong")
    page.reload()
    open_all(page)
    expect(tasks.first).to_be_checked()
    tasks.first.uncheck()
    page.reload()
    open_all(page)
    expect(tasks.first).not_to_be_checked()
    expect(count).to_be_empty()


def test_an_address_is_shared_and_one_within_opens_what_is_closed(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(CDS)
    page.locator(".tabs__strip label", has_text="Mạng xã hội").click()
    page.get_by_role("button", name="Chia sẻ").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép địa chỉ")).to_be_attached()
    address = page.locator("link[rel=canonical]").get_attribute("href")
    assert page.evaluate("navigator.clipboard.readText()") == address
    leads_into_a_closed_part(page)
    page.close()  # the script stays with it


def leads_into_a_closed_part(page: Page) -> None:
    closed = page.locator("details:not([open]) details:not([open])").first
    closed.evaluate("e => { e.lastElementChild.id = 'thu' }")
    expect(page.locator("#thu")).to_be_hidden()
    page.evaluate("location.hash = '#thu'")
    expect(page.locator("#thu")).to_be_visible()
    expect(page.locator("#thu")).to_be_in_viewport()


def test_a_tag_stays_one_piece(page: Page) -> None:
    """A long one wraps within itself, and its lines do not run into the next."""
    page.goto("chien-dich/phong-chong-hiv-aids/")
    open_all(page)
    for width, height in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        for name in (".occasion", ".place", ".tag", ".chip"):
            pieces = page.locator(f"main {name}").evaluate_all(
                "all => all.map(each => each.getClientRects().length)"
            )
            assert set(pieces) == {1}, (name, width)


def test_the_page_is_whole_without_scripts(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CDS)
    theme = page.locator(".title__words", has_text="Nhanh hơn, hiệu quả hơn, gần dân hơn")
    expect(theme.first).to_be_visible()
    expect(page.get_by_role("link", name="PNG Ảnh bài viết: tải về")).to_be_visible()
    expect(page.locator(".title__when time")).to_have_text("10/10/2027")
    context.close()


def test_the_typeface_is_our_own(page: Page) -> None:
    page.goto("")
    page.wait_for_function("document.fonts.status === 'loaded'")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert set(loaded) == {"Be Vietnam Pro"}
