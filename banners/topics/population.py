"""Population: a mother with her baby amid people of all ages and trades."""

from __future__ import annotations

from banners.art.people_a import (
    Clothes,
    bald,
    bob,
    bust,
    conical_hat,
    cradle,
    hard_hat,
    headscarf,
    long_hair,
    moustache,
    nurse_cap,
    short_hair,
)
from banners.art.shapes import Circle, Group, Path
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_CRADLE = cradle(Tone.SOFT, Tone.SPOT, Tone.SECOND, Tone.PAPER)

_PALETTE = palette(
    "Xanh lá", ground="086A42", halo="065234", faint="0B6340", soft="C2EACF", mid="7FD0A4",
    main="3FA778", deep="044A2C", ink="03301D", paper="EAF8E6", accent="FFE07A", spot="FF8D68",
    second="FFB49A", skin="F5BE97", neck="E3A08A", hair="2B1A14", text="FFFFFF",
    pill="FFE07A", on_pill="03301D",
)  # fmt: skip

TOPIC = Topic(
    id="dan-so",
    name="Dân số",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 330, 296),
        figures=(
            bust(
                Tone.PAPER, long_hair(), *nurse_cap(Tone.PAPER, Tone.SPOT), at=(330, 186), scale=1.1
            ),
            bust(
                Tone.SPOT,
                short_hair(),
                *conical_hat(Tone.ACCENT, Tone.SPOT),
                at=(128, 246),
                scale=1.04,
            ),
            bust(
                Clothes(Tone.MID, wide=1.1),
                short_hair(),
                *hard_hat(Tone.ACCENT, Tone.SPOT),
                at=(486, 246),
                scale=1.14,
            ),
            bust(Tone.MAIN, bald(Tone.PAPER), moustache(Tone.PAPER), at=(46, 420), scale=1.12),
            bust(
                Tone.SPOT, long_hair(), *headscarf(Tone.DEEP, Tone.ACCENT), at=(550, 396), scale=1.1
            ),
            bust(Clothes(Tone.ACCENT, wide=1.1), short_hair(), at=(414, 372), scale=1.24),
            bust(Tone.PAPER, long_hair(), at=(224, 300), scale=1.36),
            Group(_CRADLE, at=(224, 300), scale=1.36),
            bust(Clothes(Tone.SECOND, wide=0.86), bob(), at=(458, 526), scale=1.06),
        ),
    ),
    emblem=(
        bust(Tone.MID, bald(Tone.PAPER), moustache(Tone.PAPER), at=(58, 92), scale=0.64),
        bust(
            Clothes(Tone.MAIN, wide=1.1),
            short_hair(),
            *hard_hat(Tone.ACCENT, Tone.SPOT),
            at=(240, 92),
            scale=0.66,
        ),
        bust(Tone.PAPER, long_hair(), at=(150, 66), scale=0.8),
        Group(_CRADLE, at=(150, 66), scale=0.8),
    ),
    glyph=(
        Group(
            (
                bust(
                    Tone.SPOT, bob(), *conical_hat(Tone.ACCENT, Tone.SPOT), at=(6, 21), scale=0.17
                ),
                bust(
                    Clothes(Tone.MID, wide=1.1),
                    short_hair(),
                    *hard_hat(Tone.ACCENT, Tone.SPOT),
                    at=(43, 19),
                    scale=0.18,
                ),
                bust(Clothes(Tone.PAPER, wide=1.05), long_hair(), at=(24.5, 23), scale=0.22),
            ),
            clip=Path(Tone.INK, "M-9 -8H57V64H-9Z"),
        ),
    ),
)
