"""What the site publishes of a catalogue: the events of every feed, before serialisation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from weakref import WeakKeyDictionary

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import YEARS_AHEAD, Occurrence, resolve
from hooks.feeds.content import EventContent, content_of
from hooks.feeds.ledger.arrivals import arrivals
from hooks.feeds.ledger.check import YEARS_RECORDED, Published
from hooks.feeds.ledger.entries import Ledger
from hooks.feeds.milestones import is_peak, milestones_of
from hooks.feeds.selection import aliases, list_feeds


def contents_of(
    occurrences: Iterable[Occurrence], catalogue: Catalogue
) -> dict[str, tuple[EventContent, ...]]:
    """Return the events of each occurrence by its key: its own event, then its milestones."""
    kept = _CONTENTS.setdefault(catalogue, {})
    contents: dict[str, tuple[EventContent, ...]] = {}
    for occurrence in occurrences:
        if kept.get(occurrence.key, (None,))[0] is not occurrence:
            kept[occurrence.key] = occurrence, _contents(occurrence, catalogue)
        contents[occurrence.key] = kept[occurrence.key][1]
    return contents


def _contents(occurrence: Occurrence, catalogue: Catalogue) -> tuple[EventContent, ...]:
    own = content_of(occurrence, catalogue)
    return own, *(milestones_of(occurrence, own) if is_peak(occurrence) else ())


# By catalogue, as long as somebody has it: of an occurrence of another day, others.
_CONTENTS: WeakKeyDictionary[Catalogue, dict[str, tuple[Occurrence, tuple[EventContent, ...]]]] = (
    WeakKeyDictionary()
)


def occurrences_recorded(catalogue: Catalogue, today: date) -> tuple[Occurrence, ...]:
    """Return the occurrences of a day, and those that the coming years add by themselves."""
    ahead = date(today.year + YEARS_RECORDED - YEARS_AHEAD, 1, 1)
    found = {o.key: o for o in (*resolve(catalogue, ahead), *resolve(catalogue, today))}
    return tuple(found.values())


def in_calendars(
    occurrences: Iterable[Occurrence], ledger: Ledger, today: date
) -> tuple[Occurrence, ...]:
    """Return the occurrences that calendars tell; the ledger is one that has been `continued`."""
    return tuple(each for each in occurrences if ledger.tells(each.key, each.status, today))


def published(catalogue: Catalogue, ledger: Ledger, today: date) -> Published:
    """Return what is published on a day, and what the coming years add by themselves.

    The ledger is one that has been `continued`.
    """
    occurrences = in_calendars(occurrences_recorded(catalogue, today), ledger, today)
    now = in_calendars(resolve(catalogue, today), ledger, today)
    feeds = list_feeds(now, catalogue, today)
    return Published(
        occurrences={each.key: each for each in occurrences},
        events={
            content.key: content
            for contents in contents_of(occurrences, catalogue).values()
            for content in contents
        },
        feeds=frozenset(feed.path for feed in (*feeds, *aliases(feeds, ledger.feeds))),
        arrivals=arrivals(catalogue),
    )
