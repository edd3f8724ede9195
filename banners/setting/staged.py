"""Words beside or above a motif: what cards, squares and tall slots have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from math import inf
from typing import Final, TypeVar

from banners.art.tones import Tone
from banners.errors import TextTooLongError
from banners.scene import Extent, Layer, Role, Scene
from banners.setting.bar import Bar
from banners.setting.code import codes, plate
from banners.setting.group import (
    NAME_WEIGHT,
    Found,
    Laid,
    Standing,
    Way,
    Words,
    header,
    ink_box,
    largest,
    slogan,
    small,
    stacked,
)
from banners.setting.placing import Field, Headed, Placing
from banners.setting.speech import Part, date_alone, halved, keyed, parts_of, single, whole
from banners.setting.stage import Stage
from banners.setting.wish import Wish
from banners.text import alt_text

_GOOD: Final = 0.9  # of the largest type: no other stage is tried
_KEYED: Final = 1.3  # what follows a key word is smaller, so the word must be larger
_OTHER_STAGE: Final = 0.04  # what a stage further down the list must gain


@dataclass(frozen=True, slots=True)
class Setting:
    """Words that fit beside a stage, and the size of the slogan."""

    laid: Laid
    px: float
    stage: Stage | None
    left_out: tuple[Role, ...]


_Fit = TypeVar("_Fit")


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
    said_at = wish.text.place if wish.prints else None
    groups = _groups(words, field.left, field.width, said_at, plate(wish, field.left, field.width))
    for stage in stages:

        def at(way: Way, px: float, stage: Stage | None = stage) -> Standing | None:
            group = groups.of(way, px)
            return None if group is None else place(group, field, stage)

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


@dataclass(frozen=True, slots=True)
class _Groups:
    """Head and slogan by way and size, which are asked for again beside every stage."""

    words: Words
    left: float
    width: float
    place: str | None  # of an event, which a print says after the slogan
    below: Laid  # the code's plate, if it is among the words
    heads: dict[float, Laid | None]
    found: dict[tuple[Way, float], Headed | None]

    def of(self, way: Way, px: float) -> Headed | None:
        """Return them; None when they are too wide."""
        key = way, px
        if key not in self.found:
            self.found[key] = self._made(way, px)
        return self.found[key]

    def _made(self, way: Way, px: float) -> Headed | None:
        if px not in self.heads:
            self.heads[px] = header(self.words, px, self.left, self.width)
        head = self.heads[px]
        if head is None:
            return None
        said = slogan(self.words, way, px, self.left, 0.0)
        if self.place:
            after = _after(self.words, self.place, px, self.left, self.width)
            if after is None:
                return None
            said = stacked((said, after), (0.6 * px,))
        if self.below.boxes:
            said = stacked((said, self.below), (0.6 * px,))
        return Headed(head, said, px)


@lru_cache(maxsize=64)  # more than there are rungs: each is stood on beside every stage
def _groups(words: Words, left: float, width: float, place: str | None, below: Laid) -> _Groups:
    return _Groups(words, left, width, place, below, {}, {})


def _after(words: Words, place: str, px: float, left: float, width: float) -> Laid | None:
    """Return the place of an event; None without room."""
    return small(
        place,
        Role.PLACE,
        NAME_WEIGHT,
        max(words.name_ratio * px, words.name_floor),
        left,
        0.0,
        width,
        2,
        family=words.family,
    )


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
