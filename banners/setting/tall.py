"""Tall slots and squares: the words above, the motif below, as wide as the slot or wider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, log
from typing import Final

from banners.errors import TextTooLongError
from banners.scene import Layer, Role, Scene
from banners.setting.bar import foot
from banners.setting.code import reach
from banners.setting.group import Laid, Standing
from banners.setting.panel import panel_below
from banners.setting.placing import Field, Headed, Placing, from_top
from banners.setting.stage import Stage, whole_stage
from banners.setting.staged import Setting, scene_of, settled, too_long
from banners.setting.wish import Wish
from banners.sizes import Size

_CLEARING: Final = 0.033  # of the width
_TALL_SIDES: Final = (1.26, 1.14, 1.02, 0.9, 0.78)  # of the stage, to the width
_NARROW_SIDES: Final = (1.7, 1.5, 1.36, 1.26)
_NARROWEST_SIDES: Final = (1.9, *_NARROW_SIDES)  # where the slot is five times as high as wide
_COLUMN_SIDES: Final = (0.96, 0.9)  # of what must be seen of the motif, to the width of a column
_STORY_SIDES: Final = (1.14, 1.06, 0.98, 0.9, 0.8, 0.7)
_SQUARE_SIDES: Final = (0.72, 0.66, 0.6, 0.54, 0.46, 0.38)  # to the free height
# What leaving a part out weighs.
_MISSED: Final = {Role.HEADLINE: 1.2, Role.LABEL: 0.4, Role.NAME: 0.2}
_ASIDE: Final = 0.9  # of a square's motif: from the middle, 0, to the right edge, 1
_SQUARE_WORTH: Final = 0.85
_STORY_WORTH: Final = 0.3
_NARROW: Final = 0.45  # of the height: more words or a larger motif do not fill what is narrower
_EMPTY: Final = 0.17  # of the height: the tallest empty band that is left
_LEGIBLE: Final = 0.13  # of a column's width: smaller words break their compounds, if that helps
_TOGETHER: Final = 0.075  # of a column's height: between date and slogan, which are one group
_WITHIN: Final = 0.6  # of the room between words and motif: what the panel takes
_OWN_PANEL: Final = 0.1  # of the height between words and motif: with less the halo is enough
_GOOD: Final = 0.66  # of the largest type
_STAGE_WORTH: Final = 0.5  # what a larger stage weighs against larger type


def tall(wish: Wish) -> Scene:
    """Return a tall slot."""
    size = wish.size
    ratio = size.width / size.height
    story = (size.safe[1] > 0 and not wish.prints) or 0.54 <= ratio <= 0.6
    margin = max((0.08 if story else 0.073) * size.width, size.safe[0])
    top = (0.12 if story else 0.04) * size.height
    sides: tuple[float, ...] = _TALL_SIDES if not story else _STORY_SIDES
    if wish.is_column:
        sides = _COLUMN_SIDES
    elif ratio < 0.4:
        sides = _NARROW_SIDES if ratio > 0.24 else _NARROWEST_SIDES
    return _upright(
        wish,
        margin=margin,
        top=max(top, size.safe[1] + 0.01 * size.height),
        bar=0.1 if story else 0.11,
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
        reach=reach(wish),
    )
    narrow = size.width < _NARROW * size.height

    place = _SharedOut(size, wish.is_column) if narrow else from_top
    best = _best(wish, field, sides, free, aside, worth, place, last=False)
    best = best or _best(wish, field, sides, free, aside, worth, place, last=True)
    if best is None:
        raise too_long(wish)
    setting = best[1]
    layers: tuple[Layer, ...] = ()
    if setting.stage is not None:
        stage = setting.stage
        if narrow:
            if not wish.is_column:
                stage = _grown(wish, setting.laid.box[3], stage)
            layers += _panel(wish, setting.laid.box[3], stage)
        layers += (stage.placed,)
    return scene_of(wish, setting.laid, layers, at_foot, setting.left_out)


def _best(  # noqa: PLR0913, PLR0917 - what is tried
    wish: Wish,
    field: Field,
    sides: Sequence[float],
    free: float,
    aside: float,
    worth: float,
    place: Placing,
    *,
    last: bool,
) -> tuple[float, Setting] | None:
    """Return the words beside the stage that suits them best; None when they fit beside none."""
    size = wish.size
    best: tuple[float, Setting] | None = None
    comfortable = (_LEGIBLE if wish.is_column else 0.05) * size.width
    for side in sides:
        middle = size.width / 2 + aside * (size.width - side) / 2
        stage = Stage(wish.topic, middle - side / 2, free, side)
        if wish.is_column:
            stage = whole_stage(wish.topic, size.width, free, side)
        try:
            found = settled(wish, field, [stage], place, comfortable=comfortable, last=last)
        except TextTooLongError:
            continue
        # Beyond a good size larger type is worth less than a larger picture.
        target = _GOOD * field.largest
        type_worth = log(min(found.px, target)) + 0.3 * log(max(found.px, target))
        score = (
            type_worth + worth * log(side) - sum(_MISSED.get(role, 0.1) for role in found.left_out)
        )
        if best is None or score > best[0]:
            best = score, found
    return best


@dataclass(frozen=True, slots=True)
class _SharedOut:
    """The placing of narrow slots: from the top, all room that is left shared out."""

    size: Size
    is_column: bool

    def __call__(self, group: Headed, field: Field, stage: Stage | None) -> Standing | None:
        """Return the words in their places, or None."""
        found = from_top(group, field, stage)
        if found is None or stage is None:
            return found
        return _shared_out(self, group, field, stage) or found


def _shared_out(slot: _SharedOut, group: Headed, field: Field, stage: Stage) -> Standing | None:
    """Return the words with the room that is left above, between and below them; None if little."""
    width, height = slot.size.width, slot.size.height
    head, said = group.head, group.said
    between = 0.62 * group.px if head.boxes else 0.0
    sizes = [each.box[3] - each.box[1] for each in (head, said) if each.boxes]
    left = stage.motif_top(width) - field.top - sum(sizes) - between
    if left < _EMPTY * height:
        return None
    most = _EMPTY * height
    apart = _TOGETHER * height if slot.is_column else most
    caps = (most - field.top, apart - between if head.boxes else 0.0, 2 * most)
    above, apart, _ = _filled(left, (0.8, 1.0, 4.0), caps)
    parts: tuple[tuple[Laid, float], ...] = ()
    highest, top = field.top, field.top + above
    if head.boxes:
        parts = ((head, round(top - head.box[1])),)
        highest = head.box[3] + parts[0][1] + between
        top = highest + apart
    lowered = round(top - said.box[1])
    least, most = field.reached(said)
    down = min(max(lowered, least), most)
    if down != lowered and said.box[1] + down < highest:
        return None
    found = Standing((*parts, (said, down)))
    return found if field.free(found.laid, stage) else None


def _filled(room: float, weights: Sequence[float], caps: Sequence[float]) -> list[float]:
    """Return shares of a room by their weights, none of them above its cap."""
    shares = [0.0 for _ in weights]
    open_ = [number for number, cap in enumerate(caps) if cap > 0.0]
    while open_ and room > 0.0:
        unit = room / sum(weights[number] for number in open_)
        full = [number for number in open_ if weights[number] * unit >= caps[number]]
        for number in full or open_:
            shares[number] = min(weights[number] * unit, caps[number])
        if not full:
            break
        room -= sum(caps[number] for number in full)
        open_ = [number for number in open_ if number not in full]
    return shares


def _grown(wish: Wish, end: float, stage: Stage) -> Stage:
    """Return the stage, larger where few words, which end at `end`, leave more than two bands."""
    width, height = wish.size.width, wish.size.height
    motif = stage.motif_top(width)
    spare = motif - end - 2 * _EMPTY * height
    if spare <= 0.0 or motif >= stage.baseline:
        return stage
    side = stage.side * (stage.baseline - motif + spare) / (stage.baseline - motif)
    return replace(stage, x=(width - side) / 2, side=side)


def _panel(wish: Wish, end: float, stage: Stage) -> tuple[Layer, ...]:
    """Return the panel behind the motif, which rises to where the words, at `end`, leave room."""
    height = wish.size.height
    motif = stage.motif_top(wish.size.width)
    room = motif - end
    if room < _OWN_PANEL * height:
        return ()
    # The halo is a part of it, so the panel begins above the halo.
    within = max(min(_WITHIN * room, _EMPTY * height), motif - stage.top)
    top = max(motif - within, end + 0.03 * height)
    # Few words in a column leave more: the panel's edge goes out from it as rings do in water.
    rings = ceil((top - end) / (_EMPTY * height)) - 1 if wish.is_column else 0
    step = (top - end) / (rings + 1)
    return (
        panel_below(wish, round(top), tuple(round(end + step * n) for n in range(1, rings + 1))),
    )


__all__ = ["square", "tall"]
