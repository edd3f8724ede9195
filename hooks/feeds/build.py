"""Feed files made from occurrences, without clock, disk, or the machine's zone and locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

from banners.store.blob import Made
from banners.store.store import Store, step_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.feeds.content import EventContent
from hooks.feeds.envelope import enclose, enclose_single
from hooks.feeds.events import event_bytes
from hooks.feeds.ledger.continuing import continued
from hooks.feeds.ledger.entries import EMPTY, Ledger
from hooks.feeds.limits import fitting
from hooks.feeds.milestones import event_of
from hooks.feeds.publishing import contents_of, in_calendars
from hooks.feeds.selection import Feed, aliases, list_feeds, single_path
from hooks.steps import event_code

_EVENTS: Final = "events"
_NUL: Final = b"\0"  # in no text of a calendar (RFC 5545, 3.1)


@dataclass(frozen=True, slots=True)
class _Event:
    """A serialised event; its text is the same in every file that carries it."""

    content: EventContent
    data: bytes
    modified: datetime


def build_feeds(  # noqa: PLR0913 - each is one thing that feeds depend on
    occurrences: Sequence[Occurrence],
    catalogue: Catalogue,
    today: date,
    site_url: str,
    ledger: Ledger = EMPTY,
    *,
    feeds: Sequence[Feed] | None = None,
    store: Store | None = None,
) -> dict[str, bytes]:
    """Return the bytes of every feed and of a file for each occurrence, by path within the site.

    `site_url` ends with a slash. `feeds` are the feeds to make; by default they are listed here.
    A file of one event is there under its former names, too. A store keeps events as serialised.
    """
    files: dict[str, bytes] = {}
    ledger = continued(ledger, catalogue, occurrences, today)
    events = _events(contents_of(occurrences, catalogue), ledger, site_url, store)
    if feeds is None:
        feeds = list_feeds(in_calendars(occurrences, ledger, today), catalogue, today)
    for feed in (*feeds, *aliases(feeds, ledger.feeds)):
        files[feed.path] = _feed_file(feed, _carried(feed, events), today, site_url)
    for occurrence in sorted(occurrences, key=Occurrence.sort_key):
        files[single_path(occurrence)] = enclose_single(events[occurrence.key][0].data)
    for former, occurrence in _former_names(occurrences, ledger):
        campaign, year, item = former.split("/", 2)
        path = addresses.event_file(campaign, int(year), item)
        files.setdefault(path, files[single_path(occurrence)])
    return files


def _former_names(
    occurrences: Sequence[Occurrence], ledger: Ledger
) -> Iterator[tuple[str, Occurrence]]:
    """Yield the names under which an event was published once: its own, and those of events
    that have become one with it.
    """
    by_root = {ledger.root(each.key): each for each in occurrences if each.key in ledger.events}
    for key, entry in ledger.events.items():
        if event_of(key) != key:
            continue
        root = entry.into or entry.was
        if root and (occurrence := by_root.get(root)):
            yield from ((name, occurrence) for name in (key, entry.was) if name)


def _events(
    contents: Mapping[str, tuple[EventContent, ...]],
    ledger: Ledger,
    site_url: str,
    store: Store | None,
) -> dict[str, tuple[_Event, ...]]:
    """Return the events of each occurrence; serialising takes most of the time, so it is done once.

    Those of a campaign are kept together, since one is smaller than a file's place on the disk.
    """
    events: dict[str, tuple[_Event, ...]] = {}
    for _, keys in groupby(sorted(contents), lambda key: key.partition("/")[0]):
        several = {key: contents[key] for key in keys}
        told = [content for each in several.values() for content in each]
        texts = iter(_serialised(told, ledger, site_url, store))
        for key, each in several.items():
            events[key] = tuple(
                _Event(content, next(texts), ledger.revision(content).modified) for content in each
            )
    return events


def _serialised(
    contents: Sequence[EventContent], ledger: Ledger, site_url: str, store: Store | None
) -> Sequence[bytes]:
    def make() -> list[bytes]:
        return [
            event_bytes(content, ledger.uid(content.key), ledger.revision(content), site_url)
            for content in contents
        ]

    if store is None:
        return make()
    inputs = [
        [content.digest, ledger.uid(content.key), revision.sequence, revision.modified.isoformat()]
        for content in contents
        for revision in (ledger.revision(content),)
    ]
    kept = store.step(
        step_key("events", [inputs, site_url], event_code()),
        lambda: Made({_EVENTS: store.put(_NUL.join(make()))}),
    )
    return store.read(kept.blobs[_EVENTS]).split(_NUL)


def _carried(feed: Feed, events: dict[str, tuple[_Event, ...]]) -> list[_Event]:
    """Return the events of a feed in chronological order."""
    carried = []
    for occurrence in feed.occurrences:
        own, *milestones = events[occurrence.key]
        carried += milestones if feed.family.milestones and milestones else [own]
    return sorted(carried, key=lambda event: event.content.day)


def _feed_file(feed: Feed, events: list[_Event], today: date, site_url: str) -> bytes:
    size = {event.content.key: len(event.data) for event in events}
    kept = {content.key for content in fitting([e.content for e in events], size, today)}
    events = [event for event in events if event.content.key in kept]
    palettes = {event.content.palette for event in events}
    return enclose(
        feed,
        (event.data for event in events),
        max(event.modified for event in events),
        site_url,
        palettes.pop() if len(palettes) == 1 else None,
    )
