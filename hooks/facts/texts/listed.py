"""The single list of texts: every slogan, theme and message of every year, newest first.

The finder's page, the pages of its years and the data files are views of this list.
"""

from __future__ import annotations

from dataclasses import dataclass

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidReport, SaidTask, SaidText
from hooks.facts.concerned import given_a_part
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.model.campaign import WHOLE_COUNTRY, Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedText:
    """A text of a campaign in one year, with all its presentations."""

    campaign: Campaign
    of_year: CampaignYear
    group: TextGroup
    audiences: tuple[str, ...]  # to whom its documents give a part, in the registry's order

    @property
    def year(self) -> int:
        """The year whose documents hold it."""
        return self.of_year.year

    @property
    def presentations(self) -> tuple[SaidText, ...]:
        """How the documents print it."""
        return self.group.presentations

    @property
    def is_national(self) -> bool:
        """Whether a document says it for the whole country."""
        return WHOLE_COUNTRY in self.group.scopes

    @property
    def id(self) -> str:
        """Its id among all texts."""
        return f"{self.campaign.id}/{self.group.anchor}"

    @property
    def url(self) -> str:
        """Its place on its campaign's page, relative to the site's root."""
        return addresses.campaign_page(self.campaign.id, self.group.anchor)


def listed_texts(catalogue: Catalogue) -> tuple[ListedText, ...]:
    """Return every text: the newest year first, then in the order of campaigns and documents."""
    texts = [
        ListedText(
            campaign=campaign,
            of_year=year,
            group=group,
            audiences=_audiences(catalogue, year, group),
        )
        for campaign in catalogue.campaigns
        for year in campaign_facts(catalogue, campaign.id).years
        for group in year.text_groups
    ]
    return tuple(sorted(texts, key=lambda text: -text.year))


def _audiences(catalogue: Catalogue, year: CampaignYear, group: TextGroup) -> tuple[str, ...]:
    items: list[SaidTask | SaidReport] = [*year.tasks, *year.reports]
    of_documents = (each for each in items if each.document in group.documents)
    found = given_a_part(catalogue, of_documents)
    return tuple(key for key in catalogue.audiences if key in found)
