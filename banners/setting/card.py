"""Cards: the words in the left half, the motif on the right, standing on the foot."""

from __future__ import annotations

from typing import Final

from banners.scene import Scene
from banners.setting.bar import foot
from banners.setting.placing import Field, centred
from banners.setting.stage import Stage
from banners.setting.staged import scene_of, settled
from banners.setting.wish import Wish

_MARGIN: Final = 0.053  # of the width
_COLUMN: Final = 0.50
_CLEARING: Final = 0.018
_BAR: Final = 0.15  # of the height
# The side of the stage to the free height, and how far it bleeds off the right, of 1200 px.
_STAGES: Final = ((1.04, 14), (1.02, 36), (0.98, 50), (0.92, 50), (0.86, 50))

_SMALLER: Final = ((0.78, 50), (0.7, 50))  # where a QR code takes room from the words


def card(wish: Wish) -> Scene:
    """Return a card. Raise `BannerError` when the words do not fit."""
    size = wish.size
    left, top, right, bottom = size.safe_box
    margin = max(_MARGIN * size.width, left + 0.02 * size.width)
    bar = foot(wish, _BAR, margin, bottom=_end(wish))
    free = bar.panel.box[1] if bar else float(size.height)
    edge = max(0.06 * size.height, top + 0.02 * size.height)
    field = Field(
        left=margin,
        width=_COLUMN * (right - left),
        top=edge,
        bottom=min(free - 0.05 * size.height, float(bottom)),
        clearing=_CLEARING * size.width,
        largest=0.18 * free,
    )
    ends = right + 0.04 * size.width * (right < size.width)
    stages = [
        Stage(wish.topic, ends - share * free + off * size.width / 1200, free, share * free)
        for share, off in (*_STAGES, *(_SMALLER if wish.address else ()))
    ]
    setting = settled(
        wish, field, stages, centred, comfortable=(0.045 if wish.prints else 0.055) * free
    )
    layers = (setting.stage.placed,) if setting.stage else ()
    return scene_of(wish, setting.laid, layers, bar, setting.left_out)


def _end(wish: Wish) -> float:
    """Return where the bar's content ends: above what may be covered."""
    return float(wish.size.safe_box[3])
