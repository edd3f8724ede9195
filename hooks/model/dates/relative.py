"""Dates counted from an anchor: an occasion of the campaign, or a window of the document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Id, SingleToo
from hooks.model.dates.kinds import AnchorNames, Anchors, DateKind, Recurring
from hooks.model.dates.parsing import DayCount
from hooks.model.dates.spans import Span

Side: TypeAlias = Literal["truoc", "trong", "sau"]

# In the order of time.
SIDES: Final[dict[Side, str]] = {"truoc": "trước", "trong": "trong", "sau": "sau"}

# Which keys may stand beside `anchor`: exactly one of these sets.
SHAPES: Final = ({"days"}, {"from", "to"}, {"side"})


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Sides: TypeAlias = Annotated[
    tuple[Side, ...],
    BeforeValidator(_as_list),
    Field(min_length=1, max_length=3),
    SingleToo(),
]


class Relative(DateKind):
    """Tính theo một dịp hay khoảng thời gian khác: `{anchor: cao-diem, days: -7}`.

    Số âm đếm trước ngày đầu của mốc, số dương sau ngày cuối: `days: -7` là ngày thứ 7 trước mốc.
    Một khoảng: `{anchor: cao-diem, from: -10, to: 5}`; 0 là chính ngày đầu, ngày cuối của mốc.
    `side`: truoc (đến hết ngày trước mốc), trong (đúng thời gian của mốc), sau (từ ngày sau mốc),
    một hoặc nhiều.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": [*sorted(shape)]} for shape in SHAPES]}
    )

    anchor: Id = Field(description="Mã của dịp hoặc tên khoảng thời gian làm mốc")
    day: DayCount | None = Field(
        None, alias="days", description="Mấy ngày trước (âm) hoặc sau (dương) mốc"
    )
    start: DayCount | None = Field(None, alias="from", description="Khoảng bắt đầu, đếm như days")
    end: DayCount | None = Field(None, alias="to", description="Khoảng kết thúc, đếm như days")
    side: Sides | None = Field(None, description="truoc, trong, sau: một hoặc nhiều")

    @model_validator(mode="after")
    def _shape(self) -> Self:
        written = {"days": self.day, "from": self.start, "to": self.end, "side": self.side}
        given = {key for key, value in written.items() if value is not None}
        if given not in SHAPES:
            raise PydanticCustomError(
                "relative-shape", "one shape", {"keys": ", ".join(sorted(given))}
            )
        if self.day == 0:
            raise PydanticCustomError("relative-no-days", "no days")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise PydanticCustomError("relative-order", "ends before it begins")
        if self.side and len({*self.side}) < len(self.side):
            raise PydanticCustomError("relative-side-twice", "a side twice")
        return self

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the days counted from the anchor's days in `year`.

        Nothing can be counted from an end that the anchor leaves open: no day is guessed.
        """
        around = anchors(self.anchor)
        if self.side and (self.side == ("trong",) or len(self.side) == len(SIDES)):
            # Before, during and after: no day is outside, and the anchor's own are what counts.
            return around
        wholes = (replace(each, at=None, until=None, part=None, each_day=()) for each in around)
        counted = (span for whole in wholes for span in self._around(whole))
        return tuple(dict.fromkeys(counted))

    def _around(self, whole: Span) -> list[Span]:
        """Return the spans counted from one occurrence of the anchor."""
        if self.side:
            return list(self._beside(whole))
        start = _counted(whole, self.day if self.start is None else self.start, first=True)
        end = start if self.day is not None else _counted(whole, self.end, first=False)
        if start is None or end is None or end < start:
            return []
        return [Span(start=start, end=end, alternative=whole.alternative)]

    def _beside(self, whole: Span) -> list[Span]:
        sides = {*(self.side or ())}
        before = whole.start - timedelta(days=1) if whole.start else None
        after = whole.end + timedelta(days=1) if whole.end else None
        ends: list[tuple[date | None, date | None]]
        if sides == {"truoc", "sau"}:
            ends = [(None, before), (after, None)]
        elif sides == {"truoc", "trong"}:
            ends = [(None, whole.end)]
        elif sides == {"trong", "sau"}:
            ends = [(whole.start, None)]
        elif sides == {"truoc"}:
            ends = [(None, before)]
        else:
            ends = [(after, None)]
        return [
            Span(start=start, end=end, alternative=whole.alternative)
            for start, end in ends
            if start or end
        ]

    @property
    def _day_words(self) -> str:
        return self.words_around(f"«{self.anchor}»")

    def _named_day_words(self, names: AnchorNames) -> str:
        return self.words_around(names(self.anchor))

    def words_around(self, name: str) -> str:
        """Return the date in Vietnamese words, with the anchor's name."""
        if self.side:
            words = [word for side, word in SIDES.items() if side in self.side]
            listed = " và ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
            return f"{listed} {name}"
        if self.day is not None:
            return _count_words(self.day, name, "đầu")
        start = _count_words(self.start or 0, name, "đầu")
        end = _count_words(self.end or 0, name, "cuối")
        return f"từ {start} đến {end}"


class RelativeRule(Recurring, Relative):
    """Tính theo một dịp khác: `{anchor: ngay-le, days: -7}`; có khi dịp đó có."""


def _counted(whole: Span, days: int | None, *, first: bool) -> date | None:
    """Return the day counted from an end of the anchor; 0 is its first or its last day."""
    if days is None:
        return None
    from_start = days < 0 or (days == 0 and first)
    day = whole.start if from_start else whole.end
    return day + timedelta(days=days) if day else None


def _count_words(days: int, name: str, end: str) -> str:
    if days == 0:
        return f"ngày {end} của {name}"
    return f"{abs(days)} ngày {'trước' if days < 0 else 'sau'} {name}"
