"""Dates counted from other dates: an occasion's or period's days, its anchors resolved."""

from __future__ import annotations

from hooks.model.campaign import Campaign
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, anchors_named


def spec_of(campaign: Campaign, item: str, year: int) -> DateKind | None:
    """Return the date of an occasion, or of a period of the year, by its id."""
    for occasion in campaign.occasions:
        if occasion.id == item:
            return occasion.rule
    for edition in campaign.editions:
        for period in edition.periods if edition.year == year else ():
            if period.id == item:
                return period.when
    return None


def spans_of(
    campaign: Campaign, item: str, year: int, visiting: frozenset[str] = frozenset()
) -> tuple[Span, ...]:
    """Return the spans of an occasion or a period in a year.

    A missing item, or one that is its own anchor, has none; `check_anchors` tells both.
    """
    spec = spec_of(campaign, item, year)
    if spec is None or item in visiting:
        return ()
    within = visiting | {item}
    return spec.spans(year, lambda anchor: spans_of(campaign, anchor, year, within))


def circle(campaign: Campaign, item: str, year: int) -> tuple[str, ...]:
    """Return the ids along which a date depends on itself; nothing when it does not."""
    path, todo = [item], _named(campaign, item, year)
    while todo:
        anchor = todo.pop()
        if anchor == item:
            return (*path, item)
        if anchor not in path:
            path.append(anchor)
            todo += _named(campaign, anchor, year)
    return ()


def _named(campaign: Campaign, item: str, year: int) -> list[str]:
    spec = spec_of(campaign, item, year)
    return list(anchors_named(spec)) if spec else []
