"""Dates counted from an anchor: another occasion or period of the campaign."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Id
from hooks.model.dates.kinds import AnchorNames, Anchors, DateKind, no_anchors
from hooks.model.dates.parsing import DayCount
from hooks.model.dates.spans import Span

# The keys beside `anchor` must be exactly one of these sets.
SHAPES: Final = (
    {"days_before"},
    {"days_after"},
    {"phase"},
    {"from_days_before", "to_days_before"},
    {"from_days_before", "to_days_after"},
    {"from_days_after", "to_days_after"},
)


class Relative(DateKind):
    """Tính theo một dịp hay đợt khác: `anchor: tong-dieu-tra`, `phase: before`.

    `days_before: 7` là ngày thứ 7 trước ngày đầu của mốc, `days_after: 7` là ngày thứ 7 sau
    ngày cuối. `phase` là before (đến hết ngày trước mốc), during (đúng thời gian của mốc) hoặc
    after (từ ngày sau mốc). Một khoảng: `from_days_before: 10`, `to_days_after: 5`.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": [*sorted(shape)]} for shape in SHAPES]}
    )

    recurring = True  # recurs as often as its anchor
    anchor: Id = Field(description="Mã của dịp hoặc đợt làm mốc")
    days_before: DayCount | None = Field(None, description="Số ngày trước ngày đầu của mốc")
    days_after: DayCount | None = Field(None, description="Số ngày sau ngày cuối của mốc")
    phase: Literal["before", "during", "after"] | None = Field(
        None, description="before: trước mốc; during: trong thời gian của mốc; after: sau mốc"
    )
    from_days_before: DayCount | None = Field(
        None, description="Khoảng bắt đầu mấy ngày trước ngày đầu của mốc (0: từ ngày đầu)"
    )
    from_days_after: DayCount | None = Field(
        None, description="Khoảng bắt đầu mấy ngày sau ngày cuối của mốc"
    )
    to_days_before: DayCount | None = Field(
        None, description="Khoảng kết thúc mấy ngày trước ngày đầu của mốc"
    )
    to_days_after: DayCount | None = Field(
        None, description="Khoảng kết thúc mấy ngày sau ngày cuối của mốc (0: hết ngày cuối)"
    )

    @model_validator(mode="after")
    def _shape(self) -> Relative:
        given = set(self.model_dump(exclude_none=True)) - {"anchor"}
        if given not in SHAPES:
            raise PydanticCustomError(
                "relative-shape", "one shape", {"keys": ", ".join(sorted(given))}
            )
        if given == {"from_days_before", "to_days_before"}:
            self._check_order(self.to_days_before, self.from_days_before)
        if given == {"from_days_after", "to_days_after"}:
            self._check_order(self.from_days_after, self.to_days_after)
        return self

    @staticmethod
    def _check_order(smaller: int | None, larger: int | None) -> None:
        if smaller is not None and larger is not None and smaller > larger:
            raise PydanticCustomError("relative-order", "ends before it begins")

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the days counted from the anchor's days in `year`.

        Nothing can be counted from an end that the anchor leaves open: no day is guessed.
        """
        around = anchors(self.anchor)
        if self.phase == "during":
            return around
        counted = (self._around(whole) for whole in _wholes(around))
        return tuple(span for span in counted if span)

    def _around(self, whole: Span) -> Span | None:
        """Return the span counted from one occurrence of the anchor."""
        before, after = _counter(whole.start, -1), _counter(whole.end, 1)
        start = end = None
        match self.phase:
            case "before":
                end = before(1)
            case "after":
                start = after(1)
            case _:
                day = before(self.days_before) or after(self.days_after)
                start = day or before(self.from_days_before) or after(self.from_days_after)
                end = day or before(self.to_days_before) or after(self.to_days_after)
                if start is None or end is None:
                    return None
        if start is None and end is None:
            return None
        return Span(start=start, end=end, alternative=whole.alternative)

    @property
    def words(self) -> str:
        """The date in Vietnamese words; the anchor is named by its id."""
        return self.words_around(f"«{self.anchor}»")

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the date in Vietnamese words, with the anchor named for readers."""
        return self.words_around(names(self.anchor))

    def words_around(self, name: str) -> str:
        """Return the date in Vietnamese words, with the anchor's name."""
        if self.phase:
            return {"before": "trước", "during": "trong", "after": "sau"}[self.phase] + f" {name}"
        if self.days_before is not None:
            return _count_words(self.days_before, "trước", name)
        if self.days_after is not None:
            return _count_words(self.days_after, "sau", name)
        start = (
            _count_words(self.from_days_before, "trước", name)
            if self.from_days_before is not None
            else _count_words(self.from_days_after or 0, "sau", name)
        )
        end = (
            _count_words(self.to_days_before, "trước", name)
            if self.to_days_before is not None
            else _count_words(self.to_days_after or 0, "sau", name)
        )
        return f"từ {start} đến {end}"


def _counter(day: date | None, sign: int) -> Callable[[int | None], date | None]:
    """Return the function that counts days away from an end of the anchor."""

    def counted(days: int | None) -> date | None:
        return day + timedelta(days=sign * days) if day and days is not None else None

    return counted


def _count_words(days: int, side: Literal["trước", "sau"], name: str) -> str:
    if days == 0:
        return f"ngày {'đầu' if side == 'trước' else 'cuối'} của {name}"
    return f"{days} ngày {side} {name}"


def _wholes(spans: tuple[Span, ...]) -> list[Span]:
    """Return the phases of an occurrence joined, so that «before» means before the first one.

    Alternatives stay separate: whatever is counted from them has alternatives too.
    """
    wholes = [span for span in spans if span.label is None]
    phases = [span for span in spans if span.label is not None]
    if phases:
        wholes.append(Span(start=phases[0].start, end=phases[-1].end))
    return [replace(whole, at=None, until=None) for whole in wholes]
