"""Several days of which a document leaves open which it will be."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Final, Self, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.dates.kinds import AnchorNames, Anchors, DateKind, Recurring, same_years
from hooks.model.dates.lunar import LunarDate, LunarRange
from hooks.model.dates.relative import Relative
from hooks.model.dates.solar import DayRange, NthWeekday, OneDay, WholeMonth
from hooks.model.dates.spans import Span
from hooks.model.dates.telling import UNCLEAR_DATE, teller
from hooks.model.dates.undated import Unresolved

# The keys that tell a kind, and the kind. «month» is also a key of the nth weekday.
SINGLE_KINDS: Final[dict[str, type[DateKind]]] = {
    "date": OneDay,
    "from": DayRange,
    "to": DayRange,
    "month": WholeMonth,
    "nth": NthWeekday,
    "weekday": NthWeekday,
    "lunar": LunarDate,
    "lunar_from": LunarRange,
    "lunar_to": LunarRange,
    "anchor": Relative,
    "unresolved": Unresolved,
}

# The kinds that stand alone; a date of any kind is one of these, or a choice of them.
SingleKinds: TypeAlias = (
    Annotated[OneDay, Tag("OneDay")]
    | Annotated[DayRange, Tag("DayRange")]
    | Annotated[WholeMonth, Tag("WholeMonth")]
    | Annotated[NthWeekday, Tag("NthWeekday")]
    | Annotated[LunarDate, Tag("LunarDate")]
    | Annotated[LunarRange, Tag("LunarRange")]
    | Annotated[Relative, Tag("Relative")]
    | Annotated[Unresolved, Tag("Unresolved")]
)
SingleSpec: TypeAlias = Annotated[SingleKinds, Discriminator(teller(SINGLE_KINDS), **UNCLEAR_DATE)]


def _not_nested(value: Any) -> Any:
    if isinstance(value, list) and any(
        isinstance(each, dict) and "either" in each for each in value
    ):
        raise PydanticCustomError("either-nested", "nested")
    return value


class Either(DateKind):
    """Nhiều khả năng, giữ cả: `{either: [{from: 1/10/2022, to: 10/10/2022}, {month: 10/2022}]}`.

    Như «01–10/10, hoặc trong tháng 10»: không chọn thay văn bản, không gộp lại.
    """

    either: Annotated[tuple[SingleSpec, ...], BeforeValidator(_not_nested)] = Field(
        description="Từ hai khả năng trở lên, mỗi khả năng là một kiểu ngày"
    )

    @model_validator(mode="after")
    def _several(self) -> Self:
        if len(self.either) < 2:
            raise PydanticCustomError("either-few", "fewer than two")
        same_years(*(each.yearly for each in self.either))
        return self

    @property
    def yearly(self) -> bool | None:
        """Whether its days stand without their year."""
        return same_years(*(each.yearly for each in self.either))

    def _days(self, year: int, anchors: Anchors) -> tuple[Span, ...]:
        """Return the spans of each alternative, with its number; they are never merged."""
        spans = (
            replace(span, alternative=number)
            for number, each in enumerate(self.either, 1)
            for span in each.spans(year, anchors)
        )
        return tuple(dict.fromkeys(spans))

    def words_for_readers(self, names: AnchorNames) -> str:
        """Return the alternatives in Vietnamese words, each with its own hours."""
        each = (one.words_for_readers(names) for one in self.either)
        return ", hoặc ".join(each) + self.hour_words

    @property
    def _day_words(self) -> str:
        return self.words


class EitherRule(Recurring, Either):
    """Nhiều khả năng hằng năm: `{either: [{from: 1/10, to: 10/10}, {month: 10}]}`."""
