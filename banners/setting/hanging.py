"""What is hung across a front (băng rôn): panel left, two lines, the agency on the right."""

from __future__ import annotations

from typing import Final

from banners.scene import Scene
from banners.setting.banded import Band, banded
from banners.setting.bar import block
from banners.setting.code import hung
from banners.setting.panel import panel_left
from banners.setting.staged import scene_of
from banners.setting.wish import Wish

_PANEL: Final = 1.76  # of the height, as all that follows
_BLOCK: Final = 1.55
_SHARE: Final = 0.195  # of the area; the law allows a sponsor 20 %


def hanging(wish: Wish) -> Scene:
    """Return what is hung. Raise `BannerError` when the words do not fit."""
    size = wish.size
    height, width = float(size.height), float(size.width)
    side = block(wish, min(_BLOCK * height, _SHARE * width), float(size.min_type))
    right = side.panel.box[0] if side else width
    code = hung(wish, right - (0.12 if side else 0.3) * height)
    if code.boxes:
        right = code.box[0]
    panel = round(min(_PANEL * height, 0.3 * width))
    band = Band(
        left=panel + 0.26 * height,
        right=right - (0.16 if side or code.boxes else 0.34) * height,
        pad=0.12 * height,
        largest=0.4 * height,
        good=max(0.18 * height, float(size.min_headline)),
        lines=2,
        after=True,
    )
    laid, left_out = banded(wish, band)
    laid += code
    return scene_of(wish, laid, panel_left(wish, panel), side, left_out)
