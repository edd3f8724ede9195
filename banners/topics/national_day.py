"""A national holiday: flowers burst like fireworks above a lotus pond, doves fly."""

from __future__ import annotations

from banners.art.people_d import dove, land, petal, turned
from banners.art.shapes import Circle, Group, Path, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _burst(outer: Tone, inner: Tone, heart: Tone, count: int = 12) -> Group:
    """Return a flower that bursts around (0, 0), with a radius of 100."""
    return group(
        turned(Path(outer, "M-5 -44 C-16 -66 -12 -92 0 -100 C12 -92 16 -66 5 -44 Z"), count),
        turned(Path(inner, "M-4 -20 C-12 -36 -10 -58 0 -64 C10 -58 12 -36 4 -20 Z"), count),
        Circle(inner, 0, 0, 26),
        Circle(heart, 0, 0, 17),
    )


_LOTUS: Shape = group(
    petal(Tone.ACCENT, 262, 58, -44),
    petal(Tone.ACCENT, 262, 58, 44),
    petal(Tone.ACCENT, 236, 56, -74),
    petal(Tone.ACCENT, 236, 56, 74),
    petal(Tone.SPOT, 290, 76, 0),
    petal(Tone.SPOT, 276, 72, -28),
    petal(Tone.SPOT, 276, 72, 28),
    petal(Tone.SOFT, 244, 74, -54),
    petal(Tone.SOFT, 244, 74, 54),
    petal(Tone.SOFT, 232, 74, -24),
    petal(Tone.SOFT, 232, 74, 24),
    petal(Tone.PAPER, 208, 72, 0),
)


def _bud(x: float, y: float, scale: float, turn: float) -> Shape:
    return group(
        Stroke(Tone.MID, "M0 -20 C6 120 -6 200 0 400", 18),
        petal(Tone.SPOT, 128, 40, -18),
        petal(Tone.SPOT, 128, 40, 18),
        petal(Tone.SOFT, 132, 40),
        at=(x, y),
        scale=scale,
        turn=turn,
    )


def _leaf(x: float, y: float, scale: float) -> Shape:
    """Return a lotus leaf that lies on the water."""
    return group(
        Path(Tone.DEEP, "M-130 6 C-130 -24 -60 -36 0 -36 C70 -36 130 -24 130 6 "
             "C130 34 60 44 0 44 C-70 44 -130 34 -130 6 Z"),
        Path(Tone.MID, "M-130 0 C-130 -30 -60 -40 0 -40 C70 -40 130 -30 130 0 "
             "C130 26 60 34 0 34 C-70 34 -130 26 -130 0 Z"),
        at=(x, y),
        scale=scale,
    )  # fmt: skip


TOPIC = Topic(
    id="ngay-le",
    name="Ngày lễ lớn",
    palette=palette(
        "Hồ sen ngày hội", ground="8FE0D6", halo="C6F3EC", faint="57C4BB", soft="FFC4D3",
        mid="3AA06A", main="1E9AA0", deep="24784E", ink="0A3F46", paper="FFFFFF", accent="A3113F",
        spot="EE6A93", second="FFC23A", skin="FFD3BE", neck="EBAA92", hair="0A3F46", text="0A3F46",
        pill="A3113F", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 300),
        setting=(
            land(Tone.FAINT, "M-3000 486 H3600"),
            land(Tone.MAIN, "M-3000 556 H3600"),
        ),
        figures=(
            group(_burst(Tone.ACCENT, Tone.SPOT, Tone.SECOND, 14), at=(490, 138), scale=1.32),
            group(_burst(Tone.SECOND, Tone.SPOT, Tone.ACCENT), at=(92, 322), scale=0.8),
            group(_burst(Tone.SPOT, Tone.PAPER, Tone.ACCENT), at=(566, 372), scale=0.7),
            _leaf(70, 546, 1.0),
            _leaf(556, 552, 1.1),
            _bud(36, 486, 0.7, -6),
            group(_LOTUS, at=(322, 606), scale=0.86),
            group(dove(Tone.PAPER, Tone.FAINT, Tone.SECOND), at=(140, 120), scale=0.56, turn=-8),
            group(dove(Tone.PAPER, Tone.FAINT, Tone.SECOND), at=(282, 266), scale=0.92, turn=-10),
        ),
    ),
    emblem=(
        group(_burst(Tone.ACCENT, Tone.SPOT, Tone.SECOND), at=(232, 66), scale=0.58),
        group(_LOTUS, at=(150, 206), scale=0.44),
        group(dove(Tone.PAPER, Tone.FAINT, Tone.SECOND), at=(74, 92), scale=0.5, turn=-10),
    ),
    glyph=(
        turned(Path(Tone.ACCENT, "M-2 -9 C-6 -14 -4 -21 0 -23 C4 -21 6 -14 2 -9 Z"), 10, (24, 24)),
        turned(Path(Tone.SPOT, "M-1 -3 C-5 -8 -3 -13 0 -15 C3 -13 5 -8 1 -3 Z"), 10, (24, 24)),
        Circle(Tone.SPOT, 24, 24, 7),
        Circle(Tone.SECOND, 24, 24, 5),
    ),
)  # fmt: skip
