"""A picture in the 256 colours that it uses most.

Flat art has some ten tones; all other colours are those of smoothed edges. Colours that differ by
less than four levels become one, and the rarest, on half a per cent of the pixels, give way to
their nearest neighbours, which nobody sees; tones stay exact. A byte a pixel halves the file.
"""

from __future__ import annotations

from typing import Final, cast

from PIL import Image

_MOST: Final = 256
_FLAT: Final = 4096  # colours: a picture with more is no flat art
# Pillow looks for the nearest colour in steps of four levels, and finds exactly those that are
# multiples of four.
_STEP: Final = [level & 0xFC for level in range(256)]
_LOST: Final = 0.005  # of the pixels: a colour used more than this is not given up for another

Rgb = tuple[int, int, int]


def few_colours(image: Image.Image) -> Image.Image:
    """Return an RGB image with a palette; the image itself when it is not flat art."""
    counted = cast(
        "list[tuple[int, Rgb]] | None", image.getcolors(_FLAT) if image.mode == "RGB" else None
    )
    if counted is None:
        return image
    shown: dict[Rgb, Rgb] = {}  # by the step that they are on, those used most first
    for count, colour in sorted(counted, key=lambda one: (-one[0], one[1])):
        red, green, blue = colour
        step = (red & 0xFC, green & 0xFC, blue & 0xFC)
        if step not in shown and len(shown) < _MOST:
            shown[step] = (red, green, blue)
        elif count > _LOST * image.width * image.height:
            return image
    return _mapped(image, shown)


def in_colours_of(image: Image.Image, other: Image.Image) -> Image.Image:
    """Return an RGB image in the palette of another, as `few_colours` has mapped that one."""
    channels = other.getpalette() or []
    colours = zip(channels[::3], channels[1::3], channels[2::3], strict=True)
    return _mapped(image, {(r & 0xFC, g & 0xFC, b & 0xFC): (r, g, b) for r, g, b in colours})


def _mapped(image: Image.Image, shown: dict[Rgb, Rgb]) -> Image.Image:
    steps = Image.new("P", (1, 1))
    steps.putpalette([channel for step in shown for channel in step])
    mapped = image.point(_STEP * 3).quantize(palette=steps, dither=Image.Dither.NONE)
    mapped.putpalette([channel for colour in shown.values() for channel in colour])
    return mapped
