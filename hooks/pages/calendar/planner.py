"""The year at a glance: a table of twelve months by 31 days, with bars across them.

A row of the table is a lane of a month, and a cell spans the days of its bar, so the columns of
the table alone place the bars. Labels of short bars are beside them, over columns kept free. Half a
year must fit one printed page, so a month has few lanes, and says how many entries are only in the
list.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Final, Literal

from hooks.model.kinds import prominence
from hooks.pages.calendar.entries import Entry, Segment, clip
from hooks.pages.calendar.lanes import NO_ROOM, pack_lanes

COLUMNS: Final = 31
MONTHS_A_PAGE: Final = 6
LANES_A_PAGE: Final = 36  # of six months, on a landscape A4 page with our stylesheet
LETTERS_A_COLUMN: Final = 4.5  # with our stylesheet, on paper
WIDEST_LABEL: Final = 14  # columns; longer labels are cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar or a mark in the table, and the place of its label."""

    segment: Segment
    room: int  # columns of the label
    label: Literal["inside", "right", "left"]

    @property
    def start(self) -> int:
        """Its first column, 1 to 31."""
        return self.segment.first.day

    @property
    def extent(self) -> tuple[int, int]:
        """The first and last column taken by the bar and its label."""
        first, last = self.start, self.start + self.segment.days - 1
        if self.label == "right":
            return first, last + self.room
        return (first - self.room, last) if self.label == "left" else (first, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a lane: a bar, or days without one."""

    columns: int
    bar: Bar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannerMonth:
    """The rows of a month."""

    first: date
    days: tuple[date, ...]
    lanes: tuple[tuple[Cell, ...], ...]
    more: int  # number of entries for which there was no lane

    @property
    def anchor(self) -> str:
        """The month's anchor on the page, such as 2026-10."""
        return f"{self.first:%Y-%m}"


def plan_year(entries: Sequence[Entry], year: int) -> tuple[PlannerMonth, ...]:
    """Return the twelve months of a year."""
    firsts = [date(year, month, 1) for month in range(1, 13)]
    bars = [[_bar(segment) for segment in clip(entries, *_bounds(first))] for first in firsts]
    wanted = [
        max(pack_lanes((bar.extent for bar in month), LANES_A_PAGE), default=NO_ROOM) + 1
        for month in bars
    ]
    pages = [slice(first, first + MONTHS_A_PAGE) for first in range(0, 12, MONTHS_A_PAGE)]
    return tuple(
        _plan_month(month, first, lanes_a_month(wanted[page]))
        for page in pages
        for month, first in zip(bars[page], firsts[page], strict=True)
    )


def lanes_a_month(wanted: Sequence[int]) -> int:
    """Return how many lanes each month of a page may have at most; an empty one takes one."""
    most = max(*wanted, 1)
    while most > 1 and sum(max(1, min(lanes, most)) for lanes in wanted) > LANES_A_PAGE:
        most -= 1
    return most


def _bounds(first: date) -> tuple[date, date]:
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _plan_month(bars: list[Bar], first: date, most: int) -> PlannerMonth:
    numbers = pack_lanes((bar.extent for bar in bars), most)
    if NO_ROOM in numbers:
        # Not all can be drawn, so the most special ones are.
        bars.sort(key=lambda bar: (bar.segment.entry.off, prominence(bar.segment.entry.kind)))
        numbers = pack_lanes((bar.extent for bar in bars), most)
    lanes: list[list[Bar]] = [[] for _ in range(max(numbers, default=NO_ROOM) + 1)]
    for bar, number in zip(bars, numbers, strict=True):
        if number != NO_ROOM:
            lanes[number].append(bar)
    return PlannerMonth(
        first=first,
        days=tuple(first + timedelta(days=day) for day in range(_bounds(first)[1].day)),
        lanes=tuple(_cells(lane) for lane in lanes),
        more=numbers.count(NO_ROOM),
    )


def _bar(segment: Segment) -> Bar:
    room = min(WIDEST_LABEL, ceil(len(segment.entry.name) / LETTERS_A_COLUMN) + 1)
    if room <= segment.days or segment.days >= WIDEST_LABEL:
        return Bar(segment=segment, room=segment.days, label="inside")
    after = COLUMNS - segment.last.day
    label: Literal["right", "left"] = "right" if room <= after else "left"
    # Where neither side has enough room, the label is cut to fit the wider one.
    before = segment.first.day - 1
    if label == "left" and before < room:
        label = "right" if before < after else "left"
    return Bar(segment=segment, room=min(room, after if label == "right" else before), label=label)


def _cells(lane: Sequence[Bar]) -> tuple[Cell, ...]:
    cells, column = [], 1
    for bar in sorted(lane, key=lambda bar: bar.start):
        if bar.start > column:
            cells.append(Cell(columns=bar.start - column))
        cells.append(Cell(columns=bar.segment.days, bar=bar))
        column = bar.start + bar.segment.days
    if column <= COLUMNS:
        cells.append(Cell(columns=COLUMNS - column + 1))
    return tuple(cells)
