"""The agency's place: a white bar at the foot, or a white block on the right of a strip.

The body above it in capitals, its own name below, up to three logos of one height before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise, starmap
from math import floor, log, sqrt
from typing import Final

from banners.art.shapes import Rect
from banners.art.tones import Tone
from banners.scene import Box, Code, Line, Mark, Panel, Part, Role
from banners.setting.code import APART, codes, height_around, in_bar
from banners.setting.group import Laid, text_line
from banners.setting.lines import Broken, ways
from banners.setting.wish import MOST_LOGOS, Wish
from banners.typesetting.fonts import ink

PARENT: Final = 0.185  # of the bar: the type of the body above
UNIT: Final = 0.25
LOGO: Final = 0.68
_WIDEST: Final = 2.6  # of a logo, to its height
_PAD: Final = 0.085  # of a print's shorter side: above and below the words, for the hand that cuts
_HIGHEST: Final = 0.33  # of the width: on the narrowest of tall slots
_COVERED: Final = 0.05  # of the height, below the bar: what more than that is covered
_HAND: Final = 0.026  # of the shorter side: below the code, for the hand that cuts
_MOST_LINES: Final = 7
_SMALL: Final = 0.5  # of the type of a bar: between logo and code words are not set smaller
_LOGO_ALONE: Final = 0.9  # of the height: the block of a logo without words
_CLEAR: Final = 0.15  # of the height: above and below what stands in a block
_LINE: Final = 0.2  # what a line less is worth, in the logarithm of the type
_ABOVE: Final = 0.15  # what logos above the words must gain
_TRACKING: Final = 0.03  # em, of capitals


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar with what stands on it."""

    panel: Panel
    marks: tuple[Mark | Panel | Code, ...]  # the logos, and the QR code on its plate
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    role: Role
    text: str
    weight: int
    px: float
    tracking: float
    broken: Broken
    words: str


def foot(wish: Wish, share: float, margin: float, bottom: float | None = None) -> Bar | None:
    """Return the bar at the foot, `share` of the height high or higher; None without an agency.

    `bottom` is where its content ends, when what is below may be covered.
    """
    if not wish.has_bar:
        return None
    size = wish.size
    ends = float(size.height) if bottom is None else bottom
    height = round(min(share * size.height, _HIGHEST * size.width))
    code = in_bar(wish, height, margin, size.width - margin)
    right = size.width - margin
    if code.boxes and wish.is_named:
        right = code.box[0] - APART * height
    logos = _logos(wish, LOGO * height, 0.6 * (right - margin))
    # Where words are short of width they stand half a logo's radius away, not more.
    gap = (0.25 * LOGO if size.height > size.width else 0.28) * height
    start = margin + (_after(logos) + gap if logos else 0.0)
    rows, left_out = _rows(wish, height, right - start)
    if not (rows or logos or code.boxes):
        return None
    small = code.boxes and max((row.px for row in rows), default=0.0) < _SMALL * UNIT * height
    if logos and (left_out or small):
        stacked = _stacked(wish, height, margin, right, ends, code)
        if stacked is not None:
            return stacked
    # Marks of capitals rise by .43 em, and what is above the bar keeps its distance.
    room = max(0.36 * height, 1.2 * rows[0].px + 4 if rows else 0.0)
    needed = _height(rows) + max(room, _PAD * min(size.width, size.height) * wish.prints)
    height = max(height, _grown(wish, height, needed), height_around(code))
    around = (0.0, ends - height, float(size.width), ends)
    return _with_code(wish, _bar(wish, around, margin, start, rows, logos), code)


def _grown(wish: Wish, height: float, needed: float) -> int:
    """Return the height of a bar that needs more than is usual: that of so many lines of full type.

    Of a tall slot, where names are broken, it has few heights, so that browsers, which compose
    nothing, have a scene for each.
    """
    size = wish.size
    if size.width >= size.height:
        return round(needed)
    parent, unit = (max(share * height, float(size.min_type)) for share in (PARENT, UNIT))
    pad = _PAD * min(size.width, size.height) * wish.prints
    for sizes in ((unit,), *((parent, *lines * (unit,)) for lines in range(1, _MOST_LINES))):
        words = 0.74 * sizes[0] + sum(starmap(_pitch, pairwise(sizes)))
        found = round(words + max(0.36 * height, 1.2 * sizes[0] + 4, pad))
        if max(found, height) >= round(needed):
            return found
    return round(needed)


def _with_code(wish: Wish, bar: Bar, code: Laid) -> Bar:
    """Return a bar with its code, which is centred between its edges."""
    if not code.boxes:
        return bar
    _, top, _, bottom = bar.panel.box
    size = wish.size
    lowest = size.height - _HAND * min(size.width, size.height) - code.box[3]
    laid = code.moved(0.0, floor(min((top + bottom - code.box[3]) / 2, lowest)))
    return Bar(bar.panel, (*bar.marks, *laid.panels, *codes(wish, laid)), bar.lines + laid.lines)


def _stacked(  # noqa: PLR0913, PLR0917 - what a bar is made of
    wish: Wish, height: float, margin: float, right: float, ends: float, code: Laid
) -> Bar | None:
    """Return a bar whose logos stand above its words, where they have no room beside each other."""
    logos = _logos(wish, 0.52 * height, right - margin)
    rows, _ = _rows(wish, height, right - margin)
    if not rows:
        return None
    logo, gap = logos[0][3] - logos[0][1], 0.2 * height
    whole = max(round(logo + gap + _height(rows) + 0.4 * height), height_around(code))
    around = (0.0, ends - whole, float(wish.size.width), ends)
    bar = _bar(wish, around, margin, margin, rows, logos)
    return _with_code(wish, _apart(bar, logo, _height(rows), gap), code)


def _apart(bar: Bar, logo: float, words: float, gap: float) -> Bar:
    """Return a bar, its logos and words of these heights one above the other, not on each other."""
    up, down = (words + gap) / 2, round((logo + gap) / 2)
    return Bar(
        bar.panel,
        tuple(
            replace(mark, box=_raised(mark.box, up)) for mark in bar.marks if isinstance(mark, Mark)
        ),
        tuple(replace(line, baseline=line.baseline + down) for line in bar.lines),
    )


def _raised(box: Box, by: float) -> Box:
    return box[0], round(box[1] - by, 2), box[2], round(box[3] - by, 2)


def block(wish: Wish, width: float, least: float) -> Bar | None:
    """Return the white block on the right of a strip; None without an agency.

    `least` is the smallest type, in px.
    """
    if not wish.has_bar:
        return None
    size = wish.size
    height = float(size.height)
    pad = max(min(0.14 * height, 0.055 * width), float(size.safe[2]))
    left = size.width - width
    around = (left, 0.0, float(size.width), height)
    for gone in _gone(wish):
        best = max(_blocks(wish, around, pad, least, gone), key=lambda one: one.worth, default=None)
        if best is not None:
            return best.bar
    # A logo alone needs less than words beside it.
    width = min(width, _LOGO_ALONE * height)
    logos = _logos(wish, 0.62 * height, width - 2 * pad)
    if not logos:
        return None
    start = size.width - width + (width - _after(logos)) / 2
    return _bar(wish, (size.width - width, *around[1:]), start, start, (), logos)


@dataclass(frozen=True, slots=True)
class _Block:
    bar: Bar
    worth: float


def _blocks(
    wish: Wish, around: Box, pad: float, least: float, gone: tuple[Role, ...]
) -> Iterator[_Block]:
    """Yield blocks with the logos before the words, and above them."""
    left, _, right, height = around
    for share in (0.45, 0.4, 0.36, 0.32, 0.28):
        logos = _logos(wish, share * height, 0.5 * (right - left))
        high = logos[0][3] - logos[0][1] if logos else 0.0
        start = left + pad + (_after(logos) + 0.25 * high if logos else 0.0)
        for lines in (2, 3, 4):
            rows = _block_rows(wish, right - pad - start, 0.0, lines, least, gone)
            if rows:
                bar = _bar(wish, around, left + pad, start, rows, logos)
                yield _Block(bar, _worth(rows, share))
            if not logos:
                continue
            gap = max(0.2 * high, 0.5 * least)
            rows = _block_rows(wish, right - left - 2 * pad, high + gap, lines, least, gone)
            if rows:
                bar = _bar(wish, around, left + pad, left + pad, rows, logos)
                yield _Block(_apart(bar, high, _height(rows), gap), _worth(rows, share) - _ABOVE)


def _worth(rows: tuple[_Row, ...], share: float) -> float:
    """Return what type, the share of the logos and few lines are worth together."""
    lines = sum(len(row.broken.lines) for row in rows)
    return log(rows[-1].px) + 0.4 * log(share) - _LINE * lines


def _block_rows(  # noqa: PLR0913, PLR0917 - sizes and room
    wish: Wish, width: float, above: float, lines: int, least: float, gone: tuple[Role, ...]
) -> tuple[_Row, ...]:
    """Return the rows at their largest, of `lines` lines each at most; none when they do not fit.

    `above` is what stands above them in the block.
    """
    height = float(wish.size.height)
    covered = 2.0 * max(wish.size.safe[1], wish.size.safe[3])
    px = max(least, 0.15 * height)
    while True:
        for tracking in (_TRACKING, 0.0):
            rows = _set_rows(wish, (px, 1.12 * px), width, lines, gone, tracking)
            # Marks rise above the first capitals, and letters hang below the last baseline.
            if rows and above + _height(rows) <= height - max(_CLEAR * height, covered + 0.9 * px):
                return rows
        if px == least:
            return ()
        px = max(least, 0.94 * px)


def _named(wish: Wish, gone: tuple[Role, ...] = ()) -> tuple[tuple[Role, str], ...]:
    text = wish.text
    named = (
        (Role.PARENT, text.parent),
        (Role.AGENCY, text.agency),
        (Role.ORGANISER, text.shown_organiser),
    )
    return tuple((role, words) for role, words in named if words and role not in gone)


def _gone(wish: Wish) -> tuple[tuple[Role, ...], ...]:
    """Return what is left out, from nothing to all but the agency itself."""
    text = wish.text
    found: list[tuple[Role, ...]] = [()]
    if text.agency and text.parent:
        found.append((Role.PARENT,))
    if text.agency and text.organiser:
        found.append((*found[-1], Role.ORGANISER))
    return tuple(found)


def _rows(wish: Wish, height: float, width: float) -> tuple[tuple[_Row, ...], tuple[Role, ...]]:
    least = float(wish.size.min_type)
    tall = wish.prints and wish.size.height > 2 * wish.size.width
    # Two lines rather than three of larger type, but three rather than two of small type.
    for lines, most, smallest in ((2, 3, 0.6 if tall else 0.7), (3, 6 if tall else 4, 0.5)):
        scale = 1.0
        while scale >= smallest:
            sizes = max(PARENT * height * scale, least), max(UNIT * height * scale, least)
            rows = _set_rows(wish, sizes, width, lines, (), _TRACKING)
            if rows and (len(rows) == 1 or sum(len(row.broken.lines) for row in rows) <= most):
                return rows, ()
            if sizes == (least, least):
                break
            scale -= 0.05
    for gone in _gone(wish):
        rows = _set_rows(wish, (least, 1.15 * least), width, 4, gone, 0.0)
        if rows:
            return rows, gone
    return (), tuple(role for role, _ in _named(wish))


def _set_rows(  # noqa: PLR0913, PLR0917 - sizes and room
    wish: Wish,
    sizes: tuple[float, float],
    width: float,
    most: int,
    gone: tuple[Role, ...],
    capitals: float,
) -> tuple[_Row, ...]:
    """Return the rows, or none when one of them does not fit.

    `sizes` are the type of the body above and of the agency, `capitals` the tracking of the former.
    """
    rows = []
    parent, unit = sizes
    for role, text in _named(wish, gone):
        above = role is Role.PARENT
        shown = text.upper() if above else text
        weight, px = (600, parent) if above else (800, unit)
        if role is Role.ORGANISER:
            weight, px = 600, parent
        tracking = capitals if above else 0.0
        fitting = [
            way
            for way in ways(shown, weight, wish.family, most)
            if max(_width(line, weight, tracking, wish.family) for line in way.lines) * px <= width
        ]
        if not fitting:
            return ()
        way = min(fitting, key=lambda one: one.cost + 0.5 * len(one.lines))
        rows.append(_Row(role, shown, weight, px, tracking, way, text))
    return tuple(rows)


def _width(line: str, weight: int, tracking: float, family: str) -> float:
    box = ink(line, weight, family)
    return box.right - box.left + tracking * (len(line) - 1)


def _height(rows: tuple[_Row, ...]) -> float:
    """Return the height of the rows, from the first capitals to the last baseline."""
    return sum(_pitches(rows)[:-1]) + 0.74 * rows[0].px if rows else 0.0


def _pitches(rows: tuple[_Row, ...]) -> list[float]:
    """Return for each line the distance to the next one's baseline."""
    sizes = [row.px for row in rows for _ in row.broken.lines]
    return list(starmap(_pitch, zip(sizes, [*sizes[1:], *sizes[-1:]], strict=True)))


def _pitch(upper: float, lower: float) -> float:
    """Return the distance from a line's baseline to that of the next."""
    return (1.32 if upper == lower else 1.42) * lower


def _logos(wish: Wish, height: float, width: float) -> tuple[Box, ...]:
    """Return the boxes of the logos, from x = 0, centred on y = 0, within a width."""
    boxes, x = [], 0.0
    for across, tall in wish.logos[:MOST_LOGOS]:
        ratio = across / tall
        # Of two logos of one height the wider one looks larger, so its height gives way a little.
        high = height * min(1.0, sqrt(1.35 / ratio), _WIDEST / ratio)
        wide = high * ratio
        boxes.append((x, -high / 2, x + wide, high / 2))
        x += wide + 0.25 * height
    scale = min(1.0, width / boxes[-1][2]) if boxes else 1.0
    return tuple((a * scale, b * scale, c * scale, d * scale) for a, b, c, d in boxes)


def _after(logos: tuple[Box, ...]) -> float:
    return logos[-1][2] if logos else 0.0


def _bar(  # noqa: PLR0913, PLR0917 - what a bar is made of
    wish: Wish,
    box: Box,
    logos_at: float,
    start: float,
    rows: tuple[_Row, ...],
    logos: tuple[Box, ...],
) -> Bar:
    left, top, right, bottom = box
    size = wish.size
    # A little further than the bleed, or a seam would show where it ends.
    bleed = wish.bleed + (1.0 if wish.bleed else 0.0)
    at_foot = left == 0.0
    # What buttons cover below it is the ground again: white there would double the bar.
    covered = size.height - bottom > _COVERED * size.height and not wish.prints
    ends = bottom if covered else size.height + bleed
    ground: tuple[Rect, ...] = (
        Rect(
            Tone.WHITE,
            left - (bleed if at_foot else 0.0),
            top - (0.0 if at_foot else bleed),
            right - left + bleed * (2 if at_foot else 1),
            ends - top + (0.0 if at_foot else bleed),
        ),
    )
    if covered:
        ground += (Rect(Tone.GROUND, left, bottom, right - left, size.height - bottom),)
    middle = (top + bottom) / 2
    marks = tuple(
        Mark(
            number,
            (
                round(logos_at + one[0], 2),
                round(middle + one[1], 2),
                round(logos_at + one[2], 2),
                round(middle + one[3], 2),
            ),
        )
        for number, one in enumerate(logos)
    )
    lines = []
    baseline = middle - _height(rows) / 2 + (0.74 * rows[0].px if rows else 0.0)
    pitches = iter(_pitches(rows))
    for row in rows:
        written = iter(row.words.split())
        for shown in row.broken.lines:
            lines.append(
                text_line(
                    shown,
                    row.role,
                    row.weight,
                    row.px,
                    start,
                    round(baseline),
                    Tone.INK,
                    family=wish.family,
                    words=" ".join(islice(written, len(shown.split()))),
                    tracking=row.tracking,
                )
            )
            baseline += next(pitches)
    return Bar(Panel(Part.BAR, ground, box), marks, tuple(lines))
