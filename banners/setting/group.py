"""The group of words that stays together: date and name, the slogan's parts, the telephone number.

Its size is searched: the ways to break the slogan are tried from the one that could be largest, and
each is made as large as its place allows. Where it may stand is for each family of slots to say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice, product
from math import ceil, exp, inf, log
from typing import Final

from banners.art.shapes import Circle, Group, Rect, Shape
from banners.art.tones import Tone
from banners.scene import Box, Line, Panel, Part, Role
from banners.setting.handset import handset
from banners.setting.lines import Broken, gap, steps, ways
from banners.setting.speech import Part as Spoken
from banners.typesetting.fonts import CAP_HEIGHT, FAMILY, advance, ink

NAME_WEIGHT: Final = 600
LABEL_WEIGHT: Final = 700
PILL: Final = 1.75  # height of a pill to its text
_PILL_SIDE: Final = 0.62  # of the pill's height, at each end
_WORTH: Final = 0.57  # what a cost of 1 weighs: 0.35 is worth 18 % of the type size
_STEP: Final = 0.25  # px
_NEAR: Final = 0.008  # of the size: near enough to the largest


@dataclass(frozen=True)  # without slots, for what is found once
class Laid:
    """Words in their places: lines, the panels under them, and the boxes of their ink."""

    lines: tuple[Line, ...] = ()
    panels: tuple[Panel, ...] = ()
    boxes: tuple[Box, ...] = ()

    def __add__(self, other: Laid) -> Laid:
        return Laid(self.lines + other.lines, self.panels + other.panels, self.boxes + other.boxes)

    @cached_property
    def box(self) -> Box:
        """The box of all ink."""
        lefts, tops, rights, bottoms = zip(*self.boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    def moved(self, dx: float, dy: float) -> Laid:
        """Return the words moved; baselines stay where they are sharp only for whole px."""
        return Laid(
            tuple(_moved_line(line, dx, dy) for line in self.lines),
            tuple(_moved_panel(panel, dx, dy) for panel in self.panels),
            tuple(_moved_box(box, dx, dy) for box in self.boxes),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Groups that have their places, each with how far down from where it is: moved if it stays."""

    parts: tuple[tuple[Laid, float], ...]

    @property
    def laid(self) -> Laid:
        """All of them in their places."""
        return sum((part.moved(0.0, down) if down else part for part, down in self.parts), Laid())


def _moved_line(line: Line, dx: float, dy: float) -> Line:
    return Line(  # much faster than `replace`
        shown=line.shown,
        words=line.words,
        role=line.role,
        family=line.family,
        weight=line.weight,
        px=line.px,
        x=line.x + dx,
        baseline=line.baseline + dy,
        tone=line.tone,
        tracking=line.tracking,
    )


def _moved_box(box: Box, dx: float, dy: float) -> Box:
    return box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy


def _moved_panel(panel: Panel, dx: float, dy: float) -> Panel:
    shapes = tuple(_moved_shape(shape, dx, dy) for shape in panel.shapes)
    return Panel(panel.part, shapes, _moved_box(panel.box, dx, dy))


def _moved_shape(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, Rect | Circle):
        return replace(shape, x=shape.x + dx, y=shape.y + dy)
    if isinstance(shape, Group):
        return replace(shape, at=(shape.at[0] + dx, shape.at[1] + dy))
    raise TypeError(f"the panels of a group are not of {type(shape).__name__}")


def ink_box(line: Line) -> Box:
    """Return the box of a line's ink."""
    box = ink(line.shown, line.weight, line.family)
    spread = line.tracking * (len(line.shown) - 1)
    return (
        line.x + box.left * line.px,
        line.baseline - box.top * line.px,
        line.x + (box.right + spread) * line.px,
        line.baseline - box.bottom * line.px,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a group shows. `name_floor` and `type_floor` are the smallest type, in px."""

    slogan: tuple[Spoken, ...]
    slogan_role: Role = Role.HEADLINE
    slogan_words: str
    name: str | None = None
    label: str | None = None
    hotline: str | None = None
    name_floor: float
    type_floor: float
    family: str = FAMILY
    name_ratio: float = 0.38
    most_lines: int = 7
    line_worth: float = 0.045  # what an extra line must gain in type size


def text_line(  # noqa: PLR0913, PLR0917 - what a line is made of
    shown: str,
    role: Role,
    weight: int,
    px: float,
    left: float,
    baseline: float,
    tone: Tone,
    *,
    family: str = FAMILY,
    words: str | None = None,
    tracking: float = 0.0,
) -> Line:
    """Return a line whose ink, not its advance, begins at `left`."""
    return Line(
        shown=shown,
        words=shown if words is None else words,
        role=role,
        family=family,
        weight=weight,
        px=round(px, 2),
        x=round(left - ink(shown, weight, family).left * px, 2),
        baseline=round(baseline, 2),
        tone=tone,
        tracking=tracking,
    )


def pill(  # noqa: PLR0913 - what a pill is made of
    label: str, px: float, left: float, top: float, family: str = FAMILY, *, hotline: bool = False
) -> Laid:
    """Return a date in its pill, the pill's corner at (left, top); or a telephone number."""
    height = round(PILL * px)
    box = ink(label, LABEL_WEIGHT, family)
    side = _PILL_SIDE * height
    sign = 1.06 * height if hotline else side
    width = round(sign + (box.right - box.left) * px + side)
    baseline = top + height / 2 + CAP_HEIGHT * px / 2
    tone = Tone.INK if hotline else Tone.ON_PILL
    line = text_line(
        label,
        Role.HOTLINE if hotline else Role.LABEL,
        LABEL_WEIGHT,
        px,
        left + sign,
        baseline,
        tone,
        family=family,
    )
    ground = Rect(
        Tone.WHITE if hotline else Tone.PILL,
        round(left, 2),
        round(top, 2),
        width,
        height,
        height / 2,
    )
    shapes: tuple[Shape, ...] = (ground,)
    if hotline:
        shapes += handset(left, top, height)
    around = (left, top, left + width, top + height)
    part = Part.HOTLINE if hotline else Part.PILL
    return Laid((line,), (Panel(part, shapes, around),), (around,))


@dataclass(frozen=True, eq=False)  # found once: each is only itself, and asked for by that
class Way:
    """One way to break all parts of the slogan."""

    parts: tuple[tuple[Spoken, Broken], ...]
    cost: float

    @cached_property
    def width(self) -> float:
        """The widest line, in em of the slogan."""
        return max(part.ratio * broken.width for part, broken in self.parts)

    @cached_property
    def height(self) -> float:
        """The height of the ink, in em of the slogan, or a little less."""
        return sum(part.ratio * broken.height for part, broken in self.parts)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(broken.lines) for _, broken in self.parts)


def all_ways(words: Words) -> tuple[Way, ...]:
    """Return the ways to break the slogan."""
    return _all_ways(words.slogan, words.family, words.most_lines, words.line_worth)


@lru_cache(maxsize=512)
def _all_ways(
    slogan: tuple[Spoken, ...], family: str, most_lines: int, line_worth: float
) -> tuple[Way, ...]:
    choices = [
        [(part, broken) for broken in ways(part.words, part.weight, family, most_lines)]
        for part in slogan
    ]
    found: list[Way] = []
    for chosen in product(*choices):
        count = sum(len(broken.lines) for _, broken in chosen)
        if count <= most_lines:
            lone = sum(part.ratio * broken.cost for part, broken in chosen)
            found.append(Way(tuple(chosen), lone + line_worth / _WORTH * count))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Found:
    """A group at its largest, the slogan's size in px, and how well it is: size against breaks."""

    laid: Laid
    px: float
    score: float


def largest(
    words: Words,
    room: tuple[float, float],
    px: tuple[float, float],
    place: Callable[[Way, float], Standing | None],
    beat: float = -inf,
) -> Found | None:
    """Return the group at its largest; None when it fits nowhere, or none would `beat` a score.

    `room` is a width and height in px that no way may exceed; `px` the smallest and the largest
    type; `place` returns the group where it may stand, or None.
    """
    bounded = []
    for way in all_ways(words):
        bound = min(px[1], room[0] / way.width, room[1] / way.height)
        if bound >= px[0]:
            bounded.append((log(bound) - _WORTH * way.cost, bound, way))
    bounded.sort(key=lambda one: -one[0])
    best: Found | None = None
    for most, bound, way in bounded:
        if most <= beat:
            break
        needed = exp(beat + _WORTH * way.cost) if beat > -inf else 0.0
        found = _enlarged(way, (max(px[0], needed), bound), place)
        if found is not None:
            beat = log(found[1]) - _WORTH * way.cost
            best = Found(found[0].laid, found[1], beat)
    return best


def _enlarged(
    way: Way, px: tuple[float, float], place: Callable[[Way, float], Standing | None]
) -> tuple[Standing, float] | None:
    low, high = ceil(px[0] / _STEP) * _STEP, _stepped(px[1])
    if low > high:
        return None
    found = place(way, low)
    if found is None:
        return None
    best = found, low
    found = place(way, high)
    if found is not None:
        return found, high
    while high - low > max(_STEP, _NEAR * low):
        middle = _stepped((low + high) / 2)
        found = place(way, middle)
        if found is None:
            high = middle
        else:
            best, low = (found, middle), middle
    return best


def _stepped(px: float) -> float:
    return px // _STEP * _STEP


def slogan(words: Words, way: Way, px: float, left: float, top: float) -> Laid:
    """Return the slogan's lines, the highest ink at `top`."""
    lines: list[Line] = []
    written = iter(words.slogan_words.split())
    before: tuple[str, Spoken] | None = None
    baseline = top
    for part, broken in way.parts:
        own = max(part.ratio * px, min(px, words.type_floor))
        between = steps(broken, part.weight, own, words.family)
        for number, shown in enumerate(broken.lines):
            if before is None:
                baseline = round(baseline + broken.above * own)
            elif number:
                baseline += ceil(between[number - 1] - 1e-6)
            else:
                sizes = lines[-1].px, own
                step = gap(before[0], shown, (before[1].weight, part.weight), sizes)
                baseline += ceil(step + (0.06 * px if own < sizes[0] else 0.0))
            before = shown, part
            lines.append(
                text_line(
                    shown,
                    words.slogan_role,
                    part.weight,
                    own,
                    left,
                    round(baseline),
                    part.tone,
                    family=words.family,
                    words=" ".join(islice(written, len(shown.split()))),
                )
            )
    return Laid(tuple(lines), (), tuple(map(ink_box, lines)))


def small(  # noqa: PLR0913, PLR0917 - what lines are made of
    text: str,
    role: Role,
    weight: int,
    px: float,
    left: float,
    top: float,
    width: float,
    most: int,
    tone: Tone = Tone.TEXT,
    family: str = FAMILY,
) -> Laid | None:
    """Return small lines in a width, their highest ink at `top`; None when they do not fit."""
    fitting = [way for way in ways(text, weight, family, most) if way.width * px <= width]
    if not fitting:
        return None
    way = min(fitting, key=lambda one: one.cost + 0.35 * len(one.lines))
    lines, baseline = [], round(top + way.above * px)
    between = steps(way, weight, px, family)
    for number, shown in enumerate(way.lines):
        if number:
            baseline += ceil(max(between[number - 1], 1.3 * px))
        at = round(baseline)
        lines.append(text_line(shown, role, weight, px, left, at, tone, family=family))
    return Laid(tuple(lines), (), tuple(map(ink_box, lines)))


def header(words: Words, px: float, left: float, width: float) -> Laid | None:
    """Return the date and the name from y = 0 down; empty without either, None when too wide."""
    label_px = max(0.38 * px, min(words.type_floor, 0.55 * px), min(words.type_floor, px))
    name_px = max(words.name_ratio * px, words.name_floor)
    if name_px > 0.62 * px:
        name_px = max(words.name_floor, 0.62 * px)
    head = Laid()
    if words.label:
        head = pill(words.label, label_px, left, 0.0, words.family)
    if words.hotline:
        at = head.box[2] + 0.25 * PILL * label_px if words.label else left
        beside = pill(words.hotline, label_px, at, 0.0, words.family, hotline=True)
        if beside.box[2] - left > width:
            return None
        head += beside
    if not words.name:
        return head if not head.boxes or head.box[2] - left <= width else None
    if head.boxes:
        height, start = head.box[3], head.box[2] + 0.42 * PILL * label_px
        side = left + width - start
        beside_px = min(name_px, label_px * 1.04)
        if advance(words.name, NAME_WEIGHT, words.family) * beside_px <= side:
            baseline = round(height / 2 + CAP_HEIGHT * beside_px / 2)
            line = text_line(
                words.name,
                Role.NAME,
                NAME_WEIGHT,
                beside_px,
                start,
                baseline,
                Tone.TEXT,
                family=words.family,
            )
            return head + Laid((line,), (), (ink_box(line),))
    top = head.box[3] + 0.55 * name_px if head.boxes else 0.0
    below = small(
        words.name,
        Role.NAME,
        NAME_WEIGHT,
        name_px,
        left,
        top,
        width,
        4,
        family=words.family,
    )
    return None if below is None else head + below


def stacked(parts: Sequence[Laid], gaps: Sequence[float]) -> Laid:
    """Return groups one below the other, the first at y = 0, gaps between their ink."""
    found, top = Laid(), 0.0
    for number, part in enumerate(each for each in parts if each.boxes):
        if number:
            top += gaps[number - 1]
        found += part.moved(0.0, top - part.box[1])
        top = found.box[3]
    return found
