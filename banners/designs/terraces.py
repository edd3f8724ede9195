"""The terraces design: steps of paper that climb from the corner and run off the edge."""

from dataclasses import dataclass
from math import atan2, hypot, sin
from typing import ClassVar

from PIL import Image, ImageChops

from banners.designs.base import Design
from banners.gradients import LEVELS, coloured, fade, height_field, linear, mix, ramp
from banners.palettes import Palette, Rgb
from banners.sizes import Family, Size

_WHITE = (255, 255, 255)
_SCALE = 2  # supersampling; only the edges of the steps are hard
_RIM = 0.07  # width of the bright edge, as a share of a step
_SHADE_FROM = 0.45  # share of a step where the shadow of the next one begins
_FAINT, _FAINT_UNTIL = 0.30, 0.35  # strength of the steps at the left; share of the width
_SHADE = 0.42  # how much of the light the shadow takes


@dataclass(frozen=True, slots=True)
class _Hill:
    """A hill: its top and reach as shares of width and height, and the `steps` to its top."""

    x: float
    y: float
    reach_x: float
    reach_y: float
    steps: int
    degrees: float  # of the ground's gradient
    full: float  # share of the width from which the steps have full strength; to its left they fade


_HILLS = {
    Family.CARD: _Hill(1.08, 1.02, 0.70, 1.16, 9, 25, 0.97),
    Family.WIDE: _Hill(1.04, 1.08, 0.58, 1.32, 8, 8, 0.85),
    Family.SQUARE: _Hill(1.10, 1.08, 0.72, 0.66, 7, 35, 1.0),
    Family.TALL: _Hill(1.23, 0.94, 0.92, 0.58, 9, 65, 1.16),
    Family.STRIP: _Hill(1.03, 1.15, 0.42, 1.60, 6, 3, 0.8),
}


class Terraces(Design):
    """Step upon step, each bright at its edge: what many hands build."""

    id: ClassVar[str] = "bac-thang"
    name: ClassVar[str] = "Ruộng bậc thang"

    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return a dark ground with steps that grow lighter towards the lower right corner."""
        hill, box = _HILLS[size.family], (size.width, size.height)

        def height(x: float, y: float) -> float:
            u = (x / size.width - hill.x) / hill.reach_x
            v = (y / size.height - hill.y) / hill.reach_y
            away, angle = hypot(u, v), atan2(v, u)
            bend = (
                0.10 * sin(3 * angle + 1.1 + 1.5 * away)
                + 0.055 * sin(7 * angle - 0.6 + 2.5 * away)
                + 0.03 * sin(11 * angle + 2 + 3 * away)
            )
            return (1 - away * (1 + bend)) * (LEVELS - 1)

        field = height_field(box, height, _SCALE)
        steps = [_step(level / LEVELS * hill.steps, hill.steps, palette) for level in range(LEVELS)]
        colours = coloured(field, [colour for colour, _ in steps]).reduce(_SCALE)
        cover = field.point([alpha for _, alpha in steps]).reduce(_SCALE)
        cover = ImageChops.multiply(cover, fade(box, _FAINT_UNTIL, hill.full, _FAINT))
        return Image.composite(colours, linear(box, palette.ground, hill.degrees), cover)


def _step(height: float, steps: int, palette: Palette) -> tuple[Rgb, int]:
    """Return colour and alpha (0–255) at `height`, counted in steps from the foot of the hill."""
    index = int(height)
    part = height - index
    shadow = max(0.0, (part - _SHADE_FROM) / (1 - _SHADE_FROM)) ** 1.6
    if index == 0:  # the ground: nothing but the shadow of the first step
        return mix(palette.ground[0], (0, 0, 0), 0.5), round(72 * shadow)
    climb = (index - 1) / (steps - 2)
    colour = mix(ramp(palette.motif, climb**1.5), (0, 0, 0), _SHADE * shadow)
    if part < _RIM:
        colour = mix(colour, _WHITE, 0.12 + 0.36 * climb)
    # The lowest steps are close to the ground's colour, since text may run over them.
    return colour, round(255 * (0.25 + 0.75 * min(1.0, 1.6 * climb)))
