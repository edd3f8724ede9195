"""A lotus on water, seen from the side: calm, and at home everywhere."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_WATER = "M-3000 900V520C-900 506 99 506 600 520C1400 540 2600 510 3600 520V900Z"
_PETAL = "M0 0C-62 -60 -62 -170 0 -240C62 -170 62 -60 0 0Z"


def _flower(*turns: tuple[float, Tone]) -> tuple[Shape, ...]:
    return tuple(Group((Path(tone, _PETAL),), turn=turn) for turn, tone in turns)


_FULL = _flower(
    (-74, Tone.DEEP), (74, Tone.DEEP), (-50, Tone.MAIN), (50, Tone.MAIN), (-26, Tone.MID),
    (26, Tone.MID), (0, Tone.SOFT),
)  # fmt: skip
_SMALL = _flower(
    (-54, Tone.DEEP), (54, Tone.DEEP), (-27, Tone.MAIN), (27, Tone.MAIN), (0, Tone.SOFT)
)

TOPIC = Topic(
    id="canh-sen",
    name="Cánh sen",
    palette=palette(
        "Hồng sen", ground="FFF1F4", halo="FBDDE5", faint="F6CFD9", soft="F9B7C8", mid="F08FA9",
        main="DE6288", deep="B93B66", ink="4C1029", paper="FFFFFF", accent="A81F50", spot="F5B53C",
        second="6FA58A", skin="F2B58F", neck="E39A80", hair="4C1029", text="4C1029", pill="A81F50",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 320, 280),
        setting=(Path(Tone.FAINT, _WATER),),
        figures=(
            Path(Tone.SECOND, "M90 560C170 520 430 520 510 560C430 600 170 600 90 560Z"),
            Group(_FULL, at=(300, 552), scale=1.45),
        ),
    ),
    emblem=(
        Path(Tone.SECOND, "M60 186C100 166 200 166 240 186C200 206 100 206 60 186Z"),
        Group(_SMALL, at=(150, 184), scale=0.62),
    ),
    glyph=(Group(_SMALL, at=(24, 42), scale=0.155),),
)  # fmt: skip
