"""Material's search box with our worker behind it, as a visitor uses it."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browsing import wait_until
from tests.search.conftest import Server
from tests.search.mini_site_hook import FILES, WORKER
from tests.search.samples import DENGUE, DIGITAL, DROWNING, HOSTILE_TITLE, TRAFFICKING

pytestmark = pytest.mark.browser

NOTHING = "Không tìm thấy nội dung nào"


def type_into_box(page: Page, query: str) -> None:
    """Put text into the box as if pasted, without any key."""
    page.locator(".md-search__input").fill(query)


def emptied(page: Page) -> Page:
    """Empty the box of a page that others have used; return the page."""
    type_into_box(page, "")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    return page


def first_result(page: Page) -> str:
    link = page.locator(".md-search-result__link").first
    link.wait_for(state="attached")
    return link.get_attribute("href") or ""


hostile = partial(pytest.param, marks=pytest.mark.hostile)


@pytest.mark.parametrize(
    ("query", "location"),
    [
        ("chuyen doi so", DIGITAL),
        (unicodedata.normalize("NFD", "đuối nước"), DROWNING),
        ("30-7", TRAFFICKING),
        # what the box does with them is no other; what is found is proved of them (test_matching)
        hostile("chuyển đổi số", DIGITAL),
        hostile("10/10", DIGITAL),
        hostile("duoi nuoc", DROWNING),
        hostile("cds", DIGITAL),
        hostile("505/QĐ-TTg", DIGITAL),
        hostile("1119/STTTT-TTBCXB", DIGITAL),
        hostile("mua ban nguoi", TRAFFICKING),
        hostile("sot xuat huyet", DENGUE),
        hostile("chuyeern ddooir soos", DIGITAL),
        hostile("hoc boi", DROWNING),
        hostile("chuyen doii so", DIGITAL),
    ],
)
def test_the_first_result(open_page: Page, query: str, location: str) -> None:
    type_into_box(emptied(open_page), query)
    assert f"/{location}" in first_result(open_page).partition("?")[0]


def test_typing_key_by_key_and_enter_opens_the_best_result(page: Page, site: Server) -> None:
    page.locator(".md-search__input").press_sequentially("hoc boi")
    expect(page.locator(".md-search-result mark").first).to_have_text("Học bơi")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}{DROWNING}**")
    assert page.url.endswith("#khau-hieu-1")
    expect(page.locator("mark[data-md-highlight]").first).to_have_text("Học bơi")


def test_nothing_found_is_said_and_told_to_screen_readers(open_page: Page) -> None:
    page = emptied(open_page)
    type_into_box(page, "zzzz")
    status = page.locator(".md-search-result__meta[role=status]")
    expect(status).to_have_text(NOTHING)
    type_into_box(page, "sot xuat huyet")
    expect(status).to_have_text("Tìm thấy 1 trang")


def test_words_that_a_page_lacks_are_named(open_page: Page) -> None:
    page = emptied(open_page)
    type_into_box(page, "zzzz quốc gia")
    expect(page.locator(".md-search-result__terms").first).to_have_text("Không có từ: zzzz")


def test_clearing_the_box_empties_the_list(open_page: Page) -> None:
    page = emptied(open_page)
    type_into_box(page, "đuối nước")
    first_result(page)
    page.locator(".md-search__form [type=reset]").click(force=True)
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    expect(page.locator(".md-search-result__meta")).to_have_text("Nhập để bắt đầu tìm kiếm")


def test_the_data_is_fetched_once_and_only_when_the_box_is_used(page: Page, site: Server) -> None:
    assert WORKER.path in site.requested
    assert FILES.stub.path in site.requested
    assert FILES.first.path not in site.requested
    page.locator(".md-search__input").focus()
    page.wait_for_load_state("networkidle")
    type_into_box(page, "đuối nước")
    first_result(page)
    assert site.requested.count(FILES.first.path) == 1


def test_without_data_it_says_so_and_can_be_tried_again(page: Page, site: Server) -> None:
    site.failing = {FILES.first.path: 503, FILES.stub.path: 503}
    type_into_box(page, "đuối nước")
    note = page.get_by_text("Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng")
    expect(note).to_be_visible()
    expect(note).to_have_role("status")
    # «nothing found» would be false
    expect(page.get_by_text(NOTHING)).to_be_hidden()
    site.failing = {}
    page.get_by_role("button", name="Thử lại").click()
    assert first_result(page).startswith(site.url + DROWNING)
    expect(note).to_be_hidden()
    expect(page.locator(".md-search-result__meta")).to_have_text("Tìm thấy 1 trang")
    expect(page.locator(".md-search__input")).to_be_focused()


def test_the_keyboard_tries_again(page: Page, site: Server) -> None:
    site.failing = {FILES.first.path: 503, FILES.stub.path: 503}
    type_into_box(page, "đuối nước")
    expect(page.get_by_role("button", name="Thử lại")).to_be_visible()
    site.failing = {}
    page.locator(".md-search__input").press("Enter")
    assert first_result(page).startswith(site.url + DROWNING)


def test_typing_on_tries_again_too(page: Page, site: Server) -> None:
    site.failing = {FILES.first.path: 503, FILES.stub.path: 503}
    type_into_box(page, "đuối nướ")
    expect(page.get_by_role("button", name="Thử lại")).to_be_visible()
    site.failing = {}
    type_into_box(page, "đuối nước")
    assert first_result(page).startswith(site.url + DROWNING)


def test_while_the_data_is_on_its_way_it_says_so(page: Page) -> None:
    held: list[Route] = []
    page.route(f"**/{FILES.first.path}", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.locator(".md-search__input").focus()
    note = page.get_by_text("Đang tải dữ liệu tìm kiếm…")
    expect(note).to_be_visible()
    # the stub comes first, which says where the data is
    wait_until(page, lambda: held, "the box asks for its data")
    for route in held:
        route.continue_()
    expect(note).to_be_hidden()


def test_who_finds_nothing_is_led_to_the_lists(open_page: Page) -> None:
    page = emptied(open_page)
    root = page.url.partition("chien-dich/")[0]
    help_ = page.get_by_text("Hãy thử ít chữ hơn, hoặc xem cả danh sách")
    expect(help_).to_have_count(0)
    type_into_box(page, "zzzz")
    expect(help_).to_be_visible()
    links = help_.get_by_role("link").evaluate_all("(links) => links.map((link) => link.href)")
    assert links == [f"{root}{path}/" for path in ("khau-hieu", "chien-dich", "van-ban", "lich")]
    # the keyboard reaches them, and Enter alone leads nowhere
    before = page.url
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Khẩu hiệu"
    assert page.url == before
    type_into_box(page, "đuối nước")
    expect(help_).to_have_count(0)
    page.keyboard.press("Escape")


# The other keys are Material's own, and do the same.
@pytest.mark.parametrize(
    "key", ["/", *(pytest.param(key, marks=pytest.mark.hostile) for key in "fs")]
)
def test_the_keyboard_alone_searches_chooses_and_leaves(page: Page, key: str) -> None:
    page.keyboard.press(key)
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("phong chong")
    # the results of all that was typed: earlier ones are replaced, and lose the focus
    whole = re.compile(r"[?]h=ph%C3%B2ng\+ch%E1%BB%91ng$")
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", whole)
    page.keyboard.press("ArrowDown")
    focused = "document.activeElement.href"
    assert page.evaluate(focused) == first_result(page)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) != first_result(page)
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()


def test_nothing_in_the_box_is_english(site_folder: Path) -> None:
    html = (site_folder / "chien-dich/sot-xuat-huyet/index.html").read_text("utf-8")
    assert "Initializing" not in html
    assert "Đang mở tìm kiếm…" in html


def test_a_whole_letter_pasted_is_answered_at_once(open_page: Page) -> None:
    page = emptied(open_page)
    type_into_box(page, "phòng chống đuối nước trẻ em " * 300)
    assert DROWNING in first_result(page)


def test_a_question_in_the_address_is_answered(page: Page, site: Server) -> None:
    page.goto(f"{site.url}chien-dich/sot-xuat-huyet/?q=duoi+nuoc")
    assert first_result(page).startswith(site.url + DROWNING)


def test_a_tab_left_open_over_a_release_finds_the_data_of_today(page: Page, site: Server) -> None:
    site.failing = {FILES.first.path: 404}
    newer = "assets/search/du-lieu.moi.json"
    site.replaced = {
        FILES.stub.path: FILES.stub.content.replace(FILES.first.path.encode(), newer.encode()),
        newer: FILES.first.content,
    }
    type_into_box(page, "đuối nước")
    assert first_result(page).startswith(site.url + DROWNING)


def test_a_page_that_is_not_found_can_search(site_folder: Path) -> None:
    # its addresses begin with the path of site_url
    html = (site_folder / "404.html").read_text("utf-8")
    assert f'"/lich/{WORKER.path}"' in html


def test_hostile_entries_are_shown_as_text(open_page: Page) -> None:
    page = emptied(open_page)
    type_into_box(page, "onerror")
    result = page.locator(".md-search-result__item").first
    expect(result.locator("h1")).to_have_text(HOSTILE_TITLE)
    expect(result.locator(".md-tag")).to_have_text("<img src=x onerror=document.title='bad'>")
    expect(result.locator("img, script")).to_have_count(0)
    type_into_box(page, "<script>")
    expect(result.locator("p").first).to_contain_text("<script>document.title='bad'</script> &")
    assert "bad" not in page.title()
