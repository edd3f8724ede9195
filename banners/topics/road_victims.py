"""Victims of road accidents, remembered: candles and chrysanthemums beside an empty road."""

from __future__ import annotations

from math import cos, pi, sin

from banners.art.shapes import Circle, Group, Path, Rect, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _flame(x: float, y: float, scale: float) -> Group:
    """Return a flame whose foot is at (x, y), 140 wide and 214 high."""
    return Group(
        (
            Path(
                Tone.SPOT,
                "M0 -214 C10 -160 70 -124 70 -62 C70 -20 40 0 0 0 C-40 0 -70 -20 -70 -62 "
                "C-70 -124 -10 -160 0 -214 Z",
            ),
            Path(
                Tone.ACCENT,
                "M4 -134 C8 -100 42 -82 42 -46 C42 -18 24 -6 2 -6 C-22 -6 -40 -18 -40 -46 "
                "C-40 -82 0 -100 4 -134 Z",
            ),
            Path(
                Tone.PAPER,
                "M2 -72 C4 -54 22 -44 22 -28 C22 -12 12 -6 2 -6 C-10 -6 -20 -12 -20 -28 "
                "C-20 -44 0 -54 2 -72 Z",
            ),
        ),
        at=(x, y),
        scale=scale,
    )


def _candle(x: float, y: float, wide: float, foot: float, shade: Tone = Tone.SECOND) -> Group:
    """Return a candle down to `foot` whose wax ends at (x, y), with a run of it, and a flame."""
    half = wide / 2
    return Group(
        (
            Rect(Tone.PAPER, -half, -wide * 0.11, wide, foot - y, wide * 0.22),
            Path(shade, f"M{half * 0.4} 0 H{half} V{foot - y} H{half * 0.4} Z"),
            Rect(Tone.PAPER, -half, 0, wide, wide * 0.3, wide * 0.09),
            Rect(Tone.PAPER, half * 0.28, 0, half * 0.42, wide * 0.86, half * 0.21),
            Rect(Tone.PAPER, half * 0.62, 0, half * 0.38, wide * 0.52, half * 0.19),
            Path(
                Tone.PAPER,
                f"M{-half} 0 A{half} {wide * 0.16} 0 0 1 {half} 0 A{half} {wide * 0.16} 0 0 1 "
                f"{-half} 0 Z",
            ),
            Path(
                Tone.SKIN,
                f"M{-half * 0.72} 0 A{half * 0.72} {wide * 0.1} 0 0 1 {half * 0.72} 0 "
                f"A{half * 0.72} {wide * 0.1} 0 0 1 {-half * 0.72} 0 Z",
            ),
            Stroke(Tone.INK, f"M0 {-wide * 0.18} V0", wide * 0.08),
            _flame(0, -wide * 0.1, wide / 118),
        ),
        at=(x, y),
    )


def _row(
    tone: Tone, reach: tuple[float, float], width: float, count: int, turn: float = 0
) -> Group:
    """Return a row of long petals around (0, 0), from the one distance to the other."""
    inner, outer = reach
    angles = (2 * pi * n / count for n in range(count))
    d = "".join(
        f"M{inner * cos(a):.2f} {inner * sin(a):.2f}L{outer * cos(a):.2f} {outer * sin(a):.2f}"
        for a in angles
    )
    return Group((Stroke(tone, d, width),), turn=turn)


def _chrysanthemum(x: float, y: float, r: float) -> Group:
    """Return a white chrysanthemum: rows of long petals around a warm heart."""
    return Group(
        (
            _row(Tone.SECOND, (20, 88), 24, 17),
            _row(Tone.PAPER, (20, 68), 24, 13, 10),
            Circle(Tone.SECOND, 0, 0, 42),
            _row(Tone.PAPER, (0, 26), 15, 9),
            Circle(Tone.ACCENT, 0, 0, 22),
        ),
        at=(x, y),
        scale=r / 100,
    )


_LEAF = Path(Tone.MID, "M0 0 C40 -70 120 -90 190 -60 C160 10 80 40 0 0 Z")

# The road comes from behind the hill, and widens towards the left corner.
_ROAD = (
    "M150 431 C230 442 282 452 282 478 C282 506 200 530 20 580 L-160 640 L-900 900 H-100 "
    "L190 640 C270 570 345 540 345 492 C345 446 250 438 160 430 Z"
)
_SURFACE = (
    "M170 433 C240 444 290 454 290 478 C290 508 206 536 40 584 L-124 640 L-820 900 H-150 "
    "L168 640 C250 568 335 540 335 492 C335 450 250 442 170 433 Z"
)
_DASHES = (
    "M254 448 L280 454 L279 459 L253 452 Z "
    "M302 465 L309 465 C316 474 318 482 316 491 L306 491 C308 482 307 474 302 465 Z "
    "M296 508 L308 512 L272 538 L256 536 Z "
    "M222 549 L242 553 L186 586 L158 584 Z "
    "M112 602 L142 604 L60 650 L14 650 Z"
)

TOPIC = Topic(
    id="tuong-niem-giao-thong",
    name="Tưởng niệm nạn nhân tai nạn giao thông",
    palette=palette(
        "Đêm tưởng niệm", ground="22384F", halo="2F4C69", faint="4C5566", soft="6D6560",
        mid="5C7B9A", main="47627F", deep="14232F", ink="0D1824", paper="FFFFFF", accent="FFCF8A",
        spot="FF9F45", second="C3D0DE", skin="FFE3C8", neck="D9B48F", hair="0D1824", text="FFFFFF",
        pill="FFCF8A", on_pill="14232F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 400, 250, 250),
        setting=(
            Path(
                Tone.DEEP,
                "M-3000 462 H-300 C-80 462 60 430 260 428 C420 426 520 440 760 440 H3600 V900 "
                "H-3000 Z",
            ),
            Group(
                (Path(Tone.MID, _ROAD), Path(Tone.MAIN, _SURFACE), Path(Tone.PAPER, _DASHES)),
                at=(-58, 0),
            ),
        ),
        figures=(
            Circle(Tone.FAINT, 400, 186, 160),
            Circle(Tone.SOFT, 400, 186, 106),
            _candle(400, 300, 118, 760),
            _candle(520, 452, 84, 760),
            Group((_LEAF,), at=(430, 630), turn=-2),
            _chrysanthemum(360, 566, 84),
            _chrysanthemum(490, 584, 70),
        ),
    ),
    emblem=(
        Path(Tone.DEEP, "M-400 150 C-200 150 0 138 100 138 C220 138 300 146 700 150 V400 H-400 Z"),
        Path(
            Tone.MID,
            "M44 139 C74 142 104 146 104 156 C104 168 50 176 -20 204 H70 C104 176 134 172 134 156 "
            "C134 144 80 140 44 139 Z",
        ),
        Path(Tone.PAPER, "M110 149 L118 149 L121 157 L114 157 Z M108 168 L116 170 L96 182 L82 "
                         "182 Z"),
        Circle(Tone.FAINT, 170, 68, 62),
        Circle(Tone.SOFT, 170, 68, 42),
        _candle(170, 100, 44, 300),
        _chrysanthemum(128, 180, 34),
        _chrysanthemum(214, 184, 30),
    ),
    glyph=(
        Rect(Tone.PAPER, 15, 24, 18, 24, 3),
        Path(Tone.SECOND, "M27 24 H30 C32 24 33 25 33 27 V45 C33 47 32 48 30 48 H27 Z"),
        Path(Tone.SPOT, "M24 0 C25 6 33 10 33 17 C33 22 29 25 24 25 C19 25 15 22 15 17 C15 10 "
                        "23 6 24 0 Z"),
        Path(Tone.PAPER, "M24 11 C24.5 14 28.5 15 28.5 19 C28.5 22 27 23 24 23 C21 23 "
                         "19.5 22 19.5 19 C19.5 15 23.5 14 24 11 Z"),
    ),
)  # fmt: skip
