"""The pieces of a print: paragraphs, the pill, the code in its panel, the lines at the foot."""

from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink
from banners.print.artwork import Box, Line, Paragraph
from banners.print.inks import BLACK, Tone
from banners.print.sheet import Sheet
from banners.print.units import SMALLEST, units

HEADLINE_WEIGHT, LABEL_WEIGHT, NAME_WEIGHT, AGENCY_WEIGHT, HOST_WEIGHT = 800, 700, 600, 500, 600
_APART = 0.7  # em between agency and organiser
_TINY = 0.75  # of a small line's size; below this, two lines are better


def set_paragraph(words: str, block: Block, left: float, top: float, tone: Tone) -> Paragraph:
    """Return `block` with its ink starting at `left` and its highest ink at `top`.

    The document's words go to the lines by count: a hyphen set as a dash counts as a word.
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


def small(  # noqa: PLR0913, PLR0917 - a box and its type
    sheet: Sheet,
    words: str,
    weight: int,
    sizes: tuple[float, float],
    box: tuple[float, float],
    lines: int,
) -> Block | None:
    """Return a small text set at `sizes[1]` or less, down to `sizes[0]`; None if it does not fit.

    It takes more lines before it gets tiny.
    """
    for least in (max(sizes[0], _TINY * sizes[1]), sizes[0]):
        for count in range(1, lines + 1):
            block = sheet.fit(words, weight, box, sizes, count)
            if block.px >= least:
                return block
    return None


def set_pill(label: str, sheet: Sheet, left: float, top: float) -> tuple[Box, Paragraph]:
    """Return the box of the pill and its label."""
    height = sheet.px(sheet.m.pill)
    px = max(sheet.min_type, 0.56 * height)
    box = ink(label, LABEL_WEIGHT, sheet.family)
    inked = (box.right - box.left) * px
    width = inked + height * 1.1
    x = left + (width - inked) / 2 - box.left * px
    baseline = top + height / 2 + CAP_HEIGHT * px / 2
    line = Line(label, label, sheet.family, LABEL_WEIGHT, px, x, baseline, sheet.inks.on_accent)
    return (left, top, left + width, top + height), Paragraph(label, (line,))


def set_code(
    host: str, sheet: Sheet, right: float, middle: float | None, bottom: float
) -> tuple[Box, Box, Paragraph | None]:
    """Return the white panel, the code in it, and the host below where that is legible.

    The panel is centred on `middle`, or else stands on `bottom`.
    """
    side = sheet.px(sheet.m.qr)
    block = fit(host, HOST_WEIGHT, (side * 0.84, side), (1.0, side * 0.085), 1)
    # It is read while scanning, from ten times the code's width: 8 pt will do.
    shown = block.px >= units(sheet.item, SMALLEST)
    foot = side * 0.13 if shown else 0.0
    top = middle - (side + foot) / 2 if middle is not None else bottom - side - foot
    panel = (right - side, top, right, top + side + foot)
    code = (panel[0], top, right, top + side)
    if not shown:
        return panel, code, None
    left = panel[0] + (side - block.width * block.px) / 2
    # It reaches into the lower edge of the quiet zone, of which 4 modules stay white.
    under = set_paragraph(host, block, left, 0.0, BLACK).lines[0]
    baseline = top + side + foot * 0.42
    line = Line(host, host, block.family, HOST_WEIGHT, block.px, under.x, baseline, BLACK)
    return panel, code, Paragraph(host, (line,))


def set_feet(
    texts: tuple[str | None, ...], sheet: Sheet, left: float, width: float, bottom: float
) -> tuple[tuple[Paragraph, ...], float] | None:
    """Return the small texts in their order, the last baseline at `bottom`, and their top."""
    words = [text for text in texts if text]
    most = sheet.type_px(sheet.m.agency)
    for _ in range(2):  # a second time if they came out in different sizes
        found = [
            small(sheet, text, AGENCY_WEIGHT, (sheet.min_type, most), (width, 8 * most), 4)
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
        placed.append(set_paragraph(text, block, left, top, sheet.inks.soft))
        bottom = top
    return tuple(reversed(placed)), bottom


def fit_headline(words: str, sheet: Sheet, box: tuple[float, float]) -> Block:
    """Return the headline set in `box` (width, height), perhaps too small to be legible."""
    sizes = (sheet.min_headline, max(sheet.min_headline, sheet.px(sheet.m.headline)))
    return sheet.fit(words, HEADLINE_WEIGHT, box, sizes, sheet.m.lines)
