from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from hooks.model.dates.spans import Slot, Span
from hooks.wording.dates import format_day, format_span


@pytest.mark.parametrize(
    ("day", "text"),
    [(date(2026, 10, 10), "10/10/2026"), (date(2026, 7, 5), "05/07/2026")],
)
def test_a_day(day: date, text: str) -> None:
    assert format_day(day) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 10, 10), date(2026, 10, 10), "10/10/2026"),
        (date(2026, 10, 1), date(2026, 10, 10), "01–10/10/2026"),
        (date(2026, 9, 30), date(2026, 10, 2), "30/09–02/10/2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30/12/2025–02/01/2026"),
        (date(2025, 10, 1), date(2026, 10, 10), "01/10/2025–10/10/2026"),
        (date(2026, 7, 1), None, "từ 01/07/2026"),
        (None, date(2026, 8, 15), "đến hết 15/08/2026"),
    ],
)
def test_a_span(start: date | None, end: date | None, text: str) -> None:
    assert format_span(Span(start=start, end=end)) == text


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ({"at": time(8), "until": time(11, 30)}, "08:00–11:30 ngày 01/09/2026"),
        ({"at": time(20), "until": time()}, "20:00–24:00 ngày 01/09/2026"),
        ({"part": "sang"}, "sáng 01/09/2026"),
        ({"each_day": (Slot(at=time(6), until=time(7)),)}, "01/09/2026, mỗi ngày 06:00–07:00"),
    ],
)
def test_hours_of_a_day(hours: dict[str, Any], text: str) -> None:
    assert format_span(Span(start=date(2026, 9, 1), end=date(2026, 9, 1), **hours)) == text


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ({"at": time()}, "từ 00:00 ngày 01/09/2026 đến hết ngày 02/09/2026"),
        ({"until": time(17)}, "từ ngày 01/09/2026 đến 17:00 ngày 02/09/2026"),
        ({"at": time(8), "until": time()}, "từ 08:00 ngày 01/09/2026 đến hết ngày 02/09/2026"),
        ({"part": "chieu"}, "từ chiều 01/09/2026 đến hết ngày 02/09/2026"),
        ({"each_day": (Slot(part="toi"),)}, "01–02/09/2026, mỗi ngày tối"),
    ],
)
def test_hours_of_several_days(hours: dict[str, Any], text: str) -> None:
    assert format_span(Span(start=date(2026, 9, 1), end=date(2026, 9, 2), **hours)) == text


def test_an_open_end_with_an_hour_stays_open() -> None:
    assert format_span(Span(start=date(2026, 9, 1), end=None, at=time(8))) == (
        "từ 08:00 ngày 01/09/2026"
    )
