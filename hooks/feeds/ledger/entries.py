"""The ledger: what of every event is out already, so that calendars are told of changes.

A subscriber's calendar keeps an old date unless SEQUENCE grows (RFC 5546, 2.1.4). What was
published cannot be read from the campaigns, which only say what holds now; so it is written
down, in one file beside them, by `build.py ledger`, and checked by `build.py check`. A build
only reads it: where the file lags behind, changes count as the smallest step after it.

One line an event, in the order of keys, so that two editors' changes merge.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from hooks.facts.occurrences import YEARS_AHEAD
from hooks.feeds.content import EventContent
from hooks.feeds.identity import Revision, start_of, uid
from hooks.feeds.ledger.values import read_values
from hooks.feeds.words.titles import PROJECTED

FILE_NAME: Final = "ledger.json"
ABOUT: Final = "Sổ các mục lịch đã công bố. Lệnh build.py ledger ghi; không sửa bằng tay."
SMALLEST_STEP: Final = timedelta(seconds=1)  # LAST-MODIFIED has no finer one (RFC 5545, 3.3.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is out of one event."""

    sequence: int
    modified: datetime
    digest: str
    state: str
    start: str  # ISO 8601, as is the end
    end: str
    was: str | None = None  # the key its UID comes from, when its id was renamed
    cancelled: date | None = None  # since when
    withdrawn: date | None = None  # when it was taken back as never meant

    @property
    def revision(self) -> Revision:
        """What calendars tell changes by."""
        return Revision(sequence=self.sequence, modified=self.modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What is out: events by key, and the path of every feed, with the path that replaced it."""

    events: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    feeds: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))

    def uid(self, key: str) -> str:
        """Return the event's UID, which a renamed event keeps."""
        entry = self.events.get(key)
        return uid(entry.was if entry and entry.was else key)

    def revision(self, content: EventContent) -> Revision:
        """Return the revision to publish the event with, whether the ledger is current or not."""
        entry = self.events.get(content.key)
        if entry is None:
            return content.first_revision
        return _revised(entry, content, entry.modified).revision


EMPTY: Final = Ledger()


def shared_uids(published: Collection[str], ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield pairs of what is published that have one UID: an old key given to something else."""
    for key, entry in sorted(ledger.events.items()):
        if entry.was and entry.was != key and key in published and entry.was in published:
            yield entry.was, key


def updated(ledger: Ledger, contents: Iterable[EventContent], today: date) -> Ledger:
    """Return the ledger with every event as it is now; changes are dated by `today`."""
    events = dict(ledger.events)
    known = {item_of(key) for key in events}
    for content in contents:
        if entry := events.get(content.key):
            events[content.key] = _revised(entry, content, start_of(today), today)
        else:
            late = item_of(content.key) in known and _may_be_out(content, today)
            events[content.key] = _first(content, today, late=late)
    return replace(ledger, events=events)


def item_of(key: str) -> tuple[str, str]:
    """Return the campaign and the item of an event, which recur from year to year."""
    campaign, _, item = key.split("/")[:3]
    return campaign, item


def _may_be_out(content: EventContent, today: date) -> bool:
    """Whether the passing of time may have published an event of a known rule already."""
    year = int(content.key.split("/")[1])
    return content.state == PROJECTED.name and year <= today.year + YEARS_AHEAD


def _first(content: EventContent, today: date, *, late: bool) -> Entry:
    """Return the entry of an event that is written down for the first time.

    A known rule's days are written down a year before they are published. One that is `late` may
    have been out as it was then, so it counts as changed.
    """
    first = content.first_revision
    return Entry(
        sequence=first.sequence + late,
        modified=max(start_of(today), first.modified) if late else first.modified,
        digest=content.digest,
        state=content.state,
        start=content.start.isoformat(),
        end=content.end.isoformat(),
        cancelled=today if content.state == "cancelled" else None,
    )


def _revised(
    entry: Entry, content: EventContent, moment: datetime, today: date | None = None
) -> Entry:
    """Return the entry of an event that may have changed.

    SEQUENCE moves with date and state only, LAST-MODIFIED with all that is shown
    (RFC 5545, 3.8.7.3 and 3.8.7.4; RFC 5546, 2.1.4).
    """
    now = (content.state, content.start.isoformat(), content.end.isoformat())
    moved = (entry.state, entry.start, entry.end) != now
    if not moved and entry.digest == content.digest and entry.withdrawn is None:
        return entry
    since = entry.cancelled if entry.state == content.state else today
    return replace(
        entry,
        sequence=entry.sequence + moved,
        modified=max(moment, entry.modified + SMALLEST_STEP),
        digest=content.digest,
        state=content.state,
        start=now[1],
        end=now[2],
        cancelled=since if content.state == "cancelled" else None,
        withdrawn=None,
    )


# The file


def dump(ledger: Ledger) -> str:
    """Return the file's text: the same ledger gives the same bytes."""
    events = [
        f"    {_json(key)}: {_json(_as_data(entry))}"
        for key, entry in sorted(ledger.events.items())
    ]
    feeds = [f"    {_json(path)}: {_json(new)}" for path, new in sorted(ledger.feeds.items())]
    return (
        "{\n"
        f'  "about": {_json(ABOUT)},\n'
        f'  "events": {{\n{_joined(events)}  }},\n'
        f'  "feeds": {{\n{_joined(feeds)}  }}\n'
        "}\n"
    )


def parse(text: str) -> Ledger:
    """Read the file's text; raise LedgerError when it is not a ledger."""
    values = read_values(text)
    return Ledger(
        events={key: _entry(fields) for key, fields in values.events.items()}, feeds=values.feeds
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _joined(lines: list[str]) -> str:
    return ",\n".join(lines) + "\n" if lines else ""


def _as_data(entry: Entry) -> dict[str, Any]:
    data: dict[str, Any] = {
        "sequence": entry.sequence,
        "modified": f"{entry.modified.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "digest": entry.digest,
        "state": entry.state,
        "start": entry.start,
        "end": entry.end,
    }
    later = {
        "was": entry.was,
        "cancelled": entry.cancelled and entry.cancelled.isoformat(),
        "withdrawn": entry.withdrawn and entry.withdrawn.isoformat(),
    }
    return data | {name: value for name, value in later.items() if value}


def _entry(fields: Mapping[str, Any]) -> Entry:
    days = {"start": fields["start"].isoformat(), "end": fields["end"].isoformat()}
    return Entry(**{**fields, **days})
