"""Fire prevention: three nested flames, an extinguisher, foam."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import drop, land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_FLAMES: tuple[Shape, ...] = (
    Path(Tone.MAIN, "M424 12C418 120 486 170 530 262C552 238 562 206 558 170"
         "C632 250 684 350 672 456C656 566 580 640 450 640C310 640 222 560 222 440"
         "C222 340 268 266 330 190C370 142 410 86 424 12Z"),
    Path(Tone.MID, "M446 214C440 300 492 336 520 400C534 384 542 362 540 340"
         "C588 392 610 452 602 512C590 590 534 640 450 640C356 640 298 584 300 500"
         "C302 430 344 392 386 340C418 300 438 262 446 214Z"),
    Path(Tone.SOFT, "M462 398C456 456 496 474 514 524C530 572 508 640 448 640"
         "C386 640 364 586 376 538C388 490 450 462 462 398Z"),
)  # fmt: skip

_BODY = Path(
    Tone.PAPER, "M-88 700V336C-88 266 -52 236 -30 230V200H30V230C52 236 88 266 88 336V700Z"
)
_EXTINGUISHER: tuple[Shape, ...] = (
    Stroke(Tone.INK, "M30 168C104 150 138 186 140 258C142 330 134 380 140 430", 20),
    Path(Tone.INK, "M118 416H162L176 512H104Z"),
    Stroke(Tone.ACCENT, "M-4 168L-118 122", 24),
    Stroke(Tone.ACCENT, "M-10 182L-104 186", 20),
    Rect(Tone.INK, -32, 150, 64, 66, 12),
    _BODY,
    Group((
        Rect(Tone.SECOND, 34, 160, 90, 600),
        Rect(Tone.MAIN, -100, 372, 200, 150),
        Rect(Tone.DEEP, 34, 372, 90, 150),
        Rect(Tone.INK, -100, 326, 200, 18),
    ), clip=_BODY),
    Circle(Tone.PAPER, -20, 447, 50),
    drop(Tone.MAIN, -20, 458, 22),
)  # fmt: skip


def _foam(*puffs: tuple[float, float, float]) -> tuple[Shape, ...]:
    """Return puffs of foam, shaded by the same puffs a little higher."""
    return (
        *(Circle(Tone.SECOND, x, y, r) for x, y, r in puffs),
        *(Circle(Tone.PAPER, x + r * 0.14, y + r * 0.2, r) for x, y, r in puffs),
    )


TOPIC = Topic(
    id="phong-chay",
    name="Phòng cháy",
    palette=palette(
        "Đỏ lửa", ground="A3121A", halo="7C0A12", faint="5E060D", soft="FFB52E", mid="FF7A1F",
        main="D8371D", deep="B3260F", ink="3A0408", paper="FFF3D6", accent="FFD35A", spot="FFD35A",
        second="EBD5AC", skin="F9B98B", neck="E0906E", hair="3A0408", text="FFFFFF", pill="FFD35A",
        on_pill="3A0408",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 336, 290),
        setting=(land(Tone.INK, "M-3000 572H3600"),),
        figures=(
            *_FLAMES,
            Group(_EXTINGUISHER, at=(168, 0), turn=-3),
            *_foam((300, 618, 46), (368, 590, 58), (452, 610, 64), (536, 586, 62), (616, 600, 66),
                   (690, 610, 60)),
            Rect(Tone.PAPER, 276, 606, 460, 300),
        ),
    ),
    emblem=(
        Path(Tone.MAIN, "M190 8C196 46 226 62 242 90C248 82 250 72 249 62C276 92 288 124 282 156"
             "C274 196 240 220 196 220C150 220 116 192 118 150C120 116 146 96 162 68"
             "C174 48 186 34 190 8Z"),
        Path(Tone.MID, "M196 78C200 108 232 122 244 156C254 190 230 220 196 220"
             "C160 220 138 194 146 164C154 134 188 120 196 78Z"),
        Path(Tone.SOFT, "M200 138C202 158 220 168 222 188C224 206 214 220 198 220"
             "C182 220 172 208 174 190C176 170 196 162 200 138Z"),
        Stroke(Tone.INK, "M96 34C128 26 140 44 140 72V112", 9),
        Path(Tone.INK, "M131 106H149L155 142H125Z"),
        Stroke(Tone.ACCENT, "M82 34L40 18", 11),
        Stroke(Tone.ACCENT, "M80 42L46 44", 9),
        Rect(Tone.INK, 72, 26, 26, 28, 5),
        Path(Tone.PAPER, "M48 220V98C48 70 62 60 74 57V48H96V57C108 60 122 70 122 98V220Z"),
        Path(Tone.SECOND, "M98 57.5C109 61 122 71 122 98V220H98Z"),
        Rect(Tone.MAIN, 48, 104, 74, 52),
        Rect(Tone.DEEP, 98, 104, 24, 52),
        drop(Tone.PAPER, 76, 134, 11),
        *_foam((128, 206, 20), (158, 198, 22), (192, 206, 24), (226, 198, 23), (258, 204, 24),
               (290, 206, 22)),
    ),
    glyph=(
        Path(Tone.MID, "M25 1C27 12 43 18 43 32C43 41 35 47 24 47C13 47 5 41 5 32"
             "C5 26 8 22 11 18C12 22 14 24 17 25C16 15 20 7 25 1Z"),
        Path(Tone.ACCENT, "M25 22C26 29 33 31 33 38C33 43 29 47 24 47C19 47 15 43 15 38"
             "C15 32 23 30 25 22Z"),
    ),
)  # fmt: skip
