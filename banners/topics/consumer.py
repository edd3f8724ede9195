"""Consumers' rights: a full shopping bag before a shield."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import framed_shield, ground, seal, shield, tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_LEAVES: tuple[Shape, ...] = (
    Path(Tone.NECK, "M0 0 C-50 -30 -76 -110 -44 -176 C-4 -140 20 -76 0 0 Z"),
    Path(Tone.NECK, "M0 0 C64 -36 86 -112 54 -172 C6 -140 -22 -72 0 0 Z"),
    Path(Tone.MID, "M0 10 C-44 -60 -40 -150 0 -206 C40 -150 44 -60 0 10 Z"),
)
_LOAF: tuple[Shape, ...] = (
    Rect(Tone.SECOND, -42, -250, 84, 330, 42),
    Stroke(Tone.SOFT, "M-16 -184 L18 -206 M-16 -134 L18 -156 M-16 -84 L18 -106", 15),
)
_BOTTLE: tuple[Shape, ...] = (
    Path(
        Tone.PAPER,
        "M-24 -170 H24 V-128 C24 -104 50 -96 50 -60 V80 H-50 V-60 C-50 -96 -24 -104 -24 -128 Z",
    ),
    Rect(Tone.SPOT, -29, -204, 58, 42, 10),
    Rect(Tone.SOFT, -50, -44, 100, 60),
)
# The bag is around x = 0; its mouth is y = 0, 320 wide.
_BAG: tuple[Shape, ...] = (
    Path(Tone.SPOT, "M-160 0 H160 L178 420 H-178 Z"),
    Path(Tone.SKIN, "M-160 0 H160 L162 44 H-162 Z"),
    Stroke(Tone.ACCENT, "M-78 66 V20 C-78 -104 78 -104 78 20 V66", 22),
    Circle(Tone.ACCENT, -78, 70, 18),
    Circle(Tone.ACCENT, 78, 70, 18),
)

TOPIC = Topic(
    id="nguoi-tieu-dung",
    name="Bảo vệ người tiêu dùng",
    palette=palette(
        "Hồng sen chợ", ground="A3107A", halo="8B0C67", faint="720853", soft="FFE2B0", mid="5CC46F",
        main="16906F", deep="0C6B56", ink="4A0436", paper="FFFFFF", accent="FFE27A", spot="FF8448",
        second="E9A548", skin="FFA273", neck="A9E3A6", hair="0A332C", text="FFFFFF",
        pill="FFE27A", on_pill="4A0436",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 556),),
        figures=(
            framed_shield(Tone.PAPER, Tone.MAIN, Tone.DEEP, (300, 292), 2.52),
            Group(_LOAF, at=(398, 368), turn=16),
            Group(_LEAVES, at=(214, 372), turn=-8),
            Group(_BOTTLE, at=(300, 346), turn=2),
            Group(_BAG, at=(300, 340)),
            seal(Tone.PAPER, 300, 492, 66),
            tick(Tone.MAIN, 300, 492, 62, 20),
        ),
    ),
    emblem=(
        framed_shield(Tone.PAPER, Tone.MAIN, Tone.DEEP, (150, 96), 0.88),
        Group(
            (
                Group(_LOAF, at=(86, 20), turn=16),
                Group(_LEAVES, at=(-80, 30), turn=-10),
                *_BAG,
                seal(Tone.PAPER, 0, 190, 92),
                tick(Tone.MAIN, 0, 190, 84, 28),
            ),
            at=(150, 104),
            scale=0.31,
        ),
    ),
    glyph=(
        Stroke(Tone.ACCENT, "M15 15 V11 C15 0 33 0 33 11 V15", 4.4),
        Path(Tone.SPOT, "M5 12 H43 L46 48 H2 Z"),
        shield(Tone.DEEP, Tone.DEEP, (24, 29), 0.145),
        tick(Tone.PAPER, 24, 29, 13, 4.4),
    ),
)  # fmt: skip
