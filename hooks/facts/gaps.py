"""What is missing of a campaign's year: its theme, or all words that everybody could use.

`wanted_year` says which year that is, `is_over` whether words are of an earlier one, and
`is_of_no_year` whether a campaign hands out what names no year, with which `words_left_out` goes in
place of words. All that warns of old words or leaves them out asks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.agencies import in_charge, name_on
from hooks.facts.archive import recurs
from hooks.facts.documents import in_force
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import occurrences_of
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignFacts, CampaignYear, campaign_facts
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.section import TextKind
from hooks.wording import labels

SOON: Final = timedelta(days=60)
_THEMES: Final[tuple[TextKind, ...]] = ("chu-de", "thong-diep")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeGap:
    """A year of a campaign, on now or to come soon, whose theme nobody has entered."""

    year: int
    occurrence: Occurrence  # the first of that year that runs or comes
    is_doubted: bool  # one was seen, but nobody has verified it
    looked_for: date | None  # since when
    leads: tuple[str, ...]  # the names of the agencies in charge today

    @property
    def words(self) -> str:
        """What is missing: «Chưa thấy chủ đề năm 2026»."""
        if self.is_doubted:
            return f"Chủ đề năm {self.year} mới thấy ở nguồn chưa xác minh"
        return f"Chưa thấy chủ đề năm {self.year}"

    @property
    def details(self) -> tuple[str, ...]:
        """Since when it was looked for, and who leads, so far as known."""
        since = f"tìm từ ngày {self.looked_for:%d/%m/%Y}" if self.looked_for else ""
        leads = f"chủ trì: {', '.join(self.leads)}" if self.leads else ""
        return tuple(filter(None, (since, leads)))


def theme_gap(
    facts: CampaignFacts, occurrences: Iterable[Occurrence], today: date
) -> ThemeGap | None:
    """Return the first year that lacks its theme, of a campaign's dates that run or come soon."""
    for occurrence in _near(occurrences, today):
        themes = [
            group
            for group in facts.year(occurrence.year).text_groups
            if any(each.kind in _THEMES for each in group.presentations) and not group.is_gone
        ]
        if not any(group.is_offered for group in themes):
            return ThemeGap(
                year=occurrence.year,
                occurrence=occurrence,
                is_doubted=any(map(_is_doubted, themes)),
                looked_for=facts.campaign.looked_for,
                leads=_leads(facts, today),
            )
    return None


def wanted_year(occurrences: Iterable[Occurrence], today: date) -> int:
    """Return the year whose words a campaign with these dates wants.

    It is that of what runs, or else comes soon; while nothing does, the calendar's. So in December
    a day of January wants the next year's, and what began in December wants its own year's until
    it ends.
    """
    return next((each.year for each in _near(occurrences, today)), today.year)


def is_over(year: int, occurrences: Iterable[Occurrence], today: date) -> bool:
    """Return whether words of a year are no longer those that a campaign wants."""
    return year < wanted_year(occurrences, today)


def over_from(year: int, occurrences: Sequence[Occurrence], today: date) -> date:
    """Return the first day on which words of a year are over; the year's own first, if they are.

    Browsers compare it with their reader's day, which may be much later than the build's.
    """
    if is_over(year, occurrences, today):
        return date(year, 1, 1)  # the same on every day
    dated = tuple(each for each in occurrences if not each.is_past(today))
    turns = {date(year + 1, 1, 1)}
    turns |= {each.span.reach[0] - SOON for each in dated if each.year > year}
    turns |= {each.span.end + timedelta(days=1) for each in dated if each.span.end}
    days = sorted(day for day in turns if day > today)
    return next((day for day in days if is_over(year, dated, day)), date.max)


def is_of_no_year(catalogue: Catalogue, campaign: Campaign, today: date) -> bool:
    """Return whether what a campaign hands out names no year: just the campaign and its date.

    So it is when a campaign recurs and its newest words are over; or are a place's own, while the
    theme of the year is missing: nobody near a banner says whose words it shows.
    """
    facts = campaign_facts(catalogue, campaign.id)
    if facts.newest is None or not recurs(campaign):
        return False
    dated = occurrences_of(catalogue, campaign.id, today)
    if is_over(facts.newest.year, dated, today):
        return True
    return not _is_for_all(facts.newest) and theme_gap(facts, dated, today) is not None


def words_left_out(facts: CampaignFacts, occurrences: Sequence[Occurrence], today: date) -> str:
    """Return what is told beside what is of no year, with which no year's words go along.

    It is which are missing, and where the newest are: «Chưa thấy chủ đề năm 2026; chủ đề năm 2025
    nằm ở bản năm 2025 (trang chiến dịch, mục Lưu trữ: các năm trước).»
    """
    gap = theme_gap(facts, occurrences, today)
    told = gap.words if gap else f"Chưa thấy chủ đề năm {wanted_year(occurrences, today)}"
    for of_year in facts.years:
        offered = [group for group in of_year.text_groups if group.is_offered]
        if kinds := dict.fromkeys(kind for group in offered for kind, _ in group.kinds):
            named = ", ".join(labels.TEXT_KINDS[kind].lower() for kind in kinds)
            where = f"bản năm {of_year.year} (trang chiến dịch, mục Lưu trữ: các năm trước)"
            return f"{told}; {named} năm {of_year.year} nằm ở {where}."
    return f"{told}."


def stands(newest: CampaignYear, today: date) -> bool:
    """Return whether a year, the newest of its campaign, has what everybody may hang now."""
    dated = occurrences_of(newest.catalogue, newest.campaign.id, today)
    return not is_over(newest.year, dated, today) and _is_for_all(newest)


def _is_for_all(of_year: CampaignYear) -> bool:
    """Return whether a year's banner shows no words but those of the whole country."""
    text = of_year.banner_text
    return text is None or text.counts_in(of_year.catalogue, WHOLE_COUNTRY)


def _near(occurrences: Iterable[Occurrence], today: date) -> Iterator[Occurrence]:
    """Yield what runs or comes soon, in order."""
    near = (
        each
        for each in occurrences
        if each.takes_place
        and not each.is_deadline
        and not each.is_past(today)
        and each.span.reach[0] <= today + SOON
    )
    yield from sorted(near, key=Occurrence.sort_key)


def _is_doubted(group: TextGroup) -> bool:
    """Whether one of its presentations would be in use if somebody verified it."""
    return any(
        not each.is_cut and each not in (*group.usable, *group.gone) for each in group.presentations
    )


def _leads(facts: CampaignFacts, today: date) -> tuple[str, ...]:
    """Return who leads today, by the documents of the newest year that name a lead."""
    agencies = facts.catalogue.agencies
    leads = [lead for lead in facts.leads if in_force(facts.catalogue, lead)]
    newest = max((lead.year for lead in leads), default=None)
    names = (
        name_on(agencies[now.agency], today)
        for lead in leads
        if lead.year == newest
        for now in in_charge(lead.agency, lead.function, agencies, today)
    )
    return tuple(dict.fromkeys(names))
