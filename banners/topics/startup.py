"""Starting a business: a rocket rises out of the clouds."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape
from banners.art.signs import bulb
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_FIN = Path(Tone.SPOT, "M-78 10 C-146 50 -174 124 -158 212 C-136 176 -106 152 -58 140 Z")

# The rocket is around x = 0, from -270 to its nozzle at 150.
_ROCKET: tuple[Shape, ...] = (
    _FIN,
    Group((_FIN,), mirror=True),
    Rect(Tone.INK, -50, 120, 100, 44, 12),
    Path(
        Tone.PAPER,
        "M0 -270 C92 -190 112 -70 86 60 C80 92 72 116 62 138 H-62 C-72 116 -80 92 -86 60 C-112 "
        "-70 -92 -190 0 -270 Z",
    ),
    Path(
        Tone.SOFT, "M0 -270 C92 -190 112 -70 86 60 C80 92 72 116 62 138 H14 C56 20 58 -140 0 -270 Z"
    ),
    Path(
        Tone.MAIN,
        "M0 -270 C40 -236 67 -196 83 -150 C34 -130 -34 -130 -83 -150 C-67 -196 -40 -236 0 -270 Z",
    ),
    Path(
        Tone.DEEP,
        "M0 -270 C40 -236 67 -196 83 -150 C68 -144 54 -140 38 -138 C32 -180 20 -226 0 -270 Z",
    ),
    Circle(Tone.MAIN, 0, -48, 62),
    Circle(Tone.MID, 0, -48, 46),
    bulb((Tone.SECOND, Tone.SECOND, Tone.PAPER, Tone.INK), (0, -56), 0.3),
    Rect(Tone.SPOT, -15, 60, 30, 116, 15),
)
_FIRE: tuple[Shape, ...] = (
    Path(Tone.SPOT, "M-56 150 H56 C76 220 40 270 0 340 C-40 270 -76 220 -56 150 Z"),
    Path(Tone.SECOND, "M-38 150 H38 C50 200 28 240 0 286 C-28 240 -50 200 -38 150 Z"),
)


def _clouds(tone: Tone, y: float, r: float, step: float, shift: float) -> tuple[Shape, ...]:
    """Return a bank of clouds from far left to far right: round heads of unequal height."""
    heads = (0.0, 0.42, 0.1, 0.6, 0.22)
    count = round(6600 / step)
    return (
        Rect(tone, -3000, y + r * 0.2, 6600, 1000 - y),
        *(
            Circle(tone, -3000 + shift + n * step, y + r * heads[n % 5], r)
            for n in range(count + 1)
        ),
    )


TOPIC = Topic(
    id="khoi-nghiep",
    name="Khởi nghiệp, đổi mới sáng tạo",
    palette=palette(
        "Hồng bình minh", ground="FBCFF2", halo="F3B6E7", faint="E8A0DB", soft="DCC8F2",
        mid="7ED3F2", main="7430B8", deep="521D8A", ink="2E0D52", paper="FFFFFF", accent="98104A",
        spot="FF5F45", second="FFBE3D", skin="F6BF9A", neck="DE988A", hair="2E0D52", text="430F58",
        pill="7430B8", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 310, 300),
        setting=_clouds(Tone.FAINT, 548, 74, 118, 40),
        figures=(
            Group((*_FIRE, *_ROCKET), at=(336, 300), turn=14, scale=1.04),
            Circle(Tone.PAPER, 60, 628, 62),
            Circle(Tone.PAPER, 150, 596, 74),
            Circle(Tone.PAPER, 246, 566, 70),
            Circle(Tone.PAPER, 350, 590, 82),
            Circle(Tone.PAPER, 452, 566, 62),
            Circle(Tone.PAPER, 540, 610, 78),
            Circle(Tone.PAPER, 634, 640, 60),
            Rect(Tone.PAPER, -2, 628, 696, 280),
        ),
    ),
    emblem=(
        Group((*_FIRE, *_ROCKET), at=(156, 102), turn=24, scale=0.35),
        Circle(Tone.PAPER, 60, 204, 30),
        Circle(Tone.PAPER, 106, 186, 32),
        Circle(Tone.PAPER, 152, 204, 30),
        Circle(Tone.FAINT, 20, 214, 34),
        Circle(Tone.FAINT, 196, 210, 32),
        Circle(Tone.FAINT, 246, 216, 36),
    ),
    glyph=(
        Group(
            (
                Path(Tone.SPOT, "M-9 8 C-17 12 -18 20 -16 27 L-6 20 H6 L16 27 C18 20 17 12 9 8 Z"),
                Path(Tone.MAIN, "M0 -27 C12 -17 13 2 7 20 H-7 C-13 2 -12 -17 0 -27 Z"),
                Circle(Tone.PAPER, 0, -5, 5),
                Path(Tone.SECOND, "M-5 21 H5 C6 26 3 30 0 33 C-3 30 -6 26 -5 21 Z"),
            ),
            at=(27, 21),
            turn=36,
            scale=0.86,
        ),
    ),
)  # fmt: skip
