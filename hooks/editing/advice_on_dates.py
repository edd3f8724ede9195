"""Advice on dates: projected still, or against a rule, the moon, or another letter of an issuer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import nearest, source_of
from hooks.catalogue.said import SaidTask, SaidWindow
from hooks.facts.dates.standing import Standing
from hooks.facts.documents import in_force
from hooks.facts.occurrences import resolve
from hooks.model.dates.lunar_calendar import windows_beginning_in
from hooks.model.dates.parsing import LunarDayOf, lunar_words
from hooks.model.dates.solar import DayRange, OneDay
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, corrections, parts
from hooks.model.section import WindowKind
from hooks.source.faults import Fault
from hooks.source.yaml_source import Steps

SOON: Final = 30  # days ahead within which a date should be based on a document of its year
STREET_BANNERS: Final = "bang-ron"  # the channel's id
# Luật Quảng cáo 2012, Điều 27. It is about advertising banners, hence advice and not a fault.
LONGEST_HANGING: Final = 15  # days
# The windows that say when banners hang, unless a task says it; a peak is no time of hanging.
_HANGING: Final[tuple[WindowKind, ...]] = ("hien-thi", "treo")

Days: TypeAlias = tuple[date | None, date | None]


def dates_still_projected(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on dates that are near but not yet based on a document of their year."""
    for occurrence in resolve(catalogue, today):
        days = (occurrence.span.first - today).days
        if occurrence.status != "projected" or not 0 <= days <= SOON or occurrence.is_deadline:
            continue
        campaign = occurrence.campaign
        steps: Steps = ()
        for number, occasion in enumerate(campaign.occasions):
            if occasion.id == occurrence.occasion:
                steps = ("occasions", number, "rule")
        yield catalogue.campaign_sources[campaign.id].fault(
            steps,
            "still-projected",
            days=days,
            date=f"{occurrence.span.first:%d/%m/%Y}",
            year=occurrence.year,
        )


def days_against_rules(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on a letter's own day of an occasion that is not where the rule puts it."""
    for window, anchoring in _windows(catalogue):
        if window.kind != "chinh-ngay" or window.when is None:
            continue
        said = _days(anchoring.spans_of(window, window.when))
        for occasion in window.occasions:
            rule = _days(anchoring.rule_spans(occasion, window.year))
            if said and rule and said != rule:
                yield _fault(catalogue, window, "day-off-rule", rule=_words(rule))


def days_against_the_moon(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on solar days beside which a letter prints another lunar day."""
    for window, _ in _windows(catalogue):
        corrected = window.when is None or corrections(window.when)
        for day, lunar in _printed_together(window.when) if window.when and not corrected else ():
            there = windows_beginning_in(day.year, lunar[:2], lunar[:2])
            if day not in [first for first, _ in there]:
                yield _fault(
                    catalogue,
                    window,
                    "lunar-differs",
                    lunar=lunar_words(lunar),
                    day=f"{day:%d/%m/%Y}",
                    found=", ".join(f"{first:%d/%m/%Y}" for first, _ in there),
                )


def windows_of_one_issuer(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on an issuer's other days for the same, where no letter amends another."""
    first: dict[tuple[object, ...], list[tuple[SaidWindow, set[Days]]]] = {}
    for window, anchoring in _windows(catalogue):
        issuer = catalogue.documents[window.document].issuer
        if not issuer or not window.when or not in_force(catalogue, window):
            continue
        days = _days(anchoring.spans_of(window, window.when))
        key = (issuer, window.campaign, window.year, window.yearly, window.kind, window.name)
        known = first.setdefault(key, [])
        for other, others_days in known:
            if (
                days
                and others_days
                and days != others_days
                and other.document != window.document
                and {*window.occasions} & {*other.occasions}
                and not _related(catalogue, window.document, other.document)
            ):
                later, earlier = _later(catalogue, window, other)
                yield _fault(
                    catalogue,
                    later,
                    "window-other-days",
                    other=source_of(catalogue, earlier).place(earlier.path),
                    days=_words(others_days if earlier is other else days),
                )
                break
        known.append((window, days))


def long_street_banners(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on street banners that hang longer than the law allows advertising banners."""
    for campaign in catalogue.campaigns:
        standing = Standing(catalogue, campaign)
        for task in standing.said.tasks:
            if STREET_BANNERS not in task.channel or not in_force(catalogue, task):
                continue
            longest = max(_hanging(standing, task), key=_length, default=None)
            if longest and (days := _length(longest)) > LONGEST_HANGING:
                source = source_of(catalogue, task)
                yield source.fault(
                    nearest(source, task.path, "channel"),
                    "street-banner-long",
                    days=days,
                    first=f"{longest.first:%d/%m/%Y}",
                    last=f"{longest.last:%d/%m/%Y}",
                    most=LONGEST_HANGING,
                )


def _hanging(standing: Standing, task: SaidTask) -> tuple[Span, ...]:
    """Return when a task's banners hang, after all changes; nothing when the letter is silent.

    That is as the task says, or else in the windows of hanging of its section.
    """
    windows = task.windows or tuple(
        window
        for window in standing.said.windows
        if window.kind in _HANGING
        and (window.document, window.year) == (task.document, task.year)
        and ({*window.occasions} & {*task.occasions} or not task.occasions)
    )
    told = [standing.statement(each, task.year) for each in ((task,) if task.when else windows)]
    return tuple(span for each in told if each.has_day for span in each.spans)


def _windows(catalogue: Catalogue) -> Iterator[tuple[SaidWindow, Anchoring]]:
    for campaign in catalogue.campaigns:
        anchoring = Anchoring(campaign, catalogue.said[campaign.id])
        for window in anchoring.said.windows:
            yield window, anchoring


def _printed_together(when: DateKind) -> Iterator[tuple[date, LunarDayOf]]:
    """Yield the solar days of a date that have a lunar one beside them."""
    for part in parts(when):
        pairs: list[tuple[object, LunarDayOf | None]] = []
        if isinstance(part, OneDay):
            pairs = [(part.date, part.lunar)]
        elif isinstance(part, DayRange):
            pairs = [(part.start, part.lunar_from), (part.end, part.lunar_to)]
        for day, lunar in pairs:
            if isinstance(day, date) and lunar:
                yield day, lunar


def _related(catalogue: Catalogue, one: str, other: str) -> bool:
    """Return whether one of two documents amends or supersedes the other."""
    return any(
        old in (*catalogue.documents[new].amends, *catalogue.documents[new].supersedes)
        for new, old in ((one, other), (other, one))
    )


def _later(
    catalogue: Catalogue, one: SaidWindow, other: SaidWindow
) -> tuple[SaidWindow, SaidWindow]:
    """Return two windows, that of the later document first."""

    def issued(window: SaidWindow) -> tuple[date, str]:
        document = catalogue.documents[window.document]
        return (document.earliest or date.min, window.document)

    return (one, other) if issued(one) > issued(other) else (other, one)


def _days(spans: tuple[Span, ...]) -> set[Days]:
    return {(span.start, span.end) for span in spans}


def _words(days: set[Days]) -> str:
    told = []
    for start, end in sorted(days, key=lambda each: (each[0] or date.min, each[1] or date.max)):
        ends = [f"{each:%d/%m/%Y}" if each else "…" for each in dict.fromkeys((start, end))]
        told.append("–".join(ends))
    return ", ".join(told)


def _length(span: Span) -> int:
    """Return the number of days in a span; one with an open end counts as one day."""
    return (span.last - span.first).days + 1


def _fault(catalogue: Catalogue, window: SaidWindow, code: str, **values: object) -> Fault:
    source = source_of(catalogue, window)
    steps = (*window.path, "when")
    return source.fault(steps if steps in source.spots else window.path, code, **values)


ADVICE: Final[tuple[Callable[[Catalogue, date], Iterator[Fault]], ...]] = (
    dates_still_projected,
    days_against_rules,
    days_against_the_moon,
    windows_of_one_issuer,
    long_street_banners,
)
