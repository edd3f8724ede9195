"""Malaria: asleep under a net at night, and the mosquito outside it."""

from __future__ import annotations

from banners.art.mosquito import mosquito, small_mosquito
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_NET = Path(
    Tone.MAIN, "M340 150C340 92 464 92 464 150C476 310 556 440 640 556H172C250 440 328 310 340 150Z"
)
_MESH = tuple(
    Stroke(Tone.SOFT, f"M{x} 100l{side * 500} 500", 3.4)
    for x in range(-320, 1160, 40)
    for side in (1, -1)
)

_FOLDS = (
    Stroke(Tone.MID, "M343 170C328 310 262 436 184 548", 12),
    Stroke(Tone.MID, "M461 170C476 310 542 436 628 556", 12),
)
_CROWN = Path(Tone.MID, "M334 150C334 84 470 84 470 150L474 206C460 226 440 226 428 206"
              "C416 226 388 226 376 206C364 226 344 226 330 206Z")  # fmt: skip

_SLEEPER: tuple[Shape, ...] = (
    Rect(Tone.PAPER, 268, 458, 160, 84, 36),
    Circle(Tone.HAIR, 352, 424, 66),
    Circle(Tone.SKIN, 368, 436, 57),
    Path(Tone.HAIR, "M304 428C312 378 384 354 422 406C394 420 368 418 346 404"
         "C340 420 326 432 304 428Z"),
    Path(Tone.SPOT, "M378 556C378 478 424 446 488 442C580 436 640 456 720 480V700H378Z"),
)  # fmt: skip

_SMALL_NET = Path(
    Tone.MAIN, "M186 48C186 18 242 18 242 48C250 100 284 142 330 184H110C150 142 178 100 186 48Z"
)

_BED: tuple[Shape, ...] = (
    Rect(Tone.MID, 204, 530, 700, 46, 20),
    Rect(Tone.SECOND, 180, 568, 760, 400, 10),
)

TOPIC = Topic(
    id="sot-ret",
    name="Phòng, chống sốt rét",
    palette=palette(
        "Xanh đêm trăng", ground="182B5C", halo="27407F", faint="111E42", soft="7FA3DD",
        mid="C3DAF7", main="5C84C8", deep="0F1C40", ink="0A132E", paper="F4F8FF", accent="FFD98A",
        spot="E8785A", second="A8713F", skin="F7BE95", neck="E59C7C", hair="1E1430", text="FFFFFF",
        pill="FFD98A", on_pill="0F1C40",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 340, 322, 290),
        setting=(land(Tone.FAINT, "M-3000 560H3600"),),
        figures=(
            Circle(Tone.ACCENT, 138, 178, 118),
            Rect(Tone.SECOND, 366, 34, 4000, 26, 13),
            Stroke(Tone.SECOND, "M402 60V110", 10),
            _NET,
            Group((*_MESH, *_SLEEPER), clip=_NET),
            *_FOLDS,
            _CROWN,
            *_BED,
            mosquito((130, 214), 0.54, -8, wings=(Tone.PAPER, Tone.SOFT)),
        ),
    ),
    emblem=(
        Circle(Tone.ACCENT, 68, 78, 62),
        Rect(Tone.SECOND, 200, 6, 600, 11, 5),
        Stroke(Tone.SECOND, "M214 14V28", 5),
        _SMALL_NET,
        Group((
            *(Stroke(Tone.SOFT, f"M{x} 20l{side * 180} 180", 2.8)
              for x in range(-20, 640, 24) for side in (1, -1)),
            Rect(Tone.PAPER, 152, 138, 60, 40, 16),
            Circle(Tone.HAIR, 188, 126, 28),
            Circle(Tone.SKIN, 195, 132, 24),
            Path(Tone.SPOT, "M200 190C200 152 220 138 246 138C280 136 320 142 380 156V220H200Z"),
        ), clip=_SMALL_NET),
        Stroke(Tone.MID, "M188 60C178 110 148 146 114 180", 6),
        Stroke(Tone.MID, "M240 60C250 110 280 146 326 184", 6),
        Path(Tone.MID, "M183 48C183 14 245 14 245 48L247 70C240 80 231 80 226 70"
             "C221 80 208 80 202 70C196 80 187 80 181 70Z"),
        Rect(Tone.MID, 112, 172, 400, 18, 8),
        Rect(Tone.SECOND, 102, 186, 420, 200, 4),
        small_mosquito((12, 22), 2.4, wings=(Tone.PAPER, Tone.SOFT)),
    ),
    glyph=(
        Stroke(Tone.SECOND, "M4 45V34M44 45V34", 4),
        Path(Tone.SOFT, "M11 5H37C38 18 42 28 46 37H2C6 28 10 18 11 5Z"),
        Group(
            (
                *(Stroke(Tone.MAIN, f"M{x} 4l26 30M{48 - x} 4l-26 30", 1.5) for x in (4, 14, 24)),
                Circle(Tone.HAIR, 14.5, 29, 6.5),
                Circle(Tone.SKIN, 16, 30.5, 5.2),
                Path(Tone.SPOT, "M19 40C19 30 24 27 31 27.500C39 28 44 31 48 40Z"),
            ),
            clip=Path(Tone.SOFT, "M11 5H37C38 18 42 28 46 37H2C6 28 10 18 11 5Z"),
        ),
        Path(Tone.PAPER, "M9.5 2H38.5V8Q34 13 31 8.500Q27.5 13 24 8.500Q20.5 13 17 8.5"
                         "Q14 13 9.5 8Z"),
        Rect(Tone.PAPER, 0, 35, 48, 6.5, 3),
    ),
)  # fmt: skip
