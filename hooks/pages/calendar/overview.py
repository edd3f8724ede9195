"""A year in twelve small months, and the list of each: what the calendar shows on a screen."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hooks.pages.calendar.entries import Entry, Segment, clip


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a small month: whether something is on this day alone, or goes on over it."""

    date: date
    marked: bool
    in_range: bool

    @property
    def classes(self) -> str:
        """The CSS classes that describe it."""
        told = {"is-day": self.marked, "is-range": self.in_range}
        return " ".join(name for name, holds in told.items() if holds)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMonth:
    """A month as weeks from Monday, `None` for the days of other months, and its list."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    rows: tuple[Segment, ...]
    count: int  # of entries, each counted once

    @property
    def anchor(self) -> str:
        """The month's anchor on the page, such as 2026-10."""
        return f"{self.first:%Y-%m}"


def overview_of(entries: Sequence[Entry], year: int) -> tuple[SmallMonth, ...]:
    """Return the twelve months of a year."""
    return tuple(_month(entries, date(year, month, 1)) for month in range(1, 13))


def _month(entries: Sequence[Entry], first: date) -> SmallMonth:
    last = first.replace(day=monthrange(first.year, first.month)[1])
    segments = clip(entries, first, last)
    return SmallMonth(
        first=first,
        weeks=tuple(_weeks(segments, first, last)),
        rows=tuple(sorted(segments, key=_order)),
        count=len({segment.entry.key for segment in segments}),
    )


def _order(segment: Segment) -> tuple[date, date, str]:
    return (*segment.run, segment.entry.key)


def _weeks(
    segments: Iterable[Segment], first: date, last: date
) -> Iterable[tuple[Day | None, ...]]:
    marked: set[date] = set()
    ranged: set[date] = set()
    for segment in segments:
        if segment.entry.off:
            continue
        if segment.run[0] == segment.run[1]:
            marked.add(segment.first)
        else:
            ranged.update(segment.first + timedelta(days=n) for n in range(segment.days))
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = (monday + timedelta(days=n) for n in range(7))
        yield tuple(
            Day(date=day, marked=day in marked, in_range=day in ranged)
            if first <= day <= last
            else None
            for day in days
        )
        monday += timedelta(days=7)
