"""The measures of a printed motif: network."""

from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from random import Random

from banners.sizes import Family

_SEED = 1010
_TRIES = 24  # candidates for each point; the one farthest from the others is taken


@dataclass(frozen=True, slots=True)
class Net:
    """A net of points and links, lengths as shares of the shorter side.

    `degrees` is the direction of the gradient. The net grows from nothing at `start` to full
    strength at `end`, as shares of the width (of the height in a tall size).
    """

    points: int
    links: int
    radius: float
    degrees: float
    start: float
    end: float


NETS = {
    Family.CARD: Net(80, 190, 0.0100, 28, 0.50, 1.0),
    Family.WIDE: Net(56, 140, 0.0170, 12, 0.48, 1.0),
    Family.SQUARE: Net(64, 150, 0.0110, 40, 0.74, 1.10),
    Family.TALL: Net(64, 150, 0.0130, 68, 0.62, 1.0),
    Family.STRIP: Net(40, 108, 0.0340, 4, 0.55, 0.98),
}
Point = tuple[float, float]


# The points do not depend on palette or words, so they are placed once for each size.
@lru_cache(maxsize=64)
def net_of(
    net: Net, width: int, height: int, *, tall: bool
) -> tuple[list[Point], list[tuple[float, Point, Point]], list[float]]:
    """Return the points, the shortest links with their lengths, and the points' sizes (0–1)."""
    points = _points(net, width, height, tall=tall)
    pairs = sorted(
        (hypot(a[0] - b[0], a[1] - b[1]), a, b) for i, a in enumerate(points) for b in points[:i]
    )
    random = Random(_SEED)  # noqa: S311 - a pattern, not a secret
    return points, pairs[: net.links], [random.random() for _ in points]


def _points(net: Net, width: int, height: int, *, tall: bool) -> list[Point]:
    """Return points spread evenly by best candidate, denser towards the far side."""
    random = Random(_SEED)  # noqa: S311
    points: list[Point] = []
    for _ in range(net.points):
        best, farthest = (0.0, 0.0), -1.0
        for _ in range(_TRIES):
            along, across = random.random() ** 0.62, random.random()
            x = (0.42 + 0.62 * along) * width if not tall else (1.08 * across - 0.04) * width
            y = (0.40 + 0.64 * along) * height if tall else (1.12 * across - 0.06) * height
            near = min((hypot(x - px, y - py) for px, py in points), default=0.0)
            near *= 0.55 + along  # count gaps for more towards the far side
            if near > farthest:
                best, farthest = (x, y), near
        points.append(best)
    return points
