"""Deadlines: before a day, by a day, at an hour, counted from an anchor, or only words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from hooks.model.dates.spans import VIETNAM, Span
from hooks.model.due import Due

CAMPAIGN = Span(start=date(2023, 10, 1), end=date(2023, 10, 10))


def due(**keys: Any) -> Due:
    return Due.model_validate(keys)


@pytest.mark.parametrize(
    ("keys", "year", "last", "words"),
    [
        # «trước ngày 15/10/2023» is over by the 14th
        ({"before": "15/10/2023"}, 2023, "2023-10-14", "Trước ngày 15/10/2023"),
        ({"by": "15/10/2023"}, 2023, "2023-10-15", "Chậm nhất ngày 15/10/2023"),
        ({"before": "05/6"}, 2022, "2022-06-04", "Trước ngày 05/6 hằng năm"),
        ({"by": "05/6"}, 2022, "2022-06-05", "Chậm nhất ngày 05/6 hằng năm"),
        ({"by": "29/2"}, 2023, "2023-02-28", "Chậm nhất ngày 29/02 hằng năm"),
        ({"before": "1/1"}, 2023, "2022-12-31", "Trước ngày 01/01 hằng năm"),
        ({"anchor": "a", "days": 5}, 2023, "2023-10-15", "Chậm nhất 5 ngày sau khi kết thúc"),
        ({"anchor": "a", "days": 0}, 2023, "2023-10-10", "Chậm nhất ngày kết thúc"),
        ({"anchor": "a", "days": -3}, 2023, "2023-09-28", "Chậm nhất 3 ngày trước khi bắt đầu"),
    ],
)
def test_the_last_safe_day(keys: dict[str, Any], year: int, last: str, words: str) -> None:
    (day,) = due(**keys).days(year, lambda _: (CAMPAIGN,))
    assert day.isoformat() == last
    assert due(**keys).words == words


def test_before_an_hour_of_a_day_is_on_that_day() -> None:
    deadline = due(before="10/10/2026", at="17h00")
    assert deadline.days(2026) == (date(2026, 10, 10),)
    assert deadline.moments(2026) == (datetime(2026, 10, 10, 17, tzinfo=VIETNAM),)
    assert deadline.words == "Trước 17h00 ngày 10/10/2026"
    assert due(by="10/10/2026").moments(2026) == ()


def test_words_that_are_no_day_are_kept() -> None:
    deadline = due(unresolved="theo quy định")
    assert deadline.days(2023) == ()
    assert deadline.yearly is None
    assert deadline.words == "Thời hạn: theo quy định"


def test_an_end_that_nobody_knows_gives_no_day() -> None:
    after, before = due(anchor="a", days=5), due(anchor="a", days=-5)
    open_end = Span(start=date(2023, 10, 1), end=None)
    assert after.days(2023, lambda _: (open_end,)) == ()
    assert before.days(2023, lambda _: (open_end,)) == (date(2023, 9, 26),)
    either = tuple(
        Span(start=date(2023, 10, day), end=date(2023, 10, day), alternative=number)
        for number, day in ((1, 10), (2, 20))
    )
    assert after.days(2023, lambda _: either) == ()


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({}, "due-kind"),
        ({"before": "1/1/2023", "by": "1/1/2023"}, "due-kind"),
        ({"at": "17h00"}, "due-kind"),
        ({"anchor": "a"}, "due-kind"),
        ({"unresolved": "sớm", "at": "17h00"}, "due-kind"),
        ({"before": "31/6"}, "bad-day-month"),
        ({"by": "1/1/2023", "at": "25h00"}, "bad-hour"),
    ],
)
def test_what_is_no_deadline(keys: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as raised:
        due(**keys)
    assert [error["type"] for error in raised.value.errors()] == [code]


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)), st.times())
def test_before_a_day_is_a_day_less_than_by_it(day: date, hour: time) -> None:
    written = f"{day.day}/{day.month}/{day.year}"
    (before,), (by,) = due(before=written).days(1), due(by=written).days(1)
    assert by - before == timedelta(days=1)
    assert by == day
    assert due(before=written, at=f"{hour:%H:%M}").days(1) == (day,)
