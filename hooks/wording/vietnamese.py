"""The folding of Vietnamese text, which drops marks and case."""

from __future__ import annotations

import unicodedata
from functools import cache


def fold(text: str) -> str:
    """Return `text` in NFC with each character folded to one: ế→e, Đ→d, punctuation→space.

    Letters lose their marks and case, digits stay, and everything else becomes a space. The result
    has exactly as many characters as the NFC of `text`, so offsets are valid in both.
    """
    return "".join(map(_fold_character, unicodedata.normalize("NFC", text)))


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()[0]
    if base == "đ":
        return "d"
    return base if base.isalnum() else " "
