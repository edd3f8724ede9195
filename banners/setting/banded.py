"""Words in a band: one to three lines between two edges, the date beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from banners.art.tones import Tone
from banners.scene import Role
from banners.setting.group import (
    LABEL_WEIGHT,
    NAME_WEIGHT,
    Laid,
    Standing,
    Way,
    Words,
    ink_box,
    largest,
    pill,
    slogan,
    small,
    text_line,
)
from banners.setting.speech import Part, leads_in, parts_of, single, whole
from banners.setting.staged import last_words, too_long
from banners.setting.wish import Wish
from banners.typesetting.fonts import CAP_HEIGHT, ink

_SPACE: Final = 0.24  # between words, date and panel, of the height


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Where words stand: between `left` and `right`, `pad` from top and bottom.

    `good` is the smallest slogan that looks well; a smaller one gives way to the campaign's name,
    where that is larger. `plain_date` sets the date as accent text, without its pill; `after`
    prefers it after the first line.
    """

    left: float
    right: float
    pad: float
    largest: float
    good: float
    lines: int
    plain_date: bool = False
    after: bool = False
    with_name: bool = False
    inline: bool = False  # whether all is set on one line where it is long enough


@dataclass(frozen=True, slots=True)
class _Rung:
    parts: tuple[Part, ...]
    role: Role
    words: str
    label: str | None
    name: str | None
    hotline: str | None
    lines: int
    least: float
    left_out: tuple[Role, ...]


def banded(wish: Wish, band: Band, *, last: bool = True) -> tuple[Laid, tuple[Role, ...]]:
    """Return the words, and what was left out. Raise `BannerError` when they do not fit.

    With `last`, the short name or the date alone stands where neither slogan nor name is legible.
    """
    text = wish.text
    family = wish.family
    if band.inline and (one := _inline(wish, band, family)) is not None:
        return one, (Role.NAME,) if text.shown_name else ()
    best: tuple[Laid, _Rung] | None = None
    for rung in _rungs(wish, band, last=last):
        if best is not None:
            break
        # A mere title stays small, a date that stands alone does not.
        most = band.largest * (1.0 if rung.role is Role.LABEL else wish.share)
        words = Words(
            slogan=rung.parts,
            slogan_role=rung.role,
            slogan_words=rung.words,
            name=rung.name,
            label=rung.label,
            hotline=rung.hotline,
            name_floor=float(wish.size.min_type),
            type_floor=float(wish.size.min_type),
            family=family,
            most_lines=rung.lines,
        )
        found = largest(
            words,
            (band.right - band.left, wish.size.height - 2 * band.pad),
            (rung.least, max(rung.least, most)),
            lambda way, px, words=words: _standing(_placed(wish, band, words, way, px)),  # type: ignore[misc]
        )
        if found is not None:
            best = found.laid, rung
    if best is None:
        raise too_long(wish)
    return best[0], best[1].left_out


def _rungs(wish: Wish, band: Band, *, last: bool) -> Iterator[_Rung]:
    text, least = wish.text, float(wish.size.min_headline)
    band = replace(band, good=max(least, wish.share * band.good))
    label, hotline = text.shown_label, text.hotline
    role = Role.HEADLINE if text.headline else Role.NAME
    name_out: tuple[Role, ...] = (Role.NAME,) if text.shown_name else ()
    hot_out: tuple[Role, ...] = (Role.HOTLINE,) if hotline else ()
    date_out: tuple[Role, ...] = (Role.LABEL,) if label else ()
    parts, plain = parts_of(text.slogan), whole(text.slogan)
    first = _Rung(parts, role, text.slogan, label, None, hotline, band.lines, band.good, name_out)
    small_enough = max(least, 0.72 * band.good)
    if band.with_name and text.shown_name:
        yield replace(first, name=text.shown_name, left_out=())
    yield first
    if hotline:
        yield replace(first, hotline=None, left_out=name_out + hot_out)
    called = first
    first = replace(first, hotline=None, left_out=name_out + hot_out)
    yield replace(first, parts=plain)
    for lines in (band.lines, band.lines + 1):
        if hotline:  # in small words there is often room for it under the date
            yield replace(called, lines=lines, least=small_enough)
        yield replace(first, lines=lines, least=small_enough)
        yield replace(first, parts=plain, lines=lines, least=small_enough)
    if date_out:
        bare = replace(first, label=None, left_out=first.left_out + date_out)
        yield replace(bare, least=small_enough)
        yield replace(bare, parts=plain, lines=band.lines + 1, least=small_enough)
    if text.headline:
        named = replace(
            first,
            parts=parts_of(text.name),
            role=Role.NAME,
            words=text.name,
            label=text.label,
            left_out=(Role.HEADLINE, *hot_out),
        )
        for number in (named, replace(named, parts=whole(text.name))):
            yield number
            yield replace(number, least=small_enough)
            yield replace(number, least=small_enough, lines=band.lines + 1)
    bare = replace(first, label=None, parts=plain, least=least, lines=band.lines + 1)
    bare = replace(bare, left_out=first.left_out + date_out)
    yield bare
    if text.headline:
        yield replace(
            bare,
            parts=whole(text.name),
            role=Role.NAME,
            words=text.name,
            left_out=(Role.HEADLINE, *hot_out, *date_out),
        )
    yield replace(bare, parts=single(text.slogan), lines=band.lines + 2)
    for shown in last_words(wish) if last else ():
        yield _Rung(
            shown.parts,
            shown.role,
            shown.words,
            shown.label,
            None,
            None,
            band.lines + 1,
            least,
            shown.left_out + hot_out,
        )


def _standing(laid: Laid | None) -> Standing | None:
    return None if laid is None else Standing(((laid, 0.0),))


def _placed(wish: Wish, band: Band, words: Words, way: Way, px: float) -> Laid | None:
    said = slogan(words, way, px, band.left, 0.0)
    height = wish.size.height
    if words.name:
        over = _name(words, px, band)
        if over is None:
            return None
        said = said.moved(0.0, over.box[3] + 0.3 * px - said.box[1]) + over
    top, bottom = said.box[1], said.box[3]
    if bottom - top > height - 2 * band.pad:
        return None
    said = said.moved(0.0, round((height - (bottom - top)) / 2 - top))
    if not (words.label or words.hotline):
        return said if said.box[2] <= band.right else None
    return _dated(band, words, said, px, height)


def _name(words: Words, px: float, band: Band) -> Laid | None:
    name_px = min(max(0.42 * px, words.name_floor), 0.62 * px)
    if words.name is None or name_px < words.name_floor:
        return None
    width = band.right - band.left
    return small(
        words.name, Role.NAME, NAME_WEIGHT, name_px, band.left, 0.0, width, 1, family=words.family
    )


def _dated(band: Band, words: Words, said: Laid, px: float, height: float) -> Laid | None:
    """Return the words with the date: after a first line that leads in, when the others reach
    further, else at the end of the band.
    """
    space = _SPACE * height
    dates = _dates(band, words, px)
    wide, tall = dates.box[2], dates.box[3]
    slogan_lines = [line for line in said.lines if line.role is words.slogan_role]
    firsts = [ink_box(line) for line in slogan_lines]
    # Plain text after the first line would read as a part of the sentence.
    after_first = len(firsts) > 1 and leads_in(slogan_lines[0].shown)
    if after_first and not words.hotline and not band.plain_date:
        rest = max(box[2] for box in firsts[1:])
        at = firsts[0][2] + 0.7 * space
        if at + wide <= max(rest, band.right if band.after else rest):
            line = slogan_lines[0]
            middle = line.baseline - CAP_HEIGHT * line.px / 2
            after = dates.moved(round(at), round(middle - tall / 2))
            room = after.box[1] >= 0.06 * height and after.box[3] <= firsts[1][1] - 1
            if room and said.box[2] <= band.right:
                return said + after
    if said.box[2] + 0.8 * space + wide > band.right:
        return None
    return said + dates.moved(round(band.right - wide), round((height - tall) / 2))


def _dates(band: Band, words: Words, px: float) -> Laid:
    """Return date and telephone number from (0, 0), one below the other."""
    label_px = min(px, max(0.5 * px, words.type_floor))
    found = Laid()
    if words.label and band.plain_date:
        size = min(px, max(0.95 * px, words.type_floor))
        box = ink(words.label, LABEL_WEIGHT, words.family)
        line = text_line(
            words.label,
            Role.LABEL,
            LABEL_WEIGHT,
            size,
            0.0,
            round(box.top * size),
            Tone.ACCENT,
            family=words.family,
        )
        found = Laid((line,), (), (ink_box(line),))
    elif words.label:
        found = pill(words.label, label_px, 0.0, 0.0, words.family)
    if words.hotline:
        top = found.box[3] + 0.35 * label_px if found.boxes else 0.0
        found += pill(words.hotline, label_px, 0.0, top, words.family, hotline=True)
    return found


def _inline(wish: Wish, band: Band, family: str) -> Laid | None:
    """Return all parts of the slogan on one line; None when they would be small."""
    text, height = wish.text, float(wish.size.height)
    parts = parts_of(text.slogan)
    role = Role.HEADLINE if text.headline else Role.NAME
    words = Words(
        slogan=parts,
        slogan_words=text.slogan,
        label=text.shown_label,
        hotline=text.hotline,
        name_floor=float(wish.size.min_type),
        type_floor=float(wish.size.min_type),
        family=family,
    )
    px = 0.5 * height * wish.share
    while px >= max(0.34 * height, float(wish.size.min_headline)):
        dates = _dates(band, words, px)
        end = band.right - (dates.box[2] + 0.5 * height if dates.boxes else 0.0)
        x, lines = band.left, []
        baseline = round(height / 2 + CAP_HEIGHT * px / 2)
        written = iter(text.slogan.split())
        for part in parts:
            said = " ".join(islice(written, len(part.words.split())))
            line = text_line(
                part.words, role, 800, px, x, baseline, part.tone, family=family, words=said
            )
            lines.append(line)
            x = ink_box(line)[2] + 0.34 * px
        whole_line = Laid(tuple(lines), (), tuple(map(ink_box, lines)))
        if whole_line.box[2] <= end:
            if not dates.boxes:
                return whole_line
            return whole_line + dates.moved(
                round(band.right - dates.box[2]), round((height - dates.box[3]) / 2)
            )
        px *= 0.96
    return None
