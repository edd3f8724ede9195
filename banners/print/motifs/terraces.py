"""The terraces design in print: the steps of the screen, contour by contour."""

from dataclasses import dataclass
from functools import lru_cache, partial
from math import cos, pi, sin
from typing import ClassVar

from banners.print.artwork import Fill
from banners.print.inks import WHITE, Inks, Tone
from banners.print.motifs.ground import Ground, Motif, Room, ramp, rising
from banners.print.paths import Path, Point, smooth

_FAINT, _FAINT_UNTIL = 0.22, 0.38  # strength of the steps up to this share of the axis
_RIM = 0.06  # width of the bright edge, as a share of a step
_SHADOW = ((0.30, 0.10), (0.20, 0.20), (0.10, 0.32))  # under each step: reach in steps, strength
_POINTS = 25  # on a contour
_ROUNDS = 14  # of the fixed-point iteration that finds a contour


@dataclass(frozen=True, slots=True)
class _Hill:
    """A hill: its top and reach as shares of width and height, and the `steps` to its top."""

    x: float
    y: float
    reach_x: float
    reach_y: float
    steps: int
    degrees: float  # of the axis
    full: float  # share of the axis from which the steps have full strength


# By lowest ratio of width to height.
_HILLS = (
    (5.0, _Hill(1.03, 1.16, 0.40, 1.60, 7, 4, 0.97)),
    (2.4, _Hill(1.05, 1.12, 0.52, 1.40, 7, 10, 0.97)),
    (1.0, _Hill(1.10, 1.05, 0.68, 1.02, 8, 28, 0.97)),
    (0.5, _Hill(1.12, 1.08, 0.92, 0.62, 8, 55, 1.0)),
    (0.0, _Hill(1.20, 1.02, 1.00, 0.50, 8, 60, 1.10)),
)


class Terraces(Motif):
    """Steps of paper that climb out of the lower right corner, shaded along the ground's axis."""

    id: ClassVar[str] = "bac-thang"

    def degrees(self, ratio: float) -> float:
        """Return the direction in which the steps climb."""
        return _hill(ratio).degrees

    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return contour over contour; words may run over the lowest."""
        del room
        hill, found = _hill(ground.width / ground.height), []
        for level, (index, shade, lit) in _levels(hill):
            step = _step(ground.colours, index, hill.steps)
            tones = ground.shaded(partial(_tone, ground, step, hill, (shade, lit)))
            found.append(Fill(_contour(ground.width, ground.height, level), tones))
        return tuple(found)


def _hill(ratio: float) -> _Hill:
    return next(hill for lowest, hill in _HILLS if ratio >= lowest)


def _levels(hill: _Hill) -> list[tuple[float, tuple[int, float, float]]]:
    """Return the contours from the foot up: level (0–1), then the step, its shade and its light."""
    found = []
    for index in range(1, hill.steps):
        for reach, strength in _SHADOW:
            found.append(((index - reach) / hill.steps, (index - 1, strength, 0.0)))
        climb = (index - 1) / (hill.steps - 2)
        found.append((index / hill.steps, (index, 0.0, 0.10 + 0.26 * climb)))
        found.append(((index + _RIM) / hill.steps, (index, 0.0, 0.0)))
    return found


def _step(colours: Inks, index: int, steps: int) -> tuple[Tone, float]:
    """Return the colour of a step, and how much of it covers the ground."""
    if index == 0:
        return colours.ground[0], 0.0
    climb = (index - 1) / (steps - 2)
    return ramp(colours.motif, climb**1.4), 0.25 + 0.75 * min(1.0, 1.6 * climb)


def _tone(
    ground: Ground,
    step: tuple[Tone, float],
    hill: _Hill,
    light: tuple[float, float],
    share: float,
) -> Tone:
    """Return a step's colour at `share` of the axis; `light` is its shade and its light, 0–1."""
    shade, lit = light
    strength = ground.strength * rising(share, _FAINT_UNTIL, hill.full, _FAINT)
    colour = ground.tone(share).mixed(step[0], step[1] * strength)
    colour = colour.mixed(ground.colours.shade, shade * strength)
    return colour.mixed(WHITE, lit * strength)


@lru_cache(maxsize=2048)
def _contour(width: float, height: float, level: float) -> Path:
    """Return the hill from `level` up, as a path closed through the top, which is off the sheet."""
    hill = _hill(width / height)
    points = [
        _point(hill, width, height, level, pi / 2 + pi * index / (_POINTS - 1))
        for index in range(_POINTS)
    ]
    return (*smooth(points), ("L", (hill.x * width, hill.y * height)), ("Z", ()))


def _point(hill: _Hill, width: float, height: float, level: float, angle: float) -> Point:
    """Return where the hill has `level` in direction `angle`: distance × (1 + bend) = 1 - level.

    It is rounded because the last bit of `sin` differs between machines.
    """
    away = 1 - level
    for _ in range(_ROUNDS):
        away = (1 - level) / (1 + _bend(angle, away))
    return (
        round((hill.x + hill.reach_x * away * cos(angle)) * width, 1),
        round((hill.y + hill.reach_y * away * sin(angle)) * height, 1),
    )


def _bend(angle: float, away: float) -> float:
    return (
        0.10 * sin(3 * angle + 1.1 + 1.5 * away)
        + 0.055 * sin(7 * angle - 0.6 + 2.5 * away)
        + 0.03 * sin(11 * angle + 2 + 3 * away)
    )
