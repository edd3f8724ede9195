"""The layout of a strip: text on the left, the pill on the right."""

from banners.composition import Role, Run
from banners.fit import Block
from banners.layout import NAME_WEIGHT, Measures
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

_SMALLER = (1.0, 0.85, 0.72, 0.6)  # shares of a small line's size, tried before the smallest
_NARROWEST = 0.3  # share of the width that text needs beside the pill


def strip(kept: Kept, m: Measures) -> tuple[Parts, Block] | None:
    """Return one small line above the headline on the left, the pill on the right."""
    most, least = m.type_px(m.layout.name), float(m.size.min_type)
    sizes = (*(share * most for share in _SMALLER if share * most > least), least)
    return next(filter(None, (_strip_at(kept, m, px) for px in sizes)), None)


def _strip_at(kept: Kept, m: Measures, small_px: float) -> tuple[Parts, Block] | None:
    left, edge, height = m.px(m.layout.side), m.px(m.layout.edge), m.height
    width, pill = m.column, None
    label: tuple[Run, ...] = ()
    if kept.label:
        pill, _ = set_label(kept.label, m, 0, height / 2)
        start = m.width - left - pill[2]
        pill, run = set_label(kept.label, m, start, height / 2)
        label, width = (run,), min(width, start - 1.2 * left - left)
        if width < _NARROWEST * m.width:
            return None
    small: Block | None = None
    over = 0.0
    if line := " · ".join(filter(None, (kept.name, kept.agency, kept.organiser))):
        small = set_small(
            line, Style(NAME_WEIGHT, m.family), (m.size.min_type, small_px), (width, height), 1
        )
        if small is None:
            return None
        over = small.ink_height + m.px(m.layout.gap)
    room = height - 2 * edge - over
    block = set_headline(kept.headline, m, (width, room), m.layout.lines)
    if small and block.px < CONTRAST * small.px:
        return None
    top = edge + (room - block.ink_height) / 2
    runs = set_block(Role.HEADLINE, block, left, top + over)
    if small:
        runs = set_block(_role(kept), small, left, top) + runs
    words = present(kept.name, kept.agency, kept.organiser, kept.headline, kept.label)
    return Parts(runs + label, pill, None, words), block


def _role(kept: Kept) -> Role:
    if kept.name:
        return Role.NAME
    return Role.AGENCY if kept.agency else Role.ORGANISER
