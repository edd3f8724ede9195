"""From what documents say of dates to occurrences: statements that are one stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidReport, SaidTask, SaidWindow
from hooks.facts.dates.standing import OccasionDay, Standing, days_of
from hooks.facts.dates.statement import Statement, task_name
from hooks.facts.documents import narrowness, rank_of
from hooks.facts.occurrence import DEADLINES, Occurrence
from hooks.facts.tasks import task_title
from hooks.facts.years import campaign_facts
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import unresolved_words
from hooks.model.kinds import Kind, Status
from hooks.model.section import MAIN_DAY

# The longest that a rule may pause, in years (`every_years`).
LONGEST_CYCLE: Final = 100

_FATES: Final[dict[str, Status]] = {
    "moved": "moved",
    "extended": "extended",
    "postponed": "postponed",
    "cancelled": "cancelled",
}

Group: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An occurrence, all its parts in one, before it is named."""

    occurrence: Occurrence
    statements: tuple[Statement, ...]
    names: tuple[str, ...]  # of its parts, as they would be alone
    met: tuple[str, ...] = ()


class Resolving:
    """Works out the occurrences of one campaign."""

    def __init__(self, catalogue: Catalogue, campaign: Campaign, window: range) -> None:
        self.catalogue = catalogue
        self.campaign = campaign
        self.facts = campaign_facts(catalogue, campaign.id)
        self.standing = Standing(catalogue, campaign)
        self.window = window  # the years that rules are projected to

    def occurrences(self) -> Iterator[Occurrence]:
        """Yield the occurrences of the campaign."""
        statements = _said_anew(self.catalogue, [*self._statements()])
        taken: set[str] = set()
        of_days = list(self._days(statements))
        joined = {each.entry.key for draft in of_days for each in draft.statements}
        rest = [each for each in statements if each.entry.key not in joined]
        drafts = [*of_days, *self._groups(rest)]
        for draft in drafts:
            yield from self._named(draft, taken)

    # Statements

    def _statements(self) -> Iterator[Statement]:
        """Yield the windows, times and deadlines that have days, of all years that are told."""
        for statement in as_said(self.standing, self.window):
            if statement.spans and not self._is_over(statement):
                yield statement

    def _is_over(self, statement: Statement) -> bool:
        """Whether a duty of every year ended: with its document, or with who wants the report."""
        if statement.is_of_its_year:
            return False
        if statement.superseded_by:
            return True
        entry = statement.entry
        ended = duty_ends(self.catalogue, entry) if isinstance(entry, SaidReport) else None
        return ended is not None and statement.spans[-1].last >= ended

    # Occasions

    def _days(self, statements: list[Statement]) -> Iterator[_Draft]:
        for occasion in self.campaign.occasions:
            stated = [
                each
                for each in statements
                if each.kind == MAIN_DAY and each.occasion == occasion.id
            ]
            for year in self._years_of(occasion, stated):
                day = self.standing.day(occasion.id, year)
                if day.spans:
                    yield self._day(occasion, year, day, stated)

    def _years_of(self, occasion: Occasion, stated: Iterable[Statement]) -> list[int]:
        """Return the years to resolve an occasion for, or the last one it fell in.

        What comes every ten years may have none in the window; its feed and its page go on
        saying when it last was.
        """
        said = self.facts.said
        told = {each.year for each in said.days if each.occasion == occasion.id}
        told |= {each.year for each in stated}
        told |= {each.year for each in said.changes if occasion.id in each.occasions}
        falls_in = [
            year
            for year in sorted({*told, *self.window})
            if self.standing.day(occasion.id, year).spans
            and (year in self.window or self._is_told(occasion, year, stated))
        ]
        if falls_in:
            return falls_in
        first = max(occasion.since or 0, self.window.start - LONGEST_CYCLE - 1)
        before = range(self.window.start - 1, first, -1)
        return [year for year in before if self.standing.day(occasion.id, year).spans][:1]

    def _is_told(self, occasion: Occasion, year: int, stated: Iterable[Statement]) -> bool:
        """Whether a document of a year that is no longer projected makes its day certain."""
        day = self.standing.day(occasion.id, year)
        return bool(day.changes or day.override or self._speaking(occasion, year, stated))

    def _speaking(
        self, occasion: Occasion, year: int, stated: Iterable[Statement]
    ) -> list[Statement]:
        """Return what documents of a year say of a day: those that name it, and those that date it.

        A document that dates it elsewhere, for its own place, does not speak of this one.
        """
        day = self.standing.day(occasion.id, year)
        of_year = [each for each in stated if each.year == year]
        joining = [each for each in of_year if self._joins(each, day)]
        dating = {each.document for each in of_year}
        naming: dict[str, Statement] = {}
        for entry in self.facts.said.days:
            # What is said of every year names this one's day only in the document's own year.
            if entry.occasion != occasion.id or entry.year != year or entry.document in dating:
                continue
            found = self.standing.of_day(entry, day, occasion.kind)
            if entry.document not in naming or not naming[entry.document].is_in_force:
                naming[entry.document] = found
        speaking = [*joining, *naming.values()]
        return [each for each in speaking if not each.superseded_by or each.is_in_force]

    def _joins(self, statement: Statement, day: OccasionDay) -> bool:
        """Whether a «chính ngày» is the occasion's own day, as it is known."""
        if day.override and statement.entry.key == day.override.key:
            return True
        stated = days_of(statement.spans)
        if stated == days_of(day.spans):
            return True
        if not day.changes or stated != days_of(day.set_spans):
            return False
        changed = {document for change in day.changes for document in change.documents}
        followed = self.standing.followed(statement.entry)
        return bool(changed & ({statement.document} | followed))

    def _day(
        self, occasion: Occasion, year: int, day: OccasionDay, stated: list[Statement]
    ) -> _Draft:
        statements = self._ordered(self._speaking(occasion, year, stated))
        certain = [each for each in statements if each.confirms]
        status: Status = "projected"
        if certain or day.changes:
            status = "tentative" if certain and all(e.tentative for e in certain) else "confirmed"
        if any(span.alternative for span in day.spans):
            status = "tentative" if status == "confirmed" else status
        moved = day.has_day and days_of(day.spans) != days_of(day.set_spans)
        fate = day.fate
        if fate in ("moved", "extended") and day.has_day and not moved:
            fate = ""
        if status != "tentative" or fate in ("postponed", "cancelled") or not day.has_day:
            status = _FATES.get(fate, status)
        scopes = [occasion.scope, *(each.scope for each in statements)]
        base = f"{self.campaign.id}/{year}/{occasion.id}"
        count = len(day.spans)
        names = (base,) if count == 1 else tuple(f"{base}-{n}" for n in range(1, count + 1))
        occurrence = Occurrence(
            campaign=self.campaign,
            year=year,
            occasion=occasion.id,
            key=base,
            kind=occasion.kind,
            name=occasion.name,
            span=day.spans[0],
            spans=day.spans,
            is_day=True,
            status=status,
            statements=statements,
            scopes=self._widest_first(scopes),
            basis=occasion.basis,
            of_year=self.facts.year(year),
            words=next((each.words for each in statements if each.words), ""),
            verified=occasion.verified or bool(day.override or day.changes),
            changes=day.changes,
            in_doubt=day.in_doubt,
            fate=fate,
            moved_from=day.set_spans[0] if moved and day.set_spans else None,
            has_day=day.has_day,
            rule_spans=day.rule_spans if day.is_off_rule else (),
            replaces=tuple(old for each in statements for old in each.replaces),
            anniversary=year - occasion.base_year if occasion.base_year else None,
        )
        return _Draft(occurrence=occurrence, statements=statements, names=names)

    # Windows, times and deadlines

    def _groups(self, statements: list[Statement]) -> list[_Draft]:
        """Return what is said by one document or many, whose words win first."""
        groups: dict[Group, list[Statement]] = {}
        for each in statements:
            groups.setdefault(_group_of(each), []).append(each)
        drafts = [self._draft(self._ordered(group)) for group in groups.values()]
        return sorted(drafts, key=lambda draft: self._rank(draft.statements[0]))

    def _draft(self, statements: tuple[Statement, ...]) -> _Draft:
        first = statements[0]
        changes = (*first.inherited, *first.changes)
        moved = first.fate in ("moved", "extended", "settled") and first.has_day
        moved = moved and first.spans != first.set_spans
        names = self._names(first)
        met = [name for each in statements for name in self._names(each)]
        occurrence = Occurrence(
            campaign=self.campaign,
            year=first.year,
            occasion=first.occasion,
            key=names[0],
            kind=self._kind(first),
            name=self._name(statements),
            span=first.spans[0],
            spans=first.spans,
            status=_status(statements),
            statements=statements,
            scopes=self._widest_first(each.scope for each in statements),
            of_year=self.facts.year(first.year),
            words=first.words,
            verified=any(each.verified for each in statements) or bool(first.changes),
            changes=changes,
            in_doubt=first.in_doubt,
            fate=first.fate,
            moved_from=first.set_spans[0] if moved and first.set_spans else None,
            has_day=first.has_day,
            rule_spans=self._rule_of(first),
            replaces=tuple(old for each in statements for old in each.replaces),
            superseded_by=first.superseded_by,
        )
        others = tuple(dict.fromkeys(name for name in met if name not in names))
        return _Draft(occurrence=occurrence, statements=statements, names=names, met=others)

    def _kind(self, statement: Statement) -> Kind:
        """Return the kind of a date: of an occasion's local day that of the occasion."""
        occasion = self._occasion(statement)
        return occasion.kind if occasion and statement.kind == MAIN_DAY else statement.kind

    def _name(self, statements: tuple[Statement, ...]) -> str:
        first = statements[0]
        if isinstance(first.entry, SaidTask) and first.kind in DEADLINES:
            return task_title(first.entry)
        named = next((each.name for each in statements if each.name), None)
        occasion = self._occasion(statements[0])
        if named or occasion is None:
            return named or self.campaign.name
        if statements[0].kind == MAIN_DAY or occasion.id != self.campaign.main_occasion:
            return occasion.name
        return self.campaign.name

    def _rule_of(self, statement: Statement) -> tuple[Span, ...]:
        """Return where the rule puts an occasion of which a place has a day of its own."""
        if statement.kind != MAIN_DAY or statement.occasion is None:
            return ()
        day = self.standing.day(statement.occasion, statement.year)
        return day.spans if days_of(day.spans) != days_of(statement.spans) else ()

    def _occasion(self, statement: Statement) -> Occasion | None:
        return self.campaign.occasion(statement.occasion) if statement.occasion else None

    def _names(self, statement: Statement) -> tuple[str, ...]:
        """Return the keys of a statement's parts, by the days first set for it."""
        base = f"{self.campaign.id}/{statement.year}"
        match statement.entry:
            case SaidReport(id=report):
                one = f"{base}/{statement.document}/{report}"
            case SaidTask() as task if statement.kind in DEADLINES:
                one = f"{base}/{statement.document}/{task_name(task)}"
            case _:
                within = "/".join(filter(None, (base, statement.occasion, statement.kind)))
                oldest = statement
                while oldest.replaces:  # said anew, it goes on as what it was
                    oldest = oldest.replaces[0]
                first_set = oldest.set_spans or statement.spans
                spans = [*first_set, *statement.spans[len(first_set) :]][: len(statement.spans)]
                return tuple(f"{within}/{_days_name(span)}" for span in spans)
        count = len(statement.spans)
        return (one,) if count == 1 else tuple(f"{one}-{n}" for n in range(1, count + 1))

    # Naming

    def _named(self, draft: _Draft, taken: set[str]) -> Iterator[Occurrence]:
        """Yield the parts of an occurrence, each under a key of its own."""
        several = len(draft.occurrence.spans) > 1
        keys = [_free(name, draft.statements, taken) for name in draft.names]
        for number, (key, span) in enumerate(zip(keys, draft.occurrence.spans, strict=True), 1):
            moved_from = draft.occurrence.moved_from
            if moved_from and several and draft.statements:
                before = draft.statements[0].set_spans
                moved_from = before[number - 1] if number <= len(before) else moved_from
            yield replace(
                draft.occurrence,
                key=key,
                span=span,
                part=number if several else None,
                moved_from=moved_from,
                met=draft.met if number == 1 else (),
            )

    # Order

    def _rank(self, statement: Statement) -> tuple[bool, object, str]:
        return not statement.is_in_force, rank_of(self.catalogue, statement.entry), statement.id

    def _ordered(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Return statements, whose words win first."""
        return tuple(sorted(statements, key=self._rank))

    def _widest_first(self, scopes: Iterable[str]) -> tuple[str, ...]:
        named = dict.fromkeys(scopes)
        return tuple(sorted(named, key=lambda scope: (narrowness(self.catalogue, scope), scope)))


def as_said(standing: Standing, window: range = range(0)) -> Iterator[Statement]:
    """Yield every window, own time of a task and deadline; yearly ones in each year of a window."""
    said = standing.said
    for entry in said.windows:
        for year in _years(entry, window):
            yield from _begun(standing, standing.statement(entry, year))
    for task in said.tasks:
        for year in _years(task, window):
            if task.when:
                yield from _begun(standing, standing.statement(task, year))
            if task.due:
                yield from _begun(standing, standing.statement(task, year, due=True))
    for report in said.reports:
        for year in _years(report, window):
            yield from _begun(standing, standing.statement(report, year))


def _begun(standing: Standing, statement: Statement) -> Iterator[Statement]:
    """Yield a statement, unless it is of every year and was over before its document was there.

    What is due «trước 15/6 hằng năm» by a letter of July is due for the first time a year later.
    """
    issued = standing.catalogue.documents[statement.document].earliest
    last = max((span.reach[1] for span in statement.spans), default=None)
    if not (statement.entry.yearly and issued and last and last < issued):
        yield statement


def _years(entry: SaidWindow | SaidTask | SaidReport, window: range) -> list[int]:
    """Return the years an entry is of: with «hằng năm» those after its own that are told, too."""
    later = [year for year in window if year > entry.year] if entry.yearly else []
    return [entry.year, *later]


def _said_anew(catalogue: Catalogue, statements: list[Statement]) -> list[Statement]:
    """Return statements, those of superseded documents within what says the same kind anew."""
    replaced: dict[str, list[Statement]] = {}
    gone: set[int] = set()
    for old in statements:
        if not old.superseded_by or old.kind in DEADLINES:
            continue
        successors = _successors(catalogue, old.document)
        new = next(
            (
                each
                for each in sorted(statements, key=lambda s: rank_of(catalogue, s.entry))
                if each.document in successors
                and (each.year, each.occasion, each.kind) == (old.year, old.occasion, old.kind)
            ),
            None,
        )
        if new:
            replaced.setdefault(new.id, []).append(old)
            gone.add(id(old))
    return [
        replace(each, replaces=tuple(replaced.get(each.id, ())))
        for each in statements
        if id(each) not in gone
    ]


def _successors(catalogue: Catalogue, document: str) -> frozenset[str]:
    found: set[str] = set()
    todo = [*catalogue.successors.get(document, ())]
    while todo:
        each = todo.pop()
        if each not in found:
            found.add(each)
            todo += catalogue.successors.get(each, ())
    return frozenset(found)


def _group_of(statement: Statement) -> Group:
    """Return what makes statements one occurrence; deadlines are one each."""
    if statement.kind in DEADLINES:
        return (statement.id, statement.kind)
    # What follows a change that leaves the day in the air stands apart from who does not follow.
    apart = statement.fate if not statement.has_day else ""
    return (statement.year, statement.occasion, statement.kind, statement.spans, apart)


def _status(statements: tuple[Statement, ...]) -> Status:
    first = statements[0]
    if all(each.superseded_by for each in statements):
        return "superseded"
    if first.fate in ("postponed", "cancelled") or (first.fate in _FATES and not first.has_day):
        return _FATES[first.fate]
    # Wherever it was moved to: that settles nothing.
    if first.is_alternatives or _is_open(first):
        return "tentative"
    if all(each.tentative for each in statements if each.is_in_force) and any(
        each.tentative for each in statements
    ):
        return "tentative"
    if first.fate in _FATES:
        return _FATES[first.fate]
    return "confirmed" if any(each.is_of_its_year for each in statements) else "projected"


def _is_open(statement: Statement) -> bool:
    """Whether one of the times of which it will be one is no day."""
    entry = statement.entry
    when = entry.when if isinstance(entry, SaidWindow | SaidTask) else None
    return bool(when and statement.fate == "" and unresolved_words(when))


def _days_name(span: Span) -> str:
    start = span.start.isoformat() if span.start else ""
    return f"{start}_{span.end.isoformat() if span.end else ''}"


def _free(name: str, statements: tuple[Statement, ...], taken: set[str]) -> str:
    """Return a name, or when it is taken already, the name with its first document."""
    if name in taken and statements:
        name = f"{name}/{statements[0].document}"
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def duty_ends(catalogue: Catalogue, report: SaidReport) -> date | None:
    """Return the day from which the agency that wants a report is no more, if it is known."""
    issuer = catalogue.agencies.get(catalogue.documents[report.document].issuer or "")
    ends = [each.since for each in issuer.successors if each.since] if issuer else []
    return min(ends, default=None)
