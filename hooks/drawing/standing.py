"""The banners that embeds show: those of editions, and two kinds that belong to no year.

A banner must be true on the day it is shown. An occurrence shows the banner of its own year. Where
no document of that year is known, or the year's text is about other occasions only, it shows the
campaign's yearly banner, `banner/<id>/hang-nam/`, with name and label but no theme of an earlier
year. When nothing runs, the neutral banner is shown, `banner/hien-tai/trung-tinh/`. A slot too
small for the words of one of these has the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from banners import BannerText, Size, load_sizes, render_all
from banners.render import Faulty, Job, Rendered
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import DEFAULT_DESIGN, Drawing, SiteBanners, banner_words, look_of
from hooks.drawing.slots import EVERGREEN_SIZES, PAGE_SIZES
from hooks.facts.occurrences import Occurrence
from hooks.facts.texts import banner_text_of
from hooks.model.campaign import Campaign
from hooks.progress import Progress, no_progress
from hooks.source.faults import Faults
from hooks.wording import labels

NEUTRAL_KEY: Final = "trung-tinh"
NEUTRAL_PALETTE: Final = "xanh"
# A slot shows the first of these that it can hold.
NEUTRAL_WORDS: Final = (
    BannerText(headline=labels.SITE_LINE, name=labels.SITE_NAME),
    BannerText(headline=labels.SITE_NAME, name=labels.SITE_NAME),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A banner in one slot: its words, and its files by suffix, which always include `.png`."""

    alt: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Art:
    """A banner in all the slots that it has."""

    key: str  # "<campaign>/<year>", "<campaign>/hang-nam", "<campaign>", "trung-tinh"
    folder: str  # of its files, which are named for their slots
    link: str  # the page it leads to
    slots: Mapping[str, Slot]
    otherwise: str | None  # key of the banner to show in slots that this one lacks

    @property
    def alt(self) -> str:
        """All its words, of which small slots may show a part."""
        return max((slot.alt for slot in self.slots.values()), key=len, default="")


Arts: TypeAlias = Mapping[str, Art]  # by key


def art_key(occurrence: Occurrence) -> str:
    """Return the key of the banner that is true for an occurrence."""
    campaign = occurrence.campaign
    edition = next((e for e in campaign.editions if e.year == occurrence.year), None)
    if not campaign.editions:
        return campaign.id
    if edition is None:
        return _yearly_key(campaign)
    text = banner_text_of(edition)
    of_occasion = not occurrence.item_of_edition
    if text and text.occasion and of_occasion and occurrence.source_item not in text.occasion:
        return _yearly_key(campaign)
    return f"{campaign.id}/{edition.year}"


def in_slot(arts: Arts, key: str, size_id: str) -> tuple[Art, Slot]:
    """Return what is shown in a slot: the banner itself, or the one that takes its place."""
    art = arts[key]
    while size_id not in art.slots and art.otherwise:
        art = arts[art.otherwise]
    return art, art.slots[size_id]


def sizes_of(drawing: Drawing) -> tuple[str, ...]:
    """Return the slots of embeds in a build; previews and tests have only those on pages."""
    return EVERGREEN_SIZES if drawing.every_slot else PAGE_SIZES


def collect_art(
    catalogue: Catalogue, drawn: SiteBanners, drawing: Drawing, progress: Progress = no_progress
) -> Arts:
    """Return every banner that an embed may show, drawing those that editions lack.

    Raise `Faults` for a name that no banner can show.
    """
    sizes = [size for size in load_sizes() if size.id in sizes_of(drawing)]
    arts = [_neutral(sizes, drawing)]
    arts += _of_editions(catalogue, drawn)
    arts += _yearly(catalogue, sizes, drawing, progress)
    return {art.key: art for art in arts}


def own_files(arts: Arts) -> dict[str, bytes]:
    """Return the files of the banners that belong to no year; editions publish their own."""
    return {
        f"{art.folder}{size_id}{suffix}": data
        for art in arts.values()
        if art.key == NEUTRAL_KEY or art.key.endswith(f"/{addresses.YEARLY}")
        for size_id, slot in art.slots.items()
        for suffix, data in slot.files.items()
    }


def _yearly_key(campaign: Campaign) -> str:
    return f"{campaign.id}/{addresses.YEARLY}"


def _of_editions(catalogue: Catalogue, drawn: SiteBanners) -> Iterator[Art]:
    """Yield the banners of editions that other sites embed."""
    slots: dict[tuple[str, int | None], dict[str, Slot]] = {}
    for banner in drawn.banners:
        if banner.size.id in EVERGREEN_SIZES:
            slots.setdefault((banner.campaign_id, banner.year), {})[banner.size.id] = Slot(
                alt=banner.alt,
                files={
                    file.path.rpartition("/")[2].removeprefix(banner.size.id): file.data
                    for file in banner.files
                },
            )
    for campaign in catalogue.campaigns:
        recurs = bool(campaign.occasions)
        years: list[int | None] = [edition.year for edition in campaign.editions]
        for year in years or [None]:
            key = campaign.id + (f"/{year}" if year else "")
            yield Art(
                key=key,
                folder=addresses.banner_folder(campaign.id, year),
                link=addresses.campaign_page(campaign.id),
                slots=slots.get((campaign.id, year), {}),
                otherwise=_yearly_key(campaign) if year and recurs else NEUTRAL_KEY,
            )


def _yearly(
    catalogue: Catalogue, sizes: Iterable[Size], drawing: Drawing, progress: Progress
) -> Iterator[Art]:
    """Yield the yearly banner of each campaign whose occasions recur."""
    wanted = {
        (campaign.id, size.id): Job(
            text=banner_words(campaign, None),
            size=size,
            design=look_of(campaign, catalogue)[0],
            palette=look_of(campaign, catalogue)[1],
        )
        for campaign in catalogue.campaigns
        if campaign.occasions and campaign.editions
        for size in sizes
    }
    results = render_all(
        wanted.values(), drawing.cache, lambda done, total: progress("banner nhúng", done, total)
    )
    slots: dict[str, dict[str, Slot]] = {}
    for (campaign_id, size_id), result in zip(wanted, results, strict=True):
        of_campaign = slots.setdefault(campaign_id, {})
        if isinstance(result, Rendered):
            of_campaign[size_id] = _slot(result)
        elif isinstance(result, Faulty):
            source = catalogue.campaign_sources[campaign_id]
            raise Faults([source.fault(("name",), "banner-undrawable", problem=result.error)])
    for campaign_id, found in slots.items():
        yield Art(
            key=f"{campaign_id}/{addresses.YEARLY}",
            folder=addresses.banner_folder(campaign_id, addresses.YEARLY),
            link=addresses.campaign_page(campaign_id),
            slots=found,
            otherwise=NEUTRAL_KEY,
        )


def _neutral(sizes: Iterable[Size], drawing: Drawing) -> Art:
    """Return the site's own banner, with as many words as each slot can hold."""
    slots: dict[str, Slot] = {}
    for words in NEUTRAL_WORDS:
        jobs = [
            Job(text=words, size=size, design=DEFAULT_DESIGN, palette=NEUTRAL_PALETTE)
            for size in sizes
            if size.id not in slots
        ]
        for result in render_all(jobs, drawing.cache):
            if isinstance(result, Faulty):
                raise result.error
            if isinstance(result, Rendered):
                slots[result.size.id] = _slot(result)
    return Art(key=NEUTRAL_KEY, folder=addresses.NEUTRAL, link="", slots=slots, otherwise=None)


def _slot(result: Rendered) -> Slot:
    return Slot(alt=result.alt, files={file.suffix: file.data for file in result.files})
