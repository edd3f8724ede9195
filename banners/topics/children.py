"""Children: three of them and a kite on a hill."""

from __future__ import annotations

from banners.art.people_a import head, short_hair, side_buns
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_GIRL: tuple[Shape, ...] = (
    Circle(Tone.HAIR, -54, -34, 23),
    Circle(Tone.HAIR, 54, -34, 23),
    Stroke(Tone.SKIN, "M-18 180V272M18 180V272", 26),
    Stroke(Tone.SKIN, "M-34 84C-76 70 -96 26 -104 -24M34 84C76 70 96 26 104 -24", 25),
    Path(Tone.SPOT, "M-34 62C-14 56 14 56 34 62L68 196C24 210 -24 210 -68 196Z"),
    *head(side_buns()),
)
_RUNNING_BOY: tuple[Shape, ...] = (
    Stroke(Tone.SKIN, "M-22 190C-34 218 -62 228 -96 226", 26),
    Stroke(Tone.SKIN, "M26 190C52 210 56 232 44 268", 26),
    Stroke(Tone.SKIN, "M-42 92C-72 110 -84 130 -112 156M42 92C80 76 90 34 102 -22", 25),
    Rect(Tone.SPOT, -43, 146, 86, 60, 16),
    Path(Tone.MAIN, "M-24 58H24C38 58 48 68 48 82V160C48 172 40 178 30 178H-30"
         "C-40 178 -48 172 -48 160V82C-48 68 -38 58 -24 58Z"),
    Stroke(Tone.MAIN, "M-32 80C-52 92 -60 100 -70 112M32 82C56 76 64 62 72 40", 34),
    *head(short_hair()),
)  # fmt: skip
_SMALL_BOY: tuple[Shape, ...] = (
    Stroke(Tone.SKIN, "M-20 190V262M20 190V262", 26),
    Stroke(Tone.SKIN, "M-42 92C-72 110 -80 124 -96 152M42 92C78 76 86 44 92 -2", 25),
    Rect(Tone.MAIN, -43, 150, 86, 58, 16),
    Path(Tone.PAPER, "M-24 58H24C38 58 46 68 46 82V160C46 172 38 178 28 178H-28"
         "C-38 178 -46 172 -46 160V82C-46 68 -38 58 -24 58Z"),
    Stroke(Tone.PAPER, "M-30 80C-50 92 -58 100 -66 112M30 82C52 78 62 66 68 50", 34),
    *head(short_hair()),
)  # fmt: skip


def _kite(string: float) -> tuple[Shape, ...]:
    """Return a kite whose tip is at (0, 0), with its tail; `string` is how thick that is."""
    return (
        Stroke(Tone.MAIN, "M0 -4C-18 22 20 36 6 78", string),
        Path(Tone.SPOT, "M-34 30L4 42L-30 58ZM40 22L4 42L36 52Z"),
        Path(Tone.SECOND, "M-26 -178L-76 -76L-20 -92Z"),
        Path(Tone.SPOT, "M-26 -178L46 -120L-20 -92ZM-76 -76L-20 -92L0 0Z"),
        Path(Tone.DEEP, "M46 -120L-20 -92L0 0Z"),
    )


_PALETTE = palette(
    "Vàng nắng", ground="FFD34D", halo="FFE694", faint="FFC637", soft="FFB21F", mid="F4822B",
    main="C8401B", deep="0A566B", ink="5A1E00", paper="FFFFFF", accent="0A566B", spot="0F7C8F",
    second="3BA3B0", skin="F2AE7C", neck="DE8A66", hair="6B2406", text="5A1E00",
    pill="0A566B", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="tre-em",
    name="Trẻ em",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 318, 316, 292),
        setting=(
            Path(
                Tone.SOFT,
                "M-3000 524H-600C-260 524 60 470 320 470C600 470 800 524 1200 524H3600V900H-3000Z",
            ),
            Path(
                Tone.MID,
                "M-3000 586H-300C40 586 240 546 440 546C660 546 900 586 1200 586H3600V900H-3000Z",
            ),
        ),
        figures=(
            Stroke(Tone.MAIN, "M414 216C442 200 462 174 474 140", 5),
            Group(_GIRL, at=(114, 258), scale=1.0),
            Group(_RUNNING_BOY, at=(306, 240), scale=1.05),
            Group(_SMALL_BOY, at=(474, 374), scale=0.88),
            Group(_kite(6), at=(514, 200), turn=4),
        ),
    ),
    emblem=(
        Path(Tone.SOFT, "M-900 190C-400 190 -60 164 150 164C360 164 700 190 1200 190V420H-900Z"),
        Stroke(Tone.MAIN, "M227 48C238 44 246 38 252 28", 4),
        Group(_GIRL, at=(80, 62), scale=0.5),
        Group(_RUNNING_BOY, at=(176, 58), scale=0.5),
        Group(_kite(8), at=(272, 92), turn=4, scale=0.56),
    ),
    glyph=(
        Stroke(Tone.MAIN, "M24 35C11 33 6 25 5 15M24 35C37 33 42 25 43 15", 6),
        Path(Tone.SPOT, "M15 34Q24 28 33 34C40 44 48 52 55 60V70H-7V60C0 52 8 44 15 34Z"),
        Path(
            Tone.HAIR,
            "M11 20A13 13 0 0 1 9 6A6 6 0 0 1 17.5 5Q24 1 30.5 5A6 6 0 0 1 39 6A13 13 0 0 1 37 20Z",
        ),
        Path(Tone.SKIN, "M24 10.5Q29 16 35.5 17.5A11.5 12.5 0 0 1 12.5 17.5Q19 16 24 10.5Z"),
    ),
)
