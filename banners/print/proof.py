"""The proof of a print: its ground is painted small in screen colours and examined."""

from dataclasses import dataclass
from math import ceil, floor

from PIL import Image, ImageDraw

from banners.breaks import broken
from banners.contrast import lowest
from banners.errors import UnsoundError
from banners.fonts import ink
from banners.palettes import Rgb
from banners.print.artwork import Artwork, Box, Fill, Line
from banners.print.inks import Tone
from banners.print.paths import Path, Point
from banners.sizes import PrintItem

LEAST_CONTRAST = 4.5  # WCAG 2, AA
_SIDE = 120  # px on the shorter side, where a small line is 4 px high
_CURVE = 6  # points on a curve
_MARGIN = 0.05  # of the shorter side, for hems and grommets


@dataclass(frozen=True, slots=True)
class Laid:
    """A ground with its motif: the fills from back to front, and their look without words.

    `seen` is an RGB image, 120 px on its shorter side.
    """

    axis: Box
    fills: tuple[Fill, ...]
    seen: Image.Image


def laid(width: float, height: float, axis: Box, fills: tuple[Fill, ...]) -> Laid:
    """Return `fills` painted on a sheet of `width` and `height` in units."""
    scale = _SIDE / min(width, height)
    seen = Image.new("RGB", (ceil(width * scale), ceil(height * scale)))
    return Laid(axis, fills, _painted(seen, fills, axis, scale))


def contrast_of(art: Artwork, ground: Laid) -> float:
    """Return the lowest contrast of any line with what is under its box, bar the worst 1 %."""
    scale = _SIDE / min(art.width, art.height)
    under_words = _painted(ground.seen.copy(), art.panels, art.axis, scale)
    found = []
    for line in _lines(art):
        left, top, right, bottom = (length * scale for length in box_of(line))
        box = (
            max(0, floor(left)),
            max(0, floor(top)),
            min(under_words.width, ceil(right)),
            min(under_words.height, ceil(bottom)),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            return 1.0  # off the sheet
        under = under_words.crop(box)
        found.append(lowest(under, Image.new("L", under.size, 255), _rgb(line.tone)))
    return min(found)


def require_sound(art: Artwork, contrast: float, item: PrintItem) -> None:
    """Raise `UnsoundError` if words are too close to the edge, ill broken, or of low contrast."""
    margin = _MARGIN * min(art.width, art.height)
    faults = []
    for line in _lines(art):
        left, top, right, bottom = box_of(line)
        if min(left, top, art.width - right, art.height - bottom) < margin:
            faults.append(f"dòng “{line.words}” quá gần mép")
    for paragraph in art.paragraphs:
        faults += broken([line.shown for line in paragraph.lines])
    if contrast < LEAST_CONTRAST:
        faults.append(f"tương phản {contrast:.2f}, cần ít nhất {LEAST_CONTRAST}")
    if faults:
        raise UnsoundError(f"Bản in {item.id} không đạt: {'; '.join(faults)}.")


def box_of(line: Line) -> Box:
    """Return the box of a line's ink, in units."""
    found = ink(line.shown, line.weight, line.family)
    return (
        line.x + found.left * line.px,
        line.baseline - found.top * line.px,
        line.x + found.right * line.px,
        line.baseline - found.bottom * line.px,
    )


def _lines(art: Artwork) -> list[Line]:
    return [line for paragraph in art.paragraphs for line in paragraph.lines]


def _painted(image: Image.Image, fills: tuple[Fill, ...], along: Box, scale: float) -> Image.Image:
    """Return `image` after painting `fills` on it as a screen shows them."""
    for fill in fills:
        contours = _contours(fill.path, scale)
        left, top, right, bottom = _bounds(contours, image.size)
        if left >= right or top >= bottom:
            continue  # in the bleed
        mask = Image.new("L", (right - left, bottom - top), 0)
        draw = ImageDraw.Draw(mask)
        outside = _area(contours[0]) > 0
        for contour in contours:
            # A contour that runs against the first is a hole in it.
            solid = (_area(contour) > 0) == outside
            draw.polygon([(x - left, y - top) for x, y in contour], fill=255 * solid)
        ax, ay, bx, by = (length * scale for length in fill.axis or along)
        axis = (ax - left, ay - top, bx - left, by - top)
        image.paste(_shaded(mask.size, fill, axis), (left, top), mask)
    return image


def _bounds(contours: list[list[Point]], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the box of all contours on the sheet, in px."""
    xs = [x for contour in contours for x, _ in contour]
    ys = [y for contour in contours for _, y in contour]
    return (
        max(0, floor(min(xs))),
        max(0, floor(min(ys))),
        min(size[0], ceil(max(xs)) + 1),
        min(size[1], ceil(max(ys)) + 1),
    )


def _shaded(size: tuple[int, int], fill: Fill, axis: Box) -> Image.Image:
    if len(fill.tones) == 1:
        return Image.new("RGB", size, _rgb(fill.tones[0]))
    dx, dy = axis[2] - axis[0], axis[3] - axis[1]
    whole = (dx * dx + dy * dy) / 255 or 1.0
    # The built-in ramp, extended at both ends: beyond the axis the last tone continues.
    ramp = Image.new("L", (256, 768), 0)
    ramp.paste(Image.linear_gradient("L"), (0, 256))
    ramp.paste(255, (0, 512, 256, 768))
    start = 256.5 - (axis[0] * dx + axis[1] * dy) / whole
    levels = ramp.transform(
        size, Image.Transform.AFFINE, (0, 0, 128, dx / whole, dy / whole, start)
    )
    last = len(fill.tones) - 1
    colours = []
    for level in range(256):
        place = level / 255 * last
        index = min(int(place), last - 1)
        colours.append(_rgb(fill.tones[index].mixed(fill.tones[index + 1], place - index)))
    painted = Image.frombytes("P", size, levels.tobytes())
    painted.putpalette([channel for colour in colours for channel in colour])
    return painted.convert("RGB")


def _rgb(tone: Tone) -> Rgb:
    red, green, blue = (round(channel * 255) for channel in tone.rgb)
    return red, green, blue


def _area(contour: list[Point]) -> float:
    return sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(contour, [*contour[1:], contour[0]], strict=True)
    )


def _contours(path: Path, scale: float) -> list[list[Point]]:
    """Return the contours of a path as polygons in px."""
    found: list[list[Point]] = []
    for operator, values in path:
        numbers = [value * scale for value in values]
        if operator == "R":
            x, y, w, h = numbers
            found.append([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
        elif operator == "M":
            found.append([(numbers[0], numbers[1])])
        elif operator == "L":
            found[-1].append((numbers[0], numbers[1]))
        elif operator == "C":
            found[-1] += _curve(found[-1][-1], numbers)
    return found


def _curve(start: Point, numbers: list[float]) -> list[Point]:
    ax, ay, bx, by, x, y = numbers
    points = []
    for step in range(1, _CURVE + 1):
        t = step / _CURVE
        u = 1 - t
        points.append(
            (
                u**3 * start[0] + 3 * u * u * t * ax + 3 * u * t * t * bx + t**3 * x,
                u**3 * start[1] + 3 * u * u * t * ay + 3 * u * t * t * by + t**3 * y,
            )
        )
    return points
