"""Human trafficking: a woman and a child look at the sun, a kite flies, a chain has snapped."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_PAIR: tuple[Shape, ...] = (  # 210 wide, from the hair at y = 118 to the feet at y = 486
    # the woman
    Stroke(Tone.SKIN, "M208 400V470M246 400V470", 30),
    Stroke(Tone.SKIN, "M190 252C172 284 164 312 164 344", 27),
    Path(Tone.MID, "M196 232H258C268 232 276 238 278 248L306 424C262 442 192 442 148 424"
         "L176 248C178 238 186 232 196 232Z"),
    Stroke(Tone.SKIN, "M262 254C284 284 298 312 318 352", 27),
    Rect(Tone.NECK, 211, 206, 32, 40, 12),
    Path(Tone.HAIR, "M175 174A52 54 0 0 1 279 174C279 204 258 224 227 224"
                    "C196 224 175 204 175 174Z"),
    Path(Tone.HAIR, "M213 216H241C252 246 256 276 248 304C236 296 218 296 206 304"
         "C198 276 202 246 213 216Z"),
    Rect(Tone.PAPER, 206, 211, 42, 16, 8),
    # the child
    Stroke(Tone.SKIN, "M358 440V472M390 440V472", 25),
    Stroke(Tone.SKIN, "M352 360C342 366 332 364 320 352", 23),
    Stroke(Tone.SKIN, "M402 362C424 342 434 316 438 282", 23),
    Rect(Tone.DEEP, 340, 400, 68, 52, 14),
    Rect(Tone.SOFT, 336, 336, 76, 88, 22),
    Rect(Tone.NECK, 362, 322, 24, 24, 10),
    Circle(Tone.SKIN, 334, 296, 10),
    Circle(Tone.SKIN, 414, 296, 10),
    Path(Tone.HAIR, "M333 288A41 44 0 0 1 415 288C415 314 400 332 374 332"
                    "C348 332 333 314 333 288Z"),
)  # fmt: skip

_KITE: tuple[Shape, ...] = (  # its tip at (0, 0)
    Path(Tone.SOFT, "M8 -128L-58 -76L-8 -64Z"),
    Path(Tone.PAPER, "M8 -128L50 -58L-8 -64Z"),
    Path(Tone.SOFT, "M50 -58L-8 -64L0 0Z"),
    Path(Tone.MID, "M-58 -76L-8 -64L0 0Z"),
)


def _link(x: float, y: float) -> Path:
    """Return a link of the chain, 150 wide and 84 high, around (x, y)."""
    return Path(
        Tone.MID,
        f"M{x - 33} {y - 42}H{x + 33}A42 42 0 0 1 {x + 33} {y + 42}H{x - 33}"
        f"A42 42 0 0 1 {x - 33} {y - 42}Z"
        f"M{x - 31} {y - 18}A18 18 0 0 0 {x - 31} {y + 18}H{x + 31}A18 18 0 0 0 {x + 31} {y - 18}Z",
    )


_OPEN_LINK = Stroke(Tone.MID, "M40 -30H-30A30 30 0 0 0 -30 30H26", 24)  # open to the right
_SPARKS = Stroke(Tone.SPOT, "M0 -48V-20M-36 -40L-24 -16M36 -40L24 -16", 13)


def _chain(x: float, y: float) -> tuple[Shape, ...]:
    """Return a chain beyond both edges, snapped at (x, y)."""
    shapes: list[Shape] = []
    for way in (-1, 1):
        shapes += (_link(x + way * (232 + 158 * number), y) for number in range(21))
        shapes += (
            Rect(Tone.SOFT, x + way * (153 + 158 * number) - 44, y - 13, 88, 26, 13)
            for number in range(21)
        )
    shapes.append(Group((_OPEN_LINK,), at=(x - 76, y), turn=-8))
    shapes.append(Group((_OPEN_LINK,), at=(x + 76, y), turn=8, mirror=True))
    shapes.append(Group((_SPARKS,), at=(x, y + 4)))
    return tuple(shapes)


_PALETTE = palette(
    "Tím bình minh", ground="2B1B66", halo="46329C", faint="37257F", soft="E9E3FF",
    mid="8B78DA", main="8B78DA", deep="1D1048", ink="120A30", paper="FFFFFF", accent="FFB945",
    spot="FFB945", second="FFD48A", skin="F3C6A5", neck="E0A091", hair="120A30", text="FFFFFF",
    pill="FFB945", on_pill="1D1048",
)  # fmt: skip

TOPIC = Topic(
    id="mua-ban-nguoi",
    name="Phòng, chống mua bán người",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 294, 350, 284),
        setting=(
            Circle(Tone.SPOT, 294, 350, 208),
            Path(
                Tone.DEEP,
                "M-3000 540H-700C-300 540 0 462 294 462C600 462 900 540 1300 540H3600V900H-3000Z",
            ),
            *_chain(294, 548),
        ),
        figures=(
            Stroke(Tone.SOFT, "M438 280C442 226 456 184 490 152", 5),
            Group(_PAIR),
            Group(_KITE, at=(488, 156), turn=2),
        ),
    ),
    emblem=(
        Circle(Tone.SPOT, 150, 104, 88),
        Path(Tone.DEEP, "M-900 170C-400 160 -100 148 150 148C400 148 700 160 1200 170V420H-900Z"),
        Group(_PAIR, at=(34, -44), scale=0.41),
        Group(_chain(0, 0), at=(150, 178), scale=0.34),
    ),
    glyph=(
        Group(
            (Stroke(Tone.PAPER, "M40 -30H-30A30 30 0 0 0 -30 30H20", 25),),
            at=(14.5, 31),
            turn=-36,
            scale=0.21,
        ),
        Group(
            (Stroke(Tone.PAPER, "M40 -30H-30A30 30 0 0 0 -30 30H20", 25),),
            at=(34, 17),
            turn=144,
            scale=0.21,
        ),
        Stroke(
            Tone.SPOT,
            "M17 8.5L19.5 14.5M9.5 14.5L15 18M31 39.500L28.5 33.500M38.5 33.500L33 30",
            3.6,
        ),
    ),
)
