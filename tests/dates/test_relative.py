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
        ({"side": "truoc"}, "..2024-06-30"),
        ({"side": "trong"}, "2024-07-01..2024-08-15"),
        ({"side": "sau"}, "2024-08-16.."),
        ({"days": -7}, "2024-06-24"),
        ({"days": 15}, "2024-08-30"),
        ({"from": -10, "to": 5}, "2024-06-21..2024-08-20"),
        ({"from": 0, "to": 0}, "2024-07-01..2024-08-15"),
        ({"from": -10, "to": -1}, "2024-06-21..2024-06-30"),
        ({"from": 1, "to": 7}, "2024-08-16..2024-08-22"),
        ({"from": -10, "to": 0}, "2024-06-21..2024-08-15"),
        ({"side": ["truoc", "trong"]}, "..2024-08-15"),
        ({"side": ["trong", "sau"]}, "2024-07-01.."),
    ],
)
def test_counted_from_the_anchor(keys: dict[str, Any], expected: str) -> None:
    assert days_around(keys, SURVEY) == [expected]


@pytest.mark.parametrize(
    ("keys", "anchor", "expected"),
    [
        ({"side": "truoc"}, OPEN_END, ["..2024-06-30"]),
        ({"side": "sau"}, OPEN_END, []),
        ({"side": "truoc"}, OPEN_START, []),
        ({"days": 3}, OPEN_END, []),
        ({"days": -3}, OPEN_END, ["2024-06-28"]),
        ({"from": -3, "to": 3}, OPEN_END, []),
        ({"from": -3, "to": -1}, OPEN_END, ["2024-06-28..2024-06-30"]),
    ],
)
def test_an_end_left_open_is_not_counted_from(
    keys: dict[str, Any], anchor: Span, expected: list[str]
) -> None:
    assert days_around(keys, anchor) == expected


def test_before_and_after_are_two_spans() -> None:
    assert days_around({"side": ["truoc", "sau"]}, SURVEY) == ["..2024-06-30", "2024-08-16.."]


def test_an_anchor_without_days_gives_none() -> None:
    assert days_around({"side": "truoc"}) == []


def test_before_during_and_after_are_one_statement_with_the_anchors_days() -> None:
    event = Span.of_day(date(2026, 10, 10), time(8), time(11, 30))
    assert days_around({"side": ["truoc", "trong", "sau"]}, event) == ["2026-10-10"]
    kind = read({"anchor": "dieu-tra", "side": ["sau", "trong", "truoc"]})
    assert kind.spans(2026, lambda _: (event,)) == (event,)


def test_what_is_counted_from_alternatives_is_an_alternative() -> None:
    either = tuple(
        Span(start=date(2024, 10, day), end=date(2024, 10, day), alternative=number)
        for number, day in ((1, 10), (2, 21))
    )
    spans = read({"anchor": "dieu-tra", "days": -1}).spans(2024, lambda _: either)
    assert [(span.alternative, span.first.day) for span in spans] == [(1, 9), (2, 20)]


def test_days_counted_from_an_event_have_no_hours() -> None:
    event = Span.of_day(date(2026, 10, 10), time(8), time(11, 30))
    kind = read({"anchor": "dieu-tra", "days": -1})
    assert kind.spans(2026, lambda _: (event,)) == (Span.of_day(date(2026, 10, 9)),)


def test_the_anchor_is_asked_for_by_its_id() -> None:
    asked = []

    def anchors(name: str) -> tuple[Span, ...]:
        asked.append(name)
        return (SURVEY,)

    read({"anchor": "dieu-tra", "side": "sau"}).spans(2024, anchors)
    assert asked == ["dieu-tra"]


def test_without_anchors_the_error_names_what_is_missing() -> None:
    with pytest.raises(NoAnchorsError, match="dieu-tra"):
        read({"anchor": "dieu-tra", "side": "sau"}).spans(2024)


def test_anchors_are_named_once_and_in_order() -> None:
    parts = [
        {"anchor": "b", "side": "truoc"},
        {"anchor": "a", "side": "sau"},
        {"anchor": "b", "days": -1},
    ]
    assert anchors_named(read({"either": parts})) == ("b", "a")
    assert anchors_named(read({"date": "1/7"})) == ()


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({}, "relative-shape"),
        ({"side": "truoc", "days": -1}, "relative-shape"),
        ({"from": -3}, "relative-shape"),
        ({"to": 3}, "relative-shape"),
        ({"from": 1, "to": 3, "days": 2}, "relative-shape"),
        ({"days": 0}, "relative-no-days"),
        ({"from": -1, "to": -10}, "relative-order"),
        ({"from": 7, "to": 1}, "relative-order"),
        ({"side": "quanh"}, "literal_error"),
        ({"side": []}, "too_short"),
        ({"side": ["sau", "sau"]}, "relative-side-twice"),
        ({"days": -367}, "out-of-range"),
        ({"days": 367}, "out-of-range"),
        ({"days": "7"}, "int_type"),
        ({"anchor": "Điều tra", "side": "truoc"}, "bad-id"),
        ({"side": "truoc", "date": "1/1/2024"}, "date-kind"),
    ],
)
def test_what_cannot_be_counted(keys: dict[str, Any], code: str) -> None:
    assert codes({"anchor": "dieu-tra", **keys}) == [code]


def test_counting_needs_an_anchor() -> None:
    assert codes({"side": "truoc"}) == ["date-kind"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"side": "truoc"}, "trước cuộc điều tra"),
        ({"side": "trong"}, "trong cuộc điều tra"),
        ({"side": "sau"}, "sau cuộc điều tra"),
        ({"days": -7}, "7 ngày trước cuộc điều tra"),
        ({"from": 0, "to": 0}, "từ ngày đầu của cuộc điều tra đến ngày cuối của cuộc điều tra"),
        ({"side": ["sau", "truoc", "trong"]}, "trước, trong và sau cuộc điều tra"),
        ({"side": ["trong", "sau"]}, "trong và sau cuộc điều tra"),
        (
            {"from": -10, "to": 5},
            "từ 10 ngày trước cuộc điều tra đến 5 ngày sau cuộc điều tra",
        ),
        (
            {"from": 1, "to": 7},
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
        read({"anchor": "a", "side": side}).spans(start.year, lambda _: (anchor,))[0]
        for side in ("truoc", "trong", "sau")
    ]
    for probe in (start - timedelta(days=lead), start, anchor.last + timedelta(days=trail)):
        holding = [
            part for part in parts if (part.start or date.min) <= probe <= (part.end or date.max)
        ]
        assert len(holding) == 1
    (window,) = read({"anchor": "a", "from": -lead, "to": trail}).spans(
        start.year, lambda _: (anchor,)
    )
    assert (window.last - window.first).days == lead + length + trail
