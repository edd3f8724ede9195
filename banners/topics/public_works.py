"""Public works: a crane, a bridge of which the last part is lifted in, a plan and a hard hat."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _bridge(at: tuple[float, float], deck: float, reach: float, count: int, thin: float) -> Group:
    """Return a pylon with its cables, whose top is `at`; it ends below the deck."""
    x, top = at
    cables = " ".join(
        f"M0 {top + 26 + n * thin * 4.4:.0f} L{side * reach * (1 - n / count):.0f} {deck}"
        for n in range(count)
        for side in (-1, 1)
    )
    foot = thin * 5.2
    return Group(
        (
            Stroke(Tone.SOFT, cables, thin),
            Path(
                Tone.PAPER,
                f"M{-thin * 1.5} {top} H{thin * 1.5} L{foot} {deck + 400} H{foot * 0.36} "
                f"L0 {top + (deck - top) * 0.62} L{-foot * 0.36} {deck + 400} H{-foot} Z",
            ),
            Path(
                Tone.SECOND,
                f"M{thin * 0.2} {top} H{thin * 1.5} L{foot} {deck + 400} H{foot * 0.36} "
                f"L0 {top + (deck - top) * 0.62} Z",
            ),
        ),
        at=(x, 0),
    )


def _crane(at: tuple[float, float], foot: float, jib: tuple[float, float], thin: float) -> Group:
    """Return a tower crane whose mast meets its jib `at`; so far does the jib reach and go back."""
    (x, top), (reach, back) = at, jib
    half = thin * 1.3
    rungs = " ".join(
        f"M{-half} {y:.0f} L{half} {y + half * 2:.0f} L{-half} {y + half * 4:.0f}"
        for y in (top + half * 2 + n * half * 4 for n in range(int((foot - top) / (half * 4)) + 1))
    )
    return Group(
        (
            Stroke(Tone.MAIN, f"M{-half} {top} V{foot} M{half} {top} V{foot}", thin),
            Stroke(Tone.DEEP, rungs, thin * 0.62),
            Stroke(
                Tone.DEEP,
                f"M0 {top - thin * 5.4} L{-reach * 0.72} {top - thin} "
                f"M0 {top - thin * 5.4} L{back * 0.9} {top - thin}",
                thin * 0.5,
            ),
            Path(
                Tone.MAIN,
                f"M{-half * 1.6} {top} L{-thin * 0.6} {top - thin * 6} H{thin * 0.6} "
                f"L{half * 1.6} {top} Z",
            ),
            Rect(Tone.MAIN, -reach, top - thin, reach + back, thin * 2, thin * 0.6),
            Rect(Tone.INK, back - thin * 3.4, top - thin * 0.4, thin * 3.4, thin * 4, thin * 0.6),
            Rect(
                Tone.PAPER, -half - thin * 3.2, top + thin * 0.9, thin * 3.4, thin * 3.2, thin * 0.6
            ),
        ),
        at=(x, 0),
    )


# A hard hat seen from the side, its brim to the left; it stands on y = 0, 220 wide.
_HAT: tuple[Shape, ...] = (
    Path(Tone.SPOT, "M-86 -14 C-86 -140 90 -140 90 -14 Z"),
    Path(Tone.DEEP, "M40 -104 C70 -88 90 -58 90 -14 H52 C54 -50 52 -80 40 -104 Z"),
    Path(Tone.SKIN, "M-26 -112 C-12 -124 16 -124 28 -112 L32 -30 H-32 Z"),
    Path(
        Tone.SPOT,
        "M-128 -6 C-128 -26 -100 -30 -78 -30 H92 C104 -30 108 0 92 0 H-118 C-124 0 -128 -2 -128 "
        "-6 Z",
    ),
)
# A plan half unrolled, its corner at (0, 0), 300 by 150.
_PLAN: tuple[Shape, ...] = (
    Path(Tone.SOFT, "M20 0 H300 L340 400 H-20 Z"),
    Stroke(Tone.MID, "M60 66 H140 L176 34 H262 M140 66 L166 140 M70 120 H120", 11),
    Rect(Tone.PAPER, -16, -24, 336, 46, 23),
    Circle(Tone.MID, 298, -1, 12),
)

TOPIC = Topic(
    id="cong-trinh",
    name="Công trình, dự án",
    palette=palette(
        "Xanh bản vẽ", ground="1B4F93", halo="245CA6", faint="123A70", soft="CFE2F7", mid="6C9FDB",
        main="FFB02E", deep="D98413", ink="0B2347", paper="FFFFFF", accent="FFD86B", spot="FFC93F",
        second="A9C8EA", skin="FFE08A", neck="DE988A", hair="0B2347", text="FFFFFF",
        pill="FFD86B", on_pill="0B2347",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 320, 310, 300),
        setting=(
            Rect(Tone.FAINT, -3000, 520, 6600, 400),
            Stroke(Tone.PAPER, "M-3000 470 H3600", 26),
            Stroke(Tone.SECOND, "M-3000 490 H3600", 14),
        ),
        figures=(
            _crane((512, 118), 700, (400, 130), 17),
            Stroke(Tone.SECOND, "M168 130 V226 M168 226 L128 262 M168 226 L208 262", 8),
            Rect(Tone.MID, 84, 258, 168, 40, 6),
            _bridge((366, 196), 466, 250, 5, 9),
            Stroke(Tone.PAPER, "M-40 470 H640", 26),
            Group(_PLAN, at=(36, 540), turn=-4, scale=0.84),
            Group(_HAT, at=(152, 516), turn=-4, scale=0.9),
        ),
    ),
    emblem=(
        Rect(Tone.FAINT, -900, 172, 2100, 200),
        _crane((226, 44), 260, (160, 52), 8),
        Stroke(Tone.SECOND, "M92 48 V78", 5),
        Rect(Tone.PAPER, 64, 76, 56, 20, 3),
        _bridge((150, 84), 158, 116, 3, 6),
        Stroke(Tone.PAPER, "M-900 160 H1200", 13),
    ),
    glyph=(
        Path(Tone.MAIN, "M28 16 H37 V48 H28 Z M25 12 L30 0 H35 L40 12 Z"),
        Path(Tone.MAIN, "M0 9 H48 V17 H0 Z"),
        Path(Tone.INK, "M40 14 H48 V25 H40 Z"),
        Stroke(Tone.PAPER, "M9 17 V26", 4),
        Rect(Tone.PAPER, 1, 26, 17, 14, 2),
    ),
)  # fmt: skip
