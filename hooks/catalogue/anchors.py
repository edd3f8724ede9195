"""The present days of a year's items: dates counted from other dates, and dates that were moved.

Whatever is counted from an item, such as a period or a deadline, is counted from the item's
present days, to which the documents in force have moved it, not from those first set.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from hooks.catalogue.changes import changes_in_force, edition_of
from hooks.model.campaign import Campaign, Change
from hooks.model.dates.kinds import Anchors
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, anchors_named
from hooks.model.due import Due

# The date of an item: of an occasion or a period, or the deadline of a report.
ItemDate: TypeAlias = DateKind | Due


def spec_of(campaign: Campaign, item: str, year: int) -> DateKind | None:
    """Return the date of an occasion, or of a period of the year, given its id."""
    for occasion in campaign.occasions:
        if occasion.id == item:
            return occasion.rule
    edition = edition_of(campaign, year)
    for period in edition.periods if edition else ():
        if period.id == item:
            return period.when
    return None


def spans_of(
    campaign: Campaign, item: str, year: int, visiting: frozenset[str] = frozenset()
) -> tuple[Span, ...]:
    """Return the spans of an occasion or a period in a year, after the changes in force.

    A missing item, or one that is its own anchor, has none; `check_anchors` reports both.
    """
    spec = spec_of(campaign, item, year)
    if spec is None or item in visiting:
        return ()
    return spans_now(campaign, item, spec, year, visiting)


def spans_now(
    campaign: Campaign,
    item: str,
    spec: ItemDate,
    year: int,
    visiting: frozenset[str] = frozenset(),
) -> tuple[Span, ...]:
    """Return the present spans of an item in a year, given its date as first set."""
    within = visiting | {item}

    def anchors(anchor: str) -> tuple[Span, ...]:
        return spans_of(campaign, anchor, year, within)

    spans = spec.spans(year, anchors)
    for change in changes_in_force(campaign, item, year):
        if change.to:
            spans = change.to.spans(year, _beside(item, spans, anchors))
    return spans


def spans_as_set(
    campaign: Campaign,
    item: str,
    spec: ItemDate,
    year: int,
    visiting: frozenset[str] = frozenset(),
) -> tuple[Span, ...]:
    """Return the spans of an item in a year as first set, before any change to any item."""
    within = visiting | {item}

    def anchors(anchor: str) -> tuple[Span, ...]:
        first = spec_of(campaign, anchor, year)
        if first is None or anchor in within:
            return ()
        return spans_as_set(campaign, anchor, first, year, within)

    return spec.spans(year, anchors)


def changes_of_anchors(
    campaign: Campaign, item: str, spec: ItemDate, year: int
) -> tuple[Change, ...]:
    """Return the changes in force to the items that a date is counted from, directly or not."""
    found: list[Change] = []
    for anchor in _reached(campaign, item, year, _anchors_now(campaign, item, spec, year)):
        if anchor != item:
            found += changes_in_force(campaign, anchor, year)
    return tuple(found)


def circle(campaign: Campaign, item: str, year: int) -> tuple[str, ...]:
    """Return the chain of ids through which a date depends on itself, or nothing."""
    spec = spec_of(campaign, item, year)
    if spec is None:
        return ()
    path = [item]
    for anchor in _reached(campaign, item, year, _anchors_now(campaign, item, spec, year)):
        path.append(anchor)
        if anchor == item:
            return tuple(path)
    return ()


def _reached(campaign: Campaign, item: str, year: int, todo: list[str]) -> Iterator[str]:
    """Yield the items that a date is counted from, and stop at `item` if it is one of them."""
    seen: set[str] = set()
    while todo:
        anchor = todo.pop()
        if anchor in seen:
            continue
        seen.add(anchor)
        yield anchor
        if anchor == item:
            return
        if spec := spec_of(campaign, anchor, year):
            todo += _anchors_now(campaign, anchor, spec, year)


def _anchors_now(campaign: Campaign, item: str, spec: ItemDate, year: int) -> list[str]:
    """Return the ids that an item's date is counted from, by its last move or as first set.

    A move counted from the item itself is counted from the item's days before the move.
    """
    anchors: list[str] = []
    for change in reversed(changes_in_force(campaign, item, year)):
        if change.to:
            named = anchors_named(change.to)
            anchors += [anchor for anchor in named if anchor != item]
            if item not in named:
                return anchors
    if isinstance(spec, Due):
        return [*anchors, *([spec.anchor] if spec.anchor else ())]
    return [*anchors, *anchors_named(spec)]


def _beside(item: str, spans: tuple[Span, ...], anchors: Anchors) -> Anchors:
    """Return the anchors for a change to an item, whose own `spans` are those before the change."""
    return lambda anchor: spans if anchor == item else anchors(anchor)
