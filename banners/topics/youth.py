"""Youth: volunteers in soft hats, a badge on their shirts, raise a hand."""

from __future__ import annotations

from banners.art.people_a import heart
from banners.art.people_d import land, long_back, middle_parting, person, short_hair, soft_hat
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_COLLAR: Shape = Path(Tone.PAPER, "M-40 82 L-58 96 L-20 140 L0 112 L20 140 L58 96 L40 82 Z")
# The hat sits high, so that the face below it is whole.
_HAT: Shape = group(soft_hat(Tone.MAIN, Tone.DEEP), at=(0, -16))
_BADGE: Shape = group(
    Circle(Tone.PAPER, 0, 0, 40),
    heart(Tone.SPOT, (0, 2), 0.5),
    at=(68, 190),
)
_WOMAN: Shape = person(
    Tone.DEEP,
    middle_parting(),
    _HAT,
    back=(long_back(),),
    chest=(_COLLAR, _BADGE),
)
_MAN: Shape = person(Tone.MAIN, short_hair(), _HAT, chest=(_COLLAR, _BADGE))


def _raised(bend: float) -> Shape:
    """Return an arm held up, its palm around (0, 0), 150 high; its elbow is `bend` to the right.

    The sleeve ends at (-90, 350), behind the shoulder.
    """
    fingers = ((-42, -66, -10), (-14, -86, -3), (15, -84, 4), (42, -62, 11))
    return group(
        Stroke(Tone.SKIN, f"M0 20 L{bend} 200", 48),
        Stroke(Tone.DEEP, f"M{bend * 0.86:g} 176 L{bend} 250 L-90 350", 74),
        *(Stroke(Tone.SKIN, f"M{x} 0 L{x + lean} {top}", 27) for x, top, lean in fingers),
        Stroke(Tone.SKIN, "M-34 34 L-82 -8", 29),
        Rect(Tone.SKIN, -56, -22, 112, 96, 44),
    )


TOPIC = Topic(
    id="thanh-nien",
    name="Thanh niên tình nguyện",
    palette=palette(
        "Áo xanh tình nguyện", ground="52C4FF", halo="B5E6FF", faint="2BA6E8", soft="E4F7FC",
        mid="3E9A4C", main="1F5FC4", deep="123F8C", ink="0A2554", paper="FFFFFF", accent="0B2F7A",
        spot="E8434F", second="FFD34D", skin="F8BF95", neck="E59E7E", hair="2B1712", text="0A2554",
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
            group(_WOMAN, at=(96, 322), scale=0.92, mirror=True),
            group(_raised(48), at=(484, 138), scale=1.0),
            group(_MAN, at=(276, 226), scale=1.24),
        ),
    ),
    emblem=(
        Path(Tone.MID, "M-600 190 C-200 176 60 168 170 168 C280 168 500 178 900 190 V240 H-600 Z"),
        group(_raised(50), at=(232, 44), scale=0.48),
        group(_MAN, at=(142, 70), scale=0.56),
    ),
    glyph=(
        Stroke(Tone.DEEP, "M41 28 L42 48", 9),
        Stroke(Tone.SKIN, "M41 12 V25", 6.5),
        Stroke(Tone.SKIN, "M37 12 L36 5 M41 10 V2.6 M45 12 L46.4 5", 3.4),
        Circle(Tone.SKIN, 41, 12, 5.6),
        Path(Tone.MAIN, "M-8 60 C-8 46 4 38 18 38 C32 38 48 42 56 58 V70 H-8 Z"),
        Path(Tone.PAPER, "M10 39 L13.6 37 H23 L26.6 39 L18.3 47.6 Z"),
        Rect(Tone.NECK, 14, 28, 8.6, 13.5, 4.3),
        Circle(Tone.SKIN, 18.3, 24.5, 10.4),
        Path(Tone.MAIN, "M5 18 C4 -3 32.6 -3 31.6 18 Z"),
        Path(Tone.DEEP, "M6 13 C13 10 23.6 10 30.6 13 C34 15 36 18 36.6 22 C28 18 8.6 18 0 22 "
                        "C0.6 18 2.6 15 6 13 Z"),
    ),
)  # fmt: skip
