"""Spans of days: what every kind of date resolves to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Final, Literal, TypeAlias

# Asia/Ho_Chi_Minh: «múi giờ thứ 7» all year round (Quyết định 134/2002/QĐ-TTg, Điều 1).
VIETNAM: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")

PartOfDay: TypeAlias = Literal["sang", "trua", "chieu", "toi"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Hours, or a part, of each day of a span: «sáng từ 6h00 đến 7h00»."""

    at: time | None = None
    until: time | None = None
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of whole days, both ends included; None is an end that the document leaves open.

    `at` is the hour in Vietnam at which it begins on its first day, `until` the hour at which it
    ends on its last. When a span of one day has an `until` not later than its `at`, it ends past
    midnight; it still belongs to the day on which it begins, so `end` stays that day and only
    `ends` is on the next.
    """

    start: date | None
    end: date | None
    at: time | None = None
    until: time | None = None
    part: PartOfDay | None = None  # «sáng 10/10»: of the first day
    each_day: tuple[Slot, ...] = ()
    alternative: int | None = None  # 1, 2, …: one of several days that a document offers

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span has at least one end")
        if self.start and self.end and self.end < self.start:
            raise ValueError("a span ends on or after its start")
        if self.at is not None and self.start is None:
            raise ValueError("a span that begins at an hour has a first day")
        if self.until is not None and (self.end is None or (self.is_one_day and self.at is None)):
            raise ValueError("a span that ends at an hour has a last day, or begins at one")

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
        if self.until is None:
            return None
        if self.is_one_day and self.at is not None:
            past_midnight = self.until <= self.at
        else:
            past_midnight = self.until == time()  # 24h00 of the last day
        return datetime.combine(self.last + timedelta(days=past_midnight), self.until, VIETNAM)

    @property
    def reach(self) -> tuple[date, date]:
        """The first and the last day that count as its days when asking what runs.

        An end that a document leaves open counts as the end of that year: a letter is about its
        year, and nothing runs for ever. Of what has no beginning only the last day is known:
        «đến hết 03/10» may be the second phase, and does not run before the first one does. In
        words, both stay open.
        """
        return self.first, self.end or date(self.first.year, 12, 31)

    @property
    def day_after(self) -> date:
        """The exclusive end, as calendar feeds want it (RFC 5545, 3.6.1)."""
        return self.last + timedelta(days=1)
