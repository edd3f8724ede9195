"""The agenda of the weeks to come: what runs, then day by day what begins and what to take down.

It is made for the day of the build; calendar.js leaves out what is over on the reader's day, and
says which day is today's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from hooks.pages.calendar.entries import Entry

DAYS_AHEAD: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry on a day of the agenda: because it runs, begins, or ends."""

    entry: Entry
    why: Literal["runs", "begins", "ends"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDay:
    """A day with what is on it."""

    date: date
    items: tuple[Item, ...]


def agenda_of(entries: Iterable[Entry], today: date) -> tuple[AgendaDay, ...]:
    """Return today, with all that runs, and the days to come on which anything begins or ends."""
    found: dict[date, list[Item]] = {today: []}
    for entry in entries:
        for day, item in _items(entry, today):
            found.setdefault(day, []).append(item)
    until = today + timedelta(days=DAYS_AHEAD)
    return tuple(
        AgendaDay(date=day, items=tuple(found[day])) for day in sorted(found) if day <= until
    )


def _items(entry: Entry, today: date) -> Iterator[tuple[date, Item]]:
    if entry.off:
        return
    for first, last in entry.drawn:
        if first <= today <= last:
            yield today, Item(entry=entry, why="runs")
        elif first > today:
            yield first, Item(entry=entry, why="begins")
        # nobody takes down what has only one day, a deadline, or an end that no document tells
        if last > today and first != last and entry.span.end == last and not entry.is_deadline:
            yield last, Item(entry=entry, why="ends")
