"""Dates made of others: alternatives that a document leaves open, and phases in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Line
from hooks.model.dates.explicit import DayRange, OneDay, Unresolved
from hooks.model.dates.kinds import AnchorNames, Anchors, DateKind, no_anchors
from hooks.model.dates.lunar import LunarEveryYear, LunarRangeEveryYear
from hooks.model.dates.relative import Relative
from hooks.model.dates.spans import Span
from hooks.model.dates.telling import UNCLEAR, teller
from hooks.model.dates.yearly import EveryYear, MonthEveryYear, NthWeekday, RangeEveryYear

# Distinguishing keys and their kinds. «month» is also a key of the nth weekday.
SINGLE_KINDS: Final[dict[str, type[DateKind]]] = {
    "date": OneDay,
    "from": DayRange,
    "to": DayRange,
    "yearly": EveryYear,
    "yearly_from": RangeEveryYear,
    "yearly_to": RangeEveryYear,
    "nth": NthWeekday,
    "weekday": NthWeekday,
    "month": MonthEveryYear,
    "lunar": LunarEveryYear,
    "lunar_from": LunarRangeEveryYear,
    "lunar_to": LunarRangeEveryYear,
    "anchor": Relative,
    "unresolved": Unresolved,
}

# The single kinds; a date of any kind is one of these or made of them.
SingleKinds: TypeAlias = (
    Annotated[OneDay, Tag("OneDay")]
    | Annotated[DayRange, Tag("DayRange")]
    | Annotated[EveryYear, Tag("EveryYear")]
    | Annotated[RangeEveryYear, Tag("RangeEveryYear")]
    | Annotated[MonthEveryYear, Tag("MonthEveryYear")]
    | Annotated[NthWeekday, Tag("NthWeekday")]
    | Annotated[LunarEveryYear, Tag("LunarEveryYear")]
    | Annotated[LunarRangeEveryYear, Tag("LunarRangeEveryYear")]
    | Annotated[Relative, Tag("Relative")]
    | Annotated[Unresolved, Tag("Unresolved")]
)
SingleSpec: TypeAlias = Annotated[SingleKinds, Discriminator(teller(SINGLE_KINDS), **UNCLEAR)]


def _not_nested(value: Any) -> Any:
    compound = {"alternatives", "phases"}
    if isinstance(value, list) and any(isinstance(v, dict) and compound & v.keys() for v in value):
        raise PydanticCustomError("alternatives-nested", "nested")
    return value


class Alternatives(DateKind):
    """Nhiều khả năng, giữ cả: `alternatives: [{yearly_from: 1/10, yearly_to: 10/10}, {month: 10}]`.

    Như «01–10/10, hoặc trong tháng 10»: không chọn thay văn bản, không gộp lại.
    """

    alternatives: Annotated[tuple[SingleSpec, ...], BeforeValidator(_not_nested)] = Field(
        description="Từ hai khả năng trở lên, mỗi khả năng là một kiểu ngày"
    )

    @model_validator(mode="after")
    def _several(self) -> Alternatives:
        if len(self.alternatives) < 2:
            raise PydanticCustomError("alternatives-few", "fewer than two")
        return self

    @property
    def recurs(self) -> bool:
        """Whether each of the alternatives is a rule."""
        return all(each.recurs for each in self.alternatives)

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the spans of each alternative, with its number; they are never merged."""
        return tuple(
            replace(span, alternative=number)
            for number, each in enumerate(self.alternatives, 1)
            for span in each.spans(year, anchors)
        )

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return ", hoặc ".join(each.words for each in self.alternatives)

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the alternatives in Vietnamese words, with anchors named for readers."""
        return ", hoặc ".join(each.words_for_readers(names) for each in self.alternatives)


class Phase(DayRange):
    """Một giai đoạn: `{name: Giai đoạn 1, from: 01/7/2024, to: 15/7/2024}`."""

    name: Line = Field(description="Tên giai đoạn, như văn bản ghi")


class Phases(DateKind):
    """Các giai đoạn theo thứ tự: `phases: [{name: Chuẩn bị, to: 30/6/2024}, {name: Điều tra,
    from: 01/7/2024, to: 15/8/2024}]`.

    Chỉ giai đoạn đầu có thể thiếu ngày đầu, chỉ giai đoạn cuối có thể thiếu ngày cuối.
    """

    phases: tuple[Phase, ...] = Field(
        description="Từ hai giai đoạn, xếp theo thứ tự thời gian, không chồng lên nhau"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Phases:
        if len(self.phases) < 2:
            raise PydanticCustomError("phases-few", "fewer than two")
        for one, next_one in pairwise(self.phases):
            names = {"one": one.name, "other": next_one.name}
            if one.name == next_one.name:
                raise PydanticCustomError("phases-same-name", "same name", {"name": one.name})
            if one.end is None or next_one.start is None:
                raise PydanticCustomError("phases-open", "open in the middle", names)
            if next_one.start <= one.end:
                raise PydanticCustomError("phases-order", "out of order", names)
        return self

    def spans(self, year: int, anchors: Anchors = no_anchors) -> tuple[Span, ...]:
        """Return the phases in order, each labelled with its name."""
        return tuple(
            Span(start=phase.start, end=phase.end, label=phase.name) for phase in self.phases
        )

    @property
    def words(self) -> str:
        """The date in Vietnamese words."""
        return "; ".join(f"{phase.name}: {phase.words}" for phase in self.phases)
