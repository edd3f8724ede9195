"""Drowning: who can swim is safe; a swimmer at the crawl, waves, a ring buoy."""

from __future__ import annotations

from math import cos, radians, sin

from banners.art.shapes import Circle, Group, Path, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _ring(radius: float, hole: float, at: tuple[float, float], turn: float) -> Group:
    """Return a ring buoy with four white bands."""
    d = "".join(
        f"M{-r:g} 0A{r:g} {r:g} 0 1 1 {r:g} 0A{r:g} {r:g} 0 1 1 {-r:g} 0Z" for r in (radius, hole)
    )
    return Group(
        (
            Circle(Tone.MAIN, 0, 0, hole + 1),  # the water in it
            Path(Tone.SPOT, d),
            *(_band(radius, hole, middle) for middle in (0, 90, 180, 270)),
        ),
        at=at,
        turn=turn,
    )


def _band(radius: float, hole: float, middle: float) -> Path:
    first, last = radians(middle - 21), radians(middle + 21)
    return Path(
        Tone.PAPER,
        f"M{hole * cos(first):.2f} {hole * sin(first):.2f}"
        f"L{radius * cos(first):.2f} {radius * sin(first):.2f}"
        f"A{radius:g} {radius:g} 0 0 1 {radius * cos(last):.2f} {radius * sin(last):.2f}"
        f"L{hole * cos(last):.2f} {hole * sin(last):.2f}"
        f"A{hole:g} {hole:g} 0 0 0 {hole * cos(first):.2f} {hole * sin(first):.2f}Z",
    )


_HEAD = Circle(Tone.SPOT, 258, 404, 86)
_SWIMMER: tuple[Shape, ...] = (
    Stroke(Tone.NECK, "M300 440L380 510", 84),
    Path(Tone.SKIN, "M226 680C244 566 318 468 416 446C510 432 600 480 680 560V680Z"),
    _HEAD,
    Group((Circle(Tone.SKIN, 220, 446, 98),), clip=_HEAD),
    Group((Stroke(Tone.INK, "M204 394C246 398 288 414 346 444", 15),), clip=_HEAD),
    Path(Tone.INK, "M172 376L210 382Q222 384 220 398L216 414Q212 426 200 424L176 420"
         "Q166 418 167 406Z"),
    Stroke(Tone.SKIN, "M404 484C438 390 440 288 404 222C380 180 330 186 272 212"
           "C206 242 152 278 104 322", 66),
    Path(Tone.SKIN, "M82 297C60 317 42 342 36 364C33 376 44 384 56 380C80 373 106 366 127 346"
                    "L142 328L98 288Z"),
)  # fmt: skip

_SMALL_SWIMMER: tuple[Shape, ...] = (
    Path(Tone.SKIN, "M128 200C132 150 156 122 188 122C216 122 236 140 250 170V200Z"),
    Circle(Tone.SPOT, 116, 98, 35),
    Group((Circle(Tone.SKIN, 101, 116, 40),), clip=Circle(Tone.SPOT, 116, 98, 35)),
    Stroke(Tone.SKIN, "M184 132C194 96 194 58 176 42C156 26 104 46 62 84", 27),
)

TOPIC = Topic(
    id="duoi-nuoc",
    name="Phòng, chống đuối nước",
    palette=palette(
        "Xanh mặt nước", ground="DDF4F6", halo="B4E6EB", faint="8ADAE3", soft="56C4D2",
        mid="2BADC2", main="1497AE", deep="076A84", ink="063F57", paper="FFFFFF", accent="A83700",
        spot="F2641A", second="FFE9A6", skin="F9B98B", neck="EC9C76", hair="063F57", text="063F57",
        pill="A83700", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 340, 330, 280),
        setting=(
            Circle(Tone.SECOND, 500, 122, 58),
            waves(Tone.FAINT, 432, 46, 330, 40),
            waves(Tone.SOFT, 476, 46, 330, 160),
        ),
        figures=(
            *_SWIMMER,
            waves(Tone.MAIN, 546, 46, 330, 420),
            _ring(98, 44, (506, 516), -24),
            waves(Tone.DEEP, 596, 42, 330, 230),
        ),
    ),
    emblem=(
        Circle(Tone.SECOND, 236, 44, 24),
        small_waves(Tone.SOFT, 130, 14, 104, 20),
        *_SMALL_SWIMMER,
        small_waves(Tone.MAIN, 154, 14, 104, 72),
        _ring(32, 14, (254, 142), -24),
        small_waves(Tone.DEEP, 182, 14, 104, 36),
    ),
    glyph=(
        Stroke(Tone.SKIN, "M32 31C34 20 33 12 28 9C23 6 15 11 7 19", 7.5),
        Circle(Tone.SPOT, 20, 24, 7.5),
        Stroke(Tone.MAIN, "M2 34C6 30 9 30 13 33C17 36 20 36 24 33C28 30 31 30 35 33"
               "C39 36 42 36 46 33", 6),
        Stroke(Tone.DEEP, "M2 43C6 39 9 39 13 42C17 45 20 45 24 42C28 39 31 39 35 42"
               "C39 45 42 45 46 42", 6),
    ),
)  # fmt: skip
