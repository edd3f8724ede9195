"""What a design is: one idea for the ground, and its own proportions for the words."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar

from PIL import Image

from banners.canvas import paint
from banners.compose import compose
from banners.composition import Composition
from banners.gradients import linear
from banners.layout import LAYOUTS, Layout
from banners.logo import Logo
from banners.palettes import Palette
from banners.sizes import Family, Size
from banners.text import BannerText

FAINT = 0.30  # strength of a motif in the smallest slots
_TRACE = 0.18  # strength of a motif that words run over
_TALLEST = 0.4  # of the height: a motif as small as a narrow banner is wide would be lost
_SMALL = 60_000  # px: 510x100 and less


def is_small(size: Size) -> bool:
    """Whether words may fill the whole slot, so that they run over the motif."""
    return size.width * size.height < _SMALL


def reach(size: Size) -> float:
    """What a motif is measured by, in px: the shorter side, yet enough to fill a tall foot."""
    return max(min(size.width, size.height), _TALLEST * size.height)


class Design(ABC):
    """One design; it has no state, so one instance serves all banners."""

    id: ClassVar[str]
    name: ClassVar[str]  # Vietnamese
    layouts: ClassVar[Mapping[Family, Layout]] = LAYOUTS

    @abstractmethod
    def background(self, size: Size, palette: Palette) -> Image.Image:
        """The ground and its motif: RGB, ``size`` px, the same for the same arguments.

        The motif stays out of the text's way: text must keep a contrast of 4.5:1.
        """

    def palette(self, palette: Palette) -> Palette:
        """The palette the design makes of ``palette``: itself, or its light twin."""
        return palette

    def compose(self, text: BannerText, size: Size, logo: Logo | None = None) -> Composition:
        """Where the words go. Raises `BannerError`."""
        return compose(text, size, self.layouts, logo)

    def ground(self, size: Size, palette: Palette, *, calm: bool = False) -> Image.Image:
        """`background`, kept: shared by all banners of a size, so never to be painted on.

        ``calm`` is for long words that run over the motif: hardly more than a trace of it.
        """
        return _background(self, size, self.palette(palette), calm=calm)

    def paint(
        self,
        composition: Composition,
        palette: Palette,
        logo: Logo | None = None,
        *,
        calm: bool = False,
    ) -> Image.Image:
        """The composed words on the design's ground: RGB."""
        chosen = self.palette(palette)
        ground = self.ground(composition.size, chosen, calm=calm)
        return paint(composition, ground, chosen, logo)

    def draw(self, text: BannerText, size: Size, palette: Palette) -> Image.Image:
        """The whole banner: RGB, ``size`` px. Raises `BannerError`."""
        return self.paint(self.compose(text, size), palette)


# Many campaigns of one size share a ground. 16 of 1200x630 are 36 MB.
@lru_cache(maxsize=16)
def _background(design: Design, size: Size, palette: Palette, *, calm: bool) -> Image.Image:
    if not calm:
        return design.background(size, palette)
    plain = linear((size.width, size.height), palette.ground, 20)
    return Image.blend(plain, _background(design, size, palette, calm=False), _TRACE)
