"""What words may not touch of a motif: its halo, its figures, its hills.

The outline is not drawn by hand but found by painting the motif alone at a quarter of its size.
It is kept as spans of each row, in units of the stage, so that one outline serves every place and
size of the motif.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil, floor
from typing import Final

from PIL import Image

from banners.art.flatten import placed
from banners.art.raster import paint
from banners.art.shapes import Shape
from banners.art.terrain import LEFT
from banners.art.topic import Topic

_STEP: Final = 4  # units a row and a column
# Of the painted part, in units. Words of wide slots are far to the left of the stage, and water or
# hills run on under them, so all of these is painted.
_LEFT, _TOP, _RIGHT, _BOTTOM = int(LEFT), -1200, 1500, 900
UNITS: Final = 600  # of the box of a scene; its baseline is its bottom
_BASELINE: Final = (UNITS - _TOP) // _STEP
_BEYOND: Final = 110  # units: what reaches further out than this runs on
_SIGN: Final = 0.5  # of the widest figure: a narrower one is a companion …
_SPARED: Final = 0.12  # … of which this share may be cut off

Span = tuple[int, int]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)  # without slots, for what is found once
class Outline:
    """Spans of every row from `_TOP` down, in units; they run on beyond the painted part."""

    rows: tuple[tuple[Span, ...], ...]

    def is_free(self, box: Box) -> bool:
        """Return whether nothing of the motif lies in a box, in units of the stage."""
        return self.shaft(box[0], box[2]).is_free(box[1], box[3])

    def shaft(self, left: float, right: float) -> Shaft:
        """Return what of the motif stands between two columns, in units of the stage."""
        left, right = max(left, _LEFT), min(right, _RIGHT)
        if right <= _LEFT:
            left, right = _LEFT, _LEFT + _STEP
        elif left >= _RIGHT:
            left, right = _RIGHT - _STEP, _RIGHT
        first, last = _columns(left, right)
        return Shaft(self, first, last, self._begins(first, last))

    def _begins(self, first: int, last: int) -> int:
        """Return the first row in which there is anything in the columns from one to another."""
        if first >= last:
            return len(self.rows)
        power = (last - first).bit_length() - 1
        tops = self._least_tops[power]
        return min(tops[first], tops[last - (1 << power)])

    @cached_property
    def _least_tops(self) -> tuple[tuple[int, ...], ...]:
        """The least of 1, 2, 4 … tops from every column on, so that of any number two are asked."""
        found = [self._tops]
        while (step := 1 << (len(found) - 1)) * 2 <= len(self._tops):
            before = found[-1]
            found.append(tuple(map(min, before, before[step:])))
        return tuple(found)

    @cached_property
    def masks(self) -> tuple[int, ...]:
        """Every row as bits, one for each painted column, that of the left edge the lowest."""
        return tuple(
            sum(
                (1 << (end - _LEFT) // _STEP) - (1 << (start - _LEFT) // _STEP)
                for start, end in row
            )
            for row in self.rows
        )

    @cached_property
    def _tops(self) -> tuple[int, ...]:
        """The row at which the motif begins in every painted column."""
        tops = [len(self.rows)] * ((_RIGHT - _LEFT) // _STEP)
        for y in reversed(range(len(self.rows))):
            for start, end in self.rows[y]:
                first, last = (start - _LEFT) // _STEP, (end - _LEFT) // _STEP
                tops[first:last] = [y] * (last - first)
        return tuple(tops)

    @cached_property
    def top(self) -> int:
        """Where the motif begins, from above, in units."""
        return self.top_within(_LEFT, _RIGHT)

    def right_above(self, y: int) -> int:
        """Where what is above `y` ends on the right, in units."""
        rows = self.rows[: (y - _TOP) // _STEP]
        return max((end for row in rows for _, end in row), default=0)

    def width_at(self, y: int) -> int:
        """Return how wide the motif is at a height, from its first edge to its last, in units."""
        row = self.rows[(y - _TOP) // _STEP]
        return row[-1][1] - row[0][0] if row else 0

    def top_within(self, left: float, right: float) -> int:
        """Where the motif begins, from above, of what is seen between two columns, in units."""
        return _TOP + _STEP * self._begins(*_columns(left, right))


@dataclass(frozen=True, slots=True)
class Shaft:
    """The columns of an outline between two places; `begins` is their first row with anything."""

    outline: Outline
    start: int
    stop: int
    begins: int

    def is_free(self, top: float, bottom: float) -> bool:
        """Return whether nothing is between two heights, in units of the stage."""
        last = int(-((_TOP - bottom) // _STEP))
        # Words are above the motif more often than not.
        if 0 < last <= self.begins:
            return True
        rows = self.outline.masks
        first = min(len(rows) - 1, max(0, int((top - _TOP) // _STEP)))
        last = max(first + 1, last)
        if first <= self.begins:
            return last <= self.begins or self.begins == len(rows)
        seen = (1 << self.stop) - (1 << self.start)
        return not any(row & seen for row in rows[first:last])


def _columns(left: float, right: float) -> tuple[int, int]:
    """Return the painted columns that are, if only partly, between two places, in units: as slices
    have them, the last one not among them.
    """
    first, last = floor((left - _LEFT) / _STEP), ceil((right - _LEFT) / _STEP)
    return max(0, first), min(max(0, last), (_RIGHT - _LEFT) // _STEP)


def outline(shapes: Iterable[Shape]) -> Outline:
    """Return the outline of shapes that are painted together."""
    size = ((_RIGHT - _LEFT) // _STEP, (_BOTTOM - _TOP) // _STEP)
    image = Image.new("L", size, 255)
    paint(image, shapes, placed(-_LEFT / _STEP, -_TOP / _STEP, 1 / _STEP))
    pixels = image.point([255] * 255 + [0]).tobytes()
    return Outline(
        tuple(_spans(pixels[start : start + size[0]]) for start in range(0, len(pixels), size[0]))
    )


def _spans(row: bytes) -> tuple[Span, ...]:
    found, end = [], 0
    while (start := row.find(255, end)) >= 0:
        end = row.find(0, start)
        end = len(row) if end < 0 else end
        found.append((_LEFT + start * _STEP, _LEFT + end * _STEP))
    return tuple(found)


@lru_cache(maxsize=128)
def scene_outline(topic: Topic) -> Outline:
    """Return the outline of a topic's scene with its halo and its setting."""
    scene = topic.scene
    return outline((scene.halo, *scene.setting, *scene.figures))


@lru_cache(maxsize=128)
def motif_outline(topic: Topic) -> Outline:
    """Return the outline of a topic's scene without its halo."""
    return outline((*topic.scene.setting, *topic.scene.figures))


@lru_cache(maxsize=128)
def figures_outline(topic: Topic) -> Outline:
    """Return the outline of a topic's figures alone."""
    return outline(topic.scene.figures)


@lru_cache(maxsize=128)
def kept(topic: Topic) -> tuple[float, float]:
    """Return the columns that must be seen of a topic's scene, from left to right, in units.

    Its sign, which is what is widest, is seen whole and its companions nearly; of what runs on
    beyond the scene (waves, a hill) a part is enough.
    """
    sides = []
    for figure in topic.scene.figures:
        spans = [span for row in outline((figure,)).rows[:_BASELINE] for span in row]
        left = min((start for start, _ in spans), default=0)
        right = max((end for _, end in spans), default=0)
        if spans and left >= -_BEYOND and right <= UNITS + _BEYOND:
            sides.append((left, right))
    if not sides:
        return 0.0, float(UNITS)
    widest = max(right - left for left, right in sides)
    spared = [
        (left, right, 0.0 if right - left > _SIGN * widest else _SPARED * (right - left))
        for left, right in sides
    ]
    return (
        min(left + less for left, _, less in spared),
        max(right - less for _, right, less in spared),
    )
