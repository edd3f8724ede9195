"""Books: a girl reads on a pile of books, an older reader beside it."""

from __future__ import annotations

from banners.art.people_d import (
    BARE_FACE,
    FACE,
    NECK,
    bob_back,
    fringe,
    glasses,
    land,
    lying_book,
    open_book,
    torso,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_GIRL: Shape = group(
    bob_back(),
    Path(Tone.MAIN, "M-38 84 H38 C84 88 112 130 122 210 C126 250 112 300 86 316 H-86 "
         "C-112 300 -126 250 -122 210 C-112 130 -84 88 -38 84 Z"),
    Path(Tone.MAIN, "M-84 300 H84 L94 376 H-94 Z"),
    Stroke(Tone.DEEP, "M-52 380 C-76 390 -84 420 -84 450 V506", 62),
    Stroke(Tone.DEEP, "M52 380 C76 390 84 420 84 450 V506", 62),
    Rect(Tone.MAIN, -92, 330, 184, 58, 26),
    Rect(Tone.INK, -128, 506, 84, 44, 22),
    Rect(Tone.INK, 44, 506, 84, 44, 22),
    NECK,
    BARE_FACE,
    fringe(),
    group(open_book(Tone.SPOT, Tone.PAPER, Tone.SOFT), at=(0, 216), scale=1.12),
    Circle(Tone.SKIN, -112, 262, 29),
    Circle(Tone.SKIN, 112, 262, 29),
)  # fmt: skip

_ELDER: Shape = group(
    torso(Tone.ACCENT),
    Path(Tone.PAPER, "M-46 86 L0 150 L46 86 L30 78 H-30 Z"),
    NECK,
    *FACE,
    Path(Tone.PAPER, "M-72 20 C-92 -98 92 -98 72 20 L62 12 C62 -12 48 -30 24 -34 "
         "C0 -20 -40 -18 -58 -28 C-62 -14 -64 0 -64 12 Z"),
    glasses(Tone.INK, Tone.HALO),
    group(open_book(Tone.SECOND, Tone.PAPER, Tone.SECOND), at=(0, 222), scale=1.06),
    Circle(Tone.SKIN, -106, 266, 28),
    Circle(Tone.SKIN, 106, 266, 28),
)  # fmt: skip

TOPIC = Topic(
    id="sach",
    name="Sách",
    palette=palette(
        "Trang sách", ground="C8DEFF", halo="E4EFFF", faint="97C6F4", soft="BCD3F2", mid="5FA3E6",
        main="2F7FD1", deep="1B4F96", ink="0E2A57", paper="FFFFFF", accent="B0301A", spot="FF7A4D",
        second="FFC845", skin="F7BE98", neck="E8A188", hair="3B1E1A", text="0E2A57",
        pill="B0301A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 330, 300),
        setting=(land(Tone.FAINT, "M-3000 572 H3600"),),
        figures=(
            group(lying_book(420, 62, Tone.SPOT, Tone.SOFT, Tone.PAPER), at=(200, 538)),
            group(lying_book(372, 62, Tone.DEEP, Tone.FAINT, Tone.PAPER), at=(212, 477)),
            group(lying_book(330, 62, Tone.SECOND, Tone.SOFT, Tone.PAPER), at=(250, 416)),
            group(_GIRL, at=(398, 118), scale=0.86),
            group(_ELDER, at=(118, 352), scale=0.86),
        ),
    ),
    emblem=(
        group(lying_book(150, 34, Tone.SECOND, Tone.SOFT, Tone.PAPER), at=(190, 170)),
        group(lying_book(132, 34, Tone.DEEP, Tone.FAINT, Tone.PAPER), at=(200, 136)),
        group(
            bob_back(),
            torso(Tone.MAIN),
            NECK,
            BARE_FACE,
            fringe(),
            group(open_book(Tone.SPOT, Tone.PAPER, Tone.FAINT), at=(0, 204), scale=1.3),
            Circle(Tone.SKIN, -128, 252, 32),
            Circle(Tone.SKIN, 128, 252, 32),
            at=(132, 56),
            scale=0.58,
        ),
    ),
    glyph=(
        Path(Tone.ACCENT, "M2 12 H14 L24 17 L34 12 H46 V42 H29 L24 45 L19 42 H2 Z"),
        Path(Tone.MAIN, "M6 7 C13 6 20 8 24 12 C28 8 35 6 42 7 V37 C35 36 28 38 24 42 "
             "C20 38 13 36 6 37 Z"),
        Stroke(Tone.PAPER, "M24 13 V38", 3),
    ),
)  # fmt: skip
