"""Where every word of a banner goes: the same for all designs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor

from banners.errors import TextTooLong
from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink, require_coverage, require_raqm
from banners.layout import (
    AGENCY_WEIGHT,
    HEADLINE_WEIGHT,
    LABEL_WEIGHT,
    NAME_WEIGHT,
    Measures,
    measures,
)
from banners.sizes import Family, Size
from banners.text import BannerText

Box = tuple[int, int, int, int]  # left, top, right, bottom in px; right and bottom are outside


class Role(StrEnum):
    """What a run of text is."""

    LABEL = "label"
    NAME = "name"
    HEADLINE = "headline"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text: ``x`` of its origin and ``baseline`` in px."""

    role: Role
    text: str
    px: float
    weight: int
    x: float
    baseline: int

    @property
    def ink(self) -> Box:
        """The box that holds its ink, a pixel wide of rounding."""
        box = ink(self.text, self.weight)
        return (
            floor(self.x + box.left * self.px) - 1,
            floor(self.baseline - box.top * self.px) - 1,
            ceil(self.x + box.right * self.px) + 1,
            ceil(self.baseline - box.bottom * self.px) + 1,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A banner's words set: runs in reading order, the pill's or the bar's box in px.

    ``left_out`` are the parts the size has no room for.
    """

    size: Size
    runs: tuple[Run, ...]
    pill: Box | None
    bar: Box | None
    left_out: tuple[Role, ...]


def compose(text: BannerText, size: Size) -> Composition:
    """Set ``text`` in ``size``; where room is short the name goes first, then the agency.

    Raises `RaqmMissing`, `UncoveredCharacter`, or `TextTooLong` when the headline alone is not
    legible.
    """
    require_raqm()
    for words in (text.headline, text.name, text.label, text.agency):
        require_coverage(words or "")
    setting = _strip if size.family is Family.STRIP else _stack
    best = 0.0
    for kept, left_out in _ladder(text):
        found = setting(kept, measures(size))
        if found is None:
            continue
        parts, block = found
        if block.px >= size.min_headline:
            return Composition(
                size=size, runs=parts.runs, pill=parts.pill, bar=parts.bar, left_out=left_out
            )
        best = max(best, block.px)
    room = f"chỉ vừa ở cỡ chữ {best:g} px" if best else "không còn chỗ bên nhãn ngày"
    raise TextTooLong(
        f"Chữ quá dài cho cỡ {size.id}: “{text.headline}” {room}, nhỏ hơn mức đọc được"
        f" ({size.min_headline} px). Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """The words to set."""

    headline: str
    name: str | None
    label: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class _Parts:
    runs: tuple[Run, ...] = ()
    pill: Box | None = None
    bar: Box | None = None


def _ladder(text: BannerText) -> Iterator[tuple[_Kept, tuple[Role, ...]]]:
    headline, name, label = text.headline, text.shown_name, text.shown_label
    yield _Kept(headline, name, label, text.agency), ()
    if name:
        yield _Kept(headline, None, label, text.agency), (Role.NAME,)
    if text.agency:
        gone = (Role.NAME, Role.AGENCY) if name else (Role.AGENCY,)
        yield _Kept(headline, None, label, None), gone


def _runs(role: Role, block: Block, left: float, top: float) -> tuple[Run, ...]:
    """``block`` with its ink at ``left``, its highest ink at ``top``."""
    return tuple(
        Run(role, line, block.px, block.weight, left - ink(line, block.weight).left * block.px, y)
        for line, y in zip(block.lines, block.baselines(top), strict=True)
    )


def _label(label: str, m: Measures, left: float, centre: float) -> tuple[Box, Run]:
    """A pill from ``left``, its label centred by its ink across and by its figures' height."""
    height = round(m.px(m.layout.pill))
    px = max(float(m.size.min_type), round(height * 0.56))
    box = ink(label, LABEL_WEIGHT)
    words = (box.right - box.left) * px
    top, width = round(centre - height / 2), round(words + height * 1.15)
    x = round(left) + (width - words) / 2 - box.left * px
    baseline = round(top + height / 2 + CAP_HEIGHT * px / 2)
    pill = (round(left), top, round(left) + width, top + height)
    return pill, Run(Role.LABEL, label, px, LABEL_WEIGHT, x, baseline)


def _small(
    text: str, weight: int, px: tuple[float, float], box: tuple[float, float], lines: int
) -> Block | None:
    """A small line at ``px[1]``, down to ``px[0]``; over more lines only where it must."""
    for count in range(1, lines + 1):
        block = fit(text, weight, box, px, max_lines=count)
        if block.px >= px[0]:
            return block
    return None


def _beside(name: str, m: Measures, pill: Box, baseline: int) -> tuple[Run, ...] | None:
    """The name right of the pill, on the label's baseline; None when it is too long."""
    left = pill[2] + 0.42 * (pill[3] - pill[1])
    most = m.type_px(m.layout.name)
    least = max(float(m.size.min_type), 0.8 * most)
    width = m.size.width - m.px(m.layout.side) - left
    block = fit(name, NAME_WEIGHT, (width, 2 * most), (least, most), max_lines=1)
    if block.px < least:
        return None
    return _runs(Role.NAME, block, left, baseline - block.above * block.px)


def _header(kept: _Kept, m: Measures) -> tuple[_Parts, float] | None:
    """Pill or bar, and name; with the y where they end. None when the name does not fit."""
    left, top = m.px(m.layout.side), m.px(m.layout.edge)
    runs: tuple[Run, ...] = ()
    pill = bar = None
    if kept.label:
        height = m.px(m.layout.pill)
        pill, run = _label(kept.label, m, left, top + height / 2)
        runs, bottom = (run,), float(pill[3])
        if kept.name and m.layout.beside and (name := _beside(kept.name, m, pill, run.baseline)):
            return _Parts(runs + name, pill), bottom
    else:
        # Without a date the one accent is a short bar at the head of the column.
        thick = max(3, round(m.px(m.layout.pill) * 0.11))
        bar = (round(left), round(top), round(left + m.px(m.layout.pill)), round(top) + thick)
        bottom = float(bar[3])
    if kept.name:
        most, least = m.type_px(m.layout.name), float(m.size.min_type)
        block = _small(kept.name, NAME_WEIGHT, (least, most), (m.column, 4 * most), 2)
        if block is None:
            return None
        start = bottom + m.px(m.layout.gap) * 0.75
        runs += _runs(Role.NAME, block, left, start)
        bottom = runs[-1].baseline + 0.1 * block.px
    return _Parts(runs, pill, bar), bottom


def _stack(kept: _Kept, m: Measures) -> tuple[_Parts, Block] | None:
    """Header, headline, agency down one margin."""
    header = _header(kept, m)
    if header is None:
        return None
    parts, top = header
    left, bottom = m.px(m.layout.side), m.size.height - m.px(m.layout.edge)
    footer: tuple[Run, ...] = ()
    if kept.agency:
        most, least = m.type_px(m.layout.agency), float(m.size.min_type)
        block = _small(kept.agency, AGENCY_WEIGHT, (least, most), (m.column, 4 * most), 2)
        if block is None:
            return None
        bottom -= block.ink_height - block.below * block.px
        footer = _runs(Role.AGENCY, block, left, bottom)
        bottom -= m.px(m.layout.gap)
    top += m.px(m.layout.gap)
    room = max(1.0, bottom - top)
    block = fit(
        kept.headline,
        HEADLINE_WEIGHT,
        (m.column, room),
        (m.size.min_headline, m.px(m.layout.headline)),
        m.layout.lines,
    )
    start = top + (room - block.ink_height) * m.layout.bias
    runs = parts.runs + _runs(Role.HEADLINE, block, left, start) + footer
    return _Parts(runs, parts.pill, parts.bar), block


def _strip(kept: _Kept, m: Measures) -> tuple[_Parts, Block] | None:
    """One small line over the headline at the left, the pill at the right."""
    left, edge, height = m.px(m.layout.side), m.px(m.layout.edge), m.size.height
    width, pill, label = m.column, None, ()
    if kept.label:
        pill, _ = _label(kept.label, m, 0, height / 2)
        start = m.size.width - left - pill[2]
        pill, run = _label(kept.label, m, start, height / 2)
        label, width = (run,), min(width, start - 1.2 * left - left)
        if width <= 0:
            return None
    small: Block | None = None
    over = 0.0
    if line := " · ".join(filter(None, (kept.name, kept.agency))):
        most, least = m.type_px(m.layout.name), float(m.size.min_type)
        small = _small(line, NAME_WEIGHT, (least, most), (width, height), 1)
        if small is None:
            return None
        over = (small.ink_height) + m.px(m.layout.gap)
    room = height - 2 * edge - over
    block = fit(
        kept.headline,
        HEADLINE_WEIGHT,
        (width, room),
        (m.size.min_headline, m.px(m.layout.headline)),
        m.layout.lines,
    )
    top = edge + (room - block.ink_height) / 2
    runs = _runs(Role.HEADLINE, block, left, top + over)
    if small:
        runs = _runs(Role.NAME if kept.name else Role.AGENCY, small, left, top) + runs
    return _Parts(runs + label, pill), block
