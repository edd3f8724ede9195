"""A scene as compact JSON, for the reader's browser and for keeping; and back.

Objects are arrays whose first item says what they are; a tone is its place in `Tone`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Palette, Tone, palette_of
from banners.scene import (
    VERSION,
    Code,
    Extent,
    Finish,
    Layer,
    Level,
    Line,
    Mark,
    Panel,
    Part,
    Placed,
    Role,
    Scene,
)

_TONES: Final = tuple(Tone)


def to_json(scene: Scene) -> str:
    """Return a scene as one line of JSON."""
    extent = scene.extent
    told = {
        "version": VERSION,
        "slot": scene.slot,
        "topic": scene.topic,
        "size": [extent.width, extent.height, extent.bleed, extent.safe, extent.mm, extent.scale],
        "palette": [scene.palette.name, "".join(map(_hex, map(scene.palette.__getitem__, Tone)))],
        "ground": _TONES.index(scene.ground),
        "layers": [_layer(layer) for layer in scene.layers],
        "lines": [
            [
                line.shown,
                None if line.words == line.shown else line.words,
                line.role,
                line.family,
                line.weight,
                line.px,
                line.x,
                line.baseline,
                _TONES.index(line.tone),
                line.tracking,
            ]
            for line in scene.lines
        ],
        "alt": scene.alt,
        "left_out": scene.left_out,
        "hole": None if scene.hole is None else _shape(scene.hole),
        "finish": scene.finish,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_json(source: str) -> Scene:
    """Return the scene that JSON describes.

    Raise `ValueError` (also `KeyError`, `TypeError`) when it is not what `to_json` wrote.
    """
    told = json.loads(source)
    if told["version"] != VERSION:
        raise ValueError(f"version {told['version']} of scenes is not {VERSION}")
    width, height, bleed, safe, mm, scale = told["size"]
    left, top, right, bottom = safe
    name, colours = told["palette"]
    hole = None if told["hole"] is None else _to_shape(told["hole"])
    if not (hole is None or isinstance(hole, Circle)):
        raise ValueError("a hole is a circle")
    return Scene(
        slot=told["slot"],
        topic=told["topic"],
        extent=Extent(
            width=width,
            height=height,
            bleed=bleed,
            safe=(left, top, right, bottom),
            mm=mm,
            scale=scale,
        ),
        palette=_to_palette(name, colours),
        ground=_TONES[told["ground"]],
        layers=tuple(map(_to_layer, told["layers"])),
        lines=tuple(map(_to_line, told["lines"])),
        alt=told["alt"],
        left_out=tuple(map(Role, told["left_out"])),
        hole=hole,
        finish=Finish(told["finish"]),
    )


def _hex(colour: tuple[int, int, int]) -> str:
    return bytes(colour).hex()


def _to_palette(name: str, digits: str) -> Palette:
    colours = bytes.fromhex(digits)
    return palette_of(
        name,
        {
            tone: (colours[3 * number], colours[3 * number + 1], colours[3 * number + 2])
            for number, tone in enumerate(_TONES)
        },
    )


def _layer(layer: Layer) -> list[Any]:
    match layer:
        case Placed():
            clip = None if layer.clip is None else _shape(layer.clip)
            return ["placed", layer.topic, layer.level, layer.x, layer.y, layer.scale, clip]
        case Panel():
            return ["panel", layer.part, [_shape(shape) for shape in layer.shapes], layer.box]
        case Mark():
            return ["mark", layer.number, layer.box]
        case Code():
            return ["code", layer.address, layer.box]


def _to_layer(told: list[Any]) -> Layer:
    match told:
        case ["placed", topic, level, x, y, scale, clip]:
            return Placed(topic, Level(level), x, y, scale, _to_clip(clip))
        case ["panel", part, shapes, box]:
            return Panel(Part(part), tuple(map(_to_shape, shapes)), _to_box(box))
        case ["mark", number, box]:
            return Mark(number, _to_box(box))
        case ["code", address, box]:
            return Code(address, _to_box(box))
    raise ValueError(f"unknown layer {told!r}")


def _to_box(told: Sequence[float]) -> tuple[float, float, float, float]:
    left, top, right, bottom = told
    return left, top, right, bottom


def _to_line(told: list[Any]) -> Line:
    shown, words, role, family, weight, px, x, baseline, tone, tracking = told
    return Line(
        shown=shown,
        words=shown if words is None else words,
        role=Role(role),
        family=family,
        weight=weight,
        px=px,
        x=x,
        baseline=baseline,
        tone=_TONES[tone],
        tracking=tracking,
    )


def _shape(shape: Shape) -> list[Any]:
    match shape:
        case Circle():
            return ["c", _TONES.index(shape.tone), shape.x, shape.y, shape.r]
        case Rect(tone, x, y, width, height, radius):
            return ["r", _TONES.index(tone), x, y, width, height, radius]
        case Path():
            return ["p", _TONES.index(shape.tone), shape.d]
        case Stroke():
            return ["s", _TONES.index(shape.tone), shape.d, shape.width]
        case Group():
            clip = None if shape.clip is None else _shape(shape.clip)
            inner = [_shape(one) for one in shape.shapes]
            return ["g", inner, *shape.at, shape.turn, shape.scale, shape.mirror, clip]


def _to_shape(told: list[Any]) -> Shape:
    match told:
        case ["c", tone, x, y, r]:
            return Circle(_TONES[tone], x, y, r)
        case ["r", tone, x, y, width, height, radius]:
            return Rect(_TONES[tone], x, y, width, height, radius)
        case ["p", tone, d]:
            return Path(_TONES[tone], d)
        case ["s", tone, d, width]:
            return Stroke(_TONES[tone], d, width)
        case ["g", inner, x, y, turn, scale, mirror, clip]:
            shapes = tuple(map(_to_shape, inner))
            return Group(shapes, (x, y), turn, scale, mirror, _to_clip(clip))
    raise ValueError(f"unknown shape {told!r}")


def _to_clip(told: list[Any] | None) -> Circle | Rect | Path | None:
    shape = None if told is None else _to_shape(told)
    if isinstance(shape, Stroke | Group):
        raise ValueError("a clip is a circle, a rectangle or a path")  # noqa: TRY004 - of the data
    return shape
