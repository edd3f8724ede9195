"""Micro slots: what is legible at 50 px high, with a glyph."""

from __future__ import annotations

from typing import Final

from banners.scene import Level, Scene
from banners.setting.banded import Band, banded
from banners.setting.bar import block
from banners.setting.panel import panel_right
from banners.setting.staged import scene_of
from banners.setting.wish import Wish

_MARGIN: Final = 0.2  # of the height
_PANEL: Final = 1.25
_LEGIBLE: Final = 15.0  # px of a slogan; below it the campaign's name stands in its place


def micro(wish: Wish) -> Scene:
    """Return a micro slot. Raise `BannerError` when the words do not fit."""
    size = wish.size
    height, width = float(size.height), float(size.width)
    side = None
    if width >= 12 * height:  # a long strip has room for whose banner it is
        side = block(wish, 3.4 * height, float(size.min_type))
    right = side.panel.box[0] if side else width
    panel = round(right - min(_PANEL * height, 0.36 * right))
    band = Band(
        left=_MARGIN * height if width > 3 * height else 0.12 * height,
        right=panel - 0.16 * height,
        pad=0.06 * height,
        largest=0.44 * height,
        good=_LEGIBLE,
        lines=2 if width > 3 * height else 3,
        plain_date=True,
        inline=width >= 9 * height,
    )
    laid, left_out = banded(wish, band)
    layers = panel_right(wish, panel, right, level=Level.GLYPH)
    return scene_of(wish, laid, layers, side, left_out)
