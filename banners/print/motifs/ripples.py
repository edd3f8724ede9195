"""The ripples design in print: rings and a few discs on white paper, which use little ink."""

from functools import partial
from math import cos, radians, sin
from typing import ClassVar

from banners.palettes import Palette, light
from banners.print.artwork import Fill
from banners.print.motifs.ground import Ground, Motif, Room, ramp, rising
from banners.print.motifs.measures_ripples import DOTS, PONDS
from banners.print.paths import disc, ring
from banners.sizes import Family, family_of

_NEAR = 2  # rings that are drawn whole, however close to the words


class Ripples(Motif):
    """Thin rings from the deepest colour at the drop to the palest far away."""

    id: ClassVar[str] = "lan-toa"

    def palette(self, palette: Palette) -> Palette:
        """Return the light twin, always: white paper is the idea."""
        return light(palette)

    def degrees(self, ratio: float) -> float:
        """Return the direction in which rings fade: to the left, or upwards on a tall sheet."""
        return 90 if family_of(ratio, 1) is Family.TALL else 0

    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return the rings from the outermost to the drop."""
        del room
        pond = PONDS[family_of(ground.width, ground.height)]
        x, y, unit = pond.x * ground.width, pond.y * ground.height, ground.unit
        deep, middle, pale = ground.colours.motif[::-1]
        strength = partial(rising, start=pond.start, end=pond.end)
        found: list[Fill] = []
        for number in reversed(range(pond.rings)):
            share = number / (pond.rings - 1)
            radius = unit * (pond.first + (pond.last - pond.first) * share**1.25)
            tone = ramp((deep, middle, pale), 0.15 + 0.85 * share)
            tones = ground.fading(tone, 1.0, strength if number >= _NEAR else lambda _: 1.0)
            shapes = ring(x, y, radius, unit * (0.0085 - 0.0055 * share))
            for on, angle, size in DOTS:
                if on == number:
                    turn = radians(angle)
                    shapes += disc(
                        x + radius * cos(turn), y + radius * sin(turn), size * pond.first * unit
                    )
            if number == 0:
                shapes += disc(x, y, radius * 0.52)
            found.append(Fill(shapes, tones))
        return tuple(found)
