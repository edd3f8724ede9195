"""What a design is: one idea for the ground. The words are set the same for all."""

from abc import ABC, abstractmethod
from functools import lru_cache
from typing import ClassVar

from PIL import Image

from banners.canvas import paint
from banners.compose import compose
from banners.composition import Composition
from banners.palettes import Palette
from banners.sizes import Size
from banners.text import BannerText


class Design(ABC):
    """One design; it has no state, so one instance serves all banners."""

    id: ClassVar[str]
    name: ClassVar[str]  # Vietnamese

    @abstractmethod
    def background(self, size: Size, palette: Palette) -> Image.Image:
        """The ground and its motif: RGB, ``size`` px, the same for the same arguments.

        The motif stays out of the text's way: text must keep a contrast of 4.5:1.
        """

    def compose(self, text: BannerText, size: Size) -> Composition:
        """Where the words go. Raises `BannerError`."""
        return compose(text, size)

    def paint(self, composition: Composition, palette: Palette) -> Image.Image:
        """The composed words on the design's ground: RGB."""
        return paint(composition, _background(self, composition.size, palette), palette)

    def draw(self, text: BannerText, size: Size, palette: Palette) -> Image.Image:
        """The whole banner: RGB, ``size`` px. Raises `BannerError`."""
        return self.paint(self.compose(text, size), palette)


# Many campaigns of one size share a ground. 16 of 1200x630 are 36 MB.
@lru_cache(maxsize=16)
def _background(design: Design, size: Size, palette: Palette) -> Image.Image:
    return design.background(size, palette)
