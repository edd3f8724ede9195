"""Rows of dates: one for each occurrence with all its parts, or for a time without a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidChange, SaidTask, SaidWindow
from hooks.facts.dates.beside import beside_days
from hooks.facts.dates.statement import Statement
from hooks.facts.occurrence import Occurrence
from hooks.facts.places import places_words
from hooks.model.campaign import Campaign
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import Correction, corrections
from hooks.model.section import ChangeStatus
from hooks.wording import labels
from hooks.wording.dates import format_day, format_span

OR = " hoặc "
NOT_SEEN = "chưa thấy thời gian"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """What a change did to a date, in words, and the change, whose document is named."""

    words: str
    change: SaidChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """Documents that still name the day that another has changed: «A, B nêu 01–10/10»."""

    days: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """An occurrence as a row: where it stands, how it came there, who says so."""

    first: Occurrence
    parts: tuple[Occurrence, ...]
    when: str
    beside: tuple[str, ...]  # lunar days, «trước, trong và sau …»
    title: str
    place: str
    changes: tuple[ToldChange, ...]
    still: tuple[Still, ...]
    replaces: tuple[tuple[str, Statement], ...]  # their days: «thay cho …»
    statements: tuple[Statement, ...]  # the first is shown, others stand behind a fold

    @property
    def is_local(self) -> bool:
        """Whether it counts in some places only."""
        return not self.first.is_national

    @property
    def rule(self) -> str:
        """The days of the rule that it breaks."""
        return OR.join(format_span(span) for span in self.first.rule_spans)

    def is_over(self, today: date) -> bool:
        """Whether it belongs to the archive: all of it is past, or it is no longer said."""
        return self.first.status == "superseded" or all(part.is_past(today) for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedRow:
    """A time that a document gives without a day."""

    statement: Statement
    when: str  # the document's words, or that none was seen
    has_words: bool
    title: str
    place: str

    def is_over(self, today: date) -> bool:
        """Whether it is of an earlier year."""
        return self.statement.year < today.year


def date_rows(occurrences: Iterable[Occurrence], catalogue: Catalogue) -> Iterator[DateRow]:
    """Yield a row for each occurrence, all its parts in one, in the order of first days."""
    groups: dict[tuple[object, ...], list[Occurrence]] = {}
    for each in occurrences:
        told = tuple(statement.id for statement in each.statements)
        key = (each.year, each.occasion, each.kind, each.spans, each.is_day, told)
        groups.setdefault(key, []).append(each)
    for parts in groups.values():
        yield _row(tuple(sorted(parts, key=lambda each: each.part or 1)), catalogue)


def undated_rows(statements: Iterable[Statement], catalogue: Catalogue) -> Iterator[UndatedRow]:
    """Yield a row for each window without a day; what is of a task or a report stands there."""
    for each in statements:
        if not isinstance(each.entry, SaidWindow):
            continue
        campaign = catalogue.campaign(each.entry.campaign)
        yield UndatedRow(
            statement=each,
            when=each.words or NOT_SEEN,
            has_words=bool(each.words),
            title=window_title(each.entry, campaign),
            place=places_words(catalogue, [each.scope]),
        )


def row_title(occurrence: Occurrence) -> str:
    """Return what a row of dates is of: an occasion's name, or a window's kind and name."""
    if occurrence.is_day:
        return occurrence.name
    kind = labels.OCCURRENCE_KINDS[occurrence.kind]
    name = occurrence.name
    return kind if name in (occurrence.campaign.name, kind) else f"{kind}: {name}"


def corrections_of(statement: Statement) -> tuple[Correction, ...]:
    """Return what is printed wrongly in a document's time."""
    entry = statement.entry
    if isinstance(entry, SaidWindow | SaidTask) and entry.when:
        return corrections(entry.when)
    return ()


def days_words(spans: Iterable[Span], more: Iterable[str] = ()) -> str:
    """Return several spans as one: alternatives with «hoặc», parts of one time with «và»."""
    spans = tuple(spans)
    joint = OR if any(span.alternative for span in spans) else " và "
    return joint.join([*dict.fromkeys(format_span(span) for span in spans), *more])


def change_told(change: SaidChange, occurrence: Occurrence) -> str:
    """Return what a change made of a date: «dời từ 01–10/10/2026», «gia hạn đến 20/10/2026»."""
    old = _old_days(occurrence)
    match change.status:
        case "doi" | "thay":
            if occurrence.has_no_day_yet:
                return "dời, chưa có ngày mới"
            return f"dời từ {old}" if old else "dời"
        case "gia-han":
            end = format_day(occurrence.spans[-1].last)
            return f"gia hạn đến {end}" + (f", trước đó: {old}" if old else "")
        case "hoan":
            return "hoãn, chưa có ngày mới"
        case "huy":
            return "hủy"
        case "chot":
            first = occurrence.first
            was = first.words if first and first.set_spans != first.spans else ""
            return f"đã chốt, trước đó: {was or old or 'dự kiến'}"


def _old_days(occurrence: Occurrence) -> str:
    if occurrence.moved_from is None:
        return ""
    first = occurrence.first
    if first and first.set_spans and not occurrence.is_day:
        return days_words(first.set_spans)
    return format_span(occurrence.moved_from)


def _row(parts: tuple[Occurrence, ...], catalogue: Catalogue) -> DateRow:
    first = parts[0]
    amended = {document for change in first.changes for document in change.documents}
    lagging = [
        each
        for each in first.statements
        if each.names_old_day and each.document not in amended and not each.superseded_by
    ]
    still: dict[str, list[Statement]] = {}
    for each in lagging:
        still.setdefault(days_words(each.set_spans), []).append(each)
    scopes = first.scopes
    if first.is_day:  # its rule says where it counts, whoever else speaks of it
        occasion = first.campaign.occasion(first.occasion or "")
        scopes = (occasion.scope,) if occasion else scopes
    return DateRow(
        first=first,
        parts=parts,
        when=days_words(first.spans, first.open_words),
        beside=beside_days(first),
        title=row_title(first),
        place=places_words(catalogue, scopes),
        changes=tuple(
            ToldChange(words=change_told(change, first), change=change)
            for change in _last_of_each(first.changes)
        ),
        still=tuple(
            Still(days=days, statements=tuple(statements)) for days, statements in still.items()
        ),
        replaces=tuple((days_words(old.spans), old) for old in first.replaces),
        statements=tuple(each for each in first.statements if each not in lagging),
    )


def _last_of_each(changes: tuple[SaidChange, ...]) -> tuple[SaidChange, ...]:
    """Return the newest change of each kind, the newest first: a day may be moved twice."""
    found: dict[ChangeStatus, SaidChange] = {}
    for change in reversed(changes):
        found.setdefault(change.status, change)
    return tuple(found.values())


def window_title(window: SaidWindow, campaign: Campaign) -> str:
    """Return what a window is, in words: its kind, and its name or else its occasion."""
    kind = labels.OCCURRENCE_KINDS[window.kind]
    if window.name:
        return f"{kind}: {window.name}"
    occasion = campaign.occasion(window.occasions[0]) if window.occasions else None
    return f"{kind}: {occasion.name}" if occasion and len(campaign.occasions) > 1 else kind
