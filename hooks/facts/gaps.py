"""What is missing of a campaign that runs or comes soon: the theme of its year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hooks.facts.agencies import in_charge, name_on
from hooks.facts.documents import in_force
from hooks.facts.occurrence import Occurrence
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignFacts
from hooks.model.section import TextKind

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
    near = [
        each
        for each in occurrences
        if each.takes_place
        and not each.is_deadline
        and not each.is_past(today)
        and each.span.reach[0] <= today + SOON
    ]
    for occurrence in sorted(near, key=Occurrence.sort_key):
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
