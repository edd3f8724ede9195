"""Solidarity: people of several trades lay hand on hand before a communal house."""

from __future__ import annotations

from banners.art.people_d import (
    bob_back,
    communal_roof,
    conical_hat,
    helmet,
    land,
    long_back,
    middle_parting,
    person,
    short_hair,
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


def _clasp(x: float, y: float, scale: float) -> Shape:
    """Return two hands that hold each other at (x, y), their forearms from below on both sides."""
    fingers = (-33, -9, 15, 38)
    return group(
        Stroke(Tone.SKIN, "M-86 196 L-22 20 M86 196 L22 20", 58),
        Rect(Tone.SKIN, -64, -58, 122, 118, 50),
        *(Stroke(Tone.NECK, f"M44 {y} H-22", 33) for y in fingers),
        *(Stroke(Tone.SKIN, f"M44 {y} H-22", 18) for y in fingers),
        Stroke(Tone.SKIN, "M-34 -48 C-14 -66 20 -66 44 -44", 30),
        at=(x, y),
        scale=scale,
    )


_FARMER = person(
    Tone.ACCENT,
    group(conical_hat(Tone.PAPER, Tone.FAINT), scale=0.9),
    back=(long_back(),),
)
_WORKER = person(Tone.SECOND, short_hair(), helmet(Tone.SPOT, Tone.MID))
_DOCTOR = person(
    Tone.PAPER,
    middle_parting(),
    back=(bob_back(),),
    chest=(
        Path(Tone.MID, "M-42 80 L0 176 L42 80 Z"),
        Stroke(Tone.SECOND, "M-40 88 C-40 168 40 168 40 88", 9),
    ),
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
            group(_HOUSE, at=(22, 28), scale=0.96),
            group(_FARMER, at=(92, 318), scale=0.86),
            group(_DOCTOR, at=(516, 318), scale=0.86),
            group(_WORKER, at=(304, 296), scale=0.86),
            _clasp(198, 468, 0.86),
            _clasp(410, 468, 0.86),
        ),
    ),
    emblem=(
        group(_FARMER, at=(50, 66), scale=0.44),
        group(_DOCTOR, at=(250, 66), scale=0.44),
        group(_WORKER, at=(150, 54), scale=0.44),
        _clasp(98, 142, 0.42),
        _clasp(202, 142, 0.42),
    ),
    glyph=(
        Path(Tone.SECOND, "M-7 60 V40 C-7 31 0 28 8 28 C17 28 22 32 22 41 V70 H-7 Z"),
        Path(Tone.ACCENT, "M55 60 V40 C55 31 48 28 40 28 C31 28 26 32 26 41 V70 H55 Z"),
        Stroke(Tone.SECOND, "M14 33 L21.6 14", 7),
        Stroke(Tone.ACCENT, "M34 33 L26.4 14", 7),
        Circle(Tone.SKIN, 24, 8.6, 6.4),
        *(Circle(Tone.HAIR, x, 16.4, 8) for x in (6, 42)),
        *(Circle(Tone.SKIN, x, 19.4, 7) for x in (6, 42)),
    ),
)  # fmt: skip
