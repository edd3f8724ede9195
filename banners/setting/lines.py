"""The ways to break a text into lines, from one line to many, the cleanest for each number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from banners.typesetting.fonts import FAMILY, advance, ink
from banners.typesetting.leading import distances
from banners.typesetting.leading import gap as clear_of
from banners.typesetting.linebreak import blemishes, break_lines, prepared

_MOST: Final = 12
_TARGETS: Final = (1.0, 1.1, 1.25)  # line widths tried, as shares of an even split
_RAGGED: Final = 0.15  # cost of a spread as wide as the widest line
_STUB, _STUB_COST = 0.4, 0.25


@dataclass(frozen=True, slots=True)
class Broken:
    """A text in lines. Lengths are in em of its type; `cost` is 0 when it breaks cleanly."""

    lines: tuple[str, ...]
    width: float
    above: float  # ink above the first baseline
    below: float
    distances: tuple[float, ...]
    cost: float

    @property
    def height(self) -> float:
        """From the highest ink to the lowest."""
        return self.above + sum(self.distances) + self.below


@lru_cache(maxsize=4096)
def ways(text: str, weight: int, family: str = FAMILY, most: int = _MOST) -> tuple[Broken, ...]:
    """Return the ways to break a text, those with fewer lines first; no word is ever split."""
    parts, widths = prepared(text, weight, family)
    space = advance(" ", weight, family)
    total = sum(widths) + space * (len(parts) - 1)
    found: list[Broken] = []
    seen: set[tuple[str, ...]] = set()
    for count in range(1, min(len(parts), most) + 1):
        for share in _TARGETS:
            lines = break_lines(parts, widths, space, count, share * total / count)
            if lines is None:
                continue
            texts = tuple(" ".join(unit.text for unit in line) for line in lines)
            if texts not in seen:
                seen.add(texts)
                found.append(_measured(texts, weight, family, blemishes(lines)))
    return tuple(found)


def _measured(lines: tuple[str, ...], weight: int, family: str, cost: float) -> Broken:
    boxes = [ink(line, weight, family) for line in lines]
    widths = [box.right - box.left for box in boxes]
    widest = max(widths)
    cost += _RAGGED * (1 - sum(widths) / len(widths) / widest)
    if len(lines) > 1 and widths[-1] < _STUB * widest:
        cost += _STUB_COST
    return Broken(
        lines=lines,
        width=widest,
        above=boxes[0].top,
        below=max(0.0, -boxes[-1].bottom),
        distances=distances(lines, weight, family),
        cost=cost,
    )


def gap(upper: str, lower: str, weights: tuple[int, int], px: tuple[float, float]) -> float:
    """Return the distance of two lines' baselines when their types differ, in px."""
    clear = clear_of(max(px)) * max(px)
    above = ink(lower, weights[1]).top * px[1]
    below = max(0.0, -ink(upper, weights[0]).bottom) * px[0]
    return max(1.13 * px[1], 0.62 * (px[0] + px[1]), above + below + clear)


def steps(broken: Broken, weight: int, px: float, family: str = FAMILY) -> tuple[float, ...]:
    """Return the distances between baselines in px; marks of two lines keep apart."""
    return tuple(
        distance * px for distance in _distances(broken.lines, weight, family, clear_of(px))
    )


@lru_cache(maxsize=4096)
def _distances(lines: tuple[str, ...], weight: int, family: str, clear: float) -> tuple[float, ...]:
    return distances(lines, weight, family, clear)
