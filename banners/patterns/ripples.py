"""Ripples: one drop falls, and the whole pond moves. Light, for portals with a white ground."""

from __future__ import annotations

from banners.art.shapes import Circle, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _rings(x: float, y: float, unit: float, count: int) -> tuple[Shape, ...]:
    tones = (Tone.FAINT, Tone.SOFT, Tone.HALO, Tone.MID, Tone.SOFT, Tone.MAIN)
    found: list[Shape] = [
        Circle(tones[-count:][number], x, y, round(unit * (count - number), 2))
        for number in range(count)
    ]
    found.append(Circle(Tone.SPOT, x + 0.9 * unit, y - 1.6 * unit, round(0.34 * unit, 2)))
    return tuple(found)


TOPIC = Topic(
    id="lan-toa",
    name="Lan tỏa (nền trắng)",
    palette=palette(
        "Trắng xanh", ground="FFFFFF", halo="E4F0FC", faint="EEF5FD", soft="BBD8F5", mid="86B9EC",
        main="2F7FD1", deep="0B57B0", ink="0A2463", paper="FFFFFF", accent="0B57B0", spot="E5533D",
        second="F7B32B", skin="F2B58F", neck="E39A80", hair="0A2463", text="0A2463", pill="0B57B0",
        on_pill="FFFFFF",
    ),
    scene=Scene(halo=Circle(Tone.FAINT, 360, 620, 560), figures=_rings(360, 620, 82, 6)),
    emblem=_rings(150, 206, 36, 5),
    glyph=_rings(24, 25, 7, 3),
)  # fmt: skip
