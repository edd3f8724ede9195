"""Whether the ledger says what is out: faults when it does not, each with its mend.

What is new is legal, and told as such: it has been nowhere yet. Both what is new and what has
changed must be written down before it is published, and what has vanished must be cancelled,
renamed or taken back: subscribers have it. The days that a known rule brings into the window of
years as time passes are nothing new.
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

# How long a cancelled event stays: subscribers are told by it (Google hides it, others show it).
CANCELLED_DAYS: Final = 30
YEARS_RECORDED: Final = YEARS_AHEAD + 1  # so that a New Year asks nothing of an editor


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the site publishes now: events, by key, and the paths of its feeds."""

    events: Mapping[str, EventContent]
    feeds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How what is published now differs from what the ledger knows."""

    new: tuple[str, ...]
    unrecorded: tuple[str, ...]  # of the new: what an editor added, not the passing of time
    changed: tuple[str, ...]
    vanished: tuple[str, ...]
    cancelled_too_soon: tuple[str, ...]  # vanished, cancelled less than 30 days ago
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
        # What came in the place of a feed is published under its path too.
        lost_feeds=tuple(sorted(ledger.feeds.keys() - now.feeds)),
        new_feeds=tuple(sorted(now.feeds - ledger.feeds.keys())),
    )


def _missed(key: str, entry: Entry, ledger: Ledger, now: Published, today: date) -> bool:
    """Whether an event that is no longer published is missed by anybody."""
    event = event_of(key)
    if entry.withdrawn or (event != key and (event in now.events or event in ledger.events)):
        return False  # a milestone goes with its event, or when that has become a single day
    if entry.cancelled:
        return today < stays_until(entry.cancelled)
    # Projections come and go with the window of years.
    year = int(event.split("/")[1])
    window = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
    return entry.state != PROJECTED.name or year in window


def stays_until(cancelled: date) -> date:
    """Return the first day on which an event cancelled on a day may be deleted."""
    return cancelled + timedelta(days=CANCELLED_DAYS)


def ledger_faults(
    ledger: Ledger, found: Comparison, folder: PurePosixPath, text: str
) -> Iterator[Fault]:
    """Yield what must be mended before publishing; `text` is the ledger's, for its lines."""
    lines = {line.split('"')[1]: n for n, line in enumerate(text.splitlines(), 1) if '"' in line}
    file = folder / FILE_NAME
    for key in found.vanished:
        yield fault(Place(file, lines.get(key, 1)), "ledger-vanished", key=key)
    for key in found.cancelled_too_soon:
        cancelled = ledger.events[key].cancelled
        assert cancelled is not None  # noqa: S101 - that is how it got into the list
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
    """Group keys by campaign, milestones left out unless they stand alone."""
    given = list(keys)
    groups: dict[str, list[str]] = {}
    for key in given:
        if key == event_of(key) or event_of(key) not in given:
            groups.setdefault(key.partition("/")[0], []).append(key)
    return groups
