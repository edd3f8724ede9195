"""The single list of occurrences: every date shown by the site, the feeds and the banners.

Rules of occasions, windows, tasks' own times and deadlines all resolve here, once. Pages and
feeds are views of this list and compute no date of their own, so they cannot disagree.

An occurrence is all statements of one campaign, year, occasion, kind and span. Deadlines never
group. What only one document says stays its own; a local date never stands as national.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from weakref import WeakKeyDictionary

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.dates.grouping import Resolving, as_said, duty_ends
from hooks.facts.dates.standing import Standing
from hooks.facts.dates.statement import Statement
from hooks.facts.occurrence import DEADLINES, Occurrence

__all__ = [
    "DEADLINES", "YEARS_AHEAD", "YEARS_BEFORE", "Occurrence", "duty_ends", "occurrences_of",
    "resolve", "undated",
]  # fmt: skip

# How far rules are projected around today, in years: feeds carry last year to two years ahead.
YEARS_BEFORE: Final = 1
YEARS_AHEAD: Final = 2


def resolve(catalogue: Catalogue, today: date) -> tuple[Occurrence, ...]:
    """Return all occurrences in chronological order.

    Rules are projected from last year to two years ahead of `today`; dates from documents are
    included whatever their year.
    """
    kept = _RESOLVED.setdefault(catalogue, {})
    if today.year not in kept:
        window = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
        found = (
            occurrence
            for campaign in catalogue.campaigns
            for occurrence in Resolving(catalogue, campaign, window).occurrences()
        )
        kept[today.year] = tuple(sorted(found, key=Occurrence.sort_key))
    return kept[today.year]


def occurrences_of(catalogue: Catalogue, campaign_id: str, today: date) -> tuple[Occurrence, ...]:
    """Return those of one campaign, in chronological order."""
    kept = _OF_CAMPAIGNS.setdefault(catalogue, {})
    if today.year not in kept:
        found: dict[str, list[Occurrence]] = {}
        for occurrence in resolve(catalogue, today):
            found.setdefault(occurrence.campaign.id, []).append(occurrence)
        kept[today.year] = {id_: tuple(its) for id_, its in found.items()}
    return kept[today.year].get(campaign_id, ())


def undated(catalogue: Catalogue, campaign_id: str) -> tuple[Statement, ...]:
    """Return the windows, times and deadlines of a campaign that have no day, in the files' order.

    Their words stand on pages: «chưa thấy thời gian», or as the document puts it.
    """
    kept = _UNDATED.setdefault(catalogue, {})
    if campaign_id not in kept:
        standing = Standing(catalogue, catalogue.campaign(campaign_id))
        kept[campaign_id] = tuple(
            each for each in as_said(standing) if not each.spans and not each.superseded_by
        )
    return kept[campaign_id]


# By catalogue, as long as somebody has it.
_RESOLVED: WeakKeyDictionary[Catalogue, dict[int, tuple[Occurrence, ...]]] = WeakKeyDictionary()
_OF_CAMPAIGNS: WeakKeyDictionary[Catalogue, dict[int, dict[str, tuple[Occurrence, ...]]]] = (
    WeakKeyDictionary()
)
_UNDATED: WeakKeyDictionary[Catalogue, dict[str, tuple[Statement, ...]]] = WeakKeyDictionary()
