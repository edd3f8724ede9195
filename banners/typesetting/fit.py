"""The search for the largest type, with the cleanest breaks, that fits a box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor, log

from banners.typesetting.fonts import FAMILY, Ink, advance, ink
from banners.typesetting.leading import COMFORT, distances, gap
from banners.typesetting.linebreak import blemishes, break_lines, prepared
from banners.typesetting.phrases import Unit, second_part

_BLEMISH_WORTH = -log(0.82) / 0.35  # a blemish of 0.35 weighs as much as 18 % of the type size
_STUB, _STUB_BLEMISH = 0.45, 0.25  # a last line under this share of the widest, and its cost
_RAGGED_WORTH = 0.15  # cost in type size of a spread as wide as the widest line
# An extra line must gain this much in type size, since few lines look calm. It counts for less in
# a box that is less than twice as wide as high.
_LINE_WORTH = 0.06
_WIDE_BOX = 2.0
_TARGETS = (1.0, 1.1, 1.22)  # line widths tried, as shares of an even split
_STEP = 4  # type sizes are multiples of 1/4 px
_HAIR = 1e-6  # px
_LEAST = 0.25  # px: below it a size says nothing but that there is no room


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one type size. Lengths are in em except `px`; `distances` are between baselines.

    Where the slogan has two parts, the second begins with line `second`: it takes the accent.
    """

    lines: tuple[str, ...]
    weight: int
    px: float
    distances: tuple[float, ...]
    above: float  # ink above the first baseline
    below: float  # ink below the last baseline
    width: float
    family: str = FAMILY
    second: int | None = None

    @property
    def steps(self) -> tuple[int, ...]:
        """The distances between baselines in whole px: rounding never brings lines together."""
        return tuple(ceil(distance * self.px - _HAIR) for distance in self.distances)

    @property
    def ink_height(self) -> float:
        """The distance from the highest ink to the lowest, in px."""
        return (self.above + self.below) * self.px + sum(self.steps)

    def baselines(self, top: float) -> list[int]:
        """Return each line's baseline in whole px, with the highest ink at `top` px."""
        first = round(top + self.above * self.px)
        return [first + sum(self.steps[:index]) for index in range(len(self.lines))]


@lru_cache(maxsize=2048)
def _measured(lines: tuple[str, ...], weight: int, family: str, clear: float) -> Block:
    boxes = [ink(line, weight, family) for line in lines]
    return Block(
        lines=lines,
        weight=weight,
        px=1.0,
        distances=distances(lines, weight, family, clear),
        above=boxes[0].top,
        below=max(0.0, -boxes[-1].bottom),
        width=max(_width(box) for box in boxes),
        family=family,
    )


def _width(box: Ink) -> float:
    return box.right - box.left


def _stub(block: Block) -> float:
    short = _width(ink(block.lines[-1], block.weight, block.family)) < _STUB * block.width
    return _STUB_BLEMISH if short else 0.0


@lru_cache(maxsize=1024)
def fit(  # noqa: PLR0913, PLR0917 - the family is for rare letters
    text: str,
    weight: int,
    box: tuple[float, float],
    px: tuple[float, float],
    max_lines: int = 12,
    family: str = FAMILY,
    *,
    rough: bool = False,
) -> Block:
    """Return `text` set in `box` (width, height in px), at most `px[1]` px large.

    Type up to 18 % smaller, if still legible, is preferred when it avoids a bad break; with `rough`
    only those breaks are avoided that must never be. Where none but those are left, or in a small
    box, the block's `px` falls below `px[0]`, the smallest legible: the caller then decides what to
    leave out. One pixel of the height is held back because baselines are rounded.
    """
    width, height = max(1.0, box[0]), max(2.0, box[1])
    parts, widths = prepared(text, weight, family)
    space = advance(" ", weight, family)
    total = sum(widths) + space * (len(parts) - 1)
    # With more lines than this none would be legible: baselines are at least 1.13 em apart.
    most = max(1, min(len(parts), max_lines, floor(height / px[0] / COMFORT) + 1))
    line_worth = _LINE_WORTH * min(1.0, width / height / _WIDE_BOX)
    found: list[tuple[float, Block]] = []
    # Nor with fewer than this, however well they break.
    fewest = min(most, max(1, floor(total * px[0] / width)))
    hopeless = total * px[0] > width * most
    for count in dict.fromkeys((*range(fewest, most + 1), 1)):
        tried = set()
        for share in _TARGETS[:1] if hopeless else _TARGETS:
            lines = break_lines(parts, widths, space, count, share * total / count)
            if lines is None:
                continue
            texts = tuple(" ".join(unit.text for unit in line) for line in lines)
            if texts in tried:
                continue
            tried.add(texts)
            block = _largest(texts, (weight, family), (width, height), px[1])
            spread = 1 - total / count / block.width
            worth = log(max(block.px, _HAIR)) - _RAGGED_WORTH * spread - line_worth * count
            if not rough:
                worth -= _BLEMISH_WORTH * (blemishes(lines) + _stub(block))
            found.append((worth, replace(block, second=_second(parts, lines))))
    _, block = max(found, key=lambda one: (one[1].px >= px[0], one[0]))
    return replace(block, px=floor(block.px * _STEP) / _STEP)


def _largest(
    lines: tuple[str, ...], face: tuple[int, str], box: tuple[float, float], most: float
) -> Block:
    """Return `lines` as large as `box` allows; small type needs wider leading for its size."""
    clear, least = gap(most), most
    while True:
        block = _measured(lines, *face, clear)
        size = min(least, box[0] / block.width, _tall(block, box[1] - 1))
        needed = gap(max(1.0, floor(size * _STEP) / _STEP))
        if needed <= clear + _HAIR or len(lines) == 1:
            return replace(block, px=size)
        clear, least = needed, size


def _tall(block: Block, height: float) -> float:
    """Return the type size at which `block` is `height` px high, steps in whole px included."""
    size = height / (block.above + sum(block.distances) + block.below)
    while size > _LEAST and replace(block, px=size).ink_height > height:
        size -= 1 / _STEP
    return max(size, _LEAST)


def _second(parts: Sequence[Unit], lines: Sequence[Sequence[Unit]]) -> int | None:
    """Return the line that begins with the second part of a slogan, if one does."""
    at = second_part(parts)
    starts = list(accumulate(map(len, lines), initial=0))
    return starts.index(at) if at in starts and len(lines) > 1 else None
