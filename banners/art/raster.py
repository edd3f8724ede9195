"""Shapes as pixels: each drawn at four times the size, without smoothing, then reduced."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, pi, sqrt

from PIL import Image, ImageChops, ImageDraw

from banners.art.flatten import Line, Placing, circle, lines_of
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Palette

SCALE = 4  # supersampling; reduce() takes a fifth of the time of resize()
_STEP = 0.25  # px of the large picture that a line may be from its curve


def draw(
    image: Image.Image, shapes: Iterable[Shape], placing: Placing, palette: Palette
) -> Image.Image:
    """Return an RGB image: `image` with shapes on it, whose units go where `placing` says."""
    large = image.resize((image.width * SCALE, image.height * SCALE), Image.Resampling.NEAREST)
    paint(large, shapes, _enlarged(placing), palette)
    return large.reduce(SCALE)


def _enlarged(placing: Placing) -> Placing:
    return Placing(*(getattr(placing, key) * SCALE for key in ("a", "b", "c", "d", "e", "f")))


def paint(large: Image.Image, shapes: Iterable[Shape], placing: Placing, palette: Palette) -> None:
    """Paint shapes on an RGB image, without smoothing."""
    pen = ImageDraw.Draw(large)
    for shape in shapes:
        if isinstance(shape, Group):
            inner = placing.then(shape.turn, shape.scale, shape.at, mirror=shape.mirror)
            if shape.clip is None:
                paint(large, shape.shapes, inner, palette)
            else:
                over = large.copy()
                paint(over, shape.shapes, inner, palette)
                large.paste(over, (0, 0), _mask(shape.clip, inner, large.size))
        elif isinstance(shape, Stroke):
            _stroke(pen, shape, placing, palette[shape.tone])
        else:
            outline = outlines(shape, placing)
            if len(outline) == 1:
                pen.polygon(outline[0], fill=palette[shape.tone])
            elif outline:
                large.paste(palette[shape.tone], (0, 0), _evenodd(outline, large.size))


def outlines(shape: Circle | Rect | Path, placing: Placing) -> tuple[Line, ...]:
    """Return the outlines of a shape, in px."""
    step = _STEP / placing.scale
    match shape:
        case Circle(x=x, y=y, r=r):
            lines: tuple[Line, ...] = (circle(x, y, r, _corners(r * placing.scale)),)
        case Rect(radius=0.0, x=x, y=y, width=width, height=height):
            lines = (((x, y), (x + width, y), (x + width, y + height), (x, y + height)),)
        case Rect(x=x, y=y, width=w, height=h, radius=r):
            lines = lines_of(
                f"M{x + r} {y}H{x + w - r}A{r} {r} 0 0 1 {x + w} {y + r}V{y + h - r}"
                f"A{r} {r} 0 0 1 {x + w - r} {y + h}H{x + r}A{r} {r} 0 0 1 {x} {y + h - r}"
                f"V{y + r}A{r} {r} 0 0 1 {x + r} {y}Z",
                _rounded(step),
            )
        case Path(d=d):
            lines = lines_of(d, _rounded(step))
    return tuple(tuple(map(placing, line)) for line in lines)


def _rounded(step: float) -> float:
    """Return a step of which there are few, so that flattened paths are shared by sizes."""
    power = 1.0
    while power > step:
        power /= 2
    return power


def _corners(radius: float) -> int:
    return max(8, ceil(pi * sqrt(radius / (2 * _STEP))))


def _stroke(
    pen: ImageDraw.ImageDraw, shape: Stroke, placing: Placing, colour: tuple[int, int, int]
) -> None:
    radius = shape.width * placing.scale / 2
    count = _corners(radius)
    for line in lines_of(shape.d, _rounded(_STEP / placing.scale)):
        points = [placing(point) for point in line]
        pen.line(points, fill=colour, width=max(1, round(2 * radius)))
        for x, y in points:
            pen.polygon(circle(x, y, radius, count), fill=colour)


def _mask(shape: Circle | Rect | Path, placing: Placing, size: tuple[int, int]) -> Image.Image:
    return _evenodd(outlines(shape, placing), size)


def _evenodd(lines: Iterable[Line], size: tuple[int, int]) -> Image.Image:
    mask = Image.new("1", size)
    for line in lines:
        one = Image.new("1", size)
        ImageDraw.Draw(one).polygon(line, fill=1)
        mask = ImageChops.logical_xor(mask, one)
    return mask
