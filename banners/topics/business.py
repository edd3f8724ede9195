"""Business: a shop and a handshake."""

from __future__ import annotations

from banners.art.people_d import land, long_back, middle_parting, parted_hair, person
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _awning(width: float, count: int, drop: float) -> Shape:
    """Return a striped awning from its top left; each stripe ends in a half circle."""
    part = width / count
    stripes = [
        Path(
            Tone.PAPER if number % 2 else Tone.SPOT,
            f"M{part * number} 0 h{part + 0.6} v{drop} a{part / 2} {part / 2} 0 0 1 {-part - 0.6} 0"
            "Z",
        )
        for number in range(count)
    ]
    return group(*stripes)


_SHOP: Shape = group(
    Rect(Tone.SOFT, 30, 60, 540, 700),
    Rect(Tone.MID, 330, 210, 190, 170, 8),
    Rect(Tone.FAINT, 96, 210, 150, 600, 8),
    Path(Tone.PAPER, "M350 380 L420 210 H470 L400 380 Z"),
    Rect(Tone.SECOND, 24, 10, 552, 62, 14),
    group(_awning(600, 9, 62), at=(0, 66)),
)

_SELLER: Shape = person(
    Tone.SPOT,
    middle_parting(),
    back=(long_back(),),
    chest=(Path(Tone.PAPER, "M-44 82 L0 170 L44 82 Z"),),
)
_PARTNER: Shape = person(
    Tone.MAIN,
    parted_hair(),
    chest=(
        Path(Tone.PAPER, "M-44 82 L0 220 L44 82 Z"),
        Path(Tone.ACCENT, "M-14 100 H14 L8 130 L18 200 L0 226 L-18 200 L-8 130 Z"),
    ),
)

_HANDSHAKE: Shape = group(
    Stroke(Tone.SPOT, "M-260 130 L-112 26", 84),
    Stroke(Tone.PAPER, "M-112 22 L-104 17", 84),
    Stroke(Tone.MAIN, "M260 130 L112 26", 84),
    Stroke(Tone.PAPER, "M112 22 L104 17", 84),
    Stroke(Tone.NECK, "M96 14 L20 22", 78),
    Stroke(Tone.NECK, "M64 -6 L8 -44", 30),
    Stroke(Tone.SKIN, "M-96 14 L-34 22", 78),
    Stroke(Tone.SKIN, "M-70 -2 L-14 -34", 32),
    Stroke(Tone.SKIN, "M-40 2 L58 0 M-40 24 L64 22 M-40 44 L58 44 M-44 50 L40 64", 25),
    Stroke(Tone.NECK, "M4 11 H58 M4 33 H58 M2 54 H44", 4),
)

TOPIC = Topic(
    id="doanh-nghiep",
    name="Doanh nghiệp",
    palette=palette(
        "Cửa hàng mở cửa", ground="57267F", halo="6A3596", faint="3E1A5E", soft="EFE3FA",
        mid="9CD3E8", main="2E4FA8", deep="30124B", ink="1D0A30", paper="FFFFFF", accent="FFCB52",
        spot="FF7A48", second="FFB63D", skin="F8C19A", neck="E8A283", hair="23121F", text="FFFFFF",
        pill="FFCB52", on_pill="1D0A30",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 295),
        setting=(land(Tone.FAINT, "M-3000 560 H3600"),),
        figures=(
            group(_SHOP, at=(24, 62), scale=0.98),
            group(_SELLER, at=(130, 330), scale=0.94),
            group(_PARTNER, at=(486, 306), scale=1.0),
            group(_HANDSHAKE, at=(304, 506), scale=0.86),
        ),
    ),
    emblem=(group(_SHOP, at=(28, 22), scale=0.41),),
    glyph=(
        Rect(Tone.SOFT, 5, 16, 38, 30),
        Rect(Tone.MAIN, 10, 28, 11, 18),
        Rect(Tone.MID, 26, 28, 13, 10),
        group(_awning(46, 5, 11), at=(1, 5)),
    ),
)  # fmt: skip
