"""The catalogue: everything the campaign folder says, as the rest of the compiler sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hooks.catalogue.said import SaidOfCampaign
from hooks.model.campaign import Campaign
from hooks.model.document import Document
from hooks.model.registry import Agency, Audience, Channel, LanguageEntry, Place, Topic
from hooks.site_keeper import Edition
from hooks.source.yaml_source import Source


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogue:
    """All campaigns, in the order of their ids, what documents say of them, and the registries.

    A catalogue is itself and no other, so that what follows from it may be kept beside it.
    """

    campaigns: tuple[Campaign, ...]
    documents: Mapping[str, Document]  # those that say something and those only cited, by id
    places: Mapping[str, Place]
    agencies: Mapping[str, Agency]
    audiences: Mapping[str, Audience]
    channels: Mapping[str, Channel]
    topics: Mapping[str, Topic]
    languages: Mapping[str, LanguageEntry]
    said: Mapping[str, SaidOfCampaign] = field(repr=False)  # by campaign, every one there is
    # What the files say and where, faulty ones included: by file stem, and by registry name.
    campaign_sources: Mapping[str, Source] = field(repr=False)
    document_sources: Mapping[str, Source] = field(repr=False)
    registry_sources: Mapping[str, Source] = field(repr=False)
    # Which the site's settings describe, not the campaign folder.
    edition: Edition = field(default_factory=Edition)

    def campaign(self, campaign_id: str) -> Campaign:
        """Return a campaign by id; raise KeyError when there is none."""
        return self._by_id[campaign_id]

    @cached_property
    def _by_id(self) -> Mapping[str, Campaign]:
        return {campaign.id: campaign for campaign in self.campaigns}

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """By the id of each document replaced altogether, the ids of those that did, in order."""
        found: dict[str, tuple[str, ...]] = {}
        for new in sorted(self.documents):
            for old in dict.fromkeys(self.documents[new].supersedes):
                found[old] = (*found.get(old, ()), new)
        return found
