"""Nutrition: a child with a full bowl of rice."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Path, Shape, Stroke
from banners.art.terrain import land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_CHILD: tuple[Shape, ...] = (
    Path(Tone.HAIR, "M148 200C148 96 212 36 300 36C388 36 452 96 452 200V300"
         "C452 334 420 346 396 346H204C180 346 148 334 148 300Z"),
    Path(Tone.SPOT, "M60 700C58 500 110 416 222 388H378C490 416 542 500 540 700Z"),
    Path(Tone.NECK, "M250 320H350V396C330 436 270 436 250 396Z"),
    Circle(Tone.SKIN, 300, 226, 128),
    Path(Tone.HAIR, "M166 236C160 120 220 74 300 74C380 74 440 120 434 236C424 220 410 196 406 164"
         "C360 186 318 180 280 150C262 172 226 186 194 180C190 204 180 220 166 236Z"),
    Circle(Tone.MAIN, 404, 96, 30),
    Circle(Tone.MAIN, 452, 118, 30),
    Circle(Tone.ACCENT, 430, 108, 15),
)  # fmt: skip

_GRAINS = (
    "M222 406l18 -10", "M262 386l20 6", "M206 438l20 4", "M250 430l18 -10", "M300 420l20 4",
)  # fmt: skip

_BOWL: tuple[Shape, ...] = (
    Path(Tone.PAPER, "M156 470C162 396 230 356 300 356C370 356 438 396 444 470Z"),
    *(Stroke(Tone.SOFT, line, 8) for line in _GRAINS),
    leaf((Tone.SECOND, Tone.PAPER), (396, 480), -42, (130, 76)),
    leaf((Tone.SECOND, Tone.PAPER), (404, 480), 6, (120, 70)),
    Circle(Tone.PAPER, 356, 434, 46),
    Circle(Tone.MID, 356, 434, 26),
    Path(Tone.SOFT, "M120 462H480Q486 462 486 470C484 560 430 612 372 632V680H228V632"
         "C170 612 116 560 114 470Q114 462 120 462Z"),
    Path(Tone.MAIN, "M118 500H482C480 516 476 530 470 542H130C124 530 120 516 118 500Z"),
    Stroke(Tone.SPOT, "M84 560L110 640", 90),
    Stroke(Tone.SPOT, "M516 560L490 640", 90),
    Path(Tone.SKIN, "M92 520C104 500 140 496 152 514C160 530 150 540 140 542"
                    "C164 552 172 570 166 590"
         "C160 620 110 626 92 590Z"),
    Path(Tone.SKIN, "M508 520C496 500 460 496 448 514C440 530 450 540 460 542"
                    "C436 552 428 570 434 590"
         "C440 620 490 626 508 590Z"),
)  # fmt: skip

TOPIC = Topic(
    id="dinh-duong",
    name="Dinh dưỡng",
    palette=palette(
        "Đất nung", ground="9E431A", halo="81330F", faint="6B2A0B", soft="DCEBF0", mid="F4B94B",
        main="2E7FA8", deep="5E2409", ink="3A1505", paper="FFF9EC", accent="FFE59A", spot="F6C445",
        second="7DB53C", skin="F7BE95", neck="E59C7C", hair="33150C", text="FFFFFF", pill="FFE59A",
        on_pill="3A1505",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 320, 288),
        setting=(land(Tone.FAINT, "M-3000 566H3600"),),
        figures=(
            *_CHILD,
            *_BOWL,
        ),
    ),
    emblem=(
        Path(Tone.PAPER, "M66 108C70 62 108 38 150 38C192 38 230 62 234 108Z"),
        *(Stroke(Tone.SOFT, line, 6)
          for line in ("M96 78l12 -7", "M122 58l13 4", "M112 92l13 -4", "M140 80l12 3")),
        leaf((Tone.SECOND, Tone.PAPER), (206, 116), -36, (78, 46)),
        leaf((Tone.SECOND, Tone.PAPER), (210, 116), 12, (72, 44)),
        Circle(Tone.PAPER, 178, 88, 27),
        Circle(Tone.MID, 178, 88, 15),
        Path(Tone.SOFT, "M40 104H260C260 158 228 184 196 194V240H104V194C72 184 40 158 40 104Z"),
        Path(Tone.MAIN, "M41.5 122H258.5C256 134 252 144 248 152H52C48 144 44 134 41.5 122Z"),
    ),
    glyph=(
        Path(Tone.PAPER, "M6 26C7 15 15 10 24 10C33 10 41 15 42 26Z"),
        leaf((Tone.SECOND, Tone.PAPER), (33, 27), 8, (22, 15)),
        Path(Tone.SOFT, "M1 24H47C47 35 40 41 34 43V47H14V43C8 41 1 35 1 24Z"),
        Path(Tone.MAIN, "M1.5 28H46.5C46 31 45.4 33 44.6 35H3.4C2.6 33 2 31 1.5 28Z"),
    ),
)  # fmt: skip
