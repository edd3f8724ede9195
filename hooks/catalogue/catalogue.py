"""The catalogue: everything the campaign folder says, every reference in it resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hooks.model.campaign import Campaign
from hooks.model.registry import Agency, Audience, Channel, Document, LanguageEntry, Topic
from hooks.source.yaml_source import Source


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All campaigns, in the order of their ids, and the registries they refer to."""

    campaigns: tuple[Campaign, ...]
    documents: Mapping[str, Document]
    agencies: Mapping[str, Agency]
    audiences: Mapping[str, Audience]
    channels: Mapping[str, Channel]
    topics: Mapping[str, Topic]
    languages: Mapping[str, LanguageEntry]
    # What the files say and where, faulty ones included: by file stem, and by registry name.
    campaign_sources: Mapping[str, Source] = field(repr=False)
    registry_sources: Mapping[str, Source] = field(repr=False)

    def campaign(self, campaign_id: str) -> Campaign:
        """Return a campaign by id; raise KeyError when there is none."""
        for campaign in self.campaigns:
            if campaign.id == campaign_id:
                return campaign
        raise KeyError(campaign_id)
