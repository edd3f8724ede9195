"""Words beside or above a motif: what cards, squares and tall slots have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from math import ceil, floor, inf
from typing import Final, TypeVar

from banners.art.tones import Tone
from banners.errors import TextTooLongError
from banners.scene import Extent, Layer, Role, Scene
from banners.scene import Part as Panels
from banners.setting.bar import Bar
from banners.setting.code import codes, plate
from banners.setting.group import (
    NAME_WEIGHT,
    Found,
    Laid,
    Way,
    Words,
    header,
    ink_box,
    largest,
    slogan,
    small,
    stacked,
)
from banners.setting.speech import Part, date_alone, halved, keyed, parts_of, single, whole
from banners.setting.stage import Stage
from banners.setting.wish import Wish
from banners.text import alt_text

_MIDDLE: Final = 0.46  # of the room: where the eye looks for the middle
_PLACES: Final = 8  # tried from the middle up, and as many down
_RAISED: Final = 0.5  # of the way to the top: rather smaller type than a void under it
_LOWERED: Final = 0.25  # of the way to the hills
_FAR: Final = 0.4  # of the column: so far to the left there is nothing of a motif but its hills
_GOOD: Final = 0.9  # of the largest type: no other stage is tried
_KEYED: Final = 1.3  # what follows a key word is smaller, so the word must be larger
_OTHER_STAGE: Final = 0.04  # what a stage further down the list must gain


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Where the words may stand: a column from `left`, `width` wide, from `top` to `bottom`."""

    left: float
    width: float
    top: float
    bottom: float
    clearing: float
    largest: float  # px of the slogan
    name_ratio: float = 0.38
    most_lines: int = 6
    name_floor: float = 13.0
    line_worth: float = 0.045
    reach: tuple[float, float] | None = None  # from above: where the code must be, if anywhere

    def reached(self, laid: Laid) -> tuple[float, float]:
        """Return how far down words may move, at least and at most: their code stays in reach."""
        codes = [panel.box for panel in laid.panels if panel.part is Panels.PLATE]
        if self.reach is None or not codes:
            return -inf, inf
        return ceil(self.reach[0] - codes[0][1]), floor(self.reach[1] - codes[0][3])

    def free(self, laid: Laid, stage: Stage | None, down: float = 0.0) -> bool:
        """Return whether words, moved `down`, keep within the field and clear of the motif."""
        _, top, right, bottom = laid.box
        inside = top + down >= self.top - 0.5 and bottom + down <= self.bottom
        if not inside or right > self.left + self.width + 1:
            return False
        least, most = self.reached(laid)
        if not least <= down <= most:
            return False
        if stage is None:
            return True
        left = laid.box[0]
        around = (left, top + down, right, bottom + down)
        return stage.is_free(around, self.clearing) or all(
            stage.is_free((one[0], one[1] + down, one[2], one[3] + down), self.clearing)
            for one in laid.boxes
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """Words that fit beside a stage, and the size of the slogan."""

    laid: Laid
    px: float
    stage: Stage | None
    left_out: tuple[Role, ...]


_Fit = TypeVar("_Fit")

Placing = Callable[[Laid, Laid, float, Field, Stage | None], Laid | None]


def ladder(wish: Wish, field: Field, *, last: bool) -> Iterator[tuple[Words, tuple[Role, ...]]]:
    """Yield what to show, from all of it to the slogan alone, and what is left out.

    With `last`, what is shown rather than nothing follows: the short name, then the date alone.
    """
    text = wish.text
    family = wish.family
    role = Role.HEADLINE if text.headline else Role.NAME
    rungs: list[tuple[str | None, str | None, str | None, tuple[Role, ...]]] = [
        (text.shown_name, text.shown_label, text.hotline, ())
    ]
    gone: tuple[Role, ...] = ()
    if text.hotline:
        gone += (Role.HOTLINE,)
        rungs.append((text.shown_name, text.shown_label, None, gone))
    if text.shown_name:
        gone += (Role.NAME,)
        rungs.append((None, text.shown_label, None, gone))
    if text.shown_label:
        rungs.append((None, None, None, (*gone, Role.LABEL)))
    for name, label, hotline, left_out in rungs:
        for parts in _spoken(wish, text.slogan):
            yield (
                Words(
                    slogan=parts,
                    slogan_role=role,
                    slogan_words=text.slogan,
                    name=name,
                    label=label,
                    hotline=hotline,
                    name_floor=max(field.name_floor, wish.size.min_type),
                    type_floor=wish.size.min_type,
                    family=family,
                    name_ratio=field.name_ratio,
                    most_lines=field.most_lines,
                    line_worth=field.line_worth,
                ),
                left_out,
            )
    if text.headline:
        for parts in _spoken(wish, text.name):
            for label, more in ((text.label, ()), (None, (Role.LABEL,) if text.label else ())):
                yield (
                    Words(
                        slogan=parts,
                        slogan_role=Role.NAME,
                        slogan_words=text.name,
                        label=label,
                        name_floor=wish.size.min_type,
                        type_floor=wish.size.min_type,
                        family=family,
                        most_lines=field.most_lines,
                    ),
                    (Role.HEADLINE, *more),
                )
    yield (
        Words(
            slogan=single(text.slogan),
            slogan_role=role,
            slogan_words=text.slogan,
            name_floor=wish.size.min_type,
            type_floor=wish.size.min_type,
            family=family,
            most_lines=2 * field.most_lines,
        ),
        rungs[-1][3],
    )
    if not last:
        return
    plain = Words(
        slogan=(),
        slogan_role=Role.NAME,
        slogan_words="",
        name_floor=wish.size.min_type,
        type_floor=wish.size.min_type,
        family=family,
        most_lines=field.most_lines,
    )
    for shown in last_words(wish):
        words = replace(plain, slogan=shown.parts, slogan_role=shown.role, label=shown.label)
        yield replace(words, slogan_words=shown.words), shown.left_out


def _spoken(wish: Wish, words: str) -> tuple[tuple[Part, ...], ...]:
    """Return the ways to speak words, from that in most parts; columns may halve compounds."""
    ways = (parts_of(words), whole(words))
    return (*ways, halved(words)) if wish.is_column else ways


@dataclass(frozen=True, slots=True)
class LastWords:
    """What a slot says in which neither slogan nor name is legible."""

    parts: tuple[Part, ...]
    role: Role
    words: str
    label: str | None
    left_out: tuple[Role, ...]


def last_words(wish: Wish) -> Iterator[LastWords]:
    """Yield the short name with its date, without it, and the date alone."""
    text = wish.text
    gone: tuple[Role, ...] = (Role.HEADLINE,) if text.headline else ()
    if text.short:
        for parts in (parts_of(text.short), single(text.short)):
            label = text.label_beside(text.short)
            for shown in dict.fromkeys((label, None)):
                dated: tuple[Role, ...] = (Role.LABEL,) if label and not shown else ()
                yield LastWords(parts, Role.NAME, text.short, shown, gone + dated)
    if text.label:
        alone = (*gone, Role.NAME)
        yield LastWords(date_alone(text.label), Role.LABEL, text.label, None, alone)


def at_first_end(ends: Sequence[float], fit: Callable[[float, bool], _Fit]) -> tuple[float, _Fit]:
    """Return the first end of the words' room at which they fit, and how.

    `fit` is asked for each end, then again with leave to say the last words. Raise
    `TextTooLongError` when they fit at none.
    """
    error = None
    for last, end in product((False, True), ends):
        try:
            return end, fit(end, last)
        except TextTooLongError as found:
            error = found
    raise error or ValueError("no end was given")


def settled(  # noqa: PLR0913 - what is tried
    wish: Wish,
    field: Field,
    stages: Iterable[Stage | None],
    place: Placing,
    comfortable: float,
    *,
    last: bool = True,
) -> Setting:
    """Return the words at their largest beside the stage that suits them best.

    Parts are left out when the slogan would fall below `comfortable` px with them, and it is
    larger without; the date only when the slogan would not be legible with it. Raise
    `TextTooLongError` when not even the slogan alone is legible.
    """
    found = _settled(wish.unnamed, field, tuple(stages), place, comfortable, last)
    if found is None:
        raise too_long(wish)
    return found


@lru_cache(maxsize=32)  # of one slot: bars of one height leave its words the same room
def _settled(  # noqa: PLR0913, PLR0917 - as `settled`
    wish: Wish,
    field: Field,
    tried: tuple[Stage | None, ...],
    place: Placing,
    comfortable: float,
    last: bool,
) -> Setting | None:
    titled = replace(field, largest=wish.share * field.largest)
    best: Setting | None = None
    for words, left_out in ladder(wish, field, last=last):
        least = float(wish.size.min_headline)
        if best is not None:
            spared = {Role.LABEL, Role.HEADLINE} & set(left_out)
            other = words.slogan_words != wish.text.slogan
            if best.px >= comfortable or spared or other or words.most_lines > field.most_lines:
                return best
            least = max(least, 1.25 * best.px)
        # A mere title stays small, a date that stands alone does not.
        own = field if words.slogan_role is Role.LABEL else titled
        found = max(
            filter(
                None,
                (_best_stage(wish, one, own, tried, place, at) for one, at in _said(words, least)),
            ),
            key=lambda one: _filled(one[0]),
            default=None,
        )
        if found is not None:
            best = Setting(*found, left_out)
    return best


def _said(words: Words, least: float) -> Iterator[tuple[Words, float]]:
    """Yield the words, and again with a deed as key word, and how small the slogan may be."""
    yield words, least
    large = keyed(words.slogan_words)
    if large is not None and words.slogan == parts_of(words.slogan_words):
        yield replace(words, slogan=large), _KEYED * least


def _filled(laid: Laid) -> float:
    """Return the area that all words fill."""
    boxes = (ink_box(line) for line in laid.lines)
    return sum(
        (right - left) * line.px
        for line, (left, _, right, _) in zip(laid.lines, boxes, strict=True)
    )


def _best_stage(  # noqa: PLR0913, PLR0917 - words and where they may be
    wish: Wish,
    words: Words,
    field: Field,
    stages: tuple[Stage | None, ...],
    place: Placing,
    least: float,
) -> tuple[Laid, float, Stage | None] | None:
    best: tuple[Found, Stage | None] | None = None
    for stage in stages:

        def at(way: Way, px: float, stage: Stage | None = stage) -> Laid | None:
            head = header(words, px, field.left, field.width)
            if head is None:
                return None
            said = slogan(words, way, px, field.left, 0.0)
            after = _after(wish, words, px, field)
            if after is None:
                return None
            if after.boxes:
                said = stacked((said, after), (0.6 * px,))
            below = plate(wish, field.left, field.width)
            if below.boxes:
                said = stacked((said, below), (0.6 * px,))
            return place(head, said, px, field, stage)

        found = largest(
            words,
            (field.width, field.bottom - field.top),
            (least, max(least, field.largest)),
            at,
            -inf if best is None else best[0].score + _OTHER_STAGE,
        )
        if found is not None:
            best = found, stage
        if best is not None and best[0].px >= _GOOD * field.largest:
            break
    return None if best is None else (best[0].laid, best[0].px, best[1])


def _after(wish: Wish, words: Words, px: float, field: Field) -> Laid | None:
    """Return the place of an event, which a print says after the slogan; None without room."""
    if not (wish.prints and wish.text.place):
        return Laid()
    return small(
        wish.text.place,
        Role.PLACE,
        NAME_WEIGHT,
        max(words.name_ratio * px, words.name_floor),
        field.left,
        0.0,
        field.width,
        2,
        family=words.family,
    )


def centred(head: Laid, said: Laid, px: float, field: Field, stage: Stage | None) -> Laid | None:
    """Return head and slogan as one group, centred above the hills, or as near as it may be."""
    group = stacked((head, said), (0.5 * px,))
    height = group.box[3] - group.box[1]
    end = field.bottom
    if stage is not None:
        hills = stage.top_within(field.left, field.left + _FAR * field.width)
        end = min(end, hills - field.clearing)
    if height > end - field.top:
        return None
    first = max(field.top, field.top + _MIDDLE * (end - field.top) - height / 2)
    for step in range(_PLACES + 1):
        up = first + _RAISED * (field.top - first) * step / _PLACES
        down = first + _LOWERED * (end - height - first) * step / _PLACES
        for top in dict.fromkeys((down, up)):
            moved = round(top - group.box[1])
            if field.free(group, stage, moved):
                return group.moved(0.0, moved)
    return None


def from_top(head: Laid, said: Laid, px: float, field: Field, stage: Stage | None) -> Laid | None:
    """Return head and slogan one below the other from the top of the field."""
    above, raised, top = head.unwritten, 0, field.top
    if head.boxes:
        raised = round(field.top - head.box[1])
        above = above.moved(0.0, raised)
        if not field.free(above, stage):
            return None
        top = above.box[3] + 0.62 * px
    lowered = round(top - said.box[1])
    below = said.unwritten.moved(0.0, lowered)
    # Room that is left goes above and below the slogan, not all to one side.
    slack = (stage.top if stage else field.bottom) - below.box[3]
    least, most = field.reached(below)
    for share in (0.46, 0.4, 0.32, 0.24, 0.16, 0.08, 0.0):
        down = min(max(round(share * slack), 0, least), most)
        if down >= 0.0 and field.free(below, stage, down):
            written = said.moved(0.0, lowered).moved(0.0, down)
            return (head.moved(0.0, raised) if head.boxes else head) + written
    return None


def too_long(wish: Wish) -> TextTooLongError:
    """Return the error of words that no type of the slot could show."""
    size = wish.size
    return TextTooLongError(
        f"Chữ quá dài cho cỡ {size.id}: “{wish.text.slogan}” không vừa ở cỡ chữ đọc được"
        f" ({size.min_headline} px). Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def scene_of(  # noqa: PLR0913, PLR0917 - what a scene is made of
    wish: Wish,
    laid: Laid,
    layers: tuple[Layer, ...],
    bar: Bar | None = None,
    left_out: tuple[Role, ...] = (),
    ground: Tone = Tone.GROUND,
) -> Scene:
    """Return the scene of words and layers, with the agency's bar on top."""
    size, text = wish.size, wish.text
    lines = laid.lines
    layers += (*laid.panels, *codes(wish, laid))
    if bar is not None:
        layers += (bar.panel, *bar.marks)
        lines += bar.lines
    shown = {line.role for line in lines}
    wanted = (
        (Role.NAME, text.shown_name),
        (Role.LABEL, text.shown_label),
        (Role.HOTLINE, text.hotline),
        (Role.PARENT, text.parent),
        (Role.AGENCY, text.agency),
        (Role.ORGANISER, text.organiser),
    )
    named = " ".join(line.words for line in lines if line.role is Role.NAME)
    name = text.short if text.short and named == text.short else text.name
    missing = (role for role, words in wanted if words and role not in shown)
    said = (
        (Role.LABEL, text.label),
        (Role.NAME, name if text.headline else None),
        (Role.HEADLINE, text.headline),
        (Role.NAME, None if text.headline else name),
        (Role.PLACE, text.place),
        (Role.HOTLINE, text.hotline),
        (Role.PARENT, text.parent),
        (Role.AGENCY, text.agency),
        (Role.ORGANISER, text.shown_organiser),
    )
    return Scene(
        slot=size.id,
        topic=wish.topic.id,
        extent=Extent(
            width=size.width,
            height=size.height,
            bleed=wish.bleed,
            safe=size.safe,
            mm=wish.mm,
            scale=wish.scale,
        ),
        palette=wish.topic.palette,
        ground=ground,
        layers=layers,
        lines=lines,
        alt=alt_text(words for role, words in said if words and role in shown),
        left_out=tuple(dict.fromkeys((*left_out, *missing))),
    )
