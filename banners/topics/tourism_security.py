"""Safe travel: a suitcase with a shield stands on a quay, karst rocks in the sea behind it."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.signs import framed_shield, ground, tick
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_ROCKS: tuple[Shape, ...] = (
    Path(
        Tone.SOFT,
        "M-40 452 C-20 340 10 262 62 256 C96 252 104 300 132 306 C168 250 214 160 268 166 "
        "C330 172 336 300 372 452 Z",
    ),
    Path(
        Tone.MID,
        "M250 452 C276 320 330 190 398 196 C444 200 452 262 484 270 C512 236 540 214 574 220 "
        "C628 230 650 340 666 452 Z",
    ),
)
# The suitcase is around x = 0: from 0, the top of its shell, to 300; its handle is above.
_CASE: tuple[Shape, ...] = (
    Stroke(Tone.INK, "M-62 10 V-150 H62 V10", 20),
    Rect(Tone.INK, -80, -170, 160, 42, 21),
    Rect(Tone.INK, -108, 280, 48, 60, 18),
    Rect(Tone.INK, 60, 280, 48, 60, 18),
    Rect(Tone.SPOT, -150, 0, 300, 310, 44),
    Path(Tone.SECOND, "M78 0 H106 C134 0 150 16 150 44 V266 C150 294 134 310 106 310 H78 Z"),
    Stroke(Tone.SECOND, "M-92 48 V262 M-30 48 V262 M32 48 V262", 18),
    Rect(Tone.INK, -46, -16, 92, 34, 14),
)

TOPIC = Topic(
    id="an-ninh-du-lich",
    name="An ninh, an toàn du lịch",
    palette=palette(
        "Tím hoàng hôn", ground="A9A5FB", halo="C6C3FF", faint="7A80E8", soft="7CD0B4",
        mid="2F9E7C", main="2460C8", deep="13468F", ink="1B1650", paper="FFFFFF", accent="6E1030",
        spot="FF7A45", second="DB5A28", skin="FFC941", neck="DE988A", hair="1B1650", text="15114A",
        pill="15114A", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 446),),
        figures=(
            Circle(Tone.SKIN, 470, 168, 78),
            *_ROCKS,
            Stroke(Tone.HALO, "M-10 492 H90 M40 528 H124 M520 486 H620", 14),
            ground(Tone.PAPER, 574),
            Group(_CASE, at=(262, 256)),
            framed_shield(Tone.PAPER, Tone.MAIN, Tone.DEEP, (424, 420), 1.2),
            tick(Tone.PAPER, 424, 422, 96, 29),
        ),
    ),
    emblem=(
        Circle(Tone.SKIN, 238, 50, 28),
        Group(_ROCKS, at=(8, -50), scale=0.46),
        Rect(Tone.FAINT, -900, 152, 2100, 200),
        Group(_CASE, at=(134, 84), scale=0.37),
        framed_shield(Tone.PAPER, Tone.MAIN, Tone.DEEP, (204, 138), 0.52),
        tick(Tone.PAPER, 204, 139, 40, 13),
    ),
    glyph=(
        Stroke(Tone.INK, "M14 12 V3 H30 V12", 4.4),
        Rect(Tone.SPOT, 3, 11, 38, 36, 6),
        Path(Tone.SECOND, "M13 11 H17.4 V47 H13 Z"),
        framed_shield(Tone.PAPER, Tone.MAIN, Tone.DEEP, (32, 31), 0.165),
        tick(Tone.PAPER, 32, 31, 13, 4),
    ),
)  # fmt: skip
