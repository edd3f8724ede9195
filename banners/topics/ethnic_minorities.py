"""Ethnic minorities: a stilt house above terraced fields, two people in woven scarves."""

from __future__ import annotations

from banners.art.people_d import land, long_back, middle_parting, person, short_hair, torso
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_STILT_HOUSE: Shape = group(
    *(Rect(Tone.INK, x, 180, 18, 130) for x in (34, 106, 178, 250)),
    Rect(Tone.SECOND, 14, 108, 276, 84),
    Rect(Tone.INK, 4, 180, 296, 18, 6),
    Rect(Tone.INK, 134, 122, 40, 60),
    Rect(Tone.INK, 52, 126, 40, 32),
    Rect(Tone.INK, 216, 126, 40, 32),
    Path(Tone.DEEP, "M70 -20 L52 -40 L72 -40 L82 -8 H222 L232 -40 H252 L234 -20 L226 4 "
         "L320 122 H-16 L78 4 Z"),
    Stroke(Tone.INK, "M290 190 L336 310 M312 224 H326 M322 258 H338", 12),
)  # fmt: skip


def _woven(y: float) -> Shape:
    """Return a woven band: a stripe and lozenges, 300 wide."""
    return group(
        Rect(Tone.ACCENT, -150, y, 300, 52),
        Path(
            Tone.SPOT,
            "".join(f"M{x} {y + 26} l18 -18 l18 18 l-18 18 Z" for x in range(-138, 138, 42)),
        ),
        Rect(Tone.PAPER, -150, y - 8, 300, 8),
        Rect(Tone.PAPER, -150, y + 52, 300, 8),
    )


_WOMAN: Shape = person(
    Tone.MAIN,
    middle_parting(),
    Path(Tone.ACCENT, "M-84 -2 C-100 -116 100 -116 84 -2 C74 -40 40 -52 0 -52 C-40 -52 -74 -40 "
                      "-84 -2 Z"),
    Path(Tone.SPOT, "M-80 -34 C-64 -84 64 -84 80 -34 L76 -20 C58 -62 -58 -62 -76 -20 Z"),
    Path(Tone.ACCENT, "M62 -64 C100 -60 108 0 104 60 L70 66 C80 10 78 -30 62 -64 Z"),
    back=(long_back(),),
    chest=(
        Path(Tone.PAPER, "M-46 80 L0 176 L46 80 L62 92 L6 196 H-6 L-62 92 Z"),
        group(_woven(204), clip=torso(Tone.MAIN)),
    ),
)  # fmt: skip

_MAN: Shape = person(
    Tone.INK,
    short_hair(),
    Path(Tone.DEEP, "M-76 -8 C-96 -112 96 -112 76 -8 C52 -38 -52 -38 -76 -8 Z"),
    Path(Tone.MID, "M-80 -30 C-40 -66 40 -78 78 -54 L82 -34 C40 -58 -40 -44 -78 -12 Z"),
    chest=(
        Path(Tone.ACCENT, "M-74 96 L-40 84 C-30 120 30 120 40 84 L74 96 L44 320 H-4 L10 160 "
             "C-4 164 -10 164 -20 160 L-30 250 H-78 Z"),
        Path(Tone.SPOT, "M-78 250 H-30 V266 H-78 Z M-4 320 H44 V336 H-4 Z"),
        Path(Tone.SPOT, "M24 190 l16 -18 l16 18 l-16 18 Z M18 250 l16 -18 l16 18 l-16 18 Z"),
    ),
)  # fmt: skip


def _terraces(x: float) -> tuple[Shape, ...]:
    """Return fields in steps, each edge lighter than its field."""
    return (
        land(Tone.FAINT, f"M-3000 470 H{x - 700} C{x - 400} 470 {x - 200} 372 {x} 372 "
                         f"C{x + 240} 372 {x + 500} 452 {x + 900} 452 H3600"),
        land(Tone.SPOT, f"M-3000 506 H{x - 900} C{x - 500} 506 {x - 300} 420 {x - 20} 424 "
                        f"C{x + 240} 428 {x + 500} 500 {x + 900} 496 H3600"),
        land(Tone.MID, f"M-3000 518 H{x - 900} C{x - 500} 518 {x - 300} 434 {x - 20} 438 "
                       f"C{x + 240} 442 {x + 500} 514 {x + 900} 510 H3600"),
        land(Tone.SPOT, f"M-3000 546 H{x - 900} C{x - 560} 546 {x - 300} 480 {x + 20} 484 "
                        f"C{x + 240} 488 {x + 560} 540 {x + 900} 536 H3600"),
        land(Tone.SECOND, f"M-3000 558 H{x - 900} C{x - 560} 558 {x - 300} 494 {x + 20} 498 "
                          f"C{x + 240} 502 {x + 560} 552 {x + 900} 548 H3600"),
        land(Tone.SPOT, f"M-3000 584 H{x - 900} C{x - 560} 584 {x - 300} 540 {x + 20} 546 "
                        f"C{x + 240} 550 {x + 560} 586 {x + 900} 582 H3600"),
        land(Tone.DEEP, f"M-3000 596 H{x - 900} C{x - 560} 596 {x - 300} 554 {x + 20} 560 "
                        f"C{x + 240} 564 {x + 560} 598 {x + 900} 594 H3600"),
    )  # fmt: skip


TOPIC = Topic(
    id="dan-toc-thieu-so",
    name="Dân tộc thiểu số",
    palette=palette(
        "Ruộng bậc thang", ground="CDACF6", halo="EBDCFF", faint="A985DE", soft="F6E7FF",
        mid="7DB84E", main="2C3E86", deep="2E7A45", ink="1B2552", paper="FFF8E6", accent="8C0F3A",
        spot="F6C445", second="B98A34", skin="F2AE7C", neck="DB8C69", hair="231815", text="2A1150",
        pill="8C0F3A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 320, 290),
        setting=_terraces(180),
        figures=(
            group(_STILT_HOUSE, at=(34, 138), scale=0.94),
            group(_MAN, at=(520, 268), scale=0.98),
            group(_WOMAN, at=(340, 330), scale=1.04),
        ),
    ),
    emblem=(
        land(Tone.MID, "M-3000 190 H-300 C0 190 60 158 150 158 C240 158 300 190 600 190 H3600"),
        land(Tone.SPOT, "M-3000 190 H-300 C0 200 60 176 150 176 C240 176 300 200 600 200 H3600"),
        group(_STILT_HOUSE, at=(6, 44), scale=0.46),
        group(_WOMAN, at=(206, 76), scale=0.62),
    ),
    glyph=(
        Stroke(Tone.INK, "M11 34 V46 M37 34 V46", 4.4),
        Rect(Tone.SECOND, 8, 27, 32, 11),
        Rect(Tone.INK, 20.5, 30, 7, 16),
        Path(Tone.DEEP, "M15 1 C19 4 29 4 33 1 C34 13 39 22 47 30 C32 32 16 32 1 30 "
                        "C9 22 14 13 15 1 Z"),
        Path(Tone.SPOT, "M11.6 15 H36.4 L38.6 19.5 H9.4 Z"),
    ),
)  # fmt: skip
