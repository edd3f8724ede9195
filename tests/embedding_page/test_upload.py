"""What is typed into a portal's banner module: dates from documents, or none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hooks.embeds.upload import Term, term_of, upload_of
from hooks.facts.occurrences import Occurrence, resolve
from tests.calendar.samples import changed_campaign
from tests.embedding_page.samples import SITE, made_banner
from tests.feeds.samples import TODAY, make_catalogue, sample_campaign

BEFORE = date(2026, 9, 1)
SOURCE = {"source": "mau-cong-van"}


def occurrences(campaign: Mapping[str, Any], today: date = TODAY) -> tuple[Occurrence, ...]:
    return resolve(make_catalogue([campaign]), today)


def with_periods(*periods: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return a made-up campaign whose 2026 edition has only these periods."""
    edition = {
        "year": 2026,
        "documents": ["mau-cong-van"],
        "periods": [{**period, **SOURCE} for period in periods],
    }
    return {"id": "mau-dot", "name": "Mẫu đợt", "topic": "mau-linh-vuc", "editions": [edition],
            **more}  # fmt: skip


def test_the_peak_is_what_a_banner_hangs_for() -> None:
    term = term_of(occurrences(sample_campaign()), 2026, BEFORE)
    assert (term.start, term.end, term.over) == ("25/09/2026 00:00", "05/10/2026 23:59", False)
    assert term.notes[0] == "Ngày của: Cao điểm, 25/09–05/10/2026."
    assert term.notes[1].startswith("Cùng năm còn có: Mẫu tháng 1, 01–28/02/2026")


def test_what_is_still_to_come_is_before_what_is_over() -> None:
    term = term_of(occurrences(sample_campaign()), 2026, date(2026, 10, 6))
    assert (term.start, term.end, term.over) == ("20/09/2026 00:00", None, False)
    assert "Văn bản không nêu ngày kết thúc: cơ quan tự đặt ngày gỡ." in term.notes


def test_a_projected_day_is_told_to_be_one() -> None:
    term = term_of(occurrences(sample_campaign()), 2027, TODAY)
    assert (term.start, term.end) == ("02/10/2027 00:00", "02/10/2027 23:59")
    assert "Dự kiến: tính theo quy định chung, chưa có văn bản của năm đó." in term.notes


def test_an_edition_that_is_over_names_the_next_time_apart() -> None:
    campaign = with_periods(
        {"id": "cao-diem", "kind": "cao-diem", "when": {"from": "01/3/2026", "to": "05/3/2026"}},
        occasions=[{"id": "ngay", "kind": "ngay", "name": "Mẫu ngày", "rule": {"yearly": "5/3"},
                    "basis": "mau-quy-dinh"}],
    )  # fmt: skip
    term = term_of(occurrences(campaign), 2026, TODAY)
    assert (term.start, term.end, term.over) == ("01/03/2026 00:00", "05/03/2026 23:59", True)
    assert term.notes[1] == (
        "Lần tới (dự kiến): Mẫu ngày, 05/03/2027, nhập 05/03/2027 00:00 đến 05/03/2027 23:59. "
        "Hãy xem đã có banner của năm đó chưa."
    )


def test_what_runs_now_is_named_before_what_comes() -> None:
    campaign = sample_campaign()
    term = term_of(occurrences(campaign), 2019, date(2026, 9, 28))
    assert term.notes[0] == "Không có ngày của năm 2019. Ngày gỡ do cơ quan tự đặt."
    assert term.notes[1].startswith("Đang diễn ra: Cao điểm, 25/09–05/10/2026")


def test_without_dates_there_are_none() -> None:
    campaign = {"id": "mau-khong-ngay", "name": "Mẫu", "topic": "mau-linh-vuc"}
    nothing = ("Không có ngày. Ngày gỡ do cơ quan tự đặt.",)
    expected = Term(start=None, end=None, over=False, notes=nothing)
    assert term_of(occurrences(campaign), None, TODAY) == expected
    assert term_of(occurrences(campaign), 2026, TODAY) == expected


def test_without_editions_it_is_the_next_time() -> None:
    campaign = {key: value for key, value in sample_campaign().items() if key != "editions"}
    term = term_of(occurrences(campaign), None, TODAY)
    assert (term.start, term.end) == ("02/10/2027 00:00", "02/10/2027 23:59")


def test_a_moved_date_counts_and_a_cancelled_one_does_not() -> None:
    term = term_of(occurrences(changed_campaign()), 2026, BEFORE)
    assert (term.start, term.end) == ("08/06/2026 00:00", "08/06/2026 23:59")
    assert not any("06/05/2026" in note for note in term.notes)


def test_a_doubt_is_told() -> None:
    event = {"id": "le", "kind": "su-kien", "name": "Mẫu lễ", "when": {"date": "01/12/2026"}}
    term = term_of(occurrences(with_periods({**event, "verified": False})), 2026, TODAY)
    assert term.start == "01/12/2026 00:00"
    assert "Chưa xác minh." in term.notes


def test_a_report_deadline_hangs_no_banner() -> None:
    own = [o for o in occurrences(sample_campaign()) if o.kind == "han-bao-cao"]
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
