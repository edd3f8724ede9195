"""Shapes as polygons: curves broken into lines that differ from them by a quarter of a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, cos, pi, radians, sin, sqrt

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Placing:
    """An affine map of motif units to px: (a x + c y + e, b x + d y + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __call__(self, point: Point) -> Point:
        """Return where a point goes."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def scale(self) -> float:
        """How many px a unit is long; the same in every direction."""
        return sqrt(abs(self.a * self.d - self.b * self.c))

    def then(self, turn: float, scale: float, at: Point, *, mirror: bool = False) -> Placing:
        """Return the placing of a group within this one: `turn` in degrees, clockwise."""
        cosine, sine = cos(radians(turn)) * scale, sin(radians(turn)) * scale
        flip = -1.0 if mirror else 1.0
        x, y = self(at)
        return Placing(
            a=(self.a * cosine + self.c * sine) * flip,
            b=(self.b * cosine + self.d * sine) * flip,
            c=self.c * cosine - self.a * sine,
            d=self.d * cosine - self.b * sine,
            e=x,
            f=y,
        )


def placed(x: float, y: float, scale: float) -> Placing:
    """Return the placing that scales, then moves the origin to (x, y)."""
    return Placing(scale, 0.0, 0.0, scale, x, y)


class _Flattening(BasePen):  # type: ignore[misc] # no types
    def __init__(self, step: float) -> None:
        super().__init__(None)
        self.step = step  # units that a chord may be from its curve
        self.lines: list[list[Point]] = []

    def _moveTo(self, pt: Point) -> None:  # noqa: N802 - the pen's protocol
        self.lines.append([pt])

    def _lineTo(self, pt: Point) -> None:  # noqa: N802 - the pen's protocol
        self.lines[-1].append(pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802 - the same
        start = self.lines[-1][-1]
        # A cubic's distance from its chord grows with its second differences.
        bend = max(
            abs(start[i] - 2 * pt1[i] + pt2[i]) + abs(pt1[i] - 2 * pt2[i] + pt3[i]) for i in (0, 1)
        )
        count = max(1, ceil(sqrt(bend * 0.75 / self.step)))
        for number in range(1, count + 1):
            t = number / count
            s = 1 - t
            weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            points = (start, pt1, pt2, pt3)
            self.lines[-1].append(
                (
                    sum(w * p[0] for w, p in zip(weights, points, strict=True)),
                    sum(w * p[1] for w, p in zip(weights, points, strict=True)),
                )
            )


@lru_cache(maxsize=4096)
def lines_of(d: str, step: float) -> tuple[Line, ...]:
    """Return the lines of a path in its own units, none further than `step` from its curves."""
    pen = _Flattening(step)
    parse_path(d, pen)
    return tuple(tuple(line) for line in pen.lines if len(line) > 1)


def circle(x: float, y: float, r: float, count: int) -> Line:
    """Return a regular polygon in the place of a circle."""
    return tuple(
        (x + r * cos(2 * pi * number / count), y + r * sin(2 * pi * number / count))
        for number in range(count)
    )
