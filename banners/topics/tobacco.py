"""Tobacco: lungs, vapour, and a sign against cigarettes, the new ones as well."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_LUNG = Path(
    Tone.MAIN,
    "M-112 150C-172 144 -244 296 -250 448C-254 530 -242 578 -200 578C-158 578 -136 538 -66 512"
    "C-34 500 -26 474 -24 402C-22 300 -48 156 -112 150Z",
)
_BRANCHES = (
    Stroke(Tone.DEEP, "M0 220C-8 252 -44 264 -76 296", 36),
    Stroke(Tone.DEEP, "M-66 284C-96 276 -128 284 -152 308M-78 298C-108 320 -140 350 -158 392"
           "M-84 306C-92 344 -100 380 -98 424", 24),
)  # fmt: skip
_LUNGS: tuple[Shape, ...] = (
    _LUNG,
    Group((_LUNG,), mirror=True),
    Stroke(Tone.DEEP, "M0 38V222", 42),
    *_BRANCHES,
    Group(_BRANCHES, mirror=True),
)
_VAPE: tuple[Shape, ...] = (  # upright, its mouthpiece on top
    Rect(Tone.SECOND, -25, -34, 50, 170, 10),
    Path(Tone.INK, "M-17 -34L-11 -66V-84A6 6 0 0 1 -5 -90H5A6 6 0 0 1 11 -84V-66L17 -34Z"),
    Rect(Tone.SOFT, -13, -20, 26, 34, 8),
    Circle(Tone.SOFT, 0, 72, 9),
)
_CIGARETTE: tuple[Shape, ...] = (
    Rect(Tone.NECK, -14, -92, 28, 200, 3),
    Rect(Tone.SPOT, -14, -104, 28, 18, 4),
    Rect(Tone.SKIN, -14, 40, 28, 100, 3),
)


_INSIDE = Circle(Tone.PAPER, 0, 0, 122)


def _sign(*things: Shape) -> tuple[Shape, ...]:
    """Return a sign 312 wide around (0, 0) against what it shows."""
    return (
        Circle(Tone.SPOT, 0, 0, 156),
        Circle(Tone.PAPER, 0, 0, 122),
        Group((*things, Stroke(Tone.PAPER, "M-120 -120L120 120", 54)), clip=_INSIDE),
        Stroke(Tone.SPOT, "M-96 -96L96 96", 34),
    )


_BOTH: tuple[Shape, ...] = (
    Group(_VAPE, at=(-24, -16), turn=45),
    Group(_CIGARETTE, at=(30, 36), turn=45),
)

_PALETTE = palette(
    "Tím khói", ground="E9DDF8", halo="D8C5F2", faint="E0D1F5", soft="E9DDF8", mid="B795E2",
    main="F0859E", deep="B0598A", ink="33135E", paper="FFFFFF", accent="AA0E37", spot="DB2A55",
    second="7A4DB8", skin="F2AE7C", neck="EFE6DC", hair="33135E", text="33135E",
    pill="33135E", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="thuoc-la",
    name="Phòng, chống tác hại của thuốc lá",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 330, 296),
        figures=(
            Circle(Tone.MID, 556, 176, 62),
            Circle(Tone.MID, 494, 214, 44),
            Circle(Tone.MID, 560, 262, 66),
            Group(_LUNGS, at=(258, -18)),
            Group(_sign(*_BOTH), at=(408, 426)),
        ),
    ),
    emblem=(
        Group(_LUNGS, at=(116, -8), scale=0.37),
        Group(_sign(*_BOTH), at=(222, 128), scale=0.41),
    ),
    glyph=(
        Circle(Tone.PAPER, 24, 24, 21),
        Rect(Tone.INK, 9, 25, 24, 6.5, 1.5),
        Rect(Tone.MID, 34.5, 25, 5, 6.5, 1.5),
        Stroke(Tone.MID, "M34 20C34 15 29 18 29 12", 3.4),
        Stroke(Tone.SPOT, "M24 4A20 20 0 1 1 23.9 4Z", 5.6),
        Stroke(Tone.SPOT, "M10 10L38 38", 5.6),
    ),
)
