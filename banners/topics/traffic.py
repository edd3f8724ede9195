"""Road safety: a mother and her child in helmets, at a crossing with a traffic light."""

from __future__ import annotations

from banners.art.people_c import man, woman
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import ground
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _helmet(shell: Tone, stripe: Tone, brim: Tone) -> tuple[Shape, ...]:
    """Return a motorbike helmet with its strap, for a head whose centre is (0, 0)."""
    return (
        Stroke(Tone.INK, "M-44 12 L-27 54 C-14 68 14 68 27 54 L44 12", 7),
        Path(shell, "M-70 6 C-76 -108 76 -108 70 6 Z"),
        Path(stripe, "M-18 -78 C-8 -81 8 -81 18 -78 L22 6 H-22 Z"),
        Path(
            brim,
            "M-76 -2 C-30 -14 30 -14 76 -2 C84 8 76 22 62 20 C24 10 -24 10 -62 20 C-76 22 -84 8 "
            "-76 -2 Z",
        ),
    )


def _light(x: float, y: float, scale: float) -> Group:
    """Return a traffic light on its pole around (0, 0), 140 by 356."""
    return Group(
        (
            Rect(Tone.DEEP, -14, 150, 28, 900),
            Path(Tone.DEEP, "M-96 -122 H96 V-96 L66 -56 H-66 L-96 -96 Z"),
            Path(Tone.DEEP, "M-96 -16 H96 V10 L66 50 H-66 L-96 10 Z"),
            Path(Tone.DEEP, "M-96 90 H96 V116 L66 156 H-66 L-96 116 Z"),
            Rect(Tone.INK, -70, -178, 140, 356, 34),
            Circle(Tone.SPOT, 0, -108, 48),
            Circle(Tone.SECOND, 0, 0, 48),
            Circle(Tone.MID, 0, 108, 48),
        ),
        at=(x, y),
        scale=scale,
    )


def _bar(x: float) -> str:
    """Return a bar of the crossing: it widens and leans, the further it is from the middle."""
    lean = (x - 300) * 0.4
    return f"M{x - 58} 508 H{x + 22} L{x + 22 + lean:.0f} 900 H{x - 78 + lean:.0f} Z"


_BARS = Path(Tone.PAPER, " ".join(map(_bar, range(-2400, 3100, 160))))

_MOTHER = Group((woman(Tone.PAPER), *_helmet(Tone.MAIN, Tone.PAPER, Tone.DEEP)))
_CHILD = Group((man(Tone.MAIN), *_helmet(Tone.SPOT, Tone.PAPER, Tone.ACCENT)))

TOPIC = Topic(
    id="an-toan-giao-thong",
    name="An toàn giao thông",
    palette=palette(
        "Vàng biển báo", ground="F7EB5F", halo="ECDB38", faint="9AA3A8", soft="C9D3DA",
        mid="1FA869", main="1C6FC4", deep="4C6072", ink="17293A", paper="FFFFFF", accent="A8231A",
        spot="EF4A36", second="FFBE2E", skin="F4BC96", neck="DB967C", hair="2A1B18", text="12304B",
        pill="A8231A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 478), ground(Tone.DEEP, 492), _BARS),
        figures=(
            _light(466, 246, 1.06),
            Group((_MOTHER,), at=(250, 268), scale=1.76),
            Group((_CHILD,), at=(84, 462), scale=1.16),
        ),
    ),
    emblem=(
        ground(Tone.DEEP, 158),
        Group((_BARS,), at=(0, -86), scale=0.5),
        _light(226, 92, 0.46),
        Group((_MOTHER,), at=(120, 92), scale=0.86),
    ),
    glyph=(
        Rect(Tone.INK, 11, -1, 26, 50, 9),
        Circle(Tone.SPOT, 24, 9.5, 6.5),
        Circle(Tone.SECOND, 24, 24, 6.5),
        Circle(Tone.MID, 24, 38.5, 6.5),
    ),
)  # fmt: skip
