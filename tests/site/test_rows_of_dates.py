"""Rows of dates: each names its documents and its place, and tells what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.facts.samples import TEN_DAYS, catalogue_of, of_a, of_b, of_ministry
from tests.loading.samples import load
from tests.site.reading import CAMPAIGN, Pages

PLAN = "Kế hoạch 9/KH-BTTTT ngày 20/9/2022"
OF_A = "Công văn 7/STTTT-TTBCXB ngày 20/9/2022"
OF_B = "Công văn 8/STTTT-TTBCXB ngày 20/9/2022"
NEWS = "Kế hoạch 10/KH-BTTTT ngày 25/9/2022"


def pages(folder: Path, today: date = date(2022, 9, 25), **documents: str) -> Pages:
    return Pages(catalogue_of(folder, **documents), today)


def window(keys: str) -> str:
    return f"windows: [{{{keys}}}]"


def news(change: str, **header: str) -> str:
    """A letter of the ministry that changes the plan."""
    return of_ministry(
        f"changes: [{{{change}}}]", "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach", **header
    )


# Who says so, and where it counts


def test_a_basis_is_named_with_the_article_that_sets_the_day(tmp_path: Path) -> None:
    catalogue_of(tmp_path)
    file = tmp_path / "campaigns" / "chien-dich-thu.yml"
    day = "rule: {date: 10/10}, basis: qd-thu"
    text = file.read_text("utf-8")
    assert day in text
    file.write_text(text.replace(day, f"{day}, clauses: {{qd-thu: Điều 3}}"), "utf-8")
    found = Pages(load(tmp_path / "campaigns"), date(2022, 9, 25))
    assert "Căn cứ: Quyết định 1/QĐ-TTg ngày 02/01/2020, Điều 3" in found.words()


def test_a_local_row_carries_its_place(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(TEN_DAYS))
    row = found.row("01–10/10/2022")
    assert "Thời gian thực hiện tỉnh A" in row
    assert f"Nguồn: {OF_A} tỉnh A" in row
    local = found.html().css_first("li.date--local .place")
    assert local is not None
    assert local.text() == "tỉnh A"


def test_one_window_of_several_documents_is_one_row_the_widest_first(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        a=of_a("windows: [{when: {from: 1/10/2022, to: 10/10/2022}, wording: lời của A}]"),
        b=of_b(TEN_DAYS),
        ke_hoach=of_ministry(
            "windows: [{when: {from: 1/10/2022, to: 10/10/2022}, wording: lời của bộ}]"
        ),
    )
    row = found.row("01–10/10/2022")
    assert "Thời gian thực hiện cả nước" in row
    assert row.index("lời của bộ") < row.index("2 văn bản khác") < row.index("lời của A")
    assert row.index(f"Nguồn: {PLAN} cả nước") < row.index("2 văn bản khác")
    assert f"Nguồn: {OF_A} tỉnh A" in row
    assert f"Nguồn: {OF_B} tỉnh B" in row


def test_a_row_of_two_provinces_is_not_the_nations(tmp_path: Path) -> None:
    row = pages(tmp_path, a=of_a(TEN_DAYS), b=of_b(TEN_DAYS)).row("01–10/10/2022")
    assert "tỉnh A, tỉnh B" in row
    assert "cả nước" not in row


def test_a_clause_venue_and_note_are_shown_the_note_not_as_wording(tmp_path: Path) -> None:
    keys = (
        "when: {date: 5/10/2022}, kind: su-kien, where: Nhà thử, note: Ghi chú thử, clause: mục 3"
    )
    found = pages(tmp_path, a=of_a(window(keys)))
    row = found.row("05/10/2022")
    assert f"{OF_A}, mục 3 tỉnh A" in row
    assert "Nơi: Nhà thử" in row
    assert "Ghi chú thử" in row
    assert "Ghi chú thử" not in " ".join(q.text() for q in found.html().css("q"))


# What became of it


def test_a_moved_date_says_from_where_why_and_by_whom(tmp_path: Path) -> None:
    row = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        a=of_a(TEN_DAYS, implements="ke-hoach"),
        b=of_b(TEN_DAYS, implements="ke-hoach"),
        tin=news(
            "what: thuc-hien, status: doi, when: {from: 15/10/2022, to: 20/10/2022}, "
            "reason: lý do thử"
        ),
    ).row("15–20/10/2022")
    assert f"Dời từ 01–10/10/2022, theo {NEWS} cả nước. lý do thử" in row
    assert f"{OF_A} tỉnh A; {OF_B} tỉnh B nêu 01–10/10/2022, chưa thấy điều chỉnh" in row
    assert "Đã dời" in row


def test_an_extension_too_leaves_those_who_name_the_old_end(tmp_path: Path) -> None:
    hours = "windows: [{when: {from: 1/10/2022, to: 10/10/2022, at: 0h00, until: 24h00}}]"
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(hours),
        a=of_a(TEN_DAYS, relays="ke-hoach"),
        tin=news("what: thuc-hien, status: gia-han, when: {to: 31/10/2022, until: 24h00}"),
    )
    row = found.row("chưa thấy điều chỉnh")
    assert "Gia hạn đến 31/10/2022" in row
    assert f"{OF_A} tỉnh A nêu 01–10/10/2022, chưa thấy điều chỉnh" in row


def test_who_follows_nobody_keeps_the_row(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        b=of_b(TEN_DAYS),
        tin=news("what: thuc-hien, status: doi, when: {date: 20/10/2022}"),
    )
    assert "tỉnh B" in found.row("01–10/10/2022", "Theo văn bản")
    assert "cả nước" in found.row("20/10/2022")


@pytest.mark.parametrize(
    ("change", "days", "told"),
    [
        (
            "what: thuc-hien, status: gia-han, when: {to: 20/10/2022}",
            "01–20/10/2022",
            f"Gia hạn đến 20/10/2022, trước đó: 01–10/10/2022, theo {NEWS}",
        ),
        (
            "what: thuc-hien, status: hoan",
            "01–10/10/2022",
            f"Hoãn, chưa có ngày mới, theo {NEWS}",
        ),
        ("what: thuc-hien, status: huy", "01–10/10/2022", f"Hủy, theo {NEWS}"),
    ],
)
def test_a_change_is_told_as_what_it_is(tmp_path: Path, change: str, days: str, told: str) -> None:
    row = pages(tmp_path, ke_hoach=of_ministry(TEN_DAYS), tin=news(change)).row(days)
    assert told in row
    assert ("Đã hủy" in row) == ("huy" in change)
    assert ("Dời" in row) is False


def test_what_a_new_document_says_anew_stands_for_the_old(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        moi=of_ministry(
            "windows: [{when: {from: 3/10/2022, to: 9/10/2022}}]", "10/KH-BTTTT",
            date="25/9/2022", supersedes="ke-hoach",
        ),
    )  # fmt: skip
    assert f"Thay cho 01–10/10/2022 của {PLAN}" in found.row("03–09/10/2022")


def test_what_is_not_said_anew_goes_to_the_archive_and_is_not_cancelled(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        moi=of_ministry(
            "tasks: [{text: Việc thử}]", "10/KH-BTTTT", date="25/9/2022", supersedes="ke-hoach"
        ),
    )
    row = found.row("01–10/10/2022")
    assert f"Không còn áp dụng, thay bằng {NEWS}" in row
    assert "hủy" not in row.lower()
    archive = found.words(selector=".archive details:has(li.date)")
    assert "01–10/10/2022" in archive


def test_alternatives_are_one_row_with_what_is_no_day(tmp_path: Path) -> None:
    options = "{date: 5/10/2022}, {from: 8/10/2022, to: 9/10/2022}, {unresolved: khi có mưa}"
    keys = f"when: {{either: [{options}]}}"
    found = pages(tmp_path, a=of_a(window(keys)))
    row = found.row("05/10/2022")
    assert row.startswith("05/10/2022 hoặc 08–09/10/2022 hoặc khi có mưa")
    assert "Dự kiến, theo văn bản" in row


def test_a_settled_date_says_what_was_open_before(tmp_path: Path) -> None:
    keys = "when: {either: [{date: 5/10/2022}, {date: 6/10/2022}]}"
    row = pages(
        tmp_path,
        ke_hoach=of_ministry(window(keys)),
        tin=news("what: thuc-hien, status: chot, when: {date: 6/10/2022}"),
    ).row("Đã chốt")
    assert row.startswith("06/10/2022 Thời gian thực hiện")
    assert "trước đó: ngày 05/10/2022, hoặc ngày 06/10/2022" in row


def test_a_tentative_date_is_told_as_such(tmp_path: Path) -> None:
    row = pages(tmp_path, a=of_a(window("when: {date: 5/10/2022}, tentative: true"))).row("05/10")
    assert "Dự kiến, theo văn bản" in row
    assert "văn bản ghi dự kiến" in row


def test_what_nobody_verified_says_so(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        a=of_a(window("kind: su-kien, when: {date: 5/10/2022}, verified: false")),
        tin=news("what: thuc-hien, status: huy, verified: false"),
    )
    assert f"{OF_A} tỉnh A Chưa xác minh" in found.row("05/10/2022")
    row = found.row("01–10/10/2022")
    assert f"Có tin chưa xác minh, lịch chưa đổi theo: hủy ({NEWS})" in row
    assert "Đã hủy" not in row


def test_a_day_off_the_rule_says_so_with_its_document(tmp_path: Path) -> None:
    row = pages(
        tmp_path, ke_hoach=of_ministry(window("kind: chinh-ngay, when: {date: 11/10/2022}"))
    ).row("11/10/2022")
    assert "Khác quy tắc: theo quy tắc là 10/10/2022" in row
    assert f"Nguồn: {PLAN} cả nước" in row


def test_a_local_day_is_a_row_of_its_own(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a(window("kind: chinh-ngay, when: {date: 11/10/2022}")))
    assert "tỉnh A" in found.row("11/10/2022", "Khác quy tắc")
    assert "Ngày thử cả nước" in found.row("Dự kiến", "10/10/2022")


# Words beside the days


def test_before_during_and_after_is_one_row_in_those_words(tmp_path: Path) -> None:
    keys = "when: {anchor: ngay-thu, side: [truoc, trong, sau]}"
    row = pages(tmp_path, a=of_a(window(keys))).row("Thời gian thực hiện")
    assert row.startswith("10/10/2022 trước, trong và sau Ngày thử")


def test_before_and_after_is_one_row_too(tmp_path: Path) -> None:
    keys = "when: {anchor: ngay-thu, side: [truoc, sau]}"
    row = pages(tmp_path, a=of_a(window(keys))).row("Thời gian thực hiện")
    assert row.startswith("đến hết 09/10/2022 và từ 11/10/2022 trước và sau Ngày thử")


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("{date: 4/10/2022, lunar: 9/9}", "04/10/2022 09/9 âm lịch"),
        ("{lunar: 9/9/2022}", "04/10/2022 09/9/2022 âm lịch"),
        (
            "{from: 1/10/2022, to: 4/10/2022, lunar_from: 6/9, lunar_to: 9/9}",
            "01–04/10/2022 từ 06/9 đến 09/9 âm lịch",
        ),
        ("{date: 5/10/2022, part: sang}", "sáng 05/10/2022"),
        ("{date: 5/10/2022, at: 8h00, until: 11h30}", "08:00–11:30 ngày 05/10/2022"),
    ],
)
def test_lunar_days_parts_and_hours_stand_in_the_row(tmp_path: Path, when: str, told: str) -> None:
    row = pages(tmp_path, a=of_a(window(f"when: {when}"))).row("Thời gian thực hiện")
    assert row.startswith(f"{told} Thời gian thực hiện")


def test_a_time_that_was_not_seen_is_a_row(tmp_path: Path) -> None:
    says = "windows: [{name: Đợt 1, when: {date: 5/10/2022}}, {id: sau, name: Đợt 2}]"
    row = pages(tmp_path, a=of_a(says, seen="mot-phan")).row("Đợt 2")
    assert row.startswith("Chưa thấy thời gian Thời gian thực hiện: Đợt 2 tỉnh A")


def test_words_that_are_no_day_stay_words(tmp_path: Path) -> None:
    row = pages(tmp_path, a=of_a(window("when: {unresolved: khi có mưa}"))).row("khi có mưa")
    assert "Không đổi ra ngày cụ thể" in row


def test_a_printing_error_is_told_with_what_was_printed(tmp_path: Path) -> None:
    keys = "when: {date: 5/10/2022, correction: {printed: 5/10/2021, reason: Lý do thử.}}"
    row = pages(tmp_path, a=of_a(window(keys))).row("05/10/2022")
    assert "Văn bản in 5/10/2021, trang này sửa lại. Lý do thử." in row


# What stands for a campaign


def heading(found: Pages) -> str:
    return found.words(selector=".title__when")


def test_the_main_occasion_stands_before_a_window(tmp_path: Path) -> None:
    found = pages(tmp_path, ke_hoach=of_ministry(window("kind: cao-diem, when: {date: 5/10/2022}")))
    assert heading(found) == "10/10 hằng năm · kỳ tới 10/10/2022 · còn 15 ngày"


def test_a_local_window_stands_only_when_nothing_national_is_to_come(tmp_path: Path) -> None:
    says = "- campaign: chien-dich-khac\n  windows: [{when: {date: 5/10/2022}}]"
    found = pages(tmp_path, a=of_a(says))
    other = found.words("chien-dich/chien-dich-khac/", ".title__when")
    assert other.startswith("05/10/2022 · còn 10 ngày tỉnh A")


def test_the_open_one_stands_before_the_past(tmp_path: Path) -> None:
    says = (
        "- campaign: chien-dich-khac\n"
        "  windows: [{when: {date: 1/9/2022}}, {id: sau, when: {date: 5/10/2022}}]"
    )
    found = pages(tmp_path, ke_hoach=of_ministry(says))
    assert found.words("chien-dich/chien-dich-khac/", ".title__when").startswith("05/10/2022")


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("windows: [{when: {date: 1/9/2022}}]", "01/09/2022 Đã qua"),
        ("windows: [{when: {unresolved: Mẫu cuối năm}}]", "Năm 2022: Mẫu cuối năm"),
        ("windows: [{}]", "Chưa có ngày"),
        ("reports: [{due: {by: 1/12/2022}}]", "Không có ngày riêng, có hạn báo cáo"),
        ("tasks: [{text: Việc thử}]", "Thường xuyên, không có ngày riêng"),
    ],
)
def test_the_list_and_the_page_agree_on_what_stands_for_a_campaign(
    tmp_path: Path, says: str, told: str
) -> None:
    section = f"- campaign: chien-dich-khac\n  {says}"
    found = pages(tmp_path, ke_hoach=of_ministry(section, seen="mot-phan"))
    page = found.words("chien-dich/chien-dich-khac/", ".kit-head__name")
    assert page.removeprefix("Lĩnh vực thử Chiến dịch khác ") == told.replace(
        "Đã qua", "Kỳ 2022 đã qua"
    )
    assert f"Chiến dịch khác {told}" in found.words("chien-dich/")


def test_a_provinces_words_for_a_date_stand_with_the_place(tmp_path: Path) -> None:
    says = "- campaign: chien-dich-khac\n  windows: [{when: {unresolved: khi có mưa}}]"
    found = pages(tmp_path, a=of_a(says))
    assert "Năm 2022: khi có mưa tỉnh A" in found.words("chien-dich/")


def test_the_lunar_day_stands_in_the_heading(tmp_path: Path) -> None:
    says = "- campaign: chien-dich-khac\n  windows: [{when: {lunar: 9/9/2022}}]"
    found = pages(tmp_path, ke_hoach=of_ministry(says))
    told = found.words("chien-dich/chien-dich-khac/", ".title__when")
    assert told.startswith("04/10/2022 (09/9/2022 âm lịch)")


def test_every_change_is_listed_with_its_document_reason_and_note(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(TEN_DAYS),
        tin=news("what: thuc-hien, status: huy, reason: lý do thử, note: Ghi chú thử"),
    ).words(CAMPAIGN, ".rules")
    assert f"Thời gian thực hiện trong {PLAN}: hủy. Lý do: lý do thử" in found
    assert f"Nguồn: {NEWS} cả nước Ghi chú thử" in found
