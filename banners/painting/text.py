"""Lines of text as pixels.

FreeType places letters on whole pixels, so small type would fall apart («Ph òng»): it is drawn
large and reduced, and each letter stands where it belongs to a quarter of a pixel.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from PIL import Image, ImageDraw

from banners.scene import Line
from banners.typesetting.faces import spans
from banners.typesetting.fonts import advance, font, ink

# px: type below it is drawn large. Half a pixel that two letters share is a fiftieth of an em at
# this size, and was seen at 25 px («đổi số» lost its space).
SMALL: Final = 40.0
_LARGE: Final = 4


def write(
    image: Image.Image, line: Line, colour: tuple[int, int, int], *, points: bool = False
) -> None:
    """Write a line on an RGB image; as points of light, without smoothing, where asked for."""
    if points:
        draw = ImageDraw.Draw(image)
        draw.fontmode = "1"
        face = font(line.weight, line.px, line.family, hinted=True)
        draw.text((line.x, line.baseline), line.shown, font=face, fill=colour, anchor="ls")
    elif line.px >= SMALL and not line.tracking:
        _write(ImageDraw.Draw(image), line, (line.x, line.baseline), line.px, colour)
    else:
        box = box_of(line)
        image.paste(colour, box[:2], _reduced(line, box))


def mask_of(line: Line, box: tuple[int, int, int, int], *, points: bool = False) -> Image.Image:
    """Return an "L" mask of a line's ink within a box in px."""
    whole = Image.new("RGB", (box[2] - box[0], box[3] - box[1]))
    moved = Line(
        shown=line.shown,
        words=line.words,
        role=line.role,
        family=line.family,
        weight=line.weight,
        px=line.px,
        x=line.x - box[0],
        baseline=line.baseline - box[1],
        tone=line.tone,
        tracking=line.tracking,
    )
    write(whole, moved, (255, 255, 255), points=points)
    return whole.getchannel("R")


def box_of(line: Line) -> tuple[int, int, int, int]:
    """Return the box in whole px that holds a line's ink, with a pixel to spare."""
    box = ink(line.shown, line.weight, line.family)
    spread = line.tracking * (len(line.shown) - 1)
    return (
        floor(line.x + box.left * line.px) - 1,
        floor(line.baseline - box.top * line.px) - 1,
        ceil(line.x + (box.right + spread) * line.px) + 1,
        ceil(line.baseline - box.bottom * line.px) + 1,
    )


def _reduced(line: Line, box: tuple[int, int, int, int]) -> Image.Image:
    large = Image.new("L", ((box[2] - box[0]) * _LARGE, (box[3] - box[1]) * _LARGE))
    draw = ImageDraw.Draw(large)
    x, y = (line.x - box[0]) * _LARGE, (line.baseline - box[1]) * _LARGE
    px = line.px * _LARGE
    if not line.tracking:
        _write(draw, line, (x, y), px, 255)
    else:
        for letter, at in tracked(line):
            face = font(line.weight, px, line.family)
            draw.text((x + at * px, y), letter, font=face, fill=255, anchor="ls")
    return large.reduce(_LARGE)


def tracked(line: Line) -> list[tuple[str, float]]:
    """Return the letters of a tracked line, and where each begins, in em from the origin."""
    found, before = [], ""
    for number, letter in enumerate(line.shown):
        before += letter
        at = advance(before, line.weight, line.family) - advance(letter, line.weight, line.family)
        found.append((letter, at + number * line.tracking))
    return found


def _write(
    draw: ImageDraw.ImageDraw,
    line: Line,
    at: tuple[float, float],
    px: float,
    colour: int | tuple[int, int, int],
) -> None:
    x, y = at
    for run, family in spans(line.shown, line.family):
        draw.text((x, y), run, font=font(line.weight, px, family), fill=colour, anchor="ls")
        x += advance(run, line.weight, family) * px
