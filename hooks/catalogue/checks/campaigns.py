"""Campaigns by themselves: their ids, addresses, occasions, motifs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from banners.art.catalogue import all_topics
from hooks import addresses
from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import entries
from hooks.catalogue.validation import near
from hooks.model.dates.specs import anchors_named
from hooks.model.registry import TOPIC_COLOURS
from hooks.model.section import EVERY_CAMPAIGN, NO_OCCASION
from hooks.source.faults import Fault
from hooks.source.yaml_source import Source, Steps

# banner/hien-tai/ is the picture of the day; «tat-ca» stands for every campaign of a document.
RESERVED_IDS: Final = ("hien-tai", EVERY_CAMPAIGN)


def check_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """No campaign, and no occasion, is called what the form means something else by."""
    for stem, source in catalogue.campaign_sources.items():
        if stem in RESERVED_IDS:
            yield source.fault((), "id-reserved", id=stem)
        for steps, occasion in entries(source.data, "occasions"):
            if occasion.get("id") in (NO_OCCASION, "chinh-ngay"):
                yield source.fault((*steps, "id"), "occasion-reserved", id=occasion["id"])


def check_occasion_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """Occasions of a campaign have ids of their own."""
    for source in catalogue.campaign_sources.values():
        first: dict[str, Steps] = {}
        for steps, occasion in entries(source.data, "occasions"):
            occasion_id = occasion.get("id")
            if isinstance(occasion_id, str):
                here = (*steps, "id")
                other = first.setdefault(occasion_id, here)
                if other != here:
                    at = source.place(other)
                    yield source.fault(here, "duplicate-id", id=occasion_id, other=at)


def check_rules(catalogue: Catalogue) -> Iterator[Fault]:
    """A rule is counted from an occasion that is there, and never from itself."""
    for campaign in catalogue.campaigns:
        source = catalogue.campaign_sources[campaign.id]
        anchoring = Anchoring(campaign, catalogue.said[campaign.id])
        known = [occasion.id for occasion in campaign.occasions]
        for o, occasion in enumerate(campaign.occasions):
            steps: Steps = ("occasions", o, "rule")
            for anchor in anchors_named(occasion.rule):
                if anchor not in known:
                    yield source.fault(
                        (*steps, "anchor"), "unknown-occasion", id=anchor, near=near(anchor, known)
                    )
            path = anchoring.circle_from(occasion)
            if path and path[0] == min(path):  # a circle is told once
                yield source.fault(steps, "anchor-cycle", path=" → ".join(path))
            elif not path and anchoring.is_far(occasion):
                yield source.fault(steps, "anchor-far")


def check_kit_addresses(catalogue: Catalogue) -> Iterator[Fault]:
    """No two campaigns publish their kits at one address: «a» in 2025, and «a-2025»."""
    first: dict[str, str] = {}
    for campaign in catalogue.campaigns:
        years = catalogue.said[campaign.id].years
        for path in [addresses.kit(campaign.id, year) for year in (*years, None)]:
            other = first.setdefault(path, campaign.id)
            if other != campaign.id:
                source = catalogue.campaign_sources[campaign.id]
                yield source.fault((), "kit-taken", path=path, other=other)


def check_banner_choices(catalogue: Catalogue) -> Iterator[Fault]:
    """Motifs that campaigns and topics name exist, and the colours of topics."""
    places: list[tuple[Source, Steps]] = [
        (catalogue.campaign_sources[campaign.id], ("banner",)) for campaign in catalogue.campaigns
    ]
    if topics := catalogue.registry_sources.get("topics"):
        places += [(topics, (topic,)) for topic in catalogue.topics]
    for source, steps in places:
        data: Any = source.data
        for step in steps:
            data = data.get(step) or {}
        for key, known in (("motif", all_topics()), ("palette", TOPIC_COLOURS)):
            if (chosen := data.get(key)) is not None and chosen not in known:
                yield source.fault(
                    (*steps, key),
                    "unknown-motif",
                    id=chosen,
                    near=near(chosen, sorted(known)),
                    known=", ".join(sorted(known)),
                )


def check_former_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """An address leads to one campaign: a former id is nobody else's id or former id."""
    owners = {campaign.id: campaign.id for campaign in catalogue.campaigns}
    for campaign in catalogue.campaigns:
        for former in campaign.former_ids:
            other = owners.setdefault(former, campaign.id)
            if other != campaign.id or former == campaign.id:
                yield catalogue.campaign_sources[campaign.id].fault(
                    ("former_ids",), "former-id-taken", id=former, other=other
                )


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_ids,
    check_occasion_ids,
    check_rules,
    check_banner_choices,
    check_former_ids,
    check_kit_addresses,
)
