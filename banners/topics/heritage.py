"""Heritage: a bronze drum seen from the front, a singer in a flat palm hat, a communal house."""

from __future__ import annotations

from banners.art.people_d import (
    bob_back,
    communal_roof,
    land,
    middle_parting,
    person,
    turned,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_BIRD: Shape = group(
    Path(Tone.DEEP, "M-62 8 C-40 -12 -10 -16 14 -10 C22 -20 34 -20 40 -12 L84 -6 L40 0 "
         "C30 12 0 20 -24 14 L-70 34 L-60 16 Z"),
    Path(Tone.DEEP, "M-22 0 C-26 -26 -8 -38 22 -40 C26 -26 20 -8 8 2 Z"),
)  # fmt: skip

_DRUM: Shape = group(
    Circle(Tone.DEEP, 0, 0, 290),
    Circle(Tone.MAIN, 0, 0, 276),
    turned(Circle(Tone.DEEP, 0, -256, 8), 40),
    Circle(Tone.DEEP, 0, 0, 238),
    Circle(Tone.SECOND, 0, 0, 230),
    turned(group(_BIRD, at=(0, -182), scale=0.92), 8),
    Circle(Tone.DEEP, 0, 0, 142),
    Circle(Tone.MAIN, 0, 0, 132),
    turned(Path(Tone.DEEP, "M-9 -30 L0 -122 L9 -30 Z"), 14),
    Circle(Tone.DEEP, 0, 0, 42),
    Circle(Tone.SPOT, 0, 0, 26),
)


_SINGER: Shape = group(
    person(
        Tone.MID,
        middle_parting(),
        Path(Tone.DEEP, "M-78 -6 C-92 -104 92 -104 78 -6 C52 -52 -52 -52 -78 -6 Z"),
        back=(bob_back(),),
        chest=(
            Path(Tone.PAPER, "M-44 82 L-6 250 L12 250 L44 82 Z"),
            Path(Tone.ACCENT, "M-62 88 L-40 82 L10 230 L20 330 L-20 330 Z"),
            Path(Tone.SPOT, "M62 88 L42 82 L-30 280 L-20 330 H20 Z"),
            Rect(Tone.ACCENT, -130, 300, 260, 40),
        ),
    ),
    Path(Tone.DEEP, "M-168 -70 C-166 -38 166 -38 168 -70 Z"),
    Path(Tone.SOFT, "M-172 -74 C-168 -112 -80 -126 0 -126 C80 -126 168 -112 172 -74 "
         "C172 -58 -172 -58 -172 -74 Z"),
    Stroke(Tone.PAPER, "M-120 -64 C-124 0 -110 80 -112 150 M120 -64 C124 0 110 80 112 150", 9),
    Path(Tone.PAPER, "M-124 146 H-100 L-96 226 H-128 Z M124 146 H100 L96 226 H128 Z"),
)  # fmt: skip

TOPIC = Topic(
    id="di-san",
    name="Di sản văn hóa",
    palette=palette(
        "Trống đồng", ground="401825", halo="5A2636", faint="2A0D17", soft="F0D9A8", mid="B4553A",
        main="D6A348", deep="6E3F1B", ink="230A1F", paper="FFF3DA", accent="FFC861", spot="E5683C",
        second="E3B95F", skin="F3B489", neck="DB8F6C", hair="22100F", text="FFFFFF",
        pill="FFC861", on_pill="32102C",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 310),
        setting=(land(Tone.FAINT, "M-3000 566 H3600"),),
        figures=(
            group(_DRUM, at=(330, 318), scale=0.98),
            group(
                Rect(Tone.PAPER, 70, 210, 460, 300),
                *(Rect(Tone.MID, x, 210, 28, 300) for x in (70, 210, 362, 502)),
                communal_roof(Tone.SPOT, Tone.MID, Tone.ACCENT),
                at=(286, 398),
                scale=0.58,
            ),
            group(_SINGER, at=(128, 400), scale=0.86),
        ),
    ),
    emblem=(
        group(_DRUM, at=(150, 128), scale=0.41),
    ),
    glyph=(
        Stroke(Tone.DEEP, "M11 16 C3 17 4 26 12 26 M37 16 C45 17 44 26 36 26", 3.6),
        Path(Tone.MAIN, "M3 10 V14 C3 22 12 22 12 28 C12 36 8 40 6 48 H42 C40 40 36 36 36 28 "
                        "C36 22 45 22 45 14 V10 Z"),
        Path(Tone.DEEP, "M11.6 26 H36.4 V30 H11.6 Z M8.4 40 H39.6 L40.8 44 H7.2 Z"),
        Path(Tone.DEEP, "M1 10 A23 9.5 0 0 1 47 10 A23 9.5 0 0 1 1 10 Z"),
        Path(Tone.ACCENT, "M4 9.4 A20 7.4 0 0 1 44 9.4 A20 7.4 0 0 1 4 9.4 Z"),
        Path(Tone.DEEP, "M24 3 L26.6 7 L35 4.8 L31 8 L40 9.4 L31 10.8 L35 14 L26.6 11.8 L24 15.8 "
                        "L21.4 11.8 L13 14 L17 10.8 L8 9.4 L17 8 L13 4.8 L21.4 7 Z"),
    ),
)  # fmt: skip
