"""What a draft never repeats: private mailboxes, and telephones of persons."""

from __future__ import annotations

import re
from typing import Final

CUT: Final = "[…]"  # as the form marks words left out
_MAIL: Final = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,}")
_OFFICIAL: Final = re.compile(r"\.(?:gov|edu|org)\.vn$|\.gov$", re.IGNORECASE)
_MOBILE: Final = re.compile(r"(?<![\d/.])(?:\+?84|0)[ .]?(?:3|5|7|8|9)\d(?:[ .-]?\d){7}(?![\d/])")
_PERSON: Final = re.compile(
    r"\(?(?:[Đđ]ồng chí|[Đđ]/c|[Đđ]\.c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\s*:?\s+"
    r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,6}\s?){2,5}"
    r"(?:[^.;()]{0,80}?(?:ĐT|SĐT|[Đđ]iện thoại|[Dd]i động|[Mm]obile)?[^.;()]{0,20}"
    r"(?:\+?84|0)\d(?:[ .-]?\d){7,9})?\)?"
)


def without_private(text: str) -> str:
    """Return a text with private addresses, telephones and the names beside them cut out."""
    text = _MAIL.sub(lambda mail: mail[0] if _OFFICIAL.search(mail[0]) else CUT, text)
    if _MOBILE.search(text):
        text = _MOBILE.sub(CUT, _PERSON.sub(CUT, text))
    return text


def has_private(text: str) -> bool:
    """Return whether there is something in a text that a draft leaves out."""
    return without_private(text) != text
