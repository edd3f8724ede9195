"""The lotus design in print: overlapping petals of paper, each shaded from heart to tip."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import ClassVar

from banners.print.artwork import Fill
from banners.print.inks import WHITE, Tone
from banners.print.motifs.ground import Ground, Motif, Room, ramp, rising
from banners.print.motifs.measures_lotus import RINGS, angles_of, side_of
from banners.print.paths import Path, smooth

_STOPS = 7  # in a petal's shading
_RIM = 0.016  # width, as a share of a petal's length
_STEPS = 9  # points along each side of a petal
_FOOT, _FOOT_TALL = 0.33, 0.60  # height of the flower on an upright sheet, as a share of the width


@dataclass(frozen=True, slots=True)
class _Flower:
    """A flower: its heart, in shorter sides from the right edge and as a share of the height; the
    length of its outer petals in shorter sides; where it fades, along the width (along the height
    of a tall sheet)."""

    right: float
    y: float
    length: float
    degrees: float  # of the ground
    start: float
    end: float


_TALL = 0.5  # width to height; anything narrower is a phướn
# By lowest ratio of width to height. The code stands above the flower, on the right.
_FLOWERS = (
    (5.0, _Flower(0.56, 1.30, 1.50, 4, -2.3, -0.9)),
    (2.4, _Flower(0.52, 1.16, 1.22, 8, -1.75, -0.7)),
    (1.0, _Flower(0.20, 1.16, 0.66, 22, -0.62, -0.16)),
    (_TALL, _Flower(0.50, 1.03, 0.47, 55, 0.60, 0.80)),
    (0.0, _Flower(0.50, 1.01, 0.78, 65, 0.60, 0.80)),
)
_SPREAD, _LEAN = 84, -2  # degrees


class Lotus(Motif):
    """What is fine opens out of plain ground."""

    id: ClassVar[str] = "canh-sen"

    def degrees(self, ratio: float) -> float:
        """Return a direction that is the steeper the narrower the sheet."""
        return _flower(ratio).degrees

    def room(self, width: float, height: float) -> Room:
        """Return the foot of an upright sheet, since words end above the flower."""
        if width >= height:
            return 0.0, 0.0
        return 0.0, width * (_FOOT if width / height >= _TALL else _FOOT_TALL)

    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return rings of petals, lighter towards the heart; a rim is a larger petal behind."""
        del room
        found: list[Fill] = []
        for count, length, width, share in RINGS:
            tone = ramp(ground.colours.motif, share)
            rim = tone.mixed(WHITE, 0.5)
            for angle in angles_of(count, _LEAN, _SPREAD):
                found += [
                    _petal(ground, (length, width, 0.0), angle, (rim, 0.30, 0.62)),
                    _petal(ground, (length, width, _RIM), angle, (tone, 0.24, 0.86)),
                ]
        return tuple(found)


def _flower(ratio: float) -> _Flower:
    return next(flower for lowest, flower in _FLOWERS if ratio >= lowest)


def _petal(
    ground: Ground,
    shape: tuple[float, float, float],
    angle: float,
    colour: tuple[Tone, float, float],
) -> Fill:
    """Return one petal.

    `shape` is its length and width, as shares, and its inset; `colour` is its tone and how much
    of the ground that covers at the heart and at the tip.
    """
    flower = _flower(ground.width / ground.height)
    x, y = ground.width - flower.right * ground.unit, flower.y * ground.height
    share, width, inset = shape
    length = share * flower.length * ground.unit
    turn = radians(angle)

    def at(across: float, along: float) -> tuple[float, float]:
        return (
            round(x + across * cos(turn) + along * sin(turn), 1),
            round(y + across * sin(turn) - along * cos(turn), 1),
        )

    edge = inset * length
    side = [
        (max(0.0, across * length - edge), edge + along * (length - 2.2 * edge))
        for across, along in side_of(width, _STEPS)
    ]
    outline: Path = (
        *smooth([at(*point) for point in side]),
        *smooth([at(-across, along) for across, along in reversed(side)])[1:],
        ("Z", ()),
    )
    tone, heart, tip = colour
    tones = []
    for index in range(_STOPS):
        part = index / (_STOPS - 1)
        px, py = at(0.0, part * length)
        cover = (heart + (tip - heart) * part) * _veil(ground, flower, px, py) * ground.strength
        tones.append(ground.tone(ground.share(px, py)).mixed(tone, cover))
    return Fill(outline, tuple(tones), (*at(0.0, 0.0), *at(0.0, length)))


def _veil(ground: Ground, flower: _Flower, x: float, y: float) -> float:
    """Return the petals' strength at a point: faint where words may be, 1 at the flower."""
    if ground.width < ground.height:
        top = ground.height - flower.length * ground.unit * 1.0
        return rising(y, top - 0.2 * ground.unit, top + 0.15 * ground.unit, 0.3)
    return rising((x - ground.width) / ground.unit, flower.start, flower.end, 0.12)
