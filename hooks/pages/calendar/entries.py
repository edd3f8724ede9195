"""What the calendar shows of an occurrence: its words, its days, and whom it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal, TypeAlias

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.concerned import concerned
from hooks.facts.date_words import change_words
from hooks.facts.occurrences import Occurrence
from hooks.feeds.words.titles import LABELLED, deadline
from hooks.model.dates.spans import Span
from hooks.model.kinds import Kind, Status, prominence
from hooks.wording import labels
from hooks.wording.dates import format_span

# «moved-away» marks the days from which something was moved, for readers who look for it there.
State: TypeAlias = Status | Literal["moved-away"]

STATE_WORDS: Final[dict[State, str]] = {
    "projected": labels.STATUSES["projected"],
    "confirmed": "",  # what documents say needs no label
    "moved": labels.STATUSES["moved"],
    "cancelled": labels.STATUSES["cancelled"],
    "moved-away": labels.STATUSES["moved"],
}

# An end that a document leaves open fades over this many days, and is explained in words.
FADING_DAYS: Final = 4


@dataclass(frozen=True, kw_only=True)  # no slots: the days drawn are cached
class Entry:
    """An entry of the calendar; its `url` is relative to the site's root."""

    key: str  # of the occurrence, which is counted once however often it is drawn
    url: str
    kind: Kind
    name: str
    campaign: str | None  # the campaign's name, unless `name` already says it
    state: State
    verified: bool
    span: Span
    notes: tuple[str, ...]
    topic: str
    audiences: tuple[str, ...]

    @property
    def kind_label(self) -> str | None:
        """The kind of date it is, where its name does not say so."""
        return labels.OCCURRENCE_KINDS[self.kind] if self.kind in LABELLED else None

    @property
    def state_label(self) -> str:
        """The state in words; empty when documents confirm the date."""
        return STATE_WORDS[self.state]

    @property
    def off(self) -> bool:
        """Whether nothing happens on its days."""
        return self.state in {"cancelled", "moved-away"}

    @cached_property
    def drawn(self) -> tuple[date, date]:
        """The first and the last day drawn; an open end fades within its month."""
        first, last = self.span.first, self.span.last
        if self.span.end is None:
            last = min(last + timedelta(days=FADING_DAYS), _month_end(last))
        if self.span.start is None:
            first = max(first - timedelta(days=FADING_DAYS), first.replace(day=1))
        return first, last

    def sort_key(self) -> tuple[date, int, date, str]:
        """The sort key: by first day, then the more special first."""
        first, last = self.drawn
        return (first, prominence(self.kind), last, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The part of an entry that falls into a run of days, such as a month or a week."""

    entry: Entry
    first: date
    last: date

    @property
    def came_in(self) -> bool:
        """Whether the entry began before these days."""
        return self.entry.drawn[0] < self.first

    @property
    def goes_on(self) -> bool:
        """Whether the entry continues after these days."""
        return self.last < self.entry.drawn[1]

    @property
    def days(self) -> int:
        """The number of days it covers."""
        return (self.last - self.first).days + 1

    @property
    def classes(self) -> str:
        """The CSS classes that describe its shape and state."""
        span = self.entry.span
        told = {
            f"is-{self.entry.kind}": True,
            f"is-{self.entry.state}": True,
            "is-unverified": not self.entry.verified,
            "is-day": span.is_one_day,
            "came-in": self.came_in,
            "goes-on": self.goes_on,
            "open-start": span.start is None,
            "open-end": span.end is None,
        }
        return " ".join(name for name, holds in told.items() if holds)


def entries_of(occurrences: Iterable[Occurrence], catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return all entries in chronological order."""
    found = [e for occurrence in occurrences for e in _of_occurrence(occurrence, catalogue)]
    return tuple(sorted(found, key=Entry.sort_key))


def clip(entries: Iterable[Entry], first: date, last: date) -> tuple[Segment, ...]:
    """Return the parts of entries between two days, both included, in chronological order."""
    segments = []
    for entry in entries:
        start, end = entry.drawn
        if start <= last and first <= end:
            segments.append(Segment(entry=entry, first=max(start, first), last=min(end, last)))
    return tuple(sorted(segments, key=_segment_order))


def _segment_order(segment: Segment) -> tuple[date, int, int, str]:
    # Of those that begin on the same day the longer come first, so that bars lie above marks.
    rank = prominence(segment.entry.kind)
    return (segment.first, -segment.days, rank, segment.entry.key)


def _of_occurrence(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[Entry]:
    audiences = concerned(occurrence, catalogue)
    notes = tuple(_notes(occurrence))
    state: State = "moved-away" if occurrence.has_no_day_yet else occurrence.status
    yield _entry(occurrence, state, occurrence.span, notes, audiences)
    if occurrence.moved_from and occurrence.moved_from != occurrence.span:
        note = f"dời sang {format_span(occurrence.span)}"
        yield _entry(occurrence, "moved-away", occurrence.moved_from, (note,), audiences)


def _entry(
    occurrence: Occurrence,
    state: State,
    span: Span,
    notes: tuple[str, ...],
    audiences: tuple[str, ...],
) -> Entry:
    campaign = occurrence.campaign
    return Entry(
        key=occurrence.key,
        url=addresses.campaign_page(campaign.id, "bao-cao" if occurrence.report else "thoi-gian"),
        kind=occurrence.kind,
        name=occurrence.name,
        campaign=campaign.name if campaign.name not in occurrence.name else None,
        state=state,
        verified=occurrence.verified,
        span=span,
        notes=notes,
        topic=campaign.topic,
        audiences=audiences,
    )


def _notes(occurrence: Occurrence) -> Iterator[str]:
    span = occurrence.span
    if occurrence.report:
        yield deadline(occurrence)
    elif span.end is None:
        yield "văn bản chưa nêu ngày kết thúc"
    elif span.start is None:
        yield "văn bản chưa nêu ngày bắt đầu"
    if span.at is not None and not occurrence.report:
        until = f"–{span.until:%H:%M}" if span.until is not None else ""
        yield f"{span.at:%H:%M}{until}"
    if occurrence.has_no_day_yet:
        yield "chưa có ngày mới"
    elif occurrence.moved_from and occurrence.moved_from != span:
        yield f"trước khi dời: {format_span(occurrence.moved_from)}"
    for change in occurrence.in_doubt:
        words = change_words(change, occurrence.campaign, occurrence.year)
        yield f"tin chưa xác minh: {words}"


def _month_end(day: date) -> date:
    following = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    return following - timedelta(days=1)
