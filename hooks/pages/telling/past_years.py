"""Earlier years of a campaign as its page keeps them: a line each, opened when wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hooks.catalogue.said import SaidReport, SaidTask
from hooks.facts.documents import by_document, in_force
from hooks.facts.places import place_name
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignYear
from hooks.kits.build import PublishedKit
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.pages.frame.views import CampaignView
from hooks.pages.telling.texts import sentences_words
from hooks.pages.telling.uses import Shown, year_card
from hooks.wording.weights import format_weight


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesNow:
    """What is to be done by documents of this year or later, or of every year."""

    tasks: tuple[SaidTask, ...]
    reports: tuple[SaidReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastYear:
    """What a year has that the page does not show above its archive."""

    of_year: CampaignYear
    place: str  # "": several, or the whole country
    groups: tuple[TextGroup, ...]
    tasks: tuple[SaidTask, ...]
    reports: tuple[SaidReport, ...]
    slots: int  # of its banners
    card: Shown | None
    kit: PublishedKit | None
    is_over: bool  # duties of such a year have expired
    is_former: bool  # the newest year, for which what is of no year stands in

    @property
    def year(self) -> int:
        """The year."""
        return self.of_year.year

    @property
    def holds(self) -> str:
        """What is in it, in words: «2 câu · 47 cỡ banner · trọn bộ 11,7 MB · đã hết hạn»."""
        duties = ("nhiệm vụ" if self.tasks else "", "hạn báo cáo" if self.reports else "")
        told = (
            sentences_words(self.groups),
            f"{self.slots} cỡ banner" if self.slots else "",
            f"trọn bộ {format_weight(self.kit.weight)}" if self.kit else "",
            ", ".join(filter(None, duties)),
            "đã hết hạn" if self.is_over and any(duties) else "",
        )
        return " · ".join(filter(None, told))


def duties_now(item: CampaignView, today: date) -> DutiesNow:
    """Return the duties that have not expired with their year."""
    catalogue, said = item.facts.catalogue, item.facts.said

    def holds(entry: SaidTask | SaidReport) -> bool:
        return entry.year >= today.year or (entry.yearly and in_force(catalogue, entry))

    return DutiesNow(
        tasks=by_document(catalogue, filter(holds, said.tasks)),
        reports=by_document(catalogue, filter(holds, said.reports)),
    )


def text_year(item: CampaignView) -> CampaignYear | None:
    """Return the year whose texts the page shows: the newest that has any."""
    return next((y for y in item.facts.years if y.text_groups or y.lists or y.materials), None)


def past_years(item: CampaignView, today: date) -> Iterator[PastYear]:
    """Yield the years that have more than the page shows above, the newest first."""
    now, above = duties_now(item, today), text_year(item)
    for year in item.facts.years:
        banners = item.banners_drawn(year.year)
        shows_texts = above is not None and year.year == above.year
        found = PastYear(
            of_year=year,
            place=_place(year),
            groups=() if shows_texts else year.text_groups,
            tasks=tuple(each for each in year.tasks if each not in now.tasks),
            reports=tuple(each for each in year.reports if each not in now.reports),
            slots=len(banners),
            card=year_card(item, year.year),
            kit=item.kit(year.year),
            is_over=year.year < today.year,
            is_former=item.is_of_no_year and year == item.newest,
        )
        if found.holds or year.changes:
            yield found


def _place(year: CampaignYear) -> str:
    scopes = year.scopes
    if len(scopes) != 1 or scopes[0] == WHOLE_COUNTRY:
        return ""
    return place_name(year.catalogue, scopes[0])
