"""Contrast of text with the ground it stands on, as WCAG 2 counts it."""

from collections import Counter

from PIL import Image, ImageChops, ImageFilter

from banners.canvas import ink_mask
from banners.composition import Composition, Role
from banners.palettes import Palette, Rgb

_REACH = 5  # px, the side of the square that grows a glyph by 2 px all round
_IGNORED = 0.01  # of the area: a rim one pixel wide that a letter crosses


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0–1."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1–21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_near(composition: Composition, ground: Image.Image, palette: Palette) -> float:
    """The lowest contrast of any line with the ``ground`` within 2 px of its glyphs.

    The worst hundredth of each line's area is ignored. The label stands on the pill instead.
    """
    found = [contrast(palette.on_accent, palette.accent)] if composition.pill else []
    for run in composition.runs:
        if run.role is Role.LABEL:
            continue
        left, top, right, bottom = run.ink
        box = (left - _REACH, top - _REACH, right + _REACH, bottom + _REACH)
        glyphs = ink_mask(composition, (run,)).crop(box).point(lambda level: 255 * (level > 0))
        near = ImageChops.subtract(glyphs.filter(ImageFilter.MaxFilter(_REACH)), glyphs)
        ink = palette.ink if run.role is Role.HEADLINE else palette.soft
        found.append(_low(ground.crop(box), near, ink))
    return min(found)


def _low(ground: Image.Image, mask: Image.Image, ink: Rgb) -> float:
    colours, levels = ground.tobytes(), mask.tobytes()
    seen = Counter(colours[3 * at : 3 * at + 3] for at, level in enumerate(levels) if level)
    ratios = sorted((contrast(ink, (c[0], c[1], c[2])), count) for c, count in seen.items())
    left = seen.total() * _IGNORED
    for ratio, count in ratios:
        left -= count
        if left < 0:
            return ratio
    raise ValueError("a line without ink has no contrast")
