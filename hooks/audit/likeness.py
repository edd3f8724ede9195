"""Whether one picture is another, saved anew: recompressed, scaled a little, in another format.

Banners of one design differ in their words alone, so small fingerprints take one for another. A
sketch in grey keeps the lines of text, and two are compared point by point.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageStat, UnidentifiedImageError

WIDTH: Final = 128  # px of a sketch; its height follows the slot
LOWEST: Final = 8  # px: the height of the sketch of the flattest strip
# Measured on all banners of the site (tests/benchmarks/bench_likeness.py): none saved anew is taken
# for another, and at full size all but the frames are known; at half size some small ones are not.
ALIKE: Final = 20.0
MARGIN: Final = 1.5  # how much farther the next one must be
FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
MOST_PIXELS: Final = 25_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture's size in pixels."""

    width: int
    height: int

    def resembles(self, other: Shape) -> bool:
        """Whether both have the same proportions, as far as scaling keeps them."""
        ratio = self.width * other.height / (self.height * other.width)
        return abs(ratio - 1) < 0.02 + 1 / min(self.height, self.width)


def open_picture(data: bytes) -> Image.Image | None:
    """Return the picture, or None for what is none, is broken, or is too large to decode."""
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
    except UnidentifiedImageError:
        return None
    return picture


def sketch(picture: Image.Image, shape: Shape) -> Image.Image:
    """Return a picture in grey, small, in the proportions of `shape`; what is clear is white."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        picture = ground
    height = max(LOWEST, round(WIDTH * shape.height / shape.width))
    return picture.convert("L").resize((WIDTH, height), Image.Resampling.BOX)


def distance(one: Image.Image, other: Image.Image) -> float:
    """Return how far two sketches of one shape are apart: root mean square, of 255."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).rms[0])
