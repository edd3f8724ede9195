"""Older people: a couple, she with a scarf, he with glasses and a moustache, and marigolds."""

from __future__ import annotations

from banners.art.people_a import Clothes, bald, bun, bust, flower, glasses, moustache
from banners.art.shapes import Circle, Path, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_SCARF = (
    Path(Tone.PAPER, "M-36 58C-30 50 30 50 36 58C44 78 40 100 18 108L22 220L-28 214L-18 108"
         "C-40 100 -44 78 -36 58Z"),
)  # fmt: skip
_LAPELS = (Path(Tone.PAPER, "M-44 64L-26 60L0 108L26 60L44 64L10 134H-10Z"),)

_PALETTE = palette(
    "Hồng đào", ground="FFC6B2", halo="FFDDD0", faint="FFD0BF", soft="F49B82", mid="E9765D",
    main="CF4F3A", deep="1F6F70", ink="4A1830", paper="FFF1E2", accent="981A2C", spot="FFB637",
    second="E8890F", skin="F8C7A0", neck="E5A48C", hair="EFE6EA", text="4A1830",
    pill="981A2C", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="nguoi-cao-tuoi",
    name="Người cao tuổi",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 312, 326, 296),
        figures=(
            bust(
                Clothes(Tone.DEEP, wide=1.12, dress=_LAPELS),
                bald(Tone.HAIR),
                *glasses(Tone.INK, Tone.HALO),
                moustache(Tone.HAIR),
                at=(412, 258),
                scale=1.84,
            ),
            bust(Clothes(Tone.MAIN, dress=_SCARF), bun(Tone.HAIR), at=(172, 326), scale=1.76),
            flower(Tone.SPOT, Tone.SECOND, (524, 538), 62),
            flower(Tone.SPOT, Tone.SECOND, (414, 566), 70),
        ),
    ),
    emblem=(
        bust(
            Clothes(Tone.DEEP, wide=1.12, dress=_LAPELS),
            bald(Tone.HAIR),
            *glasses(Tone.INK, Tone.HALO),
            moustache(Tone.HAIR),
            at=(204, 82),
            scale=0.86,
        ),
        bust(Clothes(Tone.MAIN, dress=_SCARF), bun(Tone.HAIR), at=(98, 104), scale=0.84),
    ),
    glyph=(
        Path(Tone.DEEP, "M4 48C4 38 12 34 24 34C36 34 44 38 44 48Z"),
        Path(Tone.PAPER, "M8 8C2 12 3 24 6 29H42C45 24 46 12 40 8Z"),
        Circle(Tone.SKIN, 24, 20, 16.5),
        Stroke(Tone.INK, "M8 17L13 18M35 18L40 17M20 18H28", 2.6),
        *(Circle(Tone.INK, x, 18.5, 6.8) for x in (16.5, 31.5)),
        *(Circle(Tone.HALO, x, 18.5, 4.4) for x in (16.5, 31.5)),
        Path(
            Tone.PAPER,
            "M24 28.5C20 24.5 15 26 12.5 32C17 34.5 22 33.5 24 32C26 33.5 31 34.5 35.5 32"
            "C33 26 28 24.5 24 28.5Z",
        ),
    ),
)
