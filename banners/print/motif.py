"""The ground of a print: the terraces of the screen design, as vectors.

No transparency: every step is opaque and shaded along the ground's own axis, so it comes out of
the ground without an edge, and no RIP has anything to flatten.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, hypot, pi, radians, sin

from banners.print.artwork import Box, Fill
from banners.print.inks import WHITE, Inks, Tone
from banners.print.paths import Path, Point, rectangle, smooth

_STOPS = 9  # of every shading
_FAINT, _FAINT_UNTIL = 0.22, 0.38  # strength of the steps at the axis' start; until this share
_RIM = 0.06  # of a step: its lit edge
_SHADOW = ((0.30, 0.10), (0.20, 0.20), (0.10, 0.32))  # reach in steps, strength; under each step
_POINTS = 25  # of a contour
_ROUNDS = 14  # of the fixed-point search for a contour


@dataclass(frozen=True, slots=True)
class _Hill:
    """A hill: its top and reach as shares of width and height; ``steps`` to the top."""

    x: float
    y: float
    reach_x: float
    reach_y: float
    steps: int
    degrees: float  # of the axis
    full: float  # share of the axis where the steps are at full strength


# From this ratio of width to height on.
_HILLS = (
    (5.0, _Hill(1.03, 1.16, 0.40, 1.60, 7, 4, 0.97)),
    (2.4, _Hill(1.05, 1.12, 0.52, 1.40, 7, 10, 0.97)),
    (1.0, _Hill(1.10, 1.05, 0.68, 1.02, 8, 28, 0.97)),
    (0.5, _Hill(1.12, 1.08, 0.92, 0.62, 8, 55, 1.0)),
    (0.0, _Hill(1.20, 1.02, 1.00, 0.50, 8, 60, 1.10)),
)


def motif(width: float, height: float, bleed: float, colours: Inks) -> tuple[Box, tuple[Fill, ...]]:
    """The axis of shading, and the fills from back to front."""
    hill = _hill(width, height)
    axis = _axis(width, height, radians(hill.degrees))
    page = rectangle(-bleed, -bleed, width + bleed, height + bleed)
    ground = tuple(_ground(colours, index / (_STOPS - 1)) for index in range(_STOPS))
    fills = [Fill(page, ground)]
    for level, (index, shade, lit) in _levels(hill):
        tone = _step(colours, index, hill.steps)
        fills.append(
            Fill(
                _contour(width, height, level),
                tuple(
                    _tone(colours, tone, stop / (_STOPS - 1), hill, (shade, lit))
                    for stop in range(_STOPS)
                ),
            )
        )
    return axis, tuple(fills)


def _hill(width: float, height: float) -> _Hill:
    return next(hill for lowest, hill in _HILLS if width / height >= lowest)


def _axis(width: float, height: float, angle: float) -> Box:
    """From the top left corner to where the line through the opposite corner meets it."""
    across, down = cos(angle), sin(angle)
    length = width * across + height * down
    return 0.0, 0.0, length * across, length * down


def _levels(hill: _Hill) -> list[tuple[float, tuple[int, float, float]]]:
    """Contours from the foot up: level (0–1), and the step, its shade and its light there."""
    found = []
    for index in range(1, hill.steps):
        for reach, strength in _SHADOW:
            found.append(((index - reach) / hill.steps, (index - 1, strength, 0.0)))
        climb = (index - 1) / (hill.steps - 2)
        found.append((index / hill.steps, (index, 0.0, 0.10 + 0.26 * climb)))
        found.append(((index + _RIM) / hill.steps, (index, 0.0, 0.0)))
    return found


def _ramp(tones: tuple[Tone, Tone, Tone], share: float) -> Tone:
    place = min(max(share, 0.0), 1.0) * 2
    return tones[0].mixed(tones[1], place) if place < 1 else tones[1].mixed(tones[2], place - 1)


def _ground(colours: Inks, share: float) -> Tone:
    return _ramp(colours.ground, share)


def _step(colours: Inks, index: int, steps: int) -> tuple[Tone, float]:
    """The colour of a step, and how much of it covers the ground."""
    if index == 0:
        return colours.ground[0], 0.0
    climb = (index - 1) / (steps - 2)
    return _ramp(colours.motif, climb**1.4), 0.25 + 0.75 * min(1.0, 1.6 * climb)


def _tone(
    colours: Inks, step: tuple[Tone, float], share: float, hill: _Hill, light: tuple[float, float]
) -> Tone:
    """A step's colour at ``share`` of the axis; ``light`` is its shade and its light, 0–1."""
    shade, lit = light
    faded = (share - _FAINT_UNTIL) / (hill.full - _FAINT_UNTIL)
    strength = _FAINT + (1 - _FAINT) * min(1.0, max(0.0, faded))
    colour = _ground(colours, share).mixed(step[0], step[1] * strength)
    colour = colour.mixed(colours.shade, shade * strength)
    return colour.mixed(WHITE, lit * strength)


@lru_cache(maxsize=2048)
def _contour(width: float, height: float, level: float) -> Path:
    """The hill at ``level`` and above. It closes through the top, which is off the sheet."""
    hill = _hill(width, height)
    points = [
        _point(hill, width, height, level, pi / 2 + pi * index / (_POINTS - 1))
        for index in range(_POINTS)
    ]
    return (*smooth(points), ("L", (hill.x * width, hill.y * height)), ("Z", ()))


def _point(hill: _Hill, width: float, height: float, level: float, angle: float) -> Point:
    """Where the hill has ``level`` in the direction ``angle``: distance × (1 + bend) = 1 - level.

    Rounded, since the last bit of ``sin`` is not the same everywhere.
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


def tone_at(width: float, height: float, colours: Inks, x: float, y: float) -> Tone:
    """The colour of the ground at a point: what a proof of contrast asks."""
    hill = _hill(width, height)
    ax, ay, bx, by = _axis(width, height, radians(hill.degrees))
    share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    share = min(1.0, max(0.0, share))
    u, v = (x / width - hill.x) / hill.reach_x, (y / height - hill.y) / hill.reach_y
    away, angle = hypot(u, v), atan2(v, u)
    here = 1 - away * (1 + _bend(angle, away))
    found = _ground(colours, share)
    for level, (index, shade, lit) in _levels(hill):
        if here < level:
            break
        found = _tone(colours, _step(colours, index, hill.steps), share, hill, (shade, lit))
    return found
