"""A month as weeks from Monday to Sunday, each a list of what begins or goes on in it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hooks.pages.calendar.entries import Entry, Segment, clip


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPart:
    """A segment in a week: where it stands, and whether the month has shown it already."""

    segment: Segment
    again: bool

    @property
    def column(self) -> int:
        """The weekday on which it begins, Monday 1 to Sunday 7."""
        return self.segment.first.isoweekday()


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The days of an ISO week that belong to the month."""

    number: int  # of the ISO year
    days: tuple[date | None, ...]  # seven, Monday first; None is a day of another month
    parts: tuple[WeekPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of the calendar."""

    first: date
    whole: tuple[Segment, ...]  # what lasts from its first day to its last
    weeks: tuple[Week, ...]
    count: int  # entries

    @property
    def anchor(self) -> str:
        """The month's anchor in the page: 2026-10."""
        return f"{self.first:%Y-%m}"


def month_of(entries: Sequence[Entry], first: date) -> Month:
    """Return the month that begins on `first`."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    segments = clip(entries, first, last)
    whole = tuple(s for s in segments if (s.first, s.last) == (first, last))
    others = [s.entry for s in segments if (s.first, s.last) != (first, last)]
    return Month(
        first=first,
        whole=whole,
        weeks=tuple(_weeks(others, first, last)),
        count=len({segment.entry.key for segment in segments}),
    )


def _weeks(entries: Sequence[Entry], first: date, last: date) -> list[Week]:
    weeks = []
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = [monday + timedelta(days=day) for day in range(7)]
        start, end = max(monday, first), min(days[-1], last)
        parts = [
            WeekPart(segment=segment, again=segment.came_in and segment.first > first)
            for segment in clip(entries, start, end)
        ]
        weeks.append(
            Week(
                number=monday.isocalendar().week,
                days=tuple(day if first <= day <= last else None for day in days),
                parts=tuple(parts),
            )
        )
        monday += timedelta(days=7)
    return weeks
