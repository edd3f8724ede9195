"""Tasks, reports and contacts on a campaign's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.facts.samples import catalogue_of, of_a, of_b, of_ministry
from tests.site.reading import Pages

OF_A = "Công văn 7/STTTT-TTBCXB ngày 20/9/2022"
NEWS = "Kế hoạch 10/KH-BTTTT ngày 25/9/2022"


def pages(folder: Path, today: date = date(2022, 9, 25), **documents: str) -> Pages:
    return Pages(catalogue_of(folder, **documents), today)


def tasks(folder: Path, keys: str, more: str = "") -> str:
    says = f"tasks: [{{text: Việc thử, {keys}}}]\n{more}"
    return pages(folder, a=of_a(says)).words(selector=".tasks li")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("kind: khen-thuong", "Khen thưởng"),
        ("kind: pho-bien", "Phổ biến"),
        ("channel: [man-hinh]", "Màn hình"),
        ("obligation: khuyen-khich", "Khuyến khích"),
        ("frequency: {at_least: 2, unit: kỳ, per: thang}", "Ít nhất 2 kỳ mỗi tháng"),
        ("frequency: {at_most: 3, unit: tin}", "Nhiều nhất 3 tin tổng cộng"),
        ("frequency: {exactly: 1, unit: buổi, per: tuan}", "Đúng 1 buổi mỗi tuần"),
        ("frequency: {days: [thu-hai, thu-sau]}", "Thứ Hai, thứ Sáu"),
        ("frequency: {at_least: 1, per: ngay, days: ca-tuan}", "Ít nhất 1 lần mỗi ngày, cả tuần"),
        ("languages: [km]", "Ngôn ngữ: Tiếng Khmer"),
        ("where: Nhà thử", "Nơi thực hiện: Nhà thử"),
        ("link: Cổng thử", "Liên kết đến: Cổng thử (văn bản không ghi địa chỉ)"),
        ("when: {date: 5/10/2022, at: 8h00}", "Thời gian: ngày 05/10/2022, 8h00"),
        (
            "when: {anchor: ngay-thu, days: -7}",
            "Thời gian: 7 ngày trước Ngày thử (03/10/2022)",
        ),
        ("due: {before: 10/10/2022, at: 17h00}", "Hạn: Trước 17h00 ngày 10/10/2022"),
        ("clause: mục 2a", f"Nguồn: {OF_A}, mục 2a tỉnh A"),
        ("note: Ghi chú thử", "Ghi chú thử"),
    ],
)  # fmt: skip
def test_a_task_says_all_its_document_says(tmp_path: Path, keys: str, told: str) -> None:
    found = tasks(tmp_path, keys)
    assert told in found
    assert "Việc thử" in found


def test_a_task_names_the_window_of_its_section(tmp_path: Path) -> None:
    more = "windows: [{id: dot, name: Đợt thử, when: {from: 1/10/2022, to: 3/10/2022}}]"
    assert "Thời gian: Đợt thử (01–03/10/2022)" in tasks(tmp_path, "when: dot", more)


def test_a_tasks_own_time_is_among_the_dates_once(tmp_path: Path) -> None:
    says = "tasks: [{kind: treo, text: Treo thử, when: {from: 1/10/2022, to: 3/10/2022}}]"
    row = pages(tmp_path, a=of_a(says)).row("01–03/10/2022")
    assert "Thời gian treo tỉnh A" in row
    assert "Treo thử" in row


def test_tasks_are_grouped_by_who_does_them(tmp_path: Path) -> None:
    says = "tasks: [{text: Việc chung, audience: [bao-chi, xa]}, {text: Việc xã, audience: xa}]"
    found = pages(tmp_path, a=of_a(says)).words(selector="#nhiem-vu")
    assert found.index("Báo chí") < found.index("Việc chung") < found.index(" Xã ")
    assert "Báo chí 1 việc" in found
    assert "Xã 2 việc" in found
    assert found.count("Việc chung") == 2
    assert found.count("Việc xã") == 1


def of_places(folder: Path, says: str) -> Pages:
    """Return pages of a campaign of which a ministry and two provinces say something."""
    return pages(
        folder,
        a=of_a(says.format("A")),
        b=of_b(says.format("B")),
        ke_hoach=of_ministry(says.format("chung")),
    )


def test_tasks_of_several_places_stand_below_their_places(tmp_path: Path) -> None:
    found = of_places(tmp_path, "tasks: [{{text: Việc {}, audience: xa}}]")
    told = found.words(selector="#nhiem-vu")
    assert [each.text() for each in found.html().css("#nhiem-vu .of-place")] == [
        "Cả nước", "Tỉnh A", "Tỉnh B",
    ]  # fmt: skip
    assert (
        told.index("Cả nước") < told.index("Việc chung") < told.index("Tỉnh A")
        < told.index("Việc A") < told.index("Tỉnh B") < told.index("Việc B")
    )  # fmt: skip
    assert "Theo văn bản năm 2022 Dấu đã làm" in told
    assert "Cả nước Xã 1 việc" in told


def test_reports_of_several_places_stand_below_their_places(tmp_path: Path) -> None:
    found = of_places(tmp_path, "reports: [{{text: Báo cáo {}, due: {{before: 15/10/2022}}}}]")
    told = found.words(selector="section:has(#bao-cao)")
    assert (
        told.index("Cả nước") < told.index("Báo cáo chung") < told.index("Tỉnh A")
        < told.index("Báo cáo A") < told.index("Tỉnh B") < told.index("Báo cáo B")
    )  # fmt: skip


def test_what_is_of_one_place_alone_names_it_once_above(tmp_path: Path) -> None:
    found = pages(tmp_path, a=of_a("tasks: [{text: Việc thử}]\nreports: [{text: Báo cáo thử}]"))
    told = found.words(selector="#nhiem-vu")
    assert "Nhiệm vụ Theo văn bản năm 2022, tỉnh A" in told
    assert "Hạn báo cáo tỉnh A" in told
    assert "Tỉnh A" not in told


def test_duties_of_an_earlier_year_have_expired_and_no_ticks(tmp_path: Path) -> None:
    says = "tasks: [{text: Việc thử}]\nreports: [{text: Báo cáo thử, due: {before: 15/10/2022}}]"
    found = pages(tmp_path, date(2023, 3, 1), a=of_a(says))
    panel = found.words(selector="#nhiem-vu")
    assert "Chưa có việc nào theo văn bản năm 2023 trong kho." in panel
    assert "Văn bản năm 2022 của tỉnh A giao 1 việc, đã hết hạn: xem Lưu trữ." in panel
    archived = found.words(selector="#nam-2022")
    assert archived.startswith("Năm 2022 · tỉnh A nhiệm vụ, hạn báo cáo · đã hết hạn")
    assert "Việc thử" in archived
    assert found.html().css("#nam-2022 #bao-cao")
    assert not found.html().css("input[data-task]")


def test_a_report_says_to_whom_through_whom_by_when(tmp_path: Path) -> None:
    says = (
        "reports: [{to: trung-uong, via: Phòng thử, text: Báo cáo thử, "
        "due: {before: 15/10/2022, at: 16h30}}]"
    )
    found = pages(tmp_path, a=of_a(says)).words(selector=".reports")
    assert "Trước 16h30 ngày 15/10/2022: Báo chí gửi Cơ quan trung ương (qua Phòng thử)." in found
    assert f"Báo cáo thử Nguồn: {OF_A} tỉnh A" in found


def test_a_deadline_to_disseminate_is_no_report(tmp_path: Path) -> None:
    says = "tasks: [{kind: pho-bien, text: Phổ biến thử, due: {by: 5/10/2022}}]"
    found = pages(tmp_path, a=of_a(says))
    assert found.html().css_first("#bao-cao") is None
    assert "Hạn thực hiện: Phổ biến thử" in found.row("05/10/2022")


def test_a_moved_deadline_says_so_where_it_stands(tmp_path: Path) -> None:
    told = pages(
        tmp_path,
        ke_hoach=of_ministry("reports: [{due: {before: 15/10/2022}}]"),
        tin=of_ministry(
            "changes: [{what: bao-cao, status: doi, due: {before: 20/10/2022}, reason: lý do thử}]",
            "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach",
        ),
    ).words(selector=".reports")  # fmt: skip
    assert f"Dời, thời gian mới: Trước ngày 20/10/2022, theo {NEWS} cả nước. lý do thử" in told


CONTACT = "contacts: [{name: Đường dây thử, phone: '19001010', from: 5/10/2022, to: 8/10/2022}]"


@pytest.mark.parametrize(
    ("today", "told", "offered"),
    [
        (date(2022, 9, 25), "Chưa hoạt động", False),
        (date(2022, 10, 6), "", True),
        (date(2022, 10, 9), "Không còn hoạt động", False),
    ],
)
def test_only_a_contact_in_force_is_offered(
    tmp_path: Path, today: date, told: str, *, offered: bool
) -> None:
    found = pages(tmp_path, today, a=of_a(CONTACT))
    contacts = found.words(selector=".contacts")
    assert told in contacts
    assert "Từ ngày 05/10/2022 Đến hết ngày 08/10/2022" in contacts
    assert f"Nguồn: {OF_A} tỉnh A" in contacts
    assert bool(found.html().css("a[href^='tel:']")) == offered
    is_over = told == "Không còn hoạt động"  # what has not begun is not struck out as abolished
    assert bool(found.html().css(".contacts .struck")) == is_over


def test_who_says_from_when_a_contact_works_is_named(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        date(2022, 12, 1),
        ke_hoach=of_ministry("contacts: [{name: Đường dây thử, phone: '19001010'}]"),
        a=of_a(CONTACT.replace(", to: 8/10/2022", "")),
    ).words(selector=".contacts")
    assert f"Từ ngày 05/10/2022, theo {OF_A} tỉnh A" in found
    assert "Nguồn: Kế hoạch 9/KH-BTTTT ngày 20/9/2022 cả nước" in found


def test_the_lead_says_from_when_to_when(tmp_path: Path) -> None:
    says = "lead: [{agency: so-a, function: Việc thử, from: 1/1/2022, to: 1/6/2022}]"
    found = pages(tmp_path, a=of_a(says)).words(selector="#chu-tri")
    assert "Sở A" in found
    assert "Chủ trì từ ngày 01/01/2022 đến hết ngày 01/06/2022 (đã hết)" in found
