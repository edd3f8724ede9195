"""From occurrences to feed files. Pure: no clock, no disk, no zone or locale of the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hooks.feeds.envelope import enclose
from hooks.feeds.events import event_bytes
from hooks.feeds.identity import Revision, revision
from hooks.feeds.selection import in_window, list_feeds
from hooks.occurrences import Occurrence

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue

NO_REVISIONS: Final[Mapping[str, Revision]] = MappingProxyType({})


def build_feeds(
    occurrences: Sequence[Occurrence],
    catalogue: Catalogue,
    today: date,
    site_url: str,
    revisions: Mapping[str, Revision] = NO_REVISIONS,
) -> dict[str, bytes]:
    """Return every feed as its path within the site and its bytes.

    `site_url` is the site's address with its last stroke; `revisions` holds what is recorded
    of earlier changes, by `Occurrence.key`. Raise ValueError when two occurrences have the
    same key: calendars would show only one of them.
    """
    known: dict[str, Revision] = {}
    events: dict[str, bytes] = {}
    # Each event is serialised once and shared by all feeds that carry it: the same UID must
    # be the same text everywhere, and serialising is what costs time.
    for occurrence in in_window(occurrences, today):
        if occurrence.key in events:
            raise ValueError(f"two occurrences have the key {occurrence.key}")
        known[occurrence.key] = revision(occurrence, catalogue, revisions)
        events[occurrence.key] = event_bytes(occurrence, catalogue, known[occurrence.key], site_url)
    files = {}
    for feed in list_feeds(occurrences, catalogue, today):
        keys = [occurrence.key for occurrence in feed.occurrences]
        modified = max(known[key].modified for key in keys)
        files[feed.path] = enclose(feed, (events[key] for key in keys), modified, site_url)
    return files
