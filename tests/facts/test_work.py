"""What concerns an agency of some kind in some place, of what real letters say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import pytest

from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve
from hooks.facts.work.chosen import (
    agencies_to_choose,
    former_places,
    places_to_choose,
    readers_of,
)
from hooks.facts.work.duties import (
    Duty,
    GaveTasks,
    deadlines_between,
    duties_between,
    gave_tasks,
)
from hooks.facts.work.occasions import Listed, listed_between
from tests.real_campaigns import real_catalogue

NOVEMBER: Final = date(2026, 11, 27)
MONTH: Final = timedelta(days=30)
CATALOGUE: Final = real_catalogue()
LETTER: Final = "cv-1119-stttt-ttbcxb-tuyen-quang-2022"


def occurrences(today: date) -> tuple[Occurrence, ...]:
    return resolve(CATALOGUE, today)


def listed(today: date) -> dict[str, Listed]:
    """Return the occasions of a day and the 30 days after it, by their names, in order."""
    found = listed_between(occurrences(today), CATALOGUE, today, today + MONTH)
    assert len({each.name for each in found}) == len(found), "a row is told twice"
    return {each.name: each for each in found}


def duties(today: date, province: str, agency: str) -> list[Duty]:
    """Return what an agency of a province is told to do in the 30 days after a day."""
    return [
        duty
        for duty in duties_between(occurrences(today), CATALOGUE, today, today + MONTH)
        if agency in duty.audiences and (not duty.readers or province in duty.readers)
    ]


def gave(province: str) -> GaveTasks:
    """Return the newest document of a province that gave tasks, all over by November 2026."""
    found = gave_tasks(occurrences(NOVEMBER), CATALOGUE, NOVEMBER)
    return next(each for each in found if province in each.readers)


# Occasions


def test_every_occasion_of_the_month_has_a_row_in_the_order_of_days() -> None:
    rows = [*listed(NOVEMBER).values()]
    assert [row.first for row in rows] == sorted(row.first for row in rows)
    running = [row.name for row in rows if row.first <= NOVEMBER]
    assert running == [
        "Tháng hành động Quốc gia phòng, chống HIV/AIDS",
        "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
    ]
    # nearer than 26/12, the next date of which campaigns have their main occasion
    assert [row.name for row in rows if row.first == date(2026, 12, 1)] == [
        "Ngày Thế giới phòng, chống AIDS",
        "Tháng hành động quốc gia về Dân số",
    ]


def test_a_day_within_its_campaigns_month_says_so() -> None:
    day = listed(NOVEMBER)["Ngày Thế giới phòng, chống AIDS"]
    assert day.around is not None
    assert day.around.name == "Tháng hành động Quốc gia phòng, chống HIV/AIDS"


def test_a_banner_comes_down_after_the_last_day() -> None:
    month = listed(NOVEMBER)["Tháng hành động Quốc gia phòng, chống HIV/AIDS"]
    assert (month.first, month.last) == (date(2026, 11, 10), date(2026, 12, 10))
    assert not month.is_open


def test_where_the_year_has_no_theme_the_newest_earlier_one_is_known() -> None:
    month = listed(NOVEMBER)["Tháng hành động Quốc gia phòng, chống HIV/AIDS"]
    assert month.occurrence.theme is None
    assert month.earlier_theme is not None
    assert month.earlier_theme.year == 2025


def test_a_provinces_own_days_are_told_to_its_readers_alone() -> None:
    today = date(2022, 10, 3)
    found = listed_between(occurrences(today), CATALOGUE, today, today + MONTH)
    told = {row.first: row.readers for row in found if row.name == "Ngày Chuyển đổi số quốc gia"}
    assert told == {date(2022, 10, 1): ("tuyen-quang",), date(2022, 10, 10): ()}


# Places and agencies


def test_places_are_the_provinces_of_today_sorted_as_people_do() -> None:
    names = [each.short for each in places_to_choose(CATALOGUE)]
    assert len(names) == 34
    assert names[2:6] == ["Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng"]
    assert names[-4:] == ["Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long"]


def test_a_former_name_leads_to_the_province_that_there_is() -> None:
    former = {each.former: each for each in former_places(CATALOGUE)}
    assert former["Hà Giang"].id == "tuyen-quang"
    chosen = former["Đắk Nông"]
    assert (chosen.id, chosen.was) == ("lam-dong", "dak-nong")
    assert chosen.shown == "Lâm Đồng (Đắk Nông cũ)"
    assert "Tuyên Quang" not in former


def test_agencies_are_those_that_there_are() -> None:
    found = {each.id: each.short for each in agencies_to_choose(CATALOGUE)}
    assert found["ubnd-xa"] == "UBND xã"
    assert {"so-nganh", "cong-ttdt", "truyen-thanh-co-so", "bao-chi"} <= found.keys()
    assert {"truong-hoc", "benh-vien"} <= found.keys()
    assert "ubnd-huyen" not in found


@pytest.mark.parametrize(
    ("scope", "readers"),
    [
        ("ca-nuoc", ()),
        ("tuyen-quang", ("tuyen-quang",)),
        ("ha-giang", ("tuyen-quang",)),
        ("huyen-cua-thanh-hoa", ("thanh-hoa",)),
    ],
)
def test_who_reads_of_what_counts_in_a_place(scope: str, readers: tuple[str, ...]) -> None:
    assert readers_of(CATALOGUE, [scope]) == readers


# Duties


def test_a_letters_tasks_are_the_duties_of_its_days() -> None:
    found = duties(date(2022, 10, 3), "tuyen-quang", "so-nganh")
    assert {duty.task.document for duty in found} == {LETTER}
    assert {(duty.first, duty.last) for duty in found} == {(date(2022, 10, 1), date(2022, 10, 10))}
    document = CATALOGUE.documents[LETTER]
    own = [duty for duty in found if not duty.is_for_all(document)]
    assert [duty.task.text[:27] for duty in own] == [
        "Các cơ quan, đơn vị tổ chức",
        "Thường xuyên, kịp thời tuyê",
        "Thiết kế maket, baner chào ",
    ]
    assert len(found) - len(own) == 5
    assert duties(date(2022, 10, 11), "tuyen-quang", "so-nganh") == []


def test_nobody_elsewhere_has_a_provinces_duties() -> None:
    assert duties(date(2022, 10, 3), "thanh-hoa", "so-nganh") == []


def test_where_there_are_none_the_nearest_document_is_known() -> None:
    assert duties(NOVEMBER, "tuyen-quang", "ubnd-xa") == []
    nearest = gave("tuyen-quang")
    assert (nearest.document, nearest.year) == (LETTER, 2022)
    assert nearest.ended == date(2022, 10, 10)


def test_what_an_agency_was_told_its_successor_was_told() -> None:
    told = gave("lam-dong")
    assert (told.former, told.ended) == (("dak-nong",), None), "the letter sets no days"
    assert {"so-nganh", "ubnd-xa"} <= {*told.audiences}
    assert "ubnd-huyen" not in told.audiences, "there are none any more"
    assert [task.clause for task in told.tasks][::5] == ["mục 1", "mục 3"]


def test_deadlines_are_those_of_the_days_asked_for() -> None:
    today = date(2023, 10, 1)
    found = deadlines_between(occurrences(today), CATALOGUE, today, today + MONTH)
    (ours,) = (each for each in found if "ubnd-xa" in each.audiences)
    assert ours.readers == ("thanh-hoa",)
    assert ours.occurrence.span.last == date(2023, 10, 14)
    assert deadlines_between(occurrences(NOVEMBER), CATALOGUE, NOVEMBER, NOVEMBER + MONTH) == ()
