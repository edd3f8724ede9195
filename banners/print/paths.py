"""Paths as plain tuples, which both the PDF writer and the SVG writer read."""

from collections.abc import Iterable, Sequence

# An operator and its numbers: M x y, L x y, Q cx cy x y, C ax ay bx by x y, Z,
# and R x y width height, a whole rectangle.
Segment = tuple[str, tuple[float, ...]]
Path = tuple[Segment, ...]
Point = tuple[float, float]

_ARC = 0.5523  # of the radius: the handle of a Bézier curve for a quarter of a circle


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


def disc(x: float, y: float, radius: float) -> Path:
    """Return a circle, clockwise on the page."""
    return _circle(x, y, radius, 1)


def ring(x: float, y: float, radius: float, thick: float) -> Path:
    """Return a ring `thick` units wide, its middle at `radius`."""
    return (*disc(x, y, radius + thick / 2), *_circle(x, y, radius - thick / 2, -1))


def _circle(x: float, y: float, radius: float, way: int) -> Path:
    """Return four quarters from the right; `way` 1 is clockwise, -1 anticlockwise, for a hole."""
    r, h = radius, radius * _ARC

    def at(*offsets: float) -> tuple[float, ...]:
        return tuple(
            round(y + way * offset if index % 2 else x + offset, 1)
            for index, offset in enumerate(offsets)
        )

    return (
        ("M", at(r, 0)),
        ("C", at(r, h, h, r, 0, r)),
        ("C", at(-h, r, -r, h, -r, 0)),
        ("C", at(-r, -h, -h, -r, 0, -r)),
        ("C", at(h, -r, r, -h, r, 0)),
        ("Z", ()),
    )


def smooth(points: Sequence[Point]) -> Path:
    """Return an open curve through `points` (Catmull-Rom), as Bézier segments; at least two points.

    Handles are rounded to a tenth of a unit: 0.01 mm on paper.
    """
    segments: list[Segment] = [("M", points[0])]
    last = len(points) - 1
    for index in range(last):
        before, start = points[max(0, index - 1)], points[index]
        end, after = points[index + 1], points[min(last, index + 2)]
        segments.append(
            (
                "C",
                (
                    round(start[0] + (end[0] - before[0]) / 6, 1),
                    round(start[1] + (end[1] - before[1]) / 6, 1),
                    round(end[0] - (after[0] - start[0]) / 6, 1),
                    round(end[1] - (after[1] - start[1]) / 6, 1),
                    end[0],
                    end[1],
                ),
            )
        )
    return tuple(segments)


def number(value: float) -> str:
    """Return a number as both formats write it: at most two decimals, never an exponent."""
    if value == (whole := int(value)):
        return str(whole)
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(values: Iterable[float]) -> str:
    """Return the numbers separated by spaces."""
    return " ".join(map(number, values))
