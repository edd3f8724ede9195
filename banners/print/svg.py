"""An artwork as SVG: outlines and shapes, without scripts or outside references."""

import hashlib
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from banners.print.artwork import Artwork, Box, Fill, Line
from banners.print.inks import Tone
from banners.print.outlines import EM, outline
from banners.print.paths import Path, number, numbers

_Shading = tuple[tuple[Tone, ...], Box]


def write_svg(artwork: Artwork, extent: tuple[str, str], words: str) -> bytes:
    """Return the SVG of `artwork`; `extent` is its width and height with unit ("8000mm").

    The view is the trim; the ground extends beyond it by the bleed, for programs that open the
    file to print it. `words` serve as title and as label for screen readers.
    """
    # Several may share a page, so the names of gradients derive from the content.
    key = hashlib.sha256(repr((artwork, extent, words)).encode()).hexdigest()[:8]
    gradients: dict[_Shading, str] = {}
    for fill in (*artwork.ground, *artwork.panels):
        if len(fill.tones) > 1:
            gradients.setdefault(_shading(fill, artwork), f"g{key}-{len(gradients)}")
    body = [
        f"<title>{escape(words)}</title>",
        "<defs>",
        *(_gradient(name, *shading) for shading, name in gradients.items()),
        "</defs>",
        *(
            _filled(fill, gradients.get(_shading(fill, artwork)))
            for fill in (*artwork.ground, *artwork.panels)
        ),
    ]
    if artwork.keyline:
        body.append(
            f'<path d="{_drawn(artwork.keyline)}" fill="none" stroke="#141417"'
            ' stroke-width="3" stroke-dasharray="24 16"/>'
        )
    body += [_outlined(line) for text in artwork.paragraphs for line in text.lines]
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" lang="vi"'
        f' width="{extent[0]}" height="{extent[1]}"'
        f' viewBox="0 0 {number(artwork.width)} {number(artwork.height)}"'
        f' role="img" aria-label={quoteattr(words)}>'
    )
    return "\n".join([head, *body, "</svg>\n"]).encode()


def _hex(tone: Tone) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in tone.rgb)


def _shading(fill: Fill, artwork: Artwork) -> _Shading:
    return fill.tones, fill.axis or artwork.axis


def _gradient(name: str, tones: tuple[Tone, ...], axis: Box) -> str:
    x1, y1, x2, y2 = map(number, axis)
    stops = "".join(
        f'<stop offset="{number(100 * index / (len(tones) - 1))}%" stop-color="{_hex(tone)}"/>'
        for index, tone in enumerate(tones)
    )
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse"'
        f' x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">{stops}</linearGradient>'
    )


def _filled(fill: Fill, name: str | None) -> str:
    colour = f"url(#{name})" if name else _hex(fill.tones[0])
    return f'<path d="{_drawn(fill.path)}" fill="{colour}"/>'


@lru_cache(maxsize=512)
def _drawn(path: Path) -> str:
    return "".join(_segment(operator, values) for operator, values in path)


def _segment(operator: str, values: tuple[float, ...]) -> str:
    if operator == "R":
        x, y, width, height = map(number, values)
        return f"M{x} {y}h{width}v{height}H{x}z"
    return operator + numbers(values)


def _outlined(line: Line) -> str:
    scale = f"{line.px / EM:.6f}"
    place = f"matrix({scale} 0 0 -{scale} {line.x:.3f} {line.baseline:.3f})"
    path = _drawn(outline(line.shown, line.weight, line.family))
    return f'<path transform="{place}" fill="{_hex(line.tone)}" d="{path}"/>'
