"""Saving energy: a plug drawn out, a bulb in which a sprout grows, a town at night, mostly dark."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_HOUSES = ((150, 0), (110, 46), (180, -34), (120, 24), (160, 60), (130, -10))  # width, height


def _town() -> tuple[Shape, ...]:
    """Return a row of houses beyond both edges; every fifth window is lit."""
    shapes: list[Shape] = []
    x, number = -3000.0, 0
    while x < 3600:
        width, more = _HOUSES[number % len(_HOUSES)]
        y = 494 - more
        shapes.append(Rect((Tone.FAINT, Tone.DEEP)[number % 2], x, y, width + 0.6, 500, 6))
        for place, left in enumerate(range(26, width - 40, 46)):
            for row in range(2):
                lit = (number * 3 + place * 2 + row) % 5 == 0
                shapes.append(
                    Rect(Tone.NECK if lit else Tone.INK, x + left, y + 28 + 52 * row, 24, 32, 4)
                )
        x += width
        number += 1
    return tuple(shapes)


def _small_town() -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    for number, x in enumerate(range(-400, 700, 50)):
        y = 150 - (0, 26, 10, 38)[number % 4]
        shapes.append(Rect((Tone.FAINT, Tone.DEEP)[number % 2], x, y, 50.6, 300, 3))
        lit = Tone.NECK if number % 4 == 1 else Tone.INK
        shapes += (Rect(lit, x + 11, y + 12, 11, 14, 2), Rect(Tone.INK, x + 29, y + 12, 11, 14, 2))
    return tuple(shapes)


_BULB: tuple[Shape, ...] = (
    Path(Tone.SOFT, "M0 -210C116 -210 200 -124 200 -14C200 62 158 106 124 150"
                    "C102 180 96 204 92 236H-92"
         "C-96 204 -102 180 -124 150C-158 106 -200 62 -200 -14C-200 -124 -116 -210 0 -210Z"),
    Path(Tone.PAPER, "M-132 -110C-156 -80 -164 -40 -158 0Q-154 16 -142 14Q-130 12 -132 -4"
         "C-136 -36 -130 -66 -112 -90Q-104 -102 -112 -112Q-122 -120 -132 -110Z"),
    Stroke(Tone.MAIN, "M0 240C-4 140 4 80 0 20", 20),
    leaf((Tone.MAIN, Tone.SECOND), (0, 50), -52, (160, 96), mirror=True),
    leaf((Tone.SECOND, Tone.MAIN), (0, 60), 42, (200, 116)),
    Rect(Tone.MID, -96, 226, 192, 44, 20),
    Rect(Tone.SPOT, -84, 268, 168, 40, 18),
    Rect(Tone.MID, -78, 306, 156, 40, 18),
    Rect(Tone.SPOT, -66, 344, 132, 60, 18),
)  # fmt: skip

# The plug's pins end at y = 0; its cord leaves at (0, 232).
_PLUG: tuple[Shape, ...] = (
    Rect(Tone.MID, -50, 0, 28, 110, 12),
    Rect(Tone.MID, 22, 0, 28, 110, 12),
    Rect(Tone.PAPER, -90, 82, 180, 34, 14),
    Path(Tone.NECK, "M-78 112 H78 V150 C78 196 44 216 26 222 V234 H-26 V222 C-44 216 -78 196 "
                      "-78 150 Z"),
)  # fmt: skip

TOPIC = Topic(
    id="nang-luong",
    name="Tiết kiệm năng lượng",
    palette=palette(
        "Than đêm", ground="25282F", halo="3A3F4A", faint="1B1E24", soft="DDE6EE", mid="9AA7B5",
        main="2F9E5B", deep="15171C", ink="31353F", paper="FFFFFF", accent="FFD24A", spot="6C7887",
        second="7BCB6A", skin="F2B58F", neck="FFD24A", hair="0F1114", text="FFFFFF", pill="FFD24A",
        on_pill="25282F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 300, 288),
        setting=_town(),
        figures=(
            Stroke(Tone.NECK, "M135 516 C144 602 216 588 326 574", 24),
            Group(_BULB, at=(376, 262), scale=0.92),
            Group(_PLUG, at=(112, 296), turn=-6, scale=0.98),
        ),
    ),
    emblem=(
        *_small_town(),
        Stroke(Tone.NECK, "M76 150 C80 186 120 182 190 178", 9),
        Group(_BULB, at=(206, 88), scale=0.37),
        Group(_PLUG, at=(68, 48), turn=-6, scale=0.44),
    ),
    glyph=(
        Rect(Tone.MID, 12, 0, 6.5, 18, 2.5),
        Rect(Tone.MID, 29.5, 0, 6.5, 18, 2.5),
        Stroke(Tone.NECK, "M24 40 V53", 6.5),
        Path(Tone.NECK, "M4 14 H44 V24 C44 36 34 42 24 42 C14 42 4 36 4 24 Z"),
        leaf((Tone.MAIN, Tone.NECK), (16, 36), 38, (24, 15)),
    ),
)  # fmt: skip
