"""The pages of the calendar and the documents as HTML: structure, words, dense years."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from functools import cache

import html5lib
import pytest

from hooks.outputs import Page
from hooks.pages.calendar.pages import calendar_pages
from hooks.pages.documents import document_list_page, document_pages
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import make_pages
from tests.calendar.samples import DOCUMENTS, sample_view

XHTML = "{http://www.w3.org/1999/xhtml}"


@cache
def pages(copies: int = 1, documents: int = 0) -> dict[str, Page]:
    more = {
        f"mau-{n}": {"kind": "Công văn", "number": f"{n}/MAU", "issuer": "mau-co-quan",
                     "date": f"1/2/{2000 + n % 20}"}
        for n in range(documents)
    }  # fmt: skip
    view = sample_view(copies, documents={**DOCUMENTS, **more})
    environment = page_environment(view.catalogue, view.today)
    made = [
        *calendar_pages(environment, view),
        *document_list_page(environment, view),
        *document_pages(environment, view),
    ]
    return {page.url: page for page in make_pages(made)}


def tree(page: Page) -> ET.Element:
    return parsed(page.html)


@cache
def parsed(html: str) -> ET.Element:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root: ET.Element = parser.parse(f"<!doctype html><title>x</title>{html}")
    assert parser.errors == [], html
    return root


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_year_has_a_page_and_the_current_one_is_at_the_root() -> None:
    assert [url for url in pages() if url.startswith("lich/")] == [
        "lich/", "lich/2025/", "lich/2026/", "lich/2027/", "lich/2028/",
    ]  # fmt: skip
    assert "Lịch năm 2026" in words(tree(pages()["lich/"]))
    assert [p.nav_title for p in pages().values() if p.nav_title] == ["Lịch", "Văn bản"]


@pytest.mark.slow
@pytest.mark.parametrize("copies", [1, 12, pytest.param(90, marks=pytest.mark.hostile)])
def test_all_are_valid_fragments_without_scripts_styles_or_double_ids(copies: int) -> None:
    for page in pages(copies, 5 * copies if copies > 1 else 0).values():
        root = tree(page)
        ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
        assert max(ids.values(), default=1) == 1, page.url
        assert not list(root.iter("script")), page.url
        assert not [e for e in root.iter() if e.get("style")], page.url
        assert "<i>thay" not in page.html


def test_the_year_is_a_table_with_headings_of_rows_and_columns() -> None:
    """On paper, where half a year takes one page."""
    tables = tree(pages()["lich/2026/"]).iter("table")
    table = next(each for each in tables if each.get("class") == "planner")
    assert "Lịch truyền thông năm 2026" in words(next(table.iter("caption")))
    rows = [e for e in table.iter("th") if e.get("scope") == "rowgroup"]
    columns = [e for e in table.iter("th") if e.get("scope") == "col"]
    assert [words(row) for row in rows] == [f"Tháng {month}" for month in range(1, 13)]
    assert len(columns) == 365


def small_days(page: Page) -> dict[str, str]:
    """Return the days of the small months: ISO date and what marks it."""
    return {
        time.get("datetime") or "": cell.get("class") or ""
        for month in tree(page).iter("div")
        if (month.get("class") or "").startswith("small-month")
        for cell in month.iter("td")
        for time in cell.iter("time")
    }


def test_the_small_months_have_every_day_once() -> None:
    days = list(small_days(pages()["lich/2026/"]))
    assert (len(days), days[0], days[-1]) == (365, "2026-01-01", "2026-12-31")
    assert len(small_days(pages()["lich/2028/"])) == 366


def test_days_are_bold_and_ranges_tinted_as_their_entries_say() -> None:
    days = small_days(pages()["lich/2026/"])
    assert days["2026-06-08"] == "is-day"  # where the ceremony was moved to
    assert days["2026-05-05"] == ""  # nothing is on the day that it left
    assert {days[f"2026-02-{day:02}"] for day in range(1, 29)} == {"is-range"}


def test_each_month_can_be_linked_to_and_leads_to_its_neighbours() -> None:
    sections = {e.get("id"): e for e in tree(pages()["lich/2026/"]).iter("section") if e.get("id")}
    assert list(sections) == [f"2026-{month:02}" for month in range(1, 13)]
    january = [a.get("href") for a in sections["2026-01"].iter("a") if a.get("rel")]
    assert january == ["../../lich/2025/#2025-12", "#2026-02"]


def rows(page: Page) -> set[tuple[str, str]]:
    """Return the entries of a year's page: key and words."""
    return {
        (e.get("data-entry") or "", words(e)) for e in tree(page).iter("li") if e.get("data-entry")
    }


def test_states_are_told_in_words() -> None:
    found = rows(pages()["lich/2026/"])
    assert ("mau-thay-doi/2026/su-kien/2026-05-05_2026-05-05",
            "05/05 Mẫu lễ dời Đã dời Sự kiện Mẫu <i>thay đổi</i>"
            " dời sang 08/06/2026") in found  # fmt: skip
    assert ("mau-thay-doi/2026/su-kien/2026-05-06_2026-05-06",
            "06/05 Mẫu lễ hủy Đã hủy Sự kiện Mẫu <i>thay đổi</i>") in found  # fmt: skip
    assert any("Mẫu lễ phát động" in text and "Chưa xác minh" in text for _, text in found)
    assert any("chưa nêu ngày kết thúc" in text for _, text in found)
    assert any("Hạn báo cáo" in text and "15/10/2026" in text for _, text in found)
    # a day that a rule gives needs no badge
    listed = [text for _, text in rows(pages()["lich/2027/"])]
    assert listed
    assert not [text for text in listed if "Dự kiến" in text]


def test_what_is_local_names_its_place_and_what_is_national_does_not() -> None:
    found = rows(pages()["lich/2026/"])
    (peak,) = [text for _, text in found if "Cao điểm" in text]
    assert "tỉnh Mẫu A" in peak
    assert not any("tỉnh" in text for key, text in found if key.startswith("mau-thay-doi/"))


def test_no_id_is_read() -> None:
    """Ids of documents, agencies, places, kinds and occasions are for programs."""
    for page in pages().values():
        text = words(tree(page))
        for id_ in ("mau-cong-van", "mau-tinh-a", "cao-diem", "ca-nuoc", "mau-quy-dinh"):
            assert id_ not in text, page.url


def test_no_page_claims_a_today() -> None:
    for url, page in pages().items():
        assert not re.search(r"Hôm nay|aria-current=\"date\"|Đang diễn ra", page.html), url


@pytest.mark.slow
def test_a_full_year_gives_its_months_pages_and_stays_small() -> None:
    full = pages(90, 400)
    assert "lich/2026/10/" in full
    year = full["lich/2026/"]
    assert len(year.html.encode()) < 400_000
    assert 'href="../../lich/2026/10/"' in year.html
    assert 'id="2026-10"' in year.html
    month = tree(full["lich/2026/10/"])
    links = [a.get("href") for a in month.iter("a") if a.get("rel")]
    assert links == ["../../../lich/2026/09/", "../../../lich/2026/11/"]


def test_years_before_the_window_are_there_when_documents_date_them() -> None:
    view = sample_view(today=date(2030, 1, 5))
    made = calendar_pages(page_environment(view.catalogue, view.today), view)
    urls = [page.url for page in make_pages([*made])]
    assert "lich/2026/" in urls
    assert "lich/2027/" not in urls


def item(page: Page, key: str) -> str:
    return words(next(e for e in tree(page).iter("li") if e.get("id") == key))


def test_a_document_says_all_that_is_known() -> None:
    text = words(tree(pages()["van-ban/mau-cong-van/"]))
    for expected in (
        "Công văn 02/MAU-CV ngày 17/9/2026", "Mẫu trích yếu về Đợt <b>mẫu</b>", "Đã xem một phần",
        "mau.example", "Thực hiện: Quyết định 01/QĐ-MAU", "Mẫu chiến dịch 1",
        "Nghi in nhầm, giữ như văn bản: Mẫu nghi in nhầm",
        "Nguồn ghi khác nhau về ngày: Mẫu báo ghi 18/9/2026", "Mẫu đối tượng A",
    ):  # fmt: skip
        assert expected in text


def test_relations_are_told_from_both_ends() -> None:
    old = item(pages()["van-ban/"], "mau-quy-dinh")
    assert "Được thực hiện bởi: Công văn 02/MAU-CV" in old
    assert "thay thế bởi: Quyết định 03/QĐ-MAU" in old
    new = item(pages()["van-ban/"], "mau-moi")
    assert "Thay thế: Quyết định 01/QĐ-MAU" in new
    assert "Công văn 02/MAU-CV" in new


def test_what_is_missing_is_said() -> None:
    assert "(để trống số) tháng 5/2026" in item(pages()["van-ban/"], "mau-chua-co-so")
    assert "Ngày: chưa rõ" in item(pages()["van-ban/"], "mau-trang")


def test_issuers_keep_their_addresses_in_the_registrys_order_with_their_successors() -> None:
    root = tree(pages()["van-ban/"])
    anchors = [e.get("id") or "" for e in root.iter("li")]
    issuers = [anchor for anchor in anchors if anchor.startswith("co-quan--")]
    assert issuers == ["co-quan--mau-co-quan", "co-quan--mau-so-cu", "co-quan--khac"]
    assert "Nay là: Mẫu cơ quan từ 01/03/2025, theo Mẫu nghị định Chưa xác minh" in words(root)


def test_documents_are_by_year_the_newest_first() -> None:
    root = tree(pages()["van-ban/"])
    rows = [e for e in root.iter("li") if e.get("data-issuer")]
    years = [int(e.get("data-year") or 0) for e in rows]
    assert years == sorted(years, reverse=True)
    newest = next(e for e in root.iter("section") if e.get("class") == "docs-new")
    assert "02/MAU-CV" in words(newest)
    assert not [e for e in newest.iter("li") if e.get("id")]  # its address is that of its row


def test_a_document_that_gives_no_end_is_never_called_over() -> None:
    view = sample_view(today=date(2031, 1, 1), documents=DOCUMENTS)
    made = document_pages(page_environment(view.catalogue, view.today), view)
    page = next(each for each in make_pages([*made]) if each.url == "van-ban/mau-cong-van/")
    assert "Đã hết hạn" not in words(tree(page))


@pytest.mark.slow
def test_many_documents_keep_their_addresses() -> None:
    many = pages(90, 400)
    listed = {e.get("id") for e in tree(many["van-ban/"]).iter("li")}
    assert {"mau-cong-van", "mau-399"} <= listed
    assert "van-ban/mau-cong-van/" in many


def test_search_finds_a_list_by_what_it_is_not_by_what_stands_in_it() -> None:
    entries = [entry for page in pages(90, 400).values() for entry in page.search]
    assert {"lich/", "van-ban/"} <= {entry.location for entry in entries}
    lists = [entry for entry in entries if entry.location in ("lich/", "van-ban/")]
    assert [entry.location for entry in lists if "mẫu" in entry.text.lower()] == []
