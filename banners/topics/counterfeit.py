"""Counterfeit goods: a magnifier finds the true seal on one box; another box has a false one."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape
from banners.art.signs import cross, ground, ring, seal, tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _box(x: float, y: float, wide: float, high: float) -> Group:
    """Return a cardboard box, its corner at (x, y); its lid is 14 % of the width."""
    lid = wide * 0.14
    return Group(
        (
            Rect(Tone.MAIN, 0, 0, wide, high, 6),
            Path(Tone.DEEP, f"M{wide * 0.72} 0 H{wide} V{high} H{wide * 0.72} Z"),
            Path(Tone.MID, f"M{lid} {-lid} H{wide - lid} L{wide} 2 H0 Z"),
        ),
        at=(x, y),
    )


def _magnifier(x: float, y: float, r: float, *seen: Shape, turn: float = 45) -> Group:
    """Return a magnifier whose lens is around (x, y): what it shows is drawn around (0, 0)."""
    return Group(
        (
            Group(
                (
                    Rect(Tone.INK, r * 0.9, -r * 0.12, r * 0.5, r * 0.24),
                    Rect(Tone.SPOT, r * 1.26, -r * 0.19, r * 1.7, r * 0.38, r * 0.17),
                    Rect(Tone.ACCENT, r * 1.26, 0, r * 1.7, r * 0.19),
                ),
                turn=turn,
            ),
            Circle(Tone.INK, 0, 0, r * 1.14),
            Circle(Tone.PAPER, 0, 0, r * 0.94),
            *seen,
        ),
        at=(x, y),
    )


TOPIC = Topic(
    id="hang-gia",
    name="Chống hàng giả",
    palette=palette(
        "Vàng giấy gói", ground="E3DE9A", halo="D4CD7C", faint="BCB25C", soft="F7E7C4",
        mid="E6B377", main="CE9150", deep="AD7136", ink="2A2C55", paper="FFFFFF", accent="8A1E0A",
        spot="D8452A", second="0F8A68", skin="F4BC96", neck="DB967C", hair="2A2C55", text="33234A",
        pill="2A2C55", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 560),),
        figures=(
            _box(226, 326, 336, 420),
            _box(22, 410, 226, 300),
            Path(Tone.SOFT, "M113 378.4 H144 L149 412 V460 H108 V412 Z"),
            seal(Tone.SPOT, 122, 514, 58),
            cross(Tone.PAPER, 122, 514, 44, 17),
            _magnifier(
                306,
                236,
                164,
                Path(Tone.MAIN, "M-152 26 C-118 16 118 16 152 26 A154 154 0 0 1 -152 26 Z"),
                seal(Tone.SECOND, 0, 0, 104, 14),
                ring(Tone.PAPER, (0, 0), (84, 84), 7),
                tick(Tone.PAPER, 0, 0, 88, 26),
                turn=46,
            ),
        ),
    ),
    emblem=(
        _box(86, 118, 164, 120),
        _magnifier(
            138,
            88,
            66,
            Path(Tone.MAIN, "M-61 12 C-46 8 46 8 61 12 A62 62 0 0 1 -61 12 Z"),
            seal(Tone.SECOND, 0, 0, 42, 12),
            tick(Tone.PAPER, 0, 0, 42, 13),
            turn=44,
        ),
    ),
    glyph=(
        _magnifier(19, 19, 16.5, tick(Tone.SECOND, 0, 0, 17, 6)),
    ),
)  # fmt: skip
