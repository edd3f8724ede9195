"""The press: a photographer, a newspaper, a microphone."""

from __future__ import annotations

from banners.art.people_d import land, parted_hair, person
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke, group
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _camera(scale: float, x: float, y: float) -> Group:
    """Return a camera head-on: 220 wide, from the middle of its lens."""
    return group(
        Rect(Tone.INK, -46, -92, 92, 60, 14),
        Rect(Tone.MAIN, -112, -66, 224, 142, 24),
        Rect(Tone.INK, -112, -34, 224, 78),
        Rect(Tone.ACCENT, 62, -84, 36, 26, 8),
        Circle(Tone.PAPER, 0, 4, 66),
        Circle(Tone.DEEP, 0, 4, 56),
        Circle(Tone.SECOND, 0, 4, 36),
        Circle(Tone.PAPER, -12, -8, 11),
        at=(x, y),
        scale=scale,
    )


def _newspaper() -> Group:
    """Return a folded newspaper: 260 wide, 340 high, from its top left."""
    return group(
        Path(Tone.FAINT, "M240 40 H288 V330 C288 356 240 356 240 330 Z"),
        Rect(Tone.PAPER, 0, 0, 260, 700, 10),
        Rect(Tone.ACCENT, 24, 26, 212, 42, 6),
        Rect(Tone.SECOND, 24, 90, 104, 108, 6),
        Path(Tone.DEEP, "M24 198 V170 L58 130 L84 164 L100 148 L128 180 V198 Z"),
        Stroke(Tone.FAINT, "M150 100 H232 M150 130 H232 M150 160 H210 M150 190 H232", 14),
        Stroke(Tone.FAINT, "M32 226 H232 M32 258 H232 M32 290 H170 M32 322 H232", 14),
    )


def _microphone(scale: float, x: float, y: float, turn: float) -> Group:
    """Return a reporter's microphone, from the middle of its head."""
    return group(
        Stroke(Tone.INK, "M0 40 V560", 44),
        Path(Tone.ACCENT, "M-56 62 H56 L46 142 H-46 Z"),
        Rect(Tone.DEEP, -52, -68, 104, 136, 52),
        Stroke(Tone.FAINT, "M-40 -14 H40 M-44 14 H44", 8),
        at=(x, y),
        scale=scale,
        turn=turn,
    )


_PHOTOGRAPHER: Shape = group(
    person(Tone.SPOT, parted_hair(), chest=(
        Path(Tone.PAPER, "M-44 82 L0 180 L44 82 Z"),
        Path(Tone.SOFT, "M-116 176 L-62 92 L-38 84 L-6 330 H-116 Z M116 176 L62 92 L38 84 L6 330 "
                        "H116 Z"),
    )),
    Stroke(Tone.SPOT, "M-112 190 L-150 214 L-122 80 M112 190 L150 214 L122 80", 54),
    _camera(0.84, 0, 26),
    Circle(Tone.SKIN, -112, 54, 30),
    Circle(Tone.SKIN, 112, 54, 30),
)  # fmt: skip

TOPIC = Topic(
    id="bao-chi",
    name="Báo chí",
    palette=palette(
        "Giấy báo", ground="C9C3BA", halo="EEEAE3", faint="A8A196", soft="E9A63C", mid="7F93A9",
        main="5B6C80", deep="2B3A4D", ink="141E2B", paper="FFFFFF", accent="8F1414", spot="2D6FA6",
        second="7EC0E6", skin="F3B78F", neck="DD9678", hair="2A1A16", text="1F1B17",
        pill="8F1414", on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 310, 320, 295),
        setting=(land(Tone.FAINT, "M-3000 560 H3600"),),
        figures=(
            group(_PHOTOGRAPHER, at=(356, 182), scale=1.28),
            group(_newspaper(), at=(4, 318), turn=-7, scale=0.96),
            _microphone(1.02, 500, 424, 12),
        ),
    ),
    emblem=(
        group(_newspaper(), at=(14, 42), turn=-6, scale=0.56),
        _camera(0.72, 204, 126),
    ),
    glyph=(
        Path(Tone.MAIN, "M34 15 H47 V39 C47 46 34 46 34 39 Z"),
        Path(Tone.DEEP, "M1 3 H38 V39 C38 42 39 45 42 45 H7 C3 45 1 42 1 39 Z"),
        Rect(Tone.PAPER, 6, 8, 27, 7, 1.5),
        Rect(Tone.SECOND, 6, 19, 13, 14, 1.5),
        Stroke(Tone.PAPER, "M24 21 H31.5 M24 27 H31.5 M24 33 H31.5 M8 39 H31.5", 3.2),
    ),
)  # fmt: skip
