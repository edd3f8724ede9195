"""Cyber security: a shield with a padlock stands before an open laptop."""

from __future__ import annotations

from banners.art.shapes import Circle, Path, Rect, Shape, Stroke
from banners.art.signs import framed_shield, ground, padlock
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_LAPTOP: tuple[Shape, ...] = (
    Rect(Tone.SECOND, 40, 150, 520, 380, 30),
    Rect(Tone.MAIN, 58, 168, 484, 350, 14),
    Stroke(Tone.MID, "M96 222 H190 M96 262 H160 M410 222 H504 M440 262 H504", 18),
    Stroke(Tone.MID, "M96 400 H150 M96 440 H190 M450 400 H504 M410 440 H504", 18),
    Path(Tone.SECOND, "M-14 524 H614 V544 C614 566 600 578 580 578 H20 C0 578 -14 566 -14 544 Z"),
    Path(Tone.SOFT, "M-14 524 H614 V546 H-14 Z"),
)

TOPIC = Topic(
    id="an-ninh-mang",
    name="An ninh mạng",
    palette=palette(
        "Đêm mạng", ground="0F1B3A", halo="182A57", faint="0A132B", soft="C9D6F2", mid="3F63B0",
        main="274788", deep="0B7D71", ink="060C1E", paper="FFFFFF", accent="5FE3C0", spot="FFC24B",
        second="8FA3CC", skin="F4BE98", neck="DE9A80", hair="060C1E", text="FFFFFF",
        pill="5FE3C0", on_pill="060C1E",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 310, 300),
        setting=(ground(Tone.FAINT, 548),),
        figures=(
            *_LAPTOP,
            framed_shield(Tone.PAPER, Tone.ACCENT, Tone.DEEP, (300, 300), 2.26),
            padlock(Tone.PAPER, Tone.PAPER, Tone.INK, (300, 322), 1.7),
        ),
    ),
    emblem=(
        Rect(Tone.SECOND, 46, 44, 208, 150, 12),
        Rect(Tone.MAIN, 56, 54, 188, 120, 5),
        Stroke(Tone.MID, "M72 76 H104 M72 96 H92 M196 76 H228 M208 96 H228 M72 150 H104 M196 "
                         "150 H228", 9),
        Path(Tone.SOFT, "M16 176 H284 V190 C284 198 278 202 270 202 H30 C22 202 16 198 16 190 Z"),
        framed_shield(Tone.PAPER, Tone.ACCENT, Tone.DEEP, (150, 94), 0.82),
        padlock(Tone.PAPER, Tone.PAPER, Tone.INK, (150, 103), 0.6),
    ),
    glyph=(
        framed_shield(Tone.ACCENT, Tone.ACCENT, Tone.DEEP, (24, 22), 0.215),
        padlock(Tone.INK, Tone.INK, Tone.ACCENT, (24, 25), 0.24),
    ),
)  # fmt: skip
