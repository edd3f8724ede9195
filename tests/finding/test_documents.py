"""Finding a document: by its number, by what is new, by filters; and what its page says."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP_FIRST, PHONE_FIRST, visiting

pytestmark = pytest.mark.browser

LETTER = "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/"


@DESKTOP_FIRST
def test_the_list_finds_a_document_by_its_number(page: Page) -> None:
    page.goto("van-ban/")
    row = page.locator("#cv-1119-stttt-ttbcxb-tuyen-quang-2022")
    expect(row).to_be_hidden()  # its year is folded
    page.get_by_label("Số, trích yếu, cơ quan").fill("1119")
    expect(row).to_be_visible()
    expect(page.locator("[data-newest]")).to_be_hidden()
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(row).to_be_hidden()
    expect(page.locator("[data-newest]")).to_be_visible()


@PHONE_FIRST
def test_an_issuer_keeps_its_address_and_the_search_finds_a_document_by_its_number(
    page: Page,
) -> None:
    page.goto("van-ban/#co-quan--thu-tuong-chinh-phu")
    expect(page.get_by_label("Cơ quan ban hành")).to_have_value("thu-tuong-chinh-phu")
    shown = page.locator(".docs-years .doc:visible")
    expect(shown.first).to_be_visible()
    for row in shown.all():
        assert row.get_attribute("data-issuer") == "thu-tuong-chinh-phu"
    page.keyboard.press("/")
    page.keyboard.type("1119/STTTT-TTBCXB")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(LETTER))


@DESKTOP_FIRST
def test_a_document_says_what_it_is_then_what_it_says_then_who_does_what(page: Page) -> None:
    page.goto(LETTER)
    expect(page.get_by_role("heading", level=1)).to_have_text("Công văn 1119/STTTT-TTBCXB")
    expect(page.locator(".letter__head")).to_contain_text("Phạm vi: tỉnh Tuyên Quang")
    expect(page.locator(".letter__head")).to_contain_text("Đã hết hạn 10/10/2022")
    expect(page.locator(".letter__aside")).to_contain_text("29/9/2022")
    titles = page.locator(".letter__said > h2, .letter__duties > h2").all_text_contents()
    assert [title.split(",")[0] for title in titles] == ["Văn bản nói gì", "Nhiệm vụ"]
    # what is over gets no tick
    page.locator(".letter__duties summary").first.click()
    expect(page.locator("[data-task]")).to_have_count(0)
    expect(page.locator(".letter__duties .tasks li").first).to_be_visible()


def test_without_scripts_a_document_in_a_fold_has_its_address(
    browser: Browser, finding_url: str
) -> None:
    with visiting(browser, finding_url, java_script_enabled=False) as page:
        page.goto("van-ban/#qd-505-qd-ttg-2022")
        expect(page.locator("#qd-505-qd-ttg-2022")).to_be_visible()
        expect(page.locator("[data-filters]")).to_be_hidden()
