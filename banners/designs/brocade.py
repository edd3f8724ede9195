"""The brocade design: a woven band of lozenges along one edge, thread by thread."""

from dataclasses import replace
from typing import ClassVar

from PIL import Image

from banners.designs.base import Design
from banners.gradients import linear, mix
from banners.layout import LAYOUTS
from banners.palettes import Palette, Rgb
from banners.sizes import Family, Size

# Width of the band as a share of the side it lies across, and the number of threads in it.
_BAND = {
    Family.CARD: (0.160, 31),
    Family.WIDE: (0.130, 23),
    Family.STRIP: (0.085, 15),
    Family.SQUARE: (0.120, 15),
    Family.TALL: (0.100, 31),
}
_SMALL = 2  # px: rather than thinner threads, the band gets fewer
_SHADOW = 0.35


class Brocade(Design):
    """A pattern that generations have woven, each keeping to the thread."""

    id: ClassVar[str] = "tho-cam"
    name: ClassVar[str] = "Thổ cẩm"
    layouts: ClassVar = {
        **LAYOUTS,
        Family.CARD: replace(LAYOUTS[Family.CARD], column=0.840, right=0.160),
        Family.WIDE: replace(LAYOUTS[Family.WIDE], column=0.800, right=0.130),
        Family.STRIP: replace(LAYOUTS[Family.STRIP], column=0.860, right=0.085),
        Family.SQUARE: replace(LAYOUTS[Family.SQUARE], foot=0.120),
        Family.TALL: replace(LAYOUTS[Family.TALL], foot=0.100),
    }

    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return the ground, and the band at the right edge, or at the foot of a narrow size."""
        box = (size.width, size.height)
        ground = linear(box, palette.ground, 20)
        upright = size.family not in (Family.SQUARE, Family.TALL)
        share, across = _BAND[size.family]
        long, side = (size.height, size.width) if upright else (size.width, size.height)
        while across > 7 and share * side / across < _SMALL:
            across -= 4
        thread = max(2, round(share * side / across))
        band = _weave(across, -(-long // thread), _threads(palette))
        band = band.resize((band.width * thread, band.height * thread), Image.Resampling.NEAREST)
        if upright:
            ground.paste(band, (size.width - band.width, 0))
        else:
            ground.paste(band.transpose(Image.Transpose.ROTATE_90), (0, size.height - band.width))
        return ground


def _threads(palette: Palette) -> tuple[Rgb, Rgb, Rgb, Rgb]:
    """Return the colours of the warp, the border, the lozenge and its heart."""
    if palette.is_light:
        return palette.motif[2], palette.ground[1], palette.motif[0], palette.accent
    _, mid, high = palette.motif
    return mix(palette.ground[0], (0, 0, 0), _SHADOW), mid, high, palette.accent


def _weave(across: int, rows: int, threads: tuple[Rgb, Rgb, Rgb, Rgb]) -> Image.Image:
    """Return the band with one pixel for each thread."""
    image = Image.new("RGB", (across, rows))
    image.putdata([threads[kind] for row in woven(across, rows) for kind in row])
    return image


def woven(across: int, rows: int) -> list[list[int]]:
    """Return rows of threads: lozenges inside lozenges between two toothed borders.

    0 is the warp, 1 the border, 2 a lozenge, 3 its heart.
    """
    middle, half = across // 2, across // 2 - 2
    start = rows // 2 - (half + 1) // 2  # so that a whole lozenge stands in the middle
    cloth = [[0] * across for _ in range(rows)]
    for y, row in enumerate(cloth):
        row[0] = 1
        if (y - start) % 4 < 2:
            row[across - 1] = 1
        if (y - start) % 2:
            row[1] = 1
        away = abs((y - start) % (2 * half) - half)  # 0 in the middle of a lozenge
        for x in range(2, across - 2):
            ring = abs(x - middle) + away
            if ring > half:
                row[x] = 1 if (ring - half) % 4 in (2, 3) and abs(x - middle) > 1 else 0
            elif ring <= 1:
                row[x] = 3
            elif ring in (half, half - 1) or (half - ring) % 4 == 0:
                row[x] = 2
            elif (half - ring) % 4 == 2:
                row[x] = 1
    return cloth
