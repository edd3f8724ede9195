"""Where everything goes on a print: one setting for strips, one for sheets.

Lengths in `_Measures` are shares of the side that is short of room: the height of what is
broader than high, else the width.
"""

from dataclasses import dataclass
from enum import Enum

from banners.errors import TextTooLongError
from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink
from banners.print.artwork import Box, Line, Paragraph
from banners.print.inks import BLACK, Inks, Tone
from banners.print.units import SMALLEST, distance, min_headline, min_type, units
from banners.sizes import PrintItem
from banners.text import BannerText, with_dashes

HEADLINE_WEIGHT, LABEL_WEIGHT, NAME_WEIGHT, AGENCY_WEIGHT, HOST_WEIGHT = 800, 700, 600, 500, 600
MAX_LOGO = 0.2  # of the area: Luật Quảng cáo 2012, article 27, for a sponsor's logo
_CONTRAST = 1.35  # headline to small type: less looks like a mistake
_TRIES = 4  # of a smaller name
_AGENCY_COLUMN = 0.62  # of the column: the agency keeps clear of the motif
_APART = 0.7  # em between agency and organiser
_TINIEST = 0.6  # of a strip's name
_TINY = 0.75  # of a small line's size: rather two lines than this


class Logo(Enum):
    """Whether room is kept for a logo: at the right of a strip, at the bottom of a sheet."""

    NONE = "none"
    EMPTY = "empty"  # room, and nothing in it
    OUTLINED = "outlined"  # a thin line shows the room


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measures:
    side: float
    top: float
    bottom: float
    pill: float
    name: float
    agency: float
    headline: float  # largest
    gap: float
    qr: float
    logo: tuple[float, float]  # width, height
    lines: int
    bias: float  # where the headline sits in its room: 0 at the top, 1 at the bottom


_MEASURES = (
    (5.0, _Measures(
        side=0.26, top=0.115, bottom=0.130, pill=0.150, name=0.088, agency=0.062, headline=0.43,
        gap=0.065, qr=0.60, logo=(1.0, 0.678), lines=3, bias=0.5,
    )),
    (2.4, _Measures(
        side=0.17, top=0.12, bottom=0.13, pill=0.135, name=0.078, agency=0.052, headline=0.32,
        gap=0.070, qr=0.46, logo=(0.80, 0.52), lines=4, bias=0.5,
    )),
    (1.0, _Measures(
        side=0.095, top=0.095, bottom=0.095, pill=0.088, name=0.054, agency=0.034, headline=0.165,
        gap=0.070, qr=0.185, logo=(0.34, 0.209), lines=6, bias=0.5,
    )),
    (0.5, _Measures(
        side=0.092, top=0.092, bottom=0.092, pill=0.080, name=0.047, agency=0.030, headline=0.140,
        gap=0.075, qr=0.190, logo=(0.40, 0.180), lines=9, bias=0.30,
    )),
    (0.0, _Measures(
        side=0.105, top=0.140, bottom=0.140, pill=0.150, name=0.074, agency=0.046, headline=0.200,
        gap=0.100, qr=0.300, logo=(0.79, 0.300), lines=14, bias=0.22,
    )),
)  # fmt: skip
_STRIP_FROM = 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is where, in units. ``qr`` is the square of the code in its white ``panel``."""

    paragraphs: tuple[Paragraph, ...]
    pill: Box | None
    bar: Box | None
    panel: Box | None
    qr: Box | None
    logo: Box | None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The item in units, with what both settings ask of it."""

    item: PrintItem
    width: float
    height: float
    m: _Measures
    unit: float
    family: str
    inks: Inks

    def px(self, share: float) -> float:
        return share * self.unit

    @property
    def min_type(self) -> float:
        return units(self.item, min_type(self.item))

    @property
    def min_headline(self) -> float:
        return units(self.item, min_headline(self.item))

    def type_px(self, share: float) -> float:
        return max(self.min_type, share * self.unit)

    def fit(
        self,
        words: str,
        weight: int,
        box: tuple[float, float],
        sizes: tuple[float, float],
        lines: int,
    ) -> Block:
        """``words`` in ``box``, at ``sizes[1]`` or as large as fits, on ``lines`` at most."""
        return fit(with_dashes(words), weight, box, sizes, lines, self.family)


def set_words(
    text: BannerText, item: PrintItem, face: tuple[str, Inks], host: str | None, logo: Logo
) -> Setting:
    """Set ``text`` on ``item`` in a family and colours.

    Where room is short the campaign's name is left out. The agency's and the organiser's lines
    stay: whoever is responsible must be named. Raises `TextTooLongError`.
    """
    width, height = units(item, item.width_mm), units(item, item.height_mm)
    m = next(m for lowest, m in _MEASURES if width / height >= lowest)
    sheet = _Sheet(item, width, height, m, min(width, height), *face)
    setting = _strip if width / height >= _STRIP_FROM else _stack
    names = (text.shown_name, None) if text.shown_name else (None,)
    best = 0.0
    for name in names:
        found, px = setting(text, name, sheet, host, logo is not Logo.NONE)
        if found and px >= sheet.min_headline:
            return found
        best = max(best, px)
    room = f"chỉ vừa ở cỡ chữ {best / units(item, 1):.0f} mm" if best else "không còn chỗ"
    raise TextTooLongError(
        f"Chữ quá dài cho {item.name} ({item.id}): “{text.headline}” {room}, nhỏ hơn mức đọc được"
        f" từ {distance(item):.0f} m ({min_headline(item):.0f} mm)."
        " Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _paragraph(words: str, block: Block, left: float, top: float, tone: Tone) -> Paragraph:
    """``block`` with its ink at ``left`` and its highest ink at ``top``.

    The document's words are dealt out to the lines by count: a hyphen set as a dash is one word.
    """
    rest, lines, y = words.split(" "), [], top + block.above * block.px
    for index, shown in enumerate(block.lines):
        count = len(shown.split(" "))
        own, rest = " ".join(rest[:count]), rest[count:]
        x = left - ink(shown, block.weight, block.family).left * block.px
        lines.append(Line(shown, own, block.family, block.weight, block.px, x, y, tone))
        if index < len(block.distances):
            y += block.distances[index] * block.px
    return Paragraph(words, tuple(lines))


def _small(  # noqa: PLR0913, PLR0917 - a box and its type
    sheet: _Sheet,
    words: str,
    weight: int,
    sizes: tuple[float, float],
    box: tuple[float, float],
    lines: int,
) -> Block | None:
    """A small text at ``sizes[1]``, down to ``sizes[0]``; over more lines before it gets tiny."""
    for least in (max(sizes[0], _TINY * sizes[1]), sizes[0]):
        for count in range(1, lines + 1):
            block = sheet.fit(words, weight, box, sizes, count)
            if block.px >= least:
                return block
    return None


def _pill(label: str, sheet: _Sheet, left: float, top: float) -> tuple[Box, Paragraph]:
    """The accent with its label in black."""
    height = sheet.px(sheet.m.pill)
    px = max(sheet.min_type, 0.56 * height)
    box = ink(label, LABEL_WEIGHT, sheet.family)
    inked = (box.right - box.left) * px
    width = inked + height * 1.1
    x = left + (width - inked) / 2 - box.left * px
    baseline = top + height / 2 + CAP_HEIGHT * px / 2
    line = Line(label, label, sheet.family, LABEL_WEIGHT, px, x, baseline, sheet.inks.on_accent)
    return (left, top, left + width, top + height), Paragraph(label, (line,))


def _code(
    host: str, sheet: _Sheet, right: float, middle: float | None, bottom: float
) -> tuple[Box, Box, Paragraph | None]:
    """The panel, the code in it, and the host under it where that is legible.

    The panel is centred on ``middle``, or stands on ``bottom``.
    """
    side = sheet.px(sheet.m.qr)
    block = fit(host, HOST_WEIGHT, (side * 0.84, side), (1.0, side * 0.085), 1)
    # Read by whoever scans, from ten times the code's width: 8 pt will do.
    shown = block.px >= units(sheet.item, SMALLEST)
    foot = side * 0.13 if shown else 0.0
    top = middle - (side + foot) / 2 if middle is not None else bottom - side - foot
    panel = (right - side, top, right, top + side + foot)
    code = (panel[0], top, right, top + side)
    if not shown:
        return panel, code, None
    left = panel[0] + (side - block.width * block.px) / 2
    # Over the foot, into the quiet zone's lower edge: 4 modules stay white between.
    under = _paragraph(host, block, left, 0.0, BLACK).lines[0]
    baseline = top + side + foot * 0.42
    line = Line(host, host, block.family, HOST_WEIGHT, block.px, under.x, baseline, BLACK)
    return panel, code, Paragraph(host, (line,))


def _strip(
    text: BannerText, name: str | None, sheet: _Sheet, host: str | None, logo: bool
) -> tuple[Setting | None, float]:
    """A line of small type over the headline; code and logo at the right."""
    m, left, right = sheet.m, sheet.px(sheet.m.side), sheet.width - sheet.px(sheet.m.side)
    slot = panel = code = None
    last: tuple[Paragraph, ...] = ()
    if logo:
        width, height = (sheet.px(share) for share in m.logo)
        slot = (right - width, (sheet.height - height) / 2, right, (sheet.height + height) / 2)
        right = slot[0] - sheet.px(m.gap)
    if host is not None:
        panel, code, under = _code(host, sheet, right, sheet.height / 2, 0.0)
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
    feet = _feet(wanted, sheet, left, column, bottom)
    if feet is None:
        return None, 0.0
    after, top = feet
    if after:
        bottom = top - sheet.px(m.gap)
    start = header.end
    head = _headline(text.headline, sheet, (column, bottom - start))
    y = start + (bottom - start - head.ink_height) * m.bias
    return (
        Setting(
            paragraphs=(
                *header.paragraphs,
                _paragraph(text.headline, head, left, y, sheet.inks.ink),
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


@dataclass(frozen=True, slots=True)
class _Header:
    """The head of a print: what is set, and the y where it ends; ``agency``: its line is there."""

    paragraphs: tuple[Paragraph, ...]
    pill: Box | None
    bar: Box | None
    end: float
    agency: bool = False


def _strip_header(
    text: BannerText, name: str | None, sheet: _Sheet, place: tuple[float, float]
) -> _Header | None:
    """Pill and name on one line, and the agency behind a thin bar where it fits there."""
    m, (left, column), top = sheet.m, place, sheet.px(sheet.m.top)
    height, x = sheet.px(m.pill), left
    paragraphs: list[Paragraph] = []
    pill = bar = None
    if label := text.shown_label:
        pill, paragraph = _pill(label, sheet, left, top)
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
            _paragraph(words, block, x, baseline - block.above * block.px, sheet.inks.soft)
        )
        x += block.width * block.px + 0.75 * px
        agency = words is text.agency
    if not paragraphs:
        return _Header((), None, None, top)
    return _Header(tuple(paragraphs), pill, bar, top + height + sheet.px(m.gap), agency)


def _feet(
    texts: tuple[str | None, ...], sheet: _Sheet, left: float, width: float, bottom: float
) -> tuple[tuple[Paragraph, ...], float] | None:
    """Small texts, the last baseline at ``bottom``, in their order; and where they begin."""
    words = [text for text in texts if text]
    most = sheet.type_px(sheet.m.agency)
    for _ in range(2):  # again if they came out in different sizes
        found = [
            _small(sheet, text, AGENCY_WEIGHT, (sheet.min_type, most), (width, 8 * most), 4)
            for text in words
        ]
        blocks = [block for block in found if block]
        if len(blocks) < len(words):
            return None
        most = min((block.px for block in blocks), default=most)
    placed: list[Paragraph] = []
    for text, block in zip(reversed(words), reversed(blocks), strict=True):
        if placed:
            bottom -= _APART * most
        top = bottom - block.ink_height + (0 if placed else block.below * block.px)
        placed.append(_paragraph(text, block, left, top, sheet.inks.soft))
        bottom = top
    return tuple(reversed(placed)), bottom


def _headline(words: str, sheet: _Sheet, box: tuple[float, float]) -> Block:
    sizes = (sheet.min_headline, sheet.px(sheet.m.headline))
    return sheet.fit(words, HEADLINE_WEIGHT, box, sizes, sheet.m.lines)


def _stack(
    text: BannerText, name: str | None, sheet: _Sheet, host: str | None, logo: bool
) -> tuple[Setting | None, float]:
    """Header, headline, agency down one margin; the code at the lower right, the logo below.

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
    """The foot of a sheet: agency, code, logo; ``top`` is where it begins."""

    paragraphs: tuple[Paragraph, ...]
    panel: Box | None
    qr: Box | None
    logo: Box | None
    top: float


def _foot(
    responsible: tuple[str | None, ...], sheet: _Sheet, host: str | None, logo: bool
) -> _Foot | None:
    """The agency at the left, the code at the right, room for a logo; None if it does not fit."""
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
        panel, code, under = _code(host, sheet, right, None, bottom)
        paragraphs = (under,) if under else ()
        right = panel[0]
    top = min([bottom, *(box[1] for box in (panel, slot) if box)])
    room = min(right - sheet.px(m.gap) - left, _AGENCY_COLUMN * column)
    feet = _feet(responsible, sheet, left, room, bottom)
    if feet is None:
        return None
    lines, start = feet
    return _Foot((*lines, *paragraphs), panel, code, slot, min(top, start))


def _over(
    text: BannerText, name: str | None, name_px: float, sheet: _Sheet, foot: _Foot
) -> tuple[Setting, float] | None:
    """Header and headline in what room the foot leaves; and the headline's size."""
    m, left = sheet.m, sheet.px(sheet.m.side)
    column = sheet.width - 2 * left
    header = _stack_header(text.shown_label, name, name_px, sheet, (left, column))
    if header is None:
        return None
    top, end = header.end + sheet.px(m.gap), foot.top - sheet.px(m.gap)
    head = _headline(text.headline, sheet, (column, end - top))
    shift, bar = (end - top - head.ink_height) * m.bias, header.bar
    if bar and not header.paragraphs:  # a bar alone at the top would be lost
        bar = (bar[0], bar[1] + shift, bar[2], bar[3] + shift)
    headline = _paragraph(text.headline, head, left, top + shift, sheet.inks.ink)
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
    sheet: _Sheet,
    place: tuple[float, float],
) -> _Header | None:
    """Pill or bar, and name beside it or below; with the y where they end."""
    m, (left, column), top = sheet.m, place, sheet.px(sheet.m.top)
    height = sheet.px(m.pill)
    paragraphs: tuple[Paragraph, ...] = ()
    pill = bar = None
    sizes = (sheet.min_type, name_px)
    if label:
        pill, paragraph = _pill(label, sheet, left, top)
        paragraphs, end = (paragraph,), pill[3]
        if pill[2] > left + column:
            return None
        if name:
            x = pill[2] + 0.42 * height
            box = (max(1.0, left + column - x), 3 * sizes[1])
            block = sheet.fit(name, NAME_WEIGHT, box, sizes, 1)
            if block.px >= max(sizes[0], 0.85 * sizes[1]):
                middle = top + height / 2 + CAP_HEIGHT * block.px / 2
                beside = _paragraph(
                    name, block, x, middle - block.above * block.px, sheet.inks.soft
                )
                return _Header((*paragraphs, beside), pill, None, end)
    else:
        bar = (left, top, left + height, top + 0.11 * height)
        end = bar[3]
    if name:
        found = _small(sheet, name, NAME_WEIGHT, sizes, (column, 6 * sizes[1]), 3)
        if found is None:
            return None
        start = end + sheet.px(m.gap) * 0.55
        below = _paragraph(name, found, left, start, sheet.inks.soft)
        paragraphs, end = (*paragraphs, below), start + found.ink_height
    return _Header(paragraphs, pill, bar, end)
