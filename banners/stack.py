"""The layout of card, wide, square and tall: header, headline and agency down one margin."""

from banners.composition import Box, Role, Run
from banners.fit import Block, fit
from banners.layout import AGENCY_WEIGHT, NAME_WEIGHT, Measures
from banners.parts import (
    CONTRAST,
    Kept,
    Parts,
    Style,
    present,
    set_block,
    set_headline,
    set_label,
    set_small,
)
from banners.sizes import Family

_FOOTER = 0.55  # of the width, so that the agency line keeps clear of the motif
_FOOTER_NARROW = 0.62
_MORE_LINES = 2
_MOST_LINES = 24


def stack(kept: Kept, m: Measures) -> tuple[Parts, Block] | None:
    """Return the parts and the headline's block, or None when the small lines do not fit."""
    header = _header(kept, m)
    if header is None:
        return None
    foot = _footer(kept, m)
    if foot is None:
        return None
    parts, top = header
    footer, bottom = foot
    left = m.px(m.layout.side)
    if parts.runs or parts.pill or parts.bar:
        top += m.px(m.layout.gap)
    room = bottom - top
    block = set_headline(kept.headline, m, (m.column, room), m.layout.lines)
    if block.px < CONTRAST * m.type_px(m.layout.name):
        block = set_headline(kept.headline, m, (m.column, room), m.layout.lines + _MORE_LINES)
    if block.px < m.size.min_headline:  # for several sentences, as many lines as fit
        widest = m.width - 2 * left
        block = set_headline(kept.headline, m, (max(m.column, 0.9 * widest), room), _MOST_LINES)
    shift = round((room - block.ink_height) * m.layout.bias)
    if not kept.label:  # a bar alone at the top would look lost, so it moves with the headline
        parts = parts.lowered(shift)
    runs = parts.runs + set_block(Role.HEADLINE, block, left, top + shift) + footer
    words = present(kept.label, kept.name, kept.headline, kept.agency, kept.organiser)
    return Parts(runs, parts.pill, parts.bar, words), block


def _footer(kept: Kept, m: Measures) -> tuple[tuple[Run, ...], float] | None:
    """Return agency and organiser at the foot, and the y of their top; None if they do not fit."""
    left, bottom = m.px(m.layout.side), m.height - m.px(m.layout.edge)
    most, least = m.type_px(m.layout.agency), float(m.size.min_type)
    share = _FOOTER if m.size.family not in (Family.SQUARE, Family.TALL) else _FOOTER_NARROW
    runs: tuple[Run, ...] = ()
    for role, text in ((Role.ORGANISER, kept.organiser), (Role.AGENCY, kept.agency)):
        if not text:
            continue
        style = Style(AGENCY_WEIGHT, m.family)
        block = set_small(text, style, (least, most), (share * m.width, 4 * most), 2)
        if block is None:
            return None
        bottom -= block.ink_height - (0 if runs else block.below * block.px)
        runs = set_block(role, block, left, bottom) + runs
        bottom -= 0.3 * block.px
    return runs, bottom - (m.px(m.layout.gap) if runs else 0)


def _header(kept: Kept, m: Measures) -> tuple[Parts, float] | None:
    """Return pill or bar, and name, and the y where they end; None if the name does not fit."""
    left, top = m.px(m.layout.side), m.px(m.layout.edge)
    runs: tuple[Run, ...] = ()
    pill = bar = None
    if kept.label:
        height = m.px(m.layout.pill)
        pill, run = set_label(kept.label, m, left, top + height / 2)
        runs, bottom = (run,), float(pill[3])
        if pill[2] > m.width - left:
            return None
        if kept.name and m.layout.beside and (name := _beside(kept.name, m, pill, run.baseline)):
            return Parts(runs + name, pill), bottom
    elif m.layout.bar:
        # Without a date the only accent is a short bar at the head of the column.
        thick = max(3, round(m.px(m.layout.pill) * 0.11))
        bar = (round(left), round(top), round(left + m.px(m.layout.pill)), round(top) + thick)
        bottom = float(bar[3])
    else:
        bottom = top
    if kept.name:
        most, least = m.type_px(m.layout.name), float(m.size.min_type)
        block = set_small(
            kept.name, Style(NAME_WEIGHT, m.family), (least, most), (m.column, 5 * most), 3
        )
        if block is None:
            return None
        start = bottom + m.px(m.layout.gap) * 0.75
        runs += set_block(Role.NAME, block, left, start)
        bottom = runs[-1].baseline + 0.1 * block.px
    return Parts(runs, pill, bar), bottom


def _beside(name: str, m: Measures, pill: Box, baseline: int) -> tuple[Run, ...] | None:
    """Return the name to the right of the pill, on the label's baseline; None if it is too long."""
    left = pill[2] + 0.42 * (pill[3] - pill[1])
    most = m.type_px(m.layout.name)
    least = max(float(m.size.min_type), 0.8 * most)
    width = m.width - m.px(m.layout.side) - left
    block = fit(name, NAME_WEIGHT, (width, 2 * most), (least, most), 1, m.family)
    if block.px < least:
        return None
    return set_block(Role.NAME, block, left, baseline - block.above * block.px)
