"""Where everything of a campaign stands: occasions by their rules, the rest as documents set it.

What is counted from something else is counted from where that stands now: as changes in force
have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, TypedDict

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import is_within
from hooks.catalogue.said import Said, SaidChange, SaidDay, SaidReport, SaidTask, SaidWindow
from hooks.facts.dates.changes import Changed, Fate, acting, changed, doubted
from hooks.facts.dates.statement import Statement
from hooks.facts.dates.words import anchor_names
from hooks.facts.documents import followed, rank_of, successors_by
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.kinds import Anchors, DateKind
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import anchors_named
from hooks.model.due import Due
from hooks.model.kinds import Kind
from hooks.model.section import MAIN_DAY, TaskKind, WindowKind

# What a task's own time is a window of.
TASK_WINDOWS: Final[dict[TaskKind, WindowKind]] = {
    "hien-thi": "hien-thi",
    "treo": "treo",
    "to-chuc": "su-kien",
}

Timed: TypeAlias = SaidWindow | SaidTask | SaidReport
Time: TypeAlias = DateKind | Due


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionDay:
    """Where an occasion stands in a year, by its rule and by what documents say."""

    spans: tuple[Span, ...]
    set_spans: tuple[Span, ...]  # before changes: by the rule, or by a document instead of it
    rule_spans: tuple[Span, ...]
    override: SaidWindow | None  # the «chính ngày» that stands instead of the rule's
    fate: Fate
    has_day: bool
    changes: tuple[SaidChange, ...]
    in_doubt: tuple[SaidChange, ...]

    @property
    def is_off_rule(self) -> bool:
        """Whether a document set another day than the rule."""
        if self.override is None or not self.rule_spans:
            return False
        return days_of(self.set_spans) != days_of(self.rule_spans)


def days_of(spans: tuple[Span, ...]) -> tuple[tuple[object, object], ...]:
    """Return the days of spans, without their hours."""
    return tuple((span.start, span.end) for span in spans)


class _Validity(TypedDict):
    is_in_force: bool
    superseded_by: tuple[str, ...]


class Standing:
    """Where everything of a campaign stands; each thing is worked out once."""

    def __init__(self, catalogue: Catalogue, campaign: Campaign) -> None:
        self.catalogue = catalogue
        self.campaign = campaign
        self.said = catalogue.said[campaign.id]
        self.anchoring = Anchoring(campaign, self.said)
        self._days: dict[tuple[str, int], OccasionDay] = {}
        self._open: set[object] = set()  # what is being counted: met again, the rule stands
        self._followed: dict[tuple[str, object], frozenset[str]] = {}

    # Occasions

    def day(self, occasion_id: str, year: int) -> OccasionDay:
        """Return where an occasion stands in a year; without spans when it has no day in it."""
        key = (occasion_id, year)
        if key not in self._days:
            occasion = self.campaign.occasion(occasion_id)
            if occasion is None:
                return _NO_DAY
            by_rule = self._by_rule(occasion, year)
            if key in self._open:  # its own day is counted from it
                return replace(_NO_DAY, spans=by_rule, set_spans=by_rule, rule_spans=by_rule)
            self._open.add(key)
            self._days[key] = self._day(occasion, year, by_rule)
            self._open.discard(key)
        return self._days[key]

    def _day(self, occasion: Occasion, year: int, by_rule: tuple[Span, ...]) -> OccasionDay:
        override, spans = None, by_rule
        set_spans = by_rule
        for window in self._overrides(occasion, year):
            stated = self.statement(window, year)
            if stated.spans and stated.is_in_force:
                override = window
                spans = _with_hours(stated.spans, by_rule)
                set_spans = _with_hours(stated.set_spans or stated.spans, by_rule)
                break
        changes = [
            change
            for change in self.said.changes
            if change.is_of(year) and self._is_of_day(change, occasion.id)
        ]
        act = acting(self.catalogue, changes)
        now = changed(spans, act, year, self._anchors_of_change)
        return OccasionDay(
            spans=now.spans,
            set_spans=set_spans,
            rule_spans=by_rule,
            override=override,
            fate=now.fate,
            has_day=now.has_day,
            changes=act,
            in_doubt=doubted(self.catalogue, changes),
        )

    def _by_rule(self, occasion: Occasion, year: int) -> tuple[Span, ...]:
        if occasion.since and year < occasion.since:
            return ()
        return occasion.rule.spans(year, lambda anchor: self.day(anchor, year).spans)

    def _overrides(self, occasion: Occasion, year: int) -> list[SaidWindow]:
        """Return the windows that may stand for the rule's day, whose words win first."""
        found = [
            window
            for window in self.said.windows
            if window.kind == MAIN_DAY
            and window.occasions[:1] == (occasion.id,)
            and window.is_of(year)
            and window.when
            and is_within(self.catalogue.places, occasion.scope, window.scope)
        ]
        return sorted(found, key=lambda each: (each.year != year, rank_of(self.catalogue, each)))

    def _is_of_day(self, change: SaidChange, occasion: str) -> bool:
        """Whether a change is of the occasion itself, and of no window that a document set."""
        if any(not isinstance(target, SaidDay) for target in change.targets):
            return False
        if self.campaign.occasion(change.what):
            return change.what == occasion
        return change.what == MAIN_DAY and change.occasions[:1] == (occasion,)

    # Statements

    def statement(self, entry: Timed, year: int, *, due: bool = False) -> Statement:
        """Return what an entry says of its time in a year; `due`: of a task's deadline."""
        when = _time_of(entry, due=due)
        told = [each for each in self._changes_to(entry, year) if _touches(each, entry, due=due)]
        act = acting(self.catalogue, told)
        in_doubt = doubted(self.catalogue, told)
        set_spans = self.set_spans(entry, when, year)
        counted = when.spans(year, self._anchors(entry, year)) if when else ()
        now = changed(counted, act, year, self._anchors_of_change)
        moved = not act and now.spans != set_spans
        fate: Fate = "moved" if moved else now.fate
        if fate in ("moved", "extended") and now.has_day and now.spans == set_spans:
            fate = ""
        return Statement(
            entry=entry,
            year=year,
            kind=_kind_of(entry, due=due),
            occasion=entry.occasions[0] if entry.occasions else None,
            spans=now.spans,
            set_spans=set_spans,
            words=self.words(entry, when, year),
            fate=fate,
            has_day=now.has_day,
            changes=act,
            inherited=tuple(self._inherited(entry, when, year)) if moved else (),
            in_doubt=in_doubt,
            **self._validity(entry, now.spans),
        )

    def _validity(self, entry: Said, spans: tuple[Span, ...]) -> _Validity:
        """Return whether an entry is in force on its days, and what had replaced it by then."""
        last = max((span.reach[1] for span in spans), default=None)
        successors = successors_by(self.catalogue, entry.document, last)
        verified = entry.verified and self.catalogue.documents[entry.document].verified
        return {"is_in_force": verified and not successors, "superseded_by": successors}

    def of_day(self, entry: SaidDay, day: OccasionDay, kind: Kind) -> Statement:
        """Return that a document speaks of an occasion, which stands where it stands."""
        return Statement(
            entry=entry,
            year=entry.year,
            kind=kind,
            occasion=entry.occasion,
            spans=day.spans,
            set_spans=day.spans,
            words="",
            fate=day.fate,
            has_day=day.has_day,
            **self._validity(entry, day.spans),
        )

    def words(self, entry: Timed, when: Time | None, year: int) -> str:
        """Return the time of an entry in words for readers."""
        if when is None:
            return ""
        origin = entry.origin if isinstance(entry, SaidWindow) else entry
        return when.words_for_readers(anchor_names(self.anchoring, origin))

    # Where things stand

    def set_spans(self, entry: Timed, when: Time | None, year: int) -> tuple[Span, ...]:
        """Return the days of an entry before any change to it or to what it is counted from."""
        return when.spans(year, self._anchors(entry, year, as_set=True)) if when else ()

    def _anchors(self, entry: Said, year: int, *, as_set: bool = False) -> Anchors:
        origin = entry.origin if isinstance(entry, SaidWindow) else entry

        def anchors(name: str) -> tuple[Span, ...]:
            found = self.anchoring.anchor_of(origin, name)
            if isinstance(found, Occasion):
                day = self.day(found.id, year)
                return day.set_spans if as_set else day.spans
            if found is None or (found.key, as_set) in self._open:
                return ()
            self._open.add((found.key, as_set))
            when = found.origin.when
            if as_set:
                spans = self.set_spans(found, when, year)
            else:
                spans = self._now(found, when, year).spans
            self._open.discard((found.key, as_set))
            return spans

        return anchors

    def _now(self, entry: Timed, when: Time | None, year: int) -> Changed:
        spans = when.spans(year, self._anchors(entry, year)) if when else ()
        return changed(spans, self.changes_to(entry, year), year, self._anchors_of_change)

    def _anchors_of_change(self, change: SaidChange, own: tuple[Span, ...]) -> Anchors:
        beside = self._anchors(change, change.year)
        return lambda name: own if name == change.what else beside(name)

    # Changes

    def changes_to(self, entry: Timed, year: int) -> tuple[SaidChange, ...]:
        """Return the changes in force that an entry follows, the last one counts."""
        return acting(self.catalogue, self._changes_to(entry, year))

    def _changes_to(self, entry: Timed, year: int) -> Iterator[SaidChange]:
        own = {entry.key}
        here = entry.same_as if isinstance(entry, SaidWindow) else None
        while here:
            own.add(here.key)
            here = here.same_as
        for change in self.said.changes:
            if not change.is_of(year) or change.document == entry.document:
                continue
            for target in change.targets:
                if target.key in own or self._follows(entry, target, change, year):
                    yield change
                    break

    def _follows(self, entry: Timed, target: Said, change: SaidChange, year: int) -> bool:
        """Whether an entry goes with what another document, which it carries out, has set."""
        if isinstance(entry, SaidReport) or not isinstance(target, SaidWindow | SaidTask):
            return False
        if target.document not in self.followed(entry):
            return False
        if not is_within(self.catalogue.places, entry.scope, change.scope):
            return False
        if (_kind_of(entry), entry.occasions[:1]) != (_kind_of(target), target.occasions[:1]):
            return False
        mine = self.set_spans(entry, _time_of(entry), year)
        return bool(mine) and _agree(mine, self.set_spans(target, _time_of(target), year))

    def followed(self, entry: Said) -> frozenset[str]:
        """Return the documents that an entry's document carries out, however indirectly."""
        key = (entry.document, entry.path[:2])
        if key not in self._followed:
            self._followed[key] = followed(self.catalogue, entry)
        return self._followed[key]

    def _inherited(self, entry: Timed, when: Time | None, year: int) -> Iterator[SaidChange]:
        """Yield the changes to what a date is counted from."""
        origin = entry.origin if isinstance(entry, SaidWindow) else entry
        for name in _names(when):
            match self.anchoring.anchor_of(origin, name):
                case Occasion(id=occasion):
                    yield from self.day(occasion, year).changes
                case SaidWindow() as window:
                    changes = self.changes_to(window, year)
                    yield from changes or self._inherited(window, window.when, year)


def _touches(change: SaidChange, entry: Timed, *, due: bool) -> bool:
    """Whether a change of a task is of its deadline, or of its time: each has its own new value."""
    if not isinstance(entry, SaidTask):
        return True
    return change.when is None if due else change.due is None


def _names(when: Time | None) -> tuple[str, ...]:
    if isinstance(when, Due):
        return (when.anchor,) if when.anchor else ()
    return anchors_named(when) if when else ()


def _time_of(entry: Timed, *, due: bool = False) -> Time | None:
    if isinstance(entry, SaidReport):
        return entry.due
    return entry.due if due and isinstance(entry, SaidTask) else entry.when


def _kind_of(entry: Timed, *, due: bool = False) -> Kind:
    match entry:
        case SaidReport():
            return "han-bao-cao"
        case SaidTask(kind=kind):
            return "han-viec" if due else TASK_WINDOWS.get(kind, "thuc-hien")
        case SaidWindow(kind=kind):
            return kind


def _agree(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    """Whether two times are of the same days, and hours, where both have them, are the same."""
    if days_of(one) != days_of(other):
        return False
    return one == other or not (_has_hours(one) and _has_hours(other))


def _has_hours(spans: tuple[Span, ...]) -> bool:
    return any(span.at or span.until or span.part or span.each_day for span in spans)


def _with_hours(spans: tuple[Span, ...], rule: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return days with the rule's hours, unless they have hours of their own."""
    hours = next((span for span in rule if span.at or span.part or span.each_day), None)
    if hours is None or any(span.at or span.part or span.each_day for span in spans):
        return spans
    return tuple(
        replace(
            span,
            at=hours.at if span.start else None,
            until=hours.until if span.end and (span.start or not hours.at) else None,
            part=hours.part,
            each_day=hours.each_day,
        )
        for span in spans
    )


_NO_DAY: Final = OccasionDay(
    spans=(), set_spans=(), rule_spans=(), override=None, fate="", has_day=True, changes=(),
    in_doubt=(),
)  # fmt: skip
