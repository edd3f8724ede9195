"""Natural disasters: a house made fast against storm and flood, behind a dyke of sandbags."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _bag(x: float, y: float, width: float = 124, height: float = 60) -> Group:
    """Return a sandbag, sagging to the right."""
    bag = Rect(Tone.SOFT, 0, 0, width, height, height * 0.46)
    shade = Path(
        Tone.MID,
        f"M0 {height * 0.64:g}Q{width * 0.56:g} {height:g} {width} {height * 0.4:g}"
        f"V{height * 1.1:g}H0Z",
    )
    return Group((bag, Group((shade,), clip=bag)), at=(x, y))


def _bags(x: float, y: float, count: int) -> tuple[Shape, ...]:
    return tuple(_bag(x + 128 * number, y) for number in range(count))


def _rain(*drops: tuple[float, float]) -> tuple[Shape, ...]:
    """Return drops that the wind drives to the left."""
    return tuple(Stroke(Tone.FAINT, f"M{x} {y}l-34 62", 13) for x, y in drops)


_CLOUD: tuple[Shape, ...] = (
    Circle(Tone.DEEP, 330, 96, 62),
    Circle(Tone.DEEP, 424, 66, 90),
    Circle(Tone.DEEP, 540, 84, 76),
    Circle(Tone.DEEP, 640, 90, 70),
    Circle(Tone.DEEP, 262, 124, 38),
    Rect(Tone.DEEP, 224, 96, 480, 66, 33),
)

_PALM: tuple[Shape, ...] = (
    Stroke(Tone.DEEP, "M262 640C262 500 240 390 168 292", 30),
    Path(Tone.SECOND, "M168 296C176 220 116 178 24 190C80 206 110 236 168 296Z"),
    Path(Tone.SECOND, "M168 296C150 230 60 214 -8 274C60 258 100 268 168 296Z"),
    Path(Tone.SECOND, "M168 296C120 266 44 300 10 382C64 330 100 310 168 296Z"),
    Path(Tone.SECOND, "M168 296C120 300 70 360 72 446C104 376 130 340 168 296Z"),
    Path(Tone.SECOND, "M168 296C220 260 210 190 138 140C160 190 160 230 168 296Z"),
)  # fmt: skip

_HOUSE: tuple[Shape, ...] = (
    Rect(Tone.PAPER, 282, 360, 330, 300),
    Rect(Tone.ACCENT, 330, 410, 92, 92, 8),
    Rect(Tone.DEEP, 470, 410, 92, 240, 8),
    Path(Tone.SPOT, "M362 222Q368 212 380 212H540Q552 212 558 222L680 362Q690 380 672 380H236"
         "Q218 380 228 364Z"),
    Stroke(Tone.INK, "M420 214L352 380", 9),
    Stroke(Tone.INK, "M506 214L566 380", 9),
    _bag(334, 274, 108, 54),
    _bag(480, 274, 108, 54),
)  # fmt: skip

TOPIC = Topic(
    id="thien-tai",
    name="Phòng, chống thiên tai",
    palette=palette(
        "Xám bão", ground="454B66", halo="535A7A", faint="8FABD4", soft="E5CFA0", mid="C4A871",
        main="4A86C6", deep="2B3148", ink="20253A", paper="F6F3EC", accent="FFD166", spot="EF6B4A",
        second="47B39C", skin="F2B58F", neck="E39A80", hair="20253A", text="FFFFFF", pill="FFD166",
        on_pill="20253A",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 340, 322, 288),
        setting=(waves(Tone.FAINT, 516, 44, 360, 60),),
        figures=(
            *_CLOUD,
            *_PALM,
            *_rain((282, 190), (352, 180), (234, 300), (424, 190), (306, 280), (496, 180)),
            *_HOUSE,
            waves(Tone.MAIN, 568, 44, 360, 190),
            *_bags(268, 502, 4),
            *_bags(200, 556, 4),
        ),
    ),
    emblem=(
        Circle(Tone.DEEP, 188, 20, 34),
        Circle(Tone.DEEP, 236, 14, 38),
        Circle(Tone.DEEP, 276, 22, 30),
        Rect(Tone.DEEP, 154, 20, 156, 34, 17),
        Stroke(Tone.DEEP, "M104 210C104 160 96 126 66 94", 12),
        Path(Tone.SECOND, "M66 96C70 66 44 52 10 60C34 64 46 74 66 96Z"),
        Path(Tone.SECOND, "M66 96C56 72 24 70 0 96C26 86 44 86 66 96Z"),
        Path(Tone.SECOND, "M66 96C44 90 18 108 12 140C30 116 46 102 66 96Z"),
        Path(Tone.SECOND, "M66 96C50 104 36 130 42 158C50 130 58 112 66 96Z"),
        Path(Tone.SECOND, "M66 96C88 80 84 52 54 34C64 54 62 74 66 96Z"),
        *(Stroke(Tone.FAINT, f"M{x} {y}l-10 18", 5)
          for x, y in ((136, 52), (116, 88), (164, 62), (144, 100))),
        Rect(Tone.PAPER, 162, 116, 112, 110),
        Rect(Tone.ACCENT, 180, 130, 30, 30, 3),
        Rect(Tone.DEEP, 226, 130, 30, 80, 3),
        Path(Tone.SPOT, "M186 66Q189 62 194 62H242Q247 62 250 66L292 112Q296 120 288 120H148"
                 "Q140 120 144 112Z"),
        Stroke(Tone.INK, "M204 62L184 120", 4),
        Stroke(Tone.INK, "M232 62L252 120", 4),
        Group((_bag(0, 0),), at=(173, 80), scale=0.34),
        Group((_bag(0, 0),), at=(222, 80), scale=0.34),
        small_waves(Tone.MAIN, 184, 14, 104, 36),
        Group(_bags(0, 0, 4), at=(152, 156), scale=0.38),
        Group(_bags(0, 0, 5), at=(128, 178), scale=0.38),
    ),
    glyph=(
        Path(Tone.PAPER, "M10 20H38V40H10Z"),
        Path(Tone.SPOT, "M21 3.2C23 1.6 25 1.6 27 3.2L45 18C47 20 46 23 43 23H5C2 23 1 20 3 18Z"),
        Rect(Tone.DEEP, 19, 27, 10, 14, 1),
        Stroke(Tone.FAINT, "M3 37C7 33 10 33 14 36C18 39 20 39 24 36C28 33 30 33 34 36"
               "C38 39 41 39 45 36", 6),
        Stroke(Tone.MAIN, "M3 45C7 41 10 41 14 44C18 47 20 47 24 44C28 41 30 41 34 44"
               "C38 47 41 47 45 44", 6),
    ),
)  # fmt: skip
