"""Checks before any drawing: that banners can hold their words and have every letter of them."""

from __future__ import annotations

from collections.abc import Iterator

from banners import BannerError, BannerText, UncoveredCharacterError
from banners.fonts import require_coverage
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import banner_words, steps_to_words
from hooks.model.campaign import Campaign, Edition
from hooks.source.faults import Fault


def check_banners(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each edition whose banner cannot hold its words or lacks a letter."""
    for campaign in catalogue.campaigns:
        for edition in campaign.newest_first or (None,):
            yield from _check(catalogue, campaign, edition)


def _check(catalogue: Catalogue, campaign: Campaign, edition: Edition | None) -> Iterator[Fault]:
    source = catalogue.campaign_sources[campaign.id]
    steps = steps_to_words(campaign, edition)
    try:
        words = banner_words(campaign, edition)
    except BannerError as error:
        if not _taken(campaign.name, campaign.banner.label):
            steps = ("banner", "label")
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
