"""Small pictures of the banners that stand for campaigns, for the gallery, lists and tiles.

One for each campaign and each slot that `is_shown_small`, at an address without a year: it shows
what the banner's own address without a year shows, so never the theme of a year that has ended. In
slots that no portal embeds there is only the newest year's banner. Others are shown as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from banners import Size, load_sizes
from banners.store.blob import Blob, Made
from banners.store.store import Store, step_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import SiteBanner
from hooks.drawing.converting import small, small_shape
from hooks.drawing.everything import Drawn
from hooks.drawing.slots import CARD_SIZE
from hooks.drawing.standing import NEUTRAL_KEY, following_key
from hooks.model.campaign import Campaign
from hooks.steps import picture_code

SCREEN: Final = 1920 * 1080  # px, up to which a banner is some 50 kB, and is often taken afterwards


def is_shown_small(size: Size) -> bool:
    """Return whether a slot has small pictures.

    Lists have hundreds of the card, and what is larger than a screen is heavy. Each further slot
    would be one more file for every campaign, of which a free host takes so many.
    """
    return size.id == CARD_SIZE or size.width * size.height > SCREEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A picture for tiles: what it shows, its address, and the shape of its file."""

    path: str
    full: str  # the address of the banner itself, a PNG
    alt: str
    width: int
    height: int
    year: int | None  # whose words it shows, where nothing without a year stands in
    blob: Blob | None = None  # None: a banner that is published anyhow

    @property
    def told(self) -> tuple[object, ...]:
        """All of it as plain values."""
        blob = self.blob and tuple(self.blob)
        return self.path, self.full, self.alt, self.width, self.height, self.year, blob


Thumbnails: TypeAlias = Mapping[str, Thumbnail]  # by slot


@dataclass(frozen=True, slots=True, kw_only=True)
class ThumbnailMaker:
    """Makes the small pictures of a site on a day."""

    catalogue: Catalogue
    drawn: Drawn
    today: date
    store: Store

    def of(self, campaign: Campaign, banners: Iterable[SiteBanner]) -> Thumbnails:
        """Return the pictures for a campaign's tiles; `banners` are its own."""
        key = following_key(self.catalogue, campaign, self.today)
        following = {} if key == NEUTRAL_KEY else self.drawn.embedded[key].slots
        newest = {banner.size.id: banner for banner in banners if banner.newest}
        folder = addresses.banner_folder(campaign.id)
        found = {}
        for size in load_sizes():
            if slot := following.get(size.id):
                path, alt, year, png = f"{folder}{size.id}.png", slot.alt, None, slot.files[".png"]
            elif banner := newest.get(size.id):
                path, alt, year, png = banner.path, banner.alt, banner.year, banner.files[0].blob
            else:
                continue
            shown = Thumbnail(
                path=path, full=path, alt=alt, width=size.width, height=size.height, year=year
            )
            if is_shown_small(size):
                shown = self._small(shown, f"{folder}nho/{size.id}.webp", png)
            found[size.id] = shown
        return found

    def _small(self, shown: Thumbnail, path: str, png: Blob) -> Thumbnail:
        """Return what is shown as a small picture."""

        def make() -> Made:
            return Made({"webp": self.store.put(small(self.store.read(png)))})

        made = self.store.step(step_key("thumbnail", png.digest, picture_code()), make)
        width, height = small_shape(shown.width, shown.height)
        return replace(shown, path=path, width=width, height=height, blob=made.blobs["webp"])


def thumbnail_files(thumbnails: Thumbnails) -> dict[str, Blob]:
    """Return the files of thumbnails that are not banners themselves, by address."""
    return {each.path: each.blob for each in thumbnails.values() if each.blob is not None}
