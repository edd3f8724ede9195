"""An editor at the form: a letter entered whole, marked, opened again; by keys, on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from hooks.catalogue.load import load_catalogue
from hooks.source.yaml_source import Source, parse_source
from tests.browsing import DESKTOP, PHONE, lent, visiting
from tests.composing.conftest import FORM, opened, ready
from tests.composing.entering import Editor, downloaded, judged, mark, paste
from tests.drafting.measure import drafts
from tests.quality.test_accessibility import violations
from tests.real_campaigns import CAMPAIGNS, only_campaigns

pytestmark = pytest.mark.browser

LETTERS = Path(__file__).parents[1] / "drafting" / "seeds"
TUYEN_QUANG = "cv-1119-stttt-ttbcxb-tuyen-quang-2022"
REAL = CAMPAIGNS / "documents" / f"{TUYEN_QUANG}.yml"


def data_of(text: str) -> Any:
    source = parse_source(text, PurePosixPath("tep.yml"))
    assert isinstance(source, Source), source
    return source.data


def file_shown(page: Page) -> str:
    judged(page)
    return page.locator('[data-part="yaml"]').text_content() or ""


def faults_told(page: Page) -> str:
    judged(page)
    return page.locator('[data-part="faults-body"]').text_content() or ""


def ends_of(value: Any) -> Any:
    """Return the first and the last of each list within, and of a letter's recipients."""
    if isinstance(value, list):
        return [ends_of(one) for one in value[:: max(1, len(value) - 1)]]
    if isinstance(value, dict):
        found = {key: ends_of(one) for key, one in value.items()}
        if isinstance(to := value.get("to"), dict):
            found["to"] = dict([*to.items()][:: len(to) - 1])
        return found
    return value


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.hostile)])
def test_a_letter_entered_by_hand_is_the_file_of_that_letter(
    form: Page, tmp_path: Path, whole: bool
) -> None:
    """In the suite of each list two entries: a further one is entered as the second is."""
    letter = data_of(REAL.read_text("utf-8"))
    expected = letter if whole else ends_of(letter)
    Editor(form).enter(expected)
    made = downloaded(form, tmp_path)
    assert made.name == REAL.name
    assert data_of(made.read_text("utf-8")) == expected
    campaigns = only_campaigns(tmp_path / "campaigns", "ngay-chuyen-doi-so-quoc-gia")
    (campaigns / "documents" / REAL.name).write_bytes(made.read_bytes())
    assert load_catalogue(campaigns).documents[made.stem].title == expected["title"]
    # The form itself knows of one fault alone: the letter is published already.
    assert faults_told(form).count("Đã có văn bản") == 1


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.hostile)])
def test_marking_fills_the_form_with_words_and_lines_and_violates_nothing(
    form: Page, whole: bool
) -> None:
    letter = (LETTERS / "tuyen-quang-2022.txt").read_text("utf-8")
    paste(form, letter)
    form.click("#soan-them-muc")
    form.keyboard.type("chuyen doi so quoc gia")
    form.keyboard.press("Enter")
    when = "Thời gian thực hiện: Từ ngày 01/10 đến 10/10/2022."
    mark(form, "Thời gian", when)
    mark(form, "Khẩu hiệu", "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.")
    mark(form, "Nhiệm vụ", "Thiết kế maket, baner", "bảng tin điện tử của cơ quan, đơn vị.")
    text = file_shown(form)
    data, lines = data_of(text), letter.split("\n")
    assert (data["number"], data["date"]) == ("1119/STTTT-TTBCXB", "29/9/2022")
    assert data["title"] == data_of(REAL.read_text("utf-8"))["title"]
    assert data["to"] == data_of(REAL.read_text("utf-8"))["to"]
    (section,) = data["says"]
    assert section["windows"] == [
        {"when": {"from": "01/10/2022", "to": "10/10/2022"}, "wording": when}
    ]
    assert section["texts"][0]["text"] in letter
    assert section["tasks"][0]["text"] in letter
    line = next(number for number, line in enumerate(lines, 1) if when in line)
    assert f"# dòng {line}: «{when}»" in text
    line = next(number for number, line in enumerate(lines, 1) if "Thiết kế maket" in line)
    assert f"# dòng {line}, nguyên văn" in text
    the_form_in_use_has_no_violation_and_never_scrolls_sideways(form, whole)


def the_form_in_use_has_no_violation_and_never_scrolls_sideways(page: Page, whole: bool) -> None:
    """In the suite it is judged at a desk alone, in light, and the workshop on a phone, in dark."""
    page.get_by_role("button", name="chỗ cần xem").click()
    page.get_by_role("button", name="Xem trước trang").click()
    page.evaluate("for (const part of document.querySelectorAll('main details')) part.open = true")
    judged(page)
    for (width, height), scheme in ((DESKTOP, "light"), (PHONE, "dark")):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if whole or scheme == "light":
            assert violations(page, set(), targets=True) == [], scheme
    page.close()  # an emulated medium stays


def test_marking_tells_an_hour_keeps_slogans_in_order_and_points_out_strange_words(
    form: Page,
) -> None:
    due = "Báo cáo kết quả trước 16h30 ngày 20/10/2026 về Sở."
    slogans = ("- “Câu thử một”", "- “Câu thử hai”", "- Câu thử ba./.")
    task = "Thiết kế makett cho công sở."
    paste(form, "\n".join(("Chiến dịch thử", due, *slogans, task)))
    mark(form, "Hạn", due)
    for words in slogans:
        mark(form, "Khẩu hiệu", words)
    mark(form, "Nhiệm vụ", task)
    (section,) = data_of(file_shown(form))["says"]
    (report,), (block,) = section["reports"], section["texts"]
    assert report["due"] == {"before": "20/10/2026", "at": "16h30"}
    assert block["list"] == ["Câu thử một", "Câu thử hai", "Câu thử ba"]
    # A word that is strange is no fault.
    before = faults_told(form)
    hint = form.locator(".soan-strange")
    expect(hint).to_contain_text("Từ lạ: «makett».")
    hint.get_by_role("button", name="Đúng như văn bản").click()
    expect(hint).to_have_count(0)
    assert faults_told(form) == before
    assert "makett" in file_shown(form)


def test_data_that_cannot_be_had_are_told_with_what_to_do(browser: Browser, form_url: str) -> None:
    answer = ""

    def refuse(route: Route) -> None:
        if answer == "offline":
            route.abort("internetdisconnected")
        else:
            route.fulfill(status=404 if answer == "404" else 200, body="{chưa hết")

    # Not as `visiting` would: the browser itself reports what it could not have.
    with lent(browser, base_url=form_url) as page:
        said = page.locator('[data-part="said"]')
        page.route("**/bien-tap/soan/du-lieu.json", refuse)
        for answer in ("offline", "broken"):  # what is no answer, and what is not whole
            page.goto(FORM)
            expect(said, answer).to_contain_text("Xem lại kết nối mạng rồi tải lại trang")
            expect(page.get_by_label("Lời văn công văn"), answer).to_have_count(0)
        page.unroute("**/bien-tap/soan/du-lieu.json")
        page.route("**/bien-tap/soan/tep.json", refuse)
        page.get_by_role("button", name="Tải lại trang").click()
        ready(page)  # what is pressed before is not heard
        page.get_by_text("Mở tệp đã có").click()
        file, button = (
            page.get_by_label("Văn bản đã đăng"),
            page.get_by_role("button", name="Mở", exact=True),
        )
        for answer in ANSWERS:
            file.fill("khong-co-tep")
            button.click()
            expect(said, answer).to_have_text("Chọn một văn bản trong danh sách.")
            file.fill(TUYEN_QUANG)
            button.click()
            expect(said, answer).to_contain_text("điều đang soạn vẫn còn")


ANSWERS = ("offline", "404", "broken")
HOSTILE = (
    "Số: 1/<img src=x onerror=alert(1)>\nV/v thử </script><script>alert(1)</script>\n"
    "Câu\u202e thử {{ 7*7 }} \u200b: # ' \" ` & *a !!js %\u0000\n- no\n- 'x\n- {a: [b"
)


def test_hostile_text_is_only_text(form: Page) -> None:
    form.on("dialog", lambda dialog: pytest.fail(dialog.message))
    paste(form, HOSTILE)
    for words in ("- no", "- 'x", "- {a: [b", "thử {{ 7*7 }}"):
        mark(form, "Khẩu hiệu", words)
    mark(form, "Nhiệm vụ", "Câu", "%")
    form.get_by_role("button", name="Xem trước trang").click()
    assert form.locator("[data-composing] :is(img, script:not([src]))").count() == 0
    data = data_of(file_shown(form))
    assert data["says"][0]["texts"][0]["list"] == ["no", "'x", "{a: [b", "thử {{ 7*7 }}"]
    assert data["says"][0]["tasks"][0]["text"] == "Câu thử {{ 7*7 }} : # ' \" ` & *a !!js %"
    assert "\u202e" not in file_shown(form)


def test_a_published_file_opens_and_leaves_as_it_is_but_for_what_was_changed(
    form: Page, form_url: str, tmp_path: Path
) -> None:
    form.get_by_text("Mở tệp đã có").click()
    form.get_by_label("Văn bản đã đăng").fill(TUYEN_QUANG)
    form.get_by_role("button", name="Mở", exact=True).click()
    expect(form.get_by_role("status").filter(has_text="Đã mở")).to_be_visible()
    files = form.request.get(f"{form_url}bien-tap/soan/tep.json").json()
    before = downloaded(form, tmp_path)
    assert before.name == REAL.name
    assert before.read_text("utf-8") == files[TUYEN_QUANG]
    # The preview says what it shows and what not.
    form.get_by_role("button", name="Xem trước trang").click()
    shown = form.get_by_role("region", name="Xem trước")
    expect(shown).to_contain_text("chưa vẽ ảnh banner")
    expect(shown.locator("tbody")).to_contain_text("01–10/10/2022")
    # The second slogan is the one that the file puts on the banner.
    expected = data_of(REAL.read_text("utf-8"))["says"][0]["texts"][1]["list"][1]
    expect(shown.locator(".soan-preview__banner")).to_have_text(expected)
    form.fill("#o-date", "30/9/2022")
    after = downloaded(form, tmp_path).read_text("utf-8")
    assert after == files[TUYEN_QUANG].replace("29/9/2022", "30/9/2022", 1)


def test_a_draft_opens_with_its_letter_and_its_guesses_to_be_confirmed(
    form: Page, tmp_path: Path
) -> None:
    received = (LETTERS / "tuyen-quang-2022.txt").read_text("utf-8")
    drafted = drafts()["tuyen-quang-2022.txt"]
    assert drafted.count("# ĐOÁN:") == 1
    draft = tmp_path / "nhap.yml"
    draft.write_text(drafted, "utf-8")
    form.get_by_text("Mở tệp đã có").click()
    form.get_by_label("Tệp trên máy").set_input_files(draft)
    # What is guessed is asked of beside its field, and in the list of what to look at.
    assert "Máy đoán «issuer: so-tttt-tuyen-quang»" in faults_told(form)
    asked = form.locator('[data-path="issuer"]').get_by_role("button", name="Đúng, xóa ghi chú")
    asked.click()
    expect(asked).to_have_count(0)
    lines = [line.partition(" # ĐOÁN:")[0] for line in drafted.split("\n")]
    assert file_shown(form).split("\n") == lines
    # Its passages stand at the left, what was drafted from them marked; marking goes on.
    letter = form.locator("#soan-cong-van")
    expect(
        letter.locator("mark").filter(has_text="CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ").first
    ).to_be_visible()
    unread = drafted.partition("# Chưa đọc được")[2]
    number, words = next(
        (number, line)
        for number, line in enumerate(received.split("\n"), 1)
        if f"# dòng {number}: " in unread and line.strip()
    )
    shown = letter.locator("p").filter(has_text=words.strip()[:40]).first
    mark(form, "Nhiệm vụ", shown.text_content() or "")
    text = file_shown(form)
    assert f"# dòng {number}: " not in text.partition("# Chưa đọc được")[2]
    assert f"# dòng {number}" in text.partition("# Chưa đọc được")[0]


FAULTS: tuple[tuple[dict[str, str], str], ...] = (
    ({"o-number": "không có"}, "Viết như 1119/STTTT-TTBCXB"),
    ({"o-date": "31/9/2026"}, "Không có ngày 31/9/2026"),
    ({"o-date": "hôm qua"}, "không phải ngày"),
    ({"o-issuer": "co-quan-mau"}, "Chưa có mã «co-quan-mau»"),
    (
        {"o-number": "1119/STTTT-TTBCXB", "o-issuer": "so-tttt-tuyen-quang", "o-date": "2022"},
        f"Đã có văn bản «{TUYEN_QUANG}»",
    ),
)


def test_faults_are_told_as_one_types_and_no_longer_once_mended(form: Page) -> None:
    def typed(fields: dict[str, str]) -> str:
        for id_, value in fields.items():
            form.fill(f"#{id_}", value)
            form.press(f"#{id_}", "Tab")
        return faults_told(form)

    earlier: dict[str, str] = {}
    mended = ""
    for fields, told in (*FAULTS, ({"o-number": "182"}, "Chọn cơ quan ban hành")):
        now = typed({**dict.fromkeys(earlier, ""), **fields})
        assert told in now
        assert not mended or mended not in now
        earlier, mended = fields, told
    days_that_contradict_each_other_are_told_and_chosen_by_calendar_too(form)


def days_that_contradict_each_other_are_told_and_chosen_by_calendar_too(form: Page) -> None:
    form.fill("#o-date", "29/9/2022")
    form.click("#soan-them-muc")
    form.fill("#o-says-0-campaign", "chien-dich-mau")
    form.press("#o-says-0-campaign", "Tab")
    form.click("#o-says-0-windows-them")
    form.fill("#o-says-0-windows-0-when", "từ 12/10/2022 đến 10/10/2022")
    told = faults_told(form)
    assert "Ngày cuối 10/10/2022 trước ngày đầu 12/10/2022" in told
    assert "Chưa có mã «chien-dich-mau»" in told
    form.fill("#o-says-0-windows-0-when", "")
    form.get_by_label("Từ ngày").fill("2026-10-01")
    form.get_by_label("Đến ngày").fill("2026-10-10")
    when = data_of(file_shown(form))["says"][0]["windows"][0]["when"]
    assert when == {"from": "01/10/2026", "to": "10/10/2026"}
    assert form.input_value("#o-says-0-windows-0-when") == "01–10/10/2026"


COUNTS_TOLD = (
    "window.told = [];"
    "new MutationObserver(() => {"
    "  const count = document.querySelector('[data-part=count]');"
    "  if (count) told.push(count.textContent);"
    "}).observe(document, {childList: true, subtree: true});"
)


def test_nothing_but_the_sites_data_is_asked_for_and_a_draft_stays_until_forgotten(
    browser: Browser, form_url: str
) -> None:
    """Nor is anything said of faults before they are looked for."""
    asked: list[str] = []
    with visiting(browser, form_url) as page:
        page.on("request", lambda request: asked.append(request.method + " " + request.url))
        page.add_init_script(COUNTS_TOLD)
        opened(page)
        expect(page.locator("[data-part=count]")).to_contain_text("chỗ cần xem")
        counts = page.evaluate("told")
        assert counts
        assert "Không có lỗi" not in counts
        loaded = len(asked)
        page.fill("#o-number", "12/MAU")
        paste(page, "Chiến dịch thử, một công văn thử")
        assert "12/MAU" in file_shown(page)
        assert asked[loaded:] == []
        opened(page)
        assert "12/MAU" in file_shown(page)
        expect(page.locator("#soan-cong-van")).to_contain_text("một công văn thử")
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Xóa bản nháp").click()
        assert page.evaluate("localStorage.getItem('soan-ban-nhap')") is None
        opened(page)
        assert "12/MAU" not in file_shown(page)
        page.close()  # the initial script stays with it
    assert {one.split(" ")[0] for one in asked} == {"GET"}


def test_keys_alone_mark_choose_and_download(form: Page, tmp_path: Path) -> None:
    form.locator("#soan-dan").focus()
    form.keyboard.insert_text("Câu thử một, của bàn phím\nCâu thử hai")
    form.keyboard.press("Tab")
    form.keyboard.press("Enter")
    expect(form.locator("#soan-cong-van")).to_be_focused()
    form.keyboard.press("Control+Home")
    form.keyboard.press("Shift+End")
    form.keyboard.press("2")
    form.locator("summary", has_text="Chiến dịch, dịp").focus()
    form.keyboard.press("Tab")
    form.keyboard.type("mua ban nguoi")
    form.keyboard.press("Enter")
    assert data_of(file_shown(form))["says"] == [
        {
            "campaign": "phong-chong-mua-ban-nguoi",
            "texts": [{"kind": "khau-hieu", "text": "Câu thử một, của bàn phím"}],
        }
    ]
    form.get_by_role("button", name="Tải tệp văn bản").focus()
    with form.expect_download():
        form.keyboard.press("Enter")


def test_without_scripts_the_page_says_what_to_do_instead(browser: Browser, form_url: str) -> None:
    with visiting(browser, form_url, java_script_enabled=False) as page:
        page.goto(FORM)
        expect(page.get_by_text("Biểu mẫu này cần JavaScript.")).to_be_visible()
        expect(page.get_by_text("build.py draft cong-van.docx").first).to_be_visible()
        expect(page.locator("#soan-dan")).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "length", "expected"),
    [
        (
            "https://f.example/new?filename={name}&value={text}",
            5,
            "?filename=a.yml&value=%23%20%C4%91%0A",
        ),
        ("https://f.example/new?filename={name}&value={text}", 9000, "?filename=a.yml"),
        ("https://f.example/new?file_name={name}", 5, "?file_name=a.yml"),
    ],
)
def test_a_forge_is_given_the_file_where_its_address_takes_it(
    module: Callable[..., Any], address: str, length: int, expected: str
) -> None:
    text = "# đ\n" if length < 100 else "# " + "đ" * length
    code = "(m, address, text) => m.addressOf(address, 'a.yml', text)"
    made = module("sending.js", code, address, text)
    assert made["address"].removeprefix("https://f.example/new") == expected
    assert made["carries"] is ("value=" in expected)


def test_a_mail_that_is_too_long_says_to_attach_the_file(module: Callable[..., Any]) -> None:
    code = "(m, text) => m.mailAddress('bien-tap@mau.example', 'a.yml', text)"
    short = module("sending.js", code, "number: 1/MAU\n")
    assert short["address"].endswith("&body=number%3A%201%2FMAU%0D%0A")
    assert not module("sending.js", code, "đ" * 9000)["carries"]


def test_what_the_form_knows_is_what_the_schema_of_the_files_knows(site_of_two: Path) -> None:
    known = json.loads((site_of_two / "bien-tap/soan/du-lieu.json").read_text("utf-8"))
    schema = json.loads((CAMPAIGNS / "schema-document.json").read_text("utf-8"))
    assert known["schema"]["properties"] == schema["properties"]
