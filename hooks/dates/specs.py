"""The kinds of dates an editor can write, each with the spans of days it means.

A kind is a small model with its own keys and a method `spans(year)`. Explicit dates mean the
same in every year; rules mean a span in each year. To add a kind: write its class, and name
it in `KINDS` with the key that tells it.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from calendar import monthrange
from datetime import date
from typing import Annotated, Any, ClassVar, Final, TypeAlias

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    StrictInt,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from hooks.dates.spans import Span
from hooks.model.base import Model, Text

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
LEAP_YEAR: Final = 2000


def parse_day(value: Any) -> date:
    """Read 10/10/2022 or 2022-10-10; raise the fault `bad-date` otherwise."""
    text = value if isinstance(value, str) else ""
    if match := _DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    else:
        raise PydanticCustomError("bad-date", "not a date", {"value": str(value)})
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("bad-date", "no such day", {"value": text}) from None


def parse_day_month(value: Any) -> tuple[int, int]:
    """Read 30/7 as (day, month); raise the fault `bad-day-month` otherwise."""
    text = value if isinstance(value, str) else ""
    match = _DAY_MONTH.fullmatch(text)
    if match:
        day, month = map(int, match.groups())
        if 1 <= month <= 12 and 1 <= day <= monthrange(LEAP_YEAR, month)[1]:
            return day, month
    raise PydanticCustomError("bad-day-month", "not a day of the year", {"value": str(value)})


_DAY_SCHEMA = {
    "type": "string",
    "pattern": r"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})$",
    "examples": ["10/10/2022"],
}
_DAY_MONTH_SCHEMA = {"type": "string", "pattern": r"^\d{1,2}/\d{1,2}$", "examples": ["30/7"]}

Day: TypeAlias = Annotated[date, BeforeValidator(parse_day), WithJsonSchema(_DAY_SCHEMA)]
DayMonth: TypeAlias = Annotated[
    tuple[int, int], BeforeValidator(parse_day_month), WithJsonSchema(_DAY_MONTH_SCHEMA)
]
Month: TypeAlias = Annotated[StrictInt, Field(ge=1, le=12)]


def _on(year: int, day_month: tuple[int, int]) -> date | None:
    """Return the day of that year; None for 29/2 of a common year."""
    day, month = day_month
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def _written(day_month: tuple[int, int]) -> str:
    day, month = day_month
    return f"{day:02d}/{month}" if month > 2 else f"{day:02d}/{month:02d}"


class DateKind(Model):
    """Base of the kinds of dates."""

    recurring: ClassVar[bool] = False

    @abstractmethod
    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the spans of this date that belong to `year`."""

    @property
    @abstractmethod
    def words(self) -> str:
        """The date in Vietnamese words, as a page states a rule."""


class OneDay(DateKind):
    """Một ngày cụ thể: `date: 10/10/2022`."""

    date: Day = Field(description="Ngày/tháng/năm")

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the day."""
        return (Span.of_day(self.date),)

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return f"ngày {self.date:%d/%m/%Y}"


class DayRange(DateKind):
    """Một khoảng ngày, tính cả hai đầu; để trống một đầu nếu văn bản không nêu."""

    start: Day | None = Field(None, alias="from", description="Từ ngày (ngày/tháng/năm)")
    end: Day | None = Field(None, alias="to", description="Đến hết ngày (ngày/tháng/năm)")

    @model_validator(mode="after")
    def _in_order(self) -> DayRange:
        if self.start is None and self.end is None:
            raise PydanticCustomError("open-both-ends", "open at both ends")
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError(
                "end-before-start",
                "end before start",
                {"start": f"{self.start:%d/%m/%Y}", "end": f"{self.end:%d/%m/%Y}"},
            )
        return self

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the range."""
        return (Span(start=self.start, end=self.end),)

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        ends = (("từ", self.start), ("đến hết", self.end))
        return " ".join(f"{word} ngày {day:%d/%m/%Y}" for word, day in ends if day)


class EveryYear(DateKind):
    """Một ngày hằng năm: `yearly: 30/7`."""

    recurring = True
    yearly: DayMonth = Field(description="Ngày/tháng hằng năm")

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the day of `year`; none for 29/2 in a common year."""
        day = _on(year, self.yearly)
        return (Span.of_day(day),) if day else ()

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return f"ngày {_written(self.yearly)} hằng năm"


class RangeEveryYear(DateKind):
    """Một khoảng ngày hằng năm, có thể vắt sang tháng hay năm sau."""

    recurring = True
    yearly_from: DayMonth = Field(description="Từ ngày/tháng hằng năm")
    yearly_to: DayMonth = Field(description="Đến hết ngày/tháng hằng năm")

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the range that begins in `year`."""
        start = _on(year, self.yearly_from)
        crosses = self.yearly_to[::-1] < self.yearly_from[::-1]
        end = _on(year + crosses, self.yearly_to)
        return (Span(start=start, end=end),) if start and end else ()

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return f"từ {_written(self.yearly_from)} đến {_written(self.yearly_to)} hằng năm"


class MonthEveryYear(DateKind):
    """Cả một tháng hằng năm: `month: 10`."""

    recurring = True
    month: Month = Field(description="Tháng (1–12), trọn tháng, hằng năm")

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the month of `year`."""
        last = monthrange(year, self.month)[1]
        return (Span(start=date(year, self.month, 1), end=date(year, self.month, last)),)

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return f"trọn tháng {self.month} hằng năm"


class Unresolved(DateKind):
    """Thời gian không đổi ra ngày được («từ tuần 4, tháng 5»): giữ nguyên chữ, không đoán."""

    unresolved: Text = Field(description="Nguyên văn cách ghi thời gian của văn bản")

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return nothing: the text is kept, never guessed."""
        return ()

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return self.unresolved


# The key that tells a kind, and the kind. A range may have either of two keys.
KINDS: Final[dict[str, type[DateKind]]] = {
    "date": OneDay,
    "from": DayRange,
    "to": DayRange,
    "yearly": EveryYear,
    "yearly_from": RangeEveryYear,
    "yearly_to": RangeEveryYear,
    "month": MonthEveryYear,
    "unresolved": Unresolved,
}


def _kind(value: Any) -> str | None:
    if isinstance(value, DateKind):
        return type(value).__name__
    if not isinstance(value, dict):
        return None
    kinds = {KINDS[key].__name__ for key in value if key in KINDS}
    return kinds.pop() if len(kinds) == 1 else None


DateSpec: TypeAlias = Annotated[
    Annotated[OneDay, Tag("OneDay")]
    | Annotated[DayRange, Tag("DayRange")]
    | Annotated[EveryYear, Tag("EveryYear")]
    | Annotated[RangeEveryYear, Tag("RangeEveryYear")]
    | Annotated[MonthEveryYear, Tag("MonthEveryYear")]
    | Annotated[Unresolved, Tag("Unresolved")],
    Discriminator(_kind, custom_error_type="date-kind", custom_error_message="unclear date"),
]


def _must_recur(value: DateKind) -> DateKind:
    if not value.recurring:
        raise PydanticCustomError(
            "bad-value", "no rule", {"value": type(value).__name__, "problem": "không lặp lại"}
        )
    return value


RuleSpec: TypeAlias = Annotated[DateSpec, AfterValidator(_must_recur)]
