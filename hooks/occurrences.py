"""The one list of occurrences: every date the site, the feeds and the banners speak of.

Rules of occasions, periods of editions and report deadlines all resolve here, once. Pages and
feeds are views of this list and compute no date of their own, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from hooks.dates.spans import Span
from hooks.model.campaign import (
    Campaign,
    Due,
    Edition,
    Occasion,
    OccasionKind,
    PeriodKind,
    Report,
    TextItem,
)
from hooks.texts import theme_of

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue

Kind: TypeAlias = OccasionKind | PeriodKind | Literal["han-bao-cao"]
Status: TypeAlias = Literal["projected", "confirmed", "moved", "cancelled"]

# How far rules are projected around today, in years: feeds carry last year to two years ahead.
YEARS_BEFORE: Final = 1
YEARS_AHEAD: Final = 2

# What stands for a campaign when several of its dates run at once: the most special first.
PROMINENCE: Final[tuple[Kind, ...]] = (
    "cao-diem", "ngay", "su-kien", "tuan", "dot", "thoi-gian", "thang", "han-bao-cao",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One dated happening of one campaign in one year."""

    campaign: Campaign
    year: int
    item: str  # id of the occasion, period or report within the campaign
    kind: Kind
    name: str
    span: Span
    status: Status
    documents: tuple[str, ...]  # ids of the documents the date comes from
    edition: Edition | None  # what the documents of the year say, if any is known
    wording: str | None = None  # how the document puts the date
    report: Report | None = None

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
        return theme_of(self.edition, self.item if of_occasion else self.campaign.main_occasion)

    def is_past(self, today: date) -> bool:
        """Whether its last day lies before `today`; an open end is never past."""
        return self.span.end is not None and self.span.end < today

    def runs(self, today: date) -> bool:
        """Whether `today` is one of its days."""
        return self.span.contains(today)

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
        for occurrence in _of_campaign(campaign, today)
    ]
    return tuple(sorted(found, key=Occurrence.sort_key))


def _of_campaign(campaign: Campaign, today: date) -> Iterator[Occurrence]:
    editions = {edition.year: edition for edition in campaign.editions}
    projected = range(today.year - YEARS_BEFORE, today.year + YEARS_AHEAD + 1)
    for occasion in campaign.occasions:
        # A rule alone only projects; a document of the year that speaks of it confirms.
        confirmed = {
            year: edition
            for year, edition in editions.items()
            if occasion.id in campaign.confirmed_by(edition)
        }
        for year in sorted({*confirmed, *projected}):
            if occasion.since is None or occasion.since <= year:
                yield from _of_occasion(campaign, occasion, year, confirmed.get(year))
    for edition in campaign.editions:
        yield from _of_edition(campaign, edition)


def _of_occasion(
    campaign: Campaign, occasion: Occasion, year: int, edition: Edition | None
) -> Iterator[Occurrence]:
    for span in occasion.rule.spans(year):
        yield Occurrence(
            campaign=campaign,
            year=year,
            item=occasion.id,
            kind=occasion.kind,
            name=occasion.name,
            span=span,
            status="confirmed" if edition else "projected",
            documents=(*occasion.basis, *(edition.documents if edition else ())),
            edition=edition,
        )


def _of_edition(campaign: Campaign, edition: Edition) -> Iterator[Occurrence]:
    for period in edition.periods:
        for span in period.when.spans(edition.year):
            yield Occurrence(
                campaign=campaign,
                year=edition.year,
                item=period.id,
                kind=period.kind,
                name=period.name or campaign.name,
                span=span,
                status="confirmed",
                documents=period.source,
                edition=edition,
                wording=period.wording,
            )
    for report in edition.reports:
        for day in due_days(report.due, edition.year):
            yield Occurrence(
                campaign=campaign,
                year=edition.year,
                item=report.id,
                kind="han-bao-cao",
                name=campaign.name,
                span=Span.of_day(day),
                status="confirmed",
                documents=report.source,
                edition=edition,
                wording=report.text,
                report=report,
            )


def due_days(due: Due, year: int) -> tuple[date, ...]:
    """Return the last safe days of a deadline: «trước ngày 15/10» is over by the 14th."""
    days = []
    if due.by:
        days.append(due.by)
    if due.before:
        days.append(due.before - timedelta(days=1))
    if due.yearly_before:
        day, month = due.yearly_before
        days.append(date(year, month, day) - timedelta(days=1))
    return tuple(days)
