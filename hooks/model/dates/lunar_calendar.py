"""The lunar calendar of Vietnam (âm lịch), from the positions of the Moon and the Sun.

The rules, as in H. Aslaksen, "The Mathematics of the Chinese Calendar" (2010), and Hồ Ngọc Đức,
"Thuật toán tính âm lịch" (2004):

* a month begins on the day of a new moon;
* month 11 holds the winter solstice;
* between two months 11 there are 11 or 12 others. If there are 12, the first in which the Sun
  reaches no multiple of 30 degrees of longitude is a leap month, with the number of the month
  before it.

Vietnam has counted days at UTC+7 since 1968 (Quyết định 121/CP, 8/8/1967), China does at UTC+8,
so their calendars differ when a new moon or a solar term falls between 23:00 and 24:00 in Hanoi,
as for Tết in 1985, 2007 and 2030. Earlier years are computed by the same rules. In the far
future, a new moon within about two minutes of midnight (the first is in May 2054) may turn out
to fall on the other day, because the Earth's rotation cannot be predicted more precisely.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from math import floor
from typing import Final

import astronomy  # type: ignore[import-untyped]

VIETNAM_HOURS: Final = 7  # ahead of UTC
_EPOCH: Final = date(2000, 1, 1)  # the astronomy package counts days from its noon, UTC
_SOLSTICE: Final = 270  # the Sun's longitude in degrees
# Mean new moons (J. Meeus, "Astronomical Algorithms", 2nd ed., ch. 49), in days from the epoch.
_FIRST_MOON: Final = 5.0977
_MEAN_LUNATION: Final = 29.530588861


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month of 29 or 30 days; its year is the solar year in which its Tết fell."""

    year: int
    month: int
    leap: bool
    start: date
    days: int

    def day(self, number: int) -> date:
        """Return the solar day; in a short month the 30th means the last day, the 29th."""
        return self.start + timedelta(days=min(number, self.days) - 1)


def windows_beginning_in(
    solar_year: int, first: tuple[int, int], last: tuple[int, int]
) -> tuple[tuple[date, date], ...]:
    """Return the first and last days of each window that begins in a solar year.

    `first` and `last` are a lunar day and month; if `last` is before `first`, it is in the next
    lunar year. Both are in regular months, not leap months: feasts are not celebrated twice.
    """
    regular = _regular_months(solar_year)
    crosses = last[::-1] < first[::-1]
    return tuple(
        (start, regular[month.year + crosses, last[1]].day(last[0]))
        for month in regular.values()
        if month.month == first[1] and (start := month.day(first[0])).year == solar_year
    )


def window_of_lunar_year(
    lunar_year: int, first: tuple[int, int], last: tuple[int, int]
) -> tuple[date, date]:
    """Return the first and last day of the window that begins in a lunar year.

    The lunar year is named by the solar year in which its Tết falls.
    """
    regular = _regular_months(lunar_year)
    crosses = last[::-1] < first[::-1]
    start = regular[lunar_year, first[1]].day(first[0])
    return start, regular[lunar_year + crosses, last[1]].day(last[0])


def _regular_months(year: int) -> dict[tuple[int, int], LunarMonth]:
    """Return the months around a year by lunar year and number, leap months left out."""
    return {
        (month.year, month.month): month
        for near in (year - 1, year, year + 1)
        for month in lunar_months(near)
        if not month.leap
    }


@lru_cache(maxsize=1024)
def lunar_months(year: int, hours: float = VIETNAM_HOURS) -> tuple[LunarMonth, ...]:
    """Return the 12 or 13 months from month 11 of a lunar year to month 10 of the next.

    `hours` ahead of UTC decide whose midnight counts: 8 gives China's calendar since 1929.
    """
    first = _lunation_on(_local_day(_term(year, 0), hours), hours)
    last = _lunation_on(_local_day(_term(year + 1, 0), hours), hours)
    starts = [_new_moon(lunation, hours) for lunation in range(first, last + 1)]
    leap = _leap_index(starts, year, hours) if last - first == 13 else None
    months, lunar_year, number = [], year, 11
    for index, (start, following) in enumerate(pairwise(starts)):
        if index not in (0, leap):
            number = number % 12 + 1
            lunar_year = year if number > 10 else year + 1
        first_day, days = _EPOCH + timedelta(days=start), following - start
        months.append(LunarMonth(lunar_year, number, index == leap, first_day, days))
    return tuple(months)


def _leap_index(starts: list[int], year: int, hours: float) -> int:
    """Return the index of the first month without a term, from the second month on."""
    terms = {_local_day(_term(year, step), hours) for step in range(13)}
    return next(
        index
        for index, (start, following) in enumerate(pairwise(starts))
        if index > 0 and not any(start <= term < following for term in terms)
    )


def _lunation_on(day: int, hours: float) -> int:
    """Return the number of the lunation whose month holds a day."""
    lunation = floor((day - _FIRST_MOON) / _MEAN_LUNATION) + 1
    while _new_moon(lunation, hours) > day:
        lunation -= 1
    return lunation


def _local_day(moment: float, hours: float) -> int:
    """Return the day, counted from the epoch, on which a moment falls at `hours` from UTC."""
    return floor(moment + 0.5 + hours / 24)


@lru_cache(maxsize=8192)
def _new_moon(lunation: int, hours: float) -> int:
    """Return the day of a new moon, given its number counted from the first of the year 2000.

    Midnights are asked whether it has been: there are two or three, and finding its moment takes
    four times as long.
    """
    mean = _FIRST_MOON + _MEAN_LUNATION * lunation
    day = _local_day(mean - 0.7, hours)  # true ones lie within 15 hours of it
    while astronomy.MoonPhase(astronomy.Time(day + 0.5 - hours / 24)) > 180:
        day += 1
    return day


@lru_cache(maxsize=8192)
def _term(year: int, step: int) -> float:
    """Return when the Sun is 30 degrees times `step` past the winter solstice of a year."""
    before = astronomy.Time.Make(year, 12, 15, 0, 0, 0).AddDays(30 * step)
    found = astronomy.SearchSunLongitude((_SOLSTICE + 30 * step) % 360, before, 30)
    return float(found.ut)
