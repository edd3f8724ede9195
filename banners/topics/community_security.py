"""Security of the community: an officer among neighbours, before their houses."""

from __future__ import annotations

from banners.art.people_d import (
    land,
    long_back,
    middle_parting,
    peaked_cap,
    person,
    short_hair,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _house(x: float, y: float, scale: float, wall: Tone, roof: Tone) -> Shape:
    """Return a house, from the middle of its foot: 200 wide, 240 high."""
    return group(
        Rect(wall, -84, -150, 168, 400),
        Path(roof, "M0 -252 L122 -140 H-122 Z"),
        Rect(Tone.SECOND, -54, -116, 42, 46, 6),
        Rect(Tone.SECOND, 12, -116, 42, 46, 6),
        Rect(roof, -22, -52, 44, 300, 6),
        at=(x, y),
        scale=scale,
    )


_STREET: Shape = group(
    *(
        group(
            Path(Tone.FAINT, "M-76 300 V-66 L0 -130 L76 -66 V300 Z"),
            Rect(Tone.HALO, -40, -44, 26, 30, 4),
            Rect(Tone.HALO, 14, -44, 26, 30, 4),
            at=(-2890 + 176 * number, 588 - 26 * (number % 3 % 2)),
        )
        for number in range(37)
    )
)

_WHISTLE: Shape = group(
    Path(Tone.ACCENT, "M-70 -34 H64 C72 -34 72 -6 64 -6 H36 C44 30 16 60 -20 60 C-60 60 -84 20 "
                      "-70 -34 Z"),
    Circle(Tone.PAPER, -20, 12, 20),
    Rect(Tone.PAPER, 4, -34, 16, 18),
)  # fmt: skip

_OFFICER: Shape = person(
    Tone.DEEP,
    short_hair(),
    peaked_cap(Tone.DEEP, Tone.MID, Tone.INK),
    chest=(
        Path(Tone.MID, "M-42 80 L-64 96 L-24 150 L0 116 L24 150 L64 96 L42 80 Z"),
        Stroke(Tone.INK, "M0 150 V700", 6),
        Rect(Tone.MID, -92, 196, 60, 16, 6),
        Rect(Tone.MID, 32, 196, 60, 16, 6),
    ),
)
_NEIGHBOUR: Shape = person(
    Tone.SPOT, middle_parting(), back=(long_back(),),
    chest=(Path(Tone.PAPER, "M-42 80 L0 150 L42 80 Z"),),
)  # fmt: skip
_WATCHMAN: Shape = group(
    person(Tone.SECOND, short_hair()),
    Stroke(Tone.INK, "M-50 92 L0 190 L50 92", 8),
    group(_WHISTLE, at=(4, 210), scale=0.72),
)

TOPIC = Topic(
    id="an-ninh-to-quoc",
    name="An ninh Tổ quốc",
    palette=palette(
        "Xóm làng bình yên", ground="BCC6FF", halo="E3E7FF", faint="99A5EE", soft="EDEBEF",
        mid="6F9C5B", main="D9DDF5", deep="2F5D3A", ink="17291F", paper="FFFFFF", accent="98152D",
        spot="E0614A", second="FFC647", skin="F5B98F", neck="E0987A", hair="231718", text="1C2353",
        pill="98152D", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 295),
        setting=(_STREET, land(Tone.FAINT, "M-3000 584 H3600")),
        figures=(
            _house(96, 420, 1.12, Tone.PAPER, Tone.SPOT),
            _house(524, 400, 1.2, Tone.SOFT, Tone.ACCENT),
            group(_NEIGHBOUR, at=(108, 386), scale=0.86),
            group(_WATCHMAN, at=(506, 366), scale=0.86),
            group(_OFFICER, at=(304, 262), scale=1.16),
        ),
    ),
    emblem=(
        _house(54, 190, 0.6, Tone.PAPER, Tone.SPOT),
        _house(246, 190, 0.6, Tone.SOFT, Tone.ACCENT),
        group(_OFFICER, at=(150, 86), scale=0.64),
    ),
    glyph=(
        Path(Tone.DEEP, "M24 1 C32 7 38 8 45 8 V24 C45 36 34 44 24 47 C14 44 3 36 3 24 V8 "
             "C10 8 16 7 24 1 Z"),
        Path(Tone.PAPER, "M24 11 L38 23 H34 V34 H14 V23 H10 Z"),
        Rect(Tone.DEEP, 21, 25, 6, 9),
    ),
)  # fmt: skip
