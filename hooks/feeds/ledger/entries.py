"""The ledger: what has been published of every event, so that calendars learn of changes.

A subscriber's calendar keeps an old date unless SEQUENCE grows (RFC 5546, 2.1.4). Campaigns say
only what holds now, not what was published before; `build.py ledger` records that in a file
beside them, and `build.py check` checks it. A build only reads it: where the file lags behind,
a change counts as the smallest step after it.

Besides it keeps the day on which documents, campaigns and what is new of them came in, for the
news (`arrivals.py`).

Each event has one line, in the order of keys, so that the changes of two editors merge.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final

from hooks.facts.occurrences import YEARS_AHEAD
from hooks.feeds.content import EventContent
from hooks.feeds.identity import Revision, start_of, uid
from hooks.feeds.ledger.values import read_values
from hooks.feeds.milestones import event_of
from hooks.feeds.words.titles import CANCELLED, PROJECTED, SUPERSEDED, State
from hooks.model.kinds import Status

FILE_NAME: Final = "ledger.json"
ABOUT: Final = "Sổ các mục lịch đã công bố. Lệnh build.py ledger ghi; không sửa bằng tay."
DAYS: Final = "_"  # in keys, between the first and the last day
# How long an event stays that is off, so that subscribers learn of it (Google hides what is
# cancelled, others show it).
DAYS_TOLD: Final = 30
SMALLEST_STEP: Final = timedelta(seconds=1)  # the resolution of LAST-MODIFIED (RFC 5545, 3.3.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What has been published of one event."""

    sequence: int
    modified: datetime
    digest: str
    state: str
    start: str  # ISO 8601, like the end
    end: str
    since: date  # the day it was first recorded
    statements: tuple[str, ...] = ()  # the ids of those it told when last recorded
    was: str | None = None  # the name its UID comes from, if that is not its key
    cancelled: date | None = None  # the day of its cancellation
    superseded: date | None = None  # the day it was told to be superseded
    withdrawn: date | None = None  # the day it left: by mistake published, or one with another
    into: str | None = None  # the name that the other one's UID comes from

    @property
    def revision(self) -> Revision:
        """The revision by which calendars notice changes."""
        return Revision(sequence=self.sequence, modified=self.modified)


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """What has been published: events by key, and every feed's path with its replacement.

    Of all else the day on which it came in, by its name; None for what was there before such days
    were kept, which is since `arrivals_from`.
    """

    events: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    feeds: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))
    arrivals: Mapping[str, date | None] = field(default_factory=lambda: MappingProxyType({}))
    arrivals_from: date | None = None

    def uid(self, key: str) -> str:
        """Return the event's UID, which stays the same when it is renamed."""
        return uid(self.root(key))

    def root(self, key: str) -> str:
        """Return the name that the event's UID comes from, which no other event ever had.

        That is its first key, unless another event, which moved on, began with it. A milestone's
        follows its event's.
        """
        if entry := self.events.get(key):
            return entry.was or key
        event = event_of(key)
        first = key if event == key else self.root(event) + key.removeprefix(event)
        number, free = 1, first
        while free in self._roots:
            number += 1
            free = f"{first}/{number}"
        return free

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(entry.was or key for key, entry in self.events.items())

    def revision(self, content: EventContent) -> Revision:
        """Return the revision to publish the event with, even if the ledger lags behind."""
        entry = self.events.get(content.key)
        if entry is None:
            return content.first_revision
        if _is_as_told(entry, content):
            return entry.revision
        return _revised(entry, content, entry.modified).revision

    def tells(self, key: str, status: Status, today: date) -> bool:
        """Return whether calendars tell an occurrence on a day.

        What was superseded leaves them 30 days after they were told so; they need not hear of
        what they never had.
        """
        if status != SUPERSEDED.name:
            return True
        entry = self.events.get(key)
        if entry is None or entry.withdrawn:
            return False
        return entry.superseded is None or today < stays_until(entry.superseded)


EMPTY: Final = Ledger()


def stays_until(told: date) -> date:
    """Return the first day on which an event may leave that was told to be off on this day."""
    return told + timedelta(days=DAYS_TOLD)


def updated(ledger: Ledger, contents: Iterable[EventContent], today: date) -> Ledger:
    """Return the ledger with every event as it is now; changes are dated `today`."""
    events = dict(ledger.events)
    known = {item_of(key) for key in events}
    for content in contents:
        if entry := events.get(content.key):
            events[content.key] = _revised(entry, content, start_of(today), today)
        else:
            late = item_of(content.key) in known and _may_be_out(content, today)
            first = _first(content, today, late=late)
            root = ledger.root(content.key)
            events[content.key] = replace(first, was=root if root != content.key else None)
    return replace(ledger, events=events)


def item_of(key: str) -> tuple[str, ...]:
    """Return what of an event's key is the same every year: all but the year and the days."""
    campaign, _, *item = event_of(key).split("/")
    return campaign, *(part for part in item if DAYS not in part)


def _may_be_out(content: EventContent, today: date) -> bool:
    """Return whether an event of a known rule may have been published as time passed."""
    year = int(content.key.split("/")[1])
    return content.state == PROJECTED.name and year <= today.year + YEARS_AHEAD


def _first(content: EventContent, today: date, *, late: bool) -> Entry:
    """Return the entry of an event that is recorded for the first time.

    The days of a known rule are recorded a year before they are published. An event recorded
    `late` may have been published in an earlier form, so it counts as changed.
    """
    first = content.first_revision
    return Entry(
        sequence=first.sequence + late,
        modified=max(start_of(today), first.modified) if late else first.modified,
        digest=content.digest,
        state=content.state,
        start=content.start.isoformat(),
        end=content.end.isoformat(),
        since=today,
        statements=content.statements,
        cancelled=today if content.state == CANCELLED.name else None,
        superseded=today if content.state == SUPERSEDED.name else None,
    )


def _revised(
    entry: Entry, content: EventContent, moment: datetime, today: date | None = None
) -> Entry:
    """Return the entry of an event that may have changed.

    SEQUENCE grows only with a change of date or state, LAST-MODIFIED with any visible change
    (RFC 5545, 3.8.7.3 and 3.8.7.4; RFC 5546, 2.1.4).
    """
    if _is_as_told(entry, content):
        return replace(entry, statements=content.statements)
    now = (content.state, content.start.isoformat(), content.end.isoformat())
    moved = (entry.state, entry.start, entry.end) != now
    same = entry.state == content.state
    return replace(
        entry,
        sequence=entry.sequence + moved,
        modified=max(moment, entry.modified + SMALLEST_STEP),
        digest=content.digest,
        state=content.state,
        start=now[1],
        end=now[2],
        statements=content.statements,
        cancelled=_day_of(CANCELLED, content, entry.cancelled if same else today),
        superseded=_day_of(SUPERSEDED, content, entry.superseded if same else today),
        withdrawn=None,
        into=None,
    )


def _is_as_told(entry: Entry, content: EventContent) -> bool:
    """Whether an event is as it was last recorded."""
    return (
        entry.digest == content.digest
        and entry.state == content.state
        and entry.withdrawn is None
        and (entry.start, entry.end) == (content.start.isoformat(), content.end.isoformat())
    )


def _day_of(state: State, content: EventContent, day: date | None) -> date | None:
    return day if content.state == state.name else None


# The file


def dump(ledger: Ledger) -> str:
    """Return the text of the file; the same ledger always gives the same text."""
    events = [
        f"    {_json(key)}: {_json(_as_data(entry))}"
        for key, entry in sorted(ledger.events.items())
    ]
    feeds = [f"    {_json(path)}: {_json(new)}" for path, new in sorted(ledger.feeds.items())]
    arrivals = [
        f"    {_json(name)}: {_json(day and day.isoformat())}"
        for name, day in sorted(ledger.arrivals.items())
    ]
    parts = [
        f'  "about": {_json(ABOUT)}',
        f'  "events": {{\n{_joined(events)}  }}',
        f'  "feeds": {{\n{_joined(feeds)}  }}',
    ]
    if since := ledger.arrivals_from:
        parts.append(f'  "arrivals_from": {_json(since.isoformat())}')
        parts.append(f'  "arrivals": {{\n{_joined(arrivals)}  }}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


@lru_cache(maxsize=2)  # a build compares it, then continues it
def parse(text: str) -> Ledger:
    """Return the ledger in a file's text; raise `LedgerError` when it is not one."""
    values = read_values(text)
    return Ledger(
        events={key: _entry(fields) for key, fields in values.events.items()},
        feeds=values.feeds,
        arrivals=values.arrivals,
        arrivals_from=values.arrivals_from,
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
        "since": entry.since.isoformat(),
    }
    later: dict[str, Any] = {"statements": list(entry.statements), "was": entry.was}
    for name in ("cancelled", "superseded", "withdrawn"):
        day: date | None = getattr(entry, name)
        later[name] = day and day.isoformat()
    later["into"] = entry.into
    return data | {name: value for name, value in later.items() if value}


def _entry(fields: Mapping[str, Any]) -> Entry:
    days = {"start": fields["start"].isoformat(), "end": fields["end"].isoformat()}
    return Entry(**{**fields, **days})
