"""The slots that the site has banners for, which of them stand ready, and the groups' names.

`CALENDAR_SLOTS` chooses: «ready» is the table `READY`, «all» the whole catalogue, «page» only what
campaign pages show. Where a site has been published with «all», its addresses are kept by «all».
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from banners import Size, load_print_items, load_sizes
from hooks.settings import Slots

# The shape of link previews, which stands for a campaign in lists.
CARD_SIZE: Final = "1200x630"
# The slots of the banners that a campaign's page shows.
PAGE_SIZES: Final = (CARD_SIZE, "970x250", "728x90", "300x250", "300x600", "575x72")
# Groups of slots that portals embed; every year keeps them for ever.
EMBEDDED_GROUPS: Final = ("quang-cao", "cong")

# What stands ready, by use: under 6 MB a campaign, of which a slot of portals costs four times its
# PNG (that of the year, of earlier years, of the addresses without a year, of the kit).
READY: Final[Mapping[str, tuple[str, ...]]] = {
    # Every year and every address that embeds rely on; PNG, and WebP for the pasted <picture>.
    "embedded": (
        *PAGE_SIZES,
        "970x90", "336x280", "160x600", "320x50", "320x100",  # the sizes most asked by IAB, Google
        "212x800", "250x500",  # NukeViet's own, as 575x72 is
        "1080x395",  # its slider
    ),
    # Only the newest year; PNG, which every network takes. Covers of events and groups have the
    # shape of 1200x630, and those of channels are not changed for a campaign.
    "shared": ("1080x1080", "1080x1350", "tin-1080x1920", "1280x720", "851x315"),
    "screens": ("1920x1080", "3840x1080", "man-hinh-1080x1920"),  # the same; the second is of LED
    # Only the newest year; PDF, and SVG, which pages show.
    "prints": ("a4-doc", "a3-doc", "bang-ron-1x6m", "bang-ron-1x8m"),
}  # fmt: skip

GROUPS: Final = {
    "chia-se": "Chia sẻ và mạng xã hội",
    "quang-cao": "Ô banner theo chuẩn quảng cáo",
    "cong": "Cổng thông tin điện tử",
    "bang": "Bảng điện tử, màn hình công cộng",
    "khung": "Khung ảnh đại diện",
}
PRINT_TITLE: Final = "Băng rôn, phướn, áp phích để in"

# Slots that portals embed, in the order of the catalogue of slots.
EVERGREEN_SIZES: Final[tuple[str, ...]] = tuple(
    size.id for size in load_sizes() if size.id in PAGE_SIZES or size.group in EMBEDDED_GROUPS
)
# Slots that also have a picture for each topic and audience: those on pages, and NukeViet's own.
# The script narrows any size, whereas pictures for every topic and size would be 500 files a day.
NARROWED_SIZES: Final[tuple[str, ...]] = tuple(
    size for size in EVERGREEN_SIZES if size in {*PAGE_SIZES, "212x800", "250x500"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What one build draws, in the order of the catalogue."""

    newest: tuple[Size, ...]  # of the newest year of a campaign
    earlier: tuple[Size, ...]  # of the years before
    embedded: tuple[Size, ...]  # of pictures of the day and yearly banners
    prints: frozenset[str]  # ids of what is printed of the newest year
    lean: bool  # no files but those that a use needs


@lru_cache
def chosen(slots: Slots) -> Chosen:
    """Return what a choice of slots means."""
    sizes = load_sizes()
    if slots == "all":
        embedded = _of(sizes, EVERGREEN_SIZES)
        prints = frozenset(item.id for item in load_print_items())
        return Chosen(newest=sizes, earlier=embedded, embedded=embedded, prints=prints, lean=False)
    lean = tuple(map(_lean, sizes))
    if slots == "page":  # the same files as of those that stand ready: one store serves both
        shown = _of(lean, PAGE_SIZES)
        return Chosen(newest=shown, earlier=shown, embedded=shown, prints=frozenset(), lean=True)
    embedded = _of(lean, READY["embedded"])
    return Chosen(
        newest=_of(lean, (*READY["embedded"], *READY["shared"], *READY["screens"])),
        earlier=embedded,
        embedded=embedded,
        prints=frozenset(READY["prints"]),
        lean=True,
    )


def _of(sizes: Iterable[Size], ids: Iterable[str]) -> tuple[Size, ...]:
    wanted = frozenset(ids)
    return tuple(size for size in sizes if size.id in wanted)


def _lean(size: Size) -> Size:
    """Return a slot with the formats that a use needs: no snippet names another."""
    formats = ("png", "webp") if size.id in READY["embedded"] else ("png",)
    return replace(size, formats=formats, retina=False)
