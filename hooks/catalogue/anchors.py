"""Where the items of a year stand: dates counted from other dates, and dates that were moved.

What is counted from an item, be it a period or a deadline, is counted from the day on which the
item stands now: where the documents in force have moved it, not where it was set first.
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

# How the date of an item is given: an occasion's or period's, or a report's deadline.
ItemDate: TypeAlias = DateKind | Due


def spec_of(campaign: Campaign, item: str, year: int) -> DateKind | None:
    """Return the date of an occasion, or of a period of the year, by its id."""
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
    """Return where an occasion or a period of a year stands, as the changes in force have it.

    A missing item, or one that is its own anchor, has no spans; `check_anchors` tells both.
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
    """Return where an item of a year stands, given how its date was set first."""
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
    """Return where an item of a year stood at first, before any change to any item."""
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
    """Return the changes in force to the items that a date is counted from, however far."""
    found: list[Change] = []
    for anchor in _reached(campaign, item, year, _anchors_now(campaign, item, spec, year)):
        if anchor != item:
            found += changes_in_force(campaign, anchor, year)
    return tuple(found)


def circle(campaign: Campaign, item: str, year: int) -> tuple[str, ...]:
    """Return the ids along which a date depends on itself; nothing when it does not."""
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
    """Yield the items that a date is counted from; the last is `item` when it is one of them."""
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
    """Return the ids that an item's date is counted from: by its last move, or as it was set.

    A move counted from the item itself is counted from where the item stood before.
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
    """Return the anchors of a change to an item, which itself stands at `spans` before it."""
    return lambda anchor: spans if anchor == item else anchors(anchor)
