"""The one list of texts: every slogan, theme and message of every year, newest first.

The finder's page, its year pages and the data files are views of this list.
"""

from __future__ import annotations

from dataclasses import dataclass

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.concerned import given_a_part
from hooks.facts.texts import TextGroup, group_texts
from hooks.model.campaign import Campaign, Edition, TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedText:
    """One text of one campaign's year, with all its presentations."""

    campaign: Campaign
    edition: Edition
    group: TextGroup
    audiences: tuple[str, ...]  # who has a task or a report in that year, in the registry's order

    @property
    def year(self) -> int:
        """The year whose documents hold it."""
        return self.edition.year

    @property
    def presentations(self) -> tuple[TextItem, ...]:
        """How the documents print it."""
        return self.group.presentations

    @property
    def id(self) -> str:
        """What names it among all texts."""
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
            edition=edition,
            group=group,
            audiences=_audiences(edition, catalogue),
        )
        for campaign in catalogue.campaigns
        for edition in campaign.newest_first
        for group in group_texts(edition)
    ]
    return tuple(sorted(texts, key=lambda text: -text.year))


def _audiences(edition: Edition, catalogue: Catalogue) -> tuple[str, ...]:
    found = given_a_part((edition,))
    return tuple(id_ for id_ in catalogue.audiences if id_ in found)
