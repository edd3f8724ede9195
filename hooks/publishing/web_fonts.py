"""Web fonts: Be Vietnam Pro as WOFF2, reduced to the letters that Vietnamese pages need.

The typeface comes from an installed package (SIL Open Font License 1.1, without a Reserved Font
Name, so a reduced copy may keep its name); its licence is published with the fonts.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Final

import fontpkg
from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY: Final = "Be Vietnam Pro"
WEIGHTS: Final = (400, 600, 700)
FOLDER: Final = "assets/fonts"

# Latin with all Vietnamese letters and combining marks, punctuation, the đồng sign, arrows.
CHARACTERS: Final = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    0x1A0, 0x1A1, 0x1AF, 0x1B0,
    *range(0x300, 0x324), 0x31B,
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2027), 0x202F, 0x20AB, 0x2122,
    *range(0x2190, 0x2194), 0x2212, 0x2264, 0x2265,
)  # fmt: skip


@cache
def web_fonts() -> dict[str, bytes]:
    """Return the font files and their licence, by path relative to the site's root."""
    files = {f"{FOLDER}/be-vietnam-pro-{weight}.woff2": _cut(weight) for weight in WEIGHTS}
    licence = Path(fontpkg.path(FAMILY, weight=400)).parent.parent / "LICENSE"
    files[f"{FOLDER}/OFL.txt"] = licence.read_bytes()
    return files


def _cut(weight: int) -> bytes:
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False  # today's screens do without it; it is a third of the weight
    options.recalc_timestamp = False  # so that every build gives the same bytes
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum"]
    font = TTFont(fontpkg.path(FAMILY, weight=weight), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
