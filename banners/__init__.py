"""The drawing of banners: words, a size and a topic in, a PNG out.

This package knows nothing of campaigns or the site, and reads neither clock nor network.
"""

from banners.agency import Agency
from banners.banner import Banner, draw
from banners.errors import (
    BannerError,
    LogoError,
    RaqmMissingError,
    TextTooLongError,
    TooHeavyError,
    UncoveredCharacterError,
    UnsoundError,
    UnwantedCharacterError,
)
from banners.formats import File
from banners.logo import Logo, read_logo
from banners.making.batch import Result, render_all
from banners.making.keeping import Kept, KeptFile
from banners.proof import Proof, proof
from banners.render import Faulty, Job, LeftOut, Rendered, render
from banners.sizes import GROUPS, Family, Kind, PrintItem, Size, load_print_items, load_sizes
from banners.text import BannerText
from banners.typesetting.faces import require_raqm

__all__ = [
    "GROUPS",
    "Agency",
    "Banner",
    "BannerError",
    "BannerText",
    "Family",
    "Faulty",
    "File",
    "Job",
    "Kept",
    "KeptFile",
    "Kind",
    "LeftOut",
    "Logo",
    "LogoError",
    "PrintItem",
    "Proof",
    "RaqmMissingError",
    "Rendered",
    "Result",
    "Size",
    "TextTooLongError",
    "TooHeavyError",
    "UncoveredCharacterError",
    "UnsoundError",
    "UnwantedCharacterError",
    "draw",
    "load_print_items",
    "load_sizes",
    "proof",
    "read_logo",
    "render",
    "render_all",
    "require_raqm",
]
