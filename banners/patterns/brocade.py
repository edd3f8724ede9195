"""Brocade: diamonds as they are woven in the highlands."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _diamond(tone: Tone, half: float) -> Shape:
    return Path(tone, f"M0 {-half}L{half} 0L0 {half}L{-half} 0Z")


_CELL: tuple[Shape, ...] = (
    _diamond(Tone.MAIN, 100),
    _diamond(Tone.HALO, 74),
    _diamond(Tone.SPOT, 54),
    _diamond(Tone.DEEP, 32),
    _diamond(Tone.SECOND, 13),
)
_CLOTH = tuple(
    Group(_CELL, at=(100.0 + 200 * column - 100 * (row % 2), 100.0 + 100 * row))
    for row in range(9)
    for column in range(-1, 5)
)

TOPIC = Topic(
    id="tho-cam",
    name="Thổ cẩm",
    palette=palette(
        "Chàm thổ cẩm", ground="2A1A4A", halo="3A2761", faint="33215A", soft="F08A5D", mid="D2466B",
        main="D2466B", deep="2E9E9A", ink="180D30", paper="FFFFFF", accent="FFC857", spot="FFC857",
        second="FFF1D6", skin="F2B58F", neck="E39A80", hair="180D30", text="FFFFFF", pill="FFC857",
        on_pill="180D30",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 320, 290),
        figures=(Group(_CLOTH, clip=Circle(Tone.HALO, 320, 320, 250)),),
    ),
    emblem=(
        Group(_CELL, at=(150, 100), scale=0.92),
        Group(_CELL, at=(58, 100), scale=0.5),
        Group(_CELL, at=(242, 100), scale=0.5),
    ),
    glyph=(Group(_CELL, at=(24, 24), scale=0.24),),
)  # fmt: skip
