"""The slogan finder in a real browser, on the real texts; on a phone and on a desktop."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from selectolax.lexbor import LexborHTMLParser

from hooks.facts.texts.listed import listed_texts
from hooks.pages.slogans import NEWEST
from tests.browsing import DESKTOP_FIRST, ONE_SCREEN, PHONE_FIRST
from tests.finder.samples import HOSTILE, made_up, many, single
from tests.real_campaigns import real_catalogue

pytestmark = pytest.mark.browser

WELCOME = "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10."
CAPITALS = (
    "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO NGƯỜI DÂN."
)
SENTENCE = (
    "Chuyển đổi số giải quyết các vấn đề của xã hội vì một cuộc sống tốt đẹp hơn cho người dân"
)
DATA_2023 = "Khai thác dữ liệu số để tạo ra giá trị"


# Choose one option after the other, as a visitor does, of a long list as many as `most`, evenly
# spread; return the words of each, and the number of texts that is told then.
CHOOSE_EACH = """(select, most) => {
  const choose = (option) => {
    const words = option.textContent.trim();
    select.value = option.value;
    for (const kind of ["input", "change"])
      select.dispatchEvent(new Event(kind, { bubbles: true }));
    return [words, document.querySelector(".finder__count").innerText];
  };
  const options = [...select.options].filter((option) => option.value);
  const step = most ? Math.ceil(options.length / most) : 1;
  const told = options.filter((_, nth) => nth % step === 0).map(choose);
  choose(select.options[0]);
  return told;
}"""


def open_finder(page: Page, query: str = "") -> None:
    page.goto(f"khau-hieu/{query}")
    page.locator("[data-ready]").wait_for()


def choice(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def open_filters(page: Page) -> None:
    if not choice(page, "Loại").is_visible():
        page.locator(".finder__filters > summary").click()


def words(page: Page) -> list[str]:
    return page.locator(".slogan .text__words").all_text_contents()


def count(page: Page) -> str:
    return page.locator(".finder__count").inner_text()


def give(page: Page, data: dict[str, Any]) -> None:
    """Make the page load other data."""

    def answer(route: Route) -> None:
        route.fulfill(json=data)

    page.route("**/du-lieu/khau-hieu.json", answer)


@ONE_SCREEN
def test_what_stands_there_is_copied_and_what_is_asked_for_found_first(page: Page) -> None:
    """One query after the other, no two neighbours of one slogan: the answer is the query's own."""
    queries = {
        "khai thac du lieu": DATA_2023,
        "chuyen doi so giai quyet": SENTENCE,
        "khai thác dữ liệu": DATA_2023,
        "chào mừng ngày chuyển đổi số": WELCOME,
        "chuyển đổi số giải quyết": SENTENCE,
        "khai thac du leiu": DATA_2023,
        "chao mung ngay cds": WELCOME,
    }
    open_finder(page)
    # As long as nothing is filtered, slogans are the page's own, and files the site's.
    page.locator(".slogan .button--copy").first.click()
    first = page.locator(".slogan .text__words").first.inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == first
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON").click()
    assert download.value.suggested_filename == "khau-hieu.json"
    assert download.value.url.endswith("/du-lieu/khau-hieu.json")
    field = page.get_by_role("searchbox", name="Tìm trong mọi câu")
    for query, found in queries.items():
        field.fill(query)
        expect(page.locator(".slogan .text__words").first, query).to_have_text(found)
        expect(page.locator(".slogan mark").first).to_be_attached()
    field.fill("1119/STTTT-TTBCXB")  # the number of a document
    expect(page.locator(".slogan .text__words", has_text=SENTENCE).first).to_be_visible()
    assert {SENTENCE, WELCOME} <= set(words(page))


@PHONE_FIRST
def test_typing_and_filters_narrow_and_a_slogan_is_copied_exactly(page: Page) -> None:
    open_finder(page)
    field = page.get_by_role("searchbox")
    field.fill("chuyen doi")
    field.press_sequentially(" so")
    status = page.locator(".finder__count[role=status]")
    expect(status).to_have_text(f"{page.locator('.slogan').count()} câu")
    assert "Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn" in words(page)
    hint = page.get_by_text("Hãy thử ít chữ hơn, hoặc bỏ lọc.")
    expect(hint).to_be_hidden()
    field.fill("zzzz")
    expect(status).to_have_text("Không tìm thấy câu nào")
    expect(hint).to_be_visible()
    expect(page.get_by_role("button", name="Chép tất cả kết quả")).to_be_disabled()
    assert words(page) == []
    field.fill("chao mung")
    page.get_by_role("button", name=f"Sao chép: {WELCOME}").first.click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == WELCOME
    field.fill("")
    # A filter narrows, too, and tells what others would give.
    open_filters(page)
    choice(page, "Năm").select_option("2022")
    assert set(page.locator(".slogan__facts b").all_inner_texts()) == {"2022"}
    assert count(page) == f"{page.locator('.slogan').count()} câu"
    option = choice(page, "Chiến dịch").locator("option[value=ngay-chuyen-doi-so-quoc-gia]")
    expect(option).to_have_text("Ngày Chuyển đổi số quốc gia (2)")
    expect(choice(page, "Năm").locator("option[value='2025']")).to_be_enabled()
    choice(page, "Loại").select_option("thong-diep")
    assert SENTENCE in words(page)
    page.get_by_role("button", name="Bỏ lọc").click()
    assert page.url.endswith("/khau-hieu/")


@pytest.mark.parametrize("most", [12, pytest.param(0, id="all", marks=pytest.mark.hostile)])
@ONE_SCREEN
def test_choices_of_a_filter_give_as_many_texts_as_they_say(page: Page, most: int) -> None:
    open_finder(page)
    open_filters(page)
    for label in ("Lĩnh vực", "Chiến dịch", "Năm", "Loại", "Ngôn ngữ"):
        select = choice(page, label)
        if select.is_hidden():  # of one value, there is nothing to choose
            assert select.locator("option:not([value=''])").count() < 2
            continue
        told = select.evaluate(CHOOSE_EACH, most)
        assert told
        for option, found in told:
            said = option.rpartition("(")[2].rstrip(")")
            assert found == f"{said} câu", option


@ONE_SCREEN
def test_the_address_holds_what_is_wanted_and_back_undoes_it(page: Page) -> None:
    open_finder(page, "?tim=chuyen+doi+so&nam=2022")
    assert words(page)[0] == SENTENCE
    expect(page.get_by_role("searchbox")).to_have_value("chuyen doi so")
    expect(choice(page, "Năm")).to_have_value("2022")
    open_filters(page)
    choice(page, "Loại").select_option("khau-hieu")
    page.wait_for_url("**loai=khau-hieu**")
    page.go_back()
    expect(choice(page, "Loại")).to_have_value("")
    assert words(page)[0] == SENTENCE
    page.reload()
    expect(page.locator(".slogan .text__words").first).to_have_text(SENTENCE)
    # What was typed in a row is one step back.
    field = page.get_by_role("searchbox")
    field.fill("")
    open_filters(page)
    page.get_by_role("button", name="Bỏ lọc").click()
    page.wait_for_url("**/khau-hieu/")
    field.press_sequentially("khai thac", delay=20)
    page.wait_for_url("**tim=khai+thac")
    field.press_sequentially(" du lieu", delay=20)
    page.wait_for_url("**tim=khai+thac+du+lieu")
    page.go_back()
    expect(field).to_have_value("")


@ONE_SCREEN
def test_a_result_names_the_same_source_as_the_page_and_warns_of_its_year(
    page: Page, whole_site: Path
) -> None:
    """Python words it for pages, the script, which is small and leaves no globals, for results."""
    credited = "all => all.map(each => [each.textContent.trim(), each.dataset.credit])"
    page.goto("khau-hieu/2022/")
    told = page.locator("[data-credit]").evaluate_all(credited)
    before = set(page.evaluate("Object.keys(window)"))
    open_finder(page, "?nam=2022")
    assert set(page.evaluate("Object.keys(window)")) - before == set()
    (script,) = whole_site.glob("assets/finder/*.js")
    assert len(gzip.compress(script.read_bytes())) < 13_000
    found = page.locator("[data-credit]").evaluate_all(credited)
    assert sorted(found) == sorted(told) != []
    assert any("tỉnh Tuyên Quang; nguồn: Công văn 1119/STTTT-TTBCXB" in each[1] for each in told)
    warnings = page.get_by_text("Của năm 2022 – kiểm tra chủ đề năm nay trước khi dùng")
    assert warnings.count() == page.locator(".slogan").count() > 0


@ONE_SCREEN
def test_the_filtered_list_is_copied_downloaded_and_shown_in_capitals_or_not(
    page: Page, tmp_path: Path
) -> None:
    open_finder(page, "?chien-dich=ngay-chuyen-doi-so-quoc-gia&nam=2022")
    page.get_by_role("button", name="Chép tất cả kết quả").click()
    expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
    # one a line
    assert page.evaluate("navigator.clipboard.readText()").split("\n") == [SENTENCE, WELCOME]
    is_downloaded_as_csv(page, tmp_path)
    assert words(page) == [SENTENCE, CAPITALS, WELCOME]
    open_filters(page)
    letters = choice(page, "Kiểu chữ")
    letters.select_option("hoa")
    assert words(page) == [CAPITALS, WELCOME]
    letters.select_option("thuong")
    assert words(page) == [SENTENCE, WELCOME]
    expect(page.get_by_text("Văn bản chỉ có chữ hoa.")).to_have_count(1)
    page.goto("khau-hieu/?tim=khai+thac+du+lieu&chu=hoa")
    expect(page.locator(".text__words").first).to_have_text(DATA_2023.upper())
    expect(page.get_by_text("Chữ hoa do trang này đổi.").first).to_be_visible()


def is_downloaded_as_csv(page: Page, tmp_path: Path) -> None:
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV (Excel)").click()
    assert download.value.suggested_filename == "khau-hieu-da-loc.csv"
    download.value.save_as(tmp_path / "list.csv")
    content = (tmp_path / "list.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["Nguyên văn"] for row in rows] == [SENTENCE, CAPITALS, WELCOME]
    assert rows[0]["Chỗ trong văn bản"] == "mục 2a"
    assert rows[0]["Nguồn"].startswith("Công văn 1119/STTTT-TTBCXB ngày 29/9/2022")


@ONE_SCREEN
def test_the_browser_writes_the_same_bytes_as_the_site(
    page: Page, whole_site: Path, tmp_path: Path
) -> None:
    open_finder(page, "?ngon-ngu=vi")  # all texts are
    for suffix in ("csv", "txt", "json"):
        with page.expect_download() as download:
            page.locator(f"[data-download={suffix}]").click()
        download.value.save_as(tmp_path / suffix)
        published = whole_site / "du-lieu" / f"khau-hieu.{suffix}"
        assert (tmp_path / suffix).read_bytes() == published.read_bytes()


FORMULAS = ("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "＝1+1")
KHMER = {"language": "km", "tag": "km", "text": "ឃ្លាគំរូ", "official": False, "sources": ["vb"],
         "verified": True}  # fmt: skip
CHOICE = {"held": 2, "choose": 1, "choice": "Chọn một trong 2 câu.", "words": "…"}
OF_TWO_OCCASIONS = {
    "occasions": ["ngay", "tuan"], "occasion_names": "Mẫu ngày; Mẫu tuần",
    "presentations": [
        {"text": "Mẫu câu", "occasions": ["ngay", "tuan"], "list": CHOICE},
        {"text": "MẪU CÂU", "occasions": ["tuan"], "scope": "mau-tinh", "place": "mục 2"},
    ],
}  # fmt: skip
UNUSABLE = [
    single("Mẫu đã thay", superseded_by="vb-moi", usable=False),
    single("Mẫu chưa chắc", verified=False, usable=False),
    single("Mẫu cũ", retired=True, superseded_reason="Mẫu lý do", usable=False),
    single("Mẫu thiếu […]", cut=True, usable=False),
]
MADE_UP = [
    *UNUSABLE,
    single("Mẫu dùng được"),
    single(HOSTILE, place=HOSTILE, note=HOSTILE),
    OF_TWO_OCCASIONS,
    single("Mẫu có bản dịch", translations=[KHMER]),
    *(single(f'{value}",Mẫu;"') for value in FORMULAS),
]


@ONE_SCREEN
def test_a_text_is_told_as_its_data_have_it(page: Page, tmp_path: Path) -> None:
    """One visit to a list of one text of each kind."""
    give(page, made_up(MADE_UP))
    open_finder(page, "?tim=mau")
    what_may_not_be_used_is_struck_and_not_copied(page)
    a_row_tells_occasion_place_and_choice_and_where_a_document_differs(page)
    translated = page.locator("[lang=km]")
    expect(translated.locator(".text__words")).to_have_text("ឃ្លាគំរូ")
    expect(translated).to_contain_text("Tiếng Khmer (bản dịch không chính thức)")
    formulas_are_inert_in_downloads(page, tmp_path)
    # Hostile words are only words, of the text as of its campaign and document.
    expect(page.locator(".slogan .text__words", has_text="onerror")).to_have_text(HOSTILE)
    expect(page.locator(".slogan img, .slogan script")).to_have_count(0)
    assert "bad" not in page.title()


def what_may_not_be_used_is_struck_and_not_copied(page: Page) -> None:
    struck = page.locator(".slogan", has_text="Mẫu đã thay")
    expect(struck.locator(".struck")).to_be_visible()
    expect(struck.get_by_role("button")).to_have_count(0)
    expect(struck).to_contain_text("đã được thay bằng Công văn mẫu mới")
    for text, told in (
        ("Mẫu chưa chắc", "Chưa xác minh"),
        ("Mẫu cũ", "Không còn dùng. Mẫu lý do"),
        ("Mẫu thiếu", "Thiếu chữ: chưa thấy cả câu."),
    ):
        row = page.locator(".slogan", has_text=text)
        expect(row).to_contain_text(told)
        expect(row.get_by_role("button")).to_have_count(0)
    page.get_by_role("button", name="Chép tất cả kết quả").click()
    copied = page.evaluate("navigator.clipboard.readText()").split("\n")
    usable = {"Mẫu dùng được", HOSTILE, "Mẫu câu", "Mẫu có bản dịch"}
    assert usable == {text for text in copied if not text.endswith('",Mẫu;"')}


def a_row_tells_occasion_place_and_choice_and_where_a_document_differs(page: Page) -> None:
    row = page.locator(".slogan", has_text="Mẫu câu")
    expect(row.locator(".slogan__facts")).to_contain_text("Mẫu ngày; Mẫu tuần")
    national, local = row.locator(".source").all_inner_texts()
    assert "Chọn một trong 2 câu." in national
    assert "tỉnh Mẫu" not in national
    assert local.endswith(", mục 2, tỉnh Mẫu, Mẫu tuần")


def formulas_are_inert_in_downloads(page: Page, folder: Path) -> None:
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    download.value.save_as(folder / "list.csv")
    text = (folder / "list.csv").read_bytes().decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    told = [item for text in MADE_UP for item in text["presentations"]]
    assert len(rows) == len(told) + len([KHMER])  # a translation has a row of its own
    assert sum(any(cell.endswith('",Mẫu;"') for cell in row) for row in rows) == len(FORMULAS)
    assert {len(row) for row in rows} <= {len(header)}
    assert not [cell for row in rows for cell in row if cell.lstrip(" ")[:1] in set("=+-@\t\r＝")]


@PHONE_FIRST
def test_many_texts_are_shown_piece_by_piece_and_printed_whole(page: Page) -> None:
    """How soon 5,000 are is measured by the benchmark (bench_finder)."""
    give(page, many(100))
    open_finder(page, "?tim=mau")
    assert count(page) == "100 câu"
    assert page.locator(".slogan").count() == 30
    page.get_by_role("button", name="Xem thêm 30 câu (còn 70)").click()
    assert page.locator(".slogan").count() == 60
    assert page.evaluate("document.activeElement.closest('.slogan') !== null")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".slogan").count() == 100
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator(".slogan .source").first).to_be_visible()
    page.close()  # the medium stays with it


def test_without_data_the_page_still_lists_its_texts(browser: Browser, finder_url: str) -> None:
    context = browser.new_context(base_url=finder_url)
    page = context.new_page()
    page.route("**/du-lieu/khau-hieu.json", lambda route: route.abort())
    page.goto("khau-hieu/")
    expect(page.locator(".finder__count")).to_contain_text("Chưa tải được dữ liệu")
    # the newest, as many as the page holds without scripts
    newest = listed_texts(real_catalogue())[:NEWEST]
    assert words(page) == [
        text
        for listed in newest
        for item in listed.presentations
        for text in (item.text, *(translation.text for translation in item.translations))
    ]
    context.close()


@DESKTOP_FIRST
def test_the_finder_is_used_by_keyboard_alone(page: Page) -> None:
    open_finder(page)
    page.get_by_role("searchbox").focus()
    page.keyboard.insert_text("chao mung ngay chuyen doi")  # as if key by key, but sooner
    page.keyboard.type(" so")
    expect(page.locator(".slogan .text__words").first).to_have_text(WELCOME)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.slogan .button--copy')"):
            break
    page.keyboard.press("Enter")
    assert page.evaluate("navigator.clipboard.readText()") == WELCOME


def test_without_scripts_every_text_is_there(browser: Browser, finder_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    data = json.loads(page.request.get(f"{finder_url}du-lieu/khau-hieu.json").text())
    page.goto(f"{finder_url}khau-hieu/")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    links = page.get_by_role("navigation", name="Theo năm").get_by_role("link")
    years = links.all_inner_texts()
    listed = []
    for year in years:  # what is in a page is shown without scripts
        html = page.request.get(f"{finder_url}khau-hieu/{year}/").text()
        listed += [node.text() for node in LexborHTMLParser(html).css(".slogan .text__words")]
    page.goto(f"{finder_url}khau-hieu/{years[-1]}/")
    assert words(page) == listed[-page.locator(".slogan .text__words").count() :]
    held = [item["text"] for text in data["texts"] for item in text["presentations"]]
    assert sorted(listed) == sorted(held)
    context.close()
