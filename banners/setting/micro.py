"""Micro slots: what is legible at 50 px high, with a glyph."""

from __future__ import annotations

from typing import Final

from banners.scene import Level, Role, Scene
from banners.setting.banded import Band, banded
from banners.setting.bar import block
from banners.setting.group import Laid
from banners.setting.panel import panel_right
from banners.setting.staged import at_first_end, scene_of
from banners.setting.wish import Wish

_MARGIN: Final = 0.2  # of the height
_PANELS: Final = (1.25, 0.85)  # of the height; the second where the words need the room
_LEGIBLE: Final = 15.0  # px of a slogan; below it the campaign's name stands in its place


def micro(wish: Wish) -> Scene:
    """Return a micro slot; without its panel where the words need all of it.

    Where the name is not legible either, its short form or the date stands beside the glyph. Raise
    `BannerError` when they do not fit.
    """
    size = wish.size
    height, width = float(size.height), float(size.width)
    side = None
    if width >= 12 * height:  # a long strip has room for whose banner it is
        side = block(wish, 3.4 * height, float(size.min_type))
    right = side.panel.box[0] if side else width
    panels = [round(right - min(share * height, 0.36 * right)) for share in _PANELS]
    ends = (*panels, right)
    end, (laid, left_out) = at_first_end(ends, lambda end, last: _worded(wish, end, last=last))
    layers = panel_right(wish, end, right, level=Level.GLYPH) if end < right else ()
    return scene_of(wish, laid, layers, side, left_out)


def _worded(wish: Wish, end: float, *, last: bool) -> tuple[Laid, tuple[Role, ...]]:
    width, height = float(wish.size.width), float(wish.size.height)
    band = Band(
        left=_MARGIN * height if width > 3 * height else 0.12 * height,
        right=end - 0.16 * height,
        pad=0.06 * height,
        largest=0.44 * height,
        good=_LEGIBLE,
        lines=2 if width > 3 * height else 3,
        plain_date=True,
        inline=width >= 9 * height,
    )
    return banded(wish, band, last=last)
