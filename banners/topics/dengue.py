"""Dengue: a water jar that is shut, a bucket turned over, and the mosquito that finds neither."""

from __future__ import annotations

from banners.art.mosquito import mosquito, small_mosquito
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_JAR = Path(Tone.MAIN, "M286 268C244 300 212 362 212 430C212 510 244 568 284 606H556"
            "C596 568 628 510 628 430C628 362 596 300 554 268Z")  # fmt: skip
_LIDDED_JAR: tuple[Shape, ...] = (
    _JAR,
    Group((
        Path(Tone.DEEP, "M190 250H650V400C620 372 594 380 572 404C548 430 520 416 498 392"
             "C472 366 446 384 428 420C410 456 378 456 358 420C340 388 312 372 284 392"
             "C258 412 232 408 200 392Z"),
        Rect(Tone.DEEP, 190, 500, 460, 20),
        Rect(Tone.DEEP, 190, 536, 460, 10),
    ), clip=_JAR),
    Path(Tone.DEEP, "M286 232H554V274H286Z"),
    Rect(Tone.INK, 250, 196, 340, 56, 27),
    Path(Tone.MID, "M284 190C310 154 360 142 420 142C480 142 530 154 556 190Z"),
    Rect(Tone.SOFT, 250, 184, 340, 46, 23),
    Rect(Tone.INK, 384, 104, 72, 48, 20),
)  # fmt: skip

_PAIL = Path(Tone.SPOT, "M-76 -168Q-74 -178 -64 -178H64Q74 -178 76 -168L104 0H-104Z")
_BUCKET: tuple[Shape, ...] = (
    _PAIL,
    Group((Path(Tone.SECOND, "M18 -190H90L120 20H50Z"),), clip=_PAIL),
    Stroke(Tone.INK, "M-92 -8C-80 -96 80 -96 92 -8", 13),
    Rect(Tone.SECOND, -114, -26, 228, 34, 17),
    Circle(Tone.PAPER, -92, -9, 11),
    Circle(Tone.PAPER, 92, -9, 11),
)

TOPIC = Topic(
    id="sot-xuat-huyet",
    name="Phòng, chống sốt xuất huyết",
    palette=palette(
        "Vàng chanh", ground="D6E26A", halo="EAF1AC", faint="BFCF55", soft="F0BE7E", mid="E0A05A",
        main="C4622D", deep="8B3B1B", ink="38220F", paper="FFFFFF", accent="8A240C", spot="137780",
        second="0C5961", skin="F2B58F", neck="E39A80", hair="38220F", text="2B2F0A", pill="8A240C",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 326, 288),
        setting=(waves(Tone.FAINT, 566, 26, 1700, 300),),
        figures=(
            Group(_LIDDED_JAR, at=(112, 82), scale=0.86),
            Group(_BUCKET, at=(158, 584), turn=-3, scale=0.92),
            mosquito((166, 236), 0.72, -9, wings=(Tone.PAPER, Tone.PAPER), band=Tone.PAPER),
        ),
    ),
    emblem=(
        small_waves(Tone.FAINT, 188, 8, 700, 150),
        Group((
            Path(Tone.MAIN, "M172 84C150 96 138 120 138 142C138 168 150 188 164 202H256"
                 "C270 188 282 168 282 142C282 120 270 96 248 84Z"),
            Path(Tone.DEEP, "M172 84C158 92 148 104 142 118C150 126 160 126 170 122"
                            "C182 118 186 134 198 134"
                 "C210 134 214 118 226 120C238 122 246 132 258 128C268 124 274 122 278 118"
                 "C272 104 262 92 248 84Z"),
            Rect(Tone.DEEP, 166, 70, 88, 18),
            Rect(Tone.INK, 152, 60, 116, 18, 9),
            Path(Tone.MID, "M166 54C174 42 192 38 210 38C228 38 246 42 254 54Z"),
            Rect(Tone.SOFT, 152, 52, 116, 17, 8.5),
            Rect(Tone.INK, 198, 24, 24, 17, 7),
        ), at=(14, 0)),
        small_mosquito((4, 28), 3.0, wings=(Tone.PAPER, Tone.PAPER), band=Tone.PAPER),
    ),
    glyph=(
        small_mosquito((1.5, -1), 0.94, wings=(Tone.PAPER, Tone.PAPER), band=Tone.PAPER),
        Path(Tone.SPOT, "M0 40C6 36 10 36 16 39.500S28 43 34 39.500S44 36 48 39V48H0Z"),
    ),
)  # fmt: skip
