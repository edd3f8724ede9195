"""What the site publishes of a catalogue: the events of every feed, before serialisation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import YEARS_AHEAD, Occurrence, resolve
from hooks.feeds.content import EventContent, content_of
from hooks.feeds.ledger.check import YEARS_RECORDED, Published
from hooks.feeds.ledger.entries import Ledger
from hooks.feeds.ledger.events_twice import events_twice
from hooks.feeds.milestones import is_peak, milestones_of
from hooks.feeds.selection import aliases, list_feeds
from hooks.source.faults import Faults


def contents_of(
    occurrences: Iterable[Occurrence], catalogue: Catalogue
) -> dict[str, tuple[EventContent, ...]]:
    """Return the events of each occurrence by its key: its own event, then its milestones.

    Raise `Faults` when two occurrences have the same key: calendars would show only one.
    """
    occurrences = tuple(occurrences)
    if faults := tuple(events_twice(occurrences, catalogue)):
        raise Faults(faults)
    contents: dict[str, tuple[EventContent, ...]] = {}
    for occurrence in occurrences:
        own = content_of(occurrence, catalogue)
        more = milestones_of(occurrence, own) if is_peak(occurrence) else ()
        contents[occurrence.key] = (own, *more)
    return contents


def published(catalogue: Catalogue, ledger: Ledger, today: date) -> Published:
    """Return what is published on a day, and what the coming years add by themselves."""
    now = resolve(catalogue, today)
    ahead = date(today.year + YEARS_RECORDED - YEARS_AHEAD, 1, 1)
    occurrences = {o.key: o for o in (*resolve(catalogue, ahead), *now)}.values()
    feeds = list_feeds(now, catalogue, today)
    return Published(
        events={
            content.key: content
            for contents in contents_of(occurrences, catalogue).values()
            for content in contents
        },
        feeds=frozenset(feed.path for feed in (*feeds, *aliases(feeds, ledger.feeds))),
    )
