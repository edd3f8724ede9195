"""A month as weeks from Monday to Sunday, each with what begins or continues in it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hooks.pages.calendar.entries import Entry, Segment, clip, clip_runs


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPart:
    """A segment in a week: its place, and whether the month has already shown its entry."""

    segment: Segment
    again: bool

    @property
    def column(self) -> int:
        """The weekday on which it begins, Monday 1 to Sunday 7."""
        return self.segment.first.isoweekday()


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """An ISO week, with those of its days that belong to the month."""

    number: int  # of the ISO year
    days: tuple[date | None, ...]  # seven, Monday first; None for a day of another month
    parts: tuple[WeekPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of the calendar."""

    first: date
    whole: tuple[Segment, ...]  # entries that last the whole month
    weeks: tuple[Week, ...]
    count: int  # number of entries

    @property
    def anchor(self) -> str:
        """The month's anchor on the page, such as 2026-10."""
        return f"{self.first:%Y-%m}"


def month_of(entries: Sequence[Entry], first: date) -> Month:
    """Return the month that begins on `first`."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    segments = clip(entries, first, last)
    whole = tuple(s for s in segments if (s.first, s.last) == (first, last))
    others = [s for s in segments if (s.first, s.last) != (first, last)]
    return Month(
        first=first,
        whole=whole,
        weeks=tuple(_weeks(others, {segment.entry for segment in whole}, first, last)),
        count=len({segment.entry.key for segment in segments}),
    )


def _weeks(segments: Sequence[Segment], told: set[Entry], first: date, last: date) -> list[Week]:
    """Return the weeks; `told` are the entries that the month has already shown."""
    weeks = []
    runs = [(segment.entry, segment.run) for segment in segments]
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = [monday + timedelta(days=day) for day in range(7)]
        start, end = max(monday, first), min(days[-1], last)
        parts = []
        for segment in clip_runs(runs, start, end):
            parts.append(WeekPart(segment=segment, again=segment.entry in told))
            told.add(segment.entry)
        weeks.append(
            Week(
                number=monday.isocalendar().week,
                days=tuple(day if first <= day <= last else None for day in days),
                parts=tuple(parts),
            )
        )
        monday += timedelta(days=7)
    return weeks
