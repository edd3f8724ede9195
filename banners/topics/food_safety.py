"""Food safety: a basket of vegetables and fish, and the shield that vouches for them."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_FISH_BODY = Path(Tone.SOFT, "M0 -176C66 -130 90 -40 76 60C66 130 36 190 20 240H-20"
                  "C-36 190 -66 130 -76 60C-90 -40 -66 -130 0 -176Z")  # fmt: skip
_FISH: tuple[Shape, ...] = (
    Path(Tone.SPOT, "M-74 -20C-110 0 -130 40 -128 84C-110 80 -84 84 -66 96Z"),
    _FISH_BODY,
    Group((
        Path(Tone.PAPER, "M16 -180C54 -60 54 80 16 240H140V-180Z"),
        Stroke(Tone.INK, "M-110 -40C-60 -6 40 -6 110 -40", 9),
    ), clip=_FISH_BODY),
    Circle(Tone.INK, -20, -88, 14),
)  # fmt: skip

_CARROT: tuple[Shape, ...] = (
    Stroke(Tone.DEEP, "M0 0L-30 -66", 18),
    Stroke(Tone.DEEP, "M0 0L6 -80", 18),
    Stroke(Tone.DEEP, "M0 0L44 -62", 18),
    Path(Tone.SECOND, "M-46 14C-40 -22 40 -22 46 14C46 90 24 200 0 240C-24 200 -46 90 -46 14Z"),
)

_BASKET = Path(Tone.MID, "M20 428H520L462 700H78Z")
_WEAVE = tuple(
    Rect(Tone.ACCENT, -20 + 56 * column + 28 * (row % 2), 470 + 40 * row, 28, 20, 5)
    for row in range(4)
    for column in range(11)
)
_SHIELD = "M0 -110L96 -76V4C96 66 56 104 0 130C-56 104 -96 66 -96 4V-76Z"

TOPIC = Topic(
    id="an-toan-thuc-pham",
    name="An toàn thực phẩm",
    palette=palette(
        "Vàng chợ sớm", ground="FFF3C4", halo="FFE38F", faint="F4CE62", soft="8DB7C7", mid="D79B57",
        main="3C9A4A", deep="17602F", ink="33240E", paper="FFFFFF", accent="8A3E0B", spot="E5432D",
        second="F4892A", skin="F2B58F", neck="E39A80", hair="33240E", text="33240E", pill="17602F",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 316, 288),
        setting=(land(Tone.FAINT, "M-3000 560H3600"),),
        figures=(
            Group((
                leaf((Tone.DEEP, Tone.MAIN), (146, 480), -36, (300, 150)),
                leaf((Tone.MAIN, Tone.PAPER), (196, 470), -7, (386, 190)),
                Group(_FISH, at=(356, 256), turn=10),
                Group(_CARROT, at=(500, 330), turn=24),
                Circle(Tone.SPOT, 108, 408, 72),
                Path(Tone.MAIN, "M108 330C118 346 140 340 150 350C140 362 122 358 108 368"
                     "C94 358 76 362 66 350C76 340 98 346 108 330Z"),
                _BASKET,
                Group(_WEAVE, clip=_BASKET),
                Rect(Tone.ACCENT, 0, 412, 540, 50, 25),
            ), at=(8, -10), scale=1.02),
            Group((
                Path(Tone.PAPER, _SHIELD),
                Group((Path(Tone.DEEP, _SHIELD),), scale=0.86),
                Stroke(Tone.PAPER, "M-42 6L-10 38L48 -36", 26),
            ), at=(438, 442), scale=1.12),
        ),
    ),
    emblem=(
        land(Tone.FAINT, "M-3000 184H3600"),
        leaf((Tone.DEEP, Tone.MAIN), (92, 120), -38, (90, 48)),
        leaf((Tone.MAIN, Tone.PAPER), (112, 120), -10, (112, 60)),
        Group(_FISH, at=(164, 70), turn=12, scale=0.34),
        Group((Circle(Tone.SPOT, 0, 0, 24),), at=(66, 104)),
        Path(Tone.MID, "M44 116H232L212 220H64Z"),
        Rect(Tone.ACCENT, 34, 106, 208, 20, 10),
        *(Rect(Tone.ACCENT, 62 + 28 * column + 14 * row, 136 + 20 * row, 15, 10, 3)
          for row in range(3) for column in range(5)),
        Group((
            Path(Tone.PAPER, _SHIELD),
            Group((Path(Tone.DEEP, _SHIELD),), scale=0.86),
            Stroke(Tone.PAPER, "M-42 6L-10 38L48 -36", 28),
        ), at=(222, 128), scale=0.52),
    ),
    glyph=(
        Path(Tone.SPOT, "M24 14C30 8 46 9 46 25C46 37 38 47 31 47C28 47 26.5 45.5 24 45.5"
                        "S20 47 17 47C10 47 2 37 2 25C2 9 18 8 24 14Z"),
        Stroke(Tone.INK, "M24 14C24 10 23 7 21 4", 3.4),
        Path(Tone.MAIN, "M25 11C25 3 32 0 40 1C40 9 33 12 25 11Z"),
        Stroke(Tone.PAPER, "M14.5 28L21.5 35L33.5 22", 6),
    ),
)  # fmt: skip
