"""Where the ledger differs from what is published: a fault for each, with its remedy.

A new event is no mistake, only not published yet. What is new or has changed must be recorded
before it is published. What has vanished must be cancelled, renamed or withdrawn, because
subscribers have it. Days that a known rule brings into the window of years as time passes do
not count as new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Final

from hooks.facts.occurrences import YEARS_AHEAD, YEARS_BEFORE
from hooks.feeds.content import EventContent
from hooks.feeds.ledger.entries import FILE_NAME, Entry, Ledger, item_of
from hooks.feeds.milestones import event_of
from hooks.feeds.words.titles import PROJECTED
from hooks.source.faults import Fault, Place, fault

# How long a cancelled event stays, so that subscribers learn of it (Google hides it, others
# show it).
CANCELLED_DAYS: Final = 30
YEARS_RECORDED: Final = YEARS_AHEAD + 1  # so that an editor has nothing to do at New Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the site publishes now: events by key, and the paths of feeds."""

    events: Mapping[str, EventContent]
    feeds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The differences between what is published now and the ledger."""

    new: tuple[str, ...]
    unrecorded: tuple[str, ...]  # new because an editor added them, not because time passed
    changed: tuple[str, ...]
    vanished: tuple[str, ...]
    cancelled_too_soon: tuple[str, ...]  # deleted less than 30 days after being cancelled
    lost_feeds: tuple[str, ...]
    new_feeds: tuple[str, ...]


def compare(ledger: Ledger, now: Published, today: date) -> Comparison:
    """Compare what is published now with the ledger."""
    gone = {
        key: entry
        for key, entry in ledger.events.items()
        if key not in now.events and _missed(key, entry, ledger, now, today)
    }
    known_items = {item_of(key) for key in ledger.events}
    new = sorted(now.events.keys() - ledger.events.keys())
    return Comparison(
        new=tuple(new),
        unrecorded=tuple(
            key
            for key in new
            if now.events[key].state != PROJECTED.name or item_of(key) not in known_items
        ),
        changed=tuple(
            key
            for key, content in sorted(now.events.items())
            if key in ledger.events and ledger.revision(content) != ledger.events[key].revision
        ),
        vanished=tuple(sorted(key for key, entry in gone.items() if entry.cancelled is None)),
        cancelled_too_soon=tuple(sorted(key for key, entry in gone.items() if entry.cancelled)),
        # The feed that replaced another is published under the other's path as well.
        lost_feeds=tuple(sorted(ledger.feeds.keys() - now.feeds)),
        new_feeds=tuple(sorted(now.feeds - ledger.feeds.keys())),
    )


def _missed(key: str, entry: Entry, ledger: Ledger, now: Published, today: date) -> bool:
    """Return whether subscribers would miss an event that is no longer published."""
    event = event_of(key)
    if entry.withdrawn or (event != key and (event in now.events or event in ledger.events)):
        return False  # a milestone goes with its event, or when that becomes a single day
    if entry.cancelled:
        return today < stays_until(entry.cancelled)
    # Projections come and go with the window of years.
    year = int(event.split("/")[1])
    window = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
    return entry.state != PROJECTED.name or year in window


def stays_until(cancelled: date) -> date:
    """Return the first day on which an event cancelled on this day may be deleted."""
    return cancelled + timedelta(days=CANCELLED_DAYS)


def ledger_faults(
    ledger: Ledger, found: Comparison, folder: PurePosixPath, text: str
) -> Iterator[Fault]:
    """Yield what must be mended before publishing; `text` is the ledger's, to find lines in."""
    lines = {line.split('"')[1]: n for n, line in enumerate(text.splitlines(), 1) if '"' in line}
    file = folder / FILE_NAME
    for key in found.vanished:
        yield fault(Place(file, lines.get(key, 1)), "ledger-vanished", key=key)
    for key in found.cancelled_too_soon:
        cancelled = ledger.events[key].cancelled
        assert cancelled is not None  # noqa: S101 - only cancelled events are in the list
        yield fault(
            Place(file, lines.get(key, 1)),
            "ledger-cancelled-too-soon",
            key=key,
            day=f"{stays_until(cancelled):%d/%m/%Y}",
        )
    for path in found.lost_feeds:
        yield fault(Place(file, lines.get(path, 1)), "ledger-feed-lost", path=path)
    for campaign, keys in by_campaign(found.changed).items():
        yield fault(
            Place(folder / f"{campaign}.yml"),
            "ledger-behind",
            count=len(keys),
            items=", ".join(keys[:3]) + (" …" if len(keys) > 3 else ""),
        )


def by_campaign(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return keys grouped by campaign, without milestones whose event is among them."""
    given = list(keys)
    groups: dict[str, list[str]] = {}
    for key in given:
        if key == event_of(key) or event_of(key) not in given:
            groups.setdefault(key.partition("/")[0], []).append(key)
    return groups
