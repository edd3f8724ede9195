"""Disabled people: one who waves from a wheelchair, one who walks with a white cane."""

from __future__ import annotations

from banners.art.people_a import dark_glasses, head, long_hair, short_hair
from banners.art.shapes import Circle, Group, Path, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _wheel(x: float, y: float, r: float) -> tuple[Shape, ...]:
    circle = f"M{x} {y - r}A{r} {r} 0 1 1 {x - 0.1} {y - r}Z"
    return (
        Stroke(Tone.PAPER, circle, r * 0.19),
        Stroke(
            Tone.MID, f"M{x} {y - r * 0.8}V{y + r * 0.8}M{x - r * 0.8} {y}H{x + r * 0.8}", r * 0.07
        ),
        Circle(Tone.PAPER, x, y, r * 0.17),
    )


_ROLLING: tuple[Shape, ...] = (  # faces left, 270 wide; the wheels stand on y = 548
    # the chair
    Stroke(Tone.SOFT, "M334 300H356M334 300V430H196L160 506", 17),
    # the far arm, waving
    Stroke(Tone.SPOT, "M262 274C220 268 188 240 176 206", 46),
    Stroke(Tone.SKIN, "M176 200L166 130", 34),
    # trousers, shoes, shirt
    Stroke(Tone.MID, "M278 412H176", 64),
    Stroke(Tone.MID, "M176 412C160 440 152 470 148 498", 52),
    Path(Tone.INK, "M124 500H176V536H86C86 514 104 506 124 500Z"),
    Path(Tone.SPOT, "M262 244H288C314 244 326 266 326 296L320 438H230L224 296"
                    "C224 264 236 244 262 244Z"),
    Group(head(short_hair()), at=(266, 164), scale=1.2),
    *_wheel(272, 440, 98),
    Circle(Tone.PAPER, 150, 528, 20),
    Stroke(Tone.SECOND, "M292 290C312 330 318 350 302 372", 46),
    Stroke(Tone.SKIN, "M300 376C288 388 278 392 264 394", 34),
)  # fmt: skip
_WALKING: tuple[Shape, ...] = (  # its hand on the shoulder of a friend at the left
    *long_hair().back,
    Stroke(Tone.SKIN, "M-24 310V394M24 310V394", 36),
    Path(Tone.INK, "M-46 392H-5V424H-62C-62 404 -54 398 -46 392ZM5 392H46C54 398 62 404 62 424H5Z"),
    Stroke(Tone.SKIN, "M66 160L74 216", 32),
    Path(Tone.MAIN, "M-24 60H24C48 60 60 74 62 98L54 190L84 336H-84L-54 190L-62 98"
                    "C-60 74 -48 60 -24 60Z"),
    Stroke(Tone.MAIN, "M46 94C58 118 62 136 66 156", 40),
    Stroke(Tone.SKIN, "M-86 148C-104 146 -128 136 -148 124", 32),
    Stroke(Tone.MAIN, "M-46 92C-62 118 -70 132 -84 146", 40),
    *head(long_hair(), *dark_glasses(Tone.INK)),
    Stroke(Tone.PAPER, "M76 222L98 420", 11),
    Circle(Tone.SKIN, 75, 220, 19),
)  # fmt: skip

_PALETTE = palette(
    "Xanh da trời", ground="1458C8", halo="0F49AC", faint="1250B8", soft="CFE6FA", mid="86B4F5",
    main="FF8C78", deep="0A357F", ink="061D3C", paper="FFFFFF", accent="FFE07A", spot="FFB53D",
    second="E8901A", skin="F5BE97", neck="E09C85", hair="241722", text="FFFFFF",
    pill="FFE07A", on_pill="061D3C",
)  # fmt: skip

TOPIC = Topic(
    id="nguoi-khuyet-tat",
    name="Người khuyết tật",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 306, 322, 290),
        setting=(Path(Tone.DEEP, "M-3000 548H3600V900H-3000Z"),),
        figures=(
            Group(_WALKING, at=(448, 124)),
            Group(_ROLLING, at=(-34, 0)),
        ),
    ),
    emblem=(
        Path(Tone.DEEP, "M-900 176H1200V420H-900Z"),
        Group(_WALKING, at=(214, 31), scale=0.345),
        Group(_ROLLING, at=(40, -14), scale=0.35),
    ),
    glyph=(
        Circle(Tone.SPOT, 20, 7, 6),
        Stroke(Tone.SPOT, "M20 17V28H32L37 42", 6.5),
        Stroke(Tone.PAPER, "M14 24A11.5 11.5 0 1 0 29.5 38", 5),
    ),
)
