"""Rules of the solar calendar, cycles of several years, and exceptional years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.specs import MonthEveryYear, NthWeekday, Rule, documents_named
from hooks.model.dates.yearly import WEEKDAYS
from tests.dates.reading import codes, days_of, one_day, read

YEARS = st.integers(1900, 2200)
EARTH_HOUR: dict[str, Any] = {
    "nth": "last",
    "weekday": "thu-bay",
    "month": 3,
    "at": "20:30",
    "until": "21:30",
}
# Điều tra 53 dân tộc thiểu số: on 1/7 of years ending in 4 or 9, but in 2019 from 1/10.
SURVEY: dict[str, Any] = {
    "yearly_from": "1/7",
    "yearly_to": "15/8",
    "every_years": 5,
    "first_year": 2014,
    "overrides": [{"year": 2019, "from": "01/10/2019", "source": "bao-bac-kan"}],
}


@pytest.mark.parametrize(
    ("keys", "year", "expected"),
    [
        ({"yearly": "10/10"}, 2027, ["2027-10-10"]),
        ({"yearly": "30/7"}, 2024, ["2024-07-30"]),
        # 29/2 is not moved to another day
        ({"yearly": "29/2"}, 2024, ["2024-02-29"]),
        ({"yearly": "29/2"}, 2025, []),
        ({"yearly": "29/2"}, 1900, []),
        ({"yearly": "29/2"}, 2000, ["2000-02-29"]),
        ({"yearly_from": "1/6", "yearly_to": "30/6"}, 2025, ["2025-06-01..2025-06-30"]),
        # Tháng hành động quốc gia phòng, chống HIV/AIDS
        ({"yearly_from": "10/11", "yearly_to": "10/12"}, 2022, ["2022-11-10..2022-12-10"]),
        ({"yearly_from": "20/12", "yearly_to": "5/1"}, 2022, ["2022-12-20..2023-01-05"]),
        # a window loses only the days that the year does not have
        ({"yearly_from": "15/2", "yearly_to": "29/2"}, 2024, ["2024-02-15..2024-02-29"]),
        ({"yearly_from": "15/2", "yearly_to": "29/2"}, 2025, ["2025-02-15..2025-02-28"]),
        ({"yearly_from": "29/2", "yearly_to": "8/3"}, 2025, ["2025-03-01..2025-03-08"]),
        ({"yearly_from": "29/2", "yearly_to": "29/2"}, 2025, []),
        ({"yearly_from": "1/12", "yearly_to": "29/2"}, 2023, ["2023-12-01..2024-02-29"]),
        ({"month": 10}, 2023, ["2023-10-01..2023-10-31"]),
        ({"month": 2}, 2024, ["2024-02-01..2024-02-29"]),
        ({"month": 2}, 2025, ["2025-02-01..2025-02-28"]),
        ({"month": 12}, 2025, ["2025-12-01..2025-12-31"]),
        (EARTH_HOUR, 2026, ["2026-03-28"]),
        ({"nth": 1, "weekday": "thu-hai", "month": 6}, 2026, ["2026-06-01"]),
        ({"nth": 2, "weekday": "chu-nhat", "month": 5}, 2026, ["2026-05-10"]),
        ({"nth": 5, "weekday": "chu-nhat", "month": 5}, 2026, ["2026-05-31"]),
        ({"nth": 5, "weekday": "thu-hai", "month": 5}, 2026, []),
        (SURVEY, 2014, ["2014-07-01..2014-08-15"]),
        (SURVEY, 2019, ["2019-10-01.."]),
        (SURVEY, 2024, ["2024-07-01..2024-08-15"]),
        (SURVEY, 2025, []),
        (SURVEY, 2009, []),
        ({"yearly": "1/4", "every_years": 10, "first_year": 2019}, 2029, ["2029-04-01"]),
        ({"month": 10, "every_years": 2, "first_year": 2025}, 2026, []),
    ],
)
def test_days_of_a_year(keys: dict[str, Any], year: int, expected: list[str]) -> None:
    assert days_of(keys, year) == expected


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"yearly": "30/7"}, "ngày 30/7 hằng năm"),
        ({"yearly": "05/1"}, "ngày 05/01 hằng năm"),
        ({"month": 10}, "trọn tháng 10 hằng năm"),
        ({"yearly_from": "10/11", "yearly_to": "10/12"}, "từ 10/11 đến 10/12 hằng năm"),
        (EARTH_HOUR, "thứ Bảy cuối cùng của tháng 3 hằng năm, 20:30–21:30"),
        (
            {"nth": 1, "weekday": "chu-nhat", "month": 5},
            "Chủ nhật đầu tiên của tháng 5 hằng năm",
        ),
        (
            {"nth": 3, "weekday": "thu-nam", "month": 11},
            "thứ Năm lần thứ 3 của tháng 11 hằng năm",
        ),
        (
            SURVEY,
            "từ 01/7 đến 15/8, 5 năm một lần từ năm 2014; riêng năm 2019: từ ngày 01/10/2019",
        ),
    ],
)
def test_a_rule_in_words(keys: dict[str, Any], words: str) -> None:
    assert read(keys).words == words


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"yearly": "31/6"}, "bad-day-month"),
        ({"yearly": "10/13"}, "bad-day-month"),
        ({"yearly": "0/1"}, "bad-day-month"),
        ({"yearly": "1/1/2022"}, "bad-day-month"),
        ({"yearly": 1.1}, "bad-day-month"),
        ({"yearly_from": "1/1"}, "missing"),
        ({"month": 13}, "out-of-range"),
        ({"month": 0}, "out-of-range"),
        ({"month": "10"}, "int_type"),
        ({"month": 3, "weekday": "thu-bay"}, "missing"),
        ({"nth": 6, "weekday": "thu-bay", "month": 3}, "literal_error"),
        ({"nth": 1, "weekday": "saturday", "month": 3}, "literal_error"),
        ({"month": 10, "at": "08:00"}, "extra_forbidden"),
        ({"yearly": "1/7", "every_years": 5}, "every-years-half"),
        ({"yearly": "1/7", "first_year": 2014}, "every-years-half"),
        ({"yearly": "1/7", "every_years": 1, "first_year": 2014}, "out-of-range"),
        ({"yearly": "1/7", "every_years": 5, "first_year": 14}, "out-of-range"),
    ],
)
def test_what_is_not_a_rule(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]


def test_month_alone_is_the_whole_month_and_beside_nth_is_not() -> None:
    assert isinstance(read({"month": 3}), MonthEveryYear)
    assert isinstance(read(EARTH_HOUR), NthWeekday)


def test_earth_hour_of_2025_was_a_week_early() -> None:
    override = {
        "year": 2025,
        "date": "22/3/2025",
        "at": "20:30",
        "until": "21:30",
        "source": ["cv-bo-cong-thuong-2025"],
    }
    kind = read({**EARTH_HOUR, "overrides": [override]})
    assert isinstance(kind, Rule)
    (span,) = kind.spans(2025)
    assert (span.start, span.at, span.until) == (date(2025, 3, 22), time(20, 30), time(21, 30))
    assert one_day(EARTH_HOUR, 2025) == date(2025, 3, 29)  # by the rule alone
    assert kind.spans(2026)[0].start == date(2026, 3, 28)
    assert kind.words.endswith("; riêng năm 2025: ngày 22/03/2025, 20:30–21:30")
    assert documents_named(kind) == ("cv-bo-cong-thuong-2025",)
    assert kind.override_of(2026) is None


@pytest.mark.parametrize(
    ("override", "code"),
    [
        ({}, "override-shape"),
        ({"date": "22/3/2025", "from": "22/3/2025"}, "override-shape"),
        ({"from": "22/3/2025", "at": "08:00"}, "override-shape"),
        ({"date": "22/3/2024"}, "override-year"),
        ({"date": "22/3/2027"}, "override-year"),
        ({"from": "22/3/2025", "to": "21/3/2025"}, "end-before-start"),
        ({"date": "22/3/2025", "source": []}, "too_short"),
    ],
)
def test_what_is_not_an_exception(override: dict[str, Any], code: str) -> None:
    keys = {"yearly": "29/3", "overrides": [{"year": 2025, "source": "a", **override}]}
    assert codes(keys) == [code]


def test_a_year_differs_once() -> None:
    twice = [{"year": 2025, "date": "22/3/2025", "source": "a"}] * 2
    assert codes({"yearly": "29/3", "overrides": twice}) == ["override-twice"]


def test_a_postponed_event_may_slip_into_the_next_year() -> None:
    override = {"year": 2025, "date": "5/1/2026", "source": "a"}
    assert days_of({"yearly": "26/12", "overrides": [override]}, 2025) == ["2026-01-05"]


@given(
    YEARS,
    st.sampled_from([1, 2, 3, 4, 5, "last"]),
    st.sampled_from(list(WEEKDAYS)),
    st.integers(1, 12),
)
def test_the_nth_weekday_lies_in_its_month_on_its_weekday(
    year: int, nth: int | str, weekday: str, month: int
) -> None:
    spans = read({"nth": nth, "weekday": weekday, "month": month}).spans(year)
    length = monthrange(year, month)[1]
    wanted = list(WEEKDAYS).index(weekday)  # type: ignore[arg-type]
    matching = [day for day in range(1, length + 1) if date(year, month, day).weekday() == wanted]
    if nth == "last":
        expected = matching[-1:]
    else:
        assert isinstance(nth, int)
        expected = matching[nth - 1 : nth]
    assert [span.first for span in spans] == [date(year, month, day) for day in expected]


@given(YEARS, st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), st.integers(1, 28))
def test_a_window_holds_the_days_between_its_ends(
    year: int, m1: int, d1: int, m2: int, d2: int
) -> None:
    kind = read({"yearly_from": f"{d1}/{m1}", "yearly_to": f"{d2}/{m2}"})
    (span,) = kind.spans(year)
    assert span.first == date(year, m1, d1)
    assert (span.last.month, span.last.day) == (m2, d2)
    assert timedelta() <= span.last - span.first < timedelta(days=366)
    assert f"{d1:02d}/" in kind.words
    assert f"{d2:02d}/" in kind.words


@given(YEARS, st.integers(2, 100), st.integers(1900, 2200))
def test_a_cycle_has_one_year_in_each_n(year: int, step: int, first: int) -> None:
    kind = read({"yearly": "1/7", "every_years": step, "first_year": first})
    due = [each for each in range(year, year + step) if kind.spans(each)]
    assert len(due) == (1 if year >= first else max(0, first < year + step))
    assert all((each - first) % step == 0 for each in due)
