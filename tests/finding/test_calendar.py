"""Finding a day: the months of a year, the agenda on a phone, feeds."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP_FIRST, ONE_SCREEN, PHONE, visiting

pytestmark = pytest.mark.browser


def is_phone(page: Page) -> bool:
    return page.viewport_size is not None and page.viewport_size["width"] == PHONE[0]


def test_a_phone_opens_at_an_agenda_and_everything_on_30_7_is_in_the_list_of_its_month(
    page: Page,
) -> None:
    page.goto("lich/")
    the_agenda_is_from_today_with_what_to_take_down(page)
    if is_phone(page):
        page.get_by_text("Cả năm", exact=True).click()
    page.get_by_role("link", name=re.compile(r"^Tháng 7\b")).click()
    rows = page.locator("[id='2026-07'] .row:visible")
    expect(rows.filter(has_text="30/07").first).to_contain_text("mua bán người")
    expect(page.locator("[id='2026-11']")).to_be_hidden()
    day = page.locator(".small-month time[datetime='2026-07-30']")
    expect(day.locator("..")).to_have_class(re.compile("is-day"))
    assert page.url.endswith("#2026-07")


def the_agenda_is_from_today_with_what_to_take_down(page: Page) -> None:
    agenda = page.locator("[data-agenda]")
    expect(agenda).to_be_visible(visible=is_phone(page))
    expect(page.locator(".lich")).to_be_visible(visible=not is_phone(page))
    first, *_ = agenda.locator(".agenda__day").all()
    expect(first.locator("h2")).to_have_text("Hôm nay Thứ Sáu, 20/11/2026")
    expect(first.locator("li").first).to_contain_text("đến 10/12 · còn 20 ngày")
    last = agenda.locator("[data-day='2026-12-10']")
    expect(last).to_contain_text("Gỡ xuống sau ngày 10/12")
    expect(last).to_be_hidden()  # what comes after a week is folded
    if is_phone(page):
        agenda.get_by_text("Những ngày sau đó").click()
        expect(last).to_be_visible()


@ONE_SCREEN
def test_a_year_shows_what_it_has_and_leads_on_by_keyboard(page: Page) -> None:
    page.goto("lich/2026/#2026-10")
    filters_keep_the_rows_and_the_bold_days_in_step(page)
    past_days_are_pale_and_coming_ones_solid(page)
    the_arrows_of_a_list_go_from_month_to_month_by_keyboard(page)
    the_legend_has_only_what_the_year_has(page, "ngày sắp tới", "ngày đã qua")
    page.goto("lich/2025/")
    the_legend_has_only_what_the_year_has(page, "ngày đã qua", "ngày sắp tới")


def past_days_are_pale_and_coming_ones_solid(page: Page) -> None:
    past = page.locator(".small-month td:has(time[datetime='2026-10-10'])")
    coming = page.locator(".small-month td:has(time[datetime='2026-12-01'])")
    expect(past).not_to_have_class(re.compile("is-coming"))
    expect(coming).to_have_class(re.compile("is-day.*is-coming"))
    key = page.locator(".lich__key")
    expect(key).to_have_text(re.compile(r"ngày sắp tới\s*1?ngày đã qua\s*tuần, tháng"))
    ground = "element => getComputedStyle(element).backgroundColor"
    for day, sign in ((past, ".is-over"), (coming, ".is-day")):
        told = key.locator(f".day-key{sign}").evaluate(ground)
        assert day.locator("time").evaluate(ground) == told


def the_arrows_of_a_list_go_from_month_to_month_by_keyboard(page: Page) -> None:
    page.locator(".small-month__name[href='#2026-11']").click()
    page.locator("[id='2026-11'] a[rel=next]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[id='2026-12']")).to_be_visible()
    page.keyboard.press("Enter")  # the focus has gone along, here to the next year's
    page.wait_for_url("**/lich/2027/#2027-01")


def the_legend_has_only_what_the_year_has(page: Page, told: str, missing: str) -> None:
    entries = page.locator(".lich__key li")
    expect(entries.filter(has_text=told)).to_be_visible()
    expect(entries.filter(has_text=missing)).to_be_hidden()


def filters_keep_the_rows_and_the_bold_days_in_step(page: Page) -> None:
    day = page.locator(".small-month td:has(time[datetime='2026-10-10'])")
    row = page.locator("[id='2026-10'] .row").filter(has_text="10/10").first
    expect(day).to_have_class(re.compile("is-day"))
    page.get_by_label("Lĩnh vực").select_option("suc-khoe")
    expect(row).to_be_hidden()
    expect(day).not_to_have_class(re.compile("is-day"))
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(row).to_be_visible()
    expect(day).to_have_class(re.compile("is-day"))


def test_the_agenda_is_of_the_readers_day(browser: Browser, finding_url: str) -> None:
    with visiting(browser, finding_url, PHONE, now="2026-12-01T09:00:00+07:00") as page:
        page.goto("lich/")
        today = page.locator(".agenda__day:visible").first
        expect(today.locator("h2")).to_have_text("Hôm nay Thứ Ba, 01/12/2026")
        expect(today).to_contain_text("đến 10/12 · còn 9 ngày")
        expect(today).to_contain_text("phòng, chống AIDS")  # the day itself
        page.clock.set_fixed_time("2026-12-11T09:00:00+07:00")
        page.reload()
        expect(page.locator(".agenda__item:visible")).to_have_count(0)
        expect(page.locator("[data-agenda-none]")).to_be_visible()


def test_without_scripts_a_month_is_chosen_by_its_link(browser: Browser, finding_url: str) -> None:
    with visiting(browser, finding_url, java_script_enabled=False) as page:
        page.goto("lich/2026/")
        page.get_by_role("link", name=re.compile(r"^Tháng 7\b")).click()
        expect(page.locator("[id='2026-07']")).to_be_visible()
        expect(page.locator("[id='2026-11']")).to_be_hidden()
        expect(page.locator(".small-month .is-today")).to_have_count(0)


@DESKTOP_FIRST
def test_deadlines_are_subscribed_to_by_address(page: Page) -> None:
    page.goto("dang-ky-lich/#han-bao-cao")
    offer = page.locator("#han-bao-cao")
    expect(offer).to_have_attribute("open", "")
    expect(offer.locator("code[data-copy]")).to_have_text(re.compile(r"/ics/han-bao-cao\.ics$"))
    # letters of past years alone give deadlines here
    expect(offer).to_contain_text("Chưa có ngày nào sắp tới")
    expect(offer.get_by_role("link", name="Mốc chuẩn bị")).to_have_attribute(
        "href", re.compile("#moc-chuan-bi$")
    )
    expect(page.locator("#moc-chuan-bi summary")).not_to_contain_text("Chưa có ngày sắp tới")
