"""Elections: hands put their ballots in a box."""

from __future__ import annotations

from banners.art.people_d import land
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _ballot() -> Shape:
    """Return a ballot with a tick, 120 wide; it is held at its foot, at (0, 0)."""
    return group(
        Rect(Tone.PAPER, -64, -176, 128, 196, 8),
        Stroke(Tone.ACCENT, "M-32 -112 L-10 -88 L34 -138", 17),
        Stroke(Tone.FAINT, "M-36 -52 H36", 11),
    )


def _voter(cloth: Tone, x: float, y: float, turn: float, scale: float = 1) -> Shape:
    """Return a hand that holds a ballot, its arm below."""
    return group(
        Stroke(cloth, "M0 150 V800", 92),
        Rect(Tone.PAPER, -50, 100, 100, 34, 10),
        Rect(Tone.NECK, -34, 40, 68, 74, 12),
        *(Rect(Tone.NECK, -52 + 27 * number, -34, 25, 70, 12) for number in range(4)),
        _ballot(),
        Rect(Tone.SKIN, -54, -2, 108, 84, 36),
        Stroke(Tone.SKIN, "M-34 28 L-14 -30", 34),
        at=(x, y),
        turn=turn,
        scale=scale,
    )


def _box(x: float, y: float, scale: float) -> Shape:
    """Return a ballot box, from the middle of its slot: 340 wide."""
    return group(
        Path(Tone.MID, "M-132 -30 H132 L176 36 H-176 Z"),
        Stroke(Tone.INK, "M-76 2 H76", 18),
        Rect(Tone.MAIN, -176, 34, 352, 700, 10),
        Rect(Tone.DEEP, -176, 34, 352, 30),
        Circle(Tone.PAPER, 0, 166, 66),
        Stroke(Tone.ACCENT, "M-30 168 L-8 192 L34 142", 20),
        at=(x, y),
        scale=scale,
    )


TOPIC = Topic(
    id="bau-cu",
    name="Bầu cử",
    palette=palette(
        "Lá phiếu", ground="FFA08C", halo="FFC3B4", faint="F27E68", soft="FFE3DB", mid="3FA0A6",
        main="17707C", deep="0E4E5A", ink="0A2F38", paper="FFFFFF", accent="86102F", spot="FFC845",
        second="5B3A8C", skin="FBD0AE", neck="EFAE8C", hair="2A1216", text="3E0A1C",
        pill="86102F", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 295),
        setting=(land(Tone.FAINT, "M-3000 566 H3600"),),
        figures=(
            _voter(Tone.SPOT, 110, 344, -10, 0.94),
            _voter(Tone.PAPER, 524, 372, 12, 0.94),
            _box(312, 366, 0.96),
            group(_voter(Tone.SECOND, 0, 0, 0), at=(330, 214), turn=188,
                  clip=Path(Tone.MAIN, "M-700 -157 H700 V900 H-700 Z")),
        ),
    ),
    emblem=(
        _box(150, 100, 0.66),
        group(_voter(Tone.SECOND, 0, 0, 0), at=(156, 20), turn=184, scale=0.58,
              clip=Path(Tone.MAIN, "M-700 -138 H700 V900 H-700 Z")),
    ),
    glyph=(
        Rect(Tone.PAPER, 14, 2, 20, 26, 2),
        Stroke(Tone.ACCENT, "M19 11 L23 15 L30 7", 3.4),
        Path(Tone.MAIN, "M2 21 H46 V46 H2 Z"),
        Rect(Tone.INK, 9, 20, 30, 5, 2.5),
    ),
)  # fmt: skip
