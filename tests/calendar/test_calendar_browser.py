"""The calendar and the documents in a real browser, on a phone and on a desktop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import DESKTOP_FIRST, ONE_SCREEN, PHONE_FIRST, SCREENS, visiting
from tests.servers import serving

pytestmark = pytest.mark.browser

DIGITAL_DAY = "[data-entry='ngay-chuyen-doi-so-quoc-gia/2026/ngay-10-10']"
# 09/10/2026 in Greenwich, but already the 10th in Việt Nam
EVE = datetime(2026, 10, 9, 18, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def site_url(site_of_two: Path) -> Iterator[str]:
    with serving(site_of_two) as url:
        yield url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    """A visitor's page, far from Việt Nam."""
    with visiting(browser, site_url, request.param, timezone_id="Europe/London") as opened:
        yield opened


def on_screen(locator: Locator) -> bool:
    return bool(
        locator.evaluate(
            "e => { const y = e.getBoundingClientRect().top; return y > -10 && y < 400; }"
        )
    )


@DESKTOP_FIRST
def test_a_topic_is_chosen_kept_in_the_address_and_dropped(page: Page) -> None:
    page.goto("lich/2026/")
    count = page.locator("[data-count]")
    total = int((count.text_content() or "").split()[0])
    page.get_by_label("Lĩnh vực").select_option(label="Chuyển đổi số")
    expect(count).to_have_text(re.compile(rf"^\d+ mục trong {total}$"))
    shown = page.locator("li.row:not([hidden])")
    assert {e.get_attribute("data-topic") for e in shown.all()} == {"chuyen-doi-so"}
    assert page.url.endswith("?linh-vuc=chuyen-doi-so")
    page.reload()
    expect(page.get_by_label("Lĩnh vực")).to_have_value("chuyen-doi-so")
    following = page.get_by_role("link", name="2027", exact=True)
    expect(following).to_have_attribute("href", re.compile(r"2027/\?linh-vuc=chuyen-doi-so"))
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(count).to_have_text(f"{total} mục")
    assert page.url.endswith("lich/2026/")
    the_year_prints_on_two_pages_across(page)


def the_year_prints_on_two_pages_across(page: Page) -> None:
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    width, height = (float(number) for number in box.groups())
    assert (round(width), round(height)) == (842, 595)


@PHONE_FIRST
def test_a_month_is_reached_by_its_address(page: Page) -> None:
    """On the page of its year, at the root, and through the root on that of another year."""
    for address in ("lich/2026/#2026-10", "lich/#2026-10"):
        page.goto(address)
        heading = page.get_by_role("heading", name="Tháng 10/2026")
        expect(heading).to_be_visible()
        page.wait_for_timeout(300)
        assert on_screen(heading), address
    page.goto("about:blank")
    page.goto("lich/#2027-07", wait_until="commit")  # it leads on before it has loaded
    page.wait_for_url("**/lich/2027/#2027-07")
    expect(page.get_by_role("heading", name="Tháng 7/2027")).to_be_visible()


@ONE_SCREEN
def test_today_is_the_readers_day_in_viet_nam_and_a_stale_build_marks_no_other(page: Page) -> None:
    page.clock.set_fixed_time(EVE)
    page.goto("lich/2026/")
    marked = page.locator(".small-month .is-today time")
    assert {e.get_attribute("datetime") for e in marked.all()} == {"2026-10-10"}
    expect(page.locator(f"li{DIGITAL_DAY}").first).to_contain_text("Hôm nay")
    expect(page.locator("[id='2026-10']")).to_be_visible()  # its month is the one chosen
    page.clock.set_fixed_time(datetime(2028, 2, 3, tzinfo=UTC))
    page.goto("lich/")
    expect(page.locator(".small-month .is-today")).to_have_count(0)
    page.get_by_role("link", name="Hôm nay 03/02/2028").click()
    page.wait_for_url("**/lich/2028/#2028-02")
    marked = page.locator(".small-month .is-today time")
    assert {e.get_attribute("datetime") for e in marked.all()} == {"2028-02-03"}
    page.close()  # the clock stays with it


@DESKTOP_FIRST
def test_the_keyboard_leads_from_filter_to_month_to_campaign(page: Page) -> None:
    page.goto("lich/2025/")
    page.get_by_label("Lĩnh vực").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Cơ quan của bạn")).to_be_focused()
    page.get_by_role("link", name=re.compile(r"^Tháng 10\b")).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#2025-10")
    walked = []
    for _ in range(12):
        page.keyboard.press("Tab")
        walked.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert any("ngay-chuyen-doi-so-quoc-gia" in (href or "") for href in walked)
    assert len(set(walked)) > 6  # the keyboard is not trapped


def test_without_scripts_all_is_shown_and_no_day_marked(browser: Browser, site_url: str) -> None:
    with visiting(browser, site_url, java_script_enabled=False) as page:
        page.goto("lich/#2026-10")
        expect(page.locator("[data-filters]")).to_be_hidden()
        expect(page.locator(f"li{DIGITAL_DAY}")).to_be_visible()
        expect(page.locator(".small-month .is-today")).to_have_count(0)
        page.goto("van-ban/#qd-505-qd-ttg-2022")
        expect(page.locator("#qd-505-qd-ttg-2022")).to_be_visible()


@ONE_SCREEN
def test_documents_are_filtered_without_diacritics_by_issuer_and_year(page: Page) -> None:
    page.goto("van-ban/")
    field, count = page.get_by_label("Số, trích yếu, cơ quan"), page.locator("[data-count]")
    found, other = page.locator("#qd-505-qd-ttg-2022"), page.locator("#qd-793-qd-ttg-2016")
    for typed in ("505", "ngay chuyen doi so", "NGÀY CHUYỂN ĐỔI SỐ"):
        field.fill(typed)
        expect(count, typed).to_have_text(re.compile(r"^\d+ trong \d+ văn bản$"))
        expect(found, typed).to_be_visible()
        expect(other, typed).to_be_hidden()
        field.fill("khong co gi nhu vay")  # the next answer is the query's own
        expect(found, typed).to_be_hidden()
    page.goto("van-ban/?co-quan=thu-tuong-chinh-phu&nam=2022")
    expect(page.locator(".doc:visible").first).to_be_visible()
    for shown in page.locator(".doc:visible").all():
        assert shown.get_attribute("data-year") == "2022"
    # A link to a document shows it even if the filter hides it.
    page.evaluate("location.hash = '#qd-793-qd-ttg-2016'")
    expect(page.locator("#qd-793-qd-ttg-2016")).to_be_visible()
