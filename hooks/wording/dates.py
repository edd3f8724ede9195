"""Dates as readers see them: 10/10/2026, 01–10/10/2026. Days and months have two digits.

Citations of documents keep the official form instead (22/4/2022): see `hooks.facts.citations`.
"""

from __future__ import annotations

import datetime

from hooks.model.dates.spans import Span


def format_day(value: datetime.date) -> str:
    """Return 05/07/2026."""
    return f"{value.day:02}/{value.month:02}/{value.year}"


def format_span(value: Span) -> str:
    """Return the days of a span, with what both ends share written once.

    01–10/10/2026 · 30/09–02/10/2026 · 30/12/2025–02/01/2026; a single day as in `format_day`. An
    end that the document leaves open stays open: từ 01/07/2024 · đến hết 15/08/2024. A timed event
    is 08:00–11:30 ngày 10/10/2026.
    """
    if value.at is not None:
        until = f"–{value.until:%H:%M}" if value.until is not None else ""
        return f"{value.at:%H:%M}{until} ngày {format_day(value.first)}"
    start, end = value.start, value.end
    if start is None or end is None:
        return f"từ {format_day(value.first)}" if end is None else f"đến hết {format_day(end)}"
    if start == end:
        return format_day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day:02}–{format_day(end)}"
    if start.year == end.year:
        return f"{start.day:02}/{start.month:02}–{format_day(end)}"
    return f"{format_day(start)}–{format_day(end)}"
