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
            Path(Tone.PAPER, "M-26 -96 C-10 -86 10 -86 26 -96 V-52 C10 -42 -10 -42 -26 -52 Z"),
            Path(Tone.MID, "M8 -90 C14 -91 20 -93 26 -96 V-52 C20 -49 14 -47 8 -46 Z"),
        ),
        at=(x, y),
        turn=turn,
    )


_PLAIN = (Tone.MID, Tone.MAIN, Tone.DEEP)
_SHADED = (Tone.MAIN, Tone.DEEP, Tone.HAIR)


def _crate(
    at: tuple[float, float], wide: float, high: float, tones: tuple[Tone, Tone, Tone] = _PLAIN
) -> Group:
    """Return a crate's front: four planks between two battens; their tones, and the gaps'."""
    batten, wood, gap = tones
    plank = wide / 4
    return Group(
        (
            Rect(gap, 0, 0, wide, high, 8),
            *(Rect(wood, 5 + n * plank, 6, plank - 10, high - 12, 4) for n in range(4)),
            Rect(batten, -10, 0, wide + 20, 40, 8),
            Rect(batten, -10, high - 40, wide + 20, 40, 8),
        ),
        at=at,
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

# A tobacco leaf that stands on (0, 0), 190 high.
_LEAF = Group(
    (
        Path(Tone.SOFT, "M0 0 C-64 -50 -62 -140 0 -196 C62 -140 64 -50 0 0 Z"),
        Stroke(Tone.FAINT, "M0 0 V-140 M0 -50 L24 -82 M0 -50 L-24 -82", 8),
    )
)

TOPIC = Topic(
    id="buon-lau",
    name="Chống buôn lậu",
    palette=palette(
        "Đêm cửa khẩu", ground="37322C", halo="453F37", faint="6E6149", soft="8A9A4E", mid="E0AE66",
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
            Group((_LEAF,), at=(120, 350), turn=-36),
            Group((_LEAF,), at=(312, 356), turn=44, mirror=True),
            *(
                _cigar(x, y, turn)
                for x, y, turn in (
                    (128, 372, -14), (296, 366, 12), (168, 352, -7), (256, 356, 5), (210, 342, -1),
                )
            ),
            _crate((30, 462), 270, 460, _SHADED),
            _crate((320, 440), 280, 460, _SHADED),
            _crate((76, 326), 270, 140),
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
                Group((_LEAF,), at=(62, 100), turn=-42),
                Group((_LEAF,), at=(240, 100), turn=46, mirror=True),
                *(_cigar(x, 110, turn) for x, turn in ((84, -12), (216, 12), (150, 0))),
                _crate((20, 60), 260, 400),
                Rect(Tone.PAPER, 108, 102, 84, 78, 8),
                cross(Tone.SPOT, 150, 141, 42, 17),
            ),
            at=(58, 78),
            scale=0.5,
        ),
        Group(_TORCH, at=(228, 36), turn=-35, scale=0.42),
        *_barrier(172, 20, 64),
    ),
    glyph=(
        Rect(Tone.MID, 2, 4, 44, 40, 3),
        Path(Tone.DEEP, "M2 12 H46 V15 H2 Z M2 33 H46 V36 H2 Z"),
        Rect(Tone.MAIN, 2, 15, 44, 18),
        Circle(Tone.PAPER, 24, 24, 14.5),
        cross(Tone.SPOT, 24, 24, 12, 6),
    ),
)  # fmt: skip
