"""Times: days with or without their year, windows that are named and dated, anchors that hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.sections import sections
from hooks.catalogue.checks.where import nearest, source_of
from hooks.catalogue.said import Said, SaidChange, SaidOfCampaign, SaidReport, SaidTask
from hooks.catalogue.validation import near
from hooks.model.dates.kinds import DateKind
from hooks.model.dates.specs import anchors_named
from hooks.model.due import Due
from hooks.model.section import Section
from hooks.source.faults import Fault
from hooks.source.yaml_source import Steps

FURTHEST_START: Final = 1  # a campaign's year may begin in December before, or end in January
FURTHEST_END: Final = 5  # a plan may run to the end of a term of five years

Time: TypeAlias = DateKind | Due


def check_years(catalogue: Catalogue) -> Iterator[Fault]:
    """Days have a year, but for those of a section that holds in every year."""
    for source, steps, _, section in sections(catalogue):
        for at, time in _times(section):
            if time.yearly is not None and time.yearly != section.yearly:
                code = "day-without-year" if time.yearly else "day-with-year"
                yield source.fault((*steps, *at), code, written=time.words)


def check_windows_dated(catalogue: Catalogue) -> Iterator[Fault]:
    """A window has its time when the document was seen whole."""
    for source, steps, document, section in sections(catalogue):
        for w, window in enumerate(section.windows):
            if document.seen == "toan-van" and window.when is None and window.same_as is None:
                yield source.fault((*steps, "windows", w), "window-without-time")


def check_names(catalogue: Catalogue) -> Iterator[Fault]:
    """What changes, tasks and anchors may name is named once for an occasion."""
    for campaign in catalogue.campaigns:
        said = catalogue.said[campaign.id]
        occasions = {occasion.id for occasion in campaign.occasions}
        first: dict[tuple[str, int, bool, str], list[Said]] = {}
        for entry, name in _named(said):
            source = source_of(catalogue, entry)
            steps = (*entry.path, "id")
            if name in occasions:
                yield source.fault(steps, "name-of-occasion", id=name)
            others = first.setdefault((entry.document, entry.year, entry.yearly, name), [])
            for other in others:
                if isinstance(entry, SaidTask) and entry.path[:4] == other.path[:4]:
                    continue  # the tasks of a block go by the name of the block
                if not entry.occasions or {*entry.occasions} & {*other.occasions}:
                    line = source.place(other.path).line
                    yield source.fault(steps, "name-twice", id=name, line=line)
                    break
            others.append(entry)


def check_anchors(catalogue: Catalogue) -> Iterator[Fault]:
    """A date is counted from a window of its document or an occasion, never from itself."""
    for anchoring in _anchorings(catalogue):
        for entry, key, anchor in _anchors_named(anchoring):
            if anchoring.anchor_of(entry, anchor) is None:
                yield _unknown(catalogue, anchoring, entry, key, anchor)
        for window in anchoring.said.windows:
            path = anchoring.circle_from(window)
            if path and path[0] == min(path):  # a circle is told once
                steps = (*window.path, "when")
                shown = " → ".join(path)
                yield source_of(catalogue, window).fault(steps, "anchor-cycle", path=shown)
            elif not path and window.same_as is None and anchoring.is_far(window):
                yield source_of(catalogue, window).fault((*window.path, "when"), "anchor-far")


def check_years_near(catalogue: Catalogue) -> Iterator[Fault]:
    """Days lie near the year of their section: others are typing errors."""
    for anchoring in _anchorings(catalogue):
        for entry, when in anchoring.dated():
            spans = anchoring.spans_of(entry, when)
            far = [span.first for span in spans if _is_far(span.first, entry.year, FURTHEST_START)]
            far += [span.last for span in spans if _is_far(span.last, entry.year, FURTHEST_END)]
            if far:
                yield _far(catalogue, entry, "when", far[0])
        said = anchoring.said
        with_due: list[SaidReport | SaidTask] = [*said.reports, *said.tasks]
        for dated in with_due:
            days = [dated.due.by, dated.due.before] if dated.due else []
            for day in days:
                if isinstance(day, date) and _is_far(day, dated.year, FURTHEST_END):
                    yield _far(catalogue, dated, "due", day)


def _anchorings(catalogue: Catalogue) -> Iterator[Anchoring]:
    for campaign in catalogue.campaigns:
        yield Anchoring(campaign, catalogue.said[campaign.id])


def _anchors_named(anchoring: Anchoring) -> Iterator[tuple[Said, str, str]]:
    """Yield every anchor that is named, with its entry and the key of the date."""
    said = anchoring.said
    for entry, when in anchoring.dated():
        yield from ((entry, "when", anchor) for anchor in anchors_named(when))
    for change in said.changes:
        if change.when:
            yield from ((change, "when", anchor) for anchor in anchors_named(change.when))
    with_due: list[SaidReport | SaidTask | SaidChange] = [
        *said.reports,
        *said.tasks,
        *said.changes,
    ]
    for dated in with_due:
        if dated.due and dated.due.anchor:
            yield dated, "due", dated.due.anchor


def _times(section: Section) -> Iterator[tuple[Steps, Time]]:
    """Yield every date and deadline of a section with its steps in it."""
    for w, window in enumerate(section.windows):
        if window.when:
            yield ("windows", w, "when"), window.when
    for t, block in enumerate(section.tasks):
        for steps, task in [
            (("tasks", t), block),
            *((("tasks", t, "list", i), item) for i, item in enumerate(block.items)),
        ]:
            if task.when and not isinstance(task.when, tuple):
                yield (*steps, "when"), task.when
            if task.due:
                yield (*steps, "due"), task.due
    for r, report in enumerate(section.reports):
        if report.due:
            yield ("reports", r, "due"), report.due
    for c, change in enumerate(section.changes):
        if change.when:
            yield ("changes", c, "when"), change.when
        if change.due:
            yield ("changes", c, "due"), change.due


def _named(said: SaidOfCampaign) -> Iterator[tuple[Said, str]]:
    yield from ((window, window.id) for window in said.windows)
    yield from ((report, report.id) for report in said.reports)
    for task in said.tasks:
        if task.id:
            yield task, task.id


def _unknown(
    catalogue: Catalogue, anchoring: Anchoring, entry: Said, key: str, anchor: str
) -> Fault:
    known = [
        window.id
        for window in anchoring.said.windows
        if (window.document, window.year) == (entry.document, entry.year)
    ]
    known += [occasion.id for occasion in anchoring.campaign.occasions]
    source = source_of(catalogue, entry)
    return source.fault(
        nearest(source, entry.path, key), "unknown-anchor", id=anchor, near=near(anchor, known)
    )


def _far(catalogue: Catalogue, entry: Said, key: str, day: date) -> Fault:
    source = source_of(catalogue, entry)
    steps = nearest(source, entry.path, key)
    return source.fault(steps, "far-date", date=f"{day:%d/%m/%Y}", year=entry.year)


def _is_far(day: date, year: int, most: int) -> bool:
    return not year - FURTHEST_START <= day.year <= year + most


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_years,
    check_windows_dated,
    check_names,
    check_anchors,
    check_years_near,
)
