"""Gratitude to the fallen: a lotus, three sticks of incense, lanterns on the water."""

from __future__ import annotations

from banners.art.people_d import land, petal
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_LOTUS: Shape = group(
    petal(Tone.SECOND, 250, 62, -46),
    petal(Tone.SECOND, 250, 62, 46),
    petal(Tone.SECOND, 236, 56, -80),
    petal(Tone.SECOND, 236, 56, 80),
    petal(Tone.MAIN, 310, 78, 0),
    petal(Tone.MAIN, 292, 74, -25),
    petal(Tone.MAIN, 292, 74, 25),
    petal(Tone.SOFT, 258, 78, -56),
    petal(Tone.SOFT, 258, 78, 56),
    petal(Tone.SOFT, 250, 78, -24),
    petal(Tone.SOFT, 250, 78, 24),
    petal(Tone.PAPER, 226, 76, 0),
    group(petal(Tone.MAIN, 206, 70, -68), at=(-8, 14)),
    group(petal(Tone.MAIN, 206, 70, 68), at=(8, 14)),
)


def _incense(x: float, top: float, bottom: float) -> Shape:
    return group(
        Stroke(Tone.SPOT, f"M{x} {top} V{bottom}", 11),
        Circle(Tone.SECOND, x, top, 12),
    )


def _smoke(x: float, y: float) -> Shape:
    return Stroke(
        Tone.MID,
        f"M{x} {y} c-26 -30 22 -66 6 -104 c-14 -30 -30 -44 -10 -88 c16 -40 4 -70 12 -120",
        14,
    )


def _lantern(x: float, y: float, scale: float) -> Shape:
    return group(
        Circle(Tone.SPOT, 0, -14, 40),
        Path(Tone.PAPER, "M0 -50 C18 -26 20 -16 20 -6 C20 8 10 16 0 16 C-10 16 -20 8 -20 -6 "
             "C-20 -16 -18 -26 0 -50 Z"),
        Path(Tone.MAIN, "M-66 -14 C-50 2 -40 4 -32 0 C-20 16 -8 16 0 6 C8 16 20 16 32 0 "
             "C40 4 50 2 66 -14 C66 30 44 46 0 46 C-44 46 -66 30 -66 -14 Z"),
        at=(x, y),
        scale=scale,
    )  # fmt: skip


TOPIC = Topic(
    id="tri-an",
    name="Tri ân",
    palette=palette(
        "Sen tri ân", ground="3A4A24", halo="4C6030", faint="273318", soft="FBD3DA", mid="9AAB83",
        main="F08BA5", deep="8BA257", ink="1A2210", paper="FFF0F2", accent="FFC3CC", spot="FFC66B",
        second="D8577C", skin="FFD3BE", neck="E8A890", hair="1A2210", text="FFFFFF",
        pill="FFC3CC", on_pill="1A2210",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 300, 285),
        setting=(land(Tone.FAINT, "M-3000 512 H3600"),),
        figures=(
            _smoke(216, 132),
            _smoke(300, 84),
            _smoke(384, 132),
            _incense(216, 158, 480),
            _incense(300, 108, 480),
            _incense(384, 158, 480),
            Path(Tone.DEEP, "M20 620 C20 570 110 552 210 552 H390 C490 552 580 570 580 620 V700 "
                 "H20 Z"),
            group(_LOTUS, at=(300, 598), scale=0.98),
            _lantern(4, 512, 0.9),
            _lantern(574, 494, 0.62),
        ),
    ),
    emblem=(
        Stroke(Tone.SPOT, "M112 26 V110 M150 12 V110 M188 26 V110", 7),
        Circle(Tone.SECOND, 112, 24, 7),
        Circle(Tone.SECOND, 150, 12, 7),
        Circle(Tone.SECOND, 188, 24, 7),
        Rect(Tone.FAINT, -600, 176, 1500, 60),
        group(_LOTUS, at=(150, 202), scale=0.5),
    ),
    glyph=(
        Stroke(Tone.SPOT, "M13 11 V26 M24 6 V26 M35 11 V26", 2.6),
        *(Circle(Tone.SECOND, x, y, 3.2) for x, y in ((13, 9), (24, 4), (35, 9))),
        group(petal(Tone.MAIN, 25, 9, -70), at=(24, 46)),
        group(petal(Tone.MAIN, 25, 9, 70), at=(24, 46)),
        group(petal(Tone.SOFT, 30, 10, -36), at=(24, 46)),
        group(petal(Tone.SOFT, 30, 10, 36), at=(24, 46)),
        group(petal(Tone.PAPER, 31, 9.5), at=(24, 46)),
    ),
)  # fmt: skip
