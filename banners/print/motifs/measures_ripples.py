"""The measures of a printed motif: ripples."""

from dataclasses import dataclass

from banners.sizes import Family


@dataclass(frozen=True, slots=True)
class Pond:
    """A pond: where the drop falls, as shares of width and height; the radius of the first ring and
    the last, as shares of the shorter side; where the rings are faint and where full, as shares
    of the width (of the height when tall)."""

    x: float
    y: float
    first: float
    last: float
    rings: int
    start: float
    end: float


PONDS = {
    Family.CARD: Pond(1.01, 0.99, 0.10, 1.30, 14, 0.60, 1.0),
    Family.WIDE: Pond(1.0, 0.98, 0.14, 1.75, 13, 0.62, 0.94),
    Family.SQUARE: Pond(1.0, 1.0, 0.08, 0.80, 12, 0.50, 1.1),
    Family.TALL: Pond(0.92, 1.0, 0.14, 0.98, 10, 0.66, 0.92),
    Family.STRIP: Pond(1.0, 1.0, 0.26, 3.00, 12, 0.72, 0.97),
}
# Small boats of colour on the rings: ring, angle in degrees, radius as a share of the first ring.
DOTS = (
    (2, 205, 0.16),
    (3, 300, 0.11),
    (5, 228, 0.20),
    (6, 160, 0.12),
    (8, 262, 0.15),
    (9, 196, 0.10),
)
