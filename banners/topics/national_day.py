"""A national holiday: people wave and let doves fly, fireworks burst above them."""

from __future__ import annotations

from banners.art.people_a import (
    Clothes,
    bust,
    conical_hat,
    long_hair,
    short_hair,
    side_buns,
    turban,
)
from banners.art.people_d import dove, land, turned
from banners.art.shapes import Circle, Group, Path, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _burst(outer: Tone, inner: Tone, count: int = 12) -> Group:
    """Return a firework that bursts around (0, 0), with a radius of 100."""
    return group(
        turned(Path(outer, "M0 -34 C6 -50 10 -66 8 -76 A8 8 0 0 0 -8 -76 C-10 -66 -6 -50 0 -34 Z"),
               count),
        turned(Circle(inner, 0, -95, 6), count),
        group(
            turned(
                Path(inner, "M0 -16 C5 -28 8 -40 7 -46 A7 7 0 0 0 -7 -46 C-8 -40 -5 -28 0 -16 Z"),
                count,
            ),
            turn=180 / count,
        ),
        Circle(outer, 0, 0, 10),
    )  # fmt: skip


_ARM: Shape = group(  # raised, the right one
    Stroke(Tone.SKIN, "M122 -34 L132 -104", 36),
    Circle(Tone.SKIN, 133, -112, 25),
    Stroke(Tone.PAPER, "M74 116 L112 60 L122 -34", 50),
)


_LAPELS: Shape = Path(Tone.SOFT, "M-30 58 L0 108 L30 58 L46 66 L6 136 H-6 L-46 66 Z")
_DANCER: Shape = group(
    group(_ARM, mirror=True),
    _ARM,
    bust(Tone.PAPER, long_hair(), *turban(Tone.MAIN, Tone.SECOND), at=(0, 0)),
)
_CROWD: tuple[Shape, ...] = (
    bust(Tone.SPOT, long_hair(), *conical_hat(Tone.SOFT, Tone.SECOND), at=(66, 486), scale=1.08),
    bust(Clothes(Tone.MID, wide=1.12, dress=(_LAPELS,)), short_hair(), at=(514, 452), scale=1.16),
    group(_DANCER, at=(300, 410), scale=1.14),
    bust(Clothes(Tone.MAIN, wide=0.84), side_buns(), at=(412, 574), scale=0.8),
)

TOPIC = Topic(
    id="ngay-le",
    name="Ngày lễ lớn",
    palette=palette(
        "Đỏ ngày hội", ground="CC1414", halo="A80D14", faint="8C0A12", soft="FFE9B8", mid="FF8A3C",
        main="FFC53D", deep="7A0810", ink="3F040A", paper="FFF8EA", accent="FFE58A", spot="1F8A70",
        second="E9A62B", skin="FFD0AE", neck="EFA88C", hair="2B0F12", text="FFFFFF",
        pill="FFE58A", on_pill="5A060D",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 330, 296),
        setting=(land(Tone.FAINT, "M-3000 570 H3600"),),
        figures=(
            group(_burst(Tone.MAIN, Tone.SOFT), at=(496, 116), scale=1.1),
            group(_burst(Tone.MID, Tone.MAIN), at=(92, 204), scale=0.78),
            *_CROWD,
            group(dove(Tone.PAPER, Tone.SOFT, Tone.MAIN), at=(282, 172), scale=0.82, turn=-10),
        ),
    ),
    emblem=(
        group(_burst(Tone.MAIN, Tone.SOFT, 10), at=(254, 62), scale=0.46),
        group(_burst(Tone.MID, Tone.MAIN, 10), at=(42, 92), scale=0.36),
        group(_DANCER, at=(148, 138), scale=0.52),
        group(dove(Tone.PAPER, Tone.SOFT, Tone.MAIN), at=(146, 54), scale=0.32, turn=-10),
    ),
    glyph=(
        turned(
            Path(Tone.MAIN, "M0 -7 C2.5 -12 3 -15 2.6 -18 A2.6 2.6 0 0 0 -2.6 -18 "
                            "C-3 -15 -2.5 -12 0 -7 Z"),
            8,
            (24, 24),
        ),
        group(turned(Circle(Tone.SOFT, 0, -20, 2.6), 8), at=(24, 24), turn=22.5),
        Circle(Tone.PAPER, 24, 24, 3.6),
    ),
)  # fmt: skip
