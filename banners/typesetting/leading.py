"""The distance between lines at which their ink never touches.

Capitals need between 1.04 em and 1.48 em (Ậ over Ẳ), so any fixed leading is either too loose or
too tight (at 1.25 em, 23 % of random pairs of lines touch).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil

from banners.typesetting.fonts import FAMILY, ink, inks

COMFORT = 1.13  # em: the distance when no marks are in the way
GAP = 0.07  # em of clear ground between the marks of two lines …
_GAP_PX = 2  # … and at least as many px, which is more in type under 29 px …
_DRAWN = 1  # … and what drawing may take of it: a px, and of large type, which is drawn as it
_DRAWN_LARGE = 2  # stands, one px above and one below
_LARGE_PX = 40
_GRAIN = 0.01  # em: gaps are multiples of it
_SLACK = 0.03  # em: letters this close sideways count as lying one above the other
_EVENNESS = 0.08  # em: how much the distances in one block may differ


def gap(px: float) -> float:
    """Return the clear ground between the marks of two lines of type of `px`, in em."""
    drawn = _DRAWN if px < _LARGE_PX else _DRAWN_LARGE
    return ceil((max(GAP, _GAP_PX / px) + drawn / px) / _GRAIN) * _GRAIN


@lru_cache(maxsize=4096)
def _needed(upper: str, lower: str, weight: int, family: str, clear: float) -> float:
    shift_up, shift_low = ink(upper, weight, family).left, ink(lower, weight, family).left
    deepest = -ink(upper, weight, family).bottom
    # Only letters tall enough to meet the deepest one above: capitals with marks.
    tall = [box for box in inks(lower, weight, family) if box.top + deepest + clear > COMFORT]
    return max(
        (
            box.top - over.bottom + clear
            for box in tall
            for over in inks(upper, weight, family)
            if over.left - shift_up < box.right - shift_low + _SLACK
            and box.left - shift_low < over.right - shift_up + _SLACK
        ),
        default=0.0,
    )


def distances(
    lines: Sequence[str], weight: int, family: str = FAMILY, clear: float = GAP
) -> tuple[float, ...]:
    """Return the distances between baselines in em, one fewer than `lines`, set flush left.

    Between the ink of two lines `clear` em stay free.

    They are wider where marks meet, yet nearly even within a block: a single wide gap would look
    like the end of a paragraph.
    """
    needed = [_needed(upper, lower, weight, family, clear) for upper, lower in pairwise(lines)]
    floor = max([COMFORT, *(need - _EVENNESS for need in needed)])
    return tuple(max(floor, need) for need in needed)
