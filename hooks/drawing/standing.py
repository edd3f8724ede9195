"""The banners that embeds show: those of editions, and two sorts that belong to no year.

A banner must be true on the day it hangs. An occurrence shows its own year's banner. Where no
document of the year is known, or the year's text speaks of other occasions only, it shows the
campaign's yearly banner, `banner/<id>/hang-nam/`: name and label, and no theme of an earlier
year. When nothing runs there is the neutral banner, `banner/hien-tai/trung-tinh/`. A slot too
small for the words of the one has the next of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from banners import BannerText, Size, load_sizes, render_all
from banners.render import Faulty, Job, Rendered
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import DEFAULT_DESIGN, Drawing, Kit, banner_words, look_of
from hooks.drawing.slots import EVERGREEN_SIZES, PAGE_SIZES
from hooks.facts.occurrences import Occurrence
from hooks.facts.texts import banner_text_of
from hooks.model.campaign import Campaign
from hooks.progress import Progress, no_progress
from hooks.source.faults import Faults
from hooks.wording import labels

NEUTRAL_KEY: Final = "trung-tinh"
NEUTRAL_PALETTE: Final = "xanh"
# The first that a slot can hold.
NEUTRAL_WORDS: Final = (
    BannerText(headline=labels.SITE_LINE, name=labels.SITE_NAME),
    BannerText(headline=labels.SITE_NAME, name=labels.SITE_NAME),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A banner in one slot: its words, and its files by suffix, `.png` always."""

    alt: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Art:
    """One banner in all the slots that it has."""

    key: str  # "<campaign>/<year>", "<campaign>/hang-nam", "<campaign>", "trung-tinh"
    folder: str  # of its files, which are named for their slots
    link: str  # the page it leads to
    slots: Mapping[str, Slot]
    otherwise: str | None  # key of what stands in a slot it does not have

    @property
    def alt(self) -> str:
        """All its words, which small slots may show in part."""
        return max((slot.alt for slot in self.slots.values()), key=len, default="")


Arts: TypeAlias = Mapping[str, Art]  # by key


def art_key(occurrence: Occurrence) -> str:
    """Return the key of the banner that is true of an occurrence."""
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
    """Return what stands in a slot: the banner itself, or what takes its place."""
    art = arts[key]
    while size_id not in art.slots and art.otherwise:
        art = arts[art.otherwise]
    return art, art.slots[size_id]


def sizes_of(drawing: Drawing) -> tuple[str, ...]:
    """Return the slots of embeds that a build has: previews and tests do with a page's."""
    return EVERGREEN_SIZES if drawing.every_slot else PAGE_SIZES


def collect_art(
    catalogue: Catalogue, kit: Kit, drawing: Drawing, progress: Progress = no_progress
) -> Arts:
    """Return every banner that an embed may show; those that the kit lacks are drawn.

    Raises `Faults` for a name that no banner can show.
    """
    sizes = [size for size in load_sizes() if size.id in sizes_of(drawing)]
    arts = [_neutral(sizes, drawing)]
    arts += _of_editions(catalogue, kit)
    arts += _yearly(catalogue, sizes, drawing, progress)
    return {art.key: art for art in arts}


def own_files(arts: Arts) -> dict[str, bytes]:
    """Return the files of the banners that are of no year; editions publish their own."""
    return {
        f"{art.folder}{size_id}{suffix}": data
        for art in arts.values()
        if art.key == NEUTRAL_KEY or art.key.endswith(f"/{addresses.YEARLY}")
        for size_id, slot in art.slots.items()
        for suffix, data in slot.files.items()
    }


def _yearly_key(campaign: Campaign) -> str:
    return f"{campaign.id}/{addresses.YEARLY}"


def _of_editions(catalogue: Catalogue, kit: Kit) -> Iterator[Art]:
    """Yield the banners of the kit that other sites embed."""
    slots: dict[tuple[str, int | None], dict[str, Slot]] = {}
    for banner in kit.banners:
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
    """Yield the banner of no year of each campaign whose occasions recur."""
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
    """Return the site's own banner, with the most words that each slot holds."""
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
