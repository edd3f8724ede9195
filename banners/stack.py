"""The layout of card, wide, square and tall: header, headline, agency down one margin."""

from banners.composition import Box, Role, Run
from banners.fit import Block, fit
from banners.layout import AGENCY_WEIGHT, NAME_WEIGHT, Measures
from banners.parts import (
    CONTRAST,
    Kept,
    Parts,
    present,
    set_block,
    set_headline,
    set_label,
    set_small,
)

_FOOTER = 0.55  # of the width: the agency line keeps clear of the motif
_MORE_LINES = 2


def stack(kept: Kept, m: Measures) -> tuple[Parts, Block] | None:
    """Header, headline, agency down one margin."""
    header = _header(kept, m)
    if header is None:
        return None
    parts, top = header
    left, bottom = m.px(m.layout.side), m.size.height - m.px(m.layout.edge)
    footer: tuple[Run, ...] = ()
    if kept.agency:
        most, least = m.type_px(m.layout.agency), float(m.size.min_type)
        block = set_small(
            kept.agency, AGENCY_WEIGHT, (least, most), (_FOOTER * m.size.width, 4 * most), 2
        )
        if block is None:
            return None
        bottom -= block.ink_height - block.below * block.px
        footer = set_block(Role.AGENCY, block, left, bottom)
        bottom -= m.px(m.layout.gap)
    top += m.px(m.layout.gap)
    room = bottom - top
    block = set_headline(kept.headline, m, (m.column, room), m.layout.lines)
    if block.px < CONTRAST * m.type_px(m.layout.name):
        block = set_headline(kept.headline, m, (m.column, room), m.layout.lines + _MORE_LINES)
    shift = round((room - block.ink_height) * m.layout.bias)
    if not kept.label:  # a bar alone at the top would be lost: it goes with the headline
        parts = parts.lowered(shift)
    runs = parts.runs + set_block(Role.HEADLINE, block, left, top + shift) + footer
    words = present(kept.label, kept.name, kept.headline, kept.agency)
    return Parts(runs, parts.pill, parts.bar, words), block


def _header(kept: Kept, m: Measures) -> tuple[Parts, float] | None:
    """Pill or bar, and name; with the y where they end. None when the name does not fit."""
    left, top = m.px(m.layout.side), m.px(m.layout.edge)
    runs: tuple[Run, ...] = ()
    pill = bar = None
    if kept.label:
        height = m.px(m.layout.pill)
        pill, run = set_label(kept.label, m, left, top + height / 2)
        runs, bottom = (run,), float(pill[3])
        if pill[2] > m.size.width - left:
            return None
        if kept.name and m.layout.beside and (name := _beside(kept.name, m, pill, run.baseline)):
            return Parts(runs + name, pill), bottom
    else:
        # Without a date the one accent is a short bar at the head of the column.
        thick = max(3, round(m.px(m.layout.pill) * 0.11))
        bar = (round(left), round(top), round(left + m.px(m.layout.pill)), round(top) + thick)
        bottom = float(bar[3])
    if kept.name:
        most, least = m.type_px(m.layout.name), float(m.size.min_type)
        block = set_small(kept.name, NAME_WEIGHT, (least, most), (m.column, 5 * most), 3)
        if block is None:
            return None
        start = bottom + m.px(m.layout.gap) * 0.75
        runs += set_block(Role.NAME, block, left, start)
        bottom = runs[-1].baseline + 0.1 * block.px
    return Parts(runs, pill, bar), bottom


def _beside(name: str, m: Measures, pill: Box, baseline: int) -> tuple[Run, ...] | None:
    """The name right of the pill, on the label's baseline; None when it is too long."""
    left = pill[2] + 0.42 * (pill[3] - pill[1])
    most = m.type_px(m.layout.name)
    least = max(float(m.size.min_type), 0.8 * most)
    width = m.size.width - m.px(m.layout.side) - left
    block = fit(name, NAME_WEIGHT, (width, 2 * most), (least, most), max_lines=1)
    if block.px < least:
        return None
    return set_block(Role.NAME, block, left, baseline - block.above * block.px)
