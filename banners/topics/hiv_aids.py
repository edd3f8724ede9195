"""HIV/AIDS: the folded ribbon, in three tones, between two people."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_RIBBON: tuple[Shape, ...] = (
    Path(Tone.DEEP, "M170 40 C110 40 92 100 130 170 L262 430 L330 390 L190 140 Z"),
    Path(Tone.MAIN, "M170 40 C230 40 248 100 210 170 L78 430 L10 390 L150 140 Z"),
    Path(Tone.MID, "M170 40 C110 40 92 100 130 170 L150 140 C140 110 150 92 170 92 "
         "C190 92 200 110 190 140 L210 170 C248 100 230 40 170 40 Z"),
)  # fmt: skip

TOPIC = Topic(
    id="hiv-aids",
    name="HIV/AIDS",
    palette=palette(
        "Đỏ ruy băng", ground="FFEFEA", halo="FBD9D3", faint="F7C9C4", soft="E2788A", mid="EF5566",
        main="DB2140", deep="A50E2C", ink="540A1C", paper="FFFFFF", accent="C4122F", spot="F2AE7C",
        second="FFD3BE", skin="F2B58F", neck="E39A80", hair="540A1C", text="540A1C",
        pill="C4122F", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 330, 290),
        figures=(Group(_RIBBON, at=(130, 120), scale=1.1),),
    ),
    emblem=(Group(_RIBBON, at=(90, 4), scale=0.45),),
    glyph=(Group(_RIBBON, at=(5, -2), scale=0.11),),
)  # fmt: skip
