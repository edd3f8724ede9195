"""Where a group of words may stand beside or above a motif: within a field, clear of the motif."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, inf
from typing import Final

from banners.art.outline import Shaft
from banners.scene import Box, Part
from banners.setting.group import Laid, Standing, stacked
from banners.setting.stage import Stage

_MIDDLE: Final = 0.46  # of the room: where the eye looks for the middle
_PLACES: Final = 8  # tried from the middle up, and as many down
_RAISED: Final = 0.5  # of the way to the top: rather smaller type than a void under it
_LOWERED: Final = 0.25  # of the way to the hills
_FAR: Final = 0.4  # of the column: so far to the left there is nothing of a motif but its hills
# Of the room that is left by words that stand from the top: what goes above the slogan.
_SHARES: Final = (0.46, 0.4, 0.32, 0.24, 0.16, 0.08, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Where the words may stand: a column from `left`, `width` wide, from `top` to `bottom`."""

    left: float
    width: float
    top: float
    bottom: float
    clearing: float
    largest: float  # px of the slogan
    name_ratio: float = 0.38
    most_lines: int = 6
    name_floor: float = 13.0
    line_worth: float = 0.045
    reach: tuple[float, float] | None = None  # from above: where the code must be, if anywhere

    def reached(self, laid: Laid) -> tuple[float, float]:
        """Return how far down words may move, at least and at most: their code stays in reach."""
        if self.reach is None:
            return -inf, inf
        codes = [panel.box for panel in laid.panels if panel.part is Part.PLATE]
        if not codes:
            return -inf, inf
        return ceil(self.reach[0] - codes[0][1]), floor(self.reach[1] - codes[0][3])

    def free(self, laid: Laid, stage: Stage | None) -> bool:
        """Return whether words keep within the field and clear of the motif."""
        return Descent(self, laid, stage).is_free(0.0)


@dataclass(frozen=True)  # without slots, for what is found once
class Headed:
    """A slogan of `px`, with what stands over it: the date and the name, or nothing."""

    head: Laid
    said: Laid
    px: float

    @cached_property
    def together(self) -> Laid:
        """Both as one group."""
        return stacked((self.head, self.said), (0.5 * self.px,))


Placing = Callable[[Headed, Field, Stage | None], Standing | None]


class Descent:
    """Words on their way down a field, in search of a place: they keep their columns."""

    __slots__ = ("_boxes", "_field", "_fits", "_highest", "_least", "_lowest", "_most", "_stage")

    def __init__(self, field: Field, laid: Laid, stage: Stage | None) -> None:
        """Let words down from where they are."""
        _, top, right, bottom = laid.box
        self._field, self._stage = field, stage
        self._highest, self._lowest = top, bottom
        self._fits = right <= field.left + field.width + 1
        self._least, self._most = field.reached(laid)
        # What is lowest meets the motif first.
        self._boxes: list[tuple[Box, Shaft | None]] = [(box, None) for box in reversed(laid.boxes)]

    def is_free(self, down: float) -> bool:
        """Return whether they keep within the field and clear of the motif so far down."""
        field, stage = self._field, self._stage
        if not (
            self._fits
            and self._highest + down >= field.top - 0.5
            and self._lowest + down <= field.bottom
            and self._least <= down <= self._most
        ):
            return False
        if stage is None:
            return True
        scale, clearing = stage.scale, field.clearing
        above = stage.baseline - stage.side
        for number, (box, shaft) in enumerate(self._boxes):
            if shaft is None:
                shaft = stage.shaft(box[0] - clearing, box[2] + clearing)  # noqa: PLW2901
                self._boxes[number] = box, shaft
            top = (box[1] + down - clearing - above) / scale
            if not shaft.is_free(top, (box[3] + down + clearing - above) / scale):
                return False
        return True


def centred(group: Headed, field: Field, stage: Stage | None) -> Standing | None:
    """Return head and slogan as one group, centred above the hills, or as near as it may be."""
    whole = group.together
    _, top, _, bottom = whole.box
    height = bottom - top
    end = field.bottom
    if stage is not None:
        hills = stage.top_within(field.left, field.left + _FAR * field.width)
        end = min(end, hills - field.clearing)
    if height > end - field.top:
        return None
    first = max(field.top, field.top + _MIDDLE * (end - field.top) - height / 2)
    descent = Descent(field, whole, stage)
    for down in dict.fromkeys(_around(first, field.top, end - height, top)):
        if descent.is_free(down):
            return Standing(((whole, down),))
    return None


def _around(first: float, highest: float, lowest: float, top: float) -> Iterator[int]:
    """Yield how far down words that begin at `top` are let: those who stand at `first` first.

    They stand between `highest` and `lowest`.
    """
    for step in range(_PLACES + 1):
        yield round(first + _LOWERED * (lowest - first) * step / _PLACES - top)
        yield round(first + _RAISED * (highest - first) * step / _PLACES - top)


def from_top(group: Headed, field: Field, stage: Stage | None) -> Standing | None:
    """Return head and slogan one below the other from the top of the field."""
    head, said = group.head, group.said
    parts: tuple[tuple[Laid, float], ...] = ()
    top = field.top
    if head.boxes:
        raised = round(field.top - head.box[1])
        if not Descent(field, head, stage).is_free(raised):
            return None
        parts = ((head, raised),)
        top = head.box[3] + raised + 0.62 * group.px
    lowered = round(top - said.box[1])
    # Room that is left goes above and below the slogan, not all to one side.
    slack = (stage.top if stage else field.bottom) - (said.box[3] + lowered)
    least, most = field.reached(said)
    descent = Descent(field, said, stage)
    before: float = lowered - 1
    for share in _SHARES:
        down = min(max(lowered + max(round(share * slack), 0), least), most)
        if down != before and down >= lowered and descent.is_free(down):
            return Standing((*parts, (said, down)))
        before = down
    return None
