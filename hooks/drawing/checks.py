"""Checks before any drawing: that banners can hold their words and have every letter of them."""

from __future__ import annotations

from collections.abc import Iterator

from banners import BannerError, BannerText, UncoveredCharacterError
from banners.typesetting.fonts import require_coverage
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import banner_words, place_of_words, years_drawn
from hooks.facts.years import CampaignYear
from hooks.model.campaign import Campaign
from hooks.source.faults import Fault


def check_banners(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each year whose banner cannot hold its words or lacks a letter."""
    for campaign in catalogue.campaigns:
        for of_year in years_drawn(catalogue, campaign):
            yield from _check(catalogue, campaign, of_year)


def _check(
    catalogue: Catalogue, campaign: Campaign, of_year: CampaignYear | None
) -> Iterator[Fault]:
    source, steps = place_of_words(catalogue, campaign, of_year)
    try:
        words = banner_words(campaign, of_year)
    except BannerError as error:
        if not _taken(campaign.name, campaign.banner.label):
            source, steps = catalogue.campaign_sources[campaign.id], ("banner", "label")
        yield source.fault(steps, "banner-undrawable", problem=error)
        return
    told = " ".join(filter(None, (words.headline, words.name, words.label)))
    if missing := [letter for letter in dict.fromkeys(told) if not _covered(letter)]:
        named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in missing)
        yield source.fault(steps, "uncovered-letter", characters=named)


def _taken(name: str, label: str | None) -> bool:
    try:
        BannerText(headline=name, name=name, label=label)
    except BannerError:
        return False
    return True


def _covered(letter: str) -> bool:
    try:
        require_coverage(letter)
    except UncoveredCharacterError:
        return False
    return True
