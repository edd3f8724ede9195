"""When things came into the calendar: documents, campaigns, their years and themes, changes.

Each has a name, and the ledger keeps the day on which `build.py publish` first recorded it. What
was there before the ledger kept such days has none: nobody recorded it, so nobody claims one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidChange
from hooks.facts.documents import documents_of, in_force
from hooks.facts.years import campaign_facts
from hooks.feeds.ledger.entries import Ledger


def of_document(document: str) -> str:
    """Return the name of a document's arrival."""
    return f"van-ban/{document}"


def of_campaign(campaign: str, year: int | None = None, *, theme: bool = False) -> str:
    """Return the name of a campaign's arrival, or of a year of it, or of that year's theme."""
    parts = ("chien-dich", campaign, *([str(year)] if year else []), *(["chu-de"] if theme else []))
    return "/".join(parts)


def of_change(change: SaidChange) -> str:
    """Return the name of the arrival of what a document changes in others."""
    steps = "/".join(map(str, change.path))
    return f"thay-doi/{change.campaign}/{change.year}/{change.document}/{steps}"


def arrivals(catalogue: Catalogue) -> frozenset[str]:
    """Return the names of all that is in the calendar now."""
    return frozenset(_arrivals(catalogue))


def _arrivals(catalogue: Catalogue) -> Iterator[str]:
    for campaign in catalogue.campaigns:
        yield of_campaign(campaign.id)
        yield from map(of_document, documents_of(campaign, catalogue))
        for year in campaign_facts(catalogue, campaign.id).years:
            yield of_campaign(campaign.id, year.year)
            if year.theme(campaign.main_occasion):
                yield of_campaign(campaign.id, year.year, theme=True)
        for change in catalogue.said[campaign.id].changes:
            if in_force(catalogue, change):
                yield of_change(change)


def arrived_on(ledger: Ledger, name: str, today: date) -> date | None:
    """Return the day on which something came in; None if that was before such days were kept.

    What is not recorded yet comes in with the publication of today.
    """
    if ledger.arrivals_from is None:
        return None
    return ledger.arrivals.get(name, today)


def with_arrivals(ledger: Ledger, names: Iterable[str], today: date) -> Ledger:
    """Return the ledger with the arrival of all that is in the calendar now."""
    if ledger.arrivals_from is None:
        return replace(ledger, arrivals=dict.fromkeys(names), arrivals_from=today)
    return replace(ledger, arrivals={**dict.fromkeys(names, today), **ledger.arrivals})


def renamed_arrivals(ledger: Ledger, old: str, new: str) -> Mapping[str, date | None]:
    """Return the arrivals when a campaign, or a document («campaign/document»), is renamed.

    What has the new name already keeps its day.
    """
    campaign, _, document = old.partition("/")
    last_new = new.rpartition("/")[2]
    found = dict(ledger.arrivals)
    for name, day in ledger.arrivals.items():
        kind, *steps = name.split("/")
        if not document and kind != "van-ban" and steps[0] == campaign:
            found.setdefault("/".join([kind, last_new, *steps[1:]]), day)
        elif document and name == of_document(document.rpartition("/")[2]):
            found.setdefault(of_document(last_new), day)
    return found
