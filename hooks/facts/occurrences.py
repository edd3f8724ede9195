"""The one list of occurrences: every date the site, the feeds and the banners speak of.

Rules of occasions, periods of editions and report deadlines all resolve here, once. Pages and
feeds are views of this list and compute no date of their own, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, get_args

from hooks.catalogue.anchors import spans_of
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.changes import changes_in_doubt, changes_in_force, wording_of
from hooks.facts.parts import Part, parts_of
from hooks.facts.texts import theme_of
from hooks.model.campaign import (
    Campaign,
    Change,
    Edition,
    Occasion,
    OccasionKind,
    Period,
    PeriodKind,
    Report,
    TextItem,
)
from hooks.model.dates.spans import Span
from hooks.model.kinds import PROMINENCE, Kind, Status

# How far rules are projected around today, in years: feeds carry last year to two years ahead.
YEARS_BEFORE: Final = 1
YEARS_AHEAD: Final = 2

# The longest that a rule may pause, in years (`every_years`).
LONGEST_CYCLE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One dated happening of one campaign in one year."""

    campaign: Campaign
    year: int
    source_item: str  # id of the occasion, period or report that it comes from
    part: int | None = None  # which of its phases or alternatives, when there are several
    kind: Kind
    name: str
    span: Span
    status: Status
    documents: tuple[str, ...]  # ids of the documents the date comes from
    edition: Edition | None  # what the documents of the year say, if any is known
    wording: str | None = None  # how the document puts the date
    report: Report | None = None
    verified: bool = True
    moved_from: Span | None = None  # where it stood before, when it was moved
    reason: str | None = None  # how the document puts the change
    notes: tuple[str, ...] = ()  # of the editors, on the date and on its changes
    in_doubt: tuple[Change, ...] = ()  # changes that nobody has verified: they move nothing
    anniversary: int | None = None  # years since the base year, where documents count them

    @property
    def item(self) -> str:
        """What names it within its campaign's year, in keys and addresses."""
        return f"{self.source_item}-{self.part}" if self.part else self.source_item

    @property
    def key(self) -> str:
        """What stays the same through every change of the occurrence: the root of its UID."""
        return f"{self.campaign.id}/{self.year}/{self.item}"

    @property
    def item_of_edition(self) -> bool:
        """Whether a document of one year sets it, rather than the rule of an occasion."""
        return self.kind in get_args(PeriodKind) or self.report is not None

    @property
    def theme(self) -> TextItem | None:
        """The year's theme or message, if any is known."""
        if self.edition is None:
            return None
        of_occasion = self.kind in get_args(OccasionKind)
        occasion = self.source_item if of_occasion else self.campaign.main_occasion
        return theme_of(self.edition, occasion)

    @property
    def doubt(self) -> str:
        """What is marked as not verified of it, in words; nothing when all of it is."""
        if not self.verified:
            return "Chưa xác minh"
        return "Có tin đổi lịch chưa xác minh" if self.in_doubt else ""

    @property
    def has_no_day_yet(self) -> bool:
        """Whether it was moved and no document names the new day; its span is the old one."""
        return self.status == "moved" and self.moved_from is None

    @property
    def takes_place(self) -> bool:
        """Whether it happens on its days: it is neither cancelled nor without a day."""
        return self.status != "cancelled" and not self.has_no_day_yet

    def is_past(self, today: date) -> bool:
        """Whether its last day lies before `today`; see `Span.reach` for an open end."""
        return self.span.reach[1] < today

    def runs(self, today: date) -> bool:
        """Whether it takes place, and `today` is one of its days."""
        first, last = self.span.reach
        return self.takes_place and first <= today <= last

    def sort_key(self) -> tuple[date, int, date, str]:
        """Order by first day, the more special first."""
        return (self.span.first, PROMINENCE.index(self.kind), self.span.last, self.key)


def resolve(catalogue: Catalogue, today: date) -> tuple[Occurrence, ...]:
    """Return all occurrences in the order of time.

    Rules are projected from last year to two years ahead of `today`; what documents date is
    there whatever its year.
    """
    found = [
        occurrence
        for campaign in catalogue.campaigns
        for occurrence in _of_campaign(catalogue, campaign, today)
    ]
    return tuple(sorted(found, key=Occurrence.sort_key))


def _of_campaign(catalogue: Catalogue, campaign: Campaign, today: date) -> Iterator[Occurrence]:
    editions = {edition.year: edition for edition in campaign.editions}
    window = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
    for occasion in campaign.occasions:
        # A rule alone only projects; a document of the year that speaks of it confirms, be it
        # to change it.
        confirmed = {
            year: edition
            for year, edition in editions.items()
            if occasion.id in campaign.confirmed_by(edition)
            or changes_in_force(campaign, occasion.id, year)
        }
        for year in _years_of_occasion(campaign, occasion, {*confirmed, *window}, window):
            yield from _of_occasion(campaign, occasion, year, confirmed.get(year))
    for edition in campaign.editions:
        for period in edition.periods:
            yield from _of_period(campaign, edition, period)
        for report in edition.reports:
            ended = duty_ends(catalogue, report)
            yield from _of_report(campaign, edition, report, window, ended)


def _years_of_occasion(
    campaign: Campaign, occasion: Occasion, years: set[int], window: range
) -> list[int]:
    """Return the years to resolve an occasion for: those given, or the last one it fell in.

    What comes every ten years may have none in the window; its feed and its page go on saying
    when it last was.
    """
    since = occasion.since or 0
    falls_in = [
        year for year in sorted(years)
        if year >= since and any(parts_of(campaign, occasion.id, occasion.rule, year))
    ]  # fmt: skip
    if falls_in:
        return falls_in
    before = range(window.start - 1, max(since, window.start - LONGEST_CYCLE - 1), -1)
    return [year for year in before if spans_of(campaign, occasion.id, year)][:1]


def _of_occasion(
    campaign: Campaign, occasion: Occasion, year: int, edition: Edition | None
) -> Iterator[Occurrence]:
    for part in parts_of(campaign, occasion.id, occasion.rule, year):
        occurrence = Occurrence(
            campaign=campaign,
            year=year,
            source_item=occasion.id,
            part=part.number,
            kind=occasion.kind,
            name=_named(occasion.name, part.span),
            span=part.span,
            status="confirmed" if edition else "projected",
            documents=(*occasion.basis, *(edition.documents if edition else ())),
            edition=edition,
            verified=occasion.verified,
            anniversary=year - occasion.base_year if occasion.base_year else None,
        )
        yield _changed(occurrence, part)


def _of_period(campaign: Campaign, edition: Edition, period: Period) -> Iterator[Occurrence]:
    for part in parts_of(campaign, period.id, period.when, edition.year):
        occurrence = Occurrence(
            campaign=campaign,
            year=edition.year,
            source_item=period.id,
            part=part.number,
            kind=period.kind,
            name=_named(period.name or campaign.name, part.span),
            span=part.span,
            status="cancelled" if period.superseded else "confirmed",
            documents=period.source,
            edition=edition,
            wording=period.wording,
            verified=period.verified,
            reason=period.superseded.reason if period.superseded else None,
            notes=(period.note,) if period.note else (),
        )
        yield _changed(occurrence, part)


def _of_report(
    campaign: Campaign, edition: Edition, report: Report, window: range, ended: date | None
) -> Iterator[Occurrence]:
    for year in _years_of(campaign, edition, report, window):
        for part in parts_of(campaign, report.id, report.due, year):
            if ended and part.span.last >= ended:  # the agency that wants the report is no more
                continue
            occurrence = Occurrence(
                campaign=campaign,
                year=year,
                source_item=report.id,
                part=part.number,
                kind="han-bao-cao",
                name=campaign.name,
                span=part.span,
                status=_report_status(report, confirmed=year == edition.year),
                documents=report.source,
                edition=edition,
                wording=report.text,
                report=report,
                verified=report.verified,
                reason=report.superseded.reason if report.superseded else None,
                notes=(report.note,) if report.note else (),
            )
            yield _changed(occurrence, part)


def _years_of(campaign: Campaign, edition: Edition, report: Report, window: range) -> list[int]:
    """Return the years of a report: a deadline «hằng năm» goes on until a later year's own."""
    if report.superseded or not report.due.recurs:
        return [edition.year]
    later = (e for e in campaign.editions if e.year > edition.year)
    asked = [e.year for e in later if any(other.id == report.id for other in e.reports)]
    until = min(asked, default=window.stop)
    return [edition.year, *(year for year in window if edition.year < year < until)]


def _report_status(report: Report, *, confirmed: bool) -> Status:
    if report.superseded:
        return "cancelled"
    return "confirmed" if confirmed else "projected"


def _changed(occurrence: Occurrence, part: Part) -> Occurrence:
    """Return the occurrence as the documents of its year changed it.

    Its key stays: to a calendar it is the same event. What was carried along by the change of
    an anchor rests on the document of that change as well.
    """
    doubts = changes_in_doubt(occurrence.campaign, occurrence.source_item, occurrence.year)
    changes = (*part.inherited, *part.own)
    if not changes:
        return replace(occurrence, in_doubt=doubts)
    superseded = occurrence.status == "cancelled" and not part.own
    last_first = [source for change in reversed(changes) for source in change.source]
    return replace(
        occurrence,
        status=occurrence.status if superseded or part.change is None else part.change,
        moved_from=part.moved_from,
        documents=tuple(dict.fromkeys((*last_first, *occurrence.documents))),
        # What a verified change says of a date is no longer in doubt.
        verified=occurrence.verified or bool(part.own),
        reason=wording_of(changes[-1]) or occurrence.reason,
        notes=(*occurrence.notes, *(change.note for change in part.own if change.note)),
        in_doubt=doubts,
    )


def _named(name: str, span: Span) -> str:
    """Return the name with its phase, or saying that it is one of several possible times."""
    if span.label:
        return f"{name} – {span.label}"
    return f"{name} (phương án {span.alternative})" if span.alternative else name


def duty_ends(catalogue: Catalogue, report: Report) -> date | None:
    """Return the day from which the agency that wants a report is no more, if it is known."""
    issuer = catalogue.documents[report.source[0]].issuer
    ends = [s.since for s in catalogue.agencies[issuer].successors if s.since] if issuer else []
    return min(ends, default=None)
