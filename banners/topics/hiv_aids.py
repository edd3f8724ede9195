"""HIV/AIDS: the folded ribbon, in three tones, between two people."""

from __future__ import annotations

from banners.art.people_a import Clothes, bob, bust, short_hair
from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

# The band crosses itself: the one in front is whole, the one behind stops short of it.
_RIBBON: tuple[Shape, ...] = (
    Path(Tone.DEEP, "M436 180L352 203C352 236 338 254 318 283L306 301L368.5 394L392 358"
         "C422 310 442 250 436 180Z"),
    Path(Tone.DEEP, "M231.3 412.3L294 509L157 720H25Z"),
    Path(Tone.MAIN, "M163.6 179C158 250 178 310 208 358L443 720H575L282 283"
         "C262 254 248 236 247.6 202Z"),
    Path(Tone.MID, "M163.5 181C172 100 230 56 300 56C370 56 428 100 436.5 181L352.6 204"
         "C353 165 330 142 300 142C270 142 247 165 247.4 204Z"),
)  # fmt: skip

# Broader and with short tails, both ends whole.
_EMBLEM: tuple[Shape, ...] = (
    Path(Tone.DEEP, "M204 66L172 76C171 88 166 96 158 107L156 110L182 148L191 134"
         "C201 116 207 92 204 66Z"),
    Path(Tone.DEEP, "M126 154L149 188L138 206H88Z"),
    Path(Tone.MAIN, "M96 65C93 92 99 116 109 134L157 206H212L142 107C134 96 129 88 128 75Z"),
    Path(Tone.MID, "M95.8 66C99 32 121 12 150 12C179 12 201 32 204.2 66L171.8 76"
         "C172 60 164 48 150 48C136 48 128 60 128.2 76Z"),
)  # fmt: skip

_GLYPH: tuple[Shape, ...] = (
    Path(Tone.DEEP, "M38.5 14C39 20 36 25 33 29.5L17 47H6.5L26 23C28 20 29.6 18 29.6 14Z"),
    Path(Tone.MAIN, "M9.5 14C9 20 12 25 15 29.5L31 47H41.5L22 23C20 20 18.4 18 18.4 14Z"),
    Path(Tone.MID, "M9.5 14.3C9.5 6 15.5 1 24 1C32.5 1 38.5 6 38.5 14.3H29.5"
         "C29.5 11.5 27 9.5 24 9.5C21 9.5 18.5 11.5 18.5 14.3Z"),
)  # fmt: skip

_PALETTE = palette(
    "Đỏ ruy băng", ground="FFEFEA", halo="FBD9D3", faint="F7C9C4", soft="E2788A", mid="EF5566",
    main="DB2140", deep="A50E2C", ink="540A1C", paper="FFFFFF", accent="C4122F", spot="F2AE7C",
    second="FFD3BE", skin="F6B9A4", neck="E79D93", hair="6B0A20", text="540A1C",
    pill="C4122F", on_pill="FFFFFF",
)  # fmt: skip

TOPIC = Topic(
    id="hiv-aids",
    name="HIV/AIDS",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 308, 372, 272),
        figures=(
            bust(Tone.SOFT, bob(), at=(94, 472), scale=1.24),
            bust(Clothes(Tone.SOFT, wide=1.1), short_hair(), at=(503, 470), scale=1.24),
            Group(_RIBBON),
        ),
    ),
    emblem=_EMBLEM,
    glyph=_GLYPH,
)
