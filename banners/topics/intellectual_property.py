"""Intellectual property: an idea within a shield, before the certificate that protects it."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import bulb, framed_shield, shield
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

# The certificate hangs from (0, 0), 440 wide; its foot is below the banner.
_CERTIFICATE: tuple[Shape, ...] = (
    Rect(Tone.PAPER, -220, 0, 440, 800, 20),
    Path(Tone.SOFT, "M-196 24 H196 V800 H-196 Z M-182 38 V800 H182 V38 Z"),
    Stroke(Tone.SOFT, "M-96 82 H96", 20),
    Stroke(Tone.SOFT, "M-140 122 H140", 13),
)


def _pencil(x: float, y: float, turn: float, scale: float) -> Group:
    """Return a pencil whose point is at (x, y), pointing up."""
    return Group(
        (
            Path(Tone.SKIN, "M0 0 L34 76 H-34 Z"),
            Path(Tone.INK, "M0 0 L14 31 H-14 Z"),
            Rect(Tone.SPOT, -34, 75, 34, 500),
            Rect(Tone.HAIR, -0.6, 75, 34.6, 500),
        ),
        at=(x, y),
        turn=turn,
        scale=scale,
    )


TOPIC = Topic(
    id="so-huu-tri-tue",
    name="Sở hữu trí tuệ",
    palette=palette(
        "Đồng sáng chế", ground="714F08", halo="5B3F04", faint="806813", soft="F0D9B5",
        mid="F7C552", main="1FA08E", deep="14766C", ink="2A2003", paper="FFF8EC", accent="FFCB5C",
        spot="F2657C", second="F0A62F", skin="F7CDA6", neck="DE988A", hair="C8415F", text="FFFFFF",
        pill="FFCB5C", on_pill="2A2003",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        figures=(
            Group(_CERTIFICATE, at=(300, 76), turn=-7),
            framed_shield(Tone.MID, Tone.MAIN, Tone.DEEP, (310, 350), 2.06),
            bulb((Tone.PAPER, Tone.SOFT, Tone.SECOND, Tone.MID), (310, 318), 1.3),
            _pencil(512, 316, 14, 1.1),
        ),
    ),
    emblem=(
        Group(_CERTIFICATE, at=(152, 14), turn=-7, scale=0.46),
        framed_shield(Tone.MID, Tone.MAIN, Tone.DEEP, (146, 104), 0.76),
        bulb((Tone.PAPER, Tone.SOFT, Tone.SECOND, Tone.MID), (146, 92), 0.48),
        _pencil(226, 58, 14, 0.5),
    ),
    glyph=(
        shield(Tone.MAIN, Tone.DEEP, (24, 21.6), 0.218),
        Path(
            Tone.MID,
            "M24 8 C32 8 36.5 13.5 36.5 19.5 C36.5 26 31 27.5 30 32 H18 "
            "C17 27.5 11.5 26 11.5 19.5 C11.5 13.5 16 8 24 8 Z",
        ),
        Rect(Tone.PAPER, 18.5, 34.5, 11, 4.5, 2),
    ),
)  # fmt: skip
