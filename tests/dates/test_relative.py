"""Dates counted from an anchor: before, during, after, days before and after, windows."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.spans import Span
from hooks.model.dates.specs import NoAnchorsError, Relative, anchors_named
from tests.dates.reading import codes, days, read

SURVEY = Span(start=date(2024, 7, 1), end=date(2024, 8, 15))
OPEN_END = Span(start=date(2024, 7, 1), end=None)
OPEN_START = Span(start=None, end=date(2024, 8, 15))
DAYS = st.dates(date(1905, 1, 1), date(2195, 12, 31))


def days_around(keys: dict[str, Any], *anchor: Span) -> list[str]:
    kind = read({"anchor": "dieu-tra", **keys})
    return days(kind.spans(2024, lambda _: anchor))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        # «trước, trong và sau cuộc điều tra»
        ({"phase": "before"}, "..2024-06-30"),
        ({"phase": "during"}, "2024-07-01..2024-08-15"),
        ({"phase": "after"}, "2024-08-16.."),
        ({"days_before": 7}, "2024-06-24"),
        ({"days_before": 0}, "2024-07-01"),
        ({"days_after": 15}, "2024-08-30"),
        ({"from_days_before": 10, "to_days_after": 5}, "2024-06-21..2024-08-20"),
        ({"from_days_before": 0, "to_days_after": 0}, "2024-07-01..2024-08-15"),
        ({"from_days_before": 10, "to_days_before": 1}, "2024-06-21..2024-06-30"),
        ({"from_days_after": 1, "to_days_after": 7}, "2024-08-16..2024-08-22"),
    ],
)
def test_counted_from_the_anchor(keys: dict[str, Any], expected: str) -> None:
    assert days_around(keys, SURVEY) == [expected]


@pytest.mark.parametrize(
    ("keys", "anchor", "expected"),
    [
        ({"phase": "before"}, OPEN_END, ["..2024-06-30"]),
        ({"phase": "after"}, OPEN_END, []),
        ({"phase": "before"}, OPEN_START, []),
        ({"days_after": 3}, OPEN_END, []),
        ({"days_before": 3}, OPEN_END, ["2024-06-28"]),
        ({"from_days_before": 3, "to_days_after": 3}, OPEN_END, []),
        ({"from_days_before": 3, "to_days_before": 1}, OPEN_END, ["2024-06-28..2024-06-30"]),
    ],
)
def test_an_end_left_open_is_not_counted_from(
    keys: dict[str, Any], anchor: Span, expected: list[str]
) -> None:
    assert days_around(keys, anchor) == expected


def test_an_anchor_without_days_gives_none() -> None:
    assert days_around({"phase": "before"}) == []


def test_before_phases_is_before_the_first_of_them() -> None:
    phases = (
        Span(start=date(2024, 7, 1), end=date(2024, 7, 15), label="1"),
        Span(start=date(2024, 7, 16), end=date(2024, 8, 15), label="2"),
    )
    assert days_around({"phase": "before"}, *phases) == ["..2024-06-30"]
    assert days_around({"days_after": 1}, *phases) == ["2024-08-16"]
    assert len(days_around({"phase": "during"}, *phases)) == 2


def test_what_is_counted_from_alternatives_is_an_alternative() -> None:
    either = tuple(
        Span(start=date(2024, 10, day), end=date(2024, 10, day), alternative=number)
        for number, day in ((1, 10), (2, 21))
    )
    spans = read({"anchor": "dieu-tra", "days_before": 1}).spans(2024, lambda _: either)
    assert [(span.alternative, span.first.day) for span in spans] == [(1, 9), (2, 20)]


def test_days_counted_from_an_event_have_no_hours() -> None:
    event = Span.of_day(date(2026, 10, 10), time(8), time(11, 30))
    kind = read({"anchor": "dieu-tra", "days_before": 1})
    assert kind.spans(2026, lambda _: (event,)) == (Span.of_day(date(2026, 10, 9)),)


def test_the_anchor_is_asked_for_by_its_id() -> None:
    asked = []

    def anchors(name: str) -> tuple[Span, ...]:
        asked.append(name)
        return (SURVEY,)

    read({"anchor": "dieu-tra", "phase": "after"}).spans(2024, anchors)
    assert asked == ["dieu-tra"]


def test_without_anchors_the_error_names_what_is_missing() -> None:
    with pytest.raises(NoAnchorsError, match="dieu-tra"):
        read({"anchor": "dieu-tra", "phase": "after"}).spans(2024)


def test_anchors_are_named_once_and_in_order() -> None:
    parts = [
        {"anchor": "b", "phase": "before"},
        {"anchor": "a", "phase": "after"},
        {"anchor": "b", "days_before": 1},
    ]
    assert anchors_named(read({"alternatives": parts})) == ("b", "a")
    assert anchors_named(read({"yearly": "1/7"})) == ()


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({}, "relative-shape"),
        ({"phase": "before", "days_before": 1}, "relative-shape"),
        ({"from_days_before": 3}, "relative-shape"),
        ({"to_days_after": 3}, "relative-shape"),
        ({"from_days_after": 3, "to_days_before": 3}, "relative-shape"),
        ({"from_days_before": 1, "to_days_before": 10}, "relative-order"),
        ({"from_days_after": 7, "to_days_after": 1}, "relative-order"),
        ({"phase": "around"}, "literal_error"),
        ({"days_before": -1}, "out-of-range"),
        ({"days_before": 367}, "out-of-range"),
        ({"days_before": "7"}, "int_type"),
        ({"anchor": "Điều tra", "phase": "before"}, "bad-id"),
        ({"phase": "before", "date": "1/1/2024"}, "date-kind"),
    ],
)
def test_what_cannot_be_counted(keys: dict[str, Any], code: str) -> None:
    assert codes({"anchor": "dieu-tra", **keys}) == [code]


def test_counting_needs_an_anchor() -> None:
    assert codes({"phase": "before"}) == ["date-kind"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"phase": "before"}, "trước cuộc điều tra"),
        ({"phase": "during"}, "trong cuộc điều tra"),
        ({"phase": "after"}, "sau cuộc điều tra"),
        ({"days_before": 7}, "7 ngày trước cuộc điều tra"),
        ({"days_after": 0}, "ngày cuối của cuộc điều tra"),
        (
            {"from_days_before": 10, "to_days_after": 5},
            "từ 10 ngày trước cuộc điều tra đến 5 ngày sau cuộc điều tra",
        ),
        (
            {"from_days_after": 1, "to_days_after": 7},
            "từ 1 ngày sau cuộc điều tra đến 7 ngày sau cuộc điều tra",
        ),
    ],
)
def test_in_words(keys: dict[str, Any], words: str) -> None:
    kind = read({"anchor": "dieu-tra", **keys})
    assert isinstance(kind, Relative)
    assert kind.words_around("cuộc điều tra") == words
    assert "«dieu-tra»" in kind.words


@given(DAYS, st.integers(0, 90), st.integers(0, 366), st.integers(0, 366))
def test_before_during_and_after_share_no_day_and_leave_none_out(
    start: date, length: int, lead: int, trail: int
) -> None:
    anchor = Span(start=start, end=start + timedelta(days=length))
    parts = [
        read({"anchor": "a", "phase": phase}).spans(start.year, lambda _: (anchor,))[0]
        for phase in ("before", "during", "after")
    ]
    for probe in (start - timedelta(days=lead), start, anchor.last + timedelta(days=trail)):
        holding = [
            part for part in parts if (part.start or date.min) <= probe <= (part.end or date.max)
        ]
        assert len(holding) == 1
    (window,) = read({"anchor": "a", "from_days_before": lead, "to_days_after": trail}).spans(
        start.year, lambda _: (anchor,)
    )
    assert (window.last - window.first).days == lead + length + trail
