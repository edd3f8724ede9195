"""What stands beside solar days: the lunar ones, and the words of what is counted from another."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.catalogue.said import SaidTask, SaidWindow
from hooks.facts.occurrence import Occurrence
from hooks.model.dates.kinds import DateKind
from hooks.model.dates.lunar import LunarDate, LunarRange
from hooks.model.dates.parsing import lunar_words
from hooks.model.dates.relative import Relative
from hooks.model.dates.solar import DayRange, OneDay
from hooks.model.dates.specs import parts


def beside_days(occurrence: Occurrence) -> tuple[str, ...]:
    """Return what is told beside an occurrence's days: «10/3 âm lịch», «trước và trong Ngày …»."""
    spec = _time_of(occurrence)
    if spec is None:
        return ()
    if occurrence.words and any(isinstance(each, Relative) for each in parts(spec)):
        return (occurrence.words,)
    return tuple(lunar_days(spec))


def lunar_days(spec: DateKind) -> Iterator[str]:
    """Yield the lunar days of a date, as documents print them."""
    for each in parts(spec):
        match each:
            case LunarDate(lunar=day):
                yield f"{lunar_words(day)} âm lịch"
            case OneDay(lunar=day) if day:
                yield f"{lunar_words(day)} âm lịch"
            case LunarRange() | DayRange():
                ends = (("từ", each.lunar_from), ("đến", each.lunar_to))
                named = [f"{word} {lunar_words(day)}" for word, day in ends if day]
                if named:
                    yield f"{' '.join(named)} âm lịch"
            case _:
                pass


def _time_of(occurrence: Occurrence) -> DateKind | None:
    """Return what its days come from: the newest change, what a document says, or the rule."""
    for change in reversed(occurrence.changes):
        if occurrence.moved_from and change.when:
            return change.when
    for statement in occurrence.statements:
        match statement.entry:
            case SaidWindow() as window if window.origin.when:
                return window.origin.when
            case SaidTask(when=when) if when:
                return when
            case _:
                pass
    named = occurrence.campaign.occasion(occurrence.occasion) if occurrence.occasion else None
    return named.rule if named and occurrence.is_day else None
