"""The network design in print: links as thin bars, points as discs, fading out under the words."""

from functools import partial
from itertools import groupby
from math import hypot
from typing import ClassVar

from banners.print.artwork import Fill
from banners.print.inks import WHITE
from banners.print.motifs.ground import Ground, Motif, Room, rising
from banners.print.motifs.measures_network import NETS, Point, net_of
from banners.print.paths import Path, Segment, disc
from banners.sizes import Family, family_of

_THIN = 0.0026  # a link's width, as a share of the shorter side
_CLASSES = 5  # of strength; links and points each need that many fills
_BRIGHT = 0.45  # share of white in the colour of links and points


class Network(Motif):
    """Points, and links between those close together."""

    id: ClassVar[str] = "mang-luoi"

    def degrees(self, ratio: float) -> float:
        """Return the same direction as on the screen."""
        return NETS[family_of(ratio, 1)].degrees

    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return one fill for the links of each strength, and one for the points of each."""
        del room
        family = family_of(ground.width, ground.height)
        shape = NETS[family]
        points, pairs, sizes = net_of(
            shape, round(ground.width), round(ground.height), tall=family is Family.TALL
        )
        # On a square sheet words end above the code, so the net may reach further in.
        reach = NETS[Family.CARD] if family is Family.SQUARE else shape
        strength = partial(rising, start=reach.start, end=reach.end)
        longest, colour = pairs[-1][0], ground.colours.motif[2].mixed(WHITE, _BRIGHT)
        if ground.colours.light:
            colour = ground.colours.motif[2]
        found: list[Fill] = []
        for weak, group in groupby(reversed(pairs), lambda one: _class(one[0] / longest)):
            bars: list[Segment] = []
            for _, a, b in group:
                bars += _bar(a, b, _THIN * ground.unit)
            cover = 0.46 - 0.30 * weak / _CLASSES
            found.append(Fill(tuple(bars), ground.fading(colour, cover, strength)))
        dots = sorted(zip(sizes, points, strict=True))
        for strong, group_of in groupby(dots, lambda one: _class(one[0])):
            discs: list[Segment] = []
            for size, (x, y) in group_of:
                discs += disc(x, y, shape.radius * ground.unit * (0.34 + 0.66 * size**4))
            cover = 0.50 + 0.45 * strong / _CLASSES
            found.append(Fill(tuple(discs), ground.fading(colour, cover, strength)))
        return tuple(found)


def _class(share: float) -> int:
    return min(_CLASSES - 1, int(share * _CLASSES))


def _bar(a: Point, b: Point, thick: float) -> Path:
    """Return a thin bar from `a` to `b`, clockwise whichever way it runs."""
    length = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    x, y = (b[1] - a[1]) / length * thick / 2, -(b[0] - a[0]) / length * thick / 2
    corners = (
        (a[0] + x, a[1] + y),
        (b[0] + x, b[1] + y),
        (b[0] - x, b[1] - y),
        (a[0] - x, a[1] - y),
    )
    rounded = [(round(px, 1), round(py, 1)) for px, py in corners]
    return (("M", rounded[0]), *(("L", corner) for corner in rounded[1:]), ("Z", ()))
