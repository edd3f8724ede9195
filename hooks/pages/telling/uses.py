"""The banners of a campaign's page by use: where an agency puts them, each ready to be taken.

They are of the edition that is handed out: the newest year's, or of no year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from banners import Size, load_sizes
from hooks.drawing.banners import SiteBanner
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import CARD_SIZE
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
    scale: int | None = None  # of a print: 10 when its file is a tenth of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero:
    """The large banner of the page: whose words it shows, and whether a theme is among them."""

    shown: Shown
    year: int | None


def hero_of(item: CampaignView) -> Hero | None:
    """Return the banner at the top of the page; None when nothing is drawn."""
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


def tiles_of(item: CampaignView, use: str) -> tuple[Tile, ...]:
    """Return what stands ready for a use."""
    return tuple(_tiles(item, use))


def printing_words(tiles: Iterable[Tile]) -> str:
    """Return how prints are printed: those of the true size, then those to be enlarged."""
    named: dict[int, list[str]] = {}
    for tile in tiles:
        if tile.scale:
            named.setdefault(tile.scale, []).append(tile.use)
    told = {
        scale: "Đúng kích thước thật" if scale == 1 else f"Tỷ lệ 1:{scale}, in phóng {scale}00 %"
        for scale in sorted(named)
    }
    return " ".join(f"{how}: {_listed(named[scale])}." for scale, how in told.items())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(name[:1].lower() + name[1:] for name in names)


def _tiles(item: CampaignView, use: str) -> Iterator[Tile]:
    newest = {banner.size.id: banner for banner in item.banners if banner.newest}
    prints = {file.item.id: file for file in item.prints_drawn(item.edition)}
    for id_, name, shape in SHOWN[use]:
        if banner := newest.get(id_):
            yield _of_banner(item, banner, name, shape)
        elif printed := prints.get(id_):
            yield from _of_print(item, printed, name, shape)


def _of_banner(item: CampaignView, banner: SiteBanner, name: str, shape: Shape) -> Tile:
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
    yield Tile(
        use=name,
        shape=shape,
        shown=_shown(file.svg_path, file.files.alt, file.item.size),
        measures=file.item.use,
        format="PDF",
        weight=file.files.pdf.size,
        file=file.path,
        file_name=f"{_stem(item, file.year)}-{file.item.id}.pdf",
        year=file.year,
        scale=file.item.scale,
    )


def _stem(item: CampaignView, year: int | None) -> str:
    return f"{item.campaign.id}-{year}" if year else item.campaign.id


def _shown(path: str, alt: str, size: Size) -> Shown:
    return Shown(path=path, alt=alt, width=size.width, height=size.height)
