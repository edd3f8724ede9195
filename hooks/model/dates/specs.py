"""The kinds of dates an editor can write, each with the spans of days it means.

A kind is a small model with its own keys and a method `spans(year)`. Days with a year mean the
same whatever year is asked; without one they mean a span in each year. To add a kind: write its
class in the module of its family, and name it in `SINGLE_KINDS` with the key that tells it, in
`SingleKinds`, and, as a rule of occasions, in `RULE_KINDS` and `RuleSpec`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, TypeAlias

from pydantic import Discriminator, Tag

from hooks.model.dates.choice import SINGLE_KINDS, Either, EitherRule, SingleKinds
from hooks.model.dates.kinds import Anchors, Correction, DateKind, NoAnchorsError, Recurring
from hooks.model.dates.lunar import LunarDate, LunarDateRule, LunarRange, LunarRangeRule
from hooks.model.dates.parsing import Day, parse_day
from hooks.model.dates.relative import Relative, RelativeRule
from hooks.model.dates.solar import (
    DayRange,
    DayRangeRule,
    NthWeekday,
    NthWeekdayRule,
    OneDay,
    OneDayRule,
    WholeMonth,
    WholeMonthRule,
)
from hooks.model.dates.telling import UNCLEAR_DATE, UNCLEAR_RULE, teller
from hooks.model.dates.undated import Undated, Unresolved

__all__ = [
    "KINDS", "RULE_KINDS", "Anchors", "Correction", "DateKind", "DateSpec", "Day", "DayRange",
    "Either", "EitherRule", "LunarDate", "LunarRange", "NoAnchorsError", "NthWeekday", "OneDay",
    "Recurring", "Relative", "RuleSpec", "Undated", "Unresolved", "WholeMonth", "anchors_named",
    "corrections", "documents_named", "parse_day", "unresolved_words",
]  # fmt: skip

# The key that tells a kind, and the kind. A range may have either of two keys.
KINDS: Final[dict[str, type[DateKind]]] = {**SINGLE_KINDS, "either": Either}

DateSpec: TypeAlias = Annotated[
    SingleKinds | Annotated[Either, Tag("Either")],
    Discriminator(teller(KINDS), **UNCLEAR_DATE),
]

# What an occasion's rule may be; words that are no day cannot be one.
RULE_KINDS: Final[dict[str, type[DateKind]]] = {
    "date": OneDayRule,
    "from": DayRangeRule,
    "to": DayRangeRule,
    "month": WholeMonthRule,
    "nth": NthWeekdayRule,
    "weekday": NthWeekdayRule,
    "lunar": LunarDateRule,
    "lunar_from": LunarRangeRule,
    "lunar_to": LunarRangeRule,
    "anchor": RelativeRule,
    "undated": Undated,
    "either": EitherRule,
}

RuleSpec: TypeAlias = Annotated[
    Annotated[OneDayRule, Tag("OneDayRule")]
    | Annotated[DayRangeRule, Tag("DayRangeRule")]
    | Annotated[WholeMonthRule, Tag("WholeMonthRule")]
    | Annotated[NthWeekdayRule, Tag("NthWeekdayRule")]
    | Annotated[LunarDateRule, Tag("LunarDateRule")]
    | Annotated[LunarRangeRule, Tag("LunarRangeRule")]
    | Annotated[RelativeRule, Tag("RelativeRule")]
    | Annotated[Undated, Tag("Undated")]
    | Annotated[EitherRule, Tag("EitherRule")],
    Discriminator(teller(RULE_KINDS), **UNCLEAR_RULE),
]


def anchors_named(spec: DateKind) -> tuple[str, ...]:
    """Return the ids of the occasions and windows a date is counted from, each once."""
    named = (each.anchor for each in parts(spec) if isinstance(each, Relative))
    return tuple(dict.fromkeys(named))


def corrections(spec: DateKind) -> tuple[Correction, ...]:
    """Return what was corrected in a date, in its order."""
    own = () if spec in (found := tuple(parts(spec))) else (spec,)
    return tuple(each.correction for each in (*own, *found) if each.correction)


def unresolved_words(spec: DateKind) -> tuple[str, ...]:
    """Return the words of a date that are no days, in their order."""
    return tuple(each.unresolved for each in parts(spec) if isinstance(each, Unresolved))


def documents_named(spec: DateKind) -> tuple[str, ...]:
    """Return the ids of the documents that corrections rest on, each once."""
    return tuple(dict.fromkeys(source for each in corrections(spec) for source in each.source))


def parts(spec: DateKind) -> Iterator[DateKind]:
    """Give the single dates a date is made of."""
    if isinstance(spec, Either):
        yield from spec.either
    else:
        yield spec
