"""The colour of inks on coated paper, and the inks for a colour.

Neugebauer's model with Yule and Nielsen's correction and a gain of dots, on the sixteen solid
overprints of FOGRA39L (offset on coated paper, ISO 12647-2), from Fogra's characterisation data as
`icc-profiles-free` distributes them under the zlib licence (© Kai-Uwe Behrmann). It differs from
every seventh of the 1617 measured patches by 2.6 (mean, CIE 1976).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import copysign, hypot
from typing import Final

from banners.art.tones import Rgb

Cmyk = tuple[float, float, float, float]
Xyz = tuple[float, float, float]

# XYZ (D50, per cent) of C, M, Y, K on paper: each either solid or not.
_SOLIDS: Final = {
    (0, 0, 0, 0): (84.48, 87.62, 74.57),
    (0, 0, 0, 1): (2.02, 2.10, 1.73),
    (0, 0, 1, 0): (69.17, 74.16, 7.04),
    (0, 0, 1, 1): (1.84, 2.04, 0.82),
    (0, 1, 0, 0): (33.03, 16.79, 15.01),
    (0, 1, 0, 1): (1.61, 1.18, 0.89),
    (0, 1, 1, 0): (30.20, 16.02, 2.30),
    (0, 1, 1, 1): (1.56, 1.31, 0.65),
    (1, 0, 0, 0): (15.02, 22.93, 52.85),
    (1, 0, 0, 1): (0.91, 1.18, 1.79),
    (1, 0, 1, 0): (8.16, 18.42, 6.74),
    (1, 0, 1, 1): (0.89, 1.31, 0.85),
    (1, 1, 0, 0): (5.67, 4.10, 15.67),
    (1, 1, 0, 1): (0.99, 0.87, 1.08),
    (1, 1, 1, 0): (3.66, 3.80, 3.13),
    (1, 1, 1, 1): (0.93, 0.97, 0.69),
}
_N: Final = 1.4
_GAIN: Final = 0.08  # at 50 %
PAPER_XYZ: Final = _SOLIDS[0, 0, 0, 0]
# Relative to paper, so that white is paper.
_ROOTS: Final = tuple(
    ((x / PAPER_XYZ[0]) ** (1 / _N), (y / PAPER_XYZ[1]) ** (1 / _N), (z / PAPER_XYZ[2]) ** (1 / _N))
    for x, y, z in _SOLIDS.values()
)
# From linear sRGB to XYZ of D50, relative to white.
_FROM_RGB: Final = (
    (0.4360747 / 0.9642, 0.3850649 / 0.9642, 0.1430804 / 0.9642),
    (0.2225045, 0.7168786, 0.0606169),
    (0.0139322 / 0.8249, 0.0971045 / 0.8249, 0.7141733 / 0.8249),
)
_TO_RGB: Final = (
    (3.1338561 * 0.9642, -1.6168667, -0.4906146 * 0.8249),
    (-0.9787684 * 0.9642, 1.9161415, 0.0334540 * 0.8249),
    (0.0719453 * 0.9642, -0.2289914, 1.4052427 * 0.8249),
)
_LEAST: Final = 0.005  # of an ink, to which it is searched
_FAINT: Final = 0.02  # an ink fainter than this is none


def seen(inks: Cmyk) -> Xyz:
    """Return what inks look like: X, Y and Z relative to paper, 0–1."""
    found: Sequence[Xyz] = _ROOTS
    for ink in inks:
        half = len(found) // 2
        if not ink:
            found = found[:half]
            continue
        cover = ink + 4 * _GAIN * ink * (1 - ink)
        rest = 1 - cover
        found = [
            (rest * a + cover * x, rest * b + cover * y, rest * c + cover * z)
            for (a, b, c), (x, y, z) in zip(found[:half], found[half:], strict=True)
        ]
    x, y, z = found[0]
    return x**_N, y**_N, z**_N


def lab(xyz: Xyz) -> Xyz:
    """Return L*, a* and b* of relative X, Y and Z."""
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in xyz
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def xyz_of_lab(colour: Xyz) -> Xyz:
    """Return relative X, Y and Z of L*, a* and b*."""
    middle = (colour[0] + 16) / 116
    x, y, z = (
        root**3 if root > 6 / 29 else (116 * root - 16) * 27 / 24389
        for root in (middle + colour[1] / 500, middle, middle - colour[2] / 200)
    )
    return x, y, z


def oklab(xyz: Xyz) -> Xyz:
    """Return relative X, Y and Z in Oklab: lightness, and two axes of colour.

    Blue of less chroma stays blue there, where L*a*b* makes it purple.
    """
    red, green, blue = (_dot(row, xyz) for row in _TO_RGB)
    long, middle, short = (
        _root(part)
        for part in (
            0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
            0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
            0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
        )
    )
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _root(part: float) -> float:
    return copysign(float(abs(part)) ** (1 / 3), part)


def _dot(row: Xyz, xyz: Xyz) -> float:
    return row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]


@lru_cache(maxsize=4096)
def inks_for(rgb: Rgb) -> Cmyk:
    """Return the inks that look most like an sRGB colour: at most two, and black.

    All grey is black, so that three inks need to be in register at most, reds have no cyan to turn
    them brown, and the sum of inks stays below 300 % (more does not dry on vinyl). What no inks can
    show keeps its lightness and its hue, not its chroma, so that tones stay apart.
    """
    if rgb == (255, 255, 255):
        return 0.0, 0.0, 0.0, 0.0
    return inks_like(_xyz(rgb))


def inks_like(xyz: Xyz) -> Cmyk:
    """Return the inks that look most like a colour relative to paper, as `inks_for` does."""
    target = oklab(xyz)
    found = min(_searched(target, free) for free in ((0, 1, 3), (1, 2, 3), (0, 2, 3)))
    c, m, y, k = (0.0 if ink < _FAINT else round(ink, 2) for ink in found[1])
    return c, m, y, k


def distance(one: Xyz, other: Xyz) -> float:
    """Return how far a colour in Oklab is from the one wanted: chroma counts less."""
    chroma = hypot(one[1], one[2])
    wanted = hypot(other[1], other[2])
    across = (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
    hue = max(0.0, across - (chroma - wanted) ** 2)
    lightness = one[0] - other[0]
    return 4 * lightness * lightness + 0.5 * (chroma - wanted) ** 2 + 4 * hue


def _xyz(rgb: Rgb) -> Xyz:
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in rgb)
    ]
    x, y, z = (_dot(row, (linear[0], linear[1], linear[2])) for row in _FROM_RGB)
    return x, y, z


def _searched(target: Xyz, free: tuple[int, ...]) -> tuple[float, Cmyk]:
    """Return the inks nearest to a colour, and how far they are, where only some are `free`."""
    # Black comes last: light tones and skin have none where two inks do.
    c, m, y, k = (0.35 if number in free and number < 3 else 0.0 for number in range(4))
    inks: Cmyk = (c, m, y, k)
    best, step = distance(oklab(seen(inks)), target), 0.16
    while step >= _LEAST:
        nearer = min((distance(oklab(seen(one)), target), one) for one in _around(inks, free, step))
        if nearer[0] < best - 1e-9:
            best, inks = nearer
        else:
            step /= 2
    return best, inks


def _around(inks: Cmyk, free: tuple[int, ...], step: float) -> Iterator[Cmyk]:
    for number in free:
        for change in (-step, step):
            value = min(1.0, max(0.0, inks[number] + change))
            c, m, y, k = (value if at == number else ink for at, ink in enumerate(inks))
            yield c, m, y, k
