"""Safety at work: a worker in helmet and vest, thumb up, with a checked list."""

from __future__ import annotations

from banners.art.people_d import helmet, land, person, short_hair, thumb_up
from banners.art.shapes import Circle, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_WORKER: Shape = person(
    Tone.INK,
    short_hair(),
    helmet(Tone.SECOND, Tone.DEEP),
    chest=(
        Path(Tone.SPOT, "M-80 94 L-38 84 L0 236 L38 84 L80 94 C100 108 112 140 116 196 V700 H-116 "
             "V196 C-112 140 -100 108 -80 94 Z"),
        Path(Tone.PAPER, "M-92 101 L-62 90 L-50 330 H-80 Z M92 101 L62 90 L50 330 H80 Z"),
        Rect(Tone.PAPER, -116, 318, 232, 34),
        Path(Tone.SOFT, "M-44 82 L0 236 L44 82 L56 88 L6 262 H-6 L-56 88 Z"),
    ),
)  # fmt: skip


def _checklist(scale: float, x: float, y: float, turn: float) -> Shape:
    """Return a clipboard with ticked lines, from its middle."""
    return group(
        Rect(Tone.MAIN, -86, -110, 172, 230, 18),
        Rect(Tone.PAPER, -70, -88, 140, 192, 6),
        Rect(Tone.INK, -36, -128, 72, 40, 12),
        *(Stroke(Tone.SPOT, f"M-52 {y} l12 12 l20 -24", 11) for y in (-48, 6, 60)),
        *(Stroke(Tone.FAINT, f"M2 {y} h44", 11) for y in (-48, 6, 60)),
        at=(x, y),
        scale=scale,
        turn=turn,
    )


def _site() -> Shape:
    """Return the buildings of a site, in a row that runs beyond both edges."""
    heights = (96, 150, 64, 120, 84)
    return group(
        *(
            Rect(Tone.FAINT, -3000 + 132 * number, 600 - heights[number % 5], 116, 400)
            for number in range(50)
        )
    )


TOPIC = Topic(
    id="an-toan-lao-dong",
    name="An toàn lao động",
    palette=palette(
        "Áo phản quang", ground="F7E52C", halo="FCF69A", faint="D3C216", soft="C9D2DC",
        mid="8A94A3", main="B98A5A", deep="0F4A86", ink="23314A", paper="FFFFFF", accent="8E2200",
        spot="FF6B2C", second="1F74C4", skin="F5B78D", neck="DE9775", hair="1C1512", text="1C2430",
        pill="23314A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 290),
        setting=(_site(), land(Tone.INK, "M-3000 584 H3600")),
        figures=(
            group(_WORKER, at=(332, 204), scale=1.3),
            _checklist(1.04, 498, 488, 8),
            Stroke(Tone.INK, "M540 640 L566 560", 84),
            Circle(Tone.SKIN, 560, 548, 42),
            group(thumb_up(Tone.INK), at=(110, 400), scale=1.16, turn=-4),
        ),
    ),
    emblem=(
        group(_WORKER, at=(176, 76), scale=0.62),
        group(thumb_up(Tone.INK), at=(66, 118), scale=0.56),
    ),
    glyph=(
        Path(Tone.SECOND, "M6 34 C4 8 15 6 24 6 C33 6 44 8 42 34 Z"),
        Rect(Tone.DEEP, 20, 3, 8, 26, 4),
        Rect(Tone.DEEP, 1, 31, 46, 9, 4.5),
    ),
)  # fmt: skip
