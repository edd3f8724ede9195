"""Deadlines of reports, as documents give them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Id, Model, Text
from hooks.model.dates.kinds import Anchors, no_anchors
from hooks.model.dates.parsing import Day, DayCount, DayMonth, Hour
from hooks.model.dates.spans import Span

# The keys of a deadline must be exactly one of these sets. An hour may accompany «by».
SHAPES: Final = (
    ("before",),
    ("by",),
    ("by", "at"),
    ("yearly_before",),
    ("yearly_by",),
    ("yearly_by", "at"),
    ("anchor", "days_after"),
    ("unresolved",),
)


class Due(Model):
    """Hạn báo cáo. «trước ngày 15/10» là `before`: phải xong chậm nhất ngày 14/10.

    «trước 17 giờ ngày 10/10» là `by: 10/10/2026`, `at: "17:00"`; «trong 05 ngày sau khi kết
    thúc» là `anchor: cao-diem`, `days_after: 5`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": [*shape], "maxProperties": len(shape)} for shape in SHAPES]
        }
    )

    before: Day | None = Field(None, description="Trước ngày (không tính ngày đó)")
    by: Day | None = Field(None, description="Chậm nhất hết ngày")
    yearly_before: DayMonth | None = Field(None, description="Trước ngày/tháng hằng năm")
    yearly_by: DayMonth | None = Field(None, description="Chậm nhất hết ngày/tháng hằng năm")
    at: Hour | None = Field(
        None, description="Giờ của ngày đó, kèm by hoặc yearly_by: «trước 17 giờ ngày…»"
    )
    anchor: Id | None = Field(
        None, description="Mã dịp hoặc đợt mà hạn tính từ ngày kết thúc, kèm days_after"
    )
    days_after: DayCount | None = Field(
        None, description="Chậm nhất mấy ngày sau ngày cuối của anchor"
    )
    unresolved: Text | None = Field(None, description="Nguyên văn, khi văn bản không nêu ngày")

    @model_validator(mode="after")
    def _one_kind(self) -> Due:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if {*given} not in [{*shape} for shape in SHAPES]:
            raise PydanticCustomError(
                "due-kind", "one kind of due date", {"keys": ", ".join(given)}
            )
        return self

    @property
    def recurs(self) -> bool:
        """Whether it comes every year."""
        return self.yearly_before is not None or self.yearly_by is not None

    @property
    def is_exclusive(self) -> bool:
        """Whether the day that the document names is itself too late."""
        return self.before is not None or self.yearly_before is not None

    @property
    def words(self) -> str:
        """The deadline in Vietnamese words."""
        hour = f"trước {self.at:%H:%M} " if self.at else "chậm nhất "
        if self.before:
            words = f"trước ngày {self.before:%d/%m/%Y}"
        elif self.by:
            words = f"{hour}ngày {self.by:%d/%m/%Y}"
        elif self.yearly_before:
            words = f"trước ngày {_written(self.yearly_before)} hằng năm"
        elif self.yearly_by:
            words = f"{hour}ngày {_written(self.yearly_by)} hằng năm"
        elif self.anchor:
            words = f"chậm nhất {self.days_after} ngày sau khi kết thúc"
        else:
            words = f"thời hạn: {self.unresolved}"
        return words[0].upper() + words[1:]

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the last safe day in a year, with the hour from which it is too late."""
        return tuple(Span.of_day(day, self.at) for day in self.days(year, anchors))

    def days(self, year: int, anchors: Anchors = no_anchors) -> tuple[date, ...]:
        """Return the last safe day in a year, which for «trước ngày 15/10» is the 14th.

        A deadline counted from an unknown end has none.
        """
        if self.by or self.before:
            return tuple(day for day in (self.by, _day_before(self.before)) if day)
        if yearly := self.yearly_before or self.yearly_by:
            # Counted from the first of the month, «trước ngày 29/2» always means by the 28th;
            # «chậm nhất ngày 29/2» means by the 28th in a common year.
            day, month = yearly
            day -= self.is_exclusive
            last = date(year, month, 1) + timedelta(days=day - 1)
            if last.month > month:
                last = _last_of(year, month)
            return (last,)
        if self.anchor and self.days_after is not None:
            spans = anchors(self.anchor)
            # Phases end with the last one; alternatives with different ends have no known end.
            undecided = any(span.alternative for span in spans) and len({s.end for s in spans}) > 1
            ends = [span.end for span in spans if span.end]
            if ends and len(ends) == len(spans) and not undecided:
                return (max(ends) + timedelta(days=self.days_after),)
        return ()


def _written(day_month: tuple[int, int]) -> str:
    return f"{day_month[0]:02d}/{day_month[1]}"


def _day_before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day else None


def _last_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
