"""The mosquito: at full length for scenes, plump and plain for what is small."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from banners.art.shapes import Circle, Group, Path, Shape, Stroke
from banners.art.tones import Tone

_ABDOMEN = Path(Tone.INK, "M0 -30C60 -34 130 -8 176 40C182 50 174 58 162 56C98 50 30 34 -6 22Z")
_LEGS = (
    "M-54 18L-104 66L-84 148L-108 204",
    "M-26 26L10 96L-14 162L2 220",
    "M8 22L86 78L92 150L122 206",
)


def _banded(line: str, width: float, band: Tone) -> Iterable[Shape]:
    """Return a leg with a band at each joint and one halfway to it."""
    yield Stroke(Tone.INK, line, width)
    points = [tuple(map(float, point.split())) for point in line[1:].split("L")]
    for (x, y), (u, v) in pairwise(points):
        for part in (0.3, 0.72):
            length = ((u - x) ** 2 + (v - y) ** 2) ** 0.5
            half = 0.4 * width / length
            first, last = part - half, part + half
            # Square ends: a band is a short quadrilateral across the leg.
            dx, dy = (v - y) / length * width / 2, (x - u) / length * width / 2
            ends = [(x + (u - x) * t, y + (v - y) * t) for t in (first, last)]
            (a, b), (c, d) = ends
            yield Path(
                band,
                f"M{a + dx:.2f} {b + dy:.2f}L{c + dx:.2f} {d + dy:.2f}"
                f"L{c - dx:.2f} {d - dy:.2f}L{a - dx:.2f} {b - dy:.2f}Z",
            )


def mosquito(
    at: tuple[float, float],
    scale: float = 1.0,
    turn: float = 0.0,
    *,
    wings: tuple[Tone, Tone],
    band: Tone | None = None,
) -> Group:
    """Return a mosquito that flies left, around its thorax, with 330 between feelers and tail.

    `wings` are the tones of the near and the far one.

    With a `band` its legs, back and abdomen are banded in that tone: the carrier of dengue.
    """
    wing, far_wing = wings
    legs: list[Shape] = []
    for line in _LEGS:
        legs += _banded(line, 13, band) if band else (Stroke(Tone.INK, line, 13),)
    bands: tuple[Shape, ...] = ()
    marks: tuple[Shape, ...] = ()
    if band:
        across = ("M36 -40L28 60", "M78 -30L68 80", "M118 -20L108 90", "M152 0L142 90")
        bands = (Group(tuple(Stroke(band, line, 15) for line in across), clip=_ABDOMEN),)
        marks = (Stroke(band, "M-58 -22C-40 -34 -16 -36 4 -28", 11),)
    return Group(
        (
            Path(far_wing, "M-16 -36C40 -120 130 -170 214 -164C218 -100 120 -44 -6 -28Z"),
            Path(wing, "M-26 -36C-60 -140 -8 -250 78 -300C116 -210 70 -90 -4 -30Z"),
            *legs,
            _ABDOMEN,
            *bands,
            Path(Tone.INK, "M-74 -4C-74 -44 -34 -60 4 -50C36 -40 38 6 12 26C-24 44 -74 34 -74 -4Z"),
            *marks,
            Circle(Tone.INK, -88, 14, 31),
            Stroke(Tone.INK, "M-104 26L-158 116", 12),
            Stroke(Tone.INK, "M-104 -2C-128 -22 -150 -14 -164 8", 8),
        ),
        at=at,
        turn=turn,
        scale=scale,
    )


def small_mosquito(
    at: tuple[float, float],
    scale: float = 1.0,
    *,
    wings: tuple[Tone, Tone],
    band: Tone | None = None,
) -> Group:
    """Return a stout mosquito for emblems and glyphs, 48 wide and 44 high, from its top left."""
    wing, far_wing = wings
    abdomen = Path(
        Tone.INK, "M22 18C31 18 41 25 47 33.5C47.6 35 46.4 36 45 35.6C35 33 27 29 20 25Z"
    )
    bands: tuple[Shape, ...] = ()
    if band:
        across = ("M31 16L27 34", "M37.5 19L33.5 38")
        bands = (Group(tuple(Stroke(band, line, 2.4) for line in across), clip=abdomen),)
    return Group(
        (
            Path(far_wing, "M20 19C25 11 35 6 46 6.5C46 14 34 21 23 21Z"),
            Path(wing, "M19 19C13 10 17 2 25 0C29 8 28 16 22 20Z"),
            Stroke(Tone.INK, "M17 24L12 33L8 44", 2.1),
            Stroke(Tone.INK, "M20 26L22 35L18 44", 2.1),
            Stroke(Tone.INK, "M24 25L31.5 34L30 44", 2.1),
            abdomen,
            *bands,
            Circle(Tone.INK, 19, 20.5, 6),
            Circle(Tone.INK, 10.5, 22.5, 3.9),
            Stroke(Tone.INK, "M9 24L1.5 36", 2),
        ),
        at=at,
        scale=scale,
    )
