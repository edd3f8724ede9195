"""A scene as SVG: shapes and outlines of letters, without scripts or outside references."""

from __future__ import annotations

import hashlib
import io
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from banners.art.flatten import Placing
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Palette, Rgb
from banners.logo import Logo
from banners.painting.pixels import shapes_of
from banners.print.outlines import EM, outline
from banners.print.paths import Path as Outline
from banners.print.paths import number, numbers
from banners.print.qr import modules
from banners.scene import Code, Line, Mark, Scene

_LARGEST: Final = 1200  # px: the longer side of a logo's picture


def write_svg(scene: Scene, extent: tuple[str, str], logos: Sequence[Logo] = ()) -> bytes:
    """Return the SVG of a scene; `extent` is its width and height with unit ("8000mm").

    The view is the finished size; what lies in the bleed extends beyond it, for programs that open
    the file to print it. What the banner says serves as title and as label for screen readers.
    """
    # Several may share a page, so the names of clips derive from the content.
    key = hashlib.sha256(repr((scene, extent)).encode()).hexdigest()[:8]
    writer = _Writer(scene.palette, key)
    size = scene.extent
    bleed = size.bleed
    whole = (-bleed, -bleed, size.width + 2 * bleed, size.height + 2 * bleed)
    body = [
        f"<title>{escape(scene.alt)}</title>",
        writer.shape(Rect(scene.ground, *whole)),
    ]
    for layer in scene.layers:
        if isinstance(layer, Code):
            body.append(f'<path fill="#000" d="{_drawn(modules(layer.address, layer.box))}"/>')
        elif isinstance(layer, Mark):
            body.append(_picture(layer, logos[layer.number]))
        else:
            body += [writer.shape(shape) for shape in shapes_of(layer)]
    body += [_outlined(line, scene.palette[line.tone]) for line in scene.lines]
    # Drawings run on further than the bleed; a view that shows what overflows ends at it.
    name = f"b{key}"
    clips = [
        f'<clipPath id="{name}">{_element(Rect(scene.ground, *whole), "")}</clipPath>',
        *writer.clips,
    ]
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" lang="vi"'
        f' width="{extent[0]}" height="{extent[1]}"'
        f' viewBox="0 0 {number(size.width)} {number(size.height)}"'
        f' role="img" aria-label={quoteattr(scene.alt)}>'
    )
    title, *shapes = body
    lines = [
        head,
        title,
        "<defs>",
        *clips,
        "</defs>",
        f'<g clip-path="url(#{name})">',
        *shapes,
        "</g>",
        "</svg>\n",
    ]
    return "\n".join(lines).encode()


class _Writer:
    """Shapes as elements; `clips` are those that they refer to."""

    def __init__(self, palette: Palette, key: str) -> None:
        self.palette = palette
        self.key = key
        self.clips: list[str] = []

    def shape(self, shape: Shape) -> str:
        """Return a shape as an element."""
        match shape:
            case Group():
                return self._group(shape)
            case Stroke(tone=tone, d=d, width=width):
                return (
                    f'<path fill="none" stroke="{_hex(self.palette[tone])}"'
                    f' stroke-width="{number(width)}" stroke-linecap="round"'
                    f' stroke-linejoin="round" d="{d}"/>'
                )
            case _:
                colour = _hex(self.palette[shape.tone])
                return _element(shape, f' fill="{colour}"')

    def _group(self, group: Group) -> str:
        placing = Placing().then(group.turn, group.scale, group.at, mirror=group.mirror)
        clip = ""
        if group.clip is not None:
            name = f"c{self.key}-{len(self.clips)}"
            self.clips.append(
                f'<clipPath id="{name}">{_element(group.clip, "", "clip")}</clipPath>'
            )
            clip = f' clip-path="url(#{name})"'
        inside = "".join(map(self.shape, group.shapes))
        moved = placing != Placing()
        return f"<g{_matrix(placing) if moved else ''}{clip}>{inside}</g>"


def _matrix(placing: Placing) -> str:
    values = (placing.a, placing.b, placing.c, placing.d, placing.e, placing.f)
    return f' transform="matrix({" ".join(_exact(value) for value in values)})"'


def _exact(value: float) -> str:
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _element(shape: Circle | Rect | Path, fill: str, rule: str = "fill") -> str:
    match shape:
        case Circle(x=x, y=y, r=r):
            return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}"{fill}/>'
        case Rect(x=x, y=y, width=width, height=height, radius=radius):
            corners = f' rx="{number(radius)}"' if radius else ""
            return (
                f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}"'
                f' height="{number(height)}"{corners}{fill}/>'
            )
        case Path(d=d):
            return f'<path{fill} {rule}-rule="evenodd" d="{d}"/>'


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in rgb)


@lru_cache(maxsize=512)
def _drawn(path: Outline) -> str:
    return "".join(_segment(operator, values) for operator, values in path)


def _segment(operator: str, values: tuple[float, ...]) -> str:
    if operator == "R":
        x, y, width, height = map(number, values)
        return f"M{x} {y}h{width}v{height}H{x}z"
    return operator + numbers(values)


def _outlined(line: Line, rgb: Rgb) -> str:
    scale = f"{line.px / EM:.6f}"
    place = f"matrix({scale} 0 0 -{scale} {line.x:.3f} {line.baseline:.3f})"
    path = _drawn(outline(line.shown, line.weight, line.family, line.tracking))
    return f'<path transform="{place}" fill="{_hex(rgb)}" d="{path}"/>'


def _picture(mark: Mark, logo: Logo) -> str:
    image = logo.image()
    image.thumbnail((_LARGEST, _LARGEST))
    file = io.BytesIO()
    image.save(file, "PNG")
    left, top, right, bottom = mark.box
    return (
        f'<image x="{number(left)}" y="{number(top)}" width="{number(right - left)}"'
        f' height="{number(bottom - top)}"'
        f' href="data:image/png;base64,{b64encode(file.getvalue()).decode()}"/>'
    )
