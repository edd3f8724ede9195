"""The lunar calendar of Vietnam (âm lịch), from the positions of the Moon and the Sun.

The rules, as H. Aslaksen, "The Mathematics of the Chinese Calendar" (2010), and Hồ Ngọc Đức,
"Thuật toán tính âm lịch", state them; Vietnam applies them to its own midnight, China to its own:

* a month begins on the day of a new moon;
* month 11 holds the winter solstice;
* between two months 11 lie 11 or 12 others. When 12, the first of them in which the Sun reaches
  no multiple of 30 degrees of longitude is leap, and bears the number of the month before it.

Vietnam counts days at UTC+7. China's are at UTC+8, so their calendars differ when a new moon or
a solar term falls between 23:00 and 24:00 in Hanoi: Tết of 1985, 2007 and 2030, for instance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import floor
from typing import Final

import astronomy  # type: ignore[import-untyped]

VIETNAM_HOURS: Final = 7  # ahead of UTC
LUNAR_MONTH_DAYS: Final = 30  # of a long month; a short one has 29
_EPOCH: Final = date(2000, 1, 1)  # astronomy counts days from its noon, UTC
_SOLSTICE: Final = 270  # the Sun's longitude in degrees
_SEARCH_DAYS: Final = 40  # longer than between two new moons or two terms


@dataclass(frozen=True, slots=True, order=True)
class LunarDate:
    """A day of the lunar calendar; its year is the solar year in which that Tết fell."""

    year: int
    month: int
    leap: bool
    day: int


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month of 29 or 30 days."""

    year: int
    month: int
    leap: bool
    start: date
    days: int

    def day(self, number: int) -> date:
        """Return the solar day; the 30th of a short month means its last day, the 29th."""
        return self.start + timedelta(days=min(number, self.days) - 1)


def lunar_date(day: date) -> LunarDate:
    """Return the lunar date of a solar day."""
    for month in _months_around(day.year):
        elapsed = (day - month.start).days
        if 0 <= elapsed < month.days:
            return LunarDate(month.year, month.month, month.leap, elapsed + 1)
    raise AssertionError(f"months leave no gap, yet {day} is in none")


def days_beginning_in(solar_year: int, day_month: tuple[int, int]) -> tuple[date, ...]:
    """Return the days of a solar year that are this day and month, leap months left out."""
    day, month = day_month
    found = (each.day(day) for each in _months_around(solar_year) if _is(each, month))
    return tuple(each for each in found if each.year == solar_year)


def next_day(start: date, day_month: tuple[int, int]) -> date:
    """Return the first day from `start` on that is this day and month, leap months left out."""
    day, month = day_month
    months = (*_months_around(start.year), *_months_around(start.year + 1))
    found = (each.day(day) for each in months if _is(each, month))
    return next(each for each in found if each >= start)


def new_year(year: int) -> date:
    """Return Tết: the first day of the lunar year."""
    return next(each.start for each in lunar_months(year - 1) if _is(each, 1))


def lunar_months(year: int, hours: float = VIETNAM_HOURS) -> tuple[LunarMonth, ...]:
    """Return the 12 or 13 months from month 11 of a lunar year to month 10 of the next.

    `hours` ahead of UTC say whose midnight counts: 8 gives China's calendar since 1929.
    """
    return _months_by(year, hours)


def _is(month: LunarMonth, number: int) -> bool:
    return month.month == number and not month.leap


def _months_around(solar_year: int) -> Iterator[LunarMonth]:
    """Give the months that hold the days of a solar year, and a few before and after."""
    yield from lunar_months(solar_year - 1 - 1)
    yield from lunar_months(solar_year - 1)
    yield from lunar_months(solar_year)


@lru_cache(maxsize=1024)
def _months_by(year: int, hours: float) -> tuple[LunarMonth, ...]:
    moons = sorted(_local_day(moment, hours) for moment in _new_moons(year))
    terms = [_local_day(moment, hours) for moment in _terms(year)]
    first = bisect_right(moons, terms[0]) - 1
    last = bisect_right(moons, terms[-1]) - 1
    leap = None
    if last - first == 13:
        leap = next(
            index
            for index in range(first + 1, last)
            if bisect_left(terms, moons[index]) == bisect_left(terms, moons[index + 1])
        )
    months, lunar_year, number = [], year, 11
    for index in range(first, last):
        if index not in (first, leap):
            number = number % 12 + 1
            lunar_year = year if number > 10 else year + 1
        start, days = moons[index], moons[index + 1] - moons[index]
        months.append(
            LunarMonth(lunar_year, number, index == leap, _EPOCH + timedelta(days=start), days)
        )
    return tuple(months)


def _local_day(moment: float, hours: float) -> int:
    """Return the day, counted from the epoch, on which a moment falls at `hours` from UTC."""
    return floor(moment + 0.5 + hours / 24)


@lru_cache(maxsize=1024)
def _new_moons(year: int) -> tuple[float, ...]:
    """Return the new moons from November of `year` to January after the next year's end."""
    moments = []
    time = astronomy.Time.Make(year, 11, 1, 0, 0, 0)
    end = astronomy.Time.Make(year + 2, 1, 31, 0, 0, 0).ut
    while time.ut < end:
        time = astronomy.SearchMoonPhase(0, time, _SEARCH_DAYS)
        moments.append(time.ut)
        time = time.AddDays(25)
    return tuple(moments)


@lru_cache(maxsize=1024)
def _terms(year: int) -> tuple[float, ...]:
    """Return when the Sun is at each multiple of 30 degrees, from solstice to solstice."""
    moments = []
    time = astronomy.Time.Make(year, 12, 15, 0, 0, 0)
    for step in range(13):
        time = astronomy.SearchSunLongitude((_SOLSTICE + 30 * step) % 360, time, _SEARCH_DAYS)
        moments.append(time.ut)
        time = time.AddDays(20)
    return tuple(moments)
