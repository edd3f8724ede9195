"""The ripples design: a word spreads like rings on water. Fine lines on white use little ink."""

from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import ClassVar

from PIL import Image, ImageDraw

from banners.designs.base import Design, reach
from banners.gradients import fade, fade_down, ramp
from banners.layout import LAYOUTS
from banners.palettes import Palette, Rgb, light
from banners.sizes import Family, Size

_SCALE = 4
_LARGE = 400_000  # px
_WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Pond:
    """A pond: where the drop falls, as shares of width and height; the radius of the first ring and
    the last, as shares of the shorter side; where the rings are faint and where full, as shares
    of the width (of the height when tall)."""

    x: float
    y: float
    first: float
    last: float
    rings: int
    start: float
    end: float


PONDS = {
    Family.CARD: Pond(1.01, 0.99, 0.10, 1.30, 14, 0.60, 1.0),
    Family.WIDE: Pond(1.0, 0.98, 0.14, 1.75, 13, 0.62, 0.94),
    Family.SQUARE: Pond(1.0, 1.0, 0.08, 0.80, 12, 0.50, 1.1),
    Family.TALL: Pond(0.92, 1.0, 0.14, 0.98, 10, 0.66, 0.92),
    Family.STRIP: Pond(1.0, 1.0, 0.26, 3.00, 12, 0.72, 0.97),
}
# Small boats of colour on the rings: ring, angle in degrees, radius as a share of the first ring.
DOTS = (
    (2, 205, 0.16),
    (3, 300, 0.11),
    (5, 228, 0.20),
    (6, 160, 0.12),
    (8, 262, 0.15),
    (9, 196, 0.10),
)


class Ripples(Design):
    """One drop falls, and the whole pond moves."""

    id: ClassVar[str] = "lan-toa"
    name: ClassVar[str] = "Lan tỏa (nền trắng)"
    layouts: ClassVar = {
        **LAYOUTS,
        Family.CARD: replace(LAYOUTS[Family.CARD], headline=0.165, column=0.72),
        Family.TALL: replace(LAYOUTS[Family.TALL], foot=0.250),
    }

    def palette(self, palette: Palette) -> Palette:
        """Return the light twin, always: white paper is the idea."""
        return light(palette)

    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return white with thin rings, deepest in colour at the drop and palest far away."""
        pond, box = PONDS[size.family], (size.width, size.height)
        scale = 2 if size.width * size.height > _LARGE else _SCALE
        unit = reach(size) * scale
        centre = (pond.x * box[0] * scale, pond.y * box[1] * scale)
        large = (box[0] * scale, box[1] * scale)
        rings = Image.new("RGB", large, _WHITE)
        draw = ImageDraw.Draw(rings)
        tall = size.family is Family.TALL
        veil = (fade_down if tall else fade)(box, pond.start, pond.end, 0.0)
        for ring in reversed(range(pond.rings)):
            share = ring / (pond.rings - 1)
            radius = unit * (pond.first + (pond.last - pond.first) * share**1.25)
            ink = ramp(palette.motif[::-1], 0.15 + 0.85 * share)
            width = max(scale, round(unit * (0.0085 - 0.0055 * share)))
            _circle(draw, centre, radius, width, ink)
            for on, angle, size_of in DOTS:
                if on == ring:
                    r = size_of * pond.first * unit
                    x = centre[0] + radius * cos(radians(angle))
                    y = centre[1] + radius * sin(radians(angle))
                    draw.ellipse((x - r, y - r, x + r, y + r), fill=ink)
            if ring == 1:  # the drop and the rings around it are always drawn whole
                r = (radius + width) / scale
                x, y = centre[0] / scale, centre[1] / scale
                ImageDraw.Draw(veil).ellipse((x - r, y - r, x + r, y + r), fill=255)
            if ring == 0:
                _circle(draw, centre, radius * 0.52, round(radius * 0.52) + 1, ink)
        return Image.composite(rings.reduce(scale), Image.new("RGB", box, _WHITE), veil)


def _circle(
    draw: ImageDraw.ImageDraw, centre: tuple[float, float], radius: float, width: int, ink: Rgb
) -> None:
    x, y = centre
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=ink, width=width)
