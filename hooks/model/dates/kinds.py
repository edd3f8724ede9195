"""What kinds of dates share: their base, hours and parts of the day, corrections, cycles."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Annotated, Any, Final, Self, TypeAlias

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Ids, Line, Model, SingleToo, Text
from hooks.model.dates.parsing import EndHour, FirstYear, Hour, YearStep, hour_words
from hooks.model.dates.spans import PartOfDay, Slot, Span

# Gives the spans of an occasion or window, named by its id, for the year asked.
Anchors: TypeAlias = Callable[[str], tuple[Span, ...]]

# Gives what readers know an occasion or window by, named by its id.
AnchorNames: TypeAlias = Callable[[str], str]

PARTS: Final[dict[PartOfDay, str]] = {
    "sang": "buổi sáng",
    "trua": "buổi trưa",
    "chieu": "buổi chiều",
    "toi": "buổi tối",
}


class NoAnchorsError(LookupError):
    """A request for the days of a relative date without those of its anchor."""


def no_anchors(anchor: str) -> tuple[Span, ...]:
    """Raise `NoAnchorsError`: the default where no relative date is expected."""
    raise NoAnchorsError(f"the days of {anchor!r} are needed: pass anchors to spans()")


class Correction(Model):
    """Văn bản in sai: ghi giá trị đúng ở ngày, và ở đây chữ đã in, lý do, căn cứ."""

    printed: Line = Field(description="Chỗ sai, đúng như đã in: «15/8/2023»")
    reason: Text = Field(description="Vì sao là sai và vì sao sửa như vậy")
    source: Ids = Field(
        (), description="Mã văn bản cho biết giá trị đúng [chính văn bản này, khi suy ra được]"
    )


class Timed(Model):
    """Hours in Vietnam, or a part of the day."""

    at: Hour | None = Field(None, description="Bắt đầu lúc mấy giờ (giờ Việt Nam): 8h00")
    until: EndHour | None = Field(
        None,
        description="Kết thúc lúc mấy giờ của ngày cuối: 11h30, 24h00; trong một ngày mà sớm hơn "
        "giờ bắt đầu nghĩa là sau nửa đêm",
    )
    part: PartOfDay | None = Field(
        None, description="Buổi, khi văn bản không ghi giờ: sang, trua, chieu, toi"
    )

    @model_validator(mode="after")
    def _hours_or_part(self) -> Self:
        if self.at is not None and self.part is not None:
            raise PydanticCustomError("at-with-part", "both", {"at": hour_words(self.at)})
        return self

    @property
    def hour_words(self) -> str:
        """Return «, 20h30–21h30» or «, buổi sáng», or nothing for a whole day."""
        part = f", {PARTS[self.part]}" if self.part else ""
        start = hour_words(self.at) if self.at is not None else ""
        if self.until is None:
            return f", {start}" if start else part
        end = hour_words(self.until) if self.until != time() else "24h00"
        if self.at is None:
            return f"{part}, đến {end}"
        past_midnight = " hôm sau" if time() < self.until < self.at else ""
        return f", {start}–{end}{past_midnight}"


class DailyHours(Timed):
    """Giờ của từng ngày trong khoảng: `{at: 6h00, until: 7h00}` hoặc `{part: sang}`."""

    @model_validator(mode="after")
    def _given(self) -> Self:
        if self.at is None and self.part is None:
            raise PydanticCustomError("each-day-empty", "no hour")
        check_one_day_hours(self)
        return self

    @property
    def slot(self) -> Slot:
        """The hours as a value."""
        return Slot(at=self.at, until=self.until, part=self.part)


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


EachDay: TypeAlias = Annotated[tuple[DailyHours, ...], BeforeValidator(_listed), SingleToo()]


def check_one_day_hours(timed: Timed) -> None:
    """Raise the fault when an event of one day has an end without a start, or no length."""
    if timed.until is not None and timed.at is None:
        raise PydanticCustomError(
            "until-without-at", "no start", {"until": hour_words(timed.until)}
        )
    if timed.at is not None and timed.at == timed.until:
        raise PydanticCustomError("no-length", "no length", {"at": hour_words(timed.at)})


class DateKind(Timed):
    """Base of the kinds of dates: any may say its hours, and what was printed wrongly."""

    each_day: EachDay = Field(
        (), description="Giờ của từng ngày trong khoảng, một hoặc nhiều: {at: 6h00, until: 7h00}"
    )
    correction: Correction | None = Field(
        None, description="Chỉ khi văn bản in sai: chữ đã in, lý do, căn cứ để sửa"
    )

    @property
    def yearly(self) -> bool | None:
        """Whether its days are of every year; None for what is of no year by itself."""
        return None

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the spans of this date, with their hours.

        Days of every year give those that begin in `year`; days of one year give themselves.
        """
        return tuple(self._timed(span) for span in self._days(year, anchors))

    @abstractmethod
    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the spans, but for the hours that stand beside them."""

    def _timed(self, span: Span) -> Span:
        """Return a span with the hours of this date, so far as its ends are known."""
        at = self.at if span.start else None
        until = self.until if span.end and (at or not span.is_one_day) else None
        if at is None and until is None and self.part is None and not self.each_day:
            return span
        return replace(
            span,
            at=at or span.at,
            until=until or span.until if self.until is None else until,
            part=self.part or span.part,
            each_day=tuple(each.slot for each in self.each_day) or span.each_day,
        )

    @property
    def words(self) -> str:
        """The date in Vietnamese words, as editors read them: anchors are named by their ids."""
        return self.words_for_readers(lambda anchor: f"«{anchor}»")

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the date in Vietnamese words, anchors named as readers know them."""
        daily = "".join(f", mỗi ngày{each.hour_words.removeprefix(',')}" for each in self.each_day)
        cycle = self._cycle_words if self.yearly else ""
        return f"{self._named_day_words(names)}{cycle}{self.hour_words}{daily}"

    def _named_day_words(self, names: AnchorNames) -> str:
        """Return the days in words; only what is counted from an anchor needs its name."""
        return self._day_words

    @property
    @abstractmethod
    def _day_words(self) -> str:
        """The days in Vietnamese words, without cycle and hours."""

    @property
    def _cycle_words(self) -> str:
        """What stands behind days of every year."""
        return " hằng năm"


class Recurring(DateKind):
    """What a rule adds to a date: it may come only every few years."""

    every_years: YearStep | None = Field(
        None, description="Mấy năm một lần, khi không phải hằng năm; kèm first_year"
    )
    first_year: FirstYear | None = Field(
        None, description="Năm đầu tiên của chu kỳ nhiều năm: 2014, 2019… thì ghi 2014"
    )

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.every_years is None) != (self.first_year is None):
            raise PydanticCustomError("every-years-half", "both or neither")
        if self.every_years is not None and self.yearly is False:
            raise PydanticCustomError("every-years-once", "of one year")
        return self

    def is_due(self, year: int) -> bool:
        """Whether the rule has an occurrence in `year`."""
        if self.every_years is None or self.first_year is None:
            return True
        return year >= self.first_year and (year - self.first_year) % self.every_years == 0

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the spans that begin in `year`."""
        if not self.is_due(year):
            return ()
        # A day of one year (một lần) is asked for by its year, as those of every year are.
        return tuple(span for span in super().spans(year, anchors) if self._belongs(span, year))

    def _belongs(self, span: Span, year: int) -> bool:
        return self.yearly is not False or span.first.year == year

    @property
    def _cycle_words(self) -> str:
        """Return « hằng năm» or «, 5 năm một lần từ năm 2014»."""
        if self.every_years is None:
            return " hằng năm"
        return f", {self.every_years} năm một lần từ năm {self.first_year}"


def same_years(*written: bool | None) -> bool | None:
    """Return whether parts of one date are yearly; raise `mixed-years` when some are not."""
    known = {each for each in written if each is not None}
    if len(known) > 1:
        raise PydanticCustomError("mixed-years", "some with a year, some without")
    return known.pop() if known else None


def has_no_year(day: object) -> bool | None:
    """Return whether a day stands without its year; None when there is no day."""
    return None if day is None else not (isinstance(day, date) or getattr(day, "year", None))
