"""Fire drill: a firefighter with a hose before the ladder truck."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _wheel(x: float, y: float, r: float) -> tuple[Shape, ...]:
    return (
        Circle(Tone.INK, x, y, r),
        Circle(Tone.SOFT, x, y, r * 0.5),
        Circle(Tone.INK, x, y, r * 0.2),
    )


_LADDER: tuple[Shape, ...] = (
    Rect(Tone.DEEP, 0, -40, 350, 15, 7),
    Rect(Tone.DEEP, 0, 25, 350, 15, 7),
    *(Rect(Tone.DEEP, 30 + 54 * number, -34, 15, 68) for number in range(6)),
)

_TRUCK: tuple[Shape, ...] = (
    Rect(Tone.MAIN, 292, 304, 480, 236, 26),
    Rect(Tone.PAPER, 292, 426, 480, 30),
    Rect(Tone.MID, 312, 336, 116, 76, 10),
    Rect(Tone.MID, 446, 336, 76, 74, 10),
    Rect(Tone.MID, 540, 336, 76, 74, 10),
    Rect(Tone.SECOND, 556, 280, 100, 36, 10),
    Rect(Tone.ACCENT, 284, 506, 480, 40, 10),
    *_wheel(510, 552, 56),
)  # fmt: skip

_NOZZLE: tuple[Shape, ...] = (
    Stroke(Tone.PAPER, "M0 40C0 120 10 180 110 330", 54),
    Rect(Tone.SPOT, -38, 22, 76, 40, 8),
    Rect(Tone.MAIN, -24, -120, 48, 150, 8),
    Path(Tone.SECOND, "M-26 -110H26L40 -168Q40 -176 32 -176H-32Q-40 -176 -40 -168Z"),
    Path(Tone.MID, "M-58 -60Q-58 -84 -34 -84H34Q58 -84 58 -60V-10Q58 18 30 18H-30Q-58 18 -58 -10Z"),
    Stroke(Tone.DEEP, "M-20 -50H52", 7),
    Stroke(Tone.DEEP, "M-20 -18H52", 7),
)  # fmt: skip

_COAT = Path(Tone.DEEP, "M18 700C14 548 40 452 128 420C174 404 274 404 320 420"
             "C408 452 434 548 430 700Z")  # fmt: skip
_FIREFIGHTER: tuple[Shape, ...] = (
    Path(Tone.INK, "M126 250H322C338 330 330 390 316 428H132C118 390 110 330 126 250Z"),
    Path(Tone.NECK, "M180 330H268V424C250 452 198 452 180 424Z"),
    _COAT,
    Group((
        Rect(Tone.SPOT, 0, 556, 440, 40),
    ), clip=_COAT),
    Path(Tone.NECK, "M180 400H268V426C250 450 198 450 180 426Z"),
    Path(Tone.INK, "M142 412C160 462 288 462 306 412L330 432C304 504 144 504 118 432Z"),
    Circle(Tone.SKIN, 224, 300, 88),
    Path(Tone.MAIN, "M106 268C106 158 154 106 224 106C294 106 342 158 342 268Z"),
    Path(Tone.SECOND, "M206 84H242Q252 84 252 96V268H196V96Q196 84 206 84Z"),
    Path(Tone.SPOT, "M224 158L268 174V208C268 236 248 252 224 262C200 252 180 236 180 208V174Z"),
    Rect(Tone.INK, 78, 250, 292, 36, 18),
    Group(_NOZZLE, at=(132, 506), turn=-24),
)  # fmt: skip

_SMALL_COAT = Path(Tone.DEEP, "M34 220C32 172 46 146 78 138C96 134 124 134 142 138"
                   "C174 146 188 172 186 220Z")  # fmt: skip

TOPIC = Topic(
    id="chua-chay",
    name="Chữa cháy, cứu nạn, cứu hộ",
    palette=palette(
        "Xám thép", ground="D0D9E5", halo="EDF1F6", faint="A9B7C8", soft="DCE4EC", mid="8FA6BC",
        main="D62828", deep="24364F", ink="131E30", paper="FFFFFF", accent="A3161A", spot="F7C948",
        second="A3161A", skin="F2B58F", neck="DB9476", hair="131E30", text="131E30", pill="A3161A",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 316, 288),
        setting=(land(Tone.FAINT, "M-3000 566H3600"),),
        figures=(
            Group(_LADDER, at=(600, 318), turn=-116),
            *_TRUCK,
            Group(_FIREFIGHTER, at=(-14, 10)),
        ),
    ),
    emblem=(
        land(Tone.FAINT, "M-3000 190H3600"),
        Group(_LADDER, at=(268, 104), turn=-134, scale=0.36),
        Rect(Tone.MAIN, 158, 92, 300, 84, 9),
        Rect(Tone.PAPER, 158, 132, 300, 14),
        Rect(Tone.MID, 196, 102, 34, 24, 4),
        Rect(Tone.MID, 240, 102, 34, 24, 4),
        Rect(Tone.MID, 284, 102, 34, 24, 4),
        Rect(Tone.SECOND, 158, 166, 300, 14),
        *_wheel(248, 180, 23),
        Path(Tone.INK, "M76 74H144C150 104 148 124 142 142H78C72 124 70 104 76 74Z"),
        _SMALL_COAT,
        Group((Rect(Tone.SPOT, 20, 178, 200, 16),), clip=_SMALL_COAT),
        Path(Tone.NECK, "M94 116H126V142C120 150 100 150 94 142Z"),
        Path(Tone.INK, "M80 136C88 156 132 156 140 136L150 144C140 170 80 170 70 144Z"),
        Circle(Tone.SKIN, 110, 94, 31),
        Path(Tone.MAIN, "M68 84C68 44 84 26 110 26C136 26 152 44 152 84Z"),
        Path(Tone.SECOND, "M104 18H116Q120 18 120 22V84H100V22Q100 18 104 18Z"),
        Path(Tone.SPOT, "M110 42L126 48V60C126 70 119 76 110 80C101 76 94 70 94 60V48Z"),
        Rect(Tone.INK, 56, 76, 108, 15, 7.5),
    ),
    glyph=(
        Path(Tone.MAIN, "M6 33C6 14 13 7 24 7C35 7 42 14 42 33Z"),
        Path(Tone.SECOND, "M22 3H26Q28 3 28 5V33H20V5Q20 3 22 3Z"),
        Path(Tone.SPOT, "M24 11L32 14V20C32 25 28 28 24 30C20 28 16 25 16 20V14Z"),
        Rect(Tone.INK, 1, 31, 46, 8.5, 4.25),
    ),
)  # fmt: skip
