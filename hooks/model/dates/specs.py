"""The kinds of dates an editor can write, each with the spans of days it means.

A kind is a small model with its own keys and a method `spans(year)`. Explicit dates mean the
same days in every year; rules mean a span in each year. To add a kind, write its class in the
module of its family, and add it to `SINGLE_KINDS`, by its distinguishing key, and `SingleKinds`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, Discriminator, Tag
from pydantic_core import PydanticCustomError

from hooks.model.dates.compound import SINGLE_KINDS, Alternatives, Phases, SingleKinds
from hooks.model.dates.explicit import DayRange, OneDay, Unresolved
from hooks.model.dates.kinds import Anchors, Correction, DateKind, NoAnchorsError, Override, Rule
from hooks.model.dates.lunar import LunarEveryYear, LunarRangeEveryYear
from hooks.model.dates.parsing import Day, DayMonth, parse_day
from hooks.model.dates.relative import Relative
from hooks.model.dates.telling import UNCLEAR, teller
from hooks.model.dates.yearly import EveryYear, MonthEveryYear, NthWeekday, RangeEveryYear

__all__ = [
    "KINDS", "Alternatives", "Anchors", "Correction", "DateKind", "DateSpec", "Day", "DayMonth",
    "DayRange", "EveryYear", "LunarEveryYear", "LunarRangeEveryYear", "MonthEveryYear",
    "NoAnchorsError", "NthWeekday", "OneDay", "Override", "Phases", "RangeEveryYear", "Relative",
    "Rule", "RuleSpec", "Unresolved", "anchors_named", "corrections", "documents_named",
    "parse_day", "unresolved_words",
]  # fmt: skip

# Distinguishing keys and their kinds. A range may have either of two keys.
KINDS: Final[dict[str, type[DateKind]]] = {
    **SINGLE_KINDS,
    "alternatives": Alternatives,
    "phases": Phases,
}

DateSpec: TypeAlias = Annotated[
    SingleKinds | Annotated[Alternatives, Tag("Alternatives")] | Annotated[Phases, Tag("Phases")],
    Discriminator(teller(KINDS), **UNCLEAR),
]


def _must_recur(value: DateKind) -> DateKind:
    if not value.recurs:
        raise PydanticCustomError("no-rule", "no rule", {"words": value.words})
    return value


RuleSpec: TypeAlias = Annotated[DateSpec, AfterValidator(_must_recur)]


def anchors_named(spec: DateKind) -> tuple[str, ...]:
    """Return the ids of the occasions and periods a date is counted from, each once."""
    named = (each.anchor for each in _parts(spec) if isinstance(each, Relative))
    return tuple(dict.fromkeys(named))


def corrections(spec: DateKind) -> tuple[Correction, ...]:
    """Return the corrections of a date, in order."""
    explicit = (each for each in _parts(spec) if isinstance(each, OneDay | DayRange))
    return tuple(each.correction for each in explicit if each.correction)


def unresolved_words(spec: DateKind) -> tuple[str, ...]:
    """Return those words of a date that do not name days, in order."""
    return tuple(each.unresolved for each in _parts(spec) if isinstance(each, Unresolved))


def documents_named(spec: DateKind) -> tuple[str, ...]:
    """Return the ids of the documents behind corrections and single years, each once."""
    named = [source for each in corrections(spec) for source in each.source]
    for each in _parts(spec):
        if isinstance(each, Rule):
            named += [source for override in each.overrides for source in override.source]
    return tuple(dict.fromkeys(named))


def _parts(spec: DateKind) -> Iterator[DateKind]:
    """Yield the single dates a date is made of."""
    if isinstance(spec, Alternatives):
        yield from spec.alternatives
    elif isinstance(spec, Phases):
        yield from spec.phases
    else:
        yield spec
