"""The ground of a print, and the base class of the motifs on it.

There is no transparency: whatever seems to fade is opaque and shaded into the ground's own colour,
so it shows no edge and leaves a RIP nothing to flatten.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import ClassVar

from banners.palettes import Palette
from banners.print.artwork import Box, Fill
from banners.print.inks import Inks, Tone
from banners.print.paths import rectangle

_STOPS = 9  # in every shading

Room = tuple[float, float]  # what a motif takes on the right and at the foot, in units


def ramp(tones: tuple[Tone, Tone, Tone], share: float) -> Tone:
    """Return the colour at `share` (0–1) of three evenly spaced tones."""
    place = min(max(share, 0.0), 1.0) * 2
    return tones[0].mixed(tones[1], place) if place < 1 else tones[1].mixed(tones[2], place - 1)


def rising(share: float, start: float, end: float, faint: float = 0.0) -> float:
    """Return a strength: `faint` up to `start`, rising to 1 at `end`."""
    return faint + (1 - faint) * min(1.0, max(0.0, (share - start) / (end - start)))


@dataclass(frozen=True, slots=True)
class Ground:
    """A sheet in units, its trim at the origin, shaded from the top left in direction `degrees`.

    `strength` is that of the motif, which is less where words run over it.
    """

    width: float
    height: float
    bleed: float
    degrees: float
    colours: Inks
    strength: float = 1.0

    @property
    def unit(self) -> float:
        """The shorter side."""
        return min(self.width, self.height)

    @property
    def axis(self) -> Box:
        """The line of shading: from the top left corner to the opposite corner, projected on it."""
        across, down = cos(radians(self.degrees)), sin(radians(self.degrees))
        length = self.width * across + self.height * down
        return 0.0, 0.0, length * across, length * down

    def share(self, x: float, y: float) -> float:
        """Return how far along the axis a point is, 0–1."""
        ax, ay, bx, by = self.axis
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
        return min(1.0, max(0.0, along))

    def tone(self, share: float) -> Tone:
        """Return the ground's colour at `share` of the axis."""
        return ramp(self.colours.ground, share)

    def shaded(self, tone: Callable[[float], Tone]) -> tuple[Tone, ...]:
        """Return the stops of a shading along the axis."""
        return tuple(tone(index / (_STOPS - 1)) for index in range(_STOPS))

    def fading(
        self, tone: Tone, cover: float, strength: Callable[[float], float]
    ) -> tuple[Tone, ...]:
        """Return the stops of `tone` over the ground, at `cover` times `strength` (0–1)."""
        return self.shaded(
            lambda share: self.tone(share).mixed(tone, cover * self.strength * strength(share))
        )

    def sheet(self) -> Fill:
        """Return the whole sheet, bleed included."""
        page = rectangle(
            -self.bleed, -self.bleed, self.width + self.bleed, self.height + self.bleed
        )
        return Fill(page, self.shaded(self.tone))


class Motif(ABC):
    """A design on paper. It has no state."""

    id: ClassVar[str]

    @abstractmethod
    def degrees(self, ratio: float) -> float:
        """Return the direction of the ground's shading on a sheet `ratio` times as wide as high."""

    @abstractmethod
    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return what lies on the ground, from back to front; `room` is the part without words."""

    def palette(self, palette: Palette) -> Palette:
        """Return the palette that the design uses for `palette`."""
        return palette

    def room(self, width: float, height: float) -> Room:
        """Return what words must leave free on the right and at the foot of a sheet."""
        del width, height
        return 0.0, 0.0
