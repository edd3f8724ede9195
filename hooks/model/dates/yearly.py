"""Rules of the solar calendar: a day, a window, a month, the nth weekday of a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from pydantic import Field

from hooks.model.dates.kinds import Rule, Timed
from hooks.model.dates.parsing import DayMonth, Month, written
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


class EveryYear(Timed, Rule):
    """Một ngày hằng năm: `yearly: 30/7`. Ngày 29/2 chỉ có trong năm nhuận."""

    yearly: DayMonth = Field(description="Ngày/tháng hằng năm")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        day, month = self.yearly
        if day > monthrange(year, month)[1]:
            return ()
        return (Span.of_day(date(year, month, day), self.at, self.until),)

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        return f"ngày {written(self.yearly)}{self.cycle_words}{self.hour_words}"


class RangeEveryYear(Rule):
    """Một khoảng ngày hằng năm: `yearly_from: 10/11`, `yearly_to: 10/12`.

    Có thể vắt sang năm sau: `yearly_from: 20/12`, `yearly_to: 5/1`.
    """

    yearly_from: DayMonth = Field(description="Từ ngày/tháng hằng năm")
    yearly_to: DayMonth = Field(description="Đến hết ngày/tháng hằng năm")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        """Return the window that begins in `year`, limited to days that exist.

        In a common year a window up to 29/2 ends on 28/2, and one from 29/2 begins on 1/3.
        """
        crosses = self.yearly_to[::-1] < self.yearly_from[::-1]
        start = _on(year, self.yearly_from, after=True)
        end = _on(year + crosses, self.yearly_to, after=False)
        return (Span(start=start, end=end),) if start <= end else ()

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        return f"từ {written(self.yearly_from)} đến {written(self.yearly_to)}{self.cycle_words}"


class MonthEveryYear(Rule):
    """Cả một tháng hằng năm: `month: 10`."""

    month: Month = Field(description="Tháng (1–12), trọn tháng, hằng năm")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        last = monthrange(year, self.month)[1]
        return (Span(start=date(year, self.month, 1), end=date(year, self.month, last)),)

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        return f"trọn tháng {self.month}{self.cycle_words}"


class NthWeekday(Timed, Rule):
    """Thứ mấy, lần thứ mấy của tháng: `nth: last`, `weekday: thu-bay`, `month: 3`.

    Tháng không có lần thứ 5 thì năm đó không có ngày nào.
    """

    nth: Literal[1, 2, 3, 4, 5, "last"] = Field(
        description="Lần thứ mấy trong tháng: 1–5, hoặc last là lần cuối"
    )
    weekday: Weekday = Field(description="Thứ mấy: thu-hai … thu-bay, chu-nhat")
    month: Month = Field(description="Tháng (1–12)")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        first = date(year, self.month, 1)
        wanted = list(WEEKDAYS).index(self.weekday)
        found = first + timedelta(days=(wanted - first.weekday()) % 7)
        length = monthrange(year, self.month)[1]
        count = (length - found.day) // 7 + 1  # 4 or 5 in the month
        nth = count if self.nth == "last" else self.nth
        if nth > count:
            return ()
        return (Span.of_day(found + timedelta(weeks=nth - 1), self.at, self.until),)

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        which = {1: "đầu tiên", "last": "cuối cùng"}.get(self.nth, f"lần thứ {self.nth}")
        weekday = WEEKDAYS[self.weekday]
        return f"{weekday} {which} của tháng {self.month}{self.cycle_words}{self.hour_words}"


def _on(year: int, day_month: tuple[int, int], *, after: bool) -> date:
    """Return the day in a year; for 29/2 in a common year, the day after or before it."""
    day, month = day_month
    if day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return date(year, 3, 1) if after else date(year, 2, 28)
