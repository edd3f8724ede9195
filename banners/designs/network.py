"""The network design: points and links, dense on the far side, fading out under the text."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot
from random import Random
from typing import ClassVar

from PIL import Image, ImageChops, ImageDraw

from banners.designs.base import FAINT, Design, is_small
from banners.gradients import fade, fade_down, linear, mix
from banners.layout import LAYOUTS
from banners.palettes import Palette
from banners.sizes import Family, Size

_LARGE = 400_000  # px in all: above this 2 x 2 samples are enough
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


class Network(Design):
    """Each point is nothing alone; joined, they reach every corner."""

    id: ClassVar[str] = "mang-luoi"
    name: ClassVar[str] = "Mạng lưới"
    layouts: ClassVar = {**LAYOUTS, Family.TALL: replace(LAYOUTS[Family.TALL], foot=0.20)}

    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return a diagonal gradient of three colours with the net laid over it."""
        net, box = NETS[size.family], (size.width, size.height)
        strong = 0.62 if size.family is not Family.SQUARE else 0.40  # words reach across a square
        far = mix(palette.ground[2], palette.motif[1], 0.30 if palette.is_light else strong)
        ground = linear(box, (palette.ground[0], palette.ground[1], far), net.degrees)
        tall = size.family is Family.TALL
        veil = (fade_down if tall else fade)(box, net.start, net.end, 0.0)
        if is_small(size):
            veil = veil.point([round(FAINT * level) for level in range(256)])
        # Before its start the veil hides the net, so nothing is drawn there.
        place = (0, int(net.start * size.height)) if tall else (int(net.start * size.width), 0)
        mask = _mask(size, net, place, tall=tall)
        mask = ImageChops.multiply(mask, veil.crop((*place, *box)))
        light = palette.motif[2] if palette.is_light else mix(palette.motif[2], (255,) * 3, 0.45)
        ground.paste(light, (*place, *box), mask)
        return ground


def _mask(size: Size, net: Net, place: tuple[int, int], *, tall: bool) -> Image.Image:
    """Return an "L" image of the part of `size` to the right of and below `place`."""
    scale = 2 if size.width * size.height > _LARGE else 4
    unit = min(size.width, size.height) * scale
    width, height = size.width * scale, size.height * scale
    points, pairs, sizes = net_of(net, width, height, tall=tall)
    left, top = place[0] * scale, place[1] * scale
    mask = Image.new("L", (width - left, height - top), 0)
    draw = ImageDraw.Draw(mask)
    thick = max(1, round(0.0022 * unit if scale == 2 else 0.9 * scale))
    longest = pairs[-1][0]
    for length, a, b in reversed(pairs):
        ends = (a[0] - left, a[1] - top, b[0] - left, b[1] - top)
        draw.line(ends, fill=round(112 - 78 * length / longest), width=thick)
    for (x, y), size_of in zip(points, sizes, strict=True):
        radius = net.radius * unit * (0.34 + 0.66 * size_of**4)
        box = (x - left - radius, y - top - radius, x - left + radius, y - top + radius)
        draw.ellipse(box, fill=130 + int(110 * size_of))
    return mask.reduce(scale)


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
