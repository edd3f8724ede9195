"""A campaign's page as a kit, in a browser: copying, taking files, printing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, PdfMargins, expect

from tests.browsing import DESKTOP, ONE_SCREEN, PHONE, PHONE_FIRST, SCREENS, lent, visiting
from tests.conftest import ONE, build_of, made_once
from tests.servers import serving

pytestmark = pytest.mark.browser

RUNNING = "phong-chong-hiv-aids"
CDS = f"chien-dich/{ONE}/"
HIV = f"chien-dich/{RUNNING}/"
SLOGAN = "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10."
THEME = "Đoàn kết là sức mạnh – Chung tay chấm dứt dịch bệnh AIDS"


@pytest.fixture(scope="session")
def kit_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with one campaign that runs, and all that stands ready of it."""
    folder = made_once(
        tmp_path_factory,
        "kits-by-use",
        lambda made: build_of(made, RUNNING, CALENDAR_SLOTS="ready"),
    )
    with serving(folder / "site") as url:
        yield url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, kit_url: str) -> Iterator[Page]:
    """A visitor's page."""
    with visiting(browser, kit_url, request.param) as opened:
        yield opened


@pytest.fixture
def of_a_day(browser: Browser, site_url: str) -> Iterator[Page]:
    """A visitor's page, of the built site, which has a campaign of which the year is over."""
    with visiting(browser, site_url) as opened:
        yield opened


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def choose(page: Page, words: str) -> None:
    page.locator(".tabs__strip label", has_text=words).click()


@PHONE_FIRST
def test_a_slogan_is_copied_in_capitals_and_with_its_source(page: Page) -> None:
    """From a menu that lies within the screen."""
    page.goto(HIV)
    more = page.get_by_role("button", name=f"Cách sao chép khác: {THEME}")
    more.first.click()
    menu = page.get_by_role("dialog", name="Sao chép câu này")
    capitals = menu.get_by_role("button", name=re.compile("^Chép CHỮ HOA(?! kèm)"))
    expect(capitals).to_contain_text(THEME.upper())
    expect(page.locator(".copies")).to_be_in_viewport(ratio=1)
    capitals.click()
    expect(menu).to_be_hidden()
    assert clipboard(page) == THEME.upper()
    more.first.click()
    menu.get_by_role("button", name="Chép kèm nguồn").click()
    assert clipboard(page).startswith(f"“{THEME}” (chủ đề năm 2025; nguồn: Trang thông tin")
    more.first.click()
    menu.get_by_role("button", name="Chép CHỮ HOA kèm nguồn").click()
    assert clipboard(page).startswith(f"“{THEME.upper()}” (chủ đề năm 2025; nguồn: Trang thông tin")


@ONE_SCREEN
def test_words_of_a_year_that_is_over_are_told_as_such_where_banners_are_chosen(page: Page) -> None:
    page.goto("banner/")
    running = page.locator(f".pick[data-id={RUNNING}]")
    expect(running.locator(".pick__old")).to_have_count(0)  # its banner is of every year
    page.get_by_text("Màn hình, bảng LED").first.click()
    take = running.get_by_role("link", name=re.compile("^Tải về PNG 1920×1080"))
    expect(take).to_have_attribute("download", f"{RUNNING}-1920x1080.png")
    expect(running.locator(".pick__old")).to_have_count(0)  # and so are screens
    # as of a campaign that no rule brings again, or read long after the site was built
    listing = page.request.get("banner/danh-muc.json").json()
    old = [{**one, "words_of": 2025, "over": "2026-01-01", "following": []} for one in listing]
    page.route("**/danh-muc.json", lambda route: route.fulfill(json=old))
    page.goto("banner/?vi-tri=1920x1080")
    expect(take).to_have_attribute("download", f"{RUNNING}-2025-1920x1080.png")
    expect(running.locator(".pick__old")).to_have_text("Câu của năm 2025: xem lại trước khi dùng.")


@ONE_SCREEN
def test_last_years_files_are_kept_apart_from_those_that_are_handed_out(page: Page) -> None:
    page.goto(HIV)
    has_no_theme_of_an_earlier_year(page)
    kit = page.get_by_role("link", name=re.compile(r"^Tải trọn bộ \(ZIP"))
    expect(kit).to_have_attribute("download", f"{RUNNING}.zip")
    page.locator("#nam-2025 > summary").click()
    kit = page.get_by_role("link", name=re.compile("^Tải trọn bộ năm 2025"))
    expect(kit).to_have_attribute("href", re.compile(f"kit/{RUNNING}-2025.zip$"))
    page.get_by_role("link", name="Từng cỡ, từng bản in năm 2025").click()
    former = page.locator("#nam-2025")
    expect(former).to_have_attribute("open", "")
    pdf = former.get_by_role("link", name="Tải PDF Băng rôn ngang 1×6 m, năm 2025")
    address = str(pdf.evaluate("link => link.href"))
    assert address.endswith(f"/banner/{RUNNING}/2025/bang-ron-1x6m.pdf")
    assert page.request.get(address).ok
    handed = page.locator(".tabs a[download]")
    names = [str(one.get_attribute("href")) for one in handed.all()]
    assert names
    assert not [name for name in names if "/2025/" in name]


@ONE_SCREEN
def test_the_copy_menu_is_used_by_keyboard(page: Page) -> None:
    page.goto(HIV)
    more = page.get_by_role("button", name=f"Cách sao chép khác: {THEME}").first
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".copies__way").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".copies")).to_be_hidden()
    expect(more).to_be_focused()
    expect(more).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert clipboard(page) == THEME.upper()


def test_the_copy_menu_offers_no_capitals_of_capitals(of_a_day: Page) -> None:
    of_a_day.goto(f"{CDS}#cau-2022-2")
    of_a_day.get_by_role("button", name=f"Cách sao chép khác: {SLOGAN}").click()
    expect(of_a_day.locator(".copies__way")).to_have_count(2)


TAKEN = (
    ("Đăng cổng", "Banner ngang", f"{RUNNING}-728x90.png"),
    ("Màn hình", "Màn hình ngang 16:9", f"{RUNNING}-1920x1080.png"),
    ("Màn hình", "Màn hình LED 32:9", f"{RUNNING}-3840x1080.png"),
    ("In ấn", "Băng rôn ngang 1 × 6 m", f"{RUNNING}-bang-ron-1x6m.pdf"),
)


@PHONE_FIRST
def test_what_a_use_needs_is_taken_under_a_telling_name(page: Page) -> None:
    page.goto(HIV)
    for tab, name, file in TAKEN:
        choose(page, tab)
        tile = page.locator(".tile:visible", has_text=name)
        with page.expect_download() as download:
            tile.get_by_role("link").click()
        assert download.value.suggested_filename == file
        assert "2025" not in tile.inner_text(), file  # it has no words of that year


# The line breaks once, at a file that ends so.
LOSING_ONE = """(ending) => {
  const whole = window.fetch;
  window.fetch = (address) => {
    if (!address.endsWith(ending)) return whole(address);
    window.fetch = whole;
    return Promise.reject(new TypeError("Failed to fetch"));
  };
}"""


@ONE_SCREEN
def test_a_use_is_one_download_with_its_words_which_are_copied_whole(
    page: Page, kit_url: str
) -> None:
    page.goto(HIV)
    panel = page.locator("#dang-cong")
    button = panel.get_by_role("button", name="Tải bộ đăng cổng (ZIP")
    told = panel.get_by_role("status")
    page.evaluate(LOSING_ONE, "/300x600.png")
    button.click()
    expect(told).to_contain_text(f"Chưa tải được tệp {RUNNING}-300x600.png")
    expect(told).to_contain_text("bấm lại, hoặc tải từng tệp")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == f"{RUNNING}-dang-cong.zip"
    links = panel.locator(".tile a[download]").all()
    with ZipFile(download.value.path()) as packed:
        assert packed.testzip() is None
        text = packed.read("cau-chu-va-mo-ta.txt").decode("utf-8-sig")
        files = {name: packed.read(name) for name in packed.namelist()}
    for link in links:
        address = f"{kit_url}{HIV}{link.get_attribute('href')}"
        name = str(link.get_attribute("download"))
        assert files.pop(name) == page.request.get(address).body()
        assert f"\r\n{name}\r\n" in text
    assert [*files] == ["cau-chu-va-mo-ta.txt"]
    assert THEME not in text  # as in the whole kit, which tells where it is in the same words
    assert "\r\nChưa thấy chủ đề năm 2026; chủ đề năm 2025 nằm ở bản năm 2025 (" in text
    assert text.count("\r\nMô tả: ") == len(links) > 1
    expect(told).to_have_text("Đã tải xong.")
    choose(page, "Truyền thanh")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bài đọc (TXT)").click()
    assert download.value.suggested_filename == f"{RUNNING}-truyen-thanh.txt"
    reading = download.value.path().read_text("utf-8-sig")
    assert reading.strip() == page.locator(".reading__words").inner_text()
    # Posts and readings are copied whole.
    choose(page, "Mạng xã hội")
    page.get_by_role("button", name="Sao chép: lời đăng").click()
    post = clipboard(page).split("\n")
    assert post[1] == "Tháng hành động Quốc gia phòng, chống HIV/AIDS: 10/11–10/12/2026"
    assert post[-1].endswith(HIV)
    choose(page, "Truyền thanh")
    expect(page.locator("#truyen-thanh")).to_contain_text(
        "giây, ước tính với 5,22 âm tiết mỗi giây"
    )
    page.get_by_role("button", name="Sao chép: bài đọc").click()
    assert "từ ngày 10 tháng 11 đến ngày 10 tháng 12 năm 2026." in clipboard(page)


def has_no_theme_of_an_earlier_year(page: Page) -> None:
    expect(page.locator(".kit-head__banner")).to_contain_text("Không ghi năm: chỉ có tên và ngày")
    for picture in page.locator(".kit-head__banner img, #dang-cong img").all():
        assert "Đoàn kết" not in (picture.get_attribute("alt") or "")
    expect(page.locator(".when")).to_contain_text("sau 10/12/2026")


@ONE_SCREEN
def test_the_way_that_a_link_promises_is_the_one_chosen(page: Page) -> None:
    banner, way = page.locator("[name=campaign]"), page.locator("[name=way]")
    page.goto(HIV)
    page.get_by_role("link", name="Ô chung cho mọi chiến dịch, tự gỡ khi hết ngày").click()
    expect(banner).to_have_value("")
    expect(way).to_have_value("ma-html")
    expect(page.locator("[data-words]:visible")).to_contain_text("hết ngày của chiến dịch")
    page.goto(HIV)
    page.get_by_role("link", name="Gắn lên cổng bằng một dòng mã", exact=True).click()
    expect(banner).to_have_value(RUNNING)
    expect(way).to_have_value("moi-nhat")


ANCHORS = (
    "khau-hieu", "banner", "thoi-gian", "dang-ky-lich", "nhiem-vu", "bao-cao", "chu-tri",
    "van-ban", "cau-2022-1", "vb-cv-1119-stttt-ttbcxb-tuyen-quang-2022",
)  # fmt: skip
# The way to show it: a tab, a part that is folded, a text of a year that is, a letter among others.
ARRIVED_AT = ("banner", "nhiem-vu", "cau-2022-1", "vb-cv-1119-stttt-ttbcxb-tuyen-quang-2022")
SHOWN = """(anchor) => {
  const part = document.getElementById(anchor);
  return part.parentElement.closest("details:not([open])") === null
    && part.closest(".tabs__panel")?.checkVisibility() !== false;
}"""


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.hostile)])
def test_every_address_once_published_shows_its_part(of_a_day: Page, whole: bool) -> None:
    """In the suite each is gone to on the page, and one of each kind of part arrived at."""
    for anchor in ANCHORS:
        if whole or anchor in ARRIVED_AT:
            of_a_day.goto("about:blank")
        of_a_day.goto(f"{CDS}#{anchor}")
        part = of_a_day.locator(f"[id='{anchor}']")
        expect(part, anchor).to_have_count(1)
        of_a_day.wait_for_function(SHOWN, arg=anchor)


HEIGHTS = {PHONE: 4900, DESKTOP: 3200}


@ONE_SCREEN
def test_the_page_stays_short_and_prints_on_two_sheets(page: Page) -> None:
    stays_short(page, HIV)


def test_so_it_does_when_its_year_is_over(of_a_day: Page) -> None:
    stays_short(of_a_day, CDS)


def stays_short(page: Page, url: str) -> None:
    """It is opened on a phone; a window that becomes wider shows what one so wide does."""
    for screen, most in HEIGHTS.items():
        page.set_viewport_size({"width": screen[0], "height": screen[1]})
        if screen == PHONE:
            page.goto(url)
        width, height = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        )
        assert width <= screen[0]
        assert height <= most, screen
    page.emulate_media(media="print")
    edge = "12mm"
    margin: PdfMargins = {"top": edge, "bottom": edge, "left": edge, "right": edge}
    sheets = page.pdf(format="A4", margin=margin)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", sheets)) <= 2
    page.close()  # the medium stays with it


def test_dark_and_light_have_the_same_parts(browser: Browser, kit_url: str) -> None:
    with visiting(browser, kit_url, color_scheme="dark") as page:
        page.goto(HIV)
        expect(page.locator(".kit-head__banner img")).to_be_visible()
        ground = page.evaluate("getComputedStyle(document.querySelector('.title__theme')).color")
        assert ground == "rgb(232, 237, 246)"


def test_without_scripts_words_are_there_and_no_button_is_dead(
    browser: Browser, kit_url: str, site_url: str
) -> None:
    with lent(browser, java_script_enabled=False) as page:
        page.goto(f"{site_url}{CDS}#nhiem-vu")
        expect(page.locator("#nhiem-vu")).to_be_visible()
        expect(page.locator(".page button:visible")).to_have_count(0)
        expect(page.locator(".title__words")).to_be_visible()
        page.locator("#nam-2022 > summary").click()
        expect(page.locator("#cau-2022-1 .text__words").first).to_be_visible()
        page.goto(f"{kit_url}{HIV}")
        choose(page, "In ấn")
        expect(page.locator("#in-an").get_by_role("link", name="Trọn bộ")).to_be_visible()
        expect(page.locator("#in-an .tile").first).to_be_visible()
