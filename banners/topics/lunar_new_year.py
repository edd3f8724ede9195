"""Lunar New Year: peach blossom in a vase, square cakes, a lantern."""

from __future__ import annotations

from banners.art.people_d import blossom, land, leaf
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _cake(scale: float, x: float, y: float, turn: float = 0) -> Group:
    """Return a square cake in leaves, bound with strings: 200 wide, from its middle."""
    return group(
        Rect(Tone.DEEP, -104, -100, 208, 208, 26),
        Rect(Tone.MID, -104, -104, 208, 200, 26),
        Path(Tone.DEEP, "M-104 -20 L0 -104 H34 L-104 14 Z M104 20 L0 96 H-34 L104 -12 Z"),
        Stroke(Tone.PAPER, "M-36 -104 V100 M36 -104 V100 M-104 -36 H104 M-104 36 H104", 11),
        at=(x, y),
        scale=scale,
        turn=turn,
    )


def _flower(x: float, y: float, radius: float, tone: Tone = Tone.SPOT) -> Shape:
    heart = Tone.SECOND if tone is Tone.SPOT else Tone.MAIN
    return group(blossom(tone, heart, radius), at=(x, y))


def _lantern(scale: float, x: float, y: float) -> Group:
    """Return a round lantern from the middle of its body."""
    return group(
        Stroke(Tone.INK, "M0 -146 V-70", 7),
        Stroke(Tone.SECOND, "M-14 74 V150 M0 74 V166 M14 74 V150", 9),
        Path(Tone.MAIN, "M-40 -72 H40 C120 -60 120 60 40 72 H-40 C-120 60 -120 -60 -40 -72 Z"),
        Path(Tone.ACCENT, "M-22 -72 H22 C64 -50 64 50 22 72 H-22 C-64 50 -64 -50 -22 -72 Z "
             "M-8 -72 H8 C24 -50 24 50 8 72 H-8 C-24 50 -24 -50 -8 -72 Z"),
        Rect(Tone.SECOND, -44, -86, 88, 24, 8),
        Rect(Tone.SECOND, -44, 62, 88, 24, 8),
        at=(x, y),
        scale=scale,
    )  # fmt: skip


_VASE: Shape = group(
    Path(Tone.PAPER, "M-44 -170 H44 C40 -120 44 -108 70 -84 C112 -40 108 60 62 110 H-62 "
         "C-108 60 -112 -40 -70 -84 C-44 -108 -40 -120 -44 -170 Z"),
    Rect(Tone.MAIN, -54, -182, 108, 26, 13),
    Path(Tone.MAIN, "M-99 -20 C-60 4 60 4 99 -20 L100 22 C60 46 -60 46 -100 22 Z"),
)  # fmt: skip

TOPIC = Topic(
    id="tet",
    name="Tết Nguyên đán",
    palette=palette(
        "Hoa đào", ground="FFC7D1", halo="FFE4E8", faint="F7A3B4", soft="F9A9BC", mid="5FA345",
        main="D2293C", deep="2F7A3B", ink="5A2A22", paper="FFFFFF", accent="A50F2A", spot="F0567E",
        second="FFC23D", skin="FFD3BE", neck="EBAA92", hair="3A1416", text="5B0F1E",
        pill="A50F2A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 290),
        setting=(land(Tone.MAIN, "M-3000 548 H3600"), land(Tone.ACCENT, "M-3000 576 H3600")),
        figures=(
            Stroke(Tone.INK, "M330 420 C322 340 352 300 330 230 C316 180 250 160 200 96", 24),
            Stroke(Tone.INK, "M334 300 C380 250 430 230 470 150 C480 120 510 96 530 50", 20),
            Stroke(Tone.INK, "M332 250 C340 180 350 140 330 60", 14),
            Stroke(Tone.INK, "M268 176 C220 190 180 220 130 220", 14),
            Stroke(Tone.INK, "M436 210 C490 220 540 190 610 210", 14),
            group(leaf(Tone.MID, 62, 17, -40), at=(262, 150)),
            group(leaf(Tone.MID, 62, 17, 70), at=(340, 130)),
            group(leaf(Tone.MID, 62, 17, 20), at=(478, 130)),
            group(leaf(Tone.MID, 58, 17, -80), at=(160, 220)),
            group(leaf(Tone.MID, 58, 17, 130), at=(392, 250)),
            _lantern(0.86, 500, 338),
            _flower(198, 100, 58),
            _flower(330, 66, 48, Tone.SOFT),
            _flower(118, 214, 44, Tone.SOFT),
            _flower(250, 214, 46),
            _flower(352, 194, 58),
            _flower(458, 150, 56, Tone.SOFT),
            _flower(536, 64, 60),
            _flower(420, 268, 38),
            _flower(578, 202, 40),
            _flower(302, 306, 36, Tone.SOFT),
            group(_VASE, at=(330, 480)),
            _cake(0.92, 118, 470, -3),
            _cake(0.78, 506, 548, 0),
        ),
    ),
    emblem=(
        Stroke(Tone.INK, "M150 150 C190 120 220 100 300 96 M206 110 C220 70 240 50 252 30", 9),
        _flower(196, 104, 34),
        _flower(252, 40, 32),
        _flower(270, 110, 28, Tone.SOFT),
        _cake(0.78, 104, 122),
    ),
    glyph=(
        group(leaf(Tone.MID, 22, 7, 128), at=(26, 26)),
        group(leaf(Tone.MID, 22, 7, 232), at=(22, 26)),
        group(blossom(Tone.SPOT, Tone.SECOND, 22), at=(24, 23)),
    ),
)  # fmt: skip
