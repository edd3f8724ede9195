"""Identity and population data: a card with a person and a chip, held up before a database."""

from __future__ import annotations

from banners.art.people_c import man, woman
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _drum(x: float, y: float, half: float, high: float, count: int) -> Group:
    """Return a database: `count` flat cylinders, each `high`, stacked downwards from (x, y)."""
    rise = half * 0.24
    shapes: list[Shape] = []
    for number in reversed(range(count)):
        top = number * high
        shapes += [
            Path(
                Tone.MAIN,
                f"M{-half} {top} V{top + high - 16} A{half} {rise} 0 0 0 {half} {top + high - 16} "
                f"V{top} Z",
            ),
            Path(
                Tone.DEEP,
                f"M{half * 0.45} {top} V{top + high - 16 + rise * 0.9} "
                f"A{half} {rise} 0 0 0 {half} {top + high - 16} V{top} Z",
            ),
            Path(
                Tone.MID,
                f"M{-half} {top} A{half} {rise} 0 0 1 {half} {top} A{half} {rise} 0 0 1 "
                f"{-half} {top} Z",
            ),
            Circle(Tone.ACCENT, -half * 0.62, top + rise + (high - 16) * 0.42, half * 0.085),
            Stroke(
                Tone.SOFT,
                f"M{-half * 0.34} {top + rise + (high - 16) * 0.5} "
                f"C{-half * 0.1} {top + rise * 1.15 + (high - 16) * 0.5} "
                f"{half * 0.1} {top + rise * 1.15 + (high - 16) * 0.5} "
                f"{half * 0.26} {top + rise * 1.06 + (high - 16) * 0.5}",
                half * 0.09,
            ),
        ]
    return Group(tuple(shapes), at=(x, y))


def _chip(x: float, y: float, scale: float) -> Group:
    """Return a card's chip around (0, 0), 84 by 64."""
    return Group(
        (
            Rect(Tone.SPOT, -42, -32, 84, 64, 14),
            Stroke(Tone.SECOND, "M-42 0 H-14 M14 0 H42 M-14 -32 V32 M14 -32 V32", 7),
        ),
        at=(x, y),
        scale=scale,
        clip=Rect(Tone.SPOT, -42, -32, 84, 64, 14),
    )


# The card lies around (0, 0), 470 by 300, before it is turned.
_CARD: tuple[Shape, ...] = (
    Rect(Tone.PAPER, -235, -150, 470, 300, 32),
    Group((Rect(Tone.SOFT, -235, -150, 470, 66),), clip=Rect(Tone.SOFT, -235, -150, 470, 300, 32)),
    Stroke(Tone.MAIN, "M-190 -117 H40", 18),
    Group(
        (
            Rect(Tone.FAINT, -205, -62, 170, 186, 18),
            Group((woman(Tone.MAIN),), at=(-120, 14), scale=0.74),
        ),
        clip=Rect(Tone.SOFT, -205, -62, 170, 186, 18),
    ),
    _chip(42, -22, 1),
    Stroke(Tone.MAIN, "M10 50 H196", 17),
    Stroke(Tone.SOFT, "M10 84 H164 M10 114 H196", 14),
)

_PALM = Path(
    Tone.NECK,
    "M-120 60 C-134 130 -108 190 -70 226 C-54 260 -56 300 -56 700 H126 C126 300 116 262 126 214 "
    "C140 170 144 110 132 60 Z",
)
_THUMB = Path(
    Tone.SKIN,
    "M-36 24 C-30 -12 24 -12 28 26 C32 74 34 96 56 138 C84 190 56 240 60 300 V700 H-56 "
    "C-56 300 -60 262 -78 226 C-118 176 -62 120 -36 24 Z",
)

TOPIC = Topic(
    id="du-lieu-dan-cu",
    name="Dữ liệu dân cư, căn cước",
    palette=palette(
        "Xanh căn cước", ground="006F7F", halo="005A68", faint="8FD5D0", soft="BFE9E2",
        mid="74D6D0", main="2CA6A4", deep="128389", ink="05282F", paper="FFFFFF", accent="FFE9B0",
        spot="F2B544", second="C98522", skin="F6BF98", neck="DE9A80", hair="17262B", text="FFFFFF",
        pill="FFE9B0", on_pill="05282F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 320, 300),
        figures=(
            _drum(424, 96, 150, 150, 6),
            Group((_PALM,), at=(272, 400), turn=4),
            Group(_CARD, at=(268, 328), turn=-7, scale=1.04),
            Group((_THUMB,), at=(262, 418), turn=4),
            Circle(Tone.ACCENT, 494, 176, 56),
            tick(Tone.INK, 494, 176, 54, 17),
        ),
    ),
    emblem=(
        _drum(226, 42, 58, 58, 4),
        Group(
            (
                Rect(Tone.PAPER, -96, -62, 192, 124, 14),
                Group(
                    (
                        Rect(Tone.FAINT, -84, -48, 74, 96, 9),
                        Group((man(Tone.MAIN),), at=(-47, -4), scale=0.4),
                    ),
                    clip=Rect(Tone.SOFT, -84, -48, 74, 96, 9),
                ),
                _chip(26, -28, 0.6),
                Stroke(Tone.MAIN, "M10 16 H80", 11),
                Stroke(Tone.SOFT, "M10 40 H62", 11),
            ),
            at=(120, 118),
            turn=-7,
        ),
    ),
    glyph=(
        Rect(Tone.PAPER, 0, 7, 48, 34, 6),
        Circle(Tone.MAIN, 15, 19, 6.5),
        Path(Tone.MAIN, "M4 36 C4 26 9 25 15 25 C21 25 26 26 26 36 Z"),
        Rect(Tone.SPOT, 31, 13, 12, 10, 2.5),
        Stroke(Tone.MAIN, "M32.5 31 H41.5", 5),
    ),
)  # fmt: skip
