"""Figures and things that several topics share: people without features, hats, books, flowers.

A person's (0, 0) is the middle of the face, whose radius is 64; the body runs down to y = 700, so
that whatever it stands on, or the bottom of the banner, cuts it.
"""

from __future__ import annotations

from math import cos, radians, sin

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone

Shapes = tuple[Shape, ...]

BARE_FACE: Shape = Circle(Tone.SKIN, 0, 0, 64)  # the hair covers the ears
FACE: Shapes = (Circle(Tone.SKIN, -62, 8, 15), Circle(Tone.SKIN, 62, 8, 15), BARE_FACE)
NECK: Shape = Rect(Tone.NECK, -30, 20, 60, 96, 30)


def torso(cloth: Tone, half: float = 130) -> Path:
    """Return shoulders and body, `half` wide on each side."""
    bend = half - 36
    return Path(
        cloth,
        f"M-38 84 H38 C{bend * 0.9} 86 {half - 14} 130 {half} 250 V700 H{-half} V250 "
        f"C{14 - half} 130 {-bend * 0.9} 86 -38 84 Z",
    )


def person(cloth: Tone, *head: Shape, back: Shapes = (), chest: Shapes = ()) -> Group:
    """Return a person: `back` behind the body (long hair), `chest` on it, `head` on the face."""
    face = (BARE_FACE,) if back else FACE
    return group(*back, torso(cloth), *chest, NECK, *face, *head)


def short_hair(tone: Tone = Tone.HAIR) -> Shape:
    """Return short hair with an even fringe."""
    return Path(
        tone,
        "M-68 16 C-86 -94 86 -94 68 16 L61 8 C58 -20 36 -34 0 -34 C-36 -34 -58 -20 -61 8 Z",
    )


def parted_hair(tone: Tone = Tone.HAIR) -> Shape:
    """Return short hair combed to one side."""
    return Path(
        tone,
        "M-68 18 C-86 -96 86 -96 68 18 C64 -4 56 -20 44 -30 C10 -18 -28 -20 -46 -36 "
        "C-58 -24 -64 -4 -68 18 Z",
    )


def bob_back(tone: Tone = Tone.HAIR) -> Shape:
    """Return chin-long hair behind the head."""
    return Path(
        tone,
        "M-82 -6 C-82 -112 82 -112 82 -6 V44 C82 78 60 90 36 90 H-36 C-60 90 -82 78 -82 44 Z",
    )


def long_back(tone: Tone = Tone.HAIR) -> Shape:
    """Return hair behind the head down to the shoulders' blades."""
    return Path(
        tone, "M-84 -6 C-84 -114 84 -114 84 -6 V150 C84 176 60 180 0 180 C-60 180 -84 176 -84 150 Z"
    )


def fringe(tone: Tone = Tone.HAIR) -> Shape:
    """Return a fringe over the forehead, which goes with long hair."""
    return Path(tone, "M-82 0 C-84 -112 84 -112 82 0 L64 4 C58 -34 -58 -34 -64 4 Z")


def middle_parting(tone: Tone = Tone.HAIR) -> Shape:
    """Return hair parted in the middle, to both sides of the face."""
    return Path(
        tone,
        "M0 -54 C-12 -30 -56 -26 -66 24 L-78 34 C-84 -22 -74 -88 0 -88 C74 -88 84 -22 78 34 "
        "L66 24 C56 -26 12 -30 0 -54 Z",
    )


def bun(tone: Tone = Tone.HAIR) -> Shape:
    """Return a bun above the head."""
    return Circle(tone, 0, -98, 32)


def glasses(frame: Tone, lens: Tone) -> Group:
    """Return round glasses."""
    return group(
        Stroke(frame, "M-66 -2 L-50 4 M66 -2 L50 4 M-14 4 H14", 8),
        Circle(frame, -30, 6, 28),
        Circle(frame, 30, 6, 28),
        Circle(lens, -30, 6, 20),
        Circle(lens, 30, 6, 20),
    )


def conical_hat(light: Tone, shade: Tone) -> Group:
    """Return a conical hat of palm leaves."""
    return group(
        Path(shade, "M-140 -22 C-136 2 -60 16 0 16 C60 16 136 2 140 -22 Z"),
        Path(
            light,
            "M0 -136 C8 -136 12 -130 18 -124 C52 -88 98 -50 140 -22 C110 -8 50 0 0 0 "
            "C-50 0 -110 -8 -140 -22 C-98 -50 -52 -88 -18 -124 C-12 -130 -8 -136 0 -136 Z",
        ),
    )


def helmet(light: Tone, shade: Tone) -> Group:
    """Return a safety helmet."""
    return group(
        Path(light, "M-76 -14 C-80 -112 80 -112 76 -14 Z"),
        Rect(shade, -13, -98, 26, 80, 13),
        Rect(shade, -94, -28, 188, 24, 12),
    )


def soft_hat(light: Tone, shade: Tone) -> Group:
    """Return a volunteer's soft hat."""
    return group(
        Path(light, "M-84 -24 C-92 -124 92 -124 84 -24 Z"),
        Path(
            shade,
            "M-82 -46 C-40 -60 40 -60 82 -46 C102 -34 116 -14 120 8 C76 -14 -76 -14 -120 8 "
            "C-116 -14 -102 -34 -82 -46 Z",
        ),
    )


def peaked_cap(cloth: Tone, band: Tone, peak: Tone) -> Group:
    """Return a peaked cap without a badge."""
    return group(
        Path(
            cloth,
            "M-96 -66 C-92 -96 -50 -112 0 -112 C50 -112 92 -96 96 -66 C92 -50 76 -42 66 -38 "
            "H-66 C-76 -42 -92 -50 -96 -66 Z",
        ),
        Path(band, "M-68 -52 C-30 -62 30 -62 68 -52 V-18 H-68 Z"),
        Path(peak, "M-70 -22 C-30 -30 30 -30 70 -22 C60 8 -60 8 -70 -22 Z"),
    )


def mortarboard(top: Tone, under: Tone, tassel: Tone) -> Group:
    """Return a graduate's cap."""
    return group(
        Path(under, "M-62 -70 H62 V-22 C30 -38 -30 -38 -62 -22 Z"),
        Path(top, "M0 -132 L136 -84 L0 -36 L-136 -84 Z"),
        Stroke(tassel, "M0 -84 L104 -74 V-24", 9),
        Circle(tassel, 104, -16, 14),
    )


def thumb_up(cloth: Tone) -> Group:
    """Return a fist with its thumb up, its forearm below; (0, 0) is the middle of the fist."""
    return group(
        Stroke(cloth, "M4 110 V400", 96),
        Rect(Tone.NECK, -30, 36, 70, 60, 26),
        Stroke(Tone.SKIN, "M-30 -10 C-30 -50 -6 -60 -8 -104", 42),
        Rect(Tone.SKIN, -56, -46, 100, 112, 40),
        *(Rect(Tone.SKIN, -6, y, 74, 32, 16) for y in (-48, -18, 12, 40)),
        Stroke(Tone.NECK, "M4 -17 H52 M4 13 H52 M4 41 H46", 5),
    )


def open_book(cover: Tone, pages: Tone, fold: Tone) -> Group:
    """Return a book held open towards its reader: 240 wide, 130 high, from its middle."""
    return group(
        Path(cover, "M-128 -50 H-60 L0 -20 L60 -50 H128 V62 C80 54 30 62 0 84 "
             "C-30 62 -80 54 -128 62 Z"),
        Path(pages, "M-114 -66 C-70 -72 -24 -60 0 -34 C24 -60 70 -72 114 -66 V46 "
             "C76 40 28 46 0 70 C-28 46 -76 40 -114 46 Z"),
        Stroke(fold, "M0 -26 V60", 6),
    )  # fmt: skip


def lying_book(width: float, height: float, cover: Tone, shade: Tone, pages: Tone) -> Group:
    """Return a closed book that lies on its side, its spine to the right, from its top left."""
    board = height * 0.17
    return group(
        Rect(cover, 0, 0, width, board, board / 2),
        Rect(cover, 0, height - board, width, board, board / 2),
        Rect(cover, width - height * 0.9, 0, height * 0.9, height, height * 0.22),
        Rect(pages, 10, board, width - height * 0.62, height - 2 * board, 6),
        Rect(shade, width - height * 0.34, 0, 9, height),
        Rect(shade, 26, height * 0.42, width * 0.5, 5, 2.5),
        Rect(shade, 26, height * 0.58, width * 0.62, 5, 2.5),
    )


def petal(tone: Tone, length: float, half: float, turn: float = 0) -> Group:
    """Return a pointed petal that grows up from (0, 0), turned around there."""
    return group(
        Path(
            tone,
            f"M0 0 C{-half * 0.9} {-length * 0.12} {-half * 1.25} {-length * 0.62} "
            f"{-half * 0.14} {-length * 0.97} C{-half * 0.06} {-length} {half * 0.06} {-length} "
            f"{half * 0.14} {-length * 0.97} C{half * 1.25} {-length * 0.62} {half * 0.9} "
            f"{-length * 0.12} 0 0 Z",
        ),
        turn=turn,
    )


def blossom(petals: Tone, heart: Tone, radius: float, count: int = 5) -> Group:
    """Return a round flower around (0, 0)."""
    part = radius * (0.5 if count <= 6 else 0.36)
    reach = radius - part
    return group(
        *(
            Circle(
                petals,
                reach * cos(radians(360 * number / count - 90)),
                reach * sin(radians(360 * number / count - 90)),
                part,
            )
            for number in range(count)
        ),
        Circle(petals, 0, 0, reach),
        Circle(heart, 0, 0, radius * 0.26),
    )


def leaf(tone: Tone, length: float, half: float, turn: float) -> Group:
    """Return a leaf that grows up from (0, 0), turned around there."""
    return group(
        Path(
            tone,
            f"M0 0 C{-half * 1.5} {-length * 0.3} {-half} {-length * 0.85} 0 {-length} "
            f"C{half} {-length * 0.85} {half * 1.5} {-length * 0.3} 0 0 Z",
        ),
        turn=turn,
    )


def land(tone: Tone, d: str) -> Path:
    """Return ground under the line `d`, which runs from x = -3000 to x = 3600."""
    return Path(tone, f"{d} V900 H-3000 Z")


def communal_roof(tiles: Tone, shade: Tone, disc: Tone) -> Group:
    """Return the roof of a communal house with its raised corners: 644 wide, 246 high."""
    return group(
        Path(shade, "M30 204 C200 214 400 214 570 204 L540 262 H60 Z"),
        Path(
            tiles,
            "M138 18 C132 46 152 66 196 66 H404 C448 66 468 46 462 18 C500 40 478 92 492 126 "
            "C508 168 562 192 622 170 C622 214 582 244 536 246 C380 224 220 224 64 246 "
            "C18 244 -22 214 -22 170 C38 192 92 168 108 126 C122 92 100 40 138 18 Z",
        ),
        Stroke(shade, "M124 112 H476", 10),
        Circle(disc, 300, 58, 30),
    )


def turned(shape: Shape, count: int, centre: tuple[float, float] = (0, 0)) -> Group:
    """Return a shape `count` times, turned around (0, 0) in equal steps."""
    return group(*(group(shape, turn=360 * number / count) for number in range(count)), at=centre)


def dove(body: Tone, shade: Tone, beak: Tone) -> Group:
    """Return a dove that flies to the right: 210 wide, from the middle of its body."""
    return group(
        Path(body, "M-6 0 C-70 -40 -92 -96 -74 -136 C-34 -124 30 -80 44 -4 Z"),
        Path(beak, "M76 -30 L106 -16 L78 -6 Z"),
        Path(
            body,
            "M-66 10 C-40 -18 -10 -22 20 -12 C26 -40 62 -52 80 -28 C92 2 66 56 0 56 "
            "C-40 56 -70 54 -114 66 C-118 58 -112 50 -100 44 C-112 44 -120 38 -120 30 "
            "C-100 28 -84 24 -66 10 Z",
        ),
        Path(
            body,
            "M-36 14 C-52 -60 -12 -128 46 -152 C52 -110 64 -60 42 4 C26 30 -18 34 -36 14 Z",
        ),
        Path(shade, "M-22 14 C-24 -20 -10 -50 16 -76 C34 -46 40 -20 30 4 C16 20 -8 24 -22 14 Z"),
    )
