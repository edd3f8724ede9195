"""Intellectual property: an idea within a shield on a certificate, and the sign ©."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import bulb, framed_shield, seal, shield
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

# The certificate hangs from (0, 0), 440 wide; its foot is below the banner.
_CERTIFICATE: tuple[Shape, ...] = (
    Rect(Tone.PAPER, -220, 0, 440, 800, 20),
    Path(Tone.SOFT, "M-196 24 H196 V800 H-196 Z M-182 38 V800 H182 V38 Z"),
    Stroke(Tone.SOFT, "M-96 82 H96", 20),
    Stroke(Tone.SOFT, "M-140 122 H140", 13),
)


def _copyright(x: float, y: float, r: float) -> tuple[Shape, ...]:
    """Return the sign © as a seal around (x, y)."""
    c = 0.34 * r
    return (
        seal(Tone.SPOT, x, y, r),
        Circle(Tone.PAPER, x, y, 0.84 * r),
        Circle(Tone.HAIR, x, y, 0.74 * r),
        Stroke(
            Tone.PAPER,
            f"M{x + 0.76 * c:g} {y - 0.65 * c:g} A{c:g} {c:g} 0 1 0 {x + 0.76 * c:g} "
            f"{y + 0.65 * c:g}",
            0.19 * r,
        ),
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
            framed_shield(Tone.MID, Tone.MAIN, Tone.DEEP, (288, 318), 2.0),
            bulb((Tone.PAPER, Tone.SOFT, Tone.SECOND, Tone.MID), (288, 286), 1.24),
            *_copyright(456, 452, 122),
        ),
    ),
    emblem=(
        Group(_CERTIFICATE, at=(152, 14), turn=-7, scale=0.46),
        framed_shield(Tone.MID, Tone.MAIN, Tone.DEEP, (146, 104), 0.76),
        bulb((Tone.PAPER, Tone.SOFT, Tone.SECOND, Tone.MID), (146, 92), 0.48),
        *_copyright(222, 140, 54),
    ),
    glyph=(
        shield(Tone.MAIN, Tone.DEEP, (24, 22.4), 0.236),
        Circle(Tone.PAPER, 24, 23, 16.5),
        Circle(Tone.HAIR, 24, 23, 13),
        Stroke(Tone.PAPER, "M28.6 19.2 A6 6 0 1 0 28.6 26.8", 4),
    ),
)  # fmt: skip
