"""A network: each point is nothing alone; joined, they reach every corner."""

from __future__ import annotations

from banners.art.shapes import Circle, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

# x, y, radius
_POINTS = (
    (300, 300, 46), (150, 190, 26), (430, 150, 30), (520, 320, 24), (420, 470, 32), (210, 450, 24),
    (90, 340, 18), (280, 90, 18), (560, 480, 18), (320, 580, 20), (580, 180, 16), (110, 540, 16),
)  # fmt: skip
_LINKS = (
    (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 6), (1, 7), (2, 7), (2, 10), (3, 10), (3, 8),
    (4, 8), (4, 9), (5, 9), (5, 11), (5, 6), (1, 2), (3, 4), (4, 5), (6, 11),
)  # fmt: skip


def _net(points: int, thick: float, scale: float, x: float, y: float) -> tuple[Shape, ...]:
    def at(number: int) -> tuple[float, float]:
        return round(x + _POINTS[number][0] * scale, 1), round(y + _POINTS[number][1] * scale, 1)

    links = [link for link in _LINKS if max(link) < points]
    found: list[Shape] = [
        Stroke(Tone.SOFT, f"M{at(a)[0]} {at(a)[1]}L{at(b)[0]} {at(b)[1]}", round(thick, 2))
        for a, b in links
    ]
    for number in range(points):
        tone = Tone.SPOT if number == 0 else (Tone.MAIN, Tone.DEEP)[number % 2]
        found.append(Circle(tone, *at(number), round(_POINTS[number][2] * scale, 1)))
    return tuple(found)


TOPIC = Topic(
    id="mang-luoi",
    name="Mạng lưới",
    palette=palette(
        "Xanh ngọc", ground="04414A", halo="0A5560", faint="075059", soft="1F8C90", mid="2FA8A4",
        main="7FE0D2", deep="3FC2B8", ink="032B31", paper="FFFFFF", accent="FFD56B", spot="FFD56B",
        second="FFE7A6", skin="F2B58F", neck="E39A80", hair="032B31", text="FFFFFF", pill="FFD56B",
        on_pill="032B31",
    ),
    scene=Scene(halo=Circle(Tone.HALO, 310, 320, 280), figures=_net(12, 10, 1.0, 10, 10)),
    emblem=_net(8, 5, 0.36, 44, -6),
    glyph=_net(5, 3, 0.082, 0, -1),
)  # fmt: skip
