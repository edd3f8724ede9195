"""A finished banner: the file, and the facts a proof needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from banners.composition import Box, Composition, Role
from banners.designs import DESIGNS
from banners.errors import BannerError, TooHeavyError
from banners.palettes import PALETTES
from banners.png import encode
from banners.sizes import Size
from banners.text import BannerText

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A PNG and what is on it.

    ``alt`` are the words on the banner in reading order, as the document writes them. ``ink`` is
    the box of all text and the pill in px, ``headline_px`` and ``smallest_px`` are type sizes,
    ``lines`` the headline as broken and set, ``left_out`` the parts ("name", "agency") that the
    size had no room for.
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


def draw(text: BannerText, size: Size, design: str = "bac-thang", palette: str = "xanh") -> Banner:
    """Draw ``text`` in ``size``, with a design of `DESIGNS` and a palette of `PALETTES`.

    The same arguments give the same bytes. Raises `BannerError`: `TextTooLongError` when the
    words are not legible at this size, `UncoveredCharacterError`, `RaqmMissingError`,
    `TooHeavyError`, or a plain one for an unknown design or palette.
    """
    chosen = _named(DESIGNS, design, "mẫu thiết kế")
    colours = _named(PALETTES, palette, "bảng màu")
    composition = chosen.compose(text, size)
    png = encode(chosen.paint(composition, colours))
    if len(png) > size.max_bytes:
        raise TooHeavyError(
            f"Ảnh {size.id} nặng {len(png)} byte, quá mức {size.max_bytes} byte của vị trí này."
            " Hãy chọn mẫu thiết kế khác, hoặc sửa max_bytes trong sizes.yml."
        )
    return Banner(
        png=png,
        size=size,
        alt=_alt(composition.words),
        design=design,
        palette=palette,
        ink=_ink(composition),
        headline_px=max(run.px for run in composition.runs if run.role is Role.HEADLINE),
        smallest_px=min(run.px for run in composition.runs),
        lines=tuple(run.text for run in composition.runs if run.role is Role.HEADLINE),
        left_out=tuple(role.value for role in composition.left_out),
    )


def _named(known: Mapping[str, _T], key: str, what: str) -> _T:
    try:
        return known[key]
    except KeyError:
        raise BannerError(
            f"Không có {what} “{key}”. Hãy dùng một trong: {', '.join(known)}."
        ) from None


def _alt(words: tuple[str, ...]) -> str:
    """The parts in reading order, a full stop between them where they have none."""
    *before, last = words
    return " ".join([*(part if part[-1] in ".!?…" else f"{part}." for part in before), last])


def _ink(composition: Composition) -> Box:
    boxes = [run.ink for run in composition.runs]
    boxes += [box for box in (composition.pill, composition.bar) if box]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
