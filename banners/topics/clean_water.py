"""Clean water: a tap, a drop, two hands that catch it."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import drop, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_TAP: tuple[Shape, ...] = (
    Stroke(Tone.MID, "M4000 168H352C290 168 270 190 270 224V226", 84),
    Stroke(Tone.SOFT, "M4000 146H352C310 146 262 160 254 206", 16),
    Rect(Tone.DEEP, 214, 238, 112, 38, 12),
    Rect(Tone.DEEP, 492, 110, 36, 116, 12),
    Rect(Tone.DEEP, 388, 70, 36, 64, 8),
    Rect(Tone.SPOT, 316, 36, 180, 44, 22),
)  # fmt: skip

_HAND: tuple[Shape, ...] = (
    Stroke(Tone.SKIN, "M-70 150C-90 200 -130 260 -180 340", 104),
    Stroke(Tone.SPOT, "M-136 268C-150 290 -170 320 -190 350", 128),
    Path(Tone.SKIN, "M-206 -34C-212 -66 -172 -78 -154 -50C-126 -8 -60 18 2 18V204"
         "C-110 204 -192 110 -206 -34Z"),
    Stroke(Tone.NECK, "M-176 26C-140 72 -80 96 0 98", 8),
    Stroke(Tone.NECK, "M-150 92C-110 132 -60 148 0 150", 8),
    Path(Tone.SKIN, "M-206 -30C-214 -66 -200 -112 -168 -122C-142 -128 -134 -104 -144 -84"
         "C-156 -58 -150 -40 -120 -14Z"),
)  # fmt: skip

_HANDS: tuple[Shape, ...] = (
    Path(Tone.MAIN, "M-164 -20C-100 -48 100 -48 164 -20L130 60H-130Z"),
    Path(Tone.SECOND, "M-60 -34C-20 -44 60 -40 90 -30C50 -16 -20 -18 -60 -34Z"),
    Group(_HAND),
    Group(_HAND, mirror=True),
    Stroke(Tone.NECK, "M0 22V196", 9),
)  # fmt: skip

TOPIC = Topic(
    id="nuoc-sach",
    name="Nước sạch",
    palette=palette(
        "Xanh bạc hà", ground="AEE8D3", halo="D8F7EB", faint="84D1B9", soft="A9C6D2", mid="6D93A6",
        main="2A8FE0", deep="3D6073", ink="123846", paper="FFFFFF", accent="0E5A8A", spot="F2703A",
        second="7CC4F4", skin="F7BE95", neck="E9A27C", hair="2A211D", text="0F3B40", pill="0E5A8A",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 326, 284),
        setting=(waves(Tone.FAINT, 536, 34, 700, 60),),
        figures=(
            *_TAP,
            drop(Tone.MAIN, 270, 354, 29),
            Group(_HANDS, at=(270, 436), scale=0.92),
        ),
    ),
    emblem=(
        Stroke(Tone.MID, "M600 50H176C152 50 146 58 146 72V74", 32),
        Stroke(Tone.SOFT, "M600 42H176C158 42 142 48 139 64", 6),
        Rect(Tone.DEEP, 124, 76, 44, 15, 5),
        Rect(Tone.DEEP, 190, 16, 15, 22, 3),
        Rect(Tone.DEEP, 234, 28, 14, 44, 5),
        Rect(Tone.SPOT, 162, 4, 70, 17, 8.5),
        drop(Tone.MAIN, 146, 123, 11),
        Path(Tone.MAIN, "M78 148C104 138 188 138 214 148L200 170H92Z"),
        *(Group((
            Stroke(Tone.SKIN, "M-30 56L-70 130", 40),
            Path(Tone.SKIN, "M-90 -18C-94 -36 -74 -42 -66 -28C-54 -6 -26 8 1 8V80"
                 "C-50 80 -84 42 -90 -18Z"),
            Stroke(Tone.NECK, "M-76 14C-56 34 -30 42 0 42", 4.5),
        ), at=(146, 156), mirror=mirror) for mirror in (False, True)),
        Stroke(Tone.NECK, "M146 166V230", 4.5),
    ),
    glyph=(
        Stroke(Tone.MID, "M46 11H24C17 11 14 14 14 20", 9),
        Rect(Tone.DEEP, 7, 19, 14, 5.5, 2),
        Rect(Tone.SPOT, 20, 1, 20, 5.5, 2.75),
        drop(Tone.MAIN, 14, 41, 6),
    ),
)  # fmt: skip
