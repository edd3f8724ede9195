"""Small slots that are neither strips nor cards: the words on the left, a panel with the emblem."""

from __future__ import annotations

from typing import Final

from banners.errors import TextTooLongError
from banners.scene import Level, Scene
from banners.setting.panel import panel_right
from banners.setting.staged import Field, Setting, centred, scene_of, settled
from banners.setting.wish import Wish

_PANEL: Final = 0.34  # of the width


def small(wish: Wish) -> Scene:
    """Return a small slot; without its panel where the words need all of it.

    Where the name is not legible either, its short form or the date stands beside the panel. Raise
    `BannerError` when they do not fit.
    """
    width = float(wish.size.width)
    panel = round(width - min(1.3 * wish.size.height, _PANEL * width))
    layers = panel_right(wish, panel, width, level=Level.EMBLEM)
    try:
        setting = _settled(wish, panel)
    except TextTooLongError:
        try:
            setting, layers = _settled(wish, width), ()
        except TextTooLongError:
            setting = _settled(wish, panel, last=True)
    return scene_of(wish, setting.laid, layers, None, setting.left_out)


def _settled(wish: Wish, end: float, *, last: bool = False) -> Setting:
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
