"""A scene at another size: the same composition, so that a file of twice the size says the same."""

from dataclasses import replace

from banners.art.shapes import Circle, Group, Path, Rect
from banners.scene import Box, Code, Layer, Line, Mark, Panel, Placed, Scene


def enlarged(scene: Scene, by: float) -> Scene:
    """Return a scene with all its lengths multiplied."""
    extent = scene.extent
    return replace(
        scene,
        extent=replace(
            extent,
            width=extent.width * by,
            height=extent.height * by,
            bleed=extent.bleed * by,
            safe=_box(extent.safe, by),
            mm=None if extent.mm is None else extent.mm / by,
        ),
        layers=tuple(_layer(layer, by) for layer in scene.layers),
        lines=tuple(_line(line, by) for line in scene.lines),
        hole=None if scene.hole is None else _circle(scene.hole, by),
    )


def _box(box: Box, by: float) -> Box:
    return box[0] * by, box[1] * by, box[2] * by, box[3] * by


def _line(line: Line, by: float) -> Line:
    return replace(line, px=line.px * by, x=line.x * by, baseline=line.baseline * by)


def _layer(layer: Layer, by: float) -> Layer:
    match layer:
        case Placed():
            clip = None if layer.clip is None else _clip(layer.clip, by)
            return replace(layer, x=layer.x * by, y=layer.y * by, scale=layer.scale * by, clip=clip)
        case Panel():
            return Panel(layer.part, (Group(layer.shapes, scale=by),), _box(layer.box, by))
        case Mark():
            return replace(layer, box=_box(layer.box, by))
        case Code():
            return replace(layer, box=_box(layer.box, by))


def _clip(clip: Circle | Rect | Path, by: float) -> Circle | Rect | Path:
    if isinstance(clip, Circle):
        return _circle(clip, by)
    if isinstance(clip, Rect):
        return replace(
            clip,
            x=clip.x * by,
            y=clip.y * by,
            width=clip.width * by,
            height=clip.height * by,
            radius=clip.radius * by,
        )
    raise TypeError("a scene is cut off at circles and rectangles, whose sizes can be changed")


def _circle(circle: Circle, by: float) -> Circle:
    return replace(circle, x=circle.x * by, y=circle.y * by, r=circle.r * by)
