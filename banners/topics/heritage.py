"""Heritage: a bronze drum seen from the front, a dancer's feathers, a communal house."""

from __future__ import annotations

from banners.art.people_d import (
    communal_roof,
    land,
    petal,
    person,
    short_hair,
    turned,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_BIRD: Shape = group(
    Path(Tone.DEEP, "M-62 8 C-40 -12 -10 -16 14 -10 C22 -20 34 -20 40 -12 L84 -6 L40 0 "
         "C30 12 0 20 -24 14 L-70 34 L-60 16 Z"),
    Path(Tone.DEEP, "M-22 0 C-26 -26 -8 -38 22 -40 C26 -26 20 -8 8 2 Z"),
)  # fmt: skip

_DRUM: Shape = group(
    Circle(Tone.DEEP, 0, 0, 290),
    Circle(Tone.MAIN, 0, 0, 276),
    turned(Circle(Tone.DEEP, 0, -256, 8), 40),
    Circle(Tone.DEEP, 0, 0, 238),
    Circle(Tone.SECOND, 0, 0, 230),
    turned(group(_BIRD, at=(0, -182), scale=0.92), 8),
    Circle(Tone.DEEP, 0, 0, 142),
    Circle(Tone.MAIN, 0, 0, 132),
    turned(Path(Tone.DEEP, "M-9 -30 L0 -122 L9 -30 Z"), 14),
    Circle(Tone.DEEP, 0, 0, 42),
    Circle(Tone.SPOT, 0, 0, 26),
)


def _feathers(scale: float = 1) -> Shape:
    """Return a fan of feathers that rises from a headband around (0, -30)."""
    return group(
        *(petal(Tone.ACCENT if turn % 36 else Tone.PAPER, 190, 22, turn) for turn in (-54, 54)),
        *(petal(Tone.PAPER, 206, 22, turn) for turn in (-36, 36)),
        *(petal(Tone.ACCENT, 220, 22, turn) for turn in (-18, 18)),
        petal(Tone.PAPER, 232, 24),
        at=(0, -24),
        scale=scale,
    )


def _dancer(cloth: Tone) -> Shape:
    return group(
        _feathers(),
        person(
            cloth,
            short_hair(),
            Path(Tone.SPOT, "M-70 -22 C-40 -52 40 -52 70 -22 V4 C40 -24 -40 -24 -70 4 Z"),
            chest=(
                Path(Tone.ACCENT, "M-56 88 C-40 150 40 150 56 88 L84 98 C60 196 -60 196 -84 98 Z"),
            ),
        ),
    )


TOPIC = Topic(
    id="di-san",
    name="Di sản văn hóa",
    palette=palette(
        "Trống đồng", ground="43173B", halo="5C2851", faint="32102C", soft="F0D9A8", mid="B4553A",
        main="D6A348", deep="6E3F1B", ink="230A1F", paper="FFF3DA", accent="FFC861", spot="E5683C",
        second="E3B95F", skin="F3B489", neck="DB8F6C", hair="22100F", text="FFFFFF",
        pill="FFC861", on_pill="32102C",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 310),
        setting=(land(Tone.FAINT, "M-3000 566 H3600"),),
        figures=(
            group(_DRUM, at=(330, 318), scale=0.98),
            group(
                Rect(Tone.PAPER, 70, 210, 460, 300),
                *(Rect(Tone.MID, x, 210, 28, 300) for x in (70, 210, 362, 502)),
                communal_roof(Tone.SPOT, Tone.MID, Tone.ACCENT),
                at=(250, 432),
                scale=0.6,
            ),
            group(_dancer(Tone.MID), at=(124, 410), scale=0.96),
        ),
    ),
    emblem=(
        group(_DRUM, at=(150, 128), scale=0.41),
    ),
    glyph=(
        Circle(Tone.MAIN, 24, 24, 23),
        Circle(Tone.DEEP, 24, 24, 18.5),
        Circle(Tone.SECOND, 24, 24, 16),
        turned(Path(Tone.DEEP, "M-2.6 -4 L0 -15 L2.6 -4 Z"), 8, (24, 24)),
        Circle(Tone.DEEP, 24, 24, 6),
    ),
)  # fmt: skip
