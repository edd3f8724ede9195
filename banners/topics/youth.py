"""Youth: two volunteers in soft hats plant a young tree."""

from __future__ import annotations

from banners.art.people_d import land, leaf, long_back, middle_parting, person, short_hair, soft_hat
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_COLLAR: Shape = Path(Tone.PAPER, "M-40 82 L-58 96 L-20 140 L0 112 L20 140 L58 96 L40 82 Z")
# The hat sits high, so that the face below it is whole.
_HAT: Shape = group(soft_hat(Tone.MAIN, Tone.DEEP), at=(0, -16))
_WOMAN: Shape = person(
    Tone.MAIN,
    middle_parting(),
    _HAT,
    back=(long_back(),),
    chest=(_COLLAR,),
)
_MAN: Shape = person(Tone.MAIN, short_hair(), _HAT, chest=(_COLLAR,))


def _tree(scale: float, x: float, y: float) -> Shape:
    """Return a young tree whose foot is at (x, y)."""
    return group(
        Stroke(Tone.SECOND, "M0 20 V-330", 20),
        group(leaf(Tone.SPOT, 130, 36, -58), at=(0, -230)),
        group(leaf(Tone.MID, 130, 36, 58), at=(0, -250)),
        group(leaf(Tone.MID, 140, 40, -42), at=(0, -320)),
        group(leaf(Tone.SPOT, 140, 40, 42), at=(0, -326)),
        group(leaf(Tone.SPOT, 150, 42, 0), at=(0, -316)),
        at=(x, y),
        scale=scale,
    )


_SPADE: Shape = group(
    Stroke(Tone.SECOND, "M0 -200 V0", 18),
    Stroke(Tone.DEEP, "M-36 -204 H36", 22),
    Path(Tone.INK, "M-46 -20 H46 V60 C46 96 20 112 0 124 C-20 112 -46 96 -46 60 Z"),
)

TOPIC = Topic(
    id="thanh-nien",
    name="Thanh niên tình nguyện",
    palette=palette(
        "Áo xanh tình nguyện", ground="52C4FF", halo="B5E6FF", faint="2BA6E8", soft="E4F7FC",
        mid="3E9A4C", main="1F5FC4", deep="123F8C", ink="0A2554", paper="FFFFFF", accent="0B2F7A",
        spot="6CBF4B", second="8A5A34", skin="F8BF95", neck="E59E7E", hair="2B1712", text="0A2554",
        pill="123F8C", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 310, 285),
        setting=(
            land(Tone.FAINT, "M-3000 540 H-600 C-200 540 0 470 240 470 C480 470 700 530 1000 530 "
                             "H3600"),
            land(Tone.MID, "M-3000 574 H-400 C-100 574 120 548 300 548 C480 548 700 578 1000 578 "
                           "H3600"),
        ),
        figures=(
            group(_MAN, at=(458, 196), scale=1.06),
            group(_WOMAN, at=(136, 232), scale=1.02),
            _tree(0.8, 298, 576),
            Stroke(Tone.SKIN, "M214 468 L272 500", 42),
            Stroke(Tone.DEEP, "M196 392 L206 462", 62),
            Circle(Tone.SKIN, 292, 506, 31),
            group(_SPADE, at=(500, 508), turn=5, scale=1.04),
            Stroke(Tone.SKIN, "M386 462 L452 420 L510 408", 42),
            Stroke(Tone.DEEP, "M376 366 L384 450", 62),
            Circle(Tone.SKIN, 514, 406, 31),
            Path(Tone.SECOND, "M130 640 C150 580 240 552 296 552 C352 552 440 580 460 640 V900 "
                 "H130 Z"),
        ),
    ),
    emblem=(
        group(_WOMAN, at=(92, 74), scale=0.54),
        Path(Tone.MID, "M-600 200 C-200 186 60 172 170 172 C280 172 500 186 900 200 V240 H-600 Z"),
        _tree(0.36, 220, 184),
        Path(Tone.SECOND, "M160 202 C166 180 190 170 216 170 C242 170 266 180 272 202 Z"),
    ),
    glyph=(
        Path(Tone.HAIR, "M11 20H37V33C37 39 11 39 11 33Z"),
        Path(Tone.MAIN, "M2 48 C2 39 12 36 24 36 C36 36 46 39 46 48 Z"),
        Rect(Tone.NECK, 19.5, 27, 9, 13, 4.5),
        Circle(Tone.SKIN, 24, 23, 10.5),
        Path(Tone.PAPER, "M15.5 36.8 L24 45 L32.5 36.8 L28 35.4 L24 39 L20 35.4 Z"),
        Path(Tone.MAIN, "M9 16 C9 -4 39 -4 39 16 Z"),
        Path(Tone.DEEP, "M10 11 C18 8 30 8 38 11 C43 13 46.5 17 47 21.5 C36 17 12 17 1 21.5 "
                        "C1.5 17 5 13 10 11 Z"),
    ),
)  # fmt: skip
