"""The setting of a sheet: header, headline and agency down one margin, code at the lower right."""

from dataclasses import dataclass

from banners.fonts import CAP_HEIGHT
from banners.print.artwork import Box, Paragraph
from banners.print.pieces import (
    NAME_WEIGHT,
    fit_headline,
    set_code,
    set_feet,
    set_paragraph,
    set_pill,
    small,
)
from banners.print.sheet import Header, Setting, Sheet
from banners.text import BannerText

_CONTRAST = 1.35  # size of the headline to small type; less would look like a mistake
_TRIES = 4  # at setting the name smaller
_AGENCY_COLUMN = 0.62  # of the column, so that the agency keeps clear of the motif


def stack(
    text: BannerText, name: str | None, sheet: Sheet, host: str | None, logo: bool
) -> tuple[Setting | None, float]:
    """Return the setting, or None if it would not be legible, and the largest headline found.

    The name is set smaller where it would compete with the headline.
    """
    foot = _foot((text.agency, text.shown_organiser), sheet, host, logo)
    if foot is None:
        return None, 0.0
    size, best = sheet.type_px(sheet.m.name), 0.0
    for _ in range(_TRIES):
        found = _over(text, name, size, sheet, foot)
        if found is None:
            break
        setting, px = found
        best = max(best, px)
        if not name or px >= 0.999 * _CONTRAST * size:
            return setting, px
        smaller = max(sheet.min_type, px / _CONTRAST)
        if smaller >= size:
            break
        size = smaller
    return None, best


@dataclass(frozen=True, slots=True)
class _Foot:
    """The foot of a sheet: agency, code and logo. It begins at `top`."""

    paragraphs: tuple[Paragraph, ...]
    panel: Box | None
    qr: Box | None
    logo: Box | None
    top: float


def _foot(
    responsible: tuple[str | None, ...], sheet: Sheet, host: str | None, logo: bool
) -> _Foot | None:
    """Return the agency on the left, the code on the right and room for a logo, if they fit."""
    m, left = sheet.m, sheet.px(sheet.m.side)
    right, bottom = sheet.width - left, sheet.height - sheet.px(m.bottom)
    column = right - left
    slot = panel = code = None
    paragraphs: tuple[Paragraph, ...] = ()
    if logo:
        width, height = (sheet.px(share) for share in m.logo)
        if sheet.width < sheet.height:  # along the foot
            slot = (left, bottom - height, left + width, bottom)
            bottom = slot[1] - sheet.px(m.gap) * 0.8
        else:
            slot = (right - width, bottom - height, right, bottom)
            right = slot[0] - sheet.px(m.gap) * 0.8
    if host is not None:
        panel, code, under = set_code(host, sheet, right, None, bottom)
        paragraphs = (under,) if under else ()
        right = panel[0]
    top = min([bottom, *(box[1] for box in (panel, slot) if box)])
    room = min(right - sheet.px(m.gap) - left, _AGENCY_COLUMN * column)
    feet = set_feet(responsible, sheet, left, room, bottom)
    if feet is None:
        return None
    lines, start = feet
    return _Foot((*lines, *paragraphs), panel, code, slot, min(top, start))


def _over(
    text: BannerText, name: str | None, name_px: float, sheet: Sheet, foot: _Foot
) -> tuple[Setting, float] | None:
    """Return header and headline in the room the foot leaves, and the headline's size."""
    m, left = sheet.m, sheet.px(sheet.m.side)
    column = sheet.width - 2 * left
    header = _stack_header(text.shown_label, name, name_px, sheet, (left, column))
    if header is None:
        return None
    top, end = header.end + sheet.px(m.gap), foot.top - sheet.px(m.gap)
    head = fit_headline(text.slogan, sheet, (column, end - top))
    shift, bar = (end - top - head.ink_height) * m.bias, header.bar
    if bar and not header.paragraphs:  # a bar alone at the top would look lost
        bar = (bar[0], bar[1] + shift, bar[2], bar[3] + shift)
    headline = set_paragraph(text.slogan, head, left, top + shift, sheet.inks.ink)
    setting = Setting(
        paragraphs=(*header.paragraphs, headline, *foot.paragraphs),
        pill=header.pill,
        bar=bar,
        panel=foot.panel,
        qr=foot.qr,
        logo=foot.logo,
    )
    return setting, head.px


def _stack_header(
    label: str | None,
    name: str | None,
    name_px: float,
    sheet: Sheet,
    place: tuple[float, float],
) -> Header | None:
    """Return pill or bar, and the name beside or below it; None if the name does not fit."""
    m, (left, column), top = sheet.m, place, sheet.px(sheet.m.top)
    height = sheet.px(m.pill)
    paragraphs: tuple[Paragraph, ...] = ()
    pill = bar = None
    sizes = (sheet.min_type, name_px)
    if label:
        pill, paragraph = set_pill(label, sheet, left, top)
        paragraphs, end = (paragraph,), pill[3]
        if pill[2] > left + column:
            return None
        if name:
            x = pill[2] + 0.42 * height
            box = (max(1.0, left + column - x), 3 * sizes[1])
            block = sheet.fit(name, NAME_WEIGHT, box, sizes, 1)
            if block.px >= max(sizes[0], 0.85 * sizes[1]):
                middle = top + height / 2 + CAP_HEIGHT * block.px / 2
                beside = set_paragraph(
                    name, block, x, middle - block.above * block.px, sheet.inks.soft
                )
                return Header((*paragraphs, beside), pill, None, end)
    else:
        bar = (left, top, left + height, top + 0.11 * height)
        end = bar[3]
    if name:
        found = small(sheet, name, NAME_WEIGHT, sizes, (column, 6 * sizes[1]), 3)
        if found is None:
            return None
        start = end + sheet.px(m.gap) * 0.55
        below = set_paragraph(name, found, left, start, sheet.inks.soft)
        paragraphs, end = (*paragraphs, below), start + found.ink_height
    return Header(paragraphs, pill, bar, end)
