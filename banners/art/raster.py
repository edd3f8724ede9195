"""Shapes as pixels: each drawn at four times the size, without smoothing, then reduced.

The large picture has a byte a pixel, which says its tone: a quarter of the memory that colours
would take, and memory is what time goes to. Where a tile of it is of one tone, as most are in flat
art, nothing is left to be smoothed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor, pi, sqrt
from typing import Final

from PIL import Image, ImageChops, ImageDraw

from banners.art.flatten import Line, Placing, circle, lines_of, placed
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Palette, Tone

SCALE: Final = 4  # supersampling; reduce() takes a fifth of the time of resize()
_STEP: Final = 0.25  # px of the large picture that a line may be from its curve
_TILE: Final = 48  # px
_NUMBERS: Final = {tone: number for number, tone in enumerate(Tone)}
_UNTOUCHED: Final = 255  # where nothing was drawn
_DRAWN: Final = [255] * _UNTOUCHED + [0]


def draw(
    image: Image.Image, shapes: Iterable[Shape], placing: Placing, palette: Palette
) -> Image.Image:
    """Return an RGB image: `image` with shapes on it, whose units go where `placing` says."""
    large = Image.new("L", (image.width * SCALE, image.height * SCALE), _UNTOUCHED)
    paint(large, shapes, _enlarged(placing))
    colours = [palette[tone] for tone in Tone]
    channels = [channel for colour in colours for channel in colour]
    found = image.copy()
    for box, tile, tone in _runs(large, image.size):
        if tone is None:
            found.paste(_smoothed(image, box, tile, channels), box)
        elif tone != _UNTOUCHED:
            found.paste(colours[tone], box)
    return found


def flat(
    size: tuple[int, int], ground: Tone, shapes: Iterable[Shape], palette: Palette
) -> Image.Image:
    """Return an RGB image of shapes in px on a ground of one tone."""
    under = Rect(ground, 0.0, 0.0, *map(float, size))
    image = Image.new("RGB", size, palette[ground])
    return draw(image, (under, *shapes), placed(0.0, 0.0, 1.0), palette)


def mask(size: tuple[int, int], shapes: Iterable[Shape], placing: Placing) -> Image.Image:
    """Return an "L" image: white where shapes are, whatever their tone."""
    large = Image.new("L", (size[0] * SCALE, size[1] * SCALE), _UNTOUCHED)
    paint(large, shapes, _enlarged(placing))
    return large.point(_DRAWN).reduce(SCALE)


def _runs(
    large: Image.Image, size: tuple[int, int]
) -> Iterator[tuple[tuple[int, int, int, int], Image.Image, int | None]]:
    """Yield the boxes that a picture is made of, and the one tone of each; None when it has more.

    Tiles side by side that are alike in this are one box.
    """
    for top in range(0, size[1], _TILE):
        bottom = min(size[1], top + _TILE)
        band = large.crop((0, top * SCALE, large.width, bottom * SCALE))
        start, alike = 0, _tone(band, 0)
        for left in range(_TILE, size[0] + _TILE, _TILE):
            tone = _tone(band, left) if left < size[0] else -1
            if tone != alike:
                right = min(left, size[0])
                tile = band.crop((start * SCALE, 0, right * SCALE, band.height))
                yield (start, top, right, bottom), tile, alike
                start, alike = left, tone


def _tone(band: Image.Image, left: int) -> int | None:
    tile = band.crop((left * SCALE, 0, min(band.width, (left + _TILE) * SCALE), band.height))
    low, high = tile.getextrema()
    return int(low) if low == high else None  # type: ignore[arg-type]


def _smoothed(
    image: Image.Image, box: tuple[int, int, int, int], tile: Image.Image, channels: list[int]
) -> Image.Image:
    """Return a part of an image with what was drawn on it, reduced."""
    drawn = tile.point(_DRAWN) if tile.getextrema()[1] == _UNTOUCHED else None
    tile.putpalette(channels)
    colours = tile.convert("RGB")
    if drawn is None:
        return colours.reduce(SCALE)
    large = image.crop(box).resize(tile.size, Image.Resampling.NEAREST)
    large.paste(colours, (0, 0), drawn)
    return large.reduce(SCALE)


def _enlarged(placing: Placing) -> Placing:
    return Placing(*(getattr(placing, key) * SCALE for key in ("a", "b", "c", "d", "e", "f")))


def paint(large: Image.Image, shapes: Iterable[Shape], placing: Placing) -> None:
    """Paint shapes on an "L" image, the number of its tone on each pixel, without smoothing."""
    pen = ImageDraw.Draw(large)
    for shape in shapes:
        if isinstance(shape, Group):
            inner = placing.then(shape.turn, shape.scale, shape.at, mirror=shape.mirror)
            if shape.clip is None:
                paint(large, shape.shapes, inner)
            else:
                _clipped(large, shape, shape.clip, inner)
        elif isinstance(shape, Stroke):
            _stroke(pen, shape, placing, _NUMBERS[shape.tone])
        else:
            lines = outlines(shape, placing)
            if len(lines) == 1:
                pen.polygon(lines[0], fill=_NUMBERS[shape.tone])
            elif lines and (box := _box(lines, large.size)):
                large.paste(_NUMBERS[shape.tone], box, _evenodd(lines, box))


def _clipped(
    large: Image.Image, group: Group, clip: Circle | Rect | Path, placing: Placing
) -> None:
    """Paint what of a group lies within its clip."""
    lines = outlines(clip, placing)
    box = _box(lines, large.size)
    if box is None:
        return
    over = large.crop(box)
    moved = Placing(
        placing.a,
        placing.b,
        placing.c,
        placing.d,
        placing.e - box[0],
        placing.f - box[1],
    )
    paint(over, group.shapes, moved)
    large.paste(over, box[:2], _evenodd(lines, box))


def _box(lines: Iterable[Line], size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    """Return the box of lines, in whole px, within an image; None when it is empty."""
    points = [point for line in lines for point in line]
    if not points:
        return None
    left = max(0, floor(min(x for x, _ in points)))
    top = max(0, floor(min(y for _, y in points)))
    right = min(size[0], ceil(max(x for x, _ in points)) + 1)
    bottom = min(size[1], ceil(max(y for _, y in points)) + 1)
    return (left, top, right, bottom) if left < right and top < bottom else None


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


def _stroke(pen: ImageDraw.ImageDraw, shape: Stroke, placing: Placing, number: int) -> None:
    radius = shape.width * placing.scale / 2
    count = _corners(radius)
    for line in lines_of(shape.d, _rounded(_STEP / placing.scale)):
        points = [placing(point) for point in line]
        pen.line(points, fill=number, width=max(1, round(2 * radius)))
        for x, y in points:
            pen.polygon(circle(x, y, radius, count), fill=number)


def _evenodd(lines: Iterable[Line], box: tuple[int, int, int, int]) -> Image.Image:
    """Return a mask of what lies within an odd number of lines, in a box."""
    size = (box[2] - box[0], box[3] - box[1])
    mask = Image.new("1", size)
    for line in lines:
        one = Image.new("1", size)
        ImageDraw.Draw(one).polygon([(x - box[0], y - box[1]) for x, y in line], fill=1)
        mask = ImageChops.logical_xor(mask, one)
    return mask
