"""Text cleaned for calendars: composed letters, no invisible characters, limited length.

The icalendar package lets control characters and decomposed letters through, so text is cleaned
before it gets there.
"""

from __future__ import annotations

import unicodedata
from typing import Final

# Control, format (zero-width, soft hyphen, direction marks, byte order mark) and surrogate.
INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs"})
ELLIPSIS: Final = "…"


def one_line(text: str) -> str:
    """Return the text in NFC on one line, single-spaced, without invisible characters."""
    # Printable text, the usual case, has no such characters: skip the loop.
    if not text.isprintable():
        text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in INVISIBLE)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def units(text: str) -> int:
    """Return the length in UTF-16 code units, as Outlook counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int) -> str:
    """Return the text, shortened to at most `longest` UTF-16 units after a word and ending in …

    What is shortened is never less than the ellipsis.
    """
    if units(text) <= longest:
        return text
    kept = text[: max(longest, 0)]
    while kept and units(kept) > longest - units(ELLIPSIS):
        kept = kept[:-1]
    words = kept.rpartition(" ")[0]
    # A word so long that half the text would be lost with it is cut in the middle.
    if not text[len(kept)].isspace() and units(words) >= longest // 2:
        kept = words
    return kept.rstrip(" ,;:–-") + ELLIPSIS
