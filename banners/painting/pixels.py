"""A scene as pixels: the ground with its motif, made once and shared, then the words on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil, floor
from typing import Final

from PIL import Image, ImageChops

from banners.art.catalogue import all_topics
from banners.art.flatten import placed
from banners.art.raster import draw, flat, mask
from banners.art.shapes import Circle, Group, Shape
from banners.art.tones import Palette, Tone
from banners.logo import Logo
from banners.painting.colours import few_colours
from banners.painting.text import write
from banners.scene import Finish, Layer, Level, Mark, Panel, Part, Placed, Scene

_WITH_WORDS: Final = (Part.PILL, Part.HOTLINE)  # panels that go with the words, not the ground


def picture(scene: Scene, logos: Sequence[Logo] = ()) -> Image.Image:
    """Return a scene as an RGB image, or RGBA where it has a hole."""
    image = without_words(scene).copy()
    for layer in scene.layers:
        if isinstance(layer, Mark) and layer.number < len(logos):
            _mark(image, layer, logos[layer.number])
    for line in scene.lines:
        write(image, line, scene.palette[line.tone], points=scene.finish is Finish.POINTS)
    if scene.hole is not None:
        image.putalpha(_around(image.size, scene.hole, scene.layers))
        image.paste((0, 0, 0, 0), (0, 0), image.getchannel("A").point([255] + [0] * 255))
    return image


def finished(scene: Scene, logos: Sequence[Logo] = ()) -> Image.Image:
    """Return a scene as its PNG shows it: in few colours, unless it has a hole or a logo.

    A logo is not ours to alter.
    """
    image = picture(scene, logos)
    has_logo = any(isinstance(layer, Mark) for layer in scene.layers)
    return image if has_logo else few_colours(image)


def without_words(scene: Scene) -> Image.Image:
    """Return what lies under the words: the ground, the motif and all panels. Never paint on it."""
    under = ground(
        (round(scene.extent.width), round(scene.extent.height)),
        scene.palette,
        scene.ground,
        tuple(layer for layer in scene.layers if not _goes_with_words(layer)),
    )
    pills = [
        layer for layer in scene.layers if isinstance(layer, Panel) and _goes_with_words(layer)
    ]
    if not pills:
        return under
    image = under.copy()
    for panel in pills:
        _panel(image, panel, scene.palette)
    return image


def _goes_with_words(layer: Layer) -> bool:
    return isinstance(layer, Mark) or (isinstance(layer, Panel) and layer.part in _WITH_WORDS)


@lru_cache(maxsize=16)
def ground(
    size: tuple[int, int], palette: Palette, tone: Tone, layers: tuple[Layer, ...]
) -> Image.Image:
    """Return the ground with its motif and panels. Many banners share it, so never paint on it."""
    return flat(size, tone, [shape for layer in layers for shape in shapes_of(layer)], palette)


def shapes_of(layer: Layer) -> tuple[Shape, ...]:
    """Return what a layer draws, in units of the scene."""
    match layer:
        case Panel():
            return layer.shapes
        case Placed():
            moved = Group(drawing_of(layer), at=(layer.x, layer.y), scale=layer.scale)
            return (moved,) if layer.clip is None else (Group((moved,), clip=layer.clip),)
    return ()


def drawing_of(layer: Placed) -> tuple[Shape, ...]:
    """Return the shapes of a topic's drawing, in its own units."""
    topic = all_topics()[layer.topic]
    scene = topic.scene
    match layer.level:
        case Level.SCENE:
            return (scene.halo, *scene.setting, *scene.figures)
        case Level.FIGURES:
            return scene.figures
        case Level.HALO:
            return (scene.halo,)
        case Level.SETTING:
            return scene.setting
        case Level.EMBLEM:
            return topic.emblem
        case Level.GLYPH:
            return topic.glyph


def _panel(image: Image.Image, panel: Panel, palette: Palette) -> None:
    left, top, right, bottom = panel.box
    box = floor(left) - 1, floor(top) - 1, ceil(right) + 1, ceil(bottom) + 1
    moved = placed(-float(box[0]), -float(box[1]), 1.0)
    image.paste(draw(image.crop(box), panel.shapes, moved, palette), box[:2])


def _mark(image: Image.Image, mark: Mark, logo: Logo) -> None:
    left, top, right, bottom = map(round, mark.box)
    picture = logo.image().resize(
        (max(1, right - left), max(1, bottom - top)), Image.Resampling.LANCZOS
    )
    image.paste(picture, (left, top), picture)


def _around(size: tuple[int, int], hole: Circle, layers: Iterable[Layer]) -> Image.Image:
    """Return an "L" mask: black in the hole, where no panel lies over it."""
    inside = mask(size, (hole,), placed(0.0, 0.0, 1.0))
    over = mask(
        size, (shape for layer in layers for shape in shapes_of(layer)), placed(0.0, 0.0, 1.0)
    )
    return ImageChops.lighter(ImageChops.invert(inside), over)
