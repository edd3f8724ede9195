"""Youth: two volunteers in soft hats plant a young tree."""

from __future__ import annotations

from banners.art.people_d import land, leaf, long_back, middle_parting, person, short_hair, soft_hat
from banners.art.shapes import Circle, Path, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_COLLAR: Shape = Path(Tone.PAPER, "M-40 82 L-58 96 L-20 140 L0 112 L20 140 L58 96 L40 82 Z")
_WOMAN: Shape = person(
    Tone.MAIN,
    middle_parting(),
    soft_hat(Tone.MAIN, Tone.DEEP),
    back=(long_back(),),
    chest=(_COLLAR,),
)
_MAN: Shape = person(Tone.MAIN, short_hair(), soft_hat(Tone.MAIN, Tone.DEEP), chest=(_COLLAR,))


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
            group(_MAN, at=(446, 214), scale=0.98),
            group(_WOMAN, at=(146, 258), scale=0.94),
            _tree(1.02, 294, 560),
            Stroke(Tone.SKIN, "M232 452 L284 474", 40),
            Stroke(Tone.DEEP, "M214 388 L226 448", 58),
            Circle(Tone.SKIN, 296, 474, 29),
            group(_SPADE, at=(470, 508), turn=5, scale=0.94),
            Stroke(Tone.SKIN, "M362 436 L430 398 L480 400", 40),
            Stroke(Tone.DEEP, "M356 352 L362 430", 58),
            Circle(Tone.SKIN, 482, 400, 29),
            Path(Tone.SECOND, "M150 620 C170 560 250 536 300 536 C360 536 430 566 450 620 V700 "
                 "H150 Z"),
        ),
    ),
    emblem=(
        group(_WOMAN, at=(92, 74), scale=0.54),
        Path(Tone.MID, "M-600 200 C-200 186 60 172 170 172 C280 172 500 186 900 200 V240 H-600 Z"),
        _tree(0.36, 220, 184),
        Path(Tone.SECOND, "M160 202 C166 180 190 170 216 170 C242 170 266 180 272 202 Z"),
    ),
    glyph=(
        Path(Tone.MAIN, "M4 48 C4 38 14 34 24 34 C34 34 44 38 44 48 Z"),
        Circle(Tone.SKIN, 24, 23, 12),
        Path(Tone.PAPER, "M15 35 L24 42 L33 35 Z"),
        group(soft_hat(Tone.MAIN, Tone.DEEP), at=(24, 21), scale=0.185),
    ),
)  # fmt: skip
