"""A composition painted on its ground: pill, bar, text and logo."""

from dataclasses import replace
from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps

from banners.composition import Box, Composition, Role, Run
from banners.faces import font, spans
from banners.fonts import advance
from banners.logo import PADDING, Logo
from banners.palettes import Palette, Rgb

_CORNER = 0.10  # radius, as a share of the plate's shorter side
_SCALE = 4  # supersampling of small shapes; reduce() takes a fifth of the time of resize()


@lru_cache(maxsize=64)
def _rounded(width: int, height: int) -> Image.Image:
    """Return a mask in the shape of a bar with round ends."""
    large = Image.new("L", (width * _SCALE, height * _SCALE), 0)
    ImageDraw.Draw(large).rounded_rectangle(
        (0, 0, large.width - 1, large.height - 1), radius=min(large.size) / 2, fill=255
    )
    return large.reduce(_SCALE)


def _fill(image: Image.Image, box: Box, colour: Rgb) -> None:
    image.paste(colour, box, _rounded(box[2] - box[0], box[3] - box[1]))


def _place(image: Image.Image, box: Box, logo: Logo) -> None:
    """Paste the logo on a white plate, so that it is readable whatever the colours."""
    width, height = box[2] - box[0], box[3] - box[1]
    large = Image.new("L", (width * _SCALE, height * _SCALE), 0)
    corner = _CORNER * min(large.size)
    frame = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(frame, radius=corner, fill=255)
    image.paste((255, 255, 255), box, large.reduce(_SCALE))
    pad = round(PADDING * min(width, height))
    picture = ImageOps.contain(
        logo.image(), (max(1, width - 2 * pad), max(1, height - 2 * pad)), Image.Resampling.LANCZOS
    )
    at = box[0] + (width - picture.width) // 2, box[1] + (height - picture.height) // 2
    image.paste(picture, at, picture)


def _colour(role: Role, palette: Palette) -> Rgb:
    if role is Role.LABEL:
        return palette.on_accent
    return palette.ink if role is Role.HEADLINE else palette.soft


def _write(draw: ImageDraw.ImageDraw, run: Run, fill: Rgb | int) -> None:
    x = run.x
    for text, family in spans(run.text, run.family):
        face = font(run.weight, run.px, family)
        draw.text((x, run.baseline), text, font=face, fill=fill, anchor="ls")
        x += advance(text, run.weight, family) * run.px


def paint(
    composition: Composition, ground: Image.Image, palette: Palette, logo: Logo | None = None
) -> Image.Image:
    """Return a new RGB image: `ground` with the words of `composition`, and the logo if any."""
    image = ground.copy()
    if logo and composition.logo:
        _place(image, composition.logo, logo)
    for box in (composition.pill, composition.bar):
        if box:
            _fill(image, box, palette.accent)
    draw = ImageDraw.Draw(image)
    for run in composition.runs:
        _write(draw, run, _colour(run.role, palette))
    return image


def run_mask(run: Run, box: Box) -> Image.Image:
    """Return an "L" image of `box` in which the ink of `run` is white."""
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
    moved = replace(run, x=run.x - box[0], baseline=run.baseline - box[1])
    _write(ImageDraw.Draw(mask), moved, 255)
    return mask
