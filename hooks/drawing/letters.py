"""A check that drawing would make late: banners' typefaces have every letter of their words."""

from __future__ import annotations

from collections.abc import Iterator

from banners import UncoveredCharacterError
from banners.fonts import require_coverage
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import banner_words, steps_to_words
from hooks.source.faults import Fault


def check_banner_letters(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each edition whose banner has a letter that no typeface has."""
    for campaign in catalogue.campaigns:
        for edition in campaign.newest_first or (None,):
            words = banner_words(campaign, edition)
            told = " ".join(filter(None, (words.headline, words.name, words.label)))
            if missing := [letter for letter in dict.fromkeys(told) if not _covered(letter)]:
                named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in missing)
                source = catalogue.campaign_sources[campaign.id]
                steps = steps_to_words(campaign, edition)
                yield source.fault(steps, "uncovered-letter", characters=named)


def _covered(letter: str) -> bool:
    try:
        require_coverage(letter)
    except UncoveredCharacterError:
        return False
    return True
