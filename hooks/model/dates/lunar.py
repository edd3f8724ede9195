"""Days of the lunar calendar of Vietnam, where a document gives no solar ones."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from hooks.model.dates.kinds import (
    Anchors,
    DateKind,
    Recurring,
    check_one_day_hours,
    has_no_year,
    same_years,
)
from hooks.model.dates.lunar_calendar import window_of_lunar_year, windows_beginning_in
from hooks.model.dates.parsing import LONGEST_LUNAR_MONTH, LunarDay, lunar_words
from hooks.model.dates.spans import Span


class LunarDate(DateKind):
    """Một ngày âm lịch: `{lunar: 10/3}` là mùng 10 tháng 3 hằng năm; ghi năm âm lịch: một lần.

    Theo lịch Việt Nam (múi giờ UTC+7), trong tháng chính, không phải tháng nhuận. Tháng thiếu
    không có ngày 30 thì lấy ngày 29: `{lunar: 30/12}` luôn là ngày cuối năm (giao thừa).
    """

    lunar: LunarDay = Field(description="Ngày/tháng âm lịch, hoặc ngày/tháng/năm âm lịch")

    @model_validator(mode="after")
    def _hours(self) -> Self:
        check_one_day_hours(self)
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether the day stands without its year."""
        return has_no_year(self.lunar)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the days of the solar `year`: usually one; late in the lunar year, 0 to 2."""
        day = self.lunar[:2]
        if self.lunar.year:
            return (Span.of_day(window_of_lunar_year(self.lunar.year, day, day)[0]),)
        return tuple(Span.of_day(found) for found, _ in windows_beginning_in(year, day, day))

    @property
    def _day_words(self) -> str:
        short = " (tháng thiếu: ngày 29)" if self.lunar.day == LONGEST_LUNAR_MONTH else ""
        return f"ngày {lunar_words(self.lunar)} âm lịch{short}"


class LunarRange(DateKind):
    """Một khoảng ngày âm lịch: `{lunar_from: 23/12, lunar_to: 15/1}`.

    Có thể vắt sang năm âm lịch sau. Thuộc năm dương lịch mà khoảng đó bắt đầu. Gặp tháng nhuận
    nằm giữa thì tính cả tháng nhuận.
    """

    lunar_from: LunarDay = Field(description="Từ ngày/tháng âm lịch")
    lunar_to: LunarDay = Field(description="Đến hết ngày/tháng âm lịch")

    @model_validator(mode="after")
    def _years(self) -> Self:
        same_years(has_no_year(self.lunar_from), has_no_year(self.lunar_to))
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether its ends stand without their year."""
        return has_no_year(self.lunar_from)

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the windows that begin in the solar `year`."""
        first, last = self.lunar_from[:2], self.lunar_to[:2]
        windows = windows_beginning_in(year, first, last)
        if self.lunar_from.year:
            windows = (window_of_lunar_year(self.lunar_from.year, first, last),)
        return tuple(Span(start=start, end=end) for start, end in windows)

    @property
    def _day_words(self) -> str:
        return f"từ {lunar_words(self.lunar_from)} đến {lunar_words(self.lunar_to)} âm lịch"


class LunarDateRule(Recurring, LunarDate):
    """Một ngày âm lịch hằng năm: `{lunar: 10/3}`."""


class LunarRangeRule(Recurring, LunarRange):
    """Một khoảng ngày âm lịch hằng năm: `{lunar_from: 23/12, lunar_to: 15/1}`."""
