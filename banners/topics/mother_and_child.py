"""Mother and child: a mother bends her head over the baby in her arms, before a heart."""

from __future__ import annotations

from banners.art.people_a import bust, cradle, heart, tied_hair
from banners.art.shapes import Circle, Group, Path
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_CRADLE = cradle(Tone.DEEP, Tone.SPOT, Tone.SECOND, Tone.PAPER)

_PALETTE = palette(
    "Hồng phấn", ground="FFB3D1", halo="FFD3E4", faint="FFC0D9", soft="F58CB8", mid="F07FA8",
    main="D9437E", deep="A92562", ink="4F0D35", paper="FFFFFF", accent="930D45", spot="FFC24D",
    second="FFDD94", skin="F7C19E", neck="E69F90", hair="3A1528", text="4F0D35",
    pill="930D45", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="ba-me-tre-em",
    name="Bà mẹ và trẻ em",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 326, 296),
        figures=(
            heart(Tone.SOFT, (306, 290), 4.9),
            bust(Tone.MAIN, tied_hair(), at=(318, 206), scale=1.78, tilt=-10),
            Group(_CRADLE, at=(318, 206), scale=1.78),
        ),
    ),
    emblem=(
        heart(Tone.SOFT, (150, 96), 2.05),
        bust(Tone.MAIN, tied_hair(), at=(152, 62), scale=0.72, tilt=-10),
        Group(_CRADLE, at=(152, 62), scale=0.72),
    ),
    glyph=(
        Path(Tone.MAIN, "M6 48V36C6 26 13 22 24 22S42 26 42 36V48Z"),
        Circle(Tone.HAIR, 36.5, 19, 5),
        Circle(Tone.HAIR, 25, 12.5, 12),
        Path(Tone.SKIN, "M15.5 15C20 14 26 12 29 8.500C31 11 33 13 34.3 16A9.6 9.6 0 0 1 15.5 15Z"),
        Path(Tone.SPOT, "M12 34C18 26 34 26 40 34C43 40 40 45 34 46C26 48 16 47 12 43Z"),
        Circle(Tone.PAPER, 16, 37, 9),
        Circle(Tone.SKIN, 16, 37, 6.5),
    ),
)
