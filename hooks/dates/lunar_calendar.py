"""The lunar calendar of Vietnam (âm lịch), from the positions of the Moon and the Sun.

The rules, as in H. Aslaksen, "The Mathematics of the Chinese Calendar" (2010), and Hồ Ngọc Đức,
"Thuật toán tính âm lịch" (2004):

* a month begins on the day of a new moon;
* month 11 holds the winter solstice;
* between two months 11 lie 11 or 12 others. When 12, the first of them in which the Sun reaches
  no multiple of 30 degrees of longitude is leap, and bears the number of the month before it.

Vietnam counts days at UTC+7 since 1968 (Quyết định 121/CP, 8/8/1967), China at UTC+8, so their
calendars differ when a new moon or a solar term falls between 23:00 and 24:00 in Hanoi: Tết of
1985, 2007 and 2030, for instance. Earlier years are computed by the same rules. Far in the
future a new moon within about two minutes of midnight (the first is in May 2054) may turn out
to be of the other day: the Earth's rotation cannot be foretold more closely.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import floor
from typing import Final

import astronomy  # type: ignore[import-untyped]

VIETNAM_HOURS: Final = 7  # ahead of UTC
_EPOCH: Final = date(2000, 1, 1)  # astronomy counts days from its noon, UTC
_SOLSTICE: Final = 270  # the Sun's longitude in degrees
_SEARCH_DAYS: Final = 40  # longer than between two new moons or two terms


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month of 29 or 30 days; its year is the solar year in which its Tết fell."""

    year: int
    month: int
    leap: bool
    start: date
    days: int

    def day(self, number: int) -> date:
        """Return the solar day; the 30th of a short month means its last day, the 29th."""
        return self.start + timedelta(days=min(number, self.days) - 1)


def windows_beginning_in(
    solar_year: int, first: tuple[int, int], last: tuple[int, int]
) -> tuple[tuple[date, date], ...]:
    """Return the first and last days of each window that begins in a solar year.

    `first` and `last` are a lunar day and month; a last before the first is in the next lunar
    year. Both are in the regular month, never in a leap one: feasts are not kept twice.
    """
    years = (solar_year - 1, solar_year, solar_year + 1)
    regular = {
        (month.year, month.month): month
        for year in years
        for month in lunar_months(year)
        if not month.leap
    }
    crosses = last[::-1] < first[::-1]
    return tuple(
        (start, regular[month.year + crosses, last[1]].day(last[0]))
        for month in regular.values()
        if month.month == first[1] and (start := month.day(first[0])).year == solar_year
    )


@lru_cache(maxsize=1024)
def lunar_months(year: int, hours: float = VIETNAM_HOURS) -> tuple[LunarMonth, ...]:
    """Return the 12 or 13 months from month 11 of a lunar year to month 10 of the next.

    `hours` ahead of UTC say whose midnight counts: 8 gives China's calendar since 1929.
    """
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
