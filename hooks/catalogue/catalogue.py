"""The catalogue: everything the campaign folder says, with every reference resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

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
    # What the files say and where, including faulty ones, by file stem and by registry name.
    campaign_sources: Mapping[str, Source] = field(repr=False)
    registry_sources: Mapping[str, Source] = field(repr=False)

    def campaign(self, campaign_id: str) -> Campaign:
        """Return a campaign by id; raise KeyError when there is none."""
        return self._by_id[campaign_id]

    @cached_property
    def _by_id(self) -> Mapping[str, Campaign]:
        return {campaign.id: campaign for campaign in self.campaigns}

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the documents that replaced each document, in order, by that document's id."""
        found: dict[str, tuple[str, ...]] = {}
        for new, document in self.documents.items():
            for old in dict.fromkeys(document.supersedes):
                found[old] = (*found.get(old, ()), new)
        return found
