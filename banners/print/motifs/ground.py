"""The ground of a print, and what a motif on it is.

No transparency: whatever seems to fade is opaque and shaded into the ground's own colour, so it
has no edge, and no RIP has anything to flatten.
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

_STOPS = 9  # of every shading

Room = tuple[float, float]  # what a motif takes at the right and at the foot, in units


def ramp(tones: tuple[Tone, Tone, Tone], share: float) -> Tone:
    """The colour at ``share`` (0–1) of three evenly spaced tones."""
    place = min(max(share, 0.0), 1.0) * 2
    return tones[0].mixed(tones[1], place) if place < 1 else tones[1].mixed(tones[2], place - 1)


def rising(share: float, start: float, end: float, faint: float = 0.0) -> float:
    """``faint`` up to ``start``, 1 from ``end`` on."""
    return faint + (1 - faint) * min(1.0, max(0.0, (share - start) / (end - start)))


@dataclass(frozen=True, slots=True)
class Ground:
    """A sheet in units, its trim at the origin, shaded from the top left along ``degrees``.

    ``strength`` is that of the motif: less where words run over it.
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
        """From the top left corner to where the line through the opposite corner meets it."""
        across, down = cos(radians(self.degrees)), sin(radians(self.degrees))
        length = self.width * across + self.height * down
        return 0.0, 0.0, length * across, length * down

    def share(self, x: float, y: float) -> float:
        """How far along the axis a point is, 0–1."""
        ax, ay, bx, by = self.axis
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
        return min(1.0, max(0.0, along))

    def tone(self, share: float) -> Tone:
        """The ground's colour at ``share`` of the axis."""
        return ramp(self.colours.ground, share)

    def shaded(self, tone: Callable[[float], Tone]) -> tuple[Tone, ...]:
        """The stops of a shading along the axis."""
        return tuple(tone(index / (_STOPS - 1)) for index in range(_STOPS))

    def fading(
        self, tone: Tone, cover: float, strength: Callable[[float], float]
    ) -> tuple[Tone, ...]:
        """The stops of ``tone`` over the ground, as ``cover`` and ``strength`` (0–1) let it be."""
        return self.shaded(
            lambda share: self.tone(share).mixed(tone, cover * self.strength * strength(share))
        )

    def sheet(self) -> Fill:
        """The whole of it, bleed included."""
        page = rectangle(
            -self.bleed, -self.bleed, self.width + self.bleed, self.height + self.bleed
        )
        return Fill(page, self.shaded(self.tone))


class Motif(ABC):
    """One design on paper; it has no state."""

    id: ClassVar[str]

    @abstractmethod
    def degrees(self, ratio: float) -> float:
        """Which way the ground is shaded on a sheet ``ratio`` times as wide as high."""

    @abstractmethod
    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """What lies on the ground, from back to front; ``room`` is its own, free of words."""

    def palette(self, palette: Palette) -> Palette:
        """The palette the design makes of ``palette``."""
        return palette

    def room(self, width: float, height: float) -> Room:
        """What words must leave free at the right and at the foot of a sheet."""
        del width, height
        return 0.0, 0.0
