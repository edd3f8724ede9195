"""Smuggling: at a lowered barrier a torch lights up crates, one full of cigars."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import cross, ground
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _cigar(x: float, y: float, turn: float) -> Group:
    """Return a cigar that stands on (x, y): a leaf wound around it, a paper band, 230 high."""
    return Group(
        (
            Path(
                Tone.SECOND,
                "M-26 60 V-170 C-26 -206 -14 -230 0 -230 C14 -230 26 -206 26 -170 V60 Z",
            ),
            Path(Tone.HAIR, "M8 -228 C18 -220 26 -200 26 -170 V60 H8 Z"),
            Path(Tone.SPOT, "M-26 -96 C-10 -86 10 -86 26 -96 V-48 C10 -38 -10 -38 -26 -48 Z"),
            Path(Tone.ACCENT, "M-26 -82 C-10 -72 10 -72 26 -82 V-62 C10 -52 -10 -52 -26 -62 Z"),
        ),
        at=(x, y),
        turn=turn,
    )


def _crate(x: float, y: float, wide: float, high: float, slats: int) -> Group:
    """Return a crate's front of upright planks between two battens, its corner at (x, y)."""
    plank = wide / slats
    return Group(
        (
            Rect(Tone.DEEP, 0, 0, wide, high, 8),
            *(Rect(Tone.MAIN, 5 + n * plank, 6, plank - 10, high - 12, 4) for n in range(slats)),
            Rect(Tone.MID, -10, 0, wide + 20, 40, 8),
            Rect(Tone.MID, -10, high - 40, wide + 20, 40, 8),
        ),
        at=(x, y),
    )


def _barrier(y: float, high: float, step: float) -> tuple[Shape, ...]:
    """Return a striped pole from far left to far right."""
    count = round(6600 / step)
    return (
        Rect(Tone.PAPER, -3000, y, 6600, high),
        Path(
            Tone.SPOT,
            " ".join(
                f"M{x:.0f} {y} H{x + step / 2:.0f} L{x + step / 2 - high * 0.7:.0f} {y + high} "
                f"H{x - high * 0.7:.0f} Z"
                for x in (-3000 + n * step for n in range(count + 1))
            ),
        ),
    )


# The torch points along the x axis: its lamp ends at (0, 0), its handle lies to the right.
_TORCH: tuple[Shape, ...] = (
    Rect(Tone.INK, 60, -28, 260, 56, 14),
    Path(Tone.INK, "M0 -60 L84 -30 V30 L0 60 Z"),
    Rect(Tone.ACCENT, -14, -64, 28, 128, 12),
    Rect(Tone.SOFT, 104, -28, 16, 56),
)
_HAND: tuple[Shape, ...] = (
    Path(Tone.SOFT, "M236 -78 C236 -90 244 -96 256 -96 H800 V120 H256 C244 120 236 114 236 102 Z"),
    Rect(Tone.SKIN, 118, -58, 144, 122, 56),
    Stroke(Tone.NECK, "M138 -34 H214", 38),
    Stroke(Tone.SKIN, "M140 30 L132 50 M178 34 L172 54 M216 38 L212 58", 36),
)

TOPIC = Topic(
    id="buon-lau",
    name="Chống buôn lậu",
    palette=palette(
        "Đêm cửa khẩu", ground="37322C", halo="453F37", faint="6E6149", soft="8C7D63", mid="E0AE66",
        main="C48A45", deep="8F5C2A", ink="1B1815", paper="FFF8EC", accent="FFC857", spot="E4472F",
        second="7C4A26", skin="F4BC96", neck="DB967C", hair="54301A", text="FFFFFF",
        pill="FFC857", on_pill="1B1815",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.INK, 556),),
        figures=(
            Group(
                (Path(Tone.FAINT, "M387 130 L-100 232 V700 H420 L445 214 Z"),),
                clip=Circle(Tone.HALO, 310, 310, 300),
            ),
            *(
                _cigar(x, 354, turn)
                for x, turn in ((124, -15), (296, 11), (166, -7), (256, 5), (210, -1))
            ),
            _crate(76, 326, 270, 146, 4),
            _crate(30, 472, 270, 190, 4),
            _crate(320, 440, 270, 220, 4),
            Rect(Tone.PAPER, 164, 372, 94, 76, 8),
            cross(Tone.SPOT, 211, 410, 40, 15),
            Group((*_TORCH, *_HAND), at=(416, 172), turn=-35, scale=0.86),
            *_barrier(520, 50, 170),
        ),
    ),
    emblem=(
        Path(Tone.FAINT, "M214 22 L20 92 V240 H190 L240 52 Z"),
        Group(
            (
                *(
                    _cigar(x, 110, turn)
                    for x, turn in ((60, -14), (240, 14), (105, -7), (195, 7), (150, 0))
                ),
                _crate(20, 60, 260, 200, 4),
                cross(Tone.SPOT, 150, 162, 56, 22),
            ),
            at=(58, 78),
            scale=0.5,
        ),
        Group(_TORCH, at=(228, 36), turn=-35, scale=0.42),
        *_barrier(172, 20, 64),
    ),
    glyph=(
        Rect(Tone.DEEP, 3, 6, 42, 40, 3),
        Path(Tone.MAIN, "M5 8 H16 V44 H5 Z M18 8 H30 V44 H18 Z M32 8 H43 V44 H32 Z"),
        Path(Tone.MID, "M1 4 H47 V14 H1 Z M1 38 H47 V48 H1 Z"),
        Circle(Tone.PAPER, 24, 26, 14),
        cross(Tone.SPOT, 24, 26, 12, 5.5),
    ),
)  # fmt: skip
