"""Where the ledger differs from what is published: a fault for each, with its remedy.

What is new or has changed must be recorded before it is published. What has vanished must be
cancelled, renamed or withdrawn, because subscribers have it. Days that a known rule brings into
the window of years as time passes do not count as new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import YEARS_AHEAD, YEARS_BEFORE, Occurrence
from hooks.feeds.content import EventContent
from hooks.feeds.ledger.entries import FILE_NAME, Entry, Ledger, item_of, stays_until
from hooks.feeds.milestones import event_of
from hooks.feeds.words.titles import PROJECTED
from hooks.source.faults import Fault, Place, fault

YEARS_RECORDED: Final = YEARS_AHEAD + 1  # so that an editor has nothing to do at New Year
MOST_NAMED: Final = 3  # events in one message


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the site publishes now: events by key, paths of feeds, names of all else that came."""

    events: Mapping[str, EventContent]
    feeds: frozenset[str]
    occurrences: Mapping[str, Occurrence]  # by their keys
    arrivals: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The differences between what is published now and the ledger."""

    new: tuple[str, ...]
    unrecorded: tuple[str, ...]  # new because an editor added them, not because time passed
    changed: tuple[str, ...]
    vanished: tuple[str, ...]
    gone_too_soon: tuple[str, ...]  # deleted less than 30 days after being told to be off
    lost_feeds: tuple[str, ...]
    new_feeds: tuple[str, ...]
    arrived: tuple[str, ...]  # documents and the like that came in and are not recorded


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
        vanished=tuple(sorted(key for key, entry in gone.items() if _told_off(entry) is None)),
        gone_too_soon=tuple(sorted(key for key, entry in gone.items() if _told_off(entry))),
        # The feed that replaced another is published under the other's path as well.
        lost_feeds=tuple(sorted(ledger.feeds.keys() - now.feeds)),
        new_feeds=tuple(sorted(now.feeds - ledger.feeds.keys())),
        # a ledger that keeps no days of arrival begins to with the next publication
        arrived=tuple(
            sorted(now.arrivals - ledger.arrivals.keys()) if ledger.arrivals_from else ()
        ),
    )


def _missed(key: str, entry: Entry, ledger: Ledger, now: Published, today: date) -> bool:
    """Return whether subscribers would miss an event that is no longer published."""
    event = event_of(key)
    if entry.withdrawn or (event != key and (event in now.events or event in ledger.events)):
        return False  # a milestone goes with its event, or when that becomes a single day
    if told := _told_off(entry):
        return today < stays_until(told)
    # Projections come and go with the window of years.
    year = int(event.split("/")[1])
    window = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
    return entry.state != PROJECTED.name or year in window


def _told_off(entry: Entry) -> date | None:
    return entry.cancelled or entry.superseded


def ledger_faults(  # noqa: PLR0913, PLR0917 - what is compared, and where it is told
    catalogue: Catalogue,
    ledger: Ledger,
    now: Published,
    found: Comparison,
    folder: PurePosixPath,
    text: str,
) -> Iterator[Fault]:
    """Yield what must be recorded or mended before publishing, one fault a file and kind.

    What is new or has changed is told where it is said; what is gone has only its line in the
    ledger left, whose text is `text`.
    """
    lines = {line.split('"')[1]: n for n, line in enumerate(text.splitlines(), 1) if '"' in line}
    file = folder / FILE_NAME
    for key in _events(found.vanished):
        yield fault(Place(file, lines.get(key, 1)), "ledger-vanished", key=key)
    for key in _events(found.gone_too_soon):
        told = _told_off(ledger.events[key])
        assert told is not None  # noqa: S101 - only those told to be off are in the list
        day = f"{stays_until(told):%d/%m/%Y}"
        yield fault(Place(file, lines.get(key, 1)), "ledger-cancelled-too-soon", key=key, day=day)
    for path in found.lost_feeds:
        yield fault(Place(file, lines.get(path, 1)), "ledger-feed-lost", path=path)
    told_at = {
        key: _place(catalogue, ledger, now.occurrences[event_of(key)])
        for key in (*found.changed, *found.unrecorded)
    }
    for place, keys in _by_file(found.changed, told_at):
        named = ", ".join(keys[:MOST_NAMED]) + (" …" if len(keys) > MOST_NAMED else "")
        yield fault(place, "ledger-behind", count=len(keys), items=named)
    for place, keys in _by_file(found.unrecorded, told_at):
        yield fault(place, "ledger-new", events=len(keys))
    if found.new_feeds and not found.unrecorded:
        yield fault(Place(file), "ledger-new-feeds", feeds=len(found.new_feeds))
    # where something else is to be recorded too, that is told
    if found.arrived and not (found.unrecorded or found.changed or found.new_feeds):
        yield fault(
            Place(file),
            "ledger-arrived",
            count=len(found.arrived),
            items=", ".join(found.arrived[:MOST_NAMED])
            + (" …" if len(found.arrived) > MOST_NAMED else ""),
        )


def _events(keys: Iterable[str]) -> list[str]:
    """Return keys without milestones whose event is among them."""
    given = {*keys}
    return [key for key in sorted(given) if key == event_of(key) or event_of(key) not in given]


def _by_file(
    keys: Iterable[str], told_at: Mapping[str, Place]
) -> Iterator[tuple[Place, list[str]]]:
    """Yield each file's first place with its events."""
    files: dict[PurePosixPath, list[str]] = {}
    for key in _events(keys):
        files.setdefault(told_at[key].path, []).append(key)
    for group in files.values():
        yield min(told_at[key] for key in group), group


def _place(catalogue: Catalogue, ledger: Ledger, occurrence: Occurrence) -> Place:
    """Return where an occurrence is said: what says so anew, else what changed it, else first."""
    entry = ledger.events.get(occurrence.key)
    told = {*entry.statements} if entry else set()
    new = [each.entry for each in occurrence.statements if each.id not in told]
    old = [each.entry for each in occurrence.statements if each.id in told]
    changes = list(reversed(occurrence.changes))
    changing = {change.document for change in changes}
    arrived = [entry for entry in new if entry.document not in changing]
    for said in [*arrived, *changes, *new, *old]:
        if source := catalogue.document_sources.get(said.document):
            return source.place(said.path)
    source = catalogue.campaign_sources[occurrence.campaign.id]
    ids = [each.id for each in occurrence.campaign.occasions]
    if occurrence.occasion in ids:
        return source.place(("occasions", ids.index(occurrence.occasion)))
    return source.place(())
