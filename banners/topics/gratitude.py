"""Gratitude to soldiers: a soldier's sun helmet on a stone, a lotus and candles before it."""

from __future__ import annotations

from banners.art.people_d import land, petal
from banners.art.shapes import Circle, Path, Rect, Shape, group
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


# A soldier's sun helmet, which stands on y = 0 and is 510 wide.
_HELMET: Shape = group(
    Path(Tone.HAIR, "M-244 -12 C-150 -60 150 -60 244 -12 C150 8 -150 8 -244 -12 Z"),
    Rect(Tone.DEEP, -20, -246, 40, 30, 12),
    Path(Tone.DEEP, "M-154 -80 C-158 -182 -98 -232 0 -232 C98 -232 158 -182 154 -80 Z"),
    Path(Tone.MID, "M34 -230 C112 -218 158 -170 154 -80 H94 C100 -146 84 -200 34 -230 Z"),
    Path(Tone.HAIR, "M-155 -112 C-60 -136 60 -136 155 -112 V-76 H-155 Z"),
    Path(Tone.DEEP, "M-154 -84 C-60 -110 60 -110 154 -84 C204 -68 244 -44 256 -18 C260 -6 250 0 "
                    "238 -6 C150 -50 -150 -50 -238 -6 C-250 0 -260 -6 -256 -18 "
                    "C-244 -44 -204 -68 -154 -84 Z"),
    Path(Tone.MID, "M154 -84 C204 -68 244 -44 256 -18 C260 -6 250 0 238 -6 C200 -24 150 -34 96 "
                   "-38 C110 -58 108 -78 92 -98 C114 -94 134 -90 154 -84 Z"),
)  # fmt: skip


def _candle(x: float, top: float, scale: float) -> Shape:
    """Return a lit candle whose wax begins at `top`."""
    return group(
        Path(Tone.SPOT, "M0 -104 C26 -70 34 -52 34 -36 C34 -14 20 0 0 0 C-20 0 -34 -14 -34 -36 "
             "C-34 -52 -26 -70 0 -104 Z"),
        Path(Tone.PAPER, "M0 -62 C12 -46 16 -36 16 -26 C16 -14 10 -6 0 -6 C-10 -6 -16 -14 -16 -26 "
             "C-16 -36 -12 -46 0 -62 Z"),
        Rect(Tone.PAPER, -42, 4, 84, 700, 12),
        Rect(Tone.SOFT, 14, 4, 28, 700, 12),
        at=(x, top),
        scale=scale,
    )  # fmt: skip


TOPIC = Topic(
    id="tri-an",
    name="Tri ân",
    palette=palette(
        "Sen tri ân", ground="3A4A24", halo="4C6030", faint="273318", soft="FBD3DA", mid="6B8344",
        main="F08BA5", deep="8BA257", ink="1A2210", paper="FFF0F2", accent="FFC3CC", spot="FFC66B",
        second="D8577C", skin="C9CFB8", neck="A3AC8E", hair="46592B", text="FFFFFF",
        pill="FFC3CC", on_pill="1A2210",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 300, 285),
        setting=(land(Tone.FAINT, "M-3000 512 H3600"),),
        figures=(
            Rect(Tone.NECK, 84, 372, 432, 600, 10),
            Rect(Tone.SKIN, 56, 340, 488, 54, 12),
            group(_HELMET, at=(300, 342), scale=1.02),
            _candle(66, 466, 0.92),
            _candle(536, 466, 0.92),
            group(_LOTUS, at=(300, 622), scale=0.82),
        ),
    ),
    emblem=(
        Rect(Tone.FAINT, -600, 176, 1500, 60),
        group(_HELMET, at=(150, 122), scale=0.45),
        _candle(46, 140, 0.4),
        _candle(254, 140, 0.4),
        group(_LOTUS, at=(150, 214), scale=0.38),
    ),
    glyph=(
        Path(Tone.DEEP, "M8.6 17 C8 6 15 1 24 1 C33 1 40 6 39.4 17 Z"),
        Path(Tone.HAIR, "M8.4 12.6 C18 9.6 30 9.6 39.6 12.6 V19 H8.4 Z"),
        Path(Tone.DEEP, "M8.4 15.6 C18 13 30 13 39.6 15.6 C44.6 17.6 48 20.4 49.6 24 C34 17.4 14 "
                        "17.4 -1.6 24 C0 20.4 3.4 17.6 8.4 15.6 Z"),
        group(petal(Tone.MAIN, 22, 8, -66), at=(24, 47)),
        group(petal(Tone.MAIN, 22, 8, 66), at=(24, 47)),
        group(petal(Tone.SOFT, 24, 9, -30), at=(24, 47)),
        group(petal(Tone.SOFT, 24, 9, 30), at=(24, 47)),
        group(petal(Tone.PAPER, 23, 7.5), at=(24, 47)),
    ),
)  # fmt: skip
