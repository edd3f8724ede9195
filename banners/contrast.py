"""The contrast of text with the ground it stands on, as WCAG 2 defines it."""

from functools import lru_cache
from math import ceil, floor

from PIL import Image, ImageChops, ImageFilter

from banners.art.tones import Rgb
from banners.painting.text import box_of, mask_of
from banners.scene import Finish, Scene

_REACH = 2  # px around the glyphs
_IGNORED = 0.01  # of the area: allows for a rim one pixel wide that a letter crosses
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_DARK_SCALE = 1020  # levels of luminance on a dark ground; above a quarter all fail anyway
_LIGHT_SCALE = 255


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of `colour`, 0–1."""
    return sum(weight * _linear(c) for weight, c in zip(_WEIGHTS, colour, strict=True))


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, 1–21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_near(scene: Scene, under: Image.Image) -> float:
    """Return the lowest contrast of any line with what is drawn within 2 px of its glyphs.

    `under` is the scene without its words. The worst hundredth of each line's area is ignored.
    """
    found = []
    for line in scene.lines:
        left, top, right, bottom = box_of(line)
        box = (
            max(0, left - _REACH),
            max(0, top - _REACH),
            min(under.width, right + _REACH),
            min(under.height, bottom + _REACH),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            return 1.0  # off the banner, so not readable at all
        glyphs = mask_of(line, box, points=scene.finish is Finish.POINTS)
        found.append(lowest(under.crop(box), _around(glyphs), scene.palette[line.tone]))
    return min(found)


def _around(glyphs: Image.Image) -> Image.Image:
    """Return a mask: white within reach of the glyphs, black on them and elsewhere."""
    solid = glyphs.point([255 * (level > 0) for level in range(256)])
    # One pixel spread over 5 x 5 is 10 of 255: a blur finds the neighbours faster than a maximum.
    grown = solid.filter(ImageFilter.BoxBlur(_REACH)).point([0] + [255] * 255)
    return ImageChops.subtract(grown, solid)


@lru_cache(maxsize=8)
def _tables(*, dark: bool) -> tuple[list[int], list[int], list[int]]:
    """Return each channel's part of the luminance, rounded so that contrast is never overstated."""
    scale, whole = (_DARK_SCALE, ceil) if dark else (_LIGHT_SCALE, floor)
    red, green, blue = (
        [min(255, whole(scale * weight * _linear(level))) for level in range(256)]
        for weight in _WEIGHTS
    )
    return red, green, blue


def lowest(ground: Image.Image, mask: Image.Image, ink: Rgb) -> float:
    """Return the lowest contrast of `ink` and `ground` where `mask` is white, bar the worst 1 %."""
    own = luminance(ink)
    dark = own > 0.5  # whether the ground must be dark: the ink is light
    parts = [
        band.point(table) for band, table in zip(ground.split(), _tables(dark=dark), strict=True)
    ]
    levels = ImageChops.add(ImageChops.add(parts[0], parts[1]), parts[2])
    counts = levels.histogram(mask)
    left = sum(counts) * _IGNORED
    for level in range(255, -1, -1) if dark else range(256):
        left -= counts[level]
        if left < 0:
            behind = level / (_DARK_SCALE if dark else _LIGHT_SCALE)
            low, high = sorted((own, behind))
            return (high + 0.05) / (low + 0.05)
    raise ValueError("a line without ink has no contrast")
