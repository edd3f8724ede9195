"""Deadlines, as documents put them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Id, Model, Text
from hooks.model.dates.kinds import AnchorNames, Anchors, has_no_year, no_anchors
from hooks.model.dates.parsing import (
    AnyDay,
    DayCount,
    DayOfYear,
    Hour,
    day_words,
    hour_words,
)
from hooks.model.dates.spans import VIETNAM, Span

# Which keys make a deadline: those of one of these, and no other. An hour may stand with any day.
SHAPES: Final = (
    ("before",),
    ("before", "at"),
    ("by",),
    ("by", "at"),
    ("anchor", "days"),
    ("anchor", "days", "at"),
    ("unresolved",),
)


class Due(Model):
    """Hạn. «trước ngày 15/10» là `{before: 15/10/2023}`: phải xong chậm nhất ngày 14/10.

    «trước 17 giờ ngày 10/10» là `{before: 10/10/2026, at: 17h00}`; «trong 05 ngày sau khi kết
    thúc» là `{anchor: cao-diem, days: 5}`. Hằng năm thì bỏ năm: `{before: 05/6}`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": [*shape], "maxProperties": len(shape)} for shape in SHAPES]
        }
    )

    before: AnyDay | None = Field(
        None, description="Trước ngày (không tính ngày đó); kèm at: trước giờ ấy của ngày đó"
    )
    by: AnyDay | None = Field(None, description="Chậm nhất hết ngày; kèm at: đến giờ ấy")
    at: Hour | None = Field(None, description="Giờ của ngày hạn: 17h00")
    anchor: Id | None = Field(
        None, description="Mã dịp hoặc tên khoảng thời gian làm mốc, kèm days"
    )
    day_count: DayCount | None = Field(
        None,
        alias="days",
        description="Chậm nhất mấy ngày sau ngày cuối của mốc (0: hết ngày cuối); âm: trước ngày "
        "đầu của mốc",
    )
    unresolved: Text | None = Field(None, description="Nguyên văn, khi văn bản không nêu ngày")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        fields = type(self).model_fields.items()
        given = [info.alias or name for name, info in fields if getattr(self, name) is not None]
        if {*given} not in [{*shape} for shape in SHAPES]:
            raise PydanticCustomError(
                "due-kind", "one kind of due date", {"keys": ", ".join(given)}
            )
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether its day stands without a year; None for what is of no year by itself."""
        return has_no_year(self.before or self.by)

    @property
    def is_exclusive(self) -> bool:
        """Whether the day that the document names is itself too late."""
        return self.before is not None and self.at is None

    @property
    def words(self) -> str:
        """The deadline in Vietnamese words; an anchor's name is put in by who knows it."""
        if self.unresolved is not None:
            words = f"thời hạn: {self.unresolved}"
        elif self.anchor:
            words = self._anchored_words
        else:
            day = self.before or self.by
            yearly = " hằng năm" if self.yearly else ""
            named = f"ngày {day_words(day)}{yearly}" if day else ""
            if self.before:
                words = f"trước {f'{hour_words(self.at)} ' if self.at else ''}{named}"
            else:
                words = f"chậm nhất {f'{hour_words(self.at)} ' if self.at else ''}{named}"
        return words[0].upper() + words[1:]

    @property
    def _anchored_words(self) -> str:
        days = self.day_count or 0
        hour = f"{hour_words(self.at)} " if self.at else ""
        if days < 0:
            return f"chậm nhất {hour}{-days} ngày trước khi bắt đầu"
        if days == 0:
            return f"chậm nhất {hour}ngày kết thúc"
        return f"chậm nhất {hour}{days} ngày sau khi kết thúc"

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the deadline in Vietnamese words, its anchor named as readers know it."""
        return f"{self.words} {names(self.anchor)}" if self.anchor else self.words

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the last safe day in a year, with the hour from which it is too late."""
        return tuple(Span.of_day(day, self.at) for day in self.days(year, anchors))

    def days(self, year: int, anchors: Anchors = no_anchors) -> tuple[date, ...]:
        """Return the last safe day in a year, which for «trước ngày 15/10» is the 14th.

        With an hour it is the day named, until that hour. What is counted from an end that nobody
        knows has none.
        """
        if self.anchor and self.day_count is not None:
            return self._counted(self.day_count, anchors)
        named = self.before or self.by
        if named is None:
            return ()
        if isinstance(named, DayOfYear):
            # Counted from the month's first day: «trước ngày 29/2» is over by the 28th in any
            # year, «chậm nhất ngày 29/2» on the 28th of a common one.
            first = date(year, named.month, 1)
            last = first + timedelta(days=named.day - 1 - self.is_exclusive)
            if (last.year, last.month) > (year, named.month):
                last = date(year + named.month // 12, named.month % 12 + 1, 1) - timedelta(days=1)
            return (last,)
        return (named - timedelta(days=self.is_exclusive),)

    def moments(self, year: int, anchors: Anchors = no_anchors) -> tuple[datetime, ...]:
        """Return the moments of a deadline with an hour, in Vietnam; none without one."""
        if self.at is None:
            return ()
        return tuple(datetime.combine(day, self.at, VIETNAM) for day in self.days(year, anchors))

    def _counted(self, days: int, anchors: Anchors) -> tuple[date, ...]:
        spans = anchors(self.anchor or "")
        ends = [span.start if days < 0 else span.end for span in spans]
        known = [end for end in ends if end]
        # Alternatives that differ, nobody knows.
        undecided = any(span.alternative for span in spans) and len({*ends}) > 1
        if not known or len(known) < len(ends) or undecided:
            return ()
        day = min(known) if days < 0 else max(known)
        return (day + timedelta(days=days),)
