"""Consumers' rights: a receipt and honest scales, and a shield before them."""

from __future__ import annotations

from banners.art.people_d import turned
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import framed_shield, ground, shield, tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _receipt(high: float) -> tuple[Shape, ...]:
    """Return a strip from a till, 240 wide and torn off at its top: what was bought, what it cost.

    (0, 0) is the corner at its top left.
    """
    teeth = "".join(f"L{x + 15} 0 L{x + 30} 22" for x in range(0, 240, 30))
    rows = (78, 126, 174)
    return (
        Path(Tone.PAPER, f"M0 22 {teeth} V{high} H0 Z"),
        *(Rect(Tone.SOFT, 30, y, (96, 74, 108)[n], 22, 11) for n, y in enumerate(rows)),
        *(Rect(Tone.SECOND, 164, y, 46, 22, 11) for y in rows),
        Rect(Tone.INK, 30, 228, 84, 32, 12),
        Rect(Tone.INK, 140, 228, 70, 32, 12),
    )


# The scales of every market: fruit in a pan above a dial; the pan's middle is (0, 0).
_FRUIT: tuple[Shape, ...] = (
    Circle(Tone.SECOND, -66, -46, 46),
    Circle(Tone.MID, 70, -44, 44),
    Circle(Tone.HAIR, 4, -66, 54),
    Path(Tone.NECK, "M4 -116 C10 -150 44 -162 70 -150 C64 -124 38 -108 4 -116 Z"),
)
_SCALES: tuple[Shape, ...] = (
    *_FRUIT,
    Path(Tone.SOFT, "M-150 -22 H150 C150 14 110 34 60 34 H-60 C-110 34 -150 14 -150 -22 Z"),
    Rect(Tone.SKIN, -34, 30, 68, 50),
    Path(Tone.SPOT, "M-84 64 H84 Q104 64 108 84 L150 600 H-150 L-108 84 Q-104 64 -84 64 Z"),
    Circle(Tone.PAPER, 0, 186, 98),
    turned(Rect(Tone.INK, -5, -84, 10, 22, 5), 8, (0, 186)),
    Stroke(Tone.SPOT, "M0 186 L34 136", 13),
    Circle(Tone.INK, 0, 186, 17),
)

TOPIC = Topic(
    id="nguoi-tieu-dung",
    name="Bảo vệ người tiêu dùng",
    palette=palette(
        "Hồng sen chợ", ground="A3107A", halo="8B0C67", faint="720853", soft="FFE2B0", mid="5CC46F",
        main="16906F", deep="0C6B56", ink="4A0436", paper="FFFFFF", accent="FFE27A", spot="FF8448",
        second="E9A548", skin="FFA273", neck="A9E3A6", hair="FFE27A", text="FFFFFF",
        pill="FFE27A", on_pill="4A0436",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 556),),
        figures=(
            Group(_receipt(900), at=(66, 52), turn=-5),
            Group(_SCALES, at=(428, 232), scale=1.12),
            framed_shield(Tone.HAIR, Tone.MAIN, Tone.DEEP, (212, 444), 1.3),
            tick(Tone.PAPER, 212, 450, 112, 32),
        ),
    ),
    emblem=(
        Group(_receipt(500), at=(44, 14), turn=-5, scale=0.46),
        Group(_SCALES, at=(212, 68), scale=0.46),
        framed_shield(Tone.HAIR, Tone.MAIN, Tone.DEEP, (112, 140), 0.52),
        tick(Tone.PAPER, 112, 142, 46, 13),
    ),
    glyph=(
        Path(Tone.PAPER, "M4 5 L9 1 L14 5 L19 1 L24 5 L29 1 L34 5 V48 L29 44 L24 48 L19 44 L14 48 "
                         "L9 44 L4 48 Z"),
        Stroke(Tone.SPOT, "M11 13 H27 M11 21 H19", 4),
        shield(Tone.HAIR, Tone.HAIR, (31, 30.4), 0.185),
        shield(Tone.MAIN, Tone.DEEP, (31, 30.4), 0.15),
        tick(Tone.PAPER, 31, 31, 13, 4.4),
    ),
)  # fmt: skip
