"""Elections: hands put their ballots in a box."""

from __future__ import annotations

from banners.art.people_d import land
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_BALLOT: Shape = group(
    Rect(Tone.PAPER, -64, -176, 128, 196, 8),
    Stroke(Tone.ACCENT, "M-32 -112 L-10 -88 L34 -138", 17),
    Stroke(Tone.FAINT, "M-36 -52 H36", 11),
)


def _hand(cloth: Tone, held: Shape) -> Shape:
    """Return a hand that holds something at (0, 0), its arm below."""
    return group(
        Stroke(cloth, "M0 150 V800", 92),
        Rect(Tone.PAPER, -50, 100, 100, 34, 10),
        Rect(Tone.NECK, -34, 40, 68, 74, 12),
        *(Rect(Tone.NECK, -52 + 27 * number, -34, 25, 70, 12) for number in range(4)),
        held,
        Rect(Tone.SKIN, -54, -2, 108, 84, 36),
        Stroke(Tone.SKIN, "M-34 28 L-14 -30", 34),
    )


def _voting(slot: float) -> Shape:
    """Return a hand from the upper right that lets a ballot into a slot, `slot` below it."""
    ballot = group(
        Rect(Tone.PAPER, -92, -30, 128, slot + 30, 8),
        Stroke(Tone.ACCENT, f"M-58 {slot - 62} L-36 {slot - 38} L8 {slot - 88}", 17),
        turn=-236,
    )
    return group(_hand(Tone.SECOND, ballot), turn=236)


def _box(x: float, y: float, scale: float) -> Shape:
    """Return a ballot box, from the middle of its slot: 340 wide."""
    return group(
        Path(Tone.MID, "M-132 -30 H132 L176 36 H-176 Z"),
        Stroke(Tone.INK, "M-76 2 H76", 18),
        Rect(Tone.MAIN, -176, 34, 352, 700, 10),
        Rect(Tone.DEEP, -176, 34, 352, 30),
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
            group(_hand(Tone.SPOT, _BALLOT), at=(110, 344), turn=-10, scale=0.94),
            group(_hand(Tone.PAPER, _BALLOT), at=(530, 412), turn=12, scale=0.94),
            _box(312, 366, 0.96),
            Circle(Tone.PAPER, 312, 526, 60),
            Stroke(Tone.ACCENT, "M284 528 L304 550 L344 502", 19),
            group(_voting(172), at=(340, 196)),
        ),
    ),
    emblem=(
        _box(150, 108, 0.62),
        group(_voting(132), at=(168, 34), scale=0.56),
    ),
    glyph=(
        Rect(Tone.PAPER, 14, 2, 20, 26, 2),
        Stroke(Tone.ACCENT, "M19 11 L23 15 L30 7", 3.4),
        Path(Tone.MAIN, "M2 21 H46 V46 H2 Z"),
        Rect(Tone.INK, 9, 20, 30, 5, 2.5),
    ),
)  # fmt: skip
