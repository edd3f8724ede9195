"""Small slots that are neither strips nor cards: the words on the left, a panel with the emblem."""

from __future__ import annotations

from typing import Final

from banners.scene import Level, Scene
from banners.setting.panel import panel_right
from banners.setting.placing import Field, centred
from banners.setting.staged import Setting, at_first_end, scene_of, settled
from banners.setting.wish import Wish

_PANELS: Final = (0.34, 0.26)  # of the width; the second where the words need the room
_GLYPH: Final = 90.0  # px: a narrower panel has no room for the emblem


def small(wish: Wish) -> Scene:
    """Return a small slot; without its panel where the words need all of it.

    Where the name is not legible either, its short form or the date stands beside the panel. Raise
    `BannerError` when they do not fit.
    """
    width = float(wish.size.width)
    panels = [round(width - min(1.3 * wish.size.height, share * width)) for share in _PANELS]
    ends = (*panels, width)
    end, setting = at_first_end(ends, lambda end, last: _settled(wish, end, last=last))
    level = Level.GLYPH if width - end < _GLYPH else Level.EMBLEM
    layers = panel_right(wish, end, width, level=level) if end < width else ()
    return scene_of(wish, setting.laid, layers, None, setting.left_out)


def _settled(wish: Wish, end: float, *, last: bool) -> Setting:
    size = wish.size
    margin = 0.045 * size.width
    field = Field(
        left=margin,
        width=end - margin - 0.02 * size.width,
        top=0.06 * size.height,
        bottom=0.95 * size.height,
        clearing=0.0,
        largest=0.26 * size.height,
        most_lines=4,
        name_floor=99.0,  # only the slogan and the date are legible
    )
    return settled(wish, field, [None], centred, comfortable=float(size.min_headline), last=last)
