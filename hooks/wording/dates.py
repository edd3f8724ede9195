"""Dates as readers see them: 10/10/2026, 01–10/10/2026. Days and months have two digits.

Citations of documents keep the official form instead (22/4/2022): see `hooks.facts.citations`.
"""

from __future__ import annotations

import datetime
from datetime import time
from typing import Final

from hooks.model.dates.spans import PartOfDay, Slot, Span

PARTS_OF_DAY: Final[dict[PartOfDay, str]] = {
    "sang": "sáng",
    "trua": "trưa",
    "chieu": "chiều",
    "toi": "tối",
}

# By `date.weekday()`.
WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def format_day(value: datetime.date) -> str:
    """Return 05/07/2026."""
    return f"{value.day:02}/{value.month:02}/{value.year}"


def days_away(first: datetime.date, today: datetime.date) -> str:
    """Return «còn 4 ngày» until a day to come, as today.js counts on; empty for others."""
    days = (first - today).days
    return "" if days < 1 else "ngày mai" if days == 1 else f"còn {days} ngày"


def format_span(value: Span) -> str:
    """Return the days of a span, saying once what both ends share, and its hours.

    01–10/10/2026 · 30/09–02/10/2026 · 30/12/2025–02/01/2026; one day as `format_day`. An end the
    document leaves open stays open: từ 01/07/2024 · đến hết 15/08/2024. An event at an hour is
    08:00–11:30 ngày 10/10/2026, one in a part of the day sáng 10/10/2026; a range with hours is
    từ 00:00 ngày 01/09/2026 đến hết ngày 02/09/2026.
    """
    daily = "".join(f", mỗi ngày {slot_words(each)}" for each in value.each_day)
    return f"{_with_hours(value)}{daily}"


def _with_hours(value: Span) -> str:
    if value.start is None or value.end is None or value.is_one_day:
        return _one_day(value) or _days(value)
    if value.at is None and value.until is None and value.part is None:
        return _days(value)
    part = f"{PARTS_OF_DAY[value.part]} " if value.part else ""
    start = f"{value.at:%H:%M} ngày " if value.at is not None else part or "ngày "
    until = value.until
    end = f"{_until(until)} ngày " if until is not None and until != time() else "hết ngày "
    return f"từ {start}{format_day(value.start)} đến {end}{format_day(value.end)}"


def _one_day(value: Span) -> str:
    """Return the words of one day with an hour or a part, or of an open end with one."""
    day = format_day(value.first)
    if value.at is not None:
        until = f"–{_until(value.until)}" if value.until is not None else ""
        open_end = "" if value.is_one_day else "từ "
        return f"{open_end}{value.at:%H:%M}{until} ngày {day}"
    if value.part:
        return f"{'' if value.is_one_day else 'từ '}{PARTS_OF_DAY[value.part]} {day}"
    return f"đến {_until(value.until)} ngày {day}" if value.until is not None else ""


def slot_words(slot: Slot) -> str:
    """Return the hours, or the part, of each day: 06:00–07:00, sáng."""
    if slot.at is None:
        return PARTS_OF_DAY[slot.part] if slot.part else ""
    return f"{slot.at:%H:%M}–{_until(slot.until)}" if slot.until is not None else f"{slot.at:%H:%M}"


def _until(hour: time) -> str:
    return "24:00" if hour == time() else f"{hour:%H:%M}"


def _days(value: Span) -> str:
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
