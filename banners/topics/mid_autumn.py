"""Mid-autumn: children carry a carp lantern and a round one under the full moon."""

from __future__ import annotations

from banners.art.people_d import (
    Shapes,
    bob_back,
    fringe,
    land,
    person,
    short_hair,
)
from banners.art.shapes import Circle, Group, Path, Rect, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_MOON: Shapes = (
    Circle(Tone.SECOND, 0, 0, 200),
    Circle(Tone.SOFT, -70, -60, 44),
    Circle(Tone.SOFT, 60, 40, 60),
    Circle(Tone.SOFT, 70, -110, 22),
    Circle(Tone.SOFT, -80, 84, 28),
)


def _carp(scale: float, x: float, y: float, turn: float = 0) -> Group:
    """Return a carp lantern that swims to the left, from its middle."""
    return group(
        Path(Tone.MAIN, "M70 -8 C110 -60 150 -84 184 -80 C170 -50 160 -20 160 0 C160 24 172 50 "
                        "186 80 "
             "C150 84 110 52 70 8 Z"),
        Path(Tone.MAIN, "M-40 -60 C-10 -112 50 -110 76 -84 L50 -40 Z M-20 60 C0 100 40 106 66 88 "
                        "L40 40 Z"),
        Path(Tone.SPOT, "M-150 6 C-120 -60 -50 -84 10 -72 C60 -60 90 -30 100 0 C90 34 56 66 6 74 "
             "C-60 82 -124 56 -150 6 Z"),
        Path(Tone.MID, "M-60 -76 C-26 -40 -26 44 -60 76 C-100 66 -134 40 -150 6 C-132 -34 -100 "
                       "-62 -60 -76 Z"),
        Stroke(Tone.PAPER, "M-14 -44 C4 -34 4 -12 -14 -2 C4 8 4 32 -14 42 M32 -36 C48 -28 48 -10 "
                           "32 -2 "
               "C48 6 48 26 32 34", 9),
        Circle(Tone.PAPER, -96, -14, 19),
        Circle(Tone.INK, -98, -14, 10),
        at=(x, y),
        scale=scale,
        turn=turn,
    )  # fmt: skip


def _lantern(scale: float, x: float, y: float) -> Group:
    """Return a folded paper lantern from the middle of its body."""
    return group(
        Stroke(Tone.SPOT, "M0 84 V140", 10),
        Path(Tone.MAIN, "M-40 -84 H40 C92 -60 92 60 40 84 H-40 C-92 60 -92 -60 -40 -84 Z"),
        Stroke(Tone.MID, "M-62 -46 H62 M-72 0 H72 M-62 46 H62", 13),
        Rect(Tone.ACCENT, -44, -98, 88, 26, 10),
        Rect(Tone.ACCENT, -44, 74, 88, 26, 10),
        at=(x, y),
        scale=scale,
    )


TOPIC = Topic(
    id="trung-thu",
    name="Tết Trung thu",
    palette=palette(
        "Đêm trăng", ground="450E4B", halo="5E2068", faint="2C0731", soft="FFD97E", mid="FF9F3F",
        main="E23F3A", deep="3C56B8", ink="070C26", paper="FFF8E3", accent="FFD35E", spot="FF7540",
        second="FFE9AE", skin="F8C198", neck="E6A07D", hair="1B1022", text="FFFFFF",
        pill="FFD35E", on_pill="0C1438",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(
            land(Tone.FAINT, "M-3000 530 C-2000 530 -1600 486 -900 500 C-400 510 0 548 400 540 "
                 "C900 530 1500 500 3600 540"),
        ),
        figures=(
            group(*_MOON, at=(360, 232), scale=1.06),
            Stroke(Tone.MID, "M50 560 L104 200", 10),
            Stroke(Tone.MID, "M552 540 L512 220", 10),
            _carp(0.84, 156, 190, -6),
            _lantern(0.94, 506, 300),
            group(
                person(Tone.MAIN, fringe(), back=(bob_back(),)),
                Stroke(Tone.MAIN, "M-104 210 L-140 280 L-166 200", 48),
                Circle(Tone.SKIN, -168, 180, 28),
                at=(206, 362),
                scale=0.94,
            ),
            group(
                person(Tone.DEEP, short_hair()),
                Stroke(Tone.DEEP, "M104 210 L150 260 L150 190", 48),
                Circle(Tone.SKIN, 150, 168, 28),
                at=(412, 370),
                scale=0.92,
            ),
        ),
    ),
    emblem=(
        group(*_MOON, at=(214, 96), scale=0.42),
        Stroke(Tone.MID, "M-10 4 L128 30 V80", 6),
        _carp(0.72, 132, 118, -6),
    ),
    glyph=(
        Circle(Tone.SECOND, 27, 21, 20),
        Path(Tone.SPOT, "M12 16 H28 C38 20 38 36 28 40 H12 C2 36 2 20 12 16 Z"),
        Stroke(Tone.ACCENT, "M8 24 H32 M8 32 H32", 2.6),
        Rect(Tone.MAIN, 11, 12, 18, 5, 2),
        Rect(Tone.MAIN, 11, 39, 18, 5, 2),
    ),
)  # fmt: skip
