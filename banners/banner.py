"""A finished banner: the file, and the facts that its proof needs."""

from dataclasses import dataclass

from banners.composition import Box, Composition, Role
from banners.formats import png
from banners.logo import Logo
from banners.picture import Picture, picture
from banners.sizes import Size
from banners.text import BannerText, alt_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A PNG and a record of what it shows.

    `alt` are the words on the banner in reading order, as the document writes them. `ink` is
    the box of all text and the pill in px, `headline_px` and `smallest_px` are type sizes,
    `lines` the headline as broken and set, `left_out` the parts ("name", "agency") that the
    size had no room for; `calm` means that the motif is faint because words run over it.
    """

    png: bytes
    size: Size
    alt: str
    design: str
    palette: str
    ink: Box
    headline_px: float
    smallest_px: float
    lines: tuple[str, ...]
    left_out: tuple[str, ...]
    composition: Composition
    calm: bool = False


def draw(
    text: BannerText,
    size: Size,
    design: str = "bac-thang",
    palette: str = "xanh",
    logo: Logo | None = None,
) -> Banner:
    """Return a banner of `text` in `size`, with a design of `DESIGNS` and a palette of `PALETTES`.

    The same arguments always give the same bytes. Raise `BannerError`: `TextTooLongError` when
    the words would not be legible at this size, `UncoveredCharacterError`, `RaqmMissingError`,
    `TooHeavyError`, or `BannerError` itself for an unknown design or palette.
    """
    drawn = picture(text, size, design, palette, logo)
    return finished(drawn, png(drawn.image, size), design)


def finished(drawn: Picture, data: bytes, design: str) -> Banner:
    """Return the banner made of the picture `drawn` and its file, `data`."""
    composition = drawn.composition
    return Banner(
        png=data,
        size=composition.size,
        alt=alt_text(composition.words),
        design=design,
        palette=drawn.palette.id,
        ink=_ink(composition),
        headline_px=max(run.px for run in composition.runs if run.role is Role.HEADLINE),
        smallest_px=min(run.px for run in composition.runs),
        lines=tuple(run.text for run in composition.runs if run.role is Role.HEADLINE),
        left_out=tuple(role.value for role in composition.left_out),
        composition=composition,
        calm=drawn.calm,
    )


def _ink(composition: Composition) -> Box:
    boxes = [run.ink for run in composition.runs]
    boxes += [box for box in (composition.pill, composition.bar, composition.logo) if box]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
