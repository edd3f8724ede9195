"""What the calendar shows of an occurrence: its words, its days, and whom it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal, TypeAlias

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.citations import cite, issuer_name
from hooks.facts.concerned import concerned
from hooks.facts.dates.beside import beside_days
from hooks.facts.dates.words import change_words
from hooks.facts.occurrences import DEADLINES, Occurrence
from hooks.facts.places import places_words
from hooks.feeds.words.titles import LABELLED, deadline
from hooks.model.dates.spans import Span
from hooks.model.kinds import Kind, Status, prominence
from hooks.pages.telling.badges import awaits_document
from hooks.wording import labels
from hooks.wording.dates import format_span

# «moved-away» marks the days from which something was moved, for readers who look for it there.
State: TypeAlias = Status | Literal["moved-away"]

Run: TypeAlias = tuple[date, date]  # the first and the last day drawn

OFF: Final[tuple[State, ...]] = ("moved-away", "postponed", "cancelled", "superseded")

# An end that a document leaves open fades over this many days, and is explained in words.
FADING_DAYS: Final = 4

_SECTIONS: Final[dict[Kind, str]] = {"han-bao-cao": "bao-cao", "han-viec": "nhiem-vu"}


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
    spans: tuple[Span, ...]  # one, or all of which it will be one
    place: str | None  # where it counts, unless in the whole country
    notes: tuple[str, ...]
    source: str  # the document whose words these are, and how many others say so
    topic: str
    audiences: tuple[str, ...]
    awaited: bool  # whether a document of its year is still to come

    @property
    def span(self) -> Span:
        """Its days, or the first of those of which it will be one."""
        return self.spans[0]

    @property
    def kind_label(self) -> str | None:
        """The kind of date it is, where its name does not say so."""
        label = labels.OCCURRENCE_KINDS[self.kind]
        told = self.kind not in LABELLED or label.casefold() in self.name.casefold()
        return None if told else label

    @property
    def state_label(self) -> str:
        """The state in words; empty when documents confirm the date."""
        if self.state == "confirmed":
            return ""  # what documents say needs no label
        return labels.STATUSES["moved" if self.state == "moved-away" else self.state]

    @property
    def when(self) -> str:
        """Its days in words, alternatives as «hoặc»."""
        return " hoặc ".join(format_span(span) for span in self.spans)

    def when_in(self, year: int) -> str:
        """Return its days in words, without the year of the page they stand on."""
        return self.when.replace(f"/{year}", "")

    @property
    def is_deadline(self) -> bool:
        """Whether something is due on it."""
        return self.kind in DEADLINES

    @property
    def campaign_id(self) -> str:
        """The campaign that it is of."""
        return self.key.partition("/")[0]

    @property
    def off(self) -> bool:
        """Whether nothing happens on its days."""
        return self.state in OFF

    @cached_property
    def drawn(self) -> tuple[Run, ...]:
        """The first and the last day of each run drawn; an open end fades within its month."""
        return tuple(dict.fromkeys(_drawn(span) for span in self.spans))

    def sort_key(self) -> tuple[date, int, date, str]:
        """The sort key: by first day, then the more special first."""
        first, last = self.drawn[0]
        return (first, prominence(self.kind), last, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The part of an entry's run that falls into some days, such as a month or a week."""

    entry: Entry
    run: Run
    first: date
    last: date

    @property
    def came_in(self) -> bool:
        """Whether the run began before these days."""
        return self.run[0] < self.first

    @property
    def goes_on(self) -> bool:
        """Whether the run continues after these days."""
        return self.last < self.run[1]

    @property
    def days(self) -> int:
        """The number of days it covers."""
        return (self.last - self.first).days + 1

    @property
    def classes(self) -> str:
        """The CSS classes that describe its shape and state."""
        span = next(span for span in self.entry.spans if _drawn(span) == self.run)
        told = {
            f"is-{self.entry.kind}": True,
            f"is-{self.entry.state}": True,
            "is-off": self.entry.off,
            "is-unverified": not self.entry.verified,
            "is-day": span.is_one_day,
            "is-plain": self.entry.spans == (Span.of_day(span.first),),
            "came-in": self.came_in,
            "goes-on": self.goes_on,
            "open-start": span.start is None,
            "open-end": span.end is None,
        }
        return " ".join(name for name, holds in told.items() if holds)


def entries_of(occurrences: Iterable[Occurrence], catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return all entries in chronological order; of alternatives one, drawn on each."""
    found = [
        entry
        for occurrence in occurrences
        if not occurrence.alternatives or occurrence.is_first_part
        for entry in _of_occurrence(occurrence, catalogue)
    ]
    return tuple(sorted(found, key=Entry.sort_key))


def clip(entries: Iterable[Entry], first: date, last: date) -> tuple[Segment, ...]:
    """Return the parts of entries between two days, both included, in chronological order."""
    return clip_runs(((entry, run) for entry in entries for run in entry.drawn), first, last)


def clip_runs(runs: Iterable[tuple[Entry, Run]], first: date, last: date) -> tuple[Segment, ...]:
    """Return the parts of runs of entries between two days, like `clip`."""
    segments = [
        Segment(entry=entry, run=run, first=max(run[0], first), last=min(run[1], last))
        for entry, run in runs
        if run[0] <= last and first <= run[1]
    ]
    return tuple(sorted(segments, key=_segment_order))


def _segment_order(segment: Segment) -> tuple[date, int, int, str]:
    # Of those that begin on the same day the longer come first, so that bars lie above marks.
    rank = prominence(segment.entry.kind)
    return (segment.first, -segment.days, rank, segment.entry.key)


def _drawn(span: Span) -> Run:
    """Return the first and the last day drawn of a span."""
    first, last = span.first, span.last
    if span.end is None:
        last = min(last + timedelta(days=FADING_DAYS), _month_end(last))
    if span.start is None:
        first = max(first - timedelta(days=FADING_DAYS), first.replace(day=1))
    return first, last


def _of_occurrence(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[Entry]:
    entry = _entry(occurrence, catalogue)
    yield entry
    left = occurrence.moved_from
    if left and occurrence.fate == "moved" and left != occurrence.span:
        note = f"dời sang {format_span(occurrence.span)}"
        yield replace(entry, state="moved-away", awaited=False, spans=(left,), notes=(note,))


def _entry(occurrence: Occurrence, catalogue: Catalogue) -> Entry:
    campaign = occurrence.campaign
    left = occurrence.status == "moved" and occurrence.has_no_day_yet
    return Entry(
        key=occurrence.key,
        url=addresses.campaign_page(campaign.id, _SECTIONS.get(occurrence.kind, "thoi-gian")),
        kind=occurrence.kind,
        name=occurrence.name,
        campaign=campaign.name if campaign.name not in occurrence.name else None,
        state="moved-away" if left else occurrence.status,
        verified=occurrence.verified,
        spans=occurrence.alternatives or (occurrence.span,),
        place=None if occurrence.is_national else places_words(catalogue, occurrence.scopes),
        notes=tuple(_notes(occurrence, catalogue)),
        source=_source(occurrence, catalogue),
        topic=campaign.topic,
        audiences=concerned(occurrence, catalogue),
        awaited=awaits_document(occurrence),
    )


def _source(occurrence: Occurrence, catalogue: Catalogue) -> str:
    """Return the first document, short: by its number or its issuer, and how many others."""
    first, *others = occurrence.documents or ("",)
    if not first:
        return ""
    document = catalogue.documents[first]
    issuer = issuer_name(document, catalogue.agencies)
    named = document.code or " của ".join(filter(None, (document.kind_name, issuer)))
    return f"{named} và {len(others)} văn bản khác" if others else named


def _notes(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[str]:
    span = occurrence.span
    if occurrence.is_deadline:
        yield deadline(occurrence)
    elif not occurrence.alternatives and span.end is None:
        yield "văn bản chưa nêu ngày kết thúc"
    elif not occurrence.alternatives and span.start is None:
        yield "văn bản chưa nêu ngày bắt đầu"
    for words in occurrence.open_words:
        yield f"hoặc: {words}"
    yield from beside_days(occurrence)
    if occurrence.where:
        yield f"tại {occurrence.where}"
    yield from _changed(occurrence, catalogue)
    for change in occurrence.in_doubt:
        yield f"tin chưa xác minh: {change_words(change, catalogue)}"


def _changed(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[str]:
    """Yield what became of the date: where it was, what it replaces, what replaced it."""
    left = occurrence.moved_from
    if occurrence.status == "moved" and occurrence.has_no_day_yet:
        yield "chưa có ngày mới"
    elif left and left != occurrence.span:
        word = {"moved": "trước khi dời", "extended": "trước khi gia hạn"}.get(occurrence.fate)
        # Of what was settled every day that had been possible is told.
        before = (left,) if word or not occurrence.first else occurrence.first.set_spans
        yield f"{word or 'trước đó'}: {' hoặc '.join(format_span(each) for each in before)}"
    if occurrence.superseded_by:
        by = (catalogue.documents[id_] for id_ in occurrence.superseded_by)
        yield f"thay bằng {', '.join(cite(document, catalogue.agencies) for document in by)}"
    for old in dict.fromkeys(span for each in occurrence.replaces for span in each.spans):
        if old != occurrence.span:
            yield f"thay cho {format_span(old)}"
    if occurrence.is_off_rule:
        ruled = " hoặc ".join(format_span(each) for each in occurrence.rule_spans)
        yield f"khác quy tắc: {ruled}" if occurrence.is_day else f"ngày chung: {ruled}"


def _month_end(day: date) -> date:
    following = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    return following - timedelta(days=1)
