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
# Measured on all banners of the site (tests/benchmarks/bench_likeness.py). Saved anew at full size
# they are 0.14 apart at most, half as large mostly 0.17; those of two campaigns in one slot 0.49 at
# least, a plain colour 1.
ALIKE: Final = 0.4
MARGIN: Final = 1.5  # how much farther the next one must be
NOISE: Final = 0.03  # what any two may be apart by saving alone
FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
MOST_PIXELS: Final = 25_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture's size in pixels."""

    width: int
    height: int

    def resembles(self, other: Shape) -> bool:
        """Return whether both have the same proportions, as far as scaling keeps them."""
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


def distance(seen: Image.Image, own: Image.Image) -> float:
    """Return how far a sketch is from one of ours: 0 the same, 1 as far as a plain colour.

    The root mean square of the difference, by the contrast of ours: on a banner that is mostly
    ground, a small difference counts.
    """
    apart = ImageStat.Stat(ImageChops.difference(seen, own)).rms[0]
    return float(apart / max(ImageStat.Stat(own).stddev[0], 1.0))
