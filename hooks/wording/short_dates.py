"""The date of every year in few signs, for the pill of a banner: 1/12, 25–31/5, Tháng 6."""

from __future__ import annotations

from hooks.model.dates.kinds import DateKind, Recurring
from hooks.model.dates.parsing import DayOfYear
from hooks.model.dates.solar import DayRange, OneDay, WholeMonth


def short_date(rule: DateKind | None) -> str | None:
    """Return when an occasion is, every year; None when it is not so simple."""
    if isinstance(rule, Recurring) and rule.every_years is not None:
        return None
    match rule:
        case OneDay(date=DayOfYear(day, month)):
            return f"{day}/{month}"
        case DayRange(start=DayOfYear() as start, end=DayOfYear() as end):
            first = f"{start.day}" if start.month == end.month else f"{start.day}/{start.month}"
            return f"{first}–{end.day}/{end.month}"
        case WholeMonth(month=month) if month.year is None:
            return f"Tháng {month.month}"
    return None
