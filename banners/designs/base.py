"""The base class of designs: an idea for the ground, and proportions for the words."""

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
_TRACE = 0.18  # strength of a motif under words
_TALLEST = 0.4  # of the height: in a narrow banner a motif as small as its width would be lost
_SMALL = 60_000  # px in all: 510x100 and smaller


def is_small(size: Size) -> bool:
    """Return whether the slot is so small that words may fill it and run over the motif."""
    return size.width * size.height < _SMALL


def reach(size: Size) -> float:
    """Return the length in px that a motif scales with.

    It is the shorter side, or more where a tall banner's foot would otherwise look empty.
    """
    return max(min(size.width, size.height), _TALLEST * size.height)


class Design(ABC):
    """A design. It has no state, so one instance serves all banners."""

    id: ClassVar[str]
    name: ClassVar[str]  # Vietnamese
    layouts: ClassVar[Mapping[Family, Layout]] = LAYOUTS

    @abstractmethod
    def background(self, size: Size, palette: Palette) -> Image.Image:
        """Return the ground with its motif: an RGB image of `size`.

        The same arguments must give the same image, and text must keep a contrast of 4.5:1.
        """

    def palette(self, palette: Palette) -> Palette:
        """Return the palette that the design uses for `palette`: the same, or its light twin."""
        return palette

    def compose(self, text: BannerText, size: Size, logo: Logo | None = None) -> Composition:
        """Return the words set in `size`. Raise `BannerError` when they cannot be."""
        return compose(text, size, self.layouts, logo)

    def ground(self, size: Size, palette: Palette, *, calm: bool = False) -> Image.Image:
        """Return `background`, cached: all banners of a size share it, so never paint on it.

        With `calm` the motif is a mere trace, for long words that run over it.
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
        """Return an RGB image: the composed words on the design's ground."""
        chosen = self.palette(palette)
        ground = self.ground(composition.size, chosen, calm=calm)
        return paint(composition, ground, chosen, logo)

    def draw(self, text: BannerText, size: Size, palette: Palette) -> Image.Image:
        """Return the whole banner as an RGB image of `size`. Raise `BannerError`."""
        return self.paint(self.compose(text, size), palette)


# Banners of one size share a ground across campaigns. 16 grounds of 1200x630 take 36 MB.
@lru_cache(maxsize=16)
def _background(design: Design, size: Size, palette: Palette, *, calm: bool) -> Image.Image:
    if not calm:
        return design.background(size, palette)
    plain = linear((size.width, size.height), palette.ground, 20)
    return Image.blend(plain, _background(design, size, palette, calm=False), _TRACE)
