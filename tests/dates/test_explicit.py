"""Dates of one year: a day, an event, a range, a correction, words that name no date."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.explicit import OneDay
from hooks.model.dates.specs import corrections, documents_named
from tests.dates.reading import codes, days_of, one_day, read

CORRECTION = {
    "raw": "15/8/2023",
    "reason": "ngày kết thúc trước ngày bắt đầu",
    "source": "bao-bac-kan-2024",
}


@pytest.mark.parametrize(
    ("keys", "expected", "words"),
    [
        ({"date": "21/10/2025"}, "2025-10-21", "ngày 21/10/2025"),
        ({"date": "2025-10-21"}, "2025-10-21", "ngày 21/10/2025"),
        (
            {"from": "01/10/2022", "to": "10/10/2022"},
            "2022-10-01..2022-10-10",
            "từ ngày 01/10/2022 đến hết ngày 10/10/2022",
        ),
        ({"from": "01/7/2024"}, "2024-07-01..", "từ ngày 01/07/2024"),
        ({"to": "15/8/2024"}, "..2024-08-15", "đến hết ngày 15/08/2024"),
        ({"from": "29/2/2024", "to": "29/2/2024"}, "2024-02-29", None),
    ],
)
def test_what_is_written_is_meant(keys: dict[str, str], expected: str, words: str | None) -> None:
    assert days_of(keys, 2022) == [expected]
    assert words is None or read(keys).words == words


@pytest.mark.parametrize(
    ("hours", "at", "until", "words"),
    [
        ({"at": "08:00", "until": "11:30"}, time(8), time(11, 30), ", 08:00–11:30"),
        ({"at": "8:00"}, time(8), None, ", 08:00"),
        ({"at": "22:00", "until": "00:30"}, time(22), time(0, 30), ", 22:00–00:30 hôm sau"),
        ({"at": "20:00", "until": "24:00"}, time(20), time(0), ", 20:00–24:00"),
    ],
)
def test_an_event_has_its_hours(
    hours: dict[str, str], at: time, until: time | None, words: str
) -> None:
    kind = read({"date": "10/10/2026", **hours})
    (span,) = kind.spans(2026)
    assert (span.start, span.end) == (date(2026, 10, 10), date(2026, 10, 10))
    assert (span.at, span.until) == (at, until)
    assert kind.words == f"ngày 10/10/2026{words}"


@pytest.mark.parametrize(
    ("hours", "code"),
    [
        ({"at": "24:00"}, "bad-hour"),
        ({"at": "8h00"}, "bad-hour"),
        ({"at": "08:60"}, "bad-hour"),
        ({"at": 8}, "bad-hour"),
        ({"at": 480}, "bad-hour"),  # a YAML 1.1 parser's value for 08:00
        ({"until": "11:30"}, "until-without-at"),
        ({"at": "08:00", "until": "08:00"}, "no-length"),
    ],
)
def test_what_is_not_an_hour(hours: dict[str, Any], code: str) -> None:
    assert codes({"date": "10/10/2026", **hours}) == [code]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"date": "31/4/2022"}, "bad-date"),
        ({"date": "29/2/2023"}, "bad-date"),
        ({"date": "10-10-2022"}, "bad-date"),
        ({"date": "10/10/22"}, "bad-date"),
        ({"date": "١٠/١٠/٢٠٢٢"}, "bad-date"),  # digits, but not ours
        ({"date": 2022}, "bad-date"),
        ({"date": None}, "bad-date"),
        ({"from": None}, "open-both-ends"),
        ({"from": "1/1/2022", "to": "1/1"}, "bad-date"),
        ({"from": "1/1/2022", "at": "08:00"}, "extra_forbidden"),
        ({"date": "1/1/2022", "every_years": 5}, "extra_forbidden"),
        ({"unresolved": ""}, "empty-text"),
        ({"unresolved": "từ tuần 4", "correction": CORRECTION}, "extra_forbidden"),
    ],
)
def test_what_is_not_a_date(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]


def test_a_document_that_ends_before_it_begins_is_corrected_with_its_reason() -> None:
    # The letter of Kiên Giang: «từ ngày 01/7/2024 đến 15/8/2023»
    assert codes({"from": "01/7/2024", "to": "15/8/2023"}) == ["end-before-start-uncorrected"]
    kind = read({"from": "01/7/2024", "to": "15/8/2024", "correction": CORRECTION})
    assert kind.spans(2024)[0].end == date(2024, 8, 15)
    (correction,) = corrections(kind)
    assert correction.raw == "15/8/2023"
    assert documents_named(kind) == ("bao-bac-kan-2024",)


def test_a_correction_does_not_excuse_a_wrong_order() -> None:
    keys = {"from": "01/7/2024", "to": "15/8/2023", "correction": CORRECTION}
    assert codes(keys) == ["end-before-start-uncorrected"]


def test_a_correction_gives_its_reason_and_source() -> None:
    assert codes({"date": "15/8/2024", "correction": {"raw": "15/8/2023"}}) == ["missing"] * 2


def test_a_text_that_is_no_date_is_never_guessed() -> None:
    keys = {"unresolved": "từ tuần 4- tháng 5 năm 2021"}
    assert days_of(keys, 2021) == []
    assert read(keys).words == "từ tuần 4- tháng 5 năm 2021"


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_can_be_written_both_ways(value: date) -> None:
    assert one_day({"date": f"{value.day}/{value.month}/{value.year}"}, 1900) == value
    assert one_day({"date": value.isoformat()}, 1900) == value
    kind = read({"date": value.isoformat()})
    assert one_day({"date": kind.words.removeprefix("ngày ")}, 1900) == value
    assert isinstance(kind, OneDay)
