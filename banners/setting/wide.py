"""Wide slots: the words on the left, the motif in the room that they leave."""

from __future__ import annotations

from typing import Final

from banners.scene import Scene
from banners.setting.bar import foot
from banners.setting.placing import Field, centred
from banners.setting.stage import flush_right, whole_side
from banners.setting.staged import scene_of, settled
from banners.setting.wish import Wish

_STAGES: Final = (1.0, 0.92, 0.84, 0.76)  # of the largest that keeps the motif whole
_ABOVE: Final = 0.04  # of the height: what stays free above the motif
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
    baseline = min(free, bottom)
    side = whole_side(wish.topic, room - _ABOVE * height)
    edge = float(size.width) if wish.prints else right  # paper keeps words off a hem, not the motif
    stages = [flush_right(wish.topic, edge, baseline, share * side) for share in _STAGES]
    setting = settled(wish, field, stages, centred, comfortable=0.1 * room)
    layers = (setting.stage.placed,) if setting.stage else ()
    return scene_of(wish, setting.laid, layers, bar, setting.left_out)
