"""The parts of a year's item, phases or alternatives, and what became of each.

A part never changes its number, because calendars know it by that. A change names an item and
affects all its parts: each part takes those of the new days that have its name, else its
present days if they are among them, else the next ones. A part left without days is cancelled;
days left over become new parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from hooks.catalogue.anchors import ItemDate, changes_of_anchors, spans_as_set, spans_now
from hooks.catalogue.changes import changes_in_force
from hooks.model.campaign import Campaign, Change
from hooks.model.dates.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of an item, or the whole of an item that has no parts."""

    number: int | None  # None: the item has no parts
    span: Span  # its days; its former days as long as the new ones are unknown
    moved_from: Span | None
    change: Literal["moved", "cancelled"] | None  # None: it is as first set
    own: tuple[Change, ...]  # changes in force to the item
    inherited: tuple[Change, ...]  # changes to its anchors, if they moved it too


def parts_of(campaign: Campaign, item: str, spec: ItemDate, year: int) -> Iterator[Part]:
    """Yield the parts of an item in a year; none if it has no days."""
    before = spans_as_set(campaign, item, spec, year)
    now = spans_now(campaign, item, spec, year)
    own = changes_in_force(campaign, item, year)
    of_anchors = changes_of_anchors(campaign, item, spec, year)
    cancelled = bool(own) and own[-1].status == "cancelled"
    pairs = _paired(before, now)
    several = len(before) > 1 or (not before and len(now) > 1)
    for number, (old, new) in enumerate(pairs, 1):
        span = new or old
        assert span is not None  # noqa: S101 - a pair has at least one of the two
        stays = old is None or (new is not None and _days(old) == _days(new))
        change: Literal["moved", "cancelled"] | None = None
        if cancelled or (new is None and now):
            change = "cancelled"
        elif not stays:
            change = "moved"
        yield Part(
            number=number if several or number > 1 else None,
            span=span,
            moved_from=old if old and new and not stays else None,
            change=change,
            own=own,
            inherited=() if stays and old else of_anchors,
        )


def _paired(
    before: tuple[Span, ...], now: tuple[Span, ...]
) -> list[tuple[Span | None, Span | None]]:
    """Return each old span with the new span that replaces it, then the remaining new ones."""
    left = list(now)
    taken: list[Span | None] = [None] * len(before)
    fits: tuple[Callable[[Span, Span], bool], ...] = (_same_name, _same_days, lambda *_: True)
    for fit in fits:
        for place, old in enumerate(before):
            new = next((span for span in left if fit(old, span)), None)
            if taken[place] is None and new is not None:
                taken[place] = new
                left.remove(new)
    return [*zip(before, taken, strict=True), *((None, span) for span in left)]


def _same_name(old: Span, new: Span) -> bool:
    return old.label is not None and old.label == new.label


def _same_days(old: Span, new: Span) -> bool:
    return _days(old) == _days(new)


def _days(span: Span) -> tuple[object, ...]:
    return (span.start, span.end, span.at, span.until)
