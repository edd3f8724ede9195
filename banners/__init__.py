"""Draws banners: words, a size, a design and a palette in, a PNG out.

It knows nothing of campaigns or of the site, and reads no clock and no network.
"""

from banners.banner import Banner, draw
from banners.designs import DESIGNS, Design
from banners.errors import (
    BannerError,
    RaqmMissingError,
    TextTooLongError,
    TooHeavyError,
    UncoveredCharacterError,
)
from banners.fonts import require_raqm
from banners.palettes import PALETTES, Palette
from banners.sizes import Family, Size, load_sizes
from banners.text import BannerText

__all__ = [
    "DESIGNS",
    "PALETTES",
    "Banner",
    "BannerError",
    "BannerText",
    "Design",
    "Family",
    "Palette",
    "RaqmMissingError",
    "Size",
    "TextTooLongError",
    "TooHeavyError",
    "UncoveredCharacterError",
    "draw",
    "load_sizes",
    "require_raqm",
]
