"""Digital transformation: a hand holds a phone, where a person has been recognised."""

from __future__ import annotations

from banners.art.people_c import finger, man
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _tile(ground: Tone, x: float, y: float, side: float, *sign: Shape, turn: float = 0) -> Group:
    """Return a service tile whose sign is drawn around (0, 0), 60 units wide."""
    half = side / 2
    return Group(
        (Rect(ground, -half, -half, side, side, side * 0.26), Group(sign, scale=side / 100)),
        at=(x, y),
        turn=turn,
    )


_HOUSE = (
    Path(Tone.MAIN, "M0 -34 L36 -2 H26 V30 H-26 V-2 H-36 Z"),
    Stroke(Tone.MAIN, "M-32 -2 L0 -31 L32 -2", 10),
    Path(Tone.PAPER, "M-10 30 V12 C-10 0 10 0 10 12 V30 Z"),
)
_PAGE = (
    Rect(Tone.DEEP, -24, -32, 48, 64, 9),
    Stroke(Tone.SOFT, "M-11 -10 H11 M-11 8 H11", 9),
)
_HEART = (
    Path(
        Tone.DEEP,
        "M0 32 C-46 2 -40 -28 -18 -28 C-8 -28 -2 -22 0 -16 C2 -22 8 -28 18 -28 C40 -28 46 2 0 32 Z",
    ),
)

# The phone stands around (0, 0), 268 by 540, before it is turned.
_PHONE: tuple[Shape, ...] = (
    Rect(Tone.INK, -134, -270, 268, 540, 46),
    Rect(Tone.PAPER, -116, -252, 232, 504, 30),
    Rect(Tone.INK, -36, -236, 72, 16, 8),
    Group(
        (
            Rect(Tone.SOFT, -96, -200, 192, 190, 22),
            Group((man(Tone.MAIN),), at=(0, -104), scale=0.86),
        ),
        clip=Rect(Tone.SOFT, -96, -200, 192, 190, 22),
    ),
    Stroke(Tone.MAIN, "M-86 28 H20", 20),
    Stroke(Tone.SECOND, "M-88 62 H88 M-88 92 H56", 14),
    Rect(Tone.MAIN, -96, 122, 192, 62, 31),
    tick(Tone.PAPER, 0, 152, 40, 12),
    Circle(Tone.ACCENT, 104, -6, 56),
    tick(Tone.INK, 104, -6, 54, 17),
)

_TURN = 8

_PALM = (
    Path(
        Tone.NECK,
        "M-150 80 C-196 150 -176 250 -112 300 L-92 700 H132 L146 262 C158 190 152 110 128 60 Z",
    ),
)
_FINGERS: tuple[Shape, ...] = (
    finger(124, 66, 32, 50),
    finger(118, 120, 38, 52),
    finger(120, 174, 34, 50),
    finger(126, 226, 24, 46),
    Path(
        Tone.SKIN,
        "M-128 88 C-118 56 -64 66 -66 108 C-68 146 -112 176 -106 244 C-102 284 -110 330 -84 372 "
        "C-84 420 -92 500 -92 700 H-190 C-190 560 -120 380 -150 300 C-184 220 -150 150 -128 88 Z",
    ),
)

# The emblem's phone, around (0, 0), 120 by 230: a head and a tick, and nothing smaller.
_SMALL_PHONE: tuple[Shape, ...] = (
    Rect(Tone.INK, -62, -108, 124, 260, 22),
    Rect(Tone.PAPER, -52, -98, 104, 240, 13),
    Group(
        (
            Rect(Tone.SOFT, -42, -86, 84, 92, 12),
            Group((man(Tone.MAIN),), at=(0, -40), scale=0.44),
        ),
        clip=Rect(Tone.SOFT, -42, -86, 84, 92, 12),
    ),
    Stroke(Tone.MAIN, "M-36 28 H10", 12),
    Stroke(Tone.SECOND, "M-36 50 H34", 10),
    Circle(Tone.ACCENT, 50, 10, 31),
    tick(Tone.INK, 50, 10, 30, 10),
)

TOPIC = Topic(
    id="chuyen-doi-so",
    name="Chuyển đổi số",
    palette=palette(
        "Xanh số", ground="1233B8", halo="1C42CC", faint="2A55E2", soft="86A8FF", mid="4C78F5",
        main="2F58E8", deep="0B2187", ink="071560", paper="E8EEFF", accent="FFD84D", spot="FFB59A",
        second="BCCEFF", skin="F9C4A0", neck="E79F85", hair="071560", text="FFFFFF",
        pill="FFD84D", on_pill="071560",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 330, 300),
        figures=(
            Circle(Tone.FAINT, 320, 330, 225),
            Stroke(Tone.SOFT, "M40 226 H132 M-8 282 H110 M52 338 H124", 18),
            Group((*_PALM, *_PHONE, *_FINGERS), at=(322, 310), turn=_TURN, scale=0.93),
            _tile(Tone.SOFT, 98, 112, 92, *_PAGE, turn=-6),
            _tile(Tone.PAPER, 546, 142, 104, *_HOUSE, turn=8),
            _tile(Tone.ACCENT, 80, 456, 84, *_HEART, turn=-8),
        ),
    ),
    emblem=(
        Stroke(Tone.SOFT, "M20 58 H76 M-10 92 H62 M28 126 H70", 12),
        Group(_SMALL_PHONE, at=(146, 122), turn=_TURN),
        _tile(Tone.PAPER, 262, 62, 62, *_HOUSE, turn=8),
        _tile(Tone.SOFT, 264, 150, 56, *_PAGE, turn=-6),
    ),
    glyph=(
        Group(
            (
                Rect(Tone.PAPER, -14, -23, 28, 46, 6),
                Rect(Tone.MAIN, -10, -18, 20, 31, 2),
                Circle(Tone.ACCENT, 9, 5, 12),
                tick(Tone.INK, 9, 5, 11, 4.4),
            ),
            at=(20, 24),
            turn=8,
        ),
    ),
)  # fmt: skip
