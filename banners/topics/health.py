"""Health: a doctor with a stethoscope listens to a heart."""

from __future__ import annotations

from banners.art.people_a import HEART, Clothes, bust, tied_hair
from banners.art.shapes import Circle, Group, Path, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_COAT = (
    Path(Tone.MAIN, "M-30 61H30L40 64L0 190L-40 64Z"),
    Path(Tone.SOFT, "M-30 60L-46 64L-62 130L-40 140L-50 158L0 240L50 158L40 140L62 130L46 64L30 60"
         "L0 176Z"),
)  # fmt: skip
_TUBE = (  # of the stethoscope, around the neck
    Stroke(Tone.DEEP, "M-22 40C-48 76 -44 152 -5 178M22 40C48 76 44 152 5 178", 11),
)

_PALETTE = palette(
    "Xanh bạc hà", ground="8CE3B4", halo="B2F0CE", faint="9DE8BF", soft="D7EFF0", mid="4FC39B",
    main="12907B", deep="0B5A58", ink="063B3F", paper="FFFFFF", accent="9B1B36", spot="EF4F5F",
    second="FF9AA0", skin="F6C19B", neck="E2A288", hair="2A1F2B", text="063B3F",
    pill="9B1B36", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="suc-khoe",
    name="Sức khỏe",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 312, 330, 294),
        figures=(
            bust(
                Clothes(Tone.PAPER, dress=(*_COAT, *_TUBE)), tied_hair(), at=(346, 196), scale=1.8
            ),
            Group((Path(Tone.SPOT, HEART),), at=(150, 456), scale=2.7, turn=-10),
            Stroke(Tone.DEEP, "M346 510C350 586 262 606 226 548C208 518 196 498 176 478", 20),
            Circle(Tone.DEEP, 160, 456, 50),
            Circle(Tone.MID, 160, 456, 33),
        ),
    ),
    emblem=(
        Group((Path(Tone.SPOT, HEART),), at=(132, 104), scale=1.95, turn=-8),
        Stroke(Tone.DEEP, "M132 96C150 150 190 190 226 160C256 132 240 60 330 44", 13),
        Circle(Tone.DEEP, 128, 92, 34),
        Circle(Tone.MID, 128, 92, 21),
    ),
    glyph=(
        Path(
            Tone.SPOT,
            "M24 45C12 36 2 28 2 16C2 8 8 4 14 4C19 4 22.5 7 24 11C25.5 7 29 4 34 4"
            "C40 4 46 8 46 16C46 28 36 36 24 45Z",
        ),
        Stroke(Tone.PAPER, "M24 18.5V33.5M16.5 26H31.5", 7),
    ),
)
