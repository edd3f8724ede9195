"""Dates of one year, as documents give them: a day, a range, or words that name no date."""

from __future__ import annotations

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Text
from hooks.model.dates.kinds import (
    Anchors,
    Correction,
    DateKind,
    Timed,
    day_words,
    no_anchors,
    range_words,
)
from hooks.model.dates.parsing import Day
from hooks.model.dates.spans import Span

_CORRECTION = "Chỉ khi văn bản ghi sai: chữ sai, lý do, căn cứ để sửa"


class OneDay(Timed, DateKind):
    """Một ngày cụ thể, có thể kèm giờ: `date: 10/10/2026`, `at: "08:00"`, `until: "11:30"`."""

    date: Day = Field(description="Ngày/tháng/năm")
    correction: Correction | None = Field(None, description=_CORRECTION)

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the day."""
        return (Span.of_day(self.date, self.at, self.until),)

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return f"ngày {day_words(self.date)}{self.hour_words}"


class DayRange(DateKind):
    """Một khoảng ngày, tính cả hai đầu: `from: 01/10/2022`, `to: 10/10/2022`.

    Bỏ đi một đầu nếu văn bản không nêu đầu đó.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["from"]}, {"required": ["to"]}]}
    )

    start: Day | None = Field(None, alias="from", description="Từ ngày (ngày/tháng/năm)")
    end: Day | None = Field(None, alias="to", description="Đến hết ngày (ngày/tháng/năm)")
    correction: Correction | None = Field(None, description=_CORRECTION)

    @model_validator(mode="after")
    def _in_order(self) -> DayRange:
        if self.start is None and self.end is None:
            raise PydanticCustomError("open-both-ends", "open at both ends")
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError(
                "end-before-start-uncorrected",
                "end before start",
                {"start": day_words(self.start), "end": day_words(self.end)},
            )
        return self

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the range."""
        return (Span(start=self.start, end=self.end),)

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return range_words(self.start, self.end)


class Unresolved(DateKind):
    """Thời gian không đổi ra ngày được, giữ nguyên chữ: `unresolved: từ tuần 4, tháng 5`."""

    unresolved: Text = Field(description="Nguyên văn cách ghi thời gian của văn bản")

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return nothing: the words are kept, and no day is guessed."""
        return ()

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return self.unresolved
