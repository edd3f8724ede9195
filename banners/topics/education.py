"""Education: a teacher at the board before her pupils."""

from __future__ import annotations

from banners.art.people_d import (
    land,
    leaf,
    long_back,
    lying_book,
    middle_parting,
    mortarboard,
    person,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_TEACHER: Shape = person(
    Tone.SPOT,
    middle_parting(),
    back=(long_back(),),
    chest=(
        Path(Tone.ACCENT, "M-40 74 H40 V104 C20 116 -20 116 -40 104 Z"),
        Stroke(Tone.ACCENT, "M30 110 C60 140 76 180 84 250", 8),
    ),
)


def _pupil(x: float, y: float, hair: Shape, cloth: Tone) -> Shape:
    """Return a child from behind."""
    return group(
        Path(cloth, "M-38 84 H38 C86 88 120 130 130 230 V700 H-130 V230 C-120 130 -86 88 -38 84 Z"),
        Rect(Tone.NECK, -26, 30, 52, 74, 24),
        Circle(Tone.SKIN, -66, 10, 16),
        Circle(Tone.SKIN, 66, 10, 16),
        hair,
        at=(x, y),
        scale=0.8,
    )


_BOY_BEHIND: Shape = Path(
    Tone.HAIR,
    "M-70 6 C-78 -98 78 -98 70 6 C68 44 46 62 0 62 C-46 62 -68 44 -70 6 Z",
)
_GIRL_BEHIND: Shape = group(
    Circle(Tone.HAIR, 0, -4, 72),
    Stroke(Tone.HAIR, "M-70 30 C-104 50 -108 90 -100 124 M70 30 C104 50 108 90 100 124", 44),
    Circle(Tone.ACCENT, -78, 36, 20),
    Circle(Tone.ACCENT, 78, 36, 20),
)

TOPIC = Topic(
    id="giao-duc",
    name="Giáo dục",
    palette=palette(
        "Bảng xanh", ground="FFD8B4", halo="FFF0DF", faint="F3C298", soft="FBD3A8", mid="C98A4B",
        main="1F6B52", deep="14503C", ink="0F2F2B", paper="FFFFFF", accent="9C2B3B", spot="F0808C",
        second="FFC640", skin="F6B990", neck="E2977A", hair="2F1815", text="0F3A30",
        pill="1F6B52", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 320, 290),
        setting=(land(Tone.FAINT, "M-3000 552 H3600"),),
        figures=(
            Rect(Tone.MID, 66, 74, 3000, 346, 14),
            Rect(Tone.MAIN, 88, 96, 3000, 302, 4),
            Stroke(Tone.PAPER, "M500 262 V176", 12),
            group(leaf(Tone.SECOND, 84, 25, -52), at=(500, 236)),
            group(leaf(Tone.SECOND, 84, 25, 52), at=(500, 220)),
            group(leaf(Tone.PAPER, 76, 22, 0), at=(500, 188)),
            Stroke(Tone.PAPER, "M450 314 H570 M450 350 H530", 12),
            group(_TEACHER, at=(214, 214), scale=0.96),
            Stroke(Tone.SPOT, "M306 350 L360 404 L396 306", 50),
            Circle(Tone.SKIN, 402, 282, 29),
            Stroke(Tone.PAPER, "M412 268 L428 246", 13),
            _pupil(52, 488, _BOY_BEHIND, Tone.PAPER),
            _pupil(276, 500, _GIRL_BEHIND, Tone.SECOND),
            _pupil(500, 480, _BOY_BEHIND, Tone.PAPER),
        ),
    ),
    emblem=(
        group(lying_book(200, 40, Tone.MAIN, Tone.SOFT, Tone.PAPER), at=(50, 164)),
        group(lying_book(176, 40, Tone.ACCENT, Tone.SOFT, Tone.PAPER), at=(58, 124)),
        group(mortarboard(Tone.DEEP, Tone.INK, Tone.SECOND), at=(148, 138), scale=0.94),
    ),
    glyph=(
        Path(Tone.DEEP, "M12 22 H36 V36 C30 42 18 42 12 36 Z"),
        Path(Tone.MAIN, "M24 6 L47 18 L24 30 L1 18 Z"),
        Stroke(Tone.ACCENT, "M42 20 V34", 3),
        Circle(Tone.ACCENT, 42, 36, 4),
    ),
)  # fmt: skip
