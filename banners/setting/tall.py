"""Tall slots and squares: the words above, the motif below, as wide as the slot or wider."""

from __future__ import annotations

from math import log
from typing import Final

from banners.errors import TextTooLongError
from banners.scene import Role, Scene
from banners.setting.bar import foot
from banners.setting.stage import Stage
from banners.setting.staged import Field, Setting, from_top, scene_of, settled
from banners.setting.wish import Wish

_CLEARING: Final = 0.033  # of the width
_TALL_SIDES: Final = (1.26, 1.14, 1.02, 0.9, 0.78)  # of the stage, to the width
_NARROW_SIDES: Final = (1.7, 1.5, 1.36, 1.26)
_STORY_SIDES: Final = (1.14, 1.06, 0.98, 0.9, 0.8, 0.7)
_SQUARE_SIDES: Final = (0.72, 0.66, 0.6, 0.54, 0.46, 0.38)  # to the free height
# What leaving a part out weighs.
_MISSED: Final = {Role.HEADLINE: 1.2, Role.LABEL: 0.4, Role.NAME: 0.2}
_ASIDE: Final = 0.9  # of a square's motif: from the middle, 0, to the right edge, 1
_SQUARE_WORTH: Final = 0.85
_STORY_WORTH: Final = 0.3
_STAGE_WORTH: Final = 0.5  # what a larger stage weighs against larger type


def tall(wish: Wish) -> Scene:
    """Return a tall slot."""
    size = wish.size
    ratio = size.width / size.height
    story = size.safe[1] > 0 or 0.54 <= ratio <= 0.6
    margin = max((0.08 if story else 0.073) * size.width, size.safe[0])
    top = (0.12 if story else 0.04) * size.height
    sides: tuple[float, ...] = _TALL_SIDES if not story else _STORY_SIDES
    if ratio < 0.4:
        sides = _NARROW_SIDES
    return _upright(
        wish,
        margin=margin,
        top=max(top, size.safe[1] + 0.01 * size.height),
        bar=0.085 if story else 0.11,
        sides=tuple(side * size.width for side in sides),
        largest=(0.19 if ratio < 0.4 else 0.165) * size.width,
        lines=9,
        worth=_STORY_WORTH if story or ratio > 0.6 else _STAGE_WORTH,
    )


def square(wish: Wish) -> Scene:
    """Return a slot about as wide as high."""
    size = wish.size
    free = size.height * (0.87 if wish.has_bar else 1.0)
    return _upright(
        wish,
        margin=0.066 * size.width,
        top=0.066 * size.height,
        bar=0.13,
        sides=tuple(share * free for share in _SQUARE_SIDES),
        largest=0.14 * size.width,
        lines=6,
        aside=_ASIDE,
        worth=_SQUARE_WORTH,
    )


def _upright(  # noqa: PLR0913 - the proportions of a family
    wish: Wish,
    *,
    margin: float,
    top: float,
    bar: float,
    sides: tuple[float, ...],
    largest: float,
    lines: int,
    aside: float = 0.0,
    worth: float = _STAGE_WORTH,
) -> Scene:
    size = wish.size
    left, _, right, bottom = size.safe_box
    at_foot = foot(wish, bar, margin, bottom=float(bottom))
    free = at_foot.panel.box[1] if at_foot else float(size.height)
    field = Field(
        left=margin,
        width=right - left - 2 * (margin - left),
        top=top,
        bottom=free - 0.03 * size.height,
        clearing=_CLEARING * size.width,
        largest=largest,
        most_lines=lines,
        line_worth=0.02 if size.height > size.width else 0.045,
    )
    best: tuple[float, Setting] | None = None
    for side in sides:
        middle = size.width / 2 + aside * (size.width - side) / 2
        stage = Stage(wish.topic, middle - side / 2, free, side)
        try:
            found = settled(wish, field, [stage], from_top, comfortable=0.05 * size.width)
        except TextTooLongError:
            if side == sides[-1] and best is None:
                raise
            continue
        # Beyond a good size larger type is worth less than a larger picture.
        target = 0.66 * largest
        type_worth = log(min(found.px, target)) + 0.3 * log(max(found.px, target))
        score = (
            type_worth + worth * log(side) - sum(_MISSED.get(role, 0.1) for role in found.left_out)
        )
        if best is None or score > best[0]:
            best = score, found
    if best is None:
        raise AssertionError("the last stage either holds the words or raises")
    setting = best[1]
    layers = (setting.stage.placed,) if setting.stage else ()
    return scene_of(wish, setting.laid, layers, at_foot, setting.left_out)


__all__ = ["square", "tall"]
