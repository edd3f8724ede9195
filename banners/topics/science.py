"""Science and technology: a flask at work beside a light bulb that electrons circle."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape
from banners.art.signs import bulb, ground, ring
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

# The flask is around x = 0, from -256 to its foot at 196.
_FLASK: tuple[Shape, ...] = (
    Path(
        Tone.PAPER,
        "M-46 -240 V-74 L-176 124 C-198 160 -180 196 -142 196 H142 C180 196 198 160 176 124 "
        "L46 -74 V-240 Z",
    ),
    Path(
        Tone.MAIN,
        "M-120 38 C-80 14 -44 18 -10 36 C30 56 76 52 118 34 L176 124 C198 160 180 196 142 196 "
        "H-142 C-180 196 -198 160 -176 124 Z",
    ),
    Path(
        Tone.DEEP,
        "M62 49 C82 47 100 42 118 34 L176 124 C198 160 180 196 142 196 H84 C128 176 124 140 62 "
        "49 Z",
    ),
    Rect(Tone.SECOND, -66, -262, 132, 38, 19),
    Circle(Tone.MID, -66, 116, 28),
    Circle(Tone.MID, 20, 140, 18),
    Circle(Tone.MID, 22, 88, 12),
    Circle(Tone.MID, -6, -22, 17),
    Circle(Tone.MID, 12, -92, 13),
)


def _orbit(x: float, y: float, reach: float, turn: float) -> Group:
    """Return an electron's path around (x, y), and the electron at its right end."""
    width = reach * 0.09
    return Group(
        (
            ring(Tone.SECOND, (0, 0), (reach, reach * 0.35), width),
            Circle(Tone.ACCENT, reach, 0, width * 1.7),
        ),
        at=(x, y),
        turn=turn,
    )


TOPIC = Topic(
    id="khoa-hoc",
    name="Khoa học và công nghệ",
    palette=palette(
        "Xanh nảy mầm", ground="B4F5B0", halo="98E895", faint="6FCB7B", soft="FFE9A8",
        mid="8EE3D6", main="16A394", deep="0D7F78", ink="1A1F5C", paper="FFFFFF", accent="A8185C",
        spot="FFC62E", second="4A5BDB", skin="F0A91E", neck="DE988A", hair="1A1F5C", text="1A1F5C",
        pill="1A1F5C", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 552),),
        figures=(
            bulb((Tone.SPOT, Tone.SKIN, Tone.PAPER, Tone.INK), (404, 332), 1.52),
            _orbit(404, 300, 160, 30),
            _orbit(404, 300, 160, -34),
            Group(_FLASK, at=(200, 368), scale=1.04),
        ),
    ),
    emblem=(
        bulb((Tone.SPOT, Tone.SKIN, Tone.PAPER, Tone.INK), (204, 92), 0.56),
        _orbit(204, 84, 82, 28),
        _orbit(204, 84, 82, -30),
        Group(_FLASK, at=(112, 120), scale=0.42),
    ),
    glyph=(
        Path(Tone.PAPER, "M17 2 V17 L3 40 C1 44 3 47 7 47 H41 C45 47 47 44 45 40 L31 17 V2 Z"),
        Path(Tone.MAIN, "M12 27 C18 24 26 31 36.5 27 L45 40 C47 44 45 47 41 47 H7 C3 47 1 44 "
                        "3 40 L11 27 Z"),
        Rect(Tone.SECOND, 13, 0, 22, 7, 3.5),
        Circle(Tone.PAPER, 20, 38, 4),
    ),
)  # fmt: skip
