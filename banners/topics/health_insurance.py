"""Health insurance: a family under one umbrella, the card in their hands."""

from __future__ import annotations

from banners.art.people_d import (
    bob_back,
    bun,
    fringe,
    glasses,
    land,
    long_back,
    middle_parting,
    parted_hair,
    person,
)
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _umbrella(x: float, y: float, scale: float) -> Shape:
    """Return an open umbrella: 600 wide, 250 high, from the tip of its canopy."""
    return group(
        Stroke(Tone.SOFT, "M0 -14 V40", 16),
        Path(Tone.SPOT, "M0 8 C180 8 290 120 300 262 C270 224 210 224 180 256 C150 220 94 220 62 "
                        "250 "
             "C40 224 -40 224 -62 250 C-94 220 -150 220 -180 256 C-210 224 -270 224 -300 262 "
             "C-290 120 -180 8 0 8 Z"),
        Path(Tone.PAPER, "M0 8 C112 40 172 130 180 257 C150 220 94 220 62 251 C60 130 40 40 0 8 Z "
             "M0 8 C-112 40 -172 130 -180 257 C-150 220 -94 220 -62 251 C-60 130 -40 40 0 8 Z"),
        at=(x, y),
        scale=scale,
    )  # fmt: skip


def _plus(tone: Tone, x: float, y: float, arm: float) -> Shape:
    part = arm * 0.36
    return group(
        Rect(tone, x - part, y - arm, 2 * part, 2 * arm, part / 2),
        Rect(tone, x - arm, y - part, 2 * arm, 2 * part, part / 2),
    )


def _card(x: float, y: float, scale: float, turn: float) -> Shape:
    """Return a card with a cross and lines, from its middle."""
    return group(
        Rect(Tone.PAPER, -92, -60, 184, 120, 16),
        Rect(Tone.MID, -92, -60, 184, 30, 14),
        Rect(Tone.MID, -92, -44, 184, 14),
        _plus(Tone.SPOT, -48, 16, 26),
        Stroke(Tone.FAINT, "M0 2 H66 M0 32 H44", 11),
        at=(x, y),
        scale=scale,
        turn=turn,
    )


_GRANDMOTHER: Shape = group(
    bun(Tone.SOFT), person(Tone.DEEP, middle_parting(Tone.SOFT), glasses(Tone.INK, Tone.SKIN))
)
_MOTHER: Shape = person(Tone.ACCENT, middle_parting(), back=(long_back(),))
_FATHER: Shape = person(Tone.MID, parted_hair())
_CHILD: Shape = person(Tone.SPOT, fringe(), back=(bob_back(),))

TOPIC = Topic(
    id="bao-hiem-y-te",
    name="Bảo hiểm y tế",
    palette=palette(
        "Chiếc ô chung", ground="007A5E", halo="00694F", faint="004F3C", soft="E4EEF0",
        mid="7FD6C0", main="1FA39A", deep="A8567E", ink="032A20", paper="FFFFFF", accent="FFF2C4",
        spot="FF7F5C", second="FFCF5A", skin="F8C19A", neck="E5A080", hair="241513", text="FFFFFF",
        pill="FFF2C4", on_pill="03301F",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 310, 295),
        setting=(land(Tone.FAINT, "M-3000 566 H3600"),),
        figures=(
            Stroke(Tone.SOFT, "M302 60 V560", 16),
            group(_GRANDMOTHER, at=(112, 384), scale=0.76),
            group(_FATHER, at=(440, 330), scale=0.9),
            group(_MOTHER, at=(250, 352), scale=0.88),
            group(_CHILD, at=(368, 484), scale=0.68),
            _umbrella(300, 40, 1.0),
            _card(168, 530, 0.9, -8),
            Circle(Tone.SKIN, 240, 548, 26),
        ),
    ),
    emblem=(
        Stroke(Tone.SOFT, "M150 20 V170", 9),
        group(_MOTHER, at=(104, 148), scale=0.42),
        group(_FATHER, at=(196, 146), scale=0.42),
        _umbrella(150, 8, 0.4),
    ),
    glyph=(
        Stroke(Tone.SOFT, "M24 4 V38 C24 45 34 45 34 38", 3.6),
        Path(Tone.SPOT, "M24 5 C36 5 46 14 47 27 C43 23 36 23 33 27 C30 23 27 23 24 27 "
             "C21 23 18 23 15 27 C12 23 5 23 1 27 C2 14 12 5 24 5 Z"),
        _plus(Tone.PAPER, 24, 16, 6.5),
    ),
)  # fmt: skip
