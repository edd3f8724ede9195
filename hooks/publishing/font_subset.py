"""A step: a font cut down to the letters of Vietnamese pages."""

from __future__ import annotations

import io
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin with all Vietnamese letters and combining marks, punctuation, đồng sign, arrows.
CHARACTERS: Final = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    0x1A0, 0x1A1, 0x1AF, 0x1B0,
    *range(0x300, 0x324), 0x31B,
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2027), 0x202F, 0x20AB, 0x2122,
    *range(0x2190, 0x2194), 0x2212, 0x2264, 0x2265,
)  # fmt: skip


def cut(font_file: str) -> bytes:
    """Return a font with the letters of Vietnamese pages alone, as WOFF2."""
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False  # screens of today do without; a third of the weight
    options.recalc_timestamp = False  # the same bytes on every build
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum"]
    font = TTFont(font_file, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
