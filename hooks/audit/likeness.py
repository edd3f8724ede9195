"""The comparison of pictures: is one the other, recompressed, scaled a little or converted?

Banners of one topic differ only in their words, so small fingerprints would confuse them. A
sketch in grey keeps the lines of text, and sketches are compared point by point.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageStat, UnidentifiedImageError

WIDTH: Final = 128  # px: width of a sketch; its height follows from the slot
LOWEST: Final = 8  # px: least height of a sketch, needed for the flattest strip
# Measured on all banners of the site (tests/benchmarks/bench_likeness.py): saved again at full size
# they are at most 0.14 apart, at half size mostly 0.17; banners of two campaigns in one slot are at
# least 0.49 apart, and a plain colour is at 1.
ALIKE: Final = 0.4
MARGIN: Final = 1.5  # how many times farther the next one must be
NOISE: Final = 0.03  # how far apart saving alone may take two pictures
FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
MOST_PIXELS: Final = 25_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture's size in pixels."""

    width: int
    height: int

    def resembles(self, other: Shape) -> bool:
        """Return whether both have the same proportions, apart from rounding when scaled."""
        ratio = self.width * other.height / (self.height * other.width)
        return abs(ratio - 1) < 0.02 + 1 / min(self.height, self.width)


def open_picture(data: bytes) -> Image.Image | None:
    """Return the picture; None for data that is no picture, broken, or too large to decode."""
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
    """Return a small grey picture in the proportions of `shape`; transparency becomes white."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        picture = ground
    height = max(LOWEST, round(WIDTH * shape.height / shape.width))
    return picture.convert("L").resize((WIDTH, height), Image.Resampling.BOX)


def distance(seen: Image.Image, own: Image.Image) -> float:
    """Return how far a sketch is from one of ours: 0 if equal, 1 if as far as a plain colour.

    It is the root mean square of the difference, divided by the contrast of ours, so that small
    differences count on a banner that is mostly ground.
    """
    apart = ImageStat.Stat(ImageChops.difference(seen, own)).rms[0]
    return float(apart / max(ImageStat.Stat(own).stddev[0], 1.0))
