"""A step: a font cut down to the letters of Vietnamese pages."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

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


# What banners set in Noto Sans may hold besides: the letters of Ê Đê, M'Nông, K'Ho and Cham.
ALL_LATIN: Final = (
    *CHARACTERS,
    *range(0x180, 0x2B0), *range(0x2B0, 0x300), *range(0x324, 0x370),
    *range(0x1E00, 0x1F00), *range(0x2010, 0x2070), *range(0x20A0, 0x20C0), 0x2116,
)  # fmt: skip
ALL_KHMER: Final = (*range(0x1780, 0x1800), *range(0x19E0, 0x1A00), 0x20, 0x200B, 0x200C, 0x200D)


def cut(font_file: str, characters: Iterable[int] = CHARACTERS, flavor: str = "woff2") -> bytes:
    """Return a font with some letters alone, those of Vietnamese pages, as WOFF2 or WOFF.

    Of a variable font all weights are kept, and the usual width.
    """
    # Loaded only now: they take long, and nearly always everything has been cut before.
    from fontTools import subset  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

    options = subset.Options()
    options.flavor = flavor
    options.hinting = False  # screens of today do without; a third of the weight
    options.recalc_timestamp = False  # the same bytes on every build
    options.layout_features = [
        "kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum",
        "pref", "blwf", "abvf", "pstf", "pres", "blws", "abvs", "psts", "clig", "abvm", "blwm",
    ]  # fmt: skip
    font = TTFont(font_file, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if "fvar" in font and any(axis.axisTag == "wdth" for axis in font["fvar"].axes):
        font = instantiateVariableFont(font, {"wdth": 100})
    font.flavor = flavor
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
