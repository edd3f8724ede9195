"""The banners of a campaign's page by use: where an agency puts them, each ready to be taken.

They are the newest year's. Where that year has ended and the campaign runs or comes soon, the
slots that portals embed have the banner without a theme, which is true in any year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from banners import Size, load_sizes
from hooks.drawing.banners import SiteBanner
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import CARD_SIZE
from hooks.drawing.standing import Art
from hooks.pages.frame.views import CampaignView

Shape = Literal["", "wide", "tall", "whole"]

# By use, the slots and prints shown, with what they are called there and their place in the grid.
SHOWN: Final[Mapping[str, tuple[tuple[str, str, Shape], ...]]] = {
    "dang-cong": (
        ("728x90", "Banner ngang", "wide"),
        ("300x600", "Banner dọc", "tall"),
        (CARD_SIZE, "Ảnh bài viết", ""),
        ("320x50", "Banner điện thoại", ""),
    ),
    "mang-xa-hoi": (
        ("1280x720", "Ảnh bài đăng", ""),
        ("1080x1080", "Bài đăng vuông", ""),
        ("tin-1080x1920", "Tin 24 giờ", "tall"),
    ),
    "man-hinh": (
        ("1920x1080", "Màn hình ngang 16:9", "wide"),
        ("man-hinh-1080x1920", "Màn hình dọc 9:16", "tall"),
        ("3840x1080", "Màn hình LED 32:9", "wide"),
    ),
    "in-an": (
        ("bang-ron-1x6m", "Băng rôn ngang 1 × 6 m", "whole"),
        ("a3-doc", "Áp phích A3", ""),
        ("a4-doc", "Tờ A4", ""),
    ),
}
_SIZES: Final = {size.id: size for size in load_sizes()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture as a page shows it."""

    path: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A banner or a print to be taken: what it is for, how it looks, its file."""

    use: str
    shape: Shape
    shown: Shown
    measures: str  # «728 × 90»
    format: str  # «PNG»
    weight: int
    file: str
    file_name: str
    year: int | None  # whose words it shows; None: of any year


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero:
    """The large banner of the page: whose words it shows, and whether a theme is among them."""

    shown: Shown
    year: int | None


def hero_of(item: CampaignView, today: date) -> Hero | None:
    """Return the banner at the top of the page; None when nothing is drawn."""
    if art := _stand_in(item, today):
        slot = art.slots.get(CARD_SIZE)
        if slot:
            path = f"{art.folder}{CARD_SIZE}.png"
            return Hero(shown=_shown(path, slot.alt, _SIZES[CARD_SIZE]), year=None)
    banner = next((b for b in item.banners if b.newest and b.size.id == CARD_SIZE), None)
    if banner is None:
        return None
    path = next((file.path for file in banner.files if file.format == "webp"), banner.path)
    return Hero(shown=_shown(path, banner.alt, banner.size), year=banner.year)


def year_card(item: CampaignView, year: int) -> Shown | None:
    """Return a year's banner in the shape of link previews."""
    card = item.card(year)
    if card is None:
        return None
    path = next((file.path for file in card.files if file.format == "webp"), card.path)
    return _shown(path, card.alt, card.size)


def tiles_of(item: CampaignView, use: str, today: date) -> tuple[Tile, ...]:
    """Return what stands ready for a use."""
    return tuple(_tiles(item, use, today))


def _tiles(item: CampaignView, use: str, today: date) -> Iterator[Tile]:
    art = _stand_in(item, today)
    newest = {banner.size.id: banner for banner in item.banners if banner.newest}
    prints = {file.item.id: file for file in item.prints}
    for id_, name, shape in SHOWN[use]:
        if art and (slot := art.slots.get(id_)):
            size, small = _SIZES[id_], item.thumbnails.get(id_)
            path = f"{art.folder}{id_}.png"
            yield Tile(
                use=name,
                shape=shape,
                shown=Shown(path=small.path, alt=slot.alt, width=small.width, height=small.height)
                if small and small.year is None
                else _shown(path, slot.alt, size),
                measures=f"{size.width} × {size.height}",
                format="PNG",
                weight=slot.files[".png"].size,
                file=path,
                file_name=f"{item.campaign.id}-{id_}.png",
                year=None,
            )
        elif banner := newest.get(id_):
            yield _of_year(item, banner, name, shape)
        elif printed := prints.get(id_):
            yield from _of_print(item, printed, name, shape)


def _of_year(item: CampaignView, banner: SiteBanner, name: str, shape: Shape) -> Tile:
    size = banner.size
    small = item.thumbnails.get(size.id)
    webp = next((file.path for file in banner.files if file.format == "webp"), None)
    shown = _shown(webp or banner.path, banner.alt, size)
    if small and small.year == banner.year and not webp:
        shown = Shown(path=small.path, alt=small.alt, width=small.width, height=small.height)
    return Tile(
        use=name,
        shape=shape,
        shown=shown,
        measures=f"{size.width} × {size.height}",
        format="PNG",
        weight=banner.weight,
        file=banner.path,
        file_name=f"{_stem(item, banner.year)}-{size.id}.png",
        year=banner.year,
    )


def _of_print(item: CampaignView, file: PrintFile, name: str, shape: Shape) -> Iterator[Tile]:
    if file.files is None:
        return
    year = item.newest.year if item.newest else None
    yield Tile(
        use=name,
        shape=shape,
        shown=_shown(file.svg_path, file.files.alt, file.item.size),
        measures=file.item.use,
        format="PDF",
        weight=file.files.pdf.size,
        file=file.path,
        file_name=f"{_stem(item, year)}-{file.item.id}.pdf",
        year=year,
    )


def _stand_in(item: CampaignView, today: date) -> Art | None:
    return item.stand_in if item.gap(today) else None


def _stem(item: CampaignView, year: int | None) -> str:
    return f"{item.campaign.id}-{year}" if year else item.campaign.id


def _shown(path: str, alt: str, size: Size) -> Shown:
    return Shown(path=path, alt=alt, width=size.width, height=size.height)
