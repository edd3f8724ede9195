"""The environment: an egret before the sun, a sprout, hills."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Path, Shape, Stroke
from banners.art.terrain import land, small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_EGRET: tuple[Shape, ...] = (
    Stroke(Tone.DEEP, "M316 470C324 500 322 530 316 580", 13),
    Stroke(Tone.DEEP, "M262 462C268 500 264 530 254 586", 13),
    Path(Tone.SPOT, "M212 108L60 140Q54 144 62 147L208 150Z"),
    Path(Tone.PAPER, "M222 96C272 92 312 120 330 172C306 156 282 150 254 150"
         "C276 164 288 180 292 204C272 184 250 170 226 158Z"),
    Path(Tone.PAPER, "M214 94C248 92 268 116 262 152C256 190 224 224 230 264"
         "C236 300 292 300 346 330C412 366 456 424 512 476C444 496 366 500 300 484"
         "C222 464 180 404 184 336C188 270 222 226 218 182C216 168 196 166 190 146"
         "C184 122 192 96 214 94Z"),
    Path(Tone.SECOND, "M236 384C244 334 318 330 378 374C426 410 462 442 504 475"
         "C412 484 248 484 236 384Z"),
)  # fmt: skip

_SMALL_EGRET: tuple[Shape, ...] = (
    Stroke(Tone.DEEP, "M112 156L108 190", 6),
    Stroke(Tone.DEEP, "M136 156L134 190", 6),
    Path(Tone.SPOT, "M74 18L20 33Q16 36 20 38L74 38Z"),
    Path(Tone.PAPER, "M76 12C104 8 122 22 130 46C118 38 108 36 98 36C106 42 110 48 111 58"
         "C102 46 92 40 82 40Z"),
    Path(Tone.PAPER, "M76 11C92 10 101 22 98 38C95 56 82 70 86 86C90 100 116 98 140 112"
         "C168 128 190 146 212 164C170 174 130 172 108 164C74 150 62 124 66 100"
         "C69 80 80 68 77 50C76 44 66 43 64 34C61 22 65 12 76 11Z"),
    Path(Tone.SECOND, "M94 126C98 106 130 106 156 126C176 142 190 152 206 162"
         "C168 168 100 170 94 126Z"),
)  # fmt: skip

TOPIC = Topic(
    id="moi-truong",
    name="Môi trường",
    palette=palette(
        "Xanh đồng quê", ground="EFF6DE", halo="D3E9B0", faint="B6DA85", soft="93C75A",
        mid="62AD50", main="42964A", deep="17643C", ink="0E4429", paper="FFFFFF", accent="8F3B05",
        spot="F0A52B", second="DAE7D2", skin="F2B58F", neck="E39A80", hair="0E4429", text="0E4429",
        pill="17643C", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 306, 286),
        setting=(
            Circle(Tone.SPOT, 366, 244, 178),
            waves(Tone.FAINT, 470, 76, 1500, 560),
            waves(Tone.SOFT, 530, 60, 1300, -60),
        ),
        figures=(
            *_EGRET,
            land(Tone.MAIN, "M-3000 574C-1600 540 -700 610 -100 590C200 580 420 540 600 548"
                 "C1600 590 2600 540 3600 574"),
            Stroke(Tone.DEEP, "M486 660C482 600 480 560 486 494", 24),
            leaf((Tone.MAIN, Tone.DEEP), (486, 508), -52, (176, 104), mirror=True),
            leaf((Tone.DEEP, Tone.MAIN), (484, 512), 44, (232, 130)),
        ),
    ),
    emblem=(
        Circle(Tone.SPOT, 140, 84, 70),
        small_waves(Tone.SOFT, 174, 20, 520, 330),
        *_SMALL_EGRET,
        small_waves(Tone.DEEP, 194, 12, 420, 240),
        Stroke(Tone.DEEP, "M232 210C230 180 230 160 232 138", 11),
        leaf((Tone.MAIN, Tone.DEEP), (232, 146), -50, (68, 42), mirror=True),
        leaf((Tone.DEEP, Tone.MAIN), (231, 148), 42, (96, 54)),
    ),
    glyph=(
        Circle(Tone.SPOT, 24, 21.5, 21),
        Stroke(Tone.DEEP, "M25 38 V50 M32 38 V50", 3),
        Path(Tone.DEEP, "M15 4.4 L-1 10.6 Q-2 11.6 -0.6 12 L15 12.4 Z"),
        Path(Tone.PAPER, "M16 1.6 C22 1.6 26 5.4 25.4 10.6 C25 15 20 17.6 21 21.4 C22 25 29 25 "
                         "34.6 28.6 C40 32 44 37 48 41 C38 43.4 28 43.4 21.6 40 C14 36 11.4 29 "
                         "13.4 22.6 C14.6 18.6 18.4 15.6 17.6 13.2 C17 11.8 13.2 12.2 12.2 9.2 "
                         "C11 5.4 12.6 1.8 16 1.6 Z"),
        Path(Tone.MAIN, "M1.2 46.5 C14 43.4 32 48 46.8 46.5 A32 32 0 0 1 1.2 46.5 Z"),
    ),
)  # fmt: skip
