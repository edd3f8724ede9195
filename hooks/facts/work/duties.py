"""What documents tell agencies to do, and by when to report, on the days when it is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidTask
from hooks.facts.concerned import concerned, with_heirs
from hooks.facts.documents import in_force, rank
from hooks.facts.occurrence import Occurrence
from hooks.facts.work.chosen import former_provinces_of, readers_of
from hooks.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A task of a letter in a year, and from when to when it is to be done."""

    task: SaidTask
    year: int
    first: date
    last: date
    readers: tuple[str, ...]  # provinces whose agencies do it; () stands for all
    audiences: tuple[str, ...]  # who does it, and who follows those that are no more

    def is_for_all(self, document: Document) -> bool:
        """Whether its letter gives it to everybody to whom it is addressed."""
        return len(document.to) > 1 and {*document.to} <= {*self.task.audience}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by which something is due."""

    occurrence: Occurrence
    readers: tuple[str, ...]
    audiences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveTasks:
    """A document that gave tasks, whose days are over."""

    tasks: tuple[SaidTask, ...]  # all of them, in their file's order
    readers: tuple[str, ...]  # provinces whose agencies were told; () stands for all
    former: tuple[str, ...]  # the provinces of before that it spoke to; () stands for any
    audiences: tuple[str, ...]  # who follows those whom it told
    ended: date | None  # the last of its days; None when it does not say

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.tasks[0].document

    @property
    def year(self) -> int:
        """The last year that it speaks of."""
        return max(task.year for task in self.tasks)


def duties_between(
    occurrences: Sequence[Occurrence], catalogue: Catalogue, first: date, last: date
) -> tuple[Duty, ...]:
    """Return the tasks that are to be done on a day between two days, document after document.

    A task counts on its own days, or on those of the windows it names, or else on those that its
    document sets, or else on those of its occasion. Where nobody knows any, it counts all year.
    """
    dated = _Dated(occurrences)
    found = [
        duty
        for campaign in catalogue.campaigns
        for task in catalogue.said[campaign.id].tasks
        if in_force(catalogue, task)
        for duty in _of_task(task, dated, catalogue, first, last)
    ]
    order = {id_: rank(catalogue, id_) for id_ in {duty.task.document for duty in found}}
    return tuple(sorted(found, key=lambda duty: (order[duty.task.document], _place(duty.task))))


def deadlines_between(
    occurrences: Iterable[Occurrence], catalogue: Catalogue, first: date, last: date
) -> tuple[Deadline, ...]:
    """Return what is due between two days, in the order of days."""
    return tuple(
        Deadline(
            occurrence=each,
            readers=readers_of(catalogue, each.scopes),
            audiences=concerned(each, catalogue),
        )
        for each in sorted(occurrences, key=Occurrence.sort_key)
        if each.is_deadline and each.takes_place and first <= each.span.reach[1] <= last
    )


def gave_tasks(
    occurrences: Iterable[Occurrence], catalogue: Catalogue, today: date
) -> tuple[GaveTasks, ...]:
    """Return the documents whose tasks are of years before a day's, the newest first."""
    dated = _Dated(occurrences)
    found: dict[str, list[SaidTask]] = {}
    for said in catalogue.said.values():
        for task in said.tasks:
            if in_force(catalogue, task):
                found.setdefault(task.document, []).append(task)
    over = [
        _gave(tasks, dated, catalogue, today)
        for tasks in found.values()
        if not any(task.yearly or task.year >= today.year for task in tasks)
    ]
    return tuple(sorted(over, key=lambda each: (-each.year, rank(catalogue, each.document))))


def _gave(tasks: Iterable[SaidTask], dated: _Dated, catalogue: Catalogue, today: date) -> GaveTasks:
    ordered = tuple(sorted(tasks, key=_place))
    scopes = {task.scope for task in ordered}
    spans = [each.span for task in ordered for each in dated.set_for(task, task.year)]
    is_open = any(span.end is None for span in spans)
    told = {one for task in ordered for one in task.audience}
    return GaveTasks(
        tasks=ordered,
        readers=readers_of(catalogue, scopes),
        former=former_provinces_of(catalogue, scopes),
        audiences=with_heirs(told, catalogue, today),
        ended=None if is_open else max((span.reach[1] for span in spans), default=None),
    )


class _Dated:
    """The occurrences by the entry that says them, and by campaign and year."""

    def __init__(self, occurrences: Iterable[Occurrence]) -> None:
        self.by_entry: dict[tuple[str, int], list[Occurrence]] = {}
        self.by_year: dict[tuple[str, int], list[Occurrence]] = {}
        for each in occurrences:
            if each.is_deadline or not each.takes_place:
                continue
            self.by_year.setdefault((each.campaign.id, each.year), []).append(each)
            for statement in each.statements:
                self.by_entry.setdefault((statement.entry.key, each.year), []).append(each)

    def of(self, task: SaidTask, year: int) -> list[Occurrence]:
        """Return the times that count for a task in a year."""
        return self.set_for(task, year) or [
            each for each in self._of_its_occasions(task, year) if each.is_day
        ]

    def set_for(self, task: SaidTask, year: int) -> list[Occurrence]:
        """Return its own times, or those of the windows it names, or those its document sets."""
        named = [self.by_entry.get((entry.key, year), []) for entry in (task, *task.windows)]
        if own := [each for some in named for each in some]:
            return own
        return [
            each for each in self._of_its_occasions(task, year) if task.document in _said_by(each)
        ]

    def _of_its_occasions(self, task: SaidTask, year: int) -> list[Occurrence]:
        return [
            each
            for each in self.by_year.get((task.campaign, year), [])
            if not task.occasions or each.occasion is None or each.occasion in task.occasions
        ]


def _said_by(occurrence: Occurrence) -> set[str]:
    return {statement.entry.document for statement in occurrence.statements}


def _of_task(
    task: SaidTask, dated: _Dated, catalogue: Catalogue, first: date, last: date
) -> Iterator[Duty]:
    for year in range(first.year, last.year + 1):
        if not task.is_of(year):
            continue
        times = [each.span.reach for each in dated.of(task, year)]
        times = times or [(date(year, 1, 1), date(year, 12, 31))]
        near = [(begins, ends) for begins, ends in times if begins <= last and ends >= first]
        if near:
            begins = min(begins for begins, _ in near)
            yield Duty(
                task=task,
                year=year,
                first=begins,
                last=max(ends for _, ends in near),
                readers=readers_of(catalogue, [task.scope]),
                audiences=with_heirs(task.audience, catalogue, max(begins, first)),
            )


def _place(task: SaidTask) -> tuple[str, ...]:
    """Return where a task stands in its file, so that it sorts as the file has it."""
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in task.path)
