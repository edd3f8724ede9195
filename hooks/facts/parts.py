"""The parts of an item of a year, phases and alternatives, and what became of each.

A part keeps its number for ever, since calendars know it by that. Changes name an item and
touch all its parts: of the new days each part takes those of its own name, else those it stands
on already, else the next. A part that is left without days is cancelled; days that are left
make new parts.
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

    number: int | None  # None: the item is not in parts
    span: Span  # where it stands; where it stood last, as long as no new day is known
    moved_from: Span | None
    change: Literal["moved", "cancelled"] | None  # None: it stands where it was set
    own: tuple[Change, ...]  # changes in force that name the item
    inherited: tuple[Change, ...]  # those of its anchors, when they carried it along


def parts_of(campaign: Campaign, item: str, spec: ItemDate, year: int) -> Iterator[Part]:
    """Yield the parts of an item in a year; nothing when it has no days."""
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
    """Return each span with the one that took its place, then those that are new."""
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
