"""Spans of days: what every kind of date resolves to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

# Asia/Ho_Chi_Minh: «múi giờ thứ 7» all year round (Quyết định 134/2002/QĐ-TTg, Điều 1).
VIETNAM: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of whole days, both ends included; None is an end that the document leaves open.

    A timed event has `at`, the hour in Vietnam at which it begins on its first day, and may have
    `until`. If `until` is not later than `at`, the event ends after midnight but still belongs
    to the day on which it begins: `end` is that day, and only `ends` is on the next.
    """

    start: date | None
    end: date | None
    at: time | None = None
    until: time | None = None
    label: str | None = None  # the name of a phase
    alternative: int | None = None  # 1, 2, …: one of several days that a document offers

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span has at least one end")
        if self.start and self.end and self.end < self.start:
            raise ValueError("a span ends on or after its start")
        if self.until is not None and self.at is None:
            raise ValueError("a span that ends at an hour begins at one")

    @classmethod
    def of_day(cls, day: date, at: time | None = None, until: time | None = None) -> Span:
        """Return the span of one day, or of an event on it."""
        return cls(start=day, end=day, at=at, until=until)

    @property
    def first(self) -> date:
        """The earliest day the span names."""
        return self.start or self.end  # type: ignore[return-value]

    @property
    def last(self) -> date:
        """The latest day the span names."""
        return self.end or self.start  # type: ignore[return-value]

    @property
    def is_one_day(self) -> bool:
        """Whether the span is a single day."""
        return self.start == self.end

    @property
    def begins(self) -> datetime | None:
        """The moment a timed event begins; None for whole days."""
        return datetime.combine(self.first, self.at, VIETNAM) if self.at is not None else None

    @property
    def ends(self) -> datetime | None:
        """The moment a timed event ends; None when no hour is given."""
        if self.at is None or self.until is None:
            return None
        past_midnight = self.until <= self.at
        return datetime.combine(self.last + timedelta(days=past_midnight), self.until, VIETNAM)

    @property
    def reach(self) -> tuple[date, date]:
        """The first and the last day that count as its days when asking what runs.

        An end that a document leaves open counts as the end of that year: a letter is about its
        year, and nothing runs for ever. In words, the end stays open.
        """
        return (
            self.start or date(self.last.year, 1, 1),
            self.end or date(self.first.year, 12, 31),
        )

    @property
    def day_after(self) -> date:
        """The exclusive end, as calendar feeds want it (RFC 5545, 3.6.1)."""
        return self.last + timedelta(days=1)
