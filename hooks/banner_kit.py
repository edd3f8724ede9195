"""Which banners the site publishes: for each campaign, each edition in each size.

Addresses are promises: `banner/<id>/<year>/<size>.png` is frozen, `banner/<id>/<size>.png`
follows the newest edition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from banners import BannerError, BannerText, Size, TextTooLongError, draw, load_sizes
from hooks.catalogue import Catalogue
from hooks.faults import Fault, Faults
from hooks.model.campaign import Campaign, Edition
from hooks.texts import banner_text_of
from hooks.yaml_source import Steps

DEFAULT_DESIGN: Final = "bac-thang"


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerFile:
    """A banner as published: its addresses, its words and its bytes."""

    campaign_id: str
    year: int | None  # None: a campaign without editions
    size: Size
    path: str  # frozen, relative to the site's root
    newest_path: str | None  # the address that follows the newest edition, if this is it
    alt: str
    png: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A size that cannot hold an edition's words, and why."""

    campaign_id: str
    year: int | None
    size: Size
    reason: str


Progress = Callable[[str, int, int], None]


def draw_kit(
    catalogue: Catalogue, progress: Progress = lambda *_: None
) -> tuple[tuple[BannerFile, ...], tuple[LeftOut, ...]]:
    """Draw every banner of every campaign; sizes too small for the words are left out.

    Raises `Faults` for words that no banner can show, such as letters the typeface lacks.
    """
    jobs = list(_jobs(catalogue))
    drawn: list[BannerFile] = []
    left_out: list[LeftOut] = []
    faults: list[Fault] = []
    for number, (campaign, edition, size) in enumerate(jobs, 1):
        try:
            drawn.append(_draw(catalogue, campaign, edition, size))
        except TextTooLongError as error:
            year = edition.year if edition else None
            left_out.append(
                LeftOut(campaign_id=campaign.id, year=year, size=size, reason=str(error))
            )
        except BannerError as error:
            source = catalogue.campaign_sources[campaign.id]
            steps = _steps_to_words(campaign, edition)
            faults.append(source.fault(steps, "banner-undrawable", problem=error))
        progress("banner", number, len(jobs))
    if faults:
        raise Faults(faults)
    return tuple(drawn), tuple(left_out)


def _steps_to_words(campaign: Campaign, edition: Edition | None) -> Steps:
    """Return where in the campaign's file the words of its banner stand."""
    item = banner_text_of(edition) if edition else None
    if edition is None or item is None:
        return ("name",)
    return ("editions", campaign.editions.index(edition), "texts", edition.texts.index(item))


# Shown on a campaign's page, and drawn for every edition.
PAGE_SIZES: Final = ("1200x630", "970x250", "728x90", "300x250", "300x600", "575x72")


def _jobs(catalogue: Catalogue) -> Iterator[tuple[Campaign, Edition | None, Size]]:
    sizes = [size for size in load_sizes() if size.id in PAGE_SIZES]
    for campaign in catalogue.campaigns:
        for edition in campaign.newest_first or (None,):
            for size in sizes:
                yield campaign, edition, size


def banner_words(campaign: Campaign, edition: Edition | None) -> BannerText:
    """Return what stands on a banner: the year's text, or the campaign's name alone."""
    item = banner_text_of(edition) if edition else None
    return BannerText(
        headline=item.text if item else campaign.name,
        name=campaign.name,
        label=campaign.banner.label,
    )


def _draw(
    catalogue: Catalogue, campaign: Campaign, edition: Edition | None, size: Size
) -> BannerFile:
    topic = catalogue.topics[campaign.topic]
    banner = draw(
        banner_words(campaign, edition),
        size,
        design=campaign.banner.design or topic.design or DEFAULT_DESIGN,
        palette=campaign.banner.palette or topic.palette,
    )
    year = edition.year if edition else None
    newest = campaign.newest_first[0] if campaign.editions else None
    newest_path = f"banner/{campaign.id}/{size.id}.png"
    return BannerFile(
        campaign_id=campaign.id,
        year=year,
        size=size,
        path=newest_path if year is None else f"banner/{campaign.id}/{year}/{size.id}.png",
        newest_path=newest_path if edition is newest else None,
        alt=banner.alt,
        png=banner.png,
    )
