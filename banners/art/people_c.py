"""People without features: heads with hair and a shaded neck, and hands that hold something."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone

_MAN_HAIR = (
    "M-50 14 V-12 C-50 -84 50 -84 50 -12 V14 C44 6 41 -6 40 -18 "
    "C16 -36 -8 -34 -24 -24 C-36 -16 -44 0 -50 14 Z"
)
_WOMAN_FRINGE = (
    "M-52 8 V-16 C-52 -86 52 -86 52 -16 V8 C42 -10 22 -22 0 -24 C-22 -22 -42 -10 -52 8 Z"
)
_SHOULDERS = (
    "M-118 260 V168 C-118 116 -84 92 -44 86 L-23 82 H23 L44 86 C84 92 118 116 118 168 V260 Z"
)


def _bust(clothes: Tone, *head: Shape) -> tuple[Shape, ...]:
    return (Path(clothes, _SHOULDERS), Rect(Tone.NECK, -23, 28, 46, 84, 23), *head)


def man(clothes: Tone, hair: Tone = Tone.HAIR) -> Group:
    """Return a man's bust: the head's centre is (0, 0), it is 130 high, the shoulders 236 wide."""
    return Group(
        _bust(
            clothes,
            Circle(Tone.SKIN, -48, 16, 13),
            Circle(Tone.SKIN, 48, 16, 13),
            Rect(Tone.SKIN, -46, -50, 92, 112, 46),
            Path(hair, _MAN_HAIR),
        )
    )


def woman(clothes: Tone, hair: Tone = Tone.HAIR) -> Group:
    """Return the bust of a woman with long hair, as big as a man's."""
    return Group(
        (
            Path(hair, "M-62 104 V-14 C-62 -94 62 -94 62 -14 V104 C62 118 -62 118 -62 104 Z"),
            *_bust(
                clothes,
                Rect(Tone.SKIN, -48, -50, 96, 112, 46),
                Path(hair, _WOMAN_FRINGE),
            ),
        )
    )


def finger(x: float, y: float, length: float, width: float, tone: Tone = Tone.SKIN) -> Stroke:
    """Return a finger that lies across an edge: from (x, y) on to the right, a little downwards."""
    return Stroke(tone, f"M{x} {y} L{x + length} {y + length * 0.1}", width)
