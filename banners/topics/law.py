"""Law: scales in balance rise from an open book."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _pan(at: tuple[float, float], wide: float, deep: float, drop: float, thin: float) -> Group:
    """Return a pan that hangs from `at` on two cords, `drop` long."""
    half = wide / 2
    rim = wide * 0.11
    return Group(
        (
            Stroke(Tone.MID, f"M{-half * 0.74} {drop} L0 0 L{half * 0.74} {drop}", thin),
            Path(
                Tone.SPOT,
                f"M{-half * 0.94} {drop} H{half * 0.94} C{half * 0.86} {drop + deep * 1.33} "
                f"{-half * 0.86} {drop + deep * 1.33} {-half * 0.94} {drop} Z",
            ),
            Path(
                Tone.SECOND,
                f"M{half * 0.6} {drop} H{half * 0.94} C{half * 0.88} {drop + deep * 0.8} "
                f"{half * 0.55} {drop + deep * 1.02} {half * 0.16} {drop + deep * 0.985} "
                f"C{half * 0.44} {drop + deep * 0.86} {half * 0.58} {drop + deep * 0.5} "
                f"{half * 0.6} {drop} Z",
            ),
            Rect(Tone.SKIN, -half, drop - rim / 2, wide, rim, rim / 2),
            Circle(Tone.SPOT, 0, 0, thin * 2),
        ),
        at=at,
    )


# Half of the book; the other half is its mirror image. Its spine is x = 0.
_LEAVES: tuple[Shape, ...] = (
    Path(
        Tone.ACCENT,
        "M-1 96 C-110 40 -220 16 -302 36 C-318 40 -324 46 -324 60 V420 H1 Z",
    ),
    Path(Tone.SOFT, "M0 84 C-80 12 -196 -14 -292 16 V420 H0 Z"),
    Path(Tone.PAPER, "M0 86 C-60 -6 -170 -46 -276 -6 V420 H0 Z"),
    Stroke(
        Tone.FAINT,
        "M-232 62 C-172 46 -120 56 -70 92 M-232 116 C-172 100 -120 110 -70 146 "
        "M-232 170 C-172 154 -120 164 -70 200 M-232 224 C-172 208 -120 218 -70 254",
        17,
    ),
)
_BOOK = (
    *_LEAVES,
    Group(
        (*_LEAVES[:2], Path(Tone.HALO, "M0 86 C-60 -6 -170 -46 -276 -6 V420 H0 Z"), *_LEAVES[2:]),
        mirror=True,
    ),
)

TOPIC = Topic(
    id="phap-luat",
    name="Pháp luật",
    palette=palette(
        "Giấy luật", ground="EADBC2", halo="DDC9A2", faint="C7B48C", soft="D8C79F", mid="2B4A8C",
        main="182C62", deep="14234F", ink="0E1B3F", paper="FFFFFF", accent="86300E", spot="DB9A2C",
        second="BC7A1B", skin="EDBA5E", neck="C98A3A", hair="0E1B3F", text="14234F",
        pill="14234F", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 300),
        figures=(
            Rect(Tone.MAIN, 281, 70, 38, 480, 10),
            Path(Tone.MID, "M300 88 H319 V540 H300 Z"),
            Stroke(
                Tone.MAIN,
                "M120 164 C160 116 220 138 300 134 C380 138 440 116 480 164",
                32,
            ),
            _pan((120, 164), 170, 76, 146, 9),
            _pan((480, 164), 170, 76, 146, 9),
            Circle(Tone.SPOT, 300, 60, 30),
            Circle(Tone.SPOT, 300, 134, 36),
            Circle(Tone.SKIN, 300, 134, 16),
            Group(_BOOK, at=(300, 462)),
        ),
    ),
    emblem=(
        Rect(Tone.MAIN, 140, 22, 20, 170, 4),
        Stroke(Tone.MAIN, "M72 50 C96 30 118 42 150 40 C182 42 204 30 228 50", 15),
        _pan((72, 50), 96, 40, 52, 5),
        _pan((228, 50), 96, 40, 52, 5),
        Circle(Tone.SPOT, 150, 20, 14),
        Circle(Tone.SPOT, 150, 42, 16),
        Path(Tone.ACCENT, "M20 176 C60 160 110 164 150 184 C190 164 240 160 280 176 V230 H20 Z"),
        Path(Tone.PAPER, "M34 166 C70 148 122 150 150 182 V230 H34 Z"),
        Path(Tone.PAPER, "M266 166 C230 148 178 150 149.4 182 V230 H266 Z"),
    ),
    glyph=(
        Path(
            Tone.MAIN,
            "M21 4 H27 V39 H34 C37 39 38 41 38 44 H10 C10 41 11 39 14 39 H21 Z",
        ),
        Stroke(Tone.MAIN, "M10 13 C17 7 31 7 38 13", 5),
        Path(Tone.SPOT, "M1 25 L10 11 L19 25 Z M6 25 L10 18.5 L14 25 Z"),
        Path(Tone.SPOT, "M29 25 L38 11 L47 25 Z M34 25 L38 18.5 L42 25 Z"),
        Path(Tone.SPOT, "M1 24 H19 C19 36 1 36 1 24 Z M29 24 H47 C47 36 29 36 29 24 Z"),
    ),
)  # fmt: skip
