"""Paths as plain tuples, which both painters of vectors read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

from banners.art.shapes import Circle, Rect
from banners.art.shapes import Path as Area

# An operator and its numbers: M x y, L x y, Q cx cy x y, C ax ay bx by x y, Z,
# and R x y width height, a whole rectangle.
Segment = tuple[str, tuple[float, ...]]
Path = tuple[Segment, ...]
Point = tuple[float, float]

_ARC: Final = 0.5523  # of the radius: the handle of a Bézier curve for a quarter of a circle


def rectangle(left: float, top: float, right: float, bottom: float) -> Path:
    """Return a rectangle."""
    return (("R", (left, top, right - left, bottom - top)),)


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Path:
    """Return a rectangle with round corners."""
    r = min(radius, (right - left) / 2, (bottom - top) / 2)
    h = r * (1 - _ARC)
    return (
        ("M", (left + r, top)),
        ("L", (right - r, top)),
        ("C", (right - h, top, right, top + h, right, top + r)),
        ("L", (right, bottom - r)),
        ("C", (right, bottom - h, right - h, bottom, right - r, bottom)),
        ("L", (left + r, bottom)),
        ("C", (left + h, bottom, left, bottom - h, left, bottom - r)),
        ("L", (left, top + r)),
        ("C", (left, top + h, left + h, top, left + r, top)),
        ("Z", ()),
    )


def disc(x: float, y: float, r: float) -> Path:
    """Return a circle as four quarters."""
    return rounded(x - r, y - r, x + r, y + r, r)


class _Recorder(BasePen):  # type: ignore[misc] # no types
    def __init__(self) -> None:
        super().__init__(None)
        self.segments: list[Segment] = []

    def _moveTo(self, pt: Point) -> None:  # noqa: N802 - the pen's protocol
        self.segments.append(("M", _hundredths(pt)))

    def _lineTo(self, pt: Point) -> None:  # noqa: N802 - the pen's protocol
        self.segments.append(("L", _hundredths(pt)))

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802 - the same
        self.segments.append(("C", _hundredths((*pt1, *pt2, *pt3))))

    def _closePath(self) -> None:  # noqa: N802 - the pen's protocol
        self.segments.append(("Z", ()))


def _hundredths(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(round(value, 2) for value in values)


@lru_cache(maxsize=4096)
def parsed(d: str) -> Path:
    """Return the path that SVG writes as `d`, its arcs as cubic curves."""
    pen = _Recorder()
    parse_path(d, pen)
    return tuple(pen.segments)


def path_of(shape: Circle | Rect | Area) -> Path:
    """Return the outline of a shape."""
    match shape:
        case Circle(x=x, y=y, r=r):
            return disc(x, y, r)
        case Rect(x=x, y=y, width=width, height=height, radius=radius):
            if radius:
                return rounded(x, y, x + width, y + height, radius)
            return rectangle(x, y, x + width, y + height)
        case Area(d=d):
            return parsed(d)


def number(value: float) -> str:
    """Return a number as both formats write it: at most two decimals, never an exponent."""
    if value == (whole := int(value)):
        return str(whole)
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(values: Iterable[float]) -> str:
    """Return the numbers separated by spaces."""
    return " ".join(map(number, values))
