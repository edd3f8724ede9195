"""Documents: a page for each that says something, and a short list of all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks import addresses
from tests.facts.samples import TEN_DAYS, catalogue_of, of_a, of_ministry
from tests.site.reading import Pages, words

A = "van-ban/a/"
LIST = addresses.DOCUMENTS
PLAN = "Kế hoạch 9/KH-BTTTT ngày 20/9/2022"
OF_A = "Công văn 7/STTTT-TTBCXB ngày 20/9/2022"


def pages(folder: Path, today: date = date(2022, 9, 25), **documents: str) -> Pages:
    return Pages(catalogue_of(folder, **documents), today)


# The header


@pytest.mark.parametrize("number", ["7/STTTT-TTBCXB", "/STTTT-TTBCXB", "?/STTTT-TTBCXB", ""])
def test_a_letters_title_stands_whatever_is_known_of_its_number(
    tmp_path: Path, number: str
) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS, number=number, kind="Công văn", title="V/v thử"))
    assert found.words(A, "header").count("V/v thử") == 1
    assert found.words("chien-dich/chien-dich-thu/", "#vb-a").count("V/v thử") == 1
    assert found.words(LIST, ".docs-years").count("V/v thử") == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("header", "told"),
    [
        ({}, f"{OF_A} "),
        ({"title": "V/v thử"}, "V/v thử"),
        ({}, "Phạm vi: tỉnh A"),
        ({}, "Cơ quan ban hành Sở A"),
        ({"urgency": "hoa-toc"}, "Hỏa tốc"),
        ({"number": "/STTTT-TTBCXB"}, "Số để trống"),
        ({"number": "?/STTTT-TTBCXB"}, "Số có số, chưa thấy"),
        (
            {"incoming": "{number: '2210', date: 21/9/2022, at: 9h00}"},
            "Dấu đến số 2210 ngày 21/09/2022 lúc 09:00",
        ),
        ({}, "Kính gửi Các cơ quan báo chí"),
        (
            {"siblings": "[{number: 8/STTTT-TTBCXB, to: Các huyện thử}]"},
            "Cùng nội dung, khác số 8/STTTT-TTBCXB gửi Các huyện thử",
        ),
        (
            {"seen": "qua-bai", "seen_at": "https://bao.example/1"},
            "Biết qua bài viết, chưa xem văn bản",
        ),
        ({"seen_at": "https://bao.example/1"}, "Thấy tại bao.example"),
        ({"url": "https://vanban.example/1"}, "Bản gốc Mở bản gốc trên vanban.example"),
        ({}, "Bản gốc Kho chưa có địa chỉ của bản gốc."),
        ({"implements": "qd-thu"}, "Thực hiện: Quyết định 1/QĐ-TTg ngày 02/01/2020"),
        ({"cites": "qd-thu"}, "Có nhắc đến: Quyết định 1/QĐ-TTg"),
        ({"verified": "false"}, "Chưa xác minh"),
        ({}, "Chưa thấy văn bản nào sửa, thay hay chuyển tiếp văn bản này."),
    ],
)
def test_the_header_says_what_is_known(tmp_path: Path, header: dict[str, str], told: str) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS, **header))
    assert told in found.words(A, ".letter__head, .letter__aside")


def test_a_document_without_a_number_is_not_said_to_lack_one(tmp_path: Path) -> None:
    law = of_ministry(TEN_DAYS, "khong", kind="Luật", title="Luật thử")
    assert "Số" not in pages(tmp_path, ke_hoach=law).words("van-ban/ke-hoach/", "dt")


def test_relations_are_told_from_both_sides(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        a=of_a(TEN_DAYS, relays="ke-hoach"),
        moi=of_ministry(TEN_DAYS, "10/KH-BTTTT", date="25/9/2022", supersedes="ke-hoach"),
    )
    plan = found.words("van-ban/ke-hoach/")
    assert f"Được chuyển tiếp bởi: {OF_A} của Sở A" in plan
    assert "Không còn áp dụng: đã được thay bằng Kế hoạch 10/KH-BTTTT" in plan
    assert "Chưa thấy văn bản nào sửa" not in plan
    assert f"Chuyển tiếp, gửi kèm: {PLAN}" in found.words(A)
    assert f"Thay thế: {PLAN}" in found.words("van-ban/moi/")


# What it says


def test_a_document_has_its_own_list_in_its_own_order(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        a=of_a("texts: [{kind: khau-hieu, list: [Câu ba, CÂU HAI]}]"),
        ke_hoach=of_ministry("texts: [{kind: khau-hieu, list: [Câu hai, Câu một]}]"),
    )
    own = [each.text().strip() for each in found.html(A).css(".text__words")]
    assert own == ["Câu ba", "CÂU HAI"]


def test_a_window_is_told_as_set_and_where_it_stands_now(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        a=of_a(TEN_DAYS, implements="ke-hoach"),
        tin=of_ministry(
            "changes: [{what: thuc-hien, status: doi, when: {date: 20/10/2022}, reason: vì thử}]",
            "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach",
        ),
    )  # fmt: skip
    row = found.row("Thời gian thực hiện", url=A)
    assert row.startswith("Từ ngày 01/10/2022 đến hết ngày 10/10/2022")
    assert "Nay: 20/10/2022" in row
    assert "Dời từ 01–10/10/2022, theo Kế hoạch 10/KH-BTTTT" in row
    change = found.words("van-ban/tin/", ".rules")
    assert f"Thời gian thực hiện trong {PLAN}: dời, thời gian mới: ngày 20/10/2022" in change
    assert "Lý do: vì thử" in change


def test_what_was_said_anew_says_by_what(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        a=of_a(TEN_DAYS),
        moi=of_a(
            "windows: [{when: {date: 5/10/2022}}]",
            "9/STTTT-TTBCXB",
            date="25/9/2022",
            supersedes="a",
        ),
    )
    row = found.row("Thời gian thực hiện", url=A)
    assert "Không còn áp dụng, thay bằng 05/10/2022" in row


def test_campaign_by_campaign_with_occasion_and_narrower_scope(tmp_path: Path) -> None:
    says = """
- campaign: chien-dich-thu
  occasion: tuan-thu
  scope: xa-a
  tasks: [{text: Việc thử}]
- campaign: chien-dich-khac
  reports: [{to: Phòng thử, due: {by: 5/10/2022}}]
"""
    found = pages(tmp_path, a=of_a(says.strip()))
    sections = {words(*each.css("h3")): words(each) for each in found.html(A).css("details.told")}
    other, tried = sections.values()
    assert [*sections] == ["Chiến dịch khác", "Chiến dịch thử"]
    assert "Dịp: Tuần thử Phạm vi: xã Xã A" in tried
    assert "Việc thử" in found.words(A, ".letter__duties")
    assert "Chậm nhất ngày 05/10/2022" in other


def test_what_holds_every_year_says_so(tmp_path: Path) -> None:
    says = (
        "- campaign: chien-dich-thu\n  year: hang-nam\n  windows: [{when: {from: 1/10, to: 5/10}}]"
    )
    found = pages(tmp_path, a=of_a(says))
    assert "hằng năm từ năm 2022" in found.words(A, "summary")


def test_on_its_own_page_only_what_differs_from_its_head_is_named(tmp_path: Path) -> None:
    says = "tasks: [{text: Việc thử, clause: mục 2}, {text: Việc xã, scope: xa-a}]"
    one, other = pages(tmp_path, a=of_a(says)).html(A).css(".tasks li")
    assert words(one) == "Việc thử Mục 2"
    assert words(other) == "Việc xã xã Xã A"


def test_contacts_leads_and_materials_are_told(tmp_path: Path) -> None:
    says = (
        "contacts: [{name: Đường dây thử, phone: '111', from: 1/12/2022}]\n"
        "lead: [{agency: so-a}]\nmaterials: [{name: Bộ ảnh thử, attached: true}]"
    )
    told = pages(tmp_path, a=of_a(says)).words(A, ".told")
    assert "Đường dây thử 111 Chưa hoạt động" in told
    assert "Cơ quan chủ trì Sở A" in told
    assert "Bộ ảnh thử gửi kèm văn bản" in told


# Found by search, by machines, in the list


def test_it_is_found_by_its_number_and_subject(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS, title="V/v thử"))
    (entry,) = found.pages[A].search
    assert entry.title == f"{OF_A} của Sở A"
    assert "V/v thử" in entry.text


def test_machines_are_told_what_is_known(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS, title="V/v thử"))
    crumbs, work = found.data[A]
    assert [each["name"] for each in crumbs["itemListElement"]][-2:] == [
        "Văn bản",
        f"{OF_A} của Sở A",
    ]
    assert work["identifier"] == "7/STTTT-TTBCXB"
    assert work["datePublished"] == "2022-09-20"
    assert work["publisher"]["name"] == "Sở A"
    assert work["spatialCoverage"] == "tỉnh A"


def test_only_what_says_something_has_a_page(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS))
    assert A in found.pages
    assert "van-ban/qd-thu/" not in found.pages


def test_every_document_keeps_its_place_in_the_list(tmp_path: Path) -> None:
    """Its address `/van-ban/#<id>` was published before documents had pages."""
    found = pages(tmp_path, a=of_a(TEN_DAYS, title="V/v thử"))
    for key in ("a", "qd-thu"):
        (row,) = found.html(LIST).css(f"li#{key}")
        assert addresses.document_entry(key) == f"{LIST}#{key}"
        if key == "a":
            assert words(row) == f"{OF_A} V/v thử tỉnh A"
            assert row.css_first(f"a[href='../{A}']") is not None
        else:
            folded = row.css_first("details")
            assert folded is not None
            assert "Được viện dẫn" in words(folded)


def test_the_list_is_by_year_the_newest_first(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        cu=of_a(TEN_DAYS, "3/STTTT-TTBCXB", date="1/2/2022"),
        a=of_a(TEN_DAYS),
    )
    (year,) = found.html(LIST).css("#nam-2022")
    assert [each.attributes["id"] for each in year.css("li.doc")] == ["a", "cu"]
    assert found.html(LIST).css("#co-quan--so-a")


def test_sources_on_other_pages_lead_to_it(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS))
    assert found.html().css(f".source a[href='../../{A}']")
