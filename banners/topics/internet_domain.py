"""Domain names: the globe rises behind a browser window, whose address somebody points at."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import padlock, ring
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _globe(x: float, y: float, r: float, thin: float) -> Group:
    """Return a globe with its parallels and meridians."""
    k = r * 0.62
    chord = (r * r - k * k) ** 0.5
    return Group(
        (
            Circle(Tone.MID, 0, 0, r),
            Path(Tone.MAIN, f"M0 {-r} A{r} {r} 0 0 1 0 {r} A{r * 1.06} {r * 1.06} 0 0 0 0 {-r} Z"),
            ring(Tone.PAPER, (0, 0), (r * 0.46, r - thin / 2), thin),
            Stroke(
                Tone.PAPER,
                f"M0 {-r + thin / 2} V{r - thin / 2} M{-r + thin / 2} 0 H{r - thin / 2} "
                f"M{-chord + thin / 2} {-k} H{chord - thin / 2} "
                f"M{-chord + thin / 2} {k} H{chord - thin / 2}",
                thin,
            ),
        ),
        at=(x, y),
        clip=Circle(Tone.MID, 0, 0, r),
    )


def _pointer(x: float, y: float, scale: float) -> Group:
    """Return an arrow whose tip is at (x, y), about 100 high."""
    arrow = "M0 0 L0 92 L22 72 L40 112 L60 103 L42 64 L70 62 Z"
    return Group((Stroke(Tone.INK, arrow, 18), Path(Tone.ACCENT, arrow)), at=(x, y), scale=scale)


_WINDOW: tuple[Shape, ...] = (
    Path(Tone.INK, "M30 660 V336 C30 310 48 296 70 296 H680 V960 H30 Z"),
    Circle(Tone.SPOT, 74, 338, 14),
    Circle(Tone.ACCENT, 116, 338, 14),
    Circle(Tone.MID, 158, 338, 14),
    Rect(Tone.PAPER, 48, 378, 700, 600),
)

TOPIC = Topic(
    id="ten-mien",
    name="Tên miền, Internet",
    palette=palette(
        "Xanh mạng", ground="00648E", halo="00557A", faint="0A74A2", soft="BFE6F5", mid="3DB7E4",
        main="1E93C4", deep="00496B", ink="04243A", paper="FFFFFF", accent="FFDA6B", spot="FF7F5C",
        second="8FD0EC", skin="F4BE98", neck="DE9A80", hair="04243A", text="FFFFFF",
        pill="FFDA6B", on_pill="04243A",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 320, 300),
        figures=(
            _globe(320, 268, 214, 13),
            *_WINDOW,
            Rect(Tone.SOFT, 84, 412, 560, 84, 42),
            padlock(Tone.MAIN, Tone.DEEP, Tone.PAPER, (134, 457), 0.46),
            Circle(Tone.DEEP, 204, 454, 15),
            Circle(Tone.DEEP, 252, 454, 15),
            Circle(Tone.DEEP, 300, 454, 15),
            Rect(Tone.MAIN, 346, 432, 150, 44, 22),
            Stroke(Tone.SECOND, "M96 548 H300 M96 592 H250 M96 636 H300", 22),
            Rect(Tone.SOFT, 350, 526, 260, 200, 20),
            _pointer(430, 456, 1.35),
        ),
    ),
    emblem=(
        _globe(150, 86, 78, 7),
        Path(Tone.INK, "M24 240 V126 C24 114 32 108 42 108 H258 C268 108 276 114 276 126 V240 Z"),
        Circle(Tone.SPOT, 44, 124, 6.5),
        Circle(Tone.ACCENT, 64, 124, 6.5),
        Rect(Tone.PAPER, 32, 140, 236, 100),
        Rect(Tone.SOFT, 46, 152, 208, 36, 18),
        Circle(Tone.DEEP, 70, 170, 7),
        Circle(Tone.DEEP, 92, 170, 7),
        Circle(Tone.DEEP, 114, 170, 7),
        Rect(Tone.MAIN, 134, 160, 66, 20, 10),
        _pointer(196, 166, 0.34),
    ),
    glyph=(
        Circle(Tone.PAPER, 22, 22, 21),
        ring(Tone.MAIN, (22, 22), (8.5, 19), 3.8),
        Stroke(Tone.MAIN, "M4 15 H40 M4 29 H40", 3.8),
        _pointer(25, 23, 0.24),
    ),
)  # fmt: skip
