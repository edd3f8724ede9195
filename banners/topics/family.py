"""Family: three generations and a heart under one roof."""

from __future__ import annotations

from banners.art.people_a import Clothes, bob, bun, bust, heart, long_hair, short_hair
from banners.art.shapes import Circle, Path, Rect, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_PALETTE = palette(
    "Đỏ mận", ground="8C1D52", halo="751543", faint="7F194A", soft="F093A5", mid="D9688A",
    main="B6406F", deep="6D123F", ink="4A0A2A", paper="FFE3D8", accent="FFD166", spot="FFD166",
    second="EFE3EC", skin="FFD0BA", neck="EDAEA4", hair="560E33", text="FFFFFF",
    pill="FFD166", on_pill="560E33",
)  # fmt: skip

TOPIC = Topic(
    id="gia-dinh",
    name="Gia đình",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 306, 346, 290),
        figures=(
            Rect(Tone.SOFT, 424, 64, 56, 150, 12),
            Path(Tone.MAIN, "M300 60L556 260V900H44V260Z"),
            Stroke(Tone.PAPER, "M26 248L300 58L574 248", 50),
            heart(Tone.SPOT, (300, 186), 0.94),
            bust(Tone.MID, bun(Tone.SECOND), at=(128, 372), scale=1.08),
            bust(Clothes(Tone.PAPER, wide=1.12), short_hair(), at=(468, 352), scale=1.18),
            bust(Tone.SOFT, long_hair(), at=(298, 372), scale=1.14),
            bust(Clothes(Tone.PAPER, wide=0.84), bob(), at=(200, 512), scale=0.92),
            bust(Clothes(Tone.SPOT, wide=0.86), short_hair(), at=(384, 514), scale=0.9),
        ),
    ),
    emblem=(
        Rect(Tone.SOFT, 196, 20, 24, 60, 5),
        Path(Tone.MAIN, "M150 20L268 106V420H32V106Z"),
        Stroke(Tone.PAPER, "M24 104L150 16L276 104", 22),
        bust(Clothes(Tone.PAPER, wide=1.12), short_hair(), at=(208, 124), scale=0.62),
        bust(Tone.MID, long_hair(), at=(94, 126), scale=0.6),
        bust(Clothes(Tone.SPOT, wide=0.84), bob(), at=(150, 168), scale=0.46),
    ),
    glyph=(
        Path(Tone.SPOT, "M24 11L41 25V43A4 4 0 0 1 37 47H11A4 4 0 0 1 7 43V25Z"),
        Stroke(Tone.PAPER, "M4.5 22L24 5.5L43.5 22", 6),
        heart(Tone.HALO, (24, 32), 0.235),
    ),
)
