"""Spans: runs of days, open ends, hours of an event."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.spans import VIETNAM, Span

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 30))
HOURS = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@given(DAYS, st.integers(0, 400), st.integers(-500, 500))
def test_a_span_holds_exactly_its_days(start: date, length: int, offset: int) -> None:
    span = Span(start=start, end=start + timedelta(days=length))
    probe = start + timedelta(days=offset)
    first, last = span.reach
    assert (first <= probe <= last) == (0 <= offset <= length)
    assert last < span.day_after


@given(DAYS, HOURS, HOURS)
def test_an_event_ends_within_a_day_of_its_beginning(day: date, at: time, until: time) -> None:
    span = Span.of_day(day, at, until)
    assert span.begins is not None
    assert span.ends is not None
    assert timedelta() < span.ends - span.begins <= timedelta(days=1)


def test_hours_are_those_of_vietnam() -> None:
    event = Span.of_day(date(2026, 3, 28), time(20, 30), time(21, 30))
    assert event.begins == datetime(2026, 3, 28, 13, 30, tzinfo=UTC)
    assert event.begins.isoformat() == "2026-03-28T20:30:00+07:00"
    assert str(event.begins.tzinfo) == "Asia/Ho_Chi_Minh"


def test_an_event_past_midnight_belongs_to_the_day_it_begins() -> None:
    event = Span.of_day(date(2025, 12, 31), time(22), time(0, 30))
    assert event.is_one_day
    assert event.reach == (date(2025, 12, 31), date(2025, 12, 31))
    assert event.ends == datetime(2026, 1, 1, 0, 30, tzinfo=VIETNAM)


def test_an_event_without_an_end_has_none() -> None:
    event = Span.of_day(date(2026, 10, 10), time(8))
    assert event.begins == datetime(2026, 10, 10, 8, tzinfo=VIETNAM)
    assert event.ends is None
    assert Span.of_day(date(2026, 10, 10)).begins is None


def test_several_days_begin_on_the_first_and_end_on_the_last() -> None:
    days = Span(start=date(2026, 9, 1), end=date(2026, 9, 3), at=time(8), until=time(7))
    assert days.begins == datetime(2026, 9, 1, 8, tzinfo=VIETNAM)
    assert days.ends == datetime(2026, 9, 3, 7, tzinfo=VIETNAM)
    whole = Span(start=date(2026, 9, 1), end=date(2026, 9, 3), until=time())
    assert whole.ends == datetime(2026, 9, 4, tzinfo=VIETNAM)


def test_a_span_needs_an_end_and_an_order() -> None:
    with pytest.raises(ValueError, match="at least one end"):
        Span(start=None, end=None)
    with pytest.raises(ValueError, match="on or after its start"):
        Span(start=date(2024, 7, 1), end=date(2023, 8, 15))
    with pytest.raises(ValueError, match="begins at one"):
        Span.of_day(date(2024, 7, 1), until=time(9))
    with pytest.raises(ValueError, match="has a first day"):
        Span(start=None, end=date(2024, 7, 1), at=time(9))


def test_an_open_end_counts_to_the_end_of_its_year_an_open_beginning_not_at_all() -> None:
    since = Span(start=date(2024, 7, 1), end=None)
    assert since.reach == (date(2024, 7, 1), date(2024, 12, 31))
    until = Span(start=None, end=date(2024, 7, 1))
    assert until.reach == (date(2024, 7, 1), date(2024, 7, 1))
