"""Text fit for a calendar: composed letters, no invisible characters, bounded length.

The icalendar package passes control characters and decomposed letters through, so text is
cleaned before it gets there.
"""

from __future__ import annotations

import unicodedata
from typing import Final

# Control, format (zero-width, soft hyphen, direction marks, byte order mark) and surrogate.
INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs"})
ELLIPSIS: Final = "…"


def one_line(text: str) -> str:
    """Return the text in NFC on one line, single-spaced, without invisible characters."""
    # Printable text, the usual case, has none of them: skip the walk over its characters.
    if not text.isprintable():
        text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in INVISIBLE)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def units(text: str) -> int:
    """Return the length in UTF-16 code units, which is how Outlook counts."""
    return len(text) + sum(c > "\uffff" for c in text)


def cut(text: str, longest: int) -> str:
    """Return the text in at most `longest` UTF-16 units, cut after a word and marked with …"""
    if units(text) <= longest:
        return text
    kept = text[:longest]
    while units(kept) > longest - units(ELLIPSIS):
        kept = kept[:-1]
    words = kept.rpartition(" ")[0]
    # A word that would take half the text with it is cut itself.
    if not text[len(kept)].isspace() and units(words) >= longest // 2:
        kept = words
    return kept.rstrip(" ,;:–-") + ELLIPSIS
