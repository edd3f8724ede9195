"""The setting of a strip: small line, headline and foot on the left, code and logo on the right."""

from banners.fonts import CAP_HEIGHT
from banners.print.artwork import Paragraph
from banners.print.pieces import (
    AGENCY_WEIGHT,
    NAME_WEIGHT,
    fit_headline,
    set_code,
    set_feet,
    set_paragraph,
    set_pill,
)
from banners.print.sheet import Header, Setting, Sheet
from banners.text import BannerText

_TINIEST = 0.6  # share of the name's size


def strip(
    text: BannerText, name: str | None, sheet: Sheet, host: str | None, logo: bool
) -> tuple[Setting | None, float]:
    """Return the setting, or None if it would not be legible, and the headline's size."""
    m, left, right = sheet.m, sheet.px(sheet.m.side), sheet.width - sheet.px(sheet.m.side)
    slot = panel = code = None
    last: tuple[Paragraph, ...] = ()
    if logo:
        width, height = (sheet.px(share) for share in m.logo)
        slot = (right - width, (sheet.height - height) / 2, right, (sheet.height + height) / 2)
        right = slot[0] - sheet.px(m.gap)
    if host is not None:
        panel, code, under = set_code(host, sheet, right, sheet.height / 2, 0.0)
        last = (under,) if under else ()
        right = panel[0]
    if slot or panel:
        right -= sheet.px(m.gap) * 2
    column = right - left
    bottom = sheet.height - sheet.px(m.bottom)
    header = _strip_header(text, name, sheet, (left, column))
    if header is None:
        return None, 0.0
    wanted = (None if header.agency else text.agency, text.shown_organiser)
    feet = set_feet(wanted, sheet, left, column, bottom)
    if feet is None:
        return None, 0.0
    after, top = feet
    if after:
        bottom = top - sheet.px(m.gap)
    start = header.end
    head = fit_headline(text.slogan, sheet, (column, bottom - start))
    y = start + (bottom - start - head.ink_height) * m.bias
    return (
        Setting(
            paragraphs=(
                *header.paragraphs,
                set_paragraph(text.slogan, head, left, y, sheet.inks.ink),
                *after,
                *last,
            ),
            pill=header.pill,
            bar=header.bar,
            panel=panel,
            qr=code,
            logo=slot,
        ),
        head.px,
    )


def _strip_header(
    text: BannerText, name: str | None, sheet: Sheet, place: tuple[float, float]
) -> Header | None:
    """Return pill and name on one line, followed by a thin bar and the agency where they fit."""
    m, (left, column), top = sheet.m, place, sheet.px(sheet.m.top)
    height, x = sheet.px(m.pill), left
    paragraphs: list[Paragraph] = []
    pill = bar = None
    if label := text.shown_label:
        pill, paragraph = set_pill(label, sheet, left, top)
        paragraphs.append(paragraph)
        x = pill[2] + 0.45 * height
        if pill[2] > left + column:
            return None
    wanted = [(name, NAME_WEIGHT), (text.agency if name else None, AGENCY_WEIGHT)]
    agency = False
    for words, weight in wanted:
        if not words:
            continue
        px = sheet.type_px(m.name)
        if paragraphs and words is text.agency:
            x += 0.25 * px
        box = (max(1.0, left + column - x), 3 * px)
        block = sheet.fit(words, weight, box, (sheet.min_type, px), 1)
        if block.px < (px if words is text.agency else max(sheet.min_type, _TINIEST * px)):
            if words is text.agency:
                break
            return None
        if paragraphs and words is text.agency:
            thick = 0.05 * px
            middle = top + height / 2
            bar = (x - 0.5 * px, middle - 0.45 * px, x - 0.5 * px + thick, middle + 0.45 * px)
        baseline = top + height / 2 + CAP_HEIGHT * block.px / 2
        paragraphs.append(
            set_paragraph(words, block, x, baseline - block.above * block.px, sheet.inks.soft)
        )
        x += block.width * block.px + 0.75 * px
        agency = words is text.agency
    if not paragraphs:
        return Header((), None, None, top)
    return Header(tuple(paragraphs), pill, bar, top + height + sheet.px(m.gap), agency)
