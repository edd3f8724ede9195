"""Smuggling: at a lowered customs barrier an officer's torch lights up sealed cartons."""

from __future__ import annotations

from banners.art.people_d import parted_hair, peaked_cap, person
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import ground
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _carton(at: tuple[float, float], wide: float, high: float, lit: bool) -> Group:
    """Return a carton's front from its top left: a lid, tape down the middle, a red seal on it."""
    board, lid = (Tone.MID, Tone.MAIN) if lit else (Tone.MAIN, Tone.DEEP)
    middle = wide / 2
    return Group(
        (
            Rect(board, 0, 0, wide, high, 8),
            Rect(lid, -8, 0, wide + 16, 34, 8),
            Rect(Tone.PAPER, middle - 21, 0, 42, 84),
            Circle(Tone.SPOT, middle, 84, 32),
            Circle(Tone.PAPER, middle, 84, 15),
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


def _stop(x: float, y: float, r: float) -> tuple[Shape, ...]:
    """Return the round sign at which one stops for customs: a red ring, a bar across."""
    return (
        Circle(Tone.PAPER, x, y, 1.1 * r),
        Circle(Tone.SPOT, x, y, r),
        Circle(Tone.PAPER, x, y, 0.72 * r),
        Rect(Tone.INK, x - 0.56 * r, y - 0.16 * r, 1.12 * r, 0.32 * r),
    )


# The torch points along the x axis: its lamp ends at (0, 0), its handle lies to the right.
_TORCH: tuple[Shape, ...] = (
    Rect(Tone.INK, 60, -28, 190, 56, 14),
    Path(Tone.INK, "M0 -64 L84 -30 V30 L0 64 Z"),
    Rect(Tone.MID, -14, -70, 30, 140, 12),
)
_FIST: tuple[Shape, ...] = (
    Rect(Tone.SKIN, 104, -56, 124, 116, 50),
    Stroke(Tone.NECK, "M142 -26 V30 M168 -30 V34 M194 -26 V30", 7),
)
_SHIRT: tuple[Shape, ...] = (
    Path(Tone.SECOND, "M-40 82 L-62 98 L-26 150 L0 118 L26 150 L62 98 L40 82 Z"),
    Path(Tone.INK, "M-14 122 H14 L22 300 L0 330 L-22 300 Z"),
)
_OFFICER = person(
    Tone.SOFT,
    parted_hair(),
    peaked_cap(Tone.SOFT, Tone.INK, Tone.SECOND),
    chest=_SHIRT,
)

TOPIC = Topic(
    id="buon-lau",
    name="Chống buôn lậu",
    palette=palette(
        "Đêm cửa khẩu", ground="37322C", halo="453F37", faint="8A7748", soft="7FA3BA", mid="F0C382",
        main="C98F4A", deep="935F2C", ink="1B1815", paper="FFF8EC", accent="FFC857", spot="E4472F",
        second="4F7590", skin="F4BC96", neck="DB967C", hair="54301A", text="FFFFFF",
        pill="FFC857", on_pill="1B1815",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.INK, 556),),
        figures=(
            Group(
                (Path(Tone.FAINT, "M216 262 L-160 350 V700 H150 L268 318 Z"),),
                clip=Circle(Tone.HALO, 310, 310, 300),
            ),
            Group((_OFFICER,), at=(450, 196), scale=1.18),
            _carton((-6, 452), 276, 460, lit=False),
            _carton((36, 306), 206, 148, lit=True),
            Stroke(Tone.SECOND, "M362 352 L330 430 L330 290", 66),
            Group((*_TORCH, *_FIST), at=(236, 286), turn=-35, scale=0.68),
            *_barrier(514, 46, 170),
            *_stop(392, 522, 68),
        ),
    ),
    emblem=(
        Path(Tone.FAINT, "M204 22 L20 92 V240 H200 L236 56 Z"),
        Group((_carton((0, 0), 230, 300, lit=False),), at=(32, 112), scale=0.56),
        Group((_carton((0, 0), 206, 170, lit=True),), at=(52, 26), scale=0.52),
        Group((_carton((0, 0), 190, 300, lit=False),), at=(166, 96), scale=0.56),
        Group(_TORCH, at=(216, 40), turn=-35, scale=0.44),
        *_barrier(160, 20, 64),
        *_stop(250, 166, 27),
    ),
    glyph=(
        Path(Tone.MAIN, "M4 8 Q4 4 8 4 H40 Q44 4 44 8 V48 H4 Z"),
        Rect(Tone.DEEP, 4, 4, 40, 8, 3),
        Rect(Tone.PAPER, 20, 4, 8, 20),
        Rect(Tone.PAPER, -4, 24, 56, 14, 2),
        Path(Tone.SPOT, "M2 24 H13 L5 38 H-4 V34.5 Z M24 24 H35 L27 38 H16 Z M46 24 H52 V31.5 "
                        "L49 38 H38 Z"),
    ),
)  # fmt: skip
