"""Changes that documents make: which act, which are only heard of, and what becomes of a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidChange
from hooks.facts.documents import in_force
from hooks.model.dates.kinds import Anchors
from hooks.model.dates.spans import Span
from hooks.model.section import ChangeStatus

# What became of a date: "" when it stands where it was set.
Fate: TypeAlias = Literal["", "moved", "extended", "postponed", "cancelled", "settled"]
_FATES: Final[dict[ChangeStatus, Fate]] = {
    "doi": "moved",
    "thay": "moved",
    "gia-han": "extended",
    "hoan": "postponed",
    "huy": "cancelled",
    "chot": "settled",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Where a date stands after the changes to it, and what became of it."""

    spans: tuple[Span, ...]
    fate: Fate
    has_day: bool  # false: it left its day, and no document names another


def acting(catalogue: Catalogue, changes: Iterable[SaidChange]) -> tuple[SaidChange, ...]:
    """Return the changes that act, the earliest first: the last one counts."""
    found = [change for change in changes if in_force(catalogue, change)]
    return tuple(sorted(found, key=lambda change: _time_of(catalogue, change)))


def doubted(catalogue: Catalogue, changes: Iterable[SaidChange]) -> tuple[SaidChange, ...]:
    """Return the changes that nobody has verified: told, but moving nothing."""
    found = [
        change
        for change in changes
        if change.document not in catalogue.successors and not in_force(catalogue, change)
    ]
    return tuple(sorted(found, key=lambda change: _time_of(catalogue, change)))


def _time_of(catalogue: Catalogue, change: SaidChange) -> tuple[date, str, tuple[str, ...]]:
    issued = catalogue.documents[change.document].earliest or date.max
    return issued, change.document, tuple(f"{step:>06}" for step in change.path)


def changed(
    spans: tuple[Span, ...],
    changes: Iterable[SaidChange],
    year: int,
    anchors: Callable[[SaidChange, tuple[Span, ...]], Anchors],
) -> Changed:
    """Return where a date stands after changes, in their order.

    `anchors` gives what a change's new date is counted from, the date's own days being known.
    """
    fate: Fate = ""
    has_day = True
    for change in changes:
        fate = _FATES[change.status]
        if change.status in ("hoan", "huy"):
            has_day = False
            continue
        when = change.when or change.due
        new = when.spans(year, anchors(change, spans)) if when else ()
        if change.status == "gia-han":
            new = tuple(_extended(span, spans) for span in new)
        has_day = bool(new) or (change.status == "chot" and when is None)
        spans = new or spans
    return Changed(spans=spans, fate=fate, has_day=has_day)


def _extended(new: Span, old: tuple[Span, ...]) -> Span:
    """Return an extension with the old beginning, when only its end is said."""
    first = next((span for span in old if span.start), None)
    if new.start or first is None or first.start is None or (new.end and new.end < first.start):
        return new
    return replace(new, start=first.start, at=first.at)


def new_time(change: SaidChange) -> bool:
    """Whether a change names a new time."""
    return change.when is not None or change.due is not None
