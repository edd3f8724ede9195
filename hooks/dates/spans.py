"""Spans of days: what every kind of date resolves to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of whole days, both ends included; None is an end the document leaves open."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span has at least one end")
        if self.start and self.end and self.end < self.start:
            raise ValueError("a span ends on or after its start")

    @classmethod
    def of_day(cls, day: date) -> Span:
        """Return the span of one day."""
        return cls(start=day, end=day)

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

    def contains(self, day: date) -> bool:
        """Whether `day` lies in the span; an open end reaches without limit."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any day from `first` to `last` lies in the span."""
        return (self.start is None or self.start <= last) and (
            self.end is None or first <= self.end
        )

    @property
    def day_after(self) -> date:
        """The exclusive end, as calendar feeds want it (RFC 5545, 3.6.1)."""
        return self.last + timedelta(days=1)
