"""What an agency is to do, as a visitor chooses, ticks, copies and prints it.

The site is that of 03/10/2022, when the letter 1119/STTTT-TTBCXB of Tuyên Quang was in force.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import DESKTOP, PHONE, PHONE_FIRST, SCREENS, lent, visiting
from tests.conftest import made_once, run_build
from tests.real_campaigns import only_campaigns
from tests.servers import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MORNING = "2022-10-03T02:00:00Z"
PLACE, AGENCY = "Tuyên Quang", "Sở, ban, ngành"
MESSAGE = (
    "Chuyển đổi số giải quyết các vấn đề của xã hội vì một cuộc sống tốt đẹp hơn cho người dân"
)
CAMPAIGNS = (
    "ngay-chuyen-doi-so-quoc-gia",
    "phong-chong-hiv-aids",
    "ngay-the-gioi-phong-chong-dai-thao-duong",
)


@pytest.fixture(scope="session")
def october(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of a few campaigns as of 03/10/2022."""

    def make(folder: Path) -> None:
        campaigns = only_campaigns(folder / "campaigns", *CAMPAIGNS)
        result = run_build(
            "build", "--draft", "--today", "2022-10-03", "--campaigns", str(campaigns),
            "--site-dir", str(folder / "site"),
        )  # fmt: skip
        assert result.returncode == 0, result.stderr

    with serving(made_once(tmp_path_factory, "october", make) / "site") as url:
        yield url


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, october: str) -> Iterator[Page]:
    """A visitor's page on the day of the build."""
    with visiting(browser, october, request.param, now=MORNING) as opened:
        yield opened


@pytest.fixture
def desk(browser: Browser, october: str) -> Iterator[Page]:
    """The page of a visitor at a desk, where what is proved is the same on a phone."""
    with visiting(browser, october, DESKTOP, now=MORNING) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser, october: str) -> Iterator[Page]:
    """The page of a visitor with a phone, where what is proved is the same at a desk."""
    with visiting(browser, october, PHONE, now=MORNING) as opened:
        yield opened


def choose(page: Page, place: str = PLACE, agency: str = AGENCY) -> None:
    """Choose a place and a kind of agency on the page of duties."""
    page.goto("viec/")
    fill(page, place, agency)


def change(page: Page, place: str = PLACE, agency: str = AGENCY) -> None:
    """Choose another place or kind of agency."""
    page.get_by_role("button", name="Đổi", exact=True).click()
    fill(page, place, agency)


def fill(page: Page, place: str = PLACE, agency: str = AGENCY) -> None:
    form = page.locator("form.who")
    form.get_by_label("Nơi của bạn").select_option(label=place)
    form.get_by_text(agency, exact=True).click()
    form.get_by_role("button", name="Xem việc").click()


def duties(page: Page) -> list[str]:
    return page.locator(".duty:visible .duty__words").all_inner_texts()


# What is to be done


@PHONE_FIRST
def test_the_duties_of_a_department_this_month(page: Page) -> None:
    choose(page)
    own = duties(page)
    assert [words[:27] for words in own] == [
        "Các cơ quan, đơn vị tổ chức",
        "Thường xuyên, kịp thời tuyê",
        "Thiết kế maket, baner chào ",
    ]
    expect(page.locator("#viec-theo-van-ban")).to_have_text("Việc theo văn bản đã làm 0 trong 3")
    expect(page.locator(".work__letter:visible")).to_contain_text("Công văn 1119/STTTT-TTBCXB")
    expect(page.locator(".who__line:visible")).to_contain_text(f"{PLACE} · {AGENCY}")
    running = page.locator(".running:visible").filter(has_text="Ngày Chuyển đổi số quốc gia")
    expect(running).to_contain_text("sau ngày 10/10/2022")
    expect(running).to_contain_text(MESSAGE)


def test_a_commune_without_duties_is_told_so_and_of_the_nearest_document(phone: Page) -> None:
    choose(phone, agency="UBND xã, phường, đặc khu")
    assert duties(phone) == []
    none = "Không có việc giao riêng cho UBND xã ở Tuyên Quang trong kho"
    expect(phone.get_by_text(none)).to_be_visible()
    expect(phone.locator(".answer__first")).to_contain_text(
        "1 chiến dịch đang chạy cho mọi cơ quan"
    )
    expect(phone.locator(".answer__first")).to_contain_text("và 1 của riêng nơi bạn")
    expect(phone.get_by_text("Chưa có hạn nào từ nay đến 02/11/2022.")).to_be_visible()
    running = phone.locator(".running:visible .running__name").all_inner_texts()
    assert running == ["Ngày Chuyển đổi số quốc gia", "Tháng tiêu dùng số"]


def test_an_answer_where_nothing_is_in_force(browser: Browser, site_url: str) -> None:
    """Of a commune in the former Đắk Nông, whose letters have all expired."""
    with visiting(browser, site_url, PHONE, now="2026-11-20T02:00Z") as page:
        choose(page, "Đắk Nông (nay: Lâm Đồng)", "UBND xã, phường, đặc khu")
        answer = page.locator(".answer")
        first = " ".join(answer.locator(".answer__first").inner_text().split())
        assert first == (
            "Từ nay đến 20/12/2026: dùng khẩu hiệu, banner của 1 chiến dịch đang chạy cho mọi cơ "
            "quan; không có việc giao riêng cho UBND xã ở Lâm Đồng (Đắk Nông cũ); không có hạn báo "
            "cáo."
        )
        expect(answer).to_contain_text("phòng, chống HIV/AIDS: gỡ sau ngày 10/12/2026")
        expect(answer).to_contain_text("Ngày Thế giới phòng, chống AIDS, 01/12/2026 (còn 11 ngày)")
        answer.get_by_text("Đã giao trước đây, nay hết hạn").click()
        (given,) = answer.locator(".answer__given > li:visible").all()
        expect(given).to_contain_text("tỉnh Đắk Nông Hết hạn: việc của năm 2022")
        expect(given.locator("li:visible")).to_have_count(3)
        page.reload()
        page.get_by_role("button", name="Đổi", exact=True).click()
        chosen = page.locator("form.who select").evaluate("e => e.selectedOptions[0].textContent")
        assert chosen == "Đắk Nông (nay: Lâm Đồng)"


def test_ticks_and_the_choice_stay_are_on_other_pages_and_are_sent_nowhere(desk: Page) -> None:
    sent: list[str] = []
    desk.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    desk.goto("lich/")
    chip = desk.locator("[data-place-chip]")
    expect(chip).to_have_text("Chọn nơi, cơ quan")
    chip.click()
    desk.wait_for_url("**/viec/")
    fill(desk)
    desk.get_by_label("Thiết kế maket, baner").check()
    desk.locator(".running:visible").first.get_by_label("Zalo, Facebook").check()
    expect(desk.locator("#viec-theo-van-ban")).to_contain_text("đã làm 1 trong 3")
    desk.reload()
    expect(desk.get_by_label("Thiết kế maket, baner")).to_be_checked()
    expect(desk.locator(".running:visible").first.get_by_label("Zalo, Facebook")).to_be_checked()
    expect(desk.locator("#viec-theo-van-ban")).to_contain_text("đã làm 1 trong 3")
    desk.goto("lich/")
    expect(chip).to_have_text(f"{PLACE} · {AGENCY}")
    assert not [each for each in sent if "tuyen-quang" in each or "so-nganh" in each]


def test_the_choice_is_changed_and_forgotten(phone: Page) -> None:
    """Another province is not told of the duties; the calendar is that of the choice."""
    calendar = phone.locator(".work__box--calendar").get_by_role("link", name="Thêm vào Outlook")
    choose(phone)
    assert "tuyen-quang.ics" in (calendar.get_attribute("href") or "")
    change(phone, place="Thanh Hóa")
    expect(phone.locator(".who__line:visible")).to_contain_text("Thanh Hóa")
    assert duties(phone) == []
    names = phone.locator(".running:visible .running__name").all_inner_texts()
    assert names == ["Tháng tiêu dùng số"]
    phone.get_by_role("button", name="Quên lựa chọn này").click()
    expect(phone.locator(".who__line:visible")).to_have_count(0)
    expect(phone.get_by_text("Chưa chọn: đang chạy cho mọi cơ quan")).to_be_visible()
    assert "tat-ca.ics" in (calendar.get_attribute("href") or "")
    assert phone.evaluate("localStorage.getItem('noi-va-co-quan')") is None


OFFERED = {
    "Cổng, trang thông tin điện tử": ["728x90", "300x250"],
    "Cơ quan báo chí": ["970x250", "300x600"],
    "Trường học": ["1200x630"],
}


def test_each_agency_is_offered_the_banners_it_puts_up(desk: Page) -> None:
    """Of the province of today, to which an old name leads."""
    choose(desk, place="Hà Giang (nay: Tuyên Quang)")
    shown = f"{PLACE} (Hà Giang cũ) · {AGENCY}"
    expect(desk.locator(".who__line:visible")).to_contain_text(shown)
    expect(desk.locator("[data-place-chip]")).to_have_text(shown)
    assert len(duties(desk)) == 3
    for agency, sizes in OFFERED.items():
        change(desk, agency=agency)
        links = desk.locator(".running:visible").first.locator("a[download]:visible")
        files = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert [file.rpartition("/")[2] for file in files] == [f"{size}.png" for size in sizes], (
            agency
        )
        for file in files:
            assert desk.request.get(f"viec/{file}").ok, (agency, file)


def test_everything_fits_one_sheet(desk: Page) -> None:
    choose(desk)
    sheets = pypdfium2.PdfDocument(io.BytesIO(desk.pdf(format="A4")))
    assert len(sheets) == 1
    text = " ".join(sheets[0].get_textpage().get_text_range().split())
    assert f"{PLACE} · {AGENCY}" in text
    for told in ("Thiết kế maket", "sau ngày 10/10/2022", "Tháng tiêu dùng số", "Hạn báo cáo"):
        assert told in text


# Without a choice, without scripts, by keyboard


def test_without_scripts_it_shows_what_concerns_everybody(browser: Browser, october: str) -> None:
    with visiting(browser, october, java_script_enabled=False) as page:
        page.goto("viec/")
        names = page.locator(".running:visible .running__name").all_inner_texts()
        assert names == ["Tháng tiêu dùng số"]
        expect(page.locator(".running:visible")).to_contain_text("sau ngày 31/10/2022")
        expect(page.locator(".occasion-row:visible")).to_contain_text("Ngày Chuyển đổi số quốc gia")
        for dead in (".who", "[data-print]", ".marks", "[data-who-change]", "[data-place-chip]"):
            expect(page.locator(f"{dead}:visible")).to_have_count(0)
        page.goto("")
        expect(page.locator(".running:visible")).to_have_count(1)
        expect(page.locator(".who:visible")).to_have_count(0)
        expect(page.get_by_role("link", name="việc chung cho mọi cơ quan")).to_be_visible()


def test_the_choice_by_keyboard(desk: Page) -> None:
    desk.goto("viec/")
    desk.get_by_label("Nơi của bạn").focus()
    desk.keyboard.type("Tuyên")
    desk.keyboard.press("Tab")
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate("document.activeElement.name") == "role"
    desk.keyboard.press("Enter")
    expect(desk.locator(".who__line:visible")).to_contain_text(PLACE)
    expect(desk.locator("form.who")).to_be_hidden()


# The home page


def test_the_home_page_sends_to_the_duties_and_then_counts_them(phone: Page) -> None:
    phone.goto("")
    form = phone.locator("form.who")
    form.get_by_label("Nơi").select_option(label=PLACE)
    form.get_by_label("Cơ quan của bạn").select_option(label=AGENCY)
    form.get_by_role("button", name="Xem việc").click()
    phone.wait_for_url("**/viec/")
    assert len(duties(phone)) == 3
    phone.goto("")
    expect(phone.locator("form.who")).to_be_hidden()
    line = phone.locator(".who__line:visible")
    expect(line).to_contain_text(
        f"{PLACE} · {AGENCY}: 2 đang chạy, 1 dịp trong 30 ngày tới, 8 việc theo văn bản, "
        "0 hạn báo cáo."
    )


def found(page: Page) -> Locator:
    """Type a message into the field of the home page; return its row among what is found."""
    page.goto("")
    page.get_by_role("searchbox").first.click()
    page.keyboard.type("giai quyet cac van de cua xa hoi")
    row = page.locator(".find__row", has_text=MESSAGE).first
    expect(row).to_contain_text("Thông điệp năm 2022 · tỉnh Tuyên Quang")
    field, header = (page.locator(part).bounding_box() for part in (".find__field", ".md-header"))
    assert field
    assert header
    assert field["y"] >= header["y"] + header["height"], "the field stands free of the header"
    return row


def is_copied(page: Page) -> None:
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == MESSAGE
    assert page.url.endswith("/"), "the page stays"


def test_a_slogan_is_found_under_the_field_and_copied(phone: Page) -> None:
    found(phone).get_by_role("button", name="Sao chép").click()
    is_copied(phone)


def test_results_by_keyboard(desk: Page) -> None:
    row = found(desk)
    desk.keyboard.press("Control+Enter")
    is_copied(desk)
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(".find__link").first).to_be_focused()
    desk.keyboard.press("Escape")
    expect(row).to_be_hidden()
    expect(desk.get_by_role("searchbox").first).to_be_focused()


def test_what_came_in_is_told_by_week_with_its_day(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("link", name="Tất cả thay đổi").click()
    phone.wait_for_url("**/moi/")
    week = phone.locator(".news__day").first
    expect(week.get_by_role("heading").first).to_have_text("Tuần này từ 03/10/2022")
    expect(week.locator(".change-row").first).to_contain_text("Vào lịch ")
    before = phone.locator(".news__before", has_text="Đã có từ trước")
    theme = before.locator(".change-row", has_text="“Chuyển đổi số: Nhanh hơn, hiệu quả hơn").first
    expect(theme).to_contain_text("Thêm chủ đề")
    expect(theme).not_to_contain_text("Vào lịch")


DAY, MONTH = "Ngày Chuyển đổi số quốc gia", "Tháng tiêu dùng số"
HIV = "Tháng hành động Quốc gia phòng, chống HIV/AIDS"
DIABETES = "Ngày Thế giới phòng chống bệnh đái tháo đường"


RUNNING_AT = {
    MORNING: ([MONTH], [f"{DAY} còn 7 ngày"]),
    # midnight in Việt Nam, five in the afternoon in London
    "2022-10-08T17:00Z": ([MONTH], [f"{DAY} ngày mai", f"{HIV} còn 32 ngày"]),
    "2022-10-09T17:00Z": ([DAY, MONTH], [f"{HIV} còn 31 ngày", f"{DIABETES} còn 35 ngày"]),
    "2022-10-10T17:00Z": ([MONTH], [f"{HIV} còn 30 ngày", f"{DIABETES} còn 34 ngày"]),
}


def test_what_runs_is_told_by_the_readers_day(browser: Browser, october: str) -> None:
    """A page too old to know says so rather than that nothing runs."""
    with lent(browser, now=MORNING, timezone_id="America/Los_Angeles") as page:
        for now, (running, coming) in RUNNING_AT.items():
            page.clock.set_fixed_time(now)
            page.goto(october)
            names = page.locator(".running:visible .running__name").all_inner_texts()
            assert names == running, now
            rows = page.locator(".occasion-row:visible")
            told = [
                f"{row.locator('.occasion-row__name').inner_text()} "
                f"{row.locator('[data-away]').inner_text()}"
                for row in rows.all()
            ]
            assert told == coming, now

        page.clock.set_fixed_time("2022-11-20T05:00Z")
        page.goto(october)
        expect(page.get_by_text("Trang này dựng ngày 03/10/2022, đã cũ")).to_be_visible()
        expect(page.get_by_text("Hôm nay không có chiến dịch nào")).to_be_hidden()
