"""The sign of a telephone, before the number of a hotline."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Tone

# A receiver in a box of 24 by 24.
_RECEIVER = (
    "M8 4L11 4L12 9L10 10.5C11 13 12 14 14.5 15L16 13L20.5 14L20.5 17.5"
    "C20.5 19 19.5 20 18 20C10.5 19.5 5 14 4.5 7C4.5 5.5 5.5 4 8 4Z"
)


def handset(left: float, top: float, height: float) -> tuple[Shape, ...]:
    """Return a dark disc with a receiver, at the left end of a pill."""
    radius = 0.36 * height
    x, y = left + height / 2, top + height / 2
    scale = radius * 1.2 / 24
    return (
        Circle(Tone.INK, round(x, 2), round(y, 2), round(radius, 2)),
        Group(
            (Path(Tone.WHITE, _RECEIVER),),
            at=(round(x - 12.2 * scale, 2), round(y - 12 * scale, 2)),
            scale=round(scale, 4),
        ),
    )
