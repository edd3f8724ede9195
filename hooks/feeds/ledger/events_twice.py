"""The check for items that would become one event, made by `build.py check` and by builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.model.campaign import Campaign
from hooks.source.faults import Fault
from hooks.source.yaml_source import Steps


def events_twice(occurrences: Iterable[Occurrence], catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for two events with one UID, of which calendars would show only one.

    Phases and alternatives are numbered, so an item «le-1» collides with the first part of «le».
    """
    seen: set[str] = set()
    for occurrence in occurrences:
        if occurrence.key in seen:
            campaign = occurrence.campaign
            yield catalogue.campaign_sources[campaign.id].fault(
                _steps(campaign, occurrence.year, occurrence.item),
                "one-event-twice",
                year=occurrence.year,
                id=occurrence.item,
            )
        seen.add(occurrence.key)


def _steps(campaign: Campaign, year: int, item: str) -> Steps:
    """Return the steps to the item whose id is the event's name: the one to be renamed."""
    for o, occasion in enumerate(campaign.occasions):
        if occasion.id == item:
            return ("occasions", o, "id")
    for e, edition in enumerate(campaign.editions):
        for p, period in enumerate(edition.periods if edition.year == year else ()):
            if period.id == item:
                return ("editions", e, "periods", p, "id")
        for r, report in enumerate(edition.reports if edition.year <= year else ()):
            if report.id == item:
                return ("editions", e, "reports", r, "id")
    return ()
