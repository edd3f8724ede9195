"""Parsers and types for days, days of the year, hours and counts as editors write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, BeforeValidator, StrictInt, WithJsonSchema
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_HOUR = re.compile(r"([0-9]{1,2}):([0-9]{2})")
FIRST_YEAR, LAST_YEAR = 1900, 2200  # of any day; other years are typing errors
LEAP_YEAR: Final = 2000
LONGEST_LUNAR_MONTH: Final = 30
FURTHEST: Final = 366  # days before or after an anchor


def parse_day(value: Any) -> date:
    """Return the day 10/10/2022 or 2022-10-10; raise `bad-date` or `year-range` otherwise."""
    text = value if isinstance(value, str) else ""
    if match := _DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    else:
        raise PydanticCustomError("bad-date", "not a date", {"value": str(value)})
    check_year(year, text)
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("bad-date", "no such day", {"value": text}) from None


def check_year(year: int, written: str) -> None:
    """Raise the fault `year-range` for a year that no day may have."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        context = {"value": written, "first": FIRST_YEAR, "last": LAST_YEAR}
        raise PydanticCustomError("year-range", "year out of range", context)


def parse_day_month(value: Any) -> tuple[int, int]:
    """Return 30/7 as (day, month); raise the fault `bad-day-month` otherwise."""
    found = _day_and_month(value)
    if found and found[0] <= monthrange(LEAP_YEAR, found[1])[1]:
        return found
    raise PydanticCustomError("bad-day-month", "not a day of the year", {"value": str(value)})


def parse_lunar_day(value: Any) -> tuple[int, int]:
    """Return 10/3 of the lunar calendar as (day, month); raise `bad-lunar-day` otherwise."""
    found = _day_and_month(value)
    if found and found[0] <= LONGEST_LUNAR_MONTH:
        return found
    raise PydanticCustomError("bad-lunar-day", "not a lunar day", {"value": str(value)})


def parse_hour(value: Any) -> time:
    """Return the hour written as 08:00; raise the fault `bad-hour` otherwise."""
    match = _HOUR.fullmatch(value) if isinstance(value, str) else None
    if match:
        hour, minute = map(int, match.groups())
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise PydanticCustomError("bad-hour", "not an hour", {"value": str(value)})


def parse_end_hour(value: Any) -> time:
    """Return an hour as `parse_hour` does, also for 24:00, the midnight that ends a day."""
    return time() if value == "24:00" else parse_hour(value)


def written(day_month: tuple[int, int]) -> str:
    """Return a text such as 05/01 or 30/7; as in documents, only months 1 and 2 are padded."""
    day, month = day_month
    return f"{day:02d}/{month}" if month > 2 else f"{day:02d}/{month:02d}"


def _day_and_month(value: Any) -> tuple[int, int] | None:
    match = _DAY_MONTH.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    day, month = map(int, match.groups())
    return (day, month) if day >= 1 and 1 <= month <= 12 else None


def _within(low: int, high: int) -> Any:
    def check(value: int) -> int:
        if low <= value <= high:
            return value
        raise PydanticCustomError(
            "out-of-range", "out of range", {"value": value, "low": low, "high": high}
        )

    return AfterValidator(check)


def _whole(low: int, high: int) -> Any:
    return WithJsonSchema({"type": "integer", "minimum": low, "maximum": high})


_DAY_SCHEMA = {
    "type": "string",
    "pattern": r"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})$",
    "examples": ["10/10/2022"],
}
_DAY_MONTH_SCHEMA = {"type": "string", "pattern": r"^\d{1,2}/\d{1,2}$", "examples": ["30/7"]}
_LUNAR_SCHEMA = {**_DAY_MONTH_SCHEMA, "examples": ["10/3"]}
_HOUR_SCHEMA = {"type": "string", "pattern": r"^\d{1,2}:\d{2}$", "examples": ["08:00"]}

Day: TypeAlias = Annotated[date, BeforeValidator(parse_day), WithJsonSchema(_DAY_SCHEMA)]
DayMonth: TypeAlias = Annotated[
    tuple[int, int], BeforeValidator(parse_day_month), WithJsonSchema(_DAY_MONTH_SCHEMA)
]
LunarDay: TypeAlias = Annotated[
    tuple[int, int], BeforeValidator(parse_lunar_day), WithJsonSchema(_LUNAR_SCHEMA)
]
Hour: TypeAlias = Annotated[time, BeforeValidator(parse_hour), WithJsonSchema(_HOUR_SCHEMA)]
EndHour: TypeAlias = Annotated[time, BeforeValidator(parse_end_hour), WithJsonSchema(_HOUR_SCHEMA)]
Month: TypeAlias = Annotated[StrictInt, _within(1, 12), _whole(1, 12)]
YearStep: TypeAlias = Annotated[StrictInt, _within(2, 100), _whole(2, 100)]
FirstYear: TypeAlias = Annotated[
    StrictInt, _within(FIRST_YEAR, LAST_YEAR), _whole(FIRST_YEAR, LAST_YEAR)
]
DayCount: TypeAlias = Annotated[StrictInt, _within(0, FURTHEST), _whole(0, FURTHEST)]
