"""What motifs are made of: few flat shapes, each in one tone. x runs right and y down, in units.

Shapes are data, so that the painters of screens, of print and of browsers draw the same. Those
that meet overlap by 0.6 of a unit, or a seam shows between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from banners.art.tones import Tone


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc around (x, y)."""

    tone: Tone
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle from its corner at the top left, with round corners of `radius`."""

    tone: Tone
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """The area within closed lines, as SVG writes them: M, L, H, V, C, S, Q, T, A and Z.

    It is filled by the even-odd rule, so that a line within another is a hole.
    """

    tone: Tone
    d: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of one `width` with round ends and joints, along `d`."""

    tone: Tone
    d: str
    width: float


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that are moved together: mirrored (left to right), scaled, turned, then placed.

    `turn` is in degrees, clockwise; `at` is where their (0, 0) goes. What lies outside `clip`,
    which is in the group's own units and whose tone does not count, is not drawn.
    """

    shapes: tuple[Shape, ...]
    at: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    scale: float = 1.0
    mirror: bool = False
    clip: Circle | Rect | Path | None = None


Shape: TypeAlias = Circle | Rect | Path | Stroke | Group


def group(*shapes: Shape, **placing: object) -> Group:
    """Return a group of shapes; the keywords are those of `Group`."""
    return Group(shapes, **placing)  # type: ignore[arg-type]
