"""Solidarity: people of several trades hand in hand before a communal house."""

from __future__ import annotations

from banners.art.people_d import (
    BARE_FACE,
    FACE,
    NECK,
    Shapes,
    bob_back,
    communal_roof,
    conical_hat,
    glasses,
    helmet,
    land,
    long_back,
    middle_parting,
    short_hair,
    torso,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_HOUSE: Shape = group(
    Rect(Tone.FAINT, 60, 220, 480, 480),
    Rect(Tone.SOFT, 236, 270, 128, 430),
    *(Rect(Tone.DEEP, x, 220, 26, 480) for x in (66, 196, 378, 508)),
    communal_roof(Tone.MAIN, Tone.DEEP, Tone.SPOT),
)


def _standing(cloth: Tone, head: Shapes, back: Shapes, chest: Shapes, x: float) -> Shape:
    """Return a person whose hands are low, 128 to each side."""
    return group(
        *back,
        Stroke(cloth, "M-64 142 L-128 318 M64 142 L128 318", 50),
        torso(cloth, 86),
        *chest,
        NECK,
        *((BARE_FACE,) if back else FACE),
        *head,
        at=(x, 0),
    )


def _row(*people: tuple[Tone, Shapes, Shapes, Shapes]) -> Shape:
    """Return people side by side, 256 apart, the first at x = 0, with the hands they join."""
    places = [256 * number for number in range(len(people))]
    return group(
        *(_standing(*person, x) for person, x in zip(people, places, strict=True)),
        *(Circle(Tone.SKIN, x - 128, 324, 34) for x in (*places, places[-1] + 256)),
    )


_FARMER = (
    Tone.ACCENT,
    (group(conical_hat(Tone.PAPER, Tone.FAINT), scale=0.9),),
    (long_back(),),
    (),
)
_WORKER = (Tone.SECOND, (short_hair(), helmet(Tone.SPOT, Tone.MID)), (), ())
_DOCTOR = (
    Tone.PAPER,
    (middle_parting(),),
    (bob_back(),),
    (
        Path(Tone.MID, "M-42 80 L0 176 L42 80 Z"),
        Stroke(Tone.SECOND, "M-40 88 C-40 168 40 168 40 88 M0 148 V206", 9),
        Circle(Tone.SECOND, 0, 212, 15),
    ),
)
_ELDER = (
    Tone.MID,
    (short_hair(Tone.PAPER), glasses(Tone.INK, Tone.HALO)),
    (),
    (),
)

TOPIC = Topic(
    id="doan-ket",
    name="Đại đoàn kết",
    palette=palette(
        "Mái đình", ground="FFDF9E", halo="FFEECB", faint="F3C878", soft="FBDDA6", mid="EE8A2F",
        main="C4472B", deep="8E2A1C", ink="4A120C", paper="FFFAF0", accent="A3261A", spot="FFC02E",
        second="2B6E8F", skin="F5B58A", neck="E2957A", hair="3A1712", text="4A120C",
        pill="A3261A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 330, 300),
        setting=(land(Tone.FAINT, "M-3000 560 H3600"),),
        figures=(
            group(_HOUSE, at=(22, 34), scale=0.96),
            group(_row(_FARMER, _WORKER, _DOCTOR, _ELDER), at=(76, 352), scale=0.6),
        ),
    ),
    emblem=(
        group(communal_roof(Tone.MAIN, Tone.DEEP, Tone.SPOT), at=(15, 8), scale=0.45),
        group(_row(_FARMER, _WORKER, _DOCTOR), at=(60, 98), scale=0.35),
    ),
    glyph=(
        Path(Tone.MAIN, "M10 1 C10 5 12 7 15 7 H33 C36 7 38 5 38 1 C42 5 39 9 41 12 C42 15 45 16 "
                        "48 15 C48 19 45 21 42 21 H6 C3 21 0 19 0 15 C3 16 6 15 7 12 C9 9 6 5 "
                        "10 1 Z"),
        *(group(Circle(cloth, 0, 0, 5.4), Path(cloth, "M-9 18 V13 C-9 8 -5 7 0 7 C5 7 9 8 9 13 "
                "V18 Z"), at=(x, 30))
          for x, cloth in ((8, Tone.SECOND), (40, Tone.SECOND), (24, Tone.ACCENT))),
    ),
)  # fmt: skip
