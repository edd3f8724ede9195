"""Strips: the words on the left, the panel with the emblem on the right."""

from __future__ import annotations

from typing import Final

from banners.scene import Level, Scene
from banners.setting.banded import Band, banded
from banners.setting.bar import block
from banners.setting.panel import panel_right
from banners.setting.staged import scene_of
from banners.setting.wish import Wish

_MARGIN: Final = 0.22  # of the height, as all that follows
_ONE_LINE: Final = 7.9  # in a strip so long all is set on one line, if it is large there
_PAD: Final = 0.11
_PANEL: Final = 1.85
_PANEL_ALONE: Final = 2.5  # without a date and with few words
_LONG: Final = 34  # characters of a long slogan
_SHARE: Final = 0.19  # of the area at most for whose banner it is: the law allows a sponsor 20 %
_BLOCK: Final = 2.3


def strip(wish: Wish) -> Scene:
    """Return a strip. Raise `BannerError` when the words do not fit."""
    size, text = wish.size, wish.text
    height, width = float(size.height), float(size.width)
    side = block(wish, min(_BLOCK * height, _SHARE * width), float(size.min_type))
    right = side.panel.box[0] if side else width
    alone = not text.shown_label and not text.hotline and len(text.slogan) <= _LONG
    wide = min((_PANEL_ALONE if alone else _PANEL) * height, 0.36 * right)
    panel = round(right - wide)
    band = Band(
        left=_MARGIN * height,
        right=panel - 0.22 * height,
        pad=_PAD * height,
        largest=0.42 * height,
        good=max(0.27 * height if height <= 130 else 0.2 * height, float(size.min_headline)),
        lines=2,
        inline=width >= _ONE_LINE * height,
        with_name=height > 130,
    )
    laid, left_out = banded(wish, band)
    return scene_of(wish, laid, panel_right(wish, panel, right, level=Level.EMBLEM), side, left_out)
