"""The tasks visitors come for, done by touch or mouse, and by keyboard alone.

In the suite half of them are done at a desk and half on a phone; all are on both when hostile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, DESKTOP_FIRST, PHONE_FIRST, visiting

pytestmark = pytest.mark.browser

SLOGAN = "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10."
SLOGAN_TYPED = "chao mung ngay chuyen doi so"
BANNER = "ngay-chuyen-doi-so-quoc-gia-728x90.png"
FEED = "/ics/chu-de/chuyen-doi-so.ics"


@pytest.fixture
def page(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    """A visitor's page."""
    with visiting(browser, site_url, request.param) as opened:
        yield opened


@pytest.fixture
def keyboard(browser: Browser, site_url: str) -> Iterator[Page]:
    """The page of a visitor without a mouse."""
    with visiting(browser, site_url, DESKTOP) as opened:
        yield opened


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the element has the focus, and check that the focus is visible."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            seen = page.evaluate(
                """() => { const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }"""
            )
            assert seen, f"the focus on {selector} is not seen"
            return
    pytest.fail(f"{most} times Tab never reached {selector}")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


# By touch or mouse


@PHONE_FIRST
def test_find_and_copy_a_slogan_typed_without_diacritics(page: Page) -> None:
    page.goto("")
    page.get_by_role("searchbox").first.click()
    page.keyboard.type(SLOGAN_TYPED)
    # it is copied where it is found, without opening a page
    page.get_by_role("button", name=f"Sao chép: {SLOGAN}").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert clipboard(page) == SLOGAN


@DESKTOP_FIRST
def test_take_a_728x90_banner(page: Page) -> None:
    page.goto("")
    page.locator(".ways__list a", has_text="Banner").click()
    page.get_by_text("Ngang 728 × 90", exact=True).click()
    page.get_by_text("Lọc theo tên, lĩnh vực").click()
    page.get_by_role("searchbox", name="Chiến dịch").fill("chuyen doi so quoc gia")
    link = page.get_by_role("link", name=re.compile(r"^Tải về PNG 728×90.*Ngày Chuyển đổi số"))
    expect(link).to_be_visible()
    page.wait_for_load_state("networkidle")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == BANNER


@PHONE_FIRST
def test_subscribe_to_a_topic(page: Page, site_url: str) -> None:
    page.goto("")
    page.locator(".ways__list a", has_text="Đăng ký lịch").click()
    page.locator(".tabs__strip label", has_text="Theo lĩnh vực").click()
    topic = page.locator("#chu-de-chuyen-doi-so")
    topic.locator("summary").click()
    topic.get_by_role("button", name="Sao chép").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    address = clipboard(page)
    assert address.endswith(FEED)
    feed = page.request.get(site_url.rstrip("/") + FEED).text()
    assert feed.startswith("BEGIN:VCALENDAR")
    assert "BEGIN:VEVENT" in feed


@DESKTOP_FIRST
def test_find_who_must_report_by_when(page: Page) -> None:
    page.goto("")
    page.locator(".ways__list a", has_text="Lịch cả năm").click()
    page.get_by_role("link", name="2023", exact=True).click()
    page.get_by_label("Cơ quan").select_option(label="UBND xã, phường, đặc khu")
    page.get_by_role("link", name=re.compile(r"^Tháng 10\b")).click()
    deadline = page.locator("[id='2023-10'] .row:visible", has_text="Hạn báo cáo").first
    deadline.scroll_into_view_if_needed()
    deadline.get_by_role("link").first.click()
    section = page.locator("section", has=page.locator("#bao-cao"))
    expect(section).to_contain_text("Trước ngày 15/10/2023")
    expect(section).to_contain_text("UBND xã, phường, đặc khu")


@DESKTOP_FIRST
def test_learn_how_to_enter_a_letter(page: Page) -> None:
    page.goto("")
    page.get_by_role("link", name="Dành cho người biên tập").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Từ công văn đến trang trong mười phút"
    )
    page.get_by_role("link", name="Mở biểu mẫu").click()
    expect(page.get_by_label("Số, ký hiệu")).to_be_visible()


# By the keyboard alone


def test_the_first_tab_leads_past_the_menu(keyboard: Page) -> None:
    keyboard.goto("chien-dich/ngay-chuyen-doi-so-quoc-gia/")
    keyboard.keyboard.press("Tab")
    expect(keyboard.locator(":focus")).to_have_text("Tới nội dung")
    keyboard.keyboard.press("Enter")
    keyboard.keyboard.press("Tab")
    assert keyboard.evaluate("!!document.activeElement.closest('main article')")


def test_a_slogan_by_keyboard(keyboard: Page) -> None:
    keyboard.goto("")
    tab_to(keyboard, ".find__field")
    keyboard.keyboard.type(SLOGAN_TYPED)
    expect(keyboard.locator(".find__link").first).to_contain_text(SLOGAN)
    # without choosing, Enter opens the best result: the slogan, though its year is folded
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_url(re.compile(r"ngay-chuyen-doi-so-quoc-gia/.*#cau-2022-\d+$"))
    copy = f"[aria-label='Sao chép: {SLOGAN}']"
    expect(keyboard.locator(copy)).to_be_in_viewport()
    tab_to(keyboard, copy, most=3)
    keyboard.keyboard.press("Enter")
    expect(keyboard.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert clipboard(keyboard) == SLOGAN


def test_a_banner_by_keyboard(keyboard: Page) -> None:
    keyboard.goto("chien-dich/ngay-chuyen-doi-so-quoc-gia/")
    tab_to(keyboard, "a[download$='728x90.png']")
    keyboard.wait_for_load_state("networkidle")
    with keyboard.expect_download() as download:
        keyboard.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith("728x90.png")


def test_a_topic_by_keyboard(keyboard: Page) -> None:
    keyboard.goto("dang-ky-lich/#linh-vuc")
    tab_to(keyboard, "#chu-de-chuyen-doi-so summary")
    keyboard.keyboard.press("Enter")
    tab_to(keyboard, "#chu-de-chuyen-doi-so .button--copy")
    keyboard.keyboard.press("Enter")
    expect(keyboard.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert clipboard(keyboard).endswith(FEED)
