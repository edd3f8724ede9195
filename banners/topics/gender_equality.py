"""Gender equality: a woman in a helmet and a man with a baby lift one «=»."""

from __future__ import annotations

from banners.art.people_a import Clothes, bob, bust, hard_hat, raised_arm, short_hair
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _equals(tone: Tone, bar: Tone) -> tuple[Shape, ...]:
    """Return a disc 216 wide around (0, 0) with the sign on it."""
    return (
        Circle(tone, 0, 0, 108),
        Rect(bar, -58, -45, 116, 33, 16.5),
        Rect(bar, -58, 12, 116, 33, 16.5),
    )


_BABY: tuple[Shape, ...] = (  # on the man's chest, in its carrier
    Path(Tone.PAPER, "M-64 62L-46 58L-30 150H30L46 58L64 62L54 190V420H-54V190Z"),
    Circle(Tone.SKIN, 0, 128, 34),
    Path(Tone.HAIR, "M-36 130C-40 100 -20 88 0 88C20 88 40 100 36 130C28 114 -28 114 -36 130Z"),
    Path(Tone.PAPER, "M-55 178C-20 154 20 154 55 178V420H-55Z"),
)

_PALETTE = palette(
    "Cam tím", ground="FF9B42", halo="FFB978", faint="FFA653", soft="FFD9B0", mid="F27A1C",
    main="8A4FC0", deep="4B1C7A", ink="2C0C4E", paper="FFFFFF", accent="7A0A3A", spot="FFE27A",
    second="F2BA2E", skin="FFD3B0", neck="EFAF9B", hair="2C0C4E", text="35105C",
    pill="35105C", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="binh-dang-gioi",
    name="Bình đẳng giới",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 312, 336, 292),
        figures=(
            Group(_equals(Tone.PAPER, Tone.DEEP), at=(297, 164)),
            Group(raised_arm(Tone.MAIN), at=(259, 186)),
            Group(raised_arm(Tone.DEEP), at=(335, 186), mirror=True),
            bust(Tone.MAIN, bob(), *hard_hat(Tone.SPOT, Tone.SECOND), at=(122, 352), scale=1.48),
            bust(Clothes(Tone.DEEP, dress=_BABY), short_hair(), at=(474, 352), scale=1.48),
        ),
    ),
    emblem=(
        Group(_equals(Tone.PAPER, Tone.DEEP), at=(150, 60), scale=0.5),
        Group(raised_arm(Tone.MAIN), at=(133, 76), scale=0.46),
        Group(raised_arm(Tone.DEEP), at=(167, 76), scale=0.46, mirror=True),
        bust(Tone.MAIN, bob(), *hard_hat(Tone.SPOT, Tone.SECOND), at=(66, 128), scale=0.66),
        bust(Tone.DEEP, short_hair(), at=(234, 128), scale=0.66),
    ),
    glyph=(
        Path(Tone.MAIN, "M6 48L12 26L23 32V48Z"),
        Path(Tone.DEEP, "M42 48L36 26L25 32V48Z"),
        Circle(Tone.PAPER, 24, 19.5, 18.5),
        Stroke(Tone.DEEP, "M16 14.5H32M16 24.5H32", 5.6),
    ),
)
