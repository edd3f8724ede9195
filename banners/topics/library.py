"""A library going digital: shelves of books, and a reader who holds one of them in a tablet."""

from __future__ import annotations

from banners.art.people_d import glasses, land, open_book, parted_hair, person
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_SIZES = ((40, 116, 0), (32, 134, 1), (46, 104, 2), (30, 126, 3), (38, 112, 1), (34, 136, 0))
_COVERS = (Tone.SPOT, Tone.SECOND, Tone.MID, Tone.PAPER)


def _row(start: float, floor: float, first: int, count: int) -> Shape:
    """Return standing books, the first of `_SIZES` at its left end, and the board under them."""
    books: list[Shape] = []
    x = start
    for number in range(first, first + count):
        width, height, cover = _SIZES[number % len(_SIZES)]
        books.append(Rect(_COVERS[cover], x, floor - height, width - 3, height + 1, 5))
        books.append(Rect(Tone.DEEP, x + 7, floor - height + 20, width - 17, 8, 3))
        x += width
    return group(*books)


_SHELVES: Shape = group(
    Rect(Tone.FAINT, 96, 36, 3600, 900, 14),
    Rect(Tone.DEEP, 118, 58, 3600, 900),
    _row(132, 210, 0, 17),
    _row(132, 390, 3, 17),
    _row(132, 570, 1, 17),
    *(Rect(Tone.FAINT, 110, y, 3600, 22) for y in (209, 389, 569)),
)


def _tablet(scale: float, x: float, y: float) -> Shape:
    """Return a tablet that shows an open book and a slider, from its middle."""
    return group(
        Rect(Tone.INK, -150, -112, 300, 224, 26),
        Rect(Tone.SOFT, -132, -94, 264, 188, 12),
        group(open_book(Tone.SPOT, Tone.PAPER, Tone.SPOT), at=(0, -12), scale=0.8),
        Stroke(Tone.MID, "M-96 72 H96", 10),
        Circle(Tone.ACCENT, -8, 72, 14),
        at=(x, y),
        scale=scale,
    )


TOPIC = Topic(
    id="thu-vien",
    name="Thư viện",
    palette=palette(
        "Thư viện số", ground="0B4F6C", halo="115E7A", faint="3B8AA3", soft="BFE3EA", mid="55B3C4",
        main="F4F9FA", deep="083B52", ink="05222F", paper="FFFFFF", accent="FFC94A", spot="FF8552",
        second="F7D08A", skin="F6BE97", neck="E39D80", hair="2A1614", text="FFFFFF",
        pill="FFC94A", on_pill="05222F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 320, 290),
        setting=(land(Tone.DEEP, "M-3000 570 H3600"),),
        figures=(
            group(_SHELVES, at=(110, 0)),
            group(
                person(Tone.ACCENT, parted_hair(), glasses(Tone.INK, Tone.PAPER)),
                Stroke(Tone.ACCENT, "M-112 220 L-140 330 L-110 350 M112 220 L140 330 L110 350", 56),
                _tablet(0.94, 0, 300),
                Circle(Tone.SKIN, -140, 316, 30),
                Circle(Tone.SKIN, 140, 316, 30),
                at=(216, 182),
                scale=1.04,
            ),
        ),
    ),
    emblem=(
        group(_row(0, 140, 0, 3), at=(14, 60)),
        group(_row(0, 140, 4, 3), at=(212, 60)),
        group(_tablet(0.66, 0, 0), at=(150, 124)),
    ),
    glyph=(
        Rect(Tone.INK, 2, 6, 44, 36, 5),
        Rect(Tone.SOFT, 6, 10, 36, 28, 2),
        Path(Tone.SPOT, "M10 15 C16 14 21 16 24 19 C27 16 32 14 38 15 V32 C32 31 27 33 24 35 "
             "C21 33 16 31 10 32 Z"),
        Stroke(Tone.SOFT, "M24 20 V34", 2.4),
    ),
)  # fmt: skip
