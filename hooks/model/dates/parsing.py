"""How days, months, hours and counts are written, and the types that read them.

A day, a month or a lunar day may stand without its year: then it is meant every year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from typing import Annotated, Any, Final, NamedTuple, TypeAlias

from pydantic import AfterValidator, BeforeValidator, StrictInt, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.model.base import Number, as_written

_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?")
_MONTH = re.compile(r"([0-9]{1,2})(?:/([0-9]{4}))?")
# As letters print them: 8h00, 8h, 16g30, 17 giờ 00, 17 giờ 30 phút, 17:30.
_HOUR = re.compile(r"([0-9]{1,2}) ?(?::|h|g|giờ) ?(?:([0-9]{2})(?: ?(?:phút|ph|'))?)?")
LEAP_YEAR: Final = 2000
LONGEST_LUNAR_MONTH: Final = 30
FURTHEST: Final = 366  # days before or after an anchor
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200


class DayOfYear(NamedTuple):
    """A day of every year."""

    day: int
    month: int


class MonthOf(NamedTuple):
    """A month of one year, or of every year when the year is None."""

    month: int
    year: int | None = None


class LunarDayOf(NamedTuple):
    """A day of the lunar calendar, in one lunar year or in every one.

    The year is the solar year in which the lunar year's Tết falls.
    """

    day: int
    month: int
    year: int | None = None


def parse_day(value: Any) -> date:
    """Return the day 10/10/2022 or 2022-10-10; raise `bad-date` or `year-range` otherwise."""
    text = value if isinstance(value, str) else ""
    if match := _DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif isinstance(value, date):
        return value
    else:
        raise PydanticCustomError("bad-date", "not a date", {"value": str(value)})
    check_year(year, text)
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("bad-date", "no such day", {"value": text}) from None


def parse_any_day(value: Any) -> date | DayOfYear:
    """Read 10/10/2022, or 10/10 as a day of every year; raise `bad-date` otherwise."""
    if isinstance(value, DayOfYear):
        return value
    match = _DAY_MONTH.fullmatch(value) if isinstance(value, str) else None
    if match is None or match[3]:
        return parse_day(value)
    day, month = int(match[1]), int(match[2])
    if not (1 <= month <= 12 and 1 <= day <= monthrange(LEAP_YEAR, month)[1]):
        raise PydanticCustomError("bad-day-month", "not a day of the year", {"value": value})
    return DayOfYear(day, month)


def parse_month(value: Any) -> MonthOf:
    """Read 10/2022, or 10 as a month of every year; raise `bad-month` otherwise."""
    if isinstance(value, MonthOf):
        return value
    written_month = as_written(value)
    match = _MONTH.fullmatch(written_month) if isinstance(written_month, str) else None
    if match and 1 <= int(match[1]) <= 12:
        return MonthOf(int(match[1]), _year(match[2], match[0]))
    raise PydanticCustomError("bad-month", "not a month", {"value": str(value)})


def parse_lunar_day(value: Any) -> LunarDayOf:
    """Read 10/3 or 10/3/2024 of the lunar calendar; raise `bad-lunar-day` otherwise."""
    if isinstance(value, LunarDayOf):
        return value
    match = _DAY_MONTH.fullmatch(value) if isinstance(value, str) else None
    if match:
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= LONGEST_LUNAR_MONTH and 1 <= month <= 12:
            return LunarDayOf(day, month, _year(match[3], match[0]))
    raise PydanticCustomError("bad-lunar-day", "not a lunar day", {"value": str(value)})


def parse_hour(value: Any) -> time:
    """Read 16h30, as letters print it, or 16:30; raise the fault `bad-hour` otherwise."""
    if isinstance(value, time):
        return value
    match = _HOUR.fullmatch(value.strip()) if isinstance(value, str) else None
    if match and not (value.strip().endswith(":")):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise PydanticCustomError("bad-hour", "not an hour", {"value": str(value)})


def parse_end_hour(value: Any) -> time:
    """Read an hour as `parse_hour` does, or 24h00, the midnight that ends a day."""
    midnight = isinstance(value, str) and re.fullmatch(r"24 ?(?::|h|g|giờ) ?(?:00)?", value.strip())
    return time() if midnight else parse_hour(value)


def hour_words(hour: time) -> str:
    """Return 8h00: hours as Vietnamese documents write them."""
    return f"{hour.hour}h{hour:%M}"


def day_words(value: date | DayOfYear) -> str:
    """Return 10/10/2022, or 10/10 for a day of every year."""
    if isinstance(value, DayOfYear):
        return written(value)
    return f"{value:%d/%m}/{value.year}"


def written(day_month: tuple[int, int]) -> str:
    """Return a text such as 05/01 or 30/7; as in documents, only months 1 and 2 are padded."""
    day, month = day_month
    return f"{day:02d}/{month}" if month > 2 else f"{day:02d}/{month:02d}"


def lunar_words(value: LunarDayOf) -> str:
    """Return 10/3, or 10/3/2024 when the year is written."""
    year = "" if value.year is None else f"/{value.year}"
    return f"{written((value.day, value.month))}{year}"


def _year(digits: str | None, text: str) -> int | None:
    return None if digits is None else check_year(int(digits), text)


def check_year(year: int, text: str) -> int:
    """Return a year, or raise the fault `year-range`: beyond these it is a slip of the hand."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    context = {"value": text, "first": FIRST_YEAR, "last": LAST_YEAR}
    raise PydanticCustomError("year-range", "year out of range", context)


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


_FULL = r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}"
_DAY_SCHEMA = {"type": "string", "pattern": f"^({_FULL})$", "examples": ["10/10/2022"]}
_ANY_DAY_SCHEMA = {
    "type": "string",
    "pattern": rf"^({_FULL}|\d{{1,2}}/\d{{1,2}})$",
    "examples": ["10/10/2022", "10/10"],
}
_LUNAR_SCHEMA = {
    "type": "string",
    "pattern": r"^\d{1,2}/\d{1,2}(/\d{4})?$",
    "examples": ["10/3"],
}
_MONTH_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": r"^\d{1,2}(/\d{4})?$",
    "minimum": 1,
    "maximum": 12,
    "examples": ["10/2022", 10],
}
_HOUR_SCHEMA = {
    "type": "string",
    "pattern": r"^ *\d{1,2} ?(:\d{2}|(h|g|giờ) ?(\d{2}( ?(phút|ph|'))?)?) *$",
    "examples": ["8h00", "16h30"],
}

Day: TypeAlias = Annotated[date, BeforeValidator(parse_day), WithJsonSchema(_DAY_SCHEMA)]
AnyDay: TypeAlias = Annotated[
    date | DayOfYear, BeforeValidator(parse_any_day), WithJsonSchema(_ANY_DAY_SCHEMA)
]
AnyMonth: TypeAlias = Annotated[
    MonthOf, BeforeValidator(parse_month), WithJsonSchema(_MONTH_SCHEMA)
]
LunarDay: TypeAlias = Annotated[
    LunarDayOf, BeforeValidator(parse_lunar_day), WithJsonSchema(_LUNAR_SCHEMA)
]
Hour: TypeAlias = Annotated[time, BeforeValidator(parse_hour), WithJsonSchema(_HOUR_SCHEMA)]
EndHour: TypeAlias = Annotated[time, BeforeValidator(parse_end_hour), WithJsonSchema(_HOUR_SCHEMA)]
YearStep: TypeAlias = Annotated[StrictInt, _within(2, 100), _whole(2, 100)]
FirstYear: TypeAlias = Annotated[
    StrictInt, _within(FIRST_YEAR, LAST_YEAR), _whole(FIRST_YEAR, LAST_YEAR)
]
DayCount: TypeAlias = Annotated[Number, _within(-FURTHEST, FURTHEST), _whole(-FURTHEST, FURTHEST)]
