"""Logos as images of a PDF: four inks on white, since a print has no other colours."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops, ImageMath

from banners.logo import Logo
from banners.print.pdf_objects import Objects

_DPI: Final = 300
_LARGEST: Final = 2000  # px: the longer side


def embed_logo(objects: Objects, logo: Logo, width_mm: float) -> str:
    """Embed a logo that is `width_mm` wide in the file, and return a reference to it."""
    image = logo.image()
    most = min(_LARGEST, max(64, round(width_mm / 25.4 * _DPI)))
    image.thumbnail((most, _LARGEST))
    sheet = Image.new("RGB", image.size, (255, 255, 255))
    sheet.paste(image, (0, 0), image.getchannel("A"))
    return objects.stream(
        in_inks(sheet).tobytes(),
        {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": str(sheet.width),
            "Height": str(sheet.height),
            "ColorSpace": "/DeviceCMYK",
            "BitsPerComponent": "8",
        },
    )


def in_inks(image: Image.Image) -> Image.Image:
    """Return an RGB image in inks, all its grey as black: at most 300 % of ink."""
    inks = [ImageChops.invert(band) for band in image.split()]
    black = ImageChops.darker(ImageChops.darker(inks[0], inks[1]), inks[2])
    rest = [
        ImageMath.lambda_eval(
            lambda args: args["convert"](
                (args["ink"] - args["black"]) * 255 / args["max"](255 - args["black"], 1), "L"
            ),
            ink=ink,
            black=black,
        )
        for ink in inks
    ]
    return Image.merge("CMYK", (*rest, black))
