"""For the poor: neighbours put a roof on a house and bring rice."""

from __future__ import annotations

from banners.art.people_d import conical_hat, land, long_back, parted_hair, person
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_HEART = "M0 40 C-60 0 -44 -44 -20 -44 C-8 -44 0 -34 0 -26 C0 -34 8 -44 20 -44 C44 -44 60 0 0 40 Z"


def _roof() -> Shape:
    """Return a gable with its beam, from the middle."""
    return group(
        Path(Tone.SOFT, "M0 -160 L230 40 H-230 Z"),
        Rect(Tone.MID, -240, 26, 480, 30),
        Stroke(Tone.SPOT, "M-270 40 L0 -186 L270 40", 60),
        Path(Tone.MAIN, _HEART),
    )


def _sack(scale: float, x: float, y: float) -> Shape:
    """Return an open sack of rice, from the middle of its foot."""
    return group(
        Path(Tone.PAPER, "M-50 -96 C-40 -134 40 -134 50 -96 Z"),
        Path(
            Tone.SPOT, "M-58 -100 H58 C50 -84 70 -40 66 0 V200 H-66 V0 C-70 -40 -50 -84 -58 -100 Z"
        ),
        Rect(Tone.ACCENT, -66, -108, 132, 22, 11),
        group(Path(Tone.MAIN, _HEART), at=(0, -40), scale=0.62),
        at=(x, y),
        scale=scale,
    )


def _hand() -> Shape:
    """Return an open palm that carries something at y = 0, its sleeve to the left."""
    return group(
        Path(
            Tone.SKIN,
            "M-100 34 C-60 20 -30 8 10 8 H168 C196 8 196 46 168 46 H90 C110 60 60 92 10 92 H-100 Z",
        ),
        Stroke(Tone.NECK, "M66 46 H150", 6),
        Rect(Tone.ACCENT, -330, 14, 244, 100, 12),
    )


TOPIC = Topic(
    id="vi-nguoi-ngheo",
    name="Vì người nghèo",
    palette=palette(
        "Mái ấm", ground="A30D45", halo="B5235A", faint="7F0533", soft="FFE3BE", mid="E08A4A",
        main="DB2E4A", deep="6B1A2E", ink="14365A", paper="FFFFFF", accent="FFEDBB", spot="FFB13D",
        second="1F7F86", skin="F8C29A", neck="E5A07F", hair="2A0A12", text="FFFFFF",
        pill="FFEDBB", on_pill="4A0420",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 300, 310, 290),
        setting=(land(Tone.FAINT, "M-3000 560 H3600"),),
        figures=(
            Rect(Tone.SOFT, 176, 362, 250, 400),
            Rect(Tone.DEEP, 246, 422, 108, 300, 8),
            Rect(Tone.MID, 258, 434, 84, 300, 4),
            group(
                Stroke(Tone.SECOND, "M-90 150 L-104 40 L-86 -118 M90 150 L104 40 L86 -118", 54),
                person(
                    Tone.SECOND,
                    group(conical_hat(Tone.SOFT, Tone.MID), scale=0.8, at=(0, -8)),
                    back=(long_back(),),
                ),
                at=(78, 440),
                scale=0.84,
            ),
            group(
                Stroke(Tone.INK, "M-90 150 L-104 40 L-86 -118 M90 150 L104 40 L86 -118", 54),
                person(Tone.INK, parted_hair()),
                at=(506, 424),
                scale=0.88,
            ),
            group(_roof(), at=(300, 262)),
            *(Circle(Tone.SKIN, x, 316, 28) for x in (8, 150, 430, 582)),
            _sack(1.0, 344, 608),
        ),
    ),
    emblem=(
        group(
            Rect(Tone.PAPER, -58, -70, 116, 90),
            Rect(Tone.MID, -18, -46, 36, 66, 4),
            Path(Tone.PAPER, "M-58 -68 L0 -118 L58 -68 Z"),
            Stroke(Tone.SPOT, "M-84 -62 L0 -132 L84 -62", 24),
            at=(170, 148),
        ),
        group(_hand(), at=(130, 148), scale=0.9),
    ),
    glyph=(
        Path(Tone.PAPER, "M12 18 L24 7 L36 18 V32 H12 Z"),
        Stroke(Tone.SPOT, "M8 18 L24 4 L40 18", 5),
        Rect(Tone.MID, 20, 20, 8, 12),
        Path(Tone.SKIN, "M0 36 C8 33 14 33 18 35 H30 C34 35 34 39 30 39 L42 34 C46 33 48 36 45 39 "
                        "L32 46 H0 Z"),
    ),
)  # fmt: skip
