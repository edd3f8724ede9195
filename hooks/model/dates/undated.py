"""What a document says of time that is no day: words, or only that it comes every year."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from hooks.model.base import Text
from hooks.model.dates.kinds import AnchorNames, Anchors, DateKind, Recurring
from hooks.model.dates.spans import Span


class Unresolved(DateKind):
    """Thời gian không đổi ra ngày được, giữ nguyên chữ: `{unresolved: từ tuần 4 tháng 5}`."""

    unresolved: Text = Field(description="Nguyên văn cách ghi thời gian của văn bản")

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return nothing: the text is kept, never guessed."""
        return ()

    @property
    def _day_words(self) -> str:
        return self.unresolved


class Undated(Recurring):
    """Hằng năm, chưa định ngày: `{undated: true}`."""

    undated: Literal[True] = Field(description="true: năm nào cũng có, chưa định ngày")

    @property
    def yearly(self) -> bool | None:
        """Return true: it comes every year."""
        return True

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return nothing: no document has given a day."""
        return ()

    @property
    def _day_words(self) -> str:
        return ""

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return «hằng năm, chưa định ngày»."""
        return f"{self._cycle_words.lstrip(', ')}, chưa định ngày"
