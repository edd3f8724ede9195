"""People as the topics on health, family and society draw them: hair and neck shade, no features.

A bust is drawn around the middle of its face, whose width is 100 units; its shoulders begin at
y = 60 and run down as far as any scene needs, so that the edge of the banner cuts them.
"""

from __future__ import annotations

from dataclasses import dataclass

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone

Point = tuple[float, float]

_FACE = "M-50 -8A50 50 0 0 1 50 -8V2C50 32 29 55 0 55C-29 55 -50 32 -50 2Z"
_FRINGE = (
    "M-57 2C-62 -44 -36 -66 0 -66C36 -66 62 -44 57 2C46 -20 20 -25 0 -25C-20 -25 -46 -20 -57 2Z"
)
_PARTING = (
    "M-57 14C-63 -42 -37 -67 0 -67C37 -67 63 -42 57 14C47 -10 24 -30 0 -46C-24 -30 -47 -10 -57 14Z"
)
_SHORT = (
    "M-56 14C-64 -44 -38 -68 2 -68C42 -68 64 -44 56 14C52 -6 46 -18 36 -27"
    "C14 -27 -8 -22 -26 -14C-42 -8 -52 0 -56 14Z"
)


@dataclass(frozen=True, slots=True)
class Hair:
    """Hair: what lies behind the shoulders, what lies on the face, and whether ears show."""

    back: tuple[Shape, ...] = ()
    front: tuple[Shape, ...] = ()
    ears: bool = True


def short_hair(tone: Tone = Tone.HAIR) -> Hair:
    """Return a man's or a boy's hair."""
    return Hair(front=(Path(tone, _SHORT),))


def bob(tone: Tone = Tone.HAIR) -> Hair:
    """Return hair to the chin with a fringe."""
    back = Path(tone, "M-62 -4A62 64 0 0 1 62 -4V52C62 68 52 78 38 78H-38C-52 78 -62 68 -62 52Z")
    return Hair((back,), (Path(tone, _FRINGE),), ears=False)


def long_hair(tone: Tone = Tone.HAIR) -> Hair:
    """Return hair parted in the middle that falls behind the shoulders."""
    back = Path(tone, "M-64 -4A64 66 0 0 1 64 -4V128H-64Z")
    return Hair((back,), (Path(tone, _PARTING),), ears=False)


def bun(tone: Tone) -> Hair:
    """Return a grandmother's hair, tied in a bun on top."""
    return Hair((Circle(tone, 0, -76, 26),), (Path(tone, _PARTING),))


def side_buns(tone: Tone = Tone.HAIR) -> Hair:
    """Return a small girl's hair, in a bun at each side."""
    buns = (Circle(tone, -54, -34, 23), Circle(tone, 54, -34, 23))
    return Hair(buns, (Path(tone, _PARTING),), ears=False)


def tied_hair(tone: Tone = Tone.HAIR) -> Hair:
    """Return a woman's hair, swept to one side and tied low behind the neck."""
    swept = (
        "M-57 16C-64 -44 -38 -68 0 -68C38 -68 64 -44 57 16C52 -2 44 -16 30 -30"
        "C10 -34 -10 -30 -26 -20C-42 -10 -52 0 -57 16Z"
    )
    return Hair((Circle(tone, 44, 46, 30),), (Path(tone, swept),))


def bald(tone: Tone) -> Hair:
    """Return a grandfather's hair: at the sides only."""
    side = "M-34 -52C-58 -52 -73 -14 -67 20C-65 32 -58 38 -46 36L-36 10Z"
    return Hair(back=(Path(tone, side), Group((Path(tone, side),), mirror=True)))


def head(hair: Hair, *worn: Shape, collar: Shape | None = None) -> tuple[Shape, ...]:
    """Return a head on its neck; `worn` lies on top: a hat, glasses."""
    ears = (Circle(Tone.SKIN, -51, 8, 12), Circle(Tone.SKIN, 51, 8, 12)) if hair.ears else ()
    return (
        Rect(Tone.NECK, -23, 20, 46, 56 if collar else 67, 23),
        *((collar,) if collar else ()),
        *ears,
        Path(Tone.SKIN, _FACE),
        *hair.front,
        *worn,
    )


def shoulders(tone: Tone, wide: float = 1.0, down: float = 700) -> Path:
    """Return a body from the shoulders down; `wide` is 1 for a woman, more for a man."""
    x = [round(edge * wide, 1) for edge in (20, 52, 80, 94, 105, 108)]
    return Path(
        tone,
        f"M{x[0]} 60C{x[1]} 60 {x[2]} 72 {x[3]} 100C{x[4]} 124 {x[5]} 170 {x[5]} 230V{down}"
        f"H{-x[5]}V230C{-x[5]} 170 {-x[4]} 124 {-x[3]} 100C{-x[2]} 72 {-x[1]} 60 {-x[0]} 60Z",
    )


@dataclass(frozen=True, slots=True)
class Clothes:
    """What a body wears: its tone, and what lies on it below the neck and around the neck."""

    tone: Tone
    wide: float = 1.0  # a woman's shoulders; more for a man, less for a child
    dress: tuple[Shape, ...] = ()
    collar: Shape | None = None


def bust(
    clothes: Tone | Clothes,
    hair: Hair,
    *worn: Shape,
    at: Point,
    scale: float = 1.0,
    tilt: float = 0.0,
) -> Group:
    """Return a person from the shoulders up, the middle of the face at `at`.

    `worn` lies on the head: a hat, glasses. `tilt` turns the head, not the body, in degrees
    clockwise.
    """
    clothes = Clothes(clothes) if isinstance(clothes, Tone) else clothes
    figure = (
        *_tilted(hair.back, tilt),
        shoulders(clothes.tone, clothes.wide),
        *clothes.dress,
        *_tilted(head(hair, *worn, collar=clothes.collar), tilt),
    )
    return Group(figure, at=at, scale=scale)


def _tilted(shapes: tuple[Shape, ...], tilt: float) -> tuple[Shape, ...]:
    if not tilt or not shapes:
        return shapes
    return (Group((Group(shapes, at=(0, -66)),), at=(0, 66), turn=tilt),)


def conical_hat(tone: Tone, shade: Tone) -> tuple[Shape, ...]:
    """Return a nón lá for a head."""
    return (
        Path(shade, "M-104 -30C-60 -2 60 -2 104 -30L90 -40H-90Z"),
        Path(tone, "M-8 -118Q0 -126 8 -118L108 -36Q112 -28 102 -27C60 -14 -60 -14 -102 -27"
             "Q-112 -28 -108 -36Z"),
    )  # fmt: skip


def hard_hat(tone: Tone, shade: Tone) -> tuple[Shape, ...]:
    """Return a worker's helmet for a head."""
    return (
        Path(tone, "M-62 -18A62 60 0 0 1 62 -18Z"),
        Rect(shade, -11, -84, 22, 66, 11),
        Rect(shade, -74, -27, 148, 19, 9.5),
    )


def turban(tone: Tone, fold: Tone) -> tuple[Shape, ...]:
    """Return the wound band that goes with an áo dài, for a head."""
    return (
        Path(tone, "M-64 -6C-92 -50 -56 -98 0 -98C56 -98 92 -50 64 -6C62 -44 36 -64 0 -64"
             "C-36 -64 -62 -44 -64 -6Z"),
        Stroke(fold, "M-70 -26C-70 -62 -42 -81 0 -81C42 -81 70 -62 70 -26", 5),
    )  # fmt: skip


def raised_arm(sleeve: Tone) -> tuple[Shape, ...]:
    """Return a right arm from below, whose hand, 110 high, holds what is above y = 60."""
    return (
        Path(sleeve, "M-33 130H33V470C33 480 0 520 -37 500Z"),
        Stroke(Tone.SKIN, "M-38 46C-36 66 -24 84 -12 98", 26),
        Rect(Tone.SKIN, -28, 40, 56, 106, 27),
    )


def nurse_cap(tone: Tone, cross: Tone) -> tuple[Shape, ...]:
    """Return a nurse's cap for a head."""
    return (
        Path(tone, "M-44 -82Q0 -94 44 -82L52 -40Q0 -56 -52 -40Z"),
        Rect(cross, -5, -79, 10, 28, 2),
        Rect(cross, -14, -70, 28, 10, 2),
    )


def glasses(tone: Tone, lens: Tone) -> tuple[Shape, ...]:
    """Return round glasses for a head."""
    return (
        Stroke(tone, "M-52 -6L-40 -2M40 -2L52 -6M-6 0H6", 5),
        *(Circle(tone, x, 0, 21) for x in (-24, 24)),
        *(Circle(lens, x, 0, 16) for x in (-24, 24)),
    )


def dark_glasses(tone: Tone) -> tuple[Shape, ...]:
    """Return the glasses of someone who cannot see, for a head."""
    return (
        Stroke(tone, "M-50 -6L50 -6", 6),
        Path(tone, "M-46 -10H-4V4C-4 16 -12 22 -24 22C-38 22 -46 14 -46 2ZM46 -10H4V4"
             "C4 16 12 22 24 22C38 22 46 14 46 2Z"),
    )  # fmt: skip


def moustache(tone: Tone) -> Path:
    """Return a white moustache for a head."""
    return Path(
        tone, "M0 26C-10 18 -26 20 -34 40C-22 44 -8 42 0 36C8 42 22 44 34 40C26 20 10 18 0 26Z"
    )


HEART = (
    "M0 46C-22 28 -48 10 -48 -14C-48 -32 -36 -42 -24 -42C-13 -42 -4 -36 0 -26"
    "C4 -36 13 -42 24 -42C36 -42 48 -32 48 -14C48 10 22 28 0 46Z"
)


def heart(tone: Tone, at: Point, scale: float = 1.0, turn: float = 0.0) -> Group:
    """Return a heart, 96 units wide and 88 high, around `at`."""
    return Group((Path(tone, HEART),), at=at, scale=scale, turn=turn)


def headscarf(tone: Tone, band: Tone) -> tuple[Shape, ...]:
    """Return the wound scarf of many a woman in the mountains, for a head."""
    return (
        Path(tone, "M-64 -8C-72 -56 -40 -82 0 -82C40 -82 72 -56 64 -8C44 -34 -44 -34 -64 -8Z"),
        Path(band, "M-66 -26C-44 -58 44 -58 66 -26L64 -8C44 -38 -44 -38 -64 -8Z"),
    )


def cradle(sleeve: Tone, wrap: Tone, fold: Tone, hood: Tone) -> tuple[Shape, ...]:
    """Return a baby in its wrap and the arms that hold it, for a bust whose face is at (0, 0)."""
    return (
        Stroke(sleeve, "M-78 142C-108 172 -104 214 -40 214", 46),
        Path(wrap, "M-58 98C-20 66 60 72 92 114C112 146 104 184 70 196C20 218 -66 216 -80 172"
             "C-86 144 -77 114 -58 98Z"),
        Path(fold, "M-58 98C-30 76 0 70 26 76C50 114 46 168 14 209C-34 214 -72 204 -80 172"
             "C-83 142 -77 114 -58 98Z"),
        Circle(hood, -40, 132, 40),
        Circle(Tone.SKIN, -40, 134, 31),
        Path(Tone.HAIR, "M-67 119C-61 106 -50 102 -40 102C-28 102 -17 109 -12 120"
             "C-26 116 -34 122 -44 118C-52 114 -60 116 -67 119Z"),
        Stroke(sleeve, "M80 142C112 172 108 212 44 214", 46),
        Rect(Tone.SKIN, -8, 188, 62, 46, 23),
    )  # fmt: skip


def flower(petal: Tone, middle: Tone, at: Point, r: float, petals: int = 9) -> Group:
    """Return a flower seen from above, with two rings of round petals: a marigold."""
    ring = tuple(
        Group((Circle(petal, 0, -72, 27),), turn=360 * number / petals) for number in range(petals)
    )
    inner = tuple(
        Group((Circle(middle, 0, -32, 19),), turn=360 * number / 7 + 14) for number in range(7)
    )
    shapes: tuple[Shape, ...] = (
        *ring,
        Circle(petal, 0, 0, 74),
        *inner,
        Circle(middle, 0, 0, 34),
        Circle(petal, 0, 0, 20),
    )
    return Group(shapes, at=at, scale=r / 100)
