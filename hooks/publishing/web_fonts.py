"""Web fonts: Be Vietnam Pro as WOFF2, reduced to the letters that Vietnamese pages need.

The typeface comes from an installed package (SIL Open Font License 1.1, without a Reserved Font
Name, so a reduced copy may keep its name); its licence is published with the fonts.
"""

from __future__ import annotations

import io
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

import brotli
import fontpkg
import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

from banners.kept import keep, kept

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
def web_fonts(folder: Path | None) -> dict[str, bytes]:
    """Return the font files and their licence, by path relative to the site's root.

    The fonts are kept in `folder`, if any: to cut them takes a quarter of a build's time.
    Raise `KeepingError` when they cannot be.
    """
    files = {f"{FOLDER}/be-vietnam-pro-{weight}.woff2": _cut(weight, folder) for weight in WEIGHTS}
    licence = Path(fontpkg.path(FAMILY, weight=400)).parent.parent / "LICENSE"
    files[f"{FOLDER}/OFL.txt"] = licence.read_bytes()
    return files


def _cut(weight: int, folder: Path | None) -> bytes:
    source = Path(fontpkg.path(FAMILY, weight=weight))
    if folder is None:
        return _cut_anew(source)
    # all that the outcome depends on: the typeface, the tools, and how this module uses it
    tools = f"{fontTools.version} {brotli.__version__}".encode()
    given = (source.read_bytes(), tools, Path(__file__).read_bytes())
    place = folder / f"{sha256(b''.join(given)).hexdigest()}.woff2"
    font = kept(place)
    if font is None:
        font = _cut_anew(source)
        keep(place, font)
    return font


def _cut_anew(source: Path) -> bytes:
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False  # today's screens do without it; it is a third of the weight
    options.recalc_timestamp = False  # so that every build gives the same bytes
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
