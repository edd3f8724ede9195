"""What is typed into a portal's banner module: dates from documents, or none."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from hooks.embeds.upload import Term, take_down_day, term_of, upload_of
from hooks.facts.occurrences import Occurrence, resolve
from tests.embedding_page.samples import SITE, made_banner
from tests.made_up import (
    TODAY,
    Entries,
    catalogue,
    changed_folder,
    letter,
    sample_campaign,
    sample_folder,
    sample_section,
)

BEFORE: Final = date(2026, 9, 1)
DAY: Final = {"id": "ngay", "kind": "ngay", "name": "Mẫu ngày", "rule": {"date": "5/3"},
              "basis": "mau-quy-dinh"}  # fmt: skip


def occurrences(
    campaigns: Entries, letters: Entries, today: date = TODAY
) -> tuple[Occurrence, ...]:
    return resolve(catalogue(campaigns, letters), today)


def with_windows(*windows: dict[str, Any], **more: Any) -> tuple[Occurrence, ...]:
    """Return the dates of a made-up campaign of which a letter of 2026 sets only these windows."""
    campaign = {"name": "Mẫu đợt", "topic": "mau-linh-vuc", **more}
    named = [occasion["id"] for occasion in more.get("occasions", [])]
    section = {"campaign": "mau-dot", "occasion": named or "khong", "windows": windows}
    return occurrences({"mau-dot": campaign}, {"mau-cong-van": letter(section)})


def nationwide() -> tuple[Occurrence, ...]:
    """Return the dates of the sample campaign, whose letter counts in the whole country."""
    section = {key: each for key, each in sample_section().items() if key != "scope"}
    return occurrences({"mau-chien-dich-1": sample_campaign()}, {"mau-cong-van": letter(section)})


def test_the_peak_is_what_a_banner_hangs_for() -> None:
    term = term_of(nationwide(), 2026, BEFORE)
    assert (term.start, term.end, term.over) == ("25/09/2026 00:00", "05/10/2026 23:59", False)
    assert term.notes[0] == "Ngày của: Cao điểm, 25/09–05/10/2026."
    assert term.notes[1].startswith("Cùng năm còn có: Mẫu tháng 1, 01–28/02/2026")


def test_what_is_still_to_come_is_before_what_is_over() -> None:
    term = term_of(nationwide(), 2026, date(2026, 10, 6))
    assert (term.start, term.end, term.over) == ("20/09/2026 00:00", None, False)
    assert "Văn bản không nêu ngày kết thúc: cơ quan tự đặt ngày gỡ." in term.notes


def test_a_projected_day_is_told_to_be_one() -> None:
    term = term_of(nationwide(), 2027, TODAY)
    assert (term.start, term.end) == ("02/10/2027 00:00", "02/10/2027 23:59")
    assert "Dự kiến: tính theo quy định chung, chưa có văn bản của năm đó." in term.notes


def test_a_year_that_is_over_names_the_next_time_apart() -> None:
    found = with_windows(
        {"kind": "cao-diem", "when": {"from": "01/3/2026", "to": "05/3/2026"}},
        occasions=[DAY],
    )
    term = term_of(found, 2026, TODAY)
    assert (term.start, term.end, term.over) == ("01/03/2026 00:00", "05/03/2026 23:59", True)
    assert term.notes[1] == (
        "Lần tới (dự kiến): Mẫu ngày, 05/03/2027, nhập 05/03/2027 00:00 đến 05/03/2027 23:59. "
        "Hãy xem đã có banner của năm đó chưa."
    )


def test_what_runs_now_is_named_before_what_comes() -> None:
    term = term_of(nationwide(), 2019, date(2026, 9, 28))
    assert term.notes[0] == "Không có ngày của năm 2019. Ngày gỡ do cơ quan tự đặt."
    assert term.notes[1].startswith("Đang diễn ra: Cao điểm, 25/09–05/10/2026")


def test_without_dates_there_are_none() -> None:
    found = occurrences({"mau-khong-ngay": {"name": "Mẫu", "topic": "mau-linh-vuc"}}, {})
    nothing = ("Không có ngày. Ngày gỡ do cơ quan tự đặt.",)
    expected = Term(start=None, end=None, over=False, notes=nothing)
    assert term_of(found, None, TODAY) == expected
    assert term_of(found, 2026, TODAY) == expected


def test_without_documents_it_is_the_next_time() -> None:
    term = term_of(occurrences({"mau": sample_campaign()}, {}), None, TODAY)
    assert (term.start, term.end) == ("02/10/2027 00:00", "02/10/2027 23:59")


def test_a_moved_date_counts_and_a_cancelled_one_does_not() -> None:
    term = term_of(occurrences(*changed_folder()), 2026, BEFORE)
    assert (term.start, term.end) == ("08/06/2026 00:00", "08/06/2026 23:59")
    assert not any("06/05/2026" in note for note in term.notes)


def test_a_doubt_is_told() -> None:
    event = {"kind": "su-kien", "name": "Mẫu lễ", "when": {"date": "01/12/2026"}}
    term = term_of(with_windows({**event, "verified": False}), 2026, TODAY)
    assert term.start == "01/12/2026 00:00"
    assert "Chưa xác minh." in term.notes


def test_what_is_certain_comes_before_a_doubt() -> None:
    doubtful = {"kind": "cao-diem", "when": {"date": "01/12/2026"}, "verified": False}
    term = term_of(with_windows(doubtful, {"when": {"date": "05/12/2026"}}), 2026, TODAY)
    assert term.start == "05/12/2026 00:00"


def test_what_the_document_itself_calls_tentative_is_told_so() -> None:
    term = term_of(with_windows({"when": {"date": "01/12/2026"}, "tentative": True}), 2026, TODAY)
    assert "Văn bản ghi dự kiến, ngày có thể đổi." in term.notes


def test_a_provinces_window_does_not_stand_for_the_nations_day_and_is_named_with_its_place() -> (
    None
):
    local = {"kind": "cao-diem", "when": {"from": "1/3/2026", "to": "5/3/2026"},
             "scope": "mau-tinh-a"}  # fmt: skip
    term = term_of(with_windows(local, occasions=[DAY]), 2026, date(2026, 1, 5))
    assert (term.start, term.end) == ("05/03/2026 00:00", "05/03/2026 23:59")
    assert "Cùng năm còn có: Cao điểm (tỉnh Mẫu A), 01–05/03/2026." in term.notes


def test_inspections_hang_no_banner() -> None:
    checks = with_windows({"kind": "xu-ly", "when": {"from": "01/12/2026", "to": "05/12/2026"}})
    assert term_of(checks, 2026, TODAY).start is None


def test_a_report_deadline_hangs_no_banner() -> None:
    own = [o for o in occurrences(*sample_folder()) if o.is_deadline]
    assert own
    assert term_of(own, 2026, BEFORE).start is None


def test_the_other_fields_are_those_of_the_banner() -> None:
    term = Term(start=None, end=None, over=False, notes=())
    fields = upload_of(made_banner(alt='Mẫu "khẩu hiệu"'), term, SITE)
    assert fields.file_name == "mau-chien-dich-1-2026-728x90.png"
    assert fields.address == "https://lich.example/banner/mau-chien-dich-1/2026/728x90.png"
    assert fields.alt == 'Mẫu "khẩu hiệu"'
    assert fields.link == "https://lich.example/chien-dich/mau-chien-dich-1/"
    unnumbered = upload_of(made_banner(year=None), term, SITE)
    assert unnumbered.file_name == "mau-chien-dich-1-728x90.png"


def test_a_day_hangs_until_the_end_of_the_time_around_it_but_not_of_a_provinces_own() -> None:
    peak = {"kind": "cao-diem", "when": {"from": "01/3/2026", "to": "10/3/2026"}}
    nations = with_windows(peak, occasions=[DAY])
    day = next(o for o in nations if o.kind == "ngay" and o.year == 2026)
    assert take_down_day(day, nations) == date(2026, 3, 10)
    local = with_windows({**peak, "scope": "mau-tinh-a"}, occasions=[DAY])
    day = next(o for o in local if o.kind == "ngay" and o.year == 2026)
    assert take_down_day(day, local) == date(2026, 3, 5)
    own = next(o for o in local if o.kind == "cao-diem")
    assert take_down_day(own, local) == date(2026, 3, 10)
