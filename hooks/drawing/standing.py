"""The banners that embeds show: those of years, and two kinds that belong to no year.

A banner must be true on the day it is shown. An occurrence shows the banner of its own year. Where
no document of that year is known, or the year's text is about other occasions or places only, it
shows the campaign's yearly banner, `banner/<id>/hang-nam/`, with name and label but no theme of an
earlier year. When nothing runs, the neutral banner is shown, `banner/hien-tai/trung-tinh/`. A slot
too small for the words of one of these has the next.

`banner/<id>/<slot>`, without a year, follows the campaign's newest year as long as its words are
those that the campaign wants (`hooks.facts.gaps`); then the yearly banner stands in, or the neutral
one where a campaign does not recur.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from banners import BannerText, Faulty, Job, Kept, Size, render_all
from banners.banner import DEFAULT_TOPIC
from banners.store.blob import Blob, Made
from banners.store.store import Store, step_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import (
    Drawing,
    SiteBanners,
    banner_words,
    motif_of,
    years_drawn,
)
from hooks.drawing.converting import converted
from hooks.drawing.slots import EVERGREEN_SIZES
from hooks.facts.gaps import is_of_no_year, stands
from hooks.facts.occurrences import Occurrence
from hooks.facts.years import campaign_facts
from hooks.model.campaign import Campaign
from hooks.progress import Progress, no_progress
from hooks.site_keeper import Edition
from hooks.source.faults import Faults
from hooks.steps import picture_code

NEUTRAL_KEY: Final = "trung-tinh"
# At addresses without a year, and of the banners that belong to none, snippets and the script name
# only this: a newer year may leave others out.
NAMED_SUFFIX: Final = ".png"


def neutral_words(edition: Edition) -> tuple[BannerText, ...]:
    """Return the words of the neutral banner; a slot shows the first that it can hold."""
    return tuple(
        BannerText(headline=headline, name=edition.name)
        for headline in (edition.tagline, edition.name)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A banner in one slot: its words, and its files by suffix, which always include `.png`."""

    alt: str
    files: Mapping[str, Blob]

    def in_format(self, suffix: str, store: Store) -> Blob:
        """Return the file with a suffix, made of the PNG where the slot has none.

        Few lack one: a WebP that is no lighter, a picture of twice the size too heavy.
        """
        if found := self.files.get(suffix):
            return found
        png = self.files[".png"]

        def make() -> Made:
            return Made({suffix: store.put(converted(store.read(png), suffix))})

        key = step_key("picture", [png.digest, suffix], picture_code())
        return store.step(key, make).blobs[suffix]


@dataclass(frozen=True, slots=True, kw_only=True)
class Art:
    """A banner in all the slots that it has."""

    key: str  # "<campaign>/<year>", "<campaign>/hang-nam", "<campaign>", "trung-tinh"
    folder: str  # of its files, which are named for their slots
    link: str  # the page it leads to
    slots: Mapping[str, Slot]
    otherwise: str | None  # key of the banner to show in slots that this one lacks

    @property
    def is_of_no_year(self) -> bool:
        """Whether it is the neutral banner or a yearly one, whose files stand for themselves."""
        return self.key == NEUTRAL_KEY or self.key.endswith(f"/{addresses.YEARLY}")

    @property
    def alt(self) -> str:
        """All its words, of which small slots may show a part."""
        return max((slot.alt for slot in self.slots.values()), key=len, default="")


Arts: TypeAlias = Mapping[str, Art]  # by key


def art_key(occurrence: Occurrence) -> str:
    """Return the key of the banner that is true for an occurrence.

    A year's banner is for the occasions of its text, where the text counts; otherwise the yearly
    banner is shown.
    """
    campaign, of_year = occurrence.campaign, occurrence.of_year
    if campaign_facts(of_year.catalogue, campaign.id).newest is None:
        return campaign.id
    if of_year.is_empty:
        return _yearly_key(campaign)
    text = of_year.banner_text
    if text and not (
        (occurrence.occasion is None or text.is_for(occurrence.occasion))
        and text.counts_in(of_year.catalogue, occurrence.scope)
    ):
        return _yearly_key(campaign)
    return _key(campaign, of_year.year)


def following_key(catalogue: Catalogue, campaign: Campaign, today: date) -> str:
    """Return the key of the banner at a campaign's addresses without a year.

    They follow its newest year while everybody may hang that year's words. A banner that just names
    the campaign is true at any time.
    """
    newest = campaign_facts(catalogue, campaign.id).newest
    if newest is None:
        return campaign.id
    if is_of_no_year(catalogue, campaign, today):
        return _yearly_key(campaign)
    if newest.banner_text is None or stands(newest, today):
        return _key(campaign, newest.year)
    return _standing_in(campaign)


def in_slot(arts: Arts, key: str, size_id: str) -> tuple[Art, Slot]:
    """Return what is shown in a slot: the banner itself, or the one that takes its place."""
    art = arts[key]
    while size_id not in art.slots and art.otherwise:
        art = arts[art.otherwise]
    return art, art.slots[size_id]


def sizes_of(drawing: Drawing) -> tuple[str, ...]:
    """Return the slots of embeds in a build."""
    return tuple(size.id for size in drawing.chosen.embedded)


def collect_art(
    catalogue: Catalogue, drawn: SiteBanners, drawing: Drawing, progress: Progress = no_progress
) -> Arts:
    """Return every banner that an embed may show, drawing those that years lack.

    Raise `Faults` for a name that no banner can show.
    """
    sizes = drawing.chosen.embedded
    arts = [_neutral(catalogue.edition, sizes, drawing)]
    arts += _of_years(catalogue, drawn)
    arts += _yearly(catalogue, sizes, drawing, progress)
    return {art.key: art for art in arts}


def own_files(arts: Arts, *, lean: bool = False) -> dict[str, Blob]:
    """Return the files of the banners that belong to no year; years publish their own."""
    return {
        f"{art.folder}{size_id}{suffix}": blob
        for art in arts.values()
        if art.is_of_no_year
        for size_id, slot in art.slots.items()
        for suffix, blob in slot.files.items()
        if suffix == NAMED_SUFFIX or not lean
    }


def _key(campaign: Campaign, year: int | None) -> str:
    return campaign.id if year is None else f"{campaign.id}/{year}"


def _standing_in(campaign: Campaign) -> str:
    """Return the key of the banner that stands in for a year's."""
    return _yearly_key(campaign) if campaign.occasions else NEUTRAL_KEY


def _yearly_key(campaign: Campaign) -> str:
    return f"{campaign.id}/{addresses.YEARLY}"


def _of_years(catalogue: Catalogue, drawn: SiteBanners) -> Iterator[Art]:
    """Yield the banners of years that other sites embed."""
    slots: dict[tuple[str, int | None], dict[str, Slot]] = {}
    for banner in drawn.banners:
        if banner.size.id in EVERGREEN_SIZES:
            slots.setdefault((banner.campaign_id, banner.year), {})[banner.size.id] = Slot(
                alt=banner.alt,
                files={
                    file.path.rpartition("/")[2].removeprefix(banner.size.id): file.blob
                    for file in banner.files
                },
            )
    for campaign in catalogue.campaigns:
        for of_year in years_drawn(catalogue, campaign):
            year = of_year.year if of_year else None
            yield Art(
                key=_key(campaign, year),
                folder=addresses.banner_folder(campaign.id, year),
                link=addresses.campaign_page(campaign.id),
                slots=slots.get((campaign.id, year), {}),
                otherwise=_standing_in(campaign) if year else NEUTRAL_KEY,
            )


def _yearly(
    catalogue: Catalogue, sizes: Iterable[Size], drawing: Drawing, progress: Progress
) -> Iterator[Art]:
    """Yield the yearly banner of each campaign whose occasions recur."""
    shown = [*sizes]
    wanted = {
        (campaign.id, size.id): Job(text=words, size=size, topic=motif)
        for campaign in catalogue.campaigns
        if campaign.occasions and campaign_facts(catalogue, campaign.id).newest
        for words, motif in [(banner_words(campaign, None), motif_of(campaign, catalogue))]
        for size in shown
    }
    results = drawing.render(
        wanted.values(), lambda done, total: progress("banner nhúng", done, total)
    )
    slots: dict[str, dict[str, Slot]] = {}
    for (campaign_id, size_id), result in zip(wanted, results, strict=True):
        of_campaign = slots.setdefault(campaign_id, {})
        if isinstance(result, Kept):
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


def following_files(
    catalogue: Catalogue, arts: Arts, today: date, store: Store, *, lean: bool = False
) -> dict[str, Blob]:
    """Return the pictures that follow a campaign's newest year, by address.

    A slot has every file that either banner has there, since an address once published stays;
    a lean site has only those that snippets name.
    """
    files = {}
    for campaign in catalogue.campaigns:
        newest = campaign_facts(catalogue, campaign.id).newest
        if newest is None:
            continue  # its own banner has these addresses
        folder = addresses.banner_folder(campaign.id, None)
        own = arts[_key(campaign, newest.year)]
        key = following_key(catalogue, campaign, today)
        for size_id in arts[NEUTRAL_KEY].slots:
            _, slot = in_slot(arts, key, size_id)
            suffixes = dict.fromkeys((*slot.files, *own.slots.get(size_id, slot).files))
            if lean:
                suffixes = {NAMED_SUFFIX: None}
            for suffix in suffixes:
                files[f"{folder}{size_id}{suffix}"] = slot.in_format(suffix, store)
    return files


def _neutral(edition: Edition, sizes: Iterable[Size], drawing: Drawing) -> Art:
    """Return the site's own banner, with as many words as each slot can hold."""
    slots: dict[str, Slot] = {}
    for words in neutral_words(edition):
        jobs = [
            Job(text=words, size=size, topic=DEFAULT_TOPIC)
            for size in sizes
            if size.id not in slots
        ]
        for result in render_all(jobs, drawing.store, workers=drawing.workers):
            if isinstance(result, Faulty):
                raise result.error
            if isinstance(result, Kept):
                slots[result.size.id] = _slot(result)
    return Art(key=NEUTRAL_KEY, folder=addresses.NEUTRAL, link="", slots=slots, otherwise=None)


def _slot(result: Kept) -> Slot:
    return Slot(alt=result.alt, files={file.suffix: file.blob for file in result.files})
