"""The panel of strips: a part of the halo, its edge an arc, with the emblem on it."""

from __future__ import annotations

from typing import Final

from banners.art.shapes import Circle, Rect
from banners.art.tones import Tone
from banners.scene import Layer, Level, Panel, Part, Placed
from banners.setting.wish import Wish

RADIUS: Final = 1.9  # of the arc, to the height
_RING: Final = 0.02  # of the height: how thick an arc is that goes out from a panel
_EMBLEM: Final = (300.0, 200.0)
_GLYPH: Final = 48.0


def panel_right(wish: Wish, left: float, right: float, *, level: Level) -> tuple[Layer, ...]:
    """Return a panel from `left`, where its arc is furthest out, to `right`, with its drawing."""
    height, bleed = float(wish.size.height), wish.bleed
    radius = RADIUS * height
    disc = Circle(Tone.HALO, round(left + radius, 2), height / 2, round(radius, 2))
    from_x = left + radius
    ground: tuple[Circle | Rect, ...] = (disc,)
    if right + bleed > from_x:
        ground += (Rect(Tone.HALO, from_x, -bleed, right + bleed - from_x, height + 2 * bleed),)
    box = (left, 0.0, right, height)
    return Panel(Part.PANEL, ground, box), _drawing(wish, left, right, level, disc)


def panel_left(wish: Wish, right: float, *, level: Level = Level.EMBLEM) -> tuple[Layer, ...]:
    """Return a panel from the left edge to `right`, where its arc is furthest out."""
    height, bleed = float(wish.size.height), wish.bleed
    radius = RADIUS * height
    disc = Circle(Tone.HALO, round(right - radius, 2), height / 2, round(radius, 2))
    ground: tuple[Circle | Rect, ...] = (disc,)
    if disc.x > -bleed:
        ground += (Rect(Tone.HALO, -bleed, -bleed, disc.x + bleed, height + 2 * bleed),)
    box = (0.0, 0.0, right, height)
    return Panel(Part.PANEL, ground, box), _drawing(wish, 0.0, right, level, disc)


def panel_below(wish: Wish, top: float, rings: tuple[float, ...] = ()) -> Panel:
    """Return the panel that a motif stands on in a narrow slot: from its arc at `top` down.

    `rings`, from above, are where arcs like its own go out from it.
    """
    width, height, bleed = float(wish.size.width), float(wish.size.height), wish.bleed
    radius = RADIUS * width

    def disc(tone: Tone, top: float) -> Circle:
        return Circle(tone, width / 2, round(top + radius, 2), round(radius, 2))

    shapes: tuple[Circle | Rect, ...] = ()
    for ring in rings:
        shapes += (disc(Tone.HALO, ring), disc(Tone.GROUND, ring + _RING * height))
    shapes += (disc(Tone.HALO, top),)
    if (below := height + bleed - top - radius) > 0.0:
        shapes += (Rect(Tone.HALO, -bleed, round(top + radius, 2), width + 2 * bleed, below),)
    return Panel(Part.PANEL, shapes, (0.0, min((top, *rings)), width, height))


def _drawing(wish: Wish, left: float, right: float, level: Level, disc: Circle) -> Placed:
    height = float(wish.size.height)
    if level is Level.GLYPH:
        side = 0.78 * min(height, right - left)
        middle = (left + right) / 2 + 0.03 * height
        scale = side / _GLYPH
        return Placed(
            wish.topic.id,
            level,
            round(middle - side / 2, 2),
            round((height - side) / 2, 2),
            round(scale, 5),
        )
    inside = 0.0 if left == 0.0 else 0.06 * height
    width = right - left - inside
    scale = min(width / _EMBLEM[0], height / _EMBLEM[1])
    if width / height > 1.3:
        scale = max(scale, min(height / _EMBLEM[1], width / 260))
    x = left + inside + (width - _EMBLEM[0] * scale) / 2
    return Placed(
        wish.topic.id,
        level,
        round(x, 2),
        # What stands on the foot is cut off by it, in print where the bleed ends.
        round(height + wish.bleed - _EMBLEM[1] * scale, 2),
        round(scale, 5),
        disc,
    )
