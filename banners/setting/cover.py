"""Covers of which only a band in the middle is always seen: the words in it, the motif behind.

Whose banner it is stands beside the cover anyway, as the name of the channel.
"""

from __future__ import annotations

from typing import Final

from banners.scene import Scene
from banners.setting.placing import Field, centred
from banners.setting.stage import Stage
from banners.setting.staged import scene_of, settled
from banners.setting.wish import Wish

_COLUMN: Final = 0.6  # of the width that is always seen
_STAGES: Final = (1.0, 0.9, 0.8)  # of the height
_LARGEST: Final = 0.24  # of the height that is always seen


def cover(wish: Wish) -> Scene:
    """Return a cover. Raise `BannerError` when the words do not fit."""
    size = wish.size
    left, top, right, bottom = size.safe_box
    height = bottom - top
    field = Field(
        left=left + 0.04 * height,
        width=_COLUMN * (right - left),
        top=top + 0.04 * height,
        bottom=bottom - 0.04 * height,
        clearing=0.08 * height,
        largest=_LARGEST * height,
        most_lines=4,
    )
    stages = [
        Stage(
            wish.topic, right - 0.5 * share * size.height, float(size.height), share * size.height
        )
        for share in _STAGES
    ]
    setting = settled(wish, field, stages, centred, comfortable=0.1 * height)
    layers = (setting.stage.placed,) if setting.stage else ()
    return scene_of(wish, setting.laid, layers, None, setting.left_out)
