"""Sustainable consumption: a cloth bag for the market, a bottle to fill again."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import land
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_BAG = Path(Tone.PAPER, "M84 268H452Q464 268 465 280L496 700H40L71 280Q72 268 84 268Z")


def _loop(radius: float, width: float) -> tuple[Shape, ...]:
    """Return two arrows that run round in a ring."""
    x, y, tip, wing = 0.7 * radius, -0.714 * radius, 0.36 * radius, 0.3 * radius
    half = (
        Stroke(Tone.MAIN, f"M{-radius} 0A{radius} {radius} 0 0 1 {x:g} {y:g}", width),
        Path(
            Tone.MAIN,
            f"M{x + wing:g} {y - wing:g}L{x + tip:g} {y + tip:g}L{x - wing:g} {y + wing:g}Z",
        ),
    )
    return (Group(half), Group(half, turn=180))


TOPIC = Topic(
    id="tieu-dung-ben-vung",
    name="Tiêu dùng bền vững",
    palette=palette(
        "Xanh cổ vịt", ground="0F6F68", halo="0A5A56", faint="084743", soft="E9D9B4", mid="CFA968",
        main="2E8B57", deep="1B5E3A", ink="06302E", paper="FFF6E0", accent="FFDD8A", spot="F2803A",
        second="8CCB5E", skin="F2B58F", neck="E39A80", hair="06302E", text="FFFFFF", pill="FFDD8A",
        on_pill="06302E",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 316, 288),
        setting=(land(Tone.FAINT, "M-3000 566H3600"),),
        figures=(
            Stroke(Tone.MID, "M186 300C186 90 370 90 370 300", 26),
            leaf((Tone.SECOND, Tone.MAIN), (150, 310), -20, (220, 120)),
            leaf((Tone.MAIN, Tone.SECOND), (210, 310), 4, (250, 130)),
            Group((Rect(Tone.MID, -44, -240, 88, 400, 44),
                   *(Stroke(Tone.SOFT, f"M-20 {y}l40 26", 12) for y in (-190, -140, -90, -40))),
                  at=(380, 300), turn=18),
            _BAG,
            Group((Path(Tone.SOFT, "M400 200H560L600 720H440Z"),), clip=_BAG),
            Stroke(Tone.SOFT, "M156 306C156 50 352 50 352 306", 26),
            Group((
                *_loop(112, 26),
                leaf((Tone.MAIN, Tone.PAPER), (-40, 66), 30, (150, 86)),
            ), at=(268, 450)),
            Rect(Tone.SPOT, 486, 300, 150, 400, 40),
            Rect(Tone.PAPER, 486, 420, 150, 70),
            Rect(Tone.INK, 516, 236, 90, 70, 14),
        ),
    ),
    emblem=(
        land(Tone.FAINT, "M-3000 188H3600"),
        Stroke(Tone.MID, "M112 86C112 8 184 8 184 86", 9),
        leaf((Tone.SECOND, Tone.MAIN), (104, 90), -24, (74, 42)),
        leaf((Tone.MAIN, Tone.SECOND), (126, 90), 2, (84, 46)),
        Group((Rect(Tone.MID, -15, -84, 30, 130, 15),
               *(Stroke(Tone.SOFT, f"M-7 {y}l14 9", 5) for y in (-64, -44, -24))),
              at=(188, 92), turn=18),
        Path(Tone.PAPER, "M84 76H210Q215 76 215.4 81L226 220H68L78.6 81Q79 76 84 76Z"),
        Path(Tone.SOFT, "M198 76H210Q215 76 215.4 81L226 220H206Z"),
        Stroke(Tone.SOFT, "M104 90C104 6 178 6 178 90", 9),
        Group((*_loop(34, 9), leaf((Tone.MAIN, Tone.PAPER), (-12, 20), 30, (46, 28))),
              at=(142, 142)),
        Rect(Tone.SPOT, 232, 94, 46, 140, 12),
        Rect(Tone.PAPER, 232, 128, 46, 22),
        Rect(Tone.ACCENT, 241, 74, 28, 23, 5),
    ),
    glyph=(
        Stroke(Tone.SOFT, "M15 20C15 0 33 0 33 20", 4),
        Path(Tone.PAPER, "M8 14H40Q41.5 14 41.6 15.5L44 47H4L6.4 15.5Q6.5 14 8 14Z"),
        leaf((Tone.MAIN, Tone.PAPER), (16, 42), 38, (28, 17)),
    ),
)  # fmt: skip
