"""Wide slots: the words on the left, the motif in the room that they leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from banners.scene import Layer, Scene
from banners.setting.bar import foot
from banners.setting.stage import Stage
from banners.setting.staged import Field, centred, scene_of, settled
from banners.setting.wish import Wish

_STAGES: Final = (1.28, 1.16, 1.04)  # of the free height; a higher one loses its top of the halo
_COLUMN: Final = 0.6  # of the width
_MARGIN: Final = 0.16  # of the height


def wide(wish: Wish) -> Scene:
    """Return a wide slot. Raise `BannerError` when the words do not fit."""
    size = wish.size
    left, top, right, bottom = size.safe_box
    height = bottom - top
    margin = left + _MARGIN * height
    bar = foot(wish, 0.16, margin, bottom=float(bottom))
    free = bar.panel.box[1] if bar else float(size.height)
    room = min(free, bottom) - top
    field = Field(
        left=margin,
        width=_COLUMN * (right - left),
        top=top + 0.09 * height,
        bottom=min(free, bottom) - 0.07 * height,
        clearing=0.06 * height,
        largest=0.3 * room,
        most_lines=4,
    )
    stages = [
        Stage(wish.topic, right - share * room - 0.02 * size.width, min(free, bottom), share * room)
        for share in _STAGES
    ]
    setting = settled(wish, field, stages, centred, comfortable=0.1 * room)
    stage = setting.stage
    layers: tuple[Layer, ...] = ()
    if stage is not None:
        rest = right - setting.laid.box[2] - stage.side
        moved = replace(stage, x=stage.x - max(0.0, rest / 2 - 0.02 * size.width))
        if field.free(setting.laid, moved):
            stage = moved
        layers = (stage.placed,)
    return scene_of(wish, setting.laid, layers, bar, setting.left_out)
