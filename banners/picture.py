"""A banner as pixels, whatever its slot: a banner proper, an LED board, a portrait's frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from PIL import Image

from banners import board, frame
from banners.composition import Composition
from banners.designs import DESIGNS
from banners.errors import BannerError
from banners.logo import Logo
from banners.palettes import PALETTES, Palette
from banners.sizes import Kind, Size
from banners.text import BannerText

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels, RGB or RGBA. The `ground`, which has no words, is shared: never paint on it."""

    image: Image.Image
    ground: Image.Image
    composition: Composition
    palette: Palette
    calm: bool = False  # whether the motif is a mere trace because words run over it


def picture(  # noqa: PLR0913 - what a banner is made of
    text: BannerText,
    size: Size,
    design: str,
    palette: str,
    logo: Logo | None = None,
    *,
    calm: bool = False,
) -> Picture:
    """Return `text` drawn in `size`. Raise `BannerError`, also for an unknown design or palette."""
    chosen = _named(DESIGNS, design, "mẫu thiết kế")
    colours = _named(PALETTES, palette, "bảng màu")
    if size.kind is Kind.BOARD:
        composition = board.compose(text, size)
        colours = board.COLOURS
        return Picture(board.paint(composition), board.ground(size), composition, colours)
    if size.kind is Kind.FRAME:
        composition = frame.compose(text, size)
        ground = frame.ground(size, colours)
        return Picture(frame.paint(composition, ground, colours), ground, composition, colours)
    composition = chosen.compose(text, size, logo)
    return Picture(
        chosen.paint(composition, colours, logo, calm=calm),
        chosen.ground(size, colours, calm=calm),
        composition,
        chosen.palette(colours),
        calm,
    )


def ground_of(
    size: Size, design: str, palette: str, *, calm: bool = False
) -> tuple[Image.Image, Palette]:
    """Return a banner's ground, and the palette that its design uses for `palette`."""
    if size.kind is Kind.BOARD:
        return board.ground(size), board.COLOURS
    colours = PALETTES[palette]
    if size.kind is Kind.FRAME:
        return frame.ground(size, colours), colours
    chosen = DESIGNS[design]
    return chosen.ground(size, colours, calm=calm), chosen.palette(colours)


def _named(known: Mapping[str, _T], key: str, what: str) -> _T:
    try:
        return known[key]
    except KeyError:
        raise BannerError(
            f"Không có {what} “{key}”. Hãy dùng một trong: {', '.join(known)}."
        ) from None
