"""Feed files made from occurrences, without clock, disk, or the machine's zone and locale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

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
from hooks.feeds.selection import Feed, aliases, list_feeds


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
) -> dict[str, bytes]:
    """Return the bytes of every feed and of a file for each occurrence, by path within the site.

    `site_url` ends with a slash. `feeds` are the feeds to make; by default they are listed here.
    A file of one event is there under its former names, too.
    """
    files: dict[str, bytes] = {}
    ledger = continued(ledger, catalogue, occurrences, today)
    # Serialising takes most of the time, so each event is serialised once.
    events = {
        key: tuple(_serialised(content, ledger, site_url) for content in contents)
        for key, contents in contents_of(occurrences, catalogue).items()
    }
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


def single_path(occurrence: Occurrence) -> str:
    """Return the path of the file that holds only this occurrence."""
    return addresses.event_file(occurrence.campaign.id, occurrence.year, occurrence.item)


def _serialised(content: EventContent, ledger: Ledger, site_url: str) -> _Event:
    revision = ledger.revision(content)
    data = event_bytes(content, ledger.uid(content.key), revision, site_url)
    return _Event(content, data, revision.modified)


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
