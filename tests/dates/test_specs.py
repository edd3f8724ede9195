"""The kinds of dates an editor can write, and the days they mean."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hooks.dates.spans import Span
from hooks.dates.specs import DateKind, DateSpec, RuleSpec

ADAPTER: TypeAdapter[DateKind] = TypeAdapter(DateSpec)


def spans(year: int, **keys: Any) -> list[tuple[date | None, date | None]]:
    return [(s.start, s.end) for s in ADAPTER.validate_python(keys).spans(year)]


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("keys", "year", "start", "end"),
    [
        ({"date": "21/10/2025"}, 2025, "2025-10-21", "2025-10-21"),
        ({"date": "2025-10-21"}, 2025, "2025-10-21", "2025-10-21"),
        ({"from": "01/10/2022", "to": "10/10/2022"}, 2022, "2022-10-01", "2022-10-10"),
        ({"yearly": "10/10"}, 2027, "2027-10-10", "2027-10-10"),
        ({"yearly": "30/7"}, 2024, "2024-07-30", "2024-07-30"),
        ({"yearly_from": "1/6", "yearly_to": "30/6"}, 2025, "2025-06-01", "2025-06-30"),
        # Tháng hành động quốc gia PC HIV/AIDS: 10/11-10/12; across a year's end
        ({"yearly_from": "10/11", "yearly_to": "10/12"}, 2022, "2022-11-10", "2022-12-10"),
        ({"yearly_from": "20/12", "yearly_to": "5/1"}, 2022, "2022-12-20", "2023-01-05"),
        ({"month": 10}, 2023, "2023-10-01", "2023-10-31"),
        ({"month": 2}, 2024, "2024-02-01", "2024-02-29"),
        ({"month": 2}, 2025, "2025-02-01", "2025-02-28"),
        ({"month": 12}, 2025, "2025-12-01", "2025-12-31"),
    ],
)
def test_days_of_a_year(keys: dict[str, Any], year: int, start: str, end: str) -> None:
    assert spans(year, **keys) == [(day(start), day(end))]


def test_an_open_end_stays_open() -> None:
    assert spans(2024, **{"from": "01/7/2024"}) == [(day("2024-07-01"), None)]
    assert spans(2024, to="15/8/2024") == [(None, day("2024-08-15"))]


def test_29_february_is_not_moved_in_a_common_year() -> None:
    assert spans(2024, yearly="29/2") == [(day("2024-02-29"), day("2024-02-29"))]
    assert spans(2025, yearly="29/2") == []


def test_a_text_that_is_no_date_is_never_guessed() -> None:
    assert spans(2021, unresolved="từ tuần 4- tháng 5 năm 2021") == []


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"date": "31/4/2022"}, "bad-date"),
        ({"date": "29/2/2023"}, "bad-date"),
        ({"date": "10-10-2022"}, "bad-date"),
        ({"date": "10/10/22"}, "bad-date"),
        ({"date": 2022}, "bad-date"),
        ({"yearly": "31/6"}, "bad-day-month"),
        ({"yearly": "10/13"}, "bad-day-month"),
        ({"yearly": "0/1"}, "bad-day-month"),
        # The letter of Kiên Giang: «từ ngày 01/7/2024 đến 15/8/2023»
        ({"from": "01/7/2024", "to": "15/8/2023"}, "end-before-start-uncorrected"),
        ({"from": None}, "open-both-ends"),
        ({}, "date-kind"),
        ({"date": "1/1/2022", "yearly": "1/1"}, "date-kind"),
        ({"month": 13}, "out-of-range"),
    ],
)
def test_what_is_not_a_date(keys: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as raised:
        ADAPTER.validate_python(keys)
    assert [error["type"] for error in raised.value.errors()] == [code]


def test_an_occasion_needs_a_rule_that_recurs() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(RuleSpec).validate_python({"date": "10/10/2022"})


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"yearly": "30/7"}, "ngày 30/7 hằng năm"),
        ({"yearly": "05/1"}, "ngày 05/01 hằng năm"),
        ({"month": 10}, "trọn tháng 10 hằng năm"),
        ({"yearly_from": "10/11", "yearly_to": "10/12"}, "từ 10/11 đến 10/12 hằng năm"),
        ({"from": "01/7/2024"}, "từ ngày 01/07/2024"),
    ],
)
def test_a_rule_in_words(keys: dict[str, Any], words: str) -> None:
    assert ADAPTER.validate_python(keys).words == words


DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(DAYS)
def test_every_day_can_be_written_both_ways(value: date) -> None:
    assert spans(1, date=f"{value.day}/{value.month}/{value.year}") == [(value, value)]
    assert spans(1, date=value.isoformat()) == [(value, value)]


@given(DAYS, st.integers(0, 400), st.integers(-500, 500))
def test_a_span_holds_exactly_its_days(start: date, length: int, offset: int) -> None:
    span = Span(start=start, end=start + timedelta(days=length))
    probe = start + timedelta(days=offset)
    assert span.contains(probe) == (0 <= offset <= length)
    assert span.overlaps(probe, probe) == span.contains(probe)
    assert not span.contains(span.day_after)


@given(st.integers(1900, 2200), st.integers(1, 12), st.integers(1, 28), st.integers(1, 12))
def test_a_yearly_window_begins_in_its_year(year: int, m1: int, d: int, m2: int) -> None:
    ((start, end),) = spans(year, yearly_from=f"{d}/{m1}", yearly_to=f"{d}/{m2}")
    assert start is not None
    assert end is not None
    assert start.year == year
    assert timedelta() <= end - start < timedelta(days=366)
