"""Paying without cash: a phone is held to a terminal, in which there is a card."""

from __future__ import annotations

from banners.art.people_c import finger
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _keys(x: float, y: float, side: float, step: float) -> tuple[Shape, ...]:
    """Return three rows of keys; the last one confirms."""
    return tuple(
        Rect(
            Tone.SECOND if (row, column) == (2, 2) else Tone.SOFT,
            x + column * step,
            y + row * step * 0.86,
            side,
            side * 0.78,
            side * 0.24,
        )
        for row in range(3)
        for column in range(3)
    )


def _card(wide: float, high: float, tone: Tone) -> tuple[Shape, ...]:
    """Return a bank card around (0, 0)."""
    return (
        Rect(tone, -wide / 2, -high / 2, wide, high, high * 0.12),
        Rect(Tone.ACCENT, -wide * 0.38, -high * 0.16, wide * 0.2, high * 0.26, high * 0.06),
        Stroke(
            Tone.PAPER,
            f"M{-wide * 0.34} {high * 0.3} H{wide * 0.06}",
            high * 0.1,
        ),
        Circle(Tone.PAPER, wide * 0.32, high * 0.27, high * 0.1),
    )


def _waves(x: float, y: float, r: float, width: float, turn: float) -> Group:
    """Return three arcs that spread from (x, y) to the right, before they are turned."""
    return Group(
        (
            Stroke(
                Tone.ACCENT,
                " ".join(
                    f"M{k * r * 0.71:.1f} {-k * r * 0.71:.1f} "
                    f"A{k * r:.1f} {k * r:.1f} 0 0 1 {k * r * 0.71:.1f} {k * r * 0.71:.1f}"
                    for k in (0.34, 0.67, 1.0)
                ),
                width,
            ),
        ),
        at=(x, y),
        turn=turn,
    )


# The terminal stands on y = 330, its slot above; around x = 0, 250 wide.
_TERMINAL: tuple[Shape, ...] = (
    Group(_card(196, 128, Tone.SPOT), at=(0, -66), turn=-90),
    Rect(Tone.SECOND, -134, -10, 268, 760, 44),
    Rect(Tone.PAPER, -125, -22, 250, 760, 40),
    Rect(Tone.INK, -80, -4, 160, 14, 7),
    Rect(Tone.MAIN, -95, 34, 190, 112, 16),
    tick(Tone.ACCENT, 0, 88, 66, 20),
    *_keys(-93, 172, 52, 67),
)
# The phone is around (0, 0), 200 by 400, its top points up.
_PHONE: tuple[Shape, ...] = (
    Rect(Tone.INK, -100, -200, 200, 400, 36),
    Rect(Tone.MAIN, -86, -186, 172, 372, 24),
    Rect(Tone.INK, -28, -174, 56, 13, 6.5),
    Group(_card(146, 96, Tone.SECOND), at=(0, -84)),
    Stroke(Tone.PAPER, "M-56 10 H56", 18),
    Stroke(Tone.MID, "M-56 46 H30", 14),
    Rect(Tone.ACCENT, -66, 84, 132, 50, 25),
)
_PALM = Path(
    Tone.NECK,
    "M-100 80 C-130 110 -126 170 -80 220 L-60 700 H150 L128 220 C146 160 140 80 108 30 Z",
)
_FINGERS: tuple[Shape, ...] = (
    finger(-124, 58, 34, 44),
    finger(-126, 104, 38, 45),
    finger(-122, 150, 34, 44),
    finger(-112, 192, 26, 40),
    Path(
        Tone.SKIN,
        "M116 40 C106 8 56 12 54 52 C54 92 88 120 84 180 C82 216 80 240 76 280 V700 H190 "
        "C190 480 170 300 160 230 C156 150 136 100 116 40 Z",
    ),
)

TOPIC = Topic(
    id="khong-tien-mat",
    name="Thanh toán không tiền mặt",
    palette=palette(
        "Tím ví điện tử", ground="5A22B4", halo="48189A", faint="6F38CC", soft="D8C8FA",
        mid="A986EE", main="7A3FE0", deep="35107A", ink="1E0A47", paper="FFFFFF", accent="FFE066",
        spot="FF7A70", second="24C3AE", skin="FAC7A4", neck="E59D88", hair="1E0A47", text="FFFFFF",
        pill="FFE066", on_pill="1E0A47",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        figures=(
            Group(_TERMINAL, at=(182, 272), turn=-6),
            Group((_PALM, *_PHONE, *_FINGERS), at=(404, 316), turn=-22, scale=1.06),
            _waves(316, 124, 90, 19, -98),
        ),
    ),
    emblem=(
        Group(_TERMINAL, at=(102, 84), turn=-6, scale=0.46),
        Group(_PHONE, at=(210, 118), turn=-22, scale=0.46),
        _waves(176, 40, 34, 8.5, -100),
    ),
    glyph=(
        Group(
            (
                Rect(Tone.PAPER, -13, -23, 26, 46, 6),
                Rect(Tone.MAIN, -9, -18, 18, 36, 2.5),
                Rect(Tone.SECOND, -9, -10, 18, 12),
            ),
            at=(32, 25),
            turn=8,
        ),
        Stroke(Tone.ACCENT, "M12 15 A12 12 0 0 0 12 33 M5 9 A20 20 0 0 0 5 39", 4.6),
    ),
)  # fmt: skip
