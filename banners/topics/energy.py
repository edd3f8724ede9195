"""Saving energy: a town at night, most windows dark, and a bulb in which a sprout grows."""

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
                    Rect(Tone.ACCENT if lit else Tone.INK, x + left, y + 28 + 52 * row, 24, 32, 4)
                )
        x += width
        number += 1
    return tuple(shapes)


def _small_town() -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    for number, x in enumerate(range(-400, 700, 50)):
        y = 150 - (0, 26, 10, 38)[number % 4]
        shapes.append(Rect((Tone.FAINT, Tone.DEEP)[number % 2], x, y, 50.6, 300, 3))
        lit = Tone.ACCENT if number % 4 == 1 else Tone.INK
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

TOPIC = Topic(
    id="nang-luong",
    name="Tiết kiệm năng lượng",
    palette=palette(
        "Than đêm", ground="25282F", halo="3A3F4A", faint="1B1E24", soft="DDE6EE", mid="9AA7B5",
        main="2F9E5B", deep="15171C", ink="31353F", paper="FFFFFF", accent="FFD24A", spot="6C7887",
        second="7BCB6A", skin="F2B58F", neck="E39A80", hair="0F1114", text="FFFFFF", pill="FFD24A",
        on_pill="25282F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 300, 288),
        setting=_town(),
        figures=(Group(_BULB, at=(330, 268)),),
    ),
    emblem=(
        *_small_town(),
        Path(Tone.SOFT, "M150 10C194 10 226 42 226 84C226 112 210 128 198 146"
                        "C192 156 190 162 188 172"
             "H112C110 162 108 156 102 146C90 128 74 112 74 84C74 42 106 10 150 10Z"),
        Stroke(Tone.MAIN, "M150 176C148 140 152 120 150 96", 8),
        leaf((Tone.MAIN, Tone.SECOND), (150, 106), -52, (60, 38), mirror=True),
        leaf((Tone.SECOND, Tone.MAIN), (150, 110), 42, (76, 46)),
        Rect(Tone.MID, 110, 166, 80, 20, 9),
        Rect(Tone.SPOT, 116, 185, 68, 40, 9),
    ),
    glyph=(
        Path(Tone.SOFT, "M24 1C35 1 42 9 42 19C42 27 37 30 34.5 36H13.5C11 30 6 27 6 19"
             "C6 9 13 1 24 1Z"),
        Path(Tone.MAIN, "M23 29C13 29 10 22 11 14C19 14 24 20 23 29Z"),
        Path(Tone.SECOND, "M24 33C23 20 28 13 38 12C38 24 33 31 24 33Z"),
        Rect(Tone.MID, 14.5, 37.5, 19, 9.5, 4),
    ),
)  # fmt: skip
