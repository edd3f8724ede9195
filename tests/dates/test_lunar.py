"""The lunar calendar of Vietnam: known days, years in which China differs, rules of windows."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

import pytest
from borax.calendars.lunardate import LunarDate as ChineseDate  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.lunar_calendar import LunarMonth, lunar_months
from tests.dates.reading import codes, days, days_of, one_day, read, rule

CHINA_HOURS: Final = 8
LUNAR_DAYS = st.tuples(st.integers(1, 30), st.integers(1, 12))
YEARS = st.integers(1900, 2200)
# Each year asked for the first time takes some 10 ms.


def month_of(day: date) -> LunarMonth:
    """Return the one month that a day is in."""
    (found,) = (
        month
        for year in (day.year - 1, day.year)
        for month in lunar_months(year)
        if timedelta() <= day - month.start < timedelta(days=month.days)
    )
    return found


def new_year(year: int, hours: float = 7) -> date:
    months = lunar_months(year - 1, hours)
    return next(month.start for month in months if month.month == 1)


@pytest.mark.parametrize(
    ("year", "tet", "hung_kings"),
    [
        (2022, "2022-02-01", "2022-04-10"),
        (2023, "2023-01-22", "2023-04-29"),  # after the leap second month
        (2024, "2024-02-10", "2024-04-18"),
        (2025, "2025-01-29", "2025-04-07"),
        (2026, "2026-02-17", "2026-04-26"),
        (2027, "2027-02-06", "2027-04-16"),
        (2028, "2028-01-26", "2028-04-04"),
    ],
)
def test_known_days(year: int, tet: str, hung_kings: str) -> None:
    assert days_of({"lunar": "1/1"}, year) == [tet]
    assert days_of({"lunar": "10/3"}, year) == [hung_kings]


# All of them from 1968 to 2100. In 1985 the two New Years were a month apart.
DIFFERENT_NEW_YEARS = [
    (1968, "1968-01-29", "1968-01-30"),
    (1969, "1969-02-16", "1969-02-17"),
    (1985, "1985-01-21", "1985-02-20"),
    (2007, "2007-02-17", "2007-02-18"),
    (2030, "2030-02-02", "2030-02-03"),
    (2053, "2053-02-18", "2053-02-19"),
]


@pytest.mark.parametrize(("year", "vietnam", "china"), DIFFERENT_NEW_YEARS)
def test_years_in_which_china_differs(year: int, vietnam: str, china: str) -> None:
    assert days_of({"lunar": "1/1"}, year) == [vietnam]
    assert new_year(year, CHINA_HOURS).isoformat() == china
    assert ChineseDate(year, 1, 1).to_solar_date().isoformat() == china


@pytest.mark.slow
def test_in_other_years_both_new_years_are_the_same_day() -> None:
    different = {year for year, _, _ in DIFFERENT_NEW_YEARS}
    for year in range(1968, 2101):
        chinese = ChineseDate(year, 1, 1).to_solar_date()
        assert (new_year(year) == chinese) == (year not in different), year


@pytest.mark.slow
def test_the_same_rules_at_utc_8_give_the_calendar_of_china() -> None:
    """Every month of 1930-2099 agrees with the tables of another library.

    One month begins within a minute of midnight in Beijing, and there tables disagree.
    """
    different = []
    for year in range(1930, 2099):
        for month in lunar_months(year, CHINA_HOURS):
            theirs = ChineseDate.from_solar_date(
                month.start.year, month.start.month, month.start.day
            )
            ours = (month.year, month.month, month.leap, 1)
            if ours != (theirs.year, theirs.month, bool(theirs.leap), theirs.day):
                different.append(month.start)
    assert different == [date(2089, 9, 4)]


@pytest.mark.parametrize(
    ("year", "leap"),
    # 1985 as in Vietnam: China had none that year, but a leap month 10 in 1984.
    [(1985, 2), (2020, 4), (2023, 2), (2024, None), (2025, 6), (2028, 5), (2033, 11)],
)
def test_leap_months(year: int, leap: int | None) -> None:
    months = (*lunar_months(year - 1), *lunar_months(year))
    assert [m.month for m in months if m.leap and m.year == year] == ([leap] if leap else [])


@pytest.mark.parametrize(
    ("keys", "year", "expected"),
    [
        # a feast of a month that has a leap double is kept once, in the regular month
        ({"lunar": "1/6"}, 2025, ["2025-06-25"]),
        ({"lunar": "15/2"}, 2023, ["2023-03-06"]),
        # the 30th of a short month means the 29th: giao thừa
        ({"lunar": "30/12"}, 2024, ["2024-02-09"]),
        ({"lunar": "30/12"}, 2025, ["2025-01-28"]),
        # late in the lunar year a solar year can have two such days, or none
        ({"lunar": "15/11"}, 2026, ["2026-01-03", "2026-12-23"]),
        ({"lunar": "15/11"}, 2025, []),
        ({"lunar": "15/11"}, 2024, ["2024-12-15"]),
        ({"lunar_from": "23/12", "lunar_to": "15/1"}, 2026, ["2026-02-10..2026-03-03"]),
        ({"lunar_from": "1/1", "lunar_to": "30/1"}, 2026, ["2026-02-17..2026-03-18"]),
        ({"lunar_from": "8/3", "lunar_to": "10/3"}, 2025, ["2025-04-05..2025-04-07"]),
        # a leap month between the ends belongs to the window
        ({"lunar_from": "1/6", "lunar_to": "1/7"}, 2025, ["2025-06-25..2025-08-23"]),
        # with its year it is the day of that lunar year, though that be another solar one
        ({"lunar": "10/3/2025"}, 1999, ["2025-04-07"]),
        ({"lunar": "30/12/2024"}, 2024, ["2025-01-28"]),
        (
            {"lunar_from": "23/12/2025", "lunar_to": "15/1/2026"},
            2026,
            ["2026-02-10..2026-03-03"],
        ),
    ],
)
def test_days_of_a_year(keys: dict[str, Any], year: int, expected: list[str]) -> None:
    assert days_of(keys, year) == expected


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"lunar": "10/3"}, "ngày 10/3 âm lịch hằng năm"),
        ({"lunar": "1/1", "at": "0h00"}, "ngày 01/01 âm lịch hằng năm, 0h00"),
        ({"lunar": "10/3/2025"}, "ngày 10/3/2025 âm lịch"),
        ({"lunar": "30/12"}, "ngày 30/12 âm lịch (tháng thiếu: ngày 29) hằng năm"),
        ({"lunar_from": "23/12", "lunar_to": "15/1"}, "từ 23/12 đến 15/01 âm lịch hằng năm"),
    ],
)
def test_in_words(keys: dict[str, Any], words: str) -> None:
    assert read(keys).words == words


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"lunar": "31/1"}, "bad-lunar-day"),
        ({"lunar": "1/13"}, "bad-lunar-day"),
        ({"lunar": "0/1"}, "bad-lunar-day"),
        ({"lunar": "1/1/26"}, "bad-lunar-day"),
        ({"lunar": "1/1/1026"}, "year-range"),
        ({"lunar_from": "23/12/2025", "lunar_to": "15/1"}, "mixed-years"),
        ({"lunar": 1}, "bad-lunar-day"),
        ({"lunar_from": "1/1"}, "missing"),
        ({"lunar_to": "1/1"}, "missing"),
        ({"lunar": "1/1", "until": "8h00"}, "until-without-at"),
    ],
)
def test_what_is_not_a_lunar_day(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]


def test_a_rule_of_several_years() -> None:
    keys = {"lunar": "10/3", "every_years": 5, "first_year": 2020}
    assert days(rule(keys).spans(2025)) == ["2025-04-07"]
    assert rule(keys).spans(2026) == ()


@given(st.dates(date(1901, 1, 1), date(2200, 12, 31)))
def test_every_day_is_found_again_by_its_lunar_date(day: date) -> None:
    month = month_of(day)
    number = (day - month.start).days + 1
    found = [span.first for span in read({"lunar": f"{number}/{month.month}"}).spans(day.year)]
    assert (day in found) == (not month.leap)


@given(YEARS)
def test_months_follow_each_other_without_gap(year: int) -> None:
    months = (*lunar_months(year - 1), *lunar_months(year))
    for one, following in pairwise(months):
        assert one.days in {29, 30}
        assert one.start + timedelta(days=one.days) == following.start
        assert following.month in ({one.month} if following.leap else {one.month % 12 + 1})


@given(YEARS)
def test_tet_lies_between_21_january_and_21_february(year: int) -> None:
    tet = one_day({"lunar": "1/1"}, year)
    assert date(year, 1, 20) < tet < date(year, 2, 22)
    assert one_day({"lunar": "30/12"}, year) == tet - timedelta(days=1)


@given(YEARS, LUNAR_DAYS, LUNAR_DAYS)
def test_a_window_begins_in_its_year_and_ends_on_its_lunar_day(
    year: int, first: tuple[int, int], last: tuple[int, int]
) -> None:
    keys = {"lunar_from": "{}/{}".format(*first), "lunar_to": "{}/{}".format(*last)}
    for span in read(keys).spans(year):
        assert span.first.year == year, days((span,))
        assert timedelta() <= span.last - span.first < timedelta(days=385)
        for day, (number, month) in ((span.first, first), (span.last, last)):
            lunar = month_of(day)
            assert (lunar.month, lunar.leap) == (month, False)
            assert (day - lunar.start).days + 1 == min(number, lunar.days)
