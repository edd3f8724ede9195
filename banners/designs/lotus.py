"""The lotus design: overlapping petals that open from the corner and run off the edge."""

from dataclasses import dataclass, replace
from math import ceil, cos, floor, pi, radians, sin
from typing import ClassVar

from PIL import Image, ImageChops, ImageDraw

from banners.composition import Box
from banners.designs.base import FAINT, Design, is_small, reach
from banners.gradients import fade, fade_down, linear, mix, ramp
from banners.layout import LAYOUTS
from banners.palettes import Palette
from banners.sizes import Family, Size

_SCALE = 2
_STEPS = 28  # points along each side of a petal
_WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class _Flower:
    """A flower: its heart, as shares of width and height, and the length of its outer petals, as a
    share of the shorter side. Petals point up to `spread` degrees either side of `lean`, which
    is measured clockwise from straight up."""

    x: float
    y: float
    length: float
    lean: float
    spread: float
    degrees: float
    start: float
    end: float


_FLOWERS = {
    Family.CARD: _Flower(0.905, 1.10, 0.80, -2, 84, 22, 0.68, 0.92),
    Family.WIDE: _Flower(0.875, 1.12, 1.08, -2, 84, 8, 0.60, 0.84),
    Family.SQUARE: _Flower(0.92, 1.07, 0.40, -6, 84, 38, 0.74, 1.02),
    Family.TALL: _Flower(0.56, 1.02, 0.66, -2, 86, 70, 0.62, 0.84),
    Family.STRIP: _Flower(0.925, 1.45, 1.55, 0, 84, 4, 0.70, 0.92),
}
# Rings of petals from the back: count, length, width (a share of it), place in the motif's ramp.
RINGS = ((8, 1.00, 0.27, 0.10), (7, 0.86, 0.28, 0.42), (5, 0.70, 0.30, 0.72), (3, 0.55, 0.32, 1.0))


class Lotus(Design):
    """What is fine opens out of plain ground."""

    id: ClassVar[str] = "canh-sen"
    name: ClassVar[str] = "Cánh sen"
    layouts: ClassVar = {
        **LAYOUTS,
        Family.CARD: replace(LAYOUTS[Family.CARD], column=0.66),
        Family.TALL: replace(LAYOUTS[Family.TALL], foot=0.285),
    }

    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return the ground with rings of petals, lighter towards the heart, with bright rims."""
        flower, box = _FLOWERS[size.family], (size.width, size.height)
        image = linear(box, palette.ground, flower.degrees)
        tall = size.family is Family.TALL
        veil = (fade_down if tall else fade)(box, flower.start, flower.end, 0.10)
        unit = reach(size) * flower.length
        if is_small(size):
            veil = veil.point([round(FAINT * level) for level in range(256)])
        glow = _glow(size, flower, unit)
        for count, length, width, share in RINGS:
            colour = ramp(palette.motif, share)
            rim = mix(colour, _WHITE, 0.55)
            for angle in angles_of(count, flower.lean, flower.spread):
                found = _petal(size, flower, (unit * length, width), angle)
                if found is None:
                    continue
                place, shape, edge = found
                thin = veil.crop(place)
                fill = ImageChops.multiply(ImageChops.multiply(shape, glow.crop(place)), thin)
                image.paste(colour, place, fill)
                image.paste(rim, place, ImageChops.multiply(edge, thin))
        return image


def angles_of(count: int, lean: float, spread: float) -> list[float]:
    """Return the petals' angles from the outside in, so that the middle petal is painted last."""
    step = 2 * spread / max(1, count - 1)
    angles = [lean - spread + step * index for index in range(count)]
    return sorted(angles, key=lambda angle: -abs(angle - lean))


def side_of(width: float, steps: int) -> list[tuple[float, float]]:
    """Return one side of a petal of length 1 from heart to tip, as points (across, along)."""
    return [
        (
            width * (sin(pi * t) ** 0.9) * (1 - 0.30 * t) if 0 < t < 1 else 0.0,
            t - 0.06 * sin(pi * t),
        )
        for t in (index / steps for index in range(steps + 1))
    ]


def _glow(size: Size, flower: _Flower, unit: float) -> Image.Image:
    """Return an "L" mask that makes petals faint at the heart and full at the tip."""
    side = max(2, round(2.3 * unit))
    ball = Image.radial_gradient("L").resize((side, side)).point(lambda v: 70 + min(150, v))
    mask = Image.new("L", (size.width, size.height), 220)
    mask.paste(
        ball, (round(flower.x * size.width - side / 2), round(flower.y * size.height - side / 2))
    )
    return mask


def _petal(
    size: Size, flower: _Flower, shape: tuple[float, float], angle: float
) -> tuple[Box, Image.Image, Image.Image] | None:
    """Return a petal's box, its fill and its rim, both "L"; None when it is outside the picture."""
    length = shape[0] * _SCALE
    side = [(length * across, length * along) for across, along in side_of(shape[1], _STEPS)]
    outline = side + [(-x, y) for x, y in reversed(side)]
    turn = radians(angle)
    centre_x, centre_y = flower.x * size.width * _SCALE, flower.y * size.height * _SCALE
    points = [
        (centre_x + x * cos(turn) + y * sin(turn), centre_y + x * sin(turn) - y * cos(turn))
        for x, y in outline
    ]
    thick = max(2, round(0.008 * length))
    xs, ys = zip(*points, strict=True)
    left, top = (max(0, floor((min(line) - thick) / _SCALE)) for line in (xs, ys))
    right = min(size.width, ceil((max(xs) + thick) / _SCALE) + 1)
    bottom = min(size.height, ceil((max(ys) + thick) / _SCALE) + 1)
    if left >= right or top >= bottom:
        return None
    points = [(x - left * _SCALE, y - top * _SCALE) for x, y in points]
    box = ((right - left) * _SCALE, (bottom - top) * _SCALE)
    fill, rim = Image.new("L", box, 0), Image.new("L", box, 0)
    ImageDraw.Draw(fill).polygon(points, fill=205)
    ImageDraw.Draw(rim).line([*points, points[0]], fill=150, width=thick, joint="curve")
    return (left, top, right, bottom), fill.reduce(_SCALE), rim.reduce(_SCALE)
