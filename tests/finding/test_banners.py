"""Finding a banner: where it is used, its size, what runs first."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP_FIRST, PHONE_FIRST, visiting
from tests.finding.conftest import RUNNING

pytestmark = pytest.mark.browser


@DESKTOP_FIRST
def test_what_runs_comes_first_with_its_last_day_and_the_keyboard_chooses_a_size(
    page: Page, finding_site: Path
) -> None:
    page.goto("banner/")
    first = page.locator(".pick").first
    expect(first).to_have_attribute("data-id", RUNNING)
    expect(first.locator(".tag--running")).to_have_text("Đang chạy · còn 20 ngày")
    expect(first.locator(".pick__when")).to_contain_text("gỡ sau 10/12")
    # its newest letter is of an earlier year, whose theme would be wrong today
    take = first.get_by_role("link", name=re.compile("^Tải về"))
    expect(take).to_have_attribute("href", re.compile(f"banner/{RUNNING}/1200x630.png$"))
    expect(first.locator("img")).to_have_attribute("src", re.compile(r"nho/1200x630\.webp$"))
    page.get_by_role("radio", name=re.compile("^Cổng thông tin")).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name=re.compile("^Mạng xã hội"))).to_be_checked()
    expect(page).to_have_url(re.compile(r"\?vi-tri=1200x630$"))  # the first size of that use
    a_large_slot_is_shown_small_and_taken_whole(page, finding_site)
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"/banner/$"))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?vi-tri=(?!1200x630)\d+x\d+$"))


def a_large_slot_is_shown_small_and_taken_whole(page: Page, site: Path) -> None:
    first = page.locator(".pick:visible").first
    small = f"{RUNNING}/nho/1200x630.webp"
    expect(first.locator("img")).to_have_attribute("src", small)
    expect(first.locator("img")).to_have_attribute("width", "480")
    expect(first.locator("img")).to_have_attribute("height", "252")
    whole = site / "banner" / RUNNING / "1200x630.png"
    assert (site / "banner" / small).stat().st_size < whole.stat().st_size


@PHONE_FIRST
def test_a_name_is_found_and_728x90_of_today_two_choices_away(page: Page) -> None:
    page.goto("banner/")
    item = page.locator(".pick[data-id=phong-chong-mua-ban-nguoi]")
    page.locator(".uses__filter summary").click()
    name = page.get_by_role("searchbox", name="Chiến dịch")
    name.fill("mua ban nguoi")
    expect(item).to_be_visible()  # although it is folded
    expect(page.locator("[data-count]")).to_have_text("1 chiến dịch")
    name.fill("khong co gi nhu vay")
    expect(page.locator("[data-count]")).to_have_text("Không có banner nào như vậy.")
    name.fill("")
    expect(page.locator(f".pick[data-id={RUNNING}]").first).to_be_visible()
    page.get_by_text("Cổng thông tin điện tử").first.click()
    page.get_by_text("Ngang 728 × 90", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?vi-tri=728x90$"))
    first = page.locator(".pick:visible").first
    expect(first).to_have_attribute("data-id", RUNNING)
    expect(first.locator(".pick__when")).to_contain_text("gỡ sau 10/12")
    expect(first.locator("img")).to_have_attribute("width", "728")
    with page.expect_download() as taken:
        first.get_by_role("link", name=re.compile("^Tải về PNG 728×90")).click()
    assert taken.value.suggested_filename == f"{RUNNING}-728x90.png"
    page.reload()
    expect(page.get_by_role("radio", name="Ngang 728 × 90")).to_be_checked()


@DESKTOP_FIRST
def test_size_and_topic_narrow_together_and_pictures_say_the_words_they_show(
    page: Page, finding_site: Path
) -> None:
    listing = json.loads((finding_site / "banner/danh-muc.json").read_bytes())
    page.goto("banner/?vi-tri=728x90")
    items = page.locator(".pick:not([hidden])")
    expect(items).to_have_count(sum("728x90" in one["slots"] for one in listing))
    for one in listing:
        shown = dict(one["following"]).get("728x90") or one["alts"].get("728x90", one["alt"])
        picture = page.locator(f".pick[data-id={one['id']}] img")
        expect(picture).to_have_attribute("alt", shown)
    topic = listing[0]["topic"]
    page.locator(".uses__filter summary").click()
    page.get_by_label("Lĩnh vực").select_option(topic)
    expect(items).to_have_count(sum(one["topic"] == topic for one in listing))


def test_what_has_ended_since_the_build_makes_room(browser: Browser, finding_url: str) -> None:
    with visiting(browser, finding_url, now="2026-12-15T09:00:00+07:00") as page:
        page.goto("banner/")
        expect(page.locator(f".picks--large .pick[data-id={RUNNING}] .tag--running")).to_have_count(
            0
        )
        expect(page.locator("[data-today]")).to_have_text("hôm nay 15/12/2026")


def test_without_scripts_every_campaign_leads_to_its_banners(
    browser: Browser, finding_url: str
) -> None:
    with visiting(browser, finding_url, java_script_enabled=False) as page:
        page.goto("banner/")
        expect(page.locator(".uses")).to_be_hidden()
        expect(page.get_by_role("link", name=re.compile("^Tải về")).first).to_be_visible()
        page.get_by_role("link", name=re.compile(r"^Tất cả \d+ cỡ")).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Phòng, chống HIV/AIDS")
        page.get_by_text("Mạng xã hội").first.click()
        expect(page.locator("[id='1200x630']")).to_be_visible()
        expect(page.locator("[id='728x90']")).to_be_hidden()


@PHONE_FIRST
def test_a_link_to_a_slot_opens_its_tab(page: Page) -> None:
    page.goto(f"banner/{RUNNING}/#1200x630")
    expect(page.locator("[id='1200x630']")).to_be_visible()


@DESKTOP_FIRST
def test_a_portal_gets_the_days_on_which_the_banner_hangs_to_copy(page: Page) -> None:
    """Nobody knows a theme of this year, so it is the banner of no year, on this year's days."""
    page.goto(f"nhung/?chien-dich={RUNNING}&cach=tep&co=728x90")
    fields = page.locator("[data-fields]")
    start = fields.locator("div", has_text="Bắt đầu")
    end = fields.locator("div", has_text="Kết thúc")
    expect(start.locator("[data-copy]")).to_have_text("10/11/2026 00:00")
    expect(end.locator("[data-copy]")).to_have_text("10/12/2026 23:59")
    expect(end.get_by_role("button")).to_be_visible()
    file = fields.get_by_role("link", name=f"{RUNNING}-728x90.png")
    expect(file).to_have_attribute("href", re.compile(f"banner/{RUNNING}/hang-nam/728x90.png$"))
