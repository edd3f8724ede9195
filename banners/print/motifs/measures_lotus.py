"""The measures of a printed motif: lotus."""

from math import pi, sin

# Rings of petals from the back: count, length, width (a share of it), place in the motif's ramp.
RINGS = ((8, 1.00, 0.27, 0.10), (7, 0.86, 0.28, 0.42), (5, 0.70, 0.30, 0.72), (3, 0.55, 0.32, 1.0))


def angles_of(count: int, lean: float, spread: float) -> list[float]:
    """Return the petals' angles from the outside in, so that the middle petal is painted last."""
    step = 2 * spread / max(1, count - 1)
    angles = [lean - spread + step * index for index in range(count)]
    return sorted(angles, key=lambda angle: -abs(angle - lean))


def side_of(width: float, steps: int) -> list[tuple[float, float]]:
    """Return one side of a petal of length 1 from heart to tip, as points (across, along)."""
    return [
        (
            width * (sin(pi * t) ** 0.9) * (1 - 0.30 * t) if 0 < t < 1 else 0.0,
            t - 0.06 * sin(pi * t),
        )
        for t in (index / steps for index in range(steps + 1))
    ]
