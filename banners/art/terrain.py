"""What motifs stand in: water and hills that run beyond both edges of a banner, rain, drops."""

from __future__ import annotations

from banners.art.shapes import Path
from banners.art.tones import Tone

LEFT, RIGHT, DOWN = -3000.0, 3600.0, 900.0  # how far a setting runs
_SINE = 0.3642  # of half a wave: the handles of the cubic that is nearest to a sine


def waves(tone: Tone, y: float, height: float, length: float, crest: float) -> Path:
    """Return waves around `y`, `height` from trough to crest, of which one crests at `crest`."""
    return _waves(tone, y, (height, length, crest), (LEFT, RIGHT, DOWN))


def small_waves(tone: Tone, y: float, height: float, length: float, crest: float) -> Path:
    """Return the waves of an emblem, which run beyond its panel only."""
    return _waves(tone, y, (height, length, crest), (-400, 700, 300))


def _waves(
    tone: Tone, y: float, form: tuple[float, float, float], edges: tuple[float, float, float]
) -> Path:
    height, length, crest = form
    left, right, down = edges
    half, handle, rise = length / 2, length / 2 * _SINE, height / 2
    start = x = crest - length * (1 + (crest - left) // length)
    d = [f"M{x:g} {y - rise:g}"]
    while x < right:
        rise = -rise
        d.append(
            f"C{x + handle:g} {y + rise:g} {x + half - handle:g} {y - rise:g} "
            f"{x + half:g} {y - rise:g}"
        )
        x += half
    return Path(tone, f"{''.join(d)}V{down:g}H{start:g}Z")


def land(tone: Tone, line: str) -> Path:
    """Return the land below `line`, which starts at x = LEFT and ends at x = RIGHT."""
    return Path(tone, f"{line}V{DOWN:g}H{LEFT:g}Z")


def drop(tone: Tone, x: float, y: float, r: float) -> Path:
    """Return a drop whose round part has radius `r` around (x, y); its point is 2.3 r above."""
    return Path(
        tone,
        f"M{x:g} {y - 2.3 * r:g}C{x + 0.25 * r:g} {y - 1.5 * r:g} {x + r:g} {y - 0.85 * r:g} "
        f"{x + r:g} {y:g}A{r:g} {r:g} 0 0 1 {x - r:g} {y:g}"
        f"C{x - r:g} {y - 0.85 * r:g} {x - 0.25 * r:g} {y - 1.5 * r:g} {x:g} {y - 2.3 * r:g}Z",
    )
