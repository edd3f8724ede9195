"""Signs that several topics show: ticks, shields, seals, padlocks, flames, clouds, bulbs."""

from __future__ import annotations

from math import cos, pi, sin

from banners.art.shapes import Circle, Group, Path, Rect, Stroke
from banners.art.tones import Tone

_SHIELD_RIGHT = "M0 -100 C28 -80 60 -70 88 -68 V4 C88 62 44 100 0 120"
_SHIELD = f"{_SHIELD_RIGHT} C-44 100 -88 62 -88 4 V-68 C-60 -70 -28 -80 0 -100 Z"


def tick(tone: Tone, x: float, y: float, size: float, width: float) -> Stroke:
    """Return a tick around (x, y), `size` wide."""
    s = size / 2
    return Stroke(
        tone, f"M{x - s} {y + s * 0.05} L{x - s * 0.3} {y + s * 0.7} L{x + s} {y - s * 0.65}", width
    )


def cross(tone: Tone, x: float, y: float, size: float, width: float) -> Stroke:
    """Return two crossed strokes around (x, y), `size` wide."""
    s = size / 2
    return Stroke(
        tone, f"M{x - s} {y - s} L{x + s} {y + s} M{x - s} {y + s} L{x + s} {y - s}", width
    )


def shield(left: Tone, right: Tone, at: tuple[float, float], scale: float) -> Group:
    """Return a shield in two tones around (0, 0): 176 wide, from -100 to 120."""
    return Group((Path(left, _SHIELD), Path(right, f"{_SHIELD_RIGHT} Z")), at=at, scale=scale)


def framed_shield(
    rim: Tone, left: Tone, right: Tone, at: tuple[float, float], scale: float
) -> Group:
    """Return a shield with a rim."""
    return Group(
        (Path(rim, _SHIELD), shield(left, right, (0, 1), 0.82)),
        at=at,
        scale=scale,
    )


def seal(tone: Tone, x: float, y: float, r: float, count: int = 12) -> Path:
    """Return a disc with a scalloped edge."""
    step = 2 * pi / count
    points = [(x + r * cos(n * step), y + r * sin(n * step)) for n in range(count + 1)]
    bulge = r * step * 0.52
    arcs = "".join(f"A{bulge:.2f} {bulge:.2f} 0 0 1 {px:.2f} {py:.2f}" for px, py in points[1:])
    return Path(tone, f"M{points[0][0]:.2f} {points[0][1]:.2f}{arcs}Z")


def padlock(body: Tone, bow: Tone, hole: Tone, at: tuple[float, float], scale: float) -> Group:
    """Return a shut padlock around (0, 0): 100 wide, from -80 to 60."""
    return Group(
        (
            Stroke(bow, "M-28 0 V-36 C-28 -74 28 -74 28 -36 V0", 18),
            Rect(body, -50, -20, 100, 80, 18),
            Circle(hole, 0, 12, 12),
            Stroke(hole, "M0 14 V34", 10),
        ),
        at=at,
        scale=scale,
    )


def bulb(tones: tuple[Tone, Tone, Tone, Tone], at: tuple[float, float], scale: float) -> Group:
    """Return a light bulb, cap down: (0, 0) is the centre of the glass, 160 wide, -80 to 150.

    The tones are those of the glass, its shade, the wire and the cap.
    """
    glass, shade, wire, cap = tones
    return Group(
        (
            Path(
                glass,
                "M0 -80 C46 -80 80 -46 80 -2 C80 40 46 54 40 94 H-40 C-46 54 -80 40 -80 -2 "
                "C-80 -46 -46 -80 0 -80 Z",
            ),
            Path(
                shade,
                "M24 -76 C58 -66 80 -38 80 -2 C80 40 46 54 40 94 H8 C14 50 46 40 46 -6 "
                "C46 -34 38 -58 24 -76 Z",
            ),
            Stroke(wire, "M-14 92 L-24 22 L0 40 L24 22 L14 92", 10),
            Rect(cap, -40, 93.4, 80, 24, 8),
            Rect(cap, -34, 113, 68, 22, 8),
            Path(cap, "M-20 134 H20 C20 156 -20 156 -20 134 Z"),
        ),
        at=at,
        scale=scale,
    )


def ring(tone: Tone, at: tuple[float, float], radii: tuple[float, float], width: float) -> Stroke:
    """Return a ring: an ellipse drawn with a stroke."""
    (x, y), (rx, ry) = at, radii
    return Stroke(
        tone,
        f"M{x - rx} {y} A{rx} {ry} 0 0 1 {x + rx} {y} A{rx} {ry} 0 0 1 {x - rx} {y}",
        width,
    )


def ground(tone: Tone, y: float, *rise: float) -> Path:
    """Return flat ground from far left to far right, down to the bleed.

    `rise` are four numbers: where a low hill starts, its top (x, y), and where it ends.
    """
    if not rise:
        return Path(tone, f"M-3000 {y} H3600 V900 H-3000 Z")
    start, x, top, end = rise
    return Path(
        tone,
        f"M-3000 {y} H{start} C{(start + x) / 2} {y} {(start + x) / 2} {top} {x} {top} "
        f"C{(x + end) / 2} {top} {(x + end) / 2} {y} {end} {y} H3600 V900 H-3000 Z",
    )
