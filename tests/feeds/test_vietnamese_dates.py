from __future__ import annotations

from datetime import date

import pytest

from hooks.model.dates.spans import Span
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
