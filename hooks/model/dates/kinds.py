"""What all kinds of dates share: their base, hours, corrections, rules and exceptions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date, time
from typing import ClassVar, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Line, Model, SomeIds, Text
from hooks.model.dates.parsing import Day, EndHour, FirstYear, Hour, YearStep
from hooks.model.dates.spans import Span

# Returns the spans of an occasion or period in the year in question, given its id.
Anchors: TypeAlias = Callable[[str], tuple[Span, ...]]

# Returns the name by which readers know an occasion or period, given its id.
AnchorNames: TypeAlias = Callable[[str], str]


class NoAnchorsError(LookupError):
    """A request for the days of a relative date without those of its anchor."""


def no_anchors(anchor: str) -> tuple[Span, ...]:
    """Raise `NoAnchorsError`: the default where no relative date is expected."""
    raise NoAnchorsError(f"the days of {anchor!r} are needed: pass anchors to spans()")


def day_words(value: date) -> str:
    """Return a day such as 10/10/2022."""
    return f"{value:%d/%m}/{value.year}"


def range_words(start: date | None, end: date | None) -> str:
    """Return «từ ngày 01/10/2022 đến hết ngày 10/10/2022», or the end that is known."""
    ends = (("từ", start), ("đến hết", end))
    return " ".join(f"{word} ngày {day_words(day)}" for word, day in ends if day)


class DateKind(Model):
    """Base of the kinds of dates."""

    recurring: ClassVar[bool] = False

    @property
    def recurs(self) -> bool:
        """Whether this date is a rule; alternatives are one when each of them is."""
        return self.recurring

    @abstractmethod
    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the spans of this date that belong to `year`, which are those that begin in it."""

    @property
    @abstractmethod
    def words(self) -> str:
        """The date in Vietnamese words for editors, with anchors named by their ids."""

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the date in Vietnamese words, with anchors named for readers."""
        return self.words


class Correction(Model):
    """Văn bản ghi sai: giữ nguyên chữ sai, ghi lý do và văn bản làm căn cứ để sửa."""

    raw: Line = Field(description="Chỗ sai, nguyên văn: «15/8/2023»")
    reason: Text = Field(description="Vì sao là sai và vì sao sửa như vậy")
    source: SomeIds = Field(description="Mã văn bản cho biết giá trị đúng, trong documents.yml")


class Timed(Model):
    """Base of events on one day, with their hours in Vietnam."""

    at: Hour | None = Field(None, description="Bắt đầu lúc mấy giờ (giờ Việt Nam): «08:00»")
    until: EndHour | None = Field(
        None,
        description="Kết thúc lúc mấy giờ; sớm hơn giờ bắt đầu nghĩa là sau nửa đêm",
    )

    @model_validator(mode="after")
    def _hours(self) -> Self:
        check_hours(self.at, self.until)
        return self

    @property
    def hour_words(self) -> str:
        """Return words such as «, 20:30–21:30», or nothing for a whole day."""
        if self.at is None:
            return ""
        if self.until is None:
            return f", {self.at:%H:%M}"
        past_midnight = " hôm sau" if time() < self.until < self.at else ""
        end = f"{self.until:%H:%M}" if self.until != time() else "24:00"
        return f", {self.at:%H:%M}–{end}{past_midnight}"


def check_hours(at: time | None, until: time | None) -> None:
    """Raise a fault when an event has an end without a start, or no length."""
    if until is not None and at is None:
        raise PydanticCustomError("until-without-at", "no start", {"until": f"{until:%H:%M}"})
    if at is not None and at == until:
        raise PydanticCustomError("no-length", "no length", {"at": f"{at:%H:%M}"})


class Override(Timed):
    """Một năm mà văn bản ấn định ngày khác quy tắc: `{year: 2025, date: 22/3/2025, source: …}`."""

    year: FirstYear = Field(description="Năm")
    date: Day | None = Field(None, description="Ngày/tháng/năm, khi chỉ có một ngày")
    start: Day | None = Field(None, alias="from", description="Từ ngày, khi là một khoảng")
    end: Day | None = Field(None, alias="to", description="Đến hết ngày, khi là một khoảng")
    source: SomeIds = Field(description="Mã văn bản ấn định ngày của năm đó, trong documents.yml")

    @model_validator(mode="after")
    def _shape(self) -> Self:
        given = self.start or self.end
        if (self.date is None) == (given is None) or (self.at is not None and self.date is None):
            raise PydanticCustomError("override-shape", "one day or a range", {"year": self.year})
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError(
                "end-before-start",
                "end before start",
                {"start": day_words(self.start), "end": day_words(self.end)},
            )
        # A postponed event may fall into the next January; anything later is a typing error.
        for day in (self.span.first, self.span.last):
            if not self.year <= day.year <= self.year + 1:
                raise PydanticCustomError(
                    "override-year", "another year", {"date": day_words(day), "year": self.year}
                )
        return self

    @property
    def span(self) -> Span:
        """The days of that year."""
        if self.date is not None:
            return Span.of_day(self.date, self.at, self.until)
        return Span(start=self.start, end=self.end)

    @property
    def words(self) -> str:
        """Return words such as «; riêng năm 2025: ngày 22/03/2025»."""
        days = range_words(self.start, self.end)
        if self.date is not None:
            days = f"ngày {day_words(self.date)}{self.hour_words}"
        return f"; riêng năm {self.year}: {days}"


class Rule(DateKind):
    """Base of dates that recur every year or every few years, with exceptional years."""

    recurring = True
    every_years: YearStep | None = Field(
        None, description="Mấy năm một lần, khi không phải hằng năm; kèm first_year"
    )
    first_year: FirstYear | None = Field(
        None, description="Năm đầu tiên của chu kỳ nhiều năm: 2014, 2019… thì ghi 2014"
    )
    overrides: tuple[Override, ...] = Field(
        (), description="Những năm mà văn bản ấn định ngày khác quy tắc"
    )

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.every_years is None) != (self.first_year is None):
            raise PydanticCustomError("every-years-half", "both or neither")
        years = [override.year for override in self.overrides]
        for year in years:
            if years.count(year) > 1:
                raise PydanticCustomError("override-twice", "twice", {"year": year})
        return self

    def override_of(self, year: int) -> Override | None:
        """Return what a document sets for `year` instead of the rule, if any does."""
        return next((found for found in self.overrides if found.year == year), None)

    def is_due(self, year: int) -> bool:
        """Return whether the rule, apart from its exceptions, has an occurrence in `year`."""
        if self.every_years is None or self.first_year is None:
            return True
        return year >= self.first_year and (year - self.first_year) % self.every_years == 0

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the spans that begin in `year`, or those that a document sets instead."""
        override = self.override_of(year)
        if override is not None:
            return (override.span,)
        return self._spans_by_rule(year) if self.is_due(year) else ()

    @abstractmethod
    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        """Return the spans in `year` by the rule alone."""

    @property
    @abstractmethod
    def rule_words(self) -> str:
        """The rule in Vietnamese words, without its exceptions."""

    @property
    def words(self) -> str:
        """The rule in Vietnamese words, with its exceptional years."""
        return "".join((self.rule_words, *(each.words for each in self.overrides)))

    @property
    def cycle_words(self) -> str:
        """Return words such as « hằng năm» or «, 5 năm một lần từ năm 2014»."""
        if self.every_years is None:
            return " hằng năm"
        return f", {self.every_years} năm một lần từ năm {self.first_year}"
