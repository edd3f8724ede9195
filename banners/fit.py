"""The search for the largest type, with the cleanest breaks, that fits a box."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor, log

from banners.fonts import FAMILY, Ink, advance, ink
from banners.leading import COMFORT, distances
from banners.linebreak import blemishes, break_lines, prepared

_BLEMISH_WORTH = -log(0.82) / 0.35  # a blemish of 0.35 weighs as much as 18 % of the type size
_STUB, _STUB_BLEMISH = 0.45, 0.25  # a last line under this share of the widest, and its cost
_RAGGED_WORTH = 0.15  # cost in type size of a spread as wide as the widest line
# An extra line must gain this much in type size, since few lines look calm. It counts for less in
# a box that is less than twice as wide as high.
_LINE_WORTH = 0.06
_WIDE_BOX = 2.0
_TARGETS = (1.0, 1.1, 1.22)  # line widths tried, as shares of an even split
_STEP = 4  # type sizes are multiples of 1/4 px


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one type size. Lengths are in em except `px`; `distances` are between baselines."""

    lines: tuple[str, ...]
    weight: int
    px: float
    distances: tuple[float, ...]
    above: float  # ink above the first baseline
    below: float  # ink below the last baseline
    width: float
    family: str = FAMILY

    @property
    def ink_height(self) -> float:
        """The distance from the highest ink to the lowest, in px."""
        return (self.above + sum(self.distances) + self.below) * self.px

    def baselines(self, top: float) -> list[int]:
        """Return each line's baseline in whole px, with the highest ink at `top` px."""
        y = top + self.above * self.px
        return [
            round(y + sum(self.distances[:index]) * self.px) for index in range(len(self.lines))
        ]


@lru_cache(maxsize=2048)
def _measured(lines: tuple[str, ...], weight: int, family: str) -> Block:
    boxes = [ink(line, weight, family) for line in lines]
    return Block(
        lines=lines,
        weight=weight,
        px=1.0,
        distances=distances(lines, weight, family),
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

    Type up to 18 % smaller, if still legible, is preferred when it avoids a bad break. In a small
    box the block's `px` may fall below `px[0]`, the smallest legible: the caller then decides what
    to leave out. One pixel of the height is held back because baselines are rounded. With `rough`
    phrases may be broken, which is better than leaving a slot out.
    """
    width, height = max(1.0, box[0]), max(2.0, box[1])
    parts, widths = prepared(text, weight, family)
    if rough or max(widths) * px[0] > width:
        parts, widths = prepared(text, weight, family, 0.0 if rough else width / px[0])
    space = advance(" ", weight, family)
    total = sum(widths) + space * (len(parts) - 1)
    # With more lines than this none would be legible: baselines are at least 1.16 em apart.
    most = max(1, min(len(parts), max_lines, floor(height / px[0] / COMFORT) + 1))
    line_worth = _LINE_WORTH * min(1.0, width / height / _WIDE_BOX)
    found: list[tuple[float, float, Block]] = []
    # Nor with fewer than this, however well they break.
    fewest = min(most, max(1, floor(total * px[0] / width)))
    hopeless = total * px[0] > width * most
    for count in range(fewest, most + 1):
        tried = set()
        for share in _TARGETS[:1] if hopeless else _TARGETS:
            lines = break_lines(parts, widths, space, count, share * total / count)
            texts = tuple(" ".join(unit.text for unit in line) for line in lines)
            if texts in tried:
                continue
            tried.add(texts)
            block = _measured(texts, weight, family)
            size = min(px[1], width / block.width, (height - 1) / block.ink_height)
            spread = 1 - total / count / block.width
            worth = log(size) - _BLEMISH_WORTH * (blemishes(lines) + _stub(block))
            found.append((worth - _RAGGED_WORTH * spread - line_worth * count, size, block))
    _, size, block = max(found, key=lambda one: (one[1] >= px[0], one[0]))
    return replace(block, px=floor(size * _STEP) / _STEP)
