"""Rules of the lunar calendar of Vietnam."""

from __future__ import annotations

from pydantic import Field

from hooks.model.dates.kinds import Rule, Timed
from hooks.model.dates.lunar_calendar import windows_beginning_in
from hooks.model.dates.parsing import LONGEST_LUNAR_MONTH, LunarDay, written
from hooks.model.dates.spans import Span


class LunarEveryYear(Timed, Rule):
    """Một ngày âm lịch hằng năm: `lunar: 10/3` là mùng 10 tháng 3 âm lịch.

    Theo lịch Việt Nam (múi giờ UTC+7), trong tháng chính, không phải tháng nhuận. Tháng thiếu
    không có ngày 30 thì lấy ngày 29: `lunar: 30/12` luôn là ngày cuối năm (giao thừa).
    """

    lunar: LunarDay = Field(description="Ngày/tháng âm lịch, lịch Việt Nam")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        """Return the days of the solar `year`: usually one; late in the lunar year, 0 to 2."""
        return tuple(
            Span.of_day(day, self.at, self.until)
            for day, _ in windows_beginning_in(year, self.lunar, self.lunar)
        )

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        short = " (tháng thiếu: ngày 29)" if self.lunar[0] == LONGEST_LUNAR_MONTH else ""
        return f"ngày {written(self.lunar)} âm lịch{short}{self.cycle_words}{self.hour_words}"


class LunarRangeEveryYear(Rule):
    """Một khoảng ngày âm lịch hằng năm: `lunar_from: 23/12`, `lunar_to: 15/1`.

    Có thể vắt sang năm âm lịch sau. Thuộc năm dương lịch mà khoảng đó bắt đầu. Gặp tháng nhuận
    nằm giữa thì tính cả tháng nhuận.
    """

    lunar_from: LunarDay = Field(description="Từ ngày/tháng âm lịch")
    lunar_to: LunarDay = Field(description="Đến hết ngày/tháng âm lịch")

    def _spans_by_rule(self, year: int) -> tuple[Span, ...]:
        """Return the windows that begin in the solar `year`."""
        return tuple(
            Span(start=start, end=end)
            for start, end in windows_beginning_in(year, self.lunar_from, self.lunar_to)
        )

    @property
    def rule_words(self) -> str:
        """The rule in Vietnamese words."""
        start, end = written(self.lunar_from), written(self.lunar_to)
        return f"từ {start} đến {end} âm lịch{self.cycle_words}"
