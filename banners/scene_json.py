"""A scene as compact JSON, for the reader's browser and for keeping; and back.

Layers and shapes are arrays whose first item says what they are; a tone is its place in `Tone`.
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
from banners.typesetting.faces import FAMILY

_TONES: Final = tuple(Tone)


def to_json(scene: Scene) -> str:
    """Return a scene as one line of JSON."""
    extent = scene.extent
    of_slot = {
        "version": VERSION,
        "slot": scene.slot,
        "topic": scene.topic,
        "size": [extent.width, extent.height, extent.bleed, extent.safe, extent.mm, extent.scale],
        "palette": palette_told(scene.palette),
    }
    return json.dumps(of_slot | scene_told(scene), ensure_ascii=False, separators=(",", ":"))


def scene_told(scene: Scene) -> dict[str, Any]:
    """Return, fit for JSON, what is painted and said, without slot, topic and palette.

    What most scenes do not have is absent: `left_out`, `hole`, `finish`.
    """
    found: dict[str, Any] = {
        "ground": _TONES.index(scene.ground),
        "layers": [_layer(layer) for layer in scene.layers],
        "lines": [_line(line) for line in scene.lines],
        "alt": scene.alt,
    }
    if scene.left_out:
        found["left_out"] = list(scene.left_out)
    if scene.hole is not None:
        found["hole"] = shape_told(scene.hole)
    if scene.finish is not Finish.SMOOTH:
        found["finish"] = scene.finish
    return found


def from_json(source: str) -> Scene:
    """Return the scene that JSON describes.

    Raise `ValueError` (also `KeyError`, `TypeError`) when it is not what `to_json` wrote.
    """
    found = json.loads(source)
    if found["version"] != VERSION:
        raise ValueError(f"version {found['version']} of scenes is not {VERSION}")
    width, height, bleed, safe, mm, scale = found["size"]
    left, top, right, bottom = safe
    name, colours = found["palette"]
    hole = _to_shape(found["hole"]) if "hole" in found else None
    if not (hole is None or isinstance(hole, Circle)):
        raise ValueError("a hole is a circle")
    return Scene(
        slot=found["slot"],
        topic=found["topic"],
        extent=Extent(
            width=width,
            height=height,
            bleed=bleed,
            safe=(left, top, right, bottom),
            mm=mm,
            scale=scale,
        ),
        palette=_to_palette(name, colours),
        ground=_TONES[found["ground"]],
        layers=tuple(map(_to_layer, found["layers"])),
        lines=tuple(map(_to_line, found["lines"])),
        alt=found["alt"],
        left_out=tuple(map(Role, found.get("left_out", ()))),
        hole=hole,
        finish=Finish(found.get("finish", Finish.SMOOTH)),
    )


def palette_told(palette: Palette) -> list[str]:
    """Return a palette's name, and the colours of all tones in hexadecimal digits."""
    return [palette.name, "".join(map(_hex, map(palette.__getitem__, Tone)))]


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
            clip = None if layer.clip is None else shape_told(layer.clip)
            return ["placed", layer.topic, layer.level, layer.x, layer.y, layer.scale, clip]
        case Panel():
            return ["panel", layer.part, [shape_told(shape) for shape in layer.shapes], layer.box]
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


# What most lines have, at the end of their arrays, where it is left out.
_USUAL: Final[tuple[Any, ...]] = (None, 0.0, FAMILY)


def _line(line: Line) -> list[Any]:
    words = None if line.words == line.shown else line.words
    last = [words, line.tracking, line.family]
    while last and last[-1] == _USUAL[len(last) - 1]:
        last.pop()
    tone = _TONES.index(line.tone)
    return [line.shown, line.role, line.weight, line.px, line.x, line.baseline, tone, *last]


def _to_line(told: list[Any]) -> Line:
    first, last = told[:7], told[7:]
    shown, role, weight, px, x, baseline, tone = first
    words, tracking, family = [*last, *_USUAL[len(last) :]]
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


def shape_told(shape: Shape) -> list[Any]:
    """Return a shape, fit for JSON."""
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
            clip = None if shape.clip is None else shape_told(shape.clip)
            inner = [shape_told(one) for one in shape.shapes]
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
