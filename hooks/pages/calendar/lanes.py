"""Lanes in which overlapping bars are stacked, as in a hand-drawn year planner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

NO_ROOM: Final = -1


def pack_lanes(extents: Iterable[tuple[int, int]], most: int | None = None) -> list[int]:
    """Return the lane of each extent (first and last column, both included), from 0 up.

    Each in turn takes the first lane in which it touches no other, or `NO_ROOM` when that would
    take more than `most` lanes. If the extents are sorted by first column, the number of lanes
    is the least possible: the number of extents over the fullest column.
    """
    lanes: list[list[tuple[int, int]]] = []
    chosen: list[int] = []
    for extent in extents:
        lane = _first_free(lanes, extent)
        if lane == len(lanes):
            if most is not None and lane >= most:
                chosen.append(NO_ROOM)
                continue
            lanes.append([])
        lanes[lane].append(extent)
        chosen.append(lane)
    return chosen


def _first_free(lanes: Sequence[Sequence[tuple[int, int]]], extent: tuple[int, int]) -> int:
    first, last = extent
    for number, taken in enumerate(lanes):
        if all(last < start or end < first for start, end in taken):
            return number
    return len(lanes)
