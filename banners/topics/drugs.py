"""Drugs: a raised palm, another behind it, says no to a capsule that breaks and a tablet."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _palm(tone: Tone, crease: Tone) -> tuple[Shape, ...]:
    """Return an open left hand seen from its palm, 400 wide, on a forearm that runs down."""
    return (
        Stroke(tone, "M282 430L268 166", 70),
        Stroke(tone, "M353 430L361 118", 73),
        Stroke(tone, "M422 430L452 150", 71),
        Stroke(tone, "M476 440L530 240", 62),
        Path(tone, "M250 390V440C238 434 228 424 220 408L200 366C186 338 158 330 138 342"
             "C116 356 110 382 124 408C160 470 236 560 244 650L250 1100H480L486 650"
             "C488 590 488 515 506 447L440 380L300 380Z"),
        Stroke(crease, "M296 470C352 494 380 540 374 606", 15),
    )  # fmt: skip


_CAPSULE: tuple[Shape, ...] = (  # upright, broken in the middle, 100 wide
    Path(Tone.SPOT, "M-52 2V-70A52 52 0 0 1 52 -70V-34L24 -42L4 -14L-30 -26Z"),
    Path(Tone.PAPER, "M-52 40L-30 12L4 24L24 -4L52 4V84A52 52 0 0 1 -52 84Z"),
)
_TABLET: tuple[Shape, ...] = (
    Circle(Tone.PAPER, 0, 0, 46),
    Stroke(Tone.SPOT, "M-24 10L24 -10", 11),
)

_PALETTE = palette(
    "Xanh cổ vịt", ground="07383F", halo="0B464C", faint="0A3F46", soft="BFE6D8", mid="2FA08F",
    main="7CCBB4", deep="0F5D61", ink="042429", paper="FFF3EA", accent="FF8F6C", spot="FF8A66",
    second="FFC861", skin="7CCBB4", neck="2FA08F", hair="042429", text="FFFFFF",
    pill="FF8F6C", on_pill="042429",
)  # fmt: skip

TOPIC = Topic(
    id="ma-tuy",
    name="Phòng, chống ma túy",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 330, 296),
        figures=(
            Group(_palm(Tone.MID, Tone.DEEP), at=(274, 150), turn=10, scale=0.94),
            Group(_palm(Tone.MAIN, Tone.MID), at=(-14, 30), scale=0.95),
            Group(_CAPSULE, at=(100, 136), turn=-38, scale=0.92),
            Circle(Tone.SPOT, 52, 220, 9),
            Circle(Tone.SPOT, 26, 250, 7),
            Circle(Tone.SPOT, 74, 256, 6),
            Group(_TABLET, at=(56, 472)),
        ),
    ),
    emblem=(
        Group(_palm(Tone.MAIN, Tone.MID), at=(80, -24), scale=0.385),
        Group(_CAPSULE, at=(66, 68), turn=-38, scale=0.46),
    ),
    glyph=(
        Group(
            (
                Rect(Tone.PAPER, -6.5, -17, 13, 34, 6.5),
                Path(Tone.MAIN, "M-6.5 0H6.5V10.5A6.5 6.5 0 0 1 -6.5 10.5Z"),
            ),
            at=(24, 24),
            turn=45,
        ),
        Stroke(Tone.SPOT, "M24 4.500A19.5 19.5 0 1 1 23.9 4.500Z", 6),
        Stroke(Tone.SPOT, "M10.5 10.500L37.5 37.5", 6),
    ),
)
