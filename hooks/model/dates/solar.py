"""Days of the solar calendar: a day, a range, a month, the nth weekday of a month.

With a year they are of that year; without one they are of every year.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time, timedelta
from typing import Final, Literal, Self, TypeAlias

from pydantic import ConfigDict, Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.dates.kinds import (
    Anchors,
    DateKind,
    Recurring,
    check_one_day_hours,
    has_no_year,
    same_years,
)
from hooks.model.dates.parsing import (
    AnyDay,
    AnyMonth,
    DayOfYear,
    LunarDay,
    LunarDayOf,
    day_words,
    hour_words,
    lunar_words,
)
from hooks.model.dates.spans import Span

Weekday: TypeAlias = Literal[
    "thu-hai", "thu-ba", "thu-tu", "thu-nam", "thu-sau", "thu-bay", "chu-nhat"
]
# In the order of `date.weekday()`, Monday being 0.
WEEKDAYS: Final[dict[Weekday, str]] = {
    "thu-hai": "thứ Hai",
    "thu-ba": "thứ Ba",
    "thu-tu": "thứ Tư",
    "thu-nam": "thứ Năm",
    "thu-sau": "thứ Sáu",
    "thu-bay": "thứ Bảy",
    "chu-nhat": "Chủ nhật",
}


class OneDay(DateKind):
    """Một ngày: `{date: 10/10/2026, at: 8h00}`; `{date: 30/7}` là hằng năm.

    Ngày 29/2 hằng năm chỉ có trong năm nhuận. Văn bản ghi cả ngày âm lịch thì thêm `lunar`.
    """

    date: AnyDay = Field(description="Ngày/tháng/năm; ngày/tháng là hằng năm")
    lunar: LunarDay | None = Field(
        None, description="Ngày âm lịch văn bản ghi kèm, như đã in: 10/3"
    )

    @model_validator(mode="after")
    def _hours(self) -> Self:
        check_one_day_hours(self)
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether the day stands without its year."""
        return has_no_year(self.date)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        if not isinstance(self.date, DayOfYear):
            return (Span.of_day(self.date),)
        day, month = self.date
        if day > monthrange(year, month)[1]:
            return ()
        return (Span.of_day(date(year, month, day)),)

    @property
    def _day_words(self) -> str:
        beside = f" ({lunar_words(self.lunar)} âm lịch)" if self.lunar else ""
        return f"ngày {day_words(self.date)}{beside}"


class DayRange(DateKind):
    """Một khoảng ngày, tính cả hai đầu: `{from: 01/10/2022, to: 10/10/2022}`.

    Bỏ đi một đầu nếu văn bản không nêu đầu đó. Không ghi năm là hằng năm, có thể vắt sang năm
    sau: `{from: 20/12, to: 5/1}`.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["from"]}, {"required": ["to"]}]}
    )

    start: AnyDay | None = Field(None, alias="from", description="Từ ngày")
    end: AnyDay | None = Field(None, alias="to", description="Đến hết ngày")
    lunar_from: LunarDay | None = Field(
        None, description="Ngày đầu theo âm lịch, khi văn bản ghi kèm"
    )
    lunar_to: LunarDay | None = Field(
        None, description="Ngày cuối theo âm lịch, khi văn bản ghi kèm"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is None and self.end is None:
            raise PydanticCustomError("open-both-ends", "open at both ends")
        same_years(has_no_year(self.start), has_no_year(self.end))
        if isinstance(self.start, date) and isinstance(self.end, date) and self.end < self.start:
            raise PydanticCustomError(
                "end-before-start",
                "end before start",
                {"start": day_words(self.start), "end": day_words(self.end)},
            )
        if self.at is not None and self.start is None:
            raise PydanticCustomError("at-without-from", "no start", {"at": hour_words(self.at)})
        if self.until is not None and self.end is None:
            raise PydanticCustomError(
                "until-without-to", "no end", {"until": hour_words(self.until)}
            )
        if self.start == self.end:
            check_one_day_hours(self)
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether its ends stand without their year."""
        return has_no_year(self.start or self.end)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the range; of every year, the one that begins in `year`.

        In a common year a range up to 29/2 ends on 28/2, and one from 29/2 begins on 1/3.
        """
        if not self.yearly:
            start = self.start if isinstance(self.start, date) else None
            end = self.end if isinstance(self.end, date) else None
            return (Span(start=start, end=end),)
        first = _on(year, self.start, after=True)
        crosses = bool(self.start and self.end and _late(self.end) < _late(self.start))
        last = _on(year + crosses, self.end, after=False)
        return () if first and last and last < first else (Span(start=first, end=last),)

    @property
    def _day_words(self) -> str:
        ends = (
            ("từ", self.start, self.at, self.lunar_from),
            ("đến", self.end, self.until, self.lunar_to),
        )
        return " ".join(
            _end_words(word, day, hour if self._hours_inside else None, lunar)
            for word, day, hour, lunar in ends
            if day
        )

    @property
    def hour_words(self) -> str:
        """Return the hours of one day; those of several stand beside their days."""
        return "" if self._hours_inside else super().hour_words

    @property
    def _hours_inside(self) -> bool:
        return self.start != self.end and (self.at is not None or self.until is not None)


class WholeMonth(DateKind):
    """Trong tháng: `{month: 5/2021}`; `{month: 10}` là tháng 10 hằng năm."""

    month: AnyMonth = Field(description="Tháng/năm; chỉ tháng (1–12) là hằng năm")

    @property
    def yearly(self) -> bool | None:
        """Whether the month stands without its year."""
        return has_no_year(self.month)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        year = self.month.year or year
        last = monthrange(year, self.month.month)[1]
        return (
            Span(start=date(year, self.month.month, 1), end=date(year, self.month.month, last)),
        )

    @property
    def _day_words(self) -> str:
        return f"trong tháng {_month_words(self.month.month, self.month.year)}"


class NthWeekday(DateKind):
    """Thứ mấy, lần thứ mấy của tháng: `{nth: cuoi, weekday: thu-bay, month: 3}`.

    Tháng không có lần thứ 5 thì năm đó không có ngày nào. `whole_week: true` là cả tuần có ngày ấy,
    từ thứ Hai đến Chủ nhật.
    """

    nth: Literal[1, 2, 3, 4, 5, "cuoi"] = Field(
        description="Lần thứ mấy trong tháng: 1–5, hoặc cuoi là lần cuối"
    )
    weekday: Weekday = Field(description="Thứ mấy: thu-hai … thu-bay, chu-nhat")
    month: AnyMonth = Field(description="Tháng/năm; chỉ tháng (1–12) là hằng năm")
    whole_week: StrictBool = Field(
        False, description="true: cả tuần có ngày ấy, từ thứ Hai đến Chủ nhật"
    )

    @model_validator(mode="after")
    def _hours(self) -> Self:
        if not self.whole_week:
            check_one_day_hours(self)
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether the month stands without its year."""
        return has_no_year(self.month)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        year, month = self.month.year or year, self.month.month
        first = date(year, month, 1)
        wanted = list(WEEKDAYS).index(self.weekday)
        found = first + timedelta(days=(wanted - first.weekday()) % 7)
        count = (monthrange(year, month)[1] - found.day) // 7 + 1  # 4 or 5 of them in the month
        nth = count if self.nth == "cuoi" else self.nth
        if nth > count:
            return ()
        day = found + timedelta(weeks=nth - 1)
        if not self.whole_week:
            return (Span.of_day(day),)
        monday = day - timedelta(days=day.weekday())
        return (Span(start=monday, end=monday + timedelta(days=6)),)

    @property
    def _day_words(self) -> str:
        week = "tuần có " if self.whole_week else ""
        which = {1: "đầu tiên", "cuoi": "cuối cùng"}.get(self.nth, f"lần thứ {self.nth}")
        month = _month_words(self.month.month, self.month.year)
        return f"{week}{WEEKDAYS[self.weekday]} {which} của tháng {month}"


class OneDayRule(Recurring, OneDay):
    """Một ngày: `{date: 30/7}` hằng năm, `{date: 5/9/2026}` một lần."""


class DayRangeRule(Recurring, DayRange):
    """Một khoảng ngày: `{from: 10/11, to: 10/12}` hằng năm; ghi năm là một lần."""

    @model_validator(mode="after")
    def _closed(self) -> Self:
        if self.yearly and (self.start is None or self.end is None):
            raise PydanticCustomError("rule-open", "open end")
        return self


class WholeMonthRule(Recurring, WholeMonth):
    """Trọn một tháng: `{month: 10}` hằng năm."""

    @property
    def _day_words(self) -> str:
        return f"trọn tháng {_month_words(self.month.month, self.month.year)}"


class NthWeekdayRule(Recurring, NthWeekday):
    """Thứ mấy, lần thứ mấy của tháng: `{nth: cuoi, weekday: thu-bay, month: 3}` hằng năm."""


def _end_words(
    word: str, day: date | DayOfYear, hour: time | None, lunar: LunarDayOf | None
) -> str:
    """Return «từ 0h00 ngày 01/9/2026», «đến hết ngày 10/10/2026», or «từ 01/10» of every year."""
    beside = f" ({lunar_words(lunar)} âm lịch)" if lunar else ""
    if hour is not None:
        # Only an end is written as 24h00; a beginning at midnight is 0h00.
        clock = "24h00" if word == "đến" and hour == time() else hour_words(hour)
        return f"{word} {clock} ngày {day_words(day)}{beside}"
    if isinstance(day, DayOfYear):
        return f"{word} {day_words(day)}{beside}"
    return f"{'đến hết' if word == 'đến' else word} ngày {day_words(day)}{beside}"


def _month_words(month: int, year: int | None) -> str:
    return f"{month}/{year}" if year else f"{month}"


def _late(day: date | DayOfYear) -> tuple[int, int]:
    return (day.month, day.day)


def _on(year: int, day: date | DayOfYear | None, *, after: bool) -> date | None:
    """Return the day of that year; for 29/2 of a common year, the day after or before it."""
    if day is None:
        return None
    if day.day <= monthrange(year, day.month)[1]:
        return date(year, day.month, day.day)
    return date(year, 3, 1) if after else date(year, 2, 28)
