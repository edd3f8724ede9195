"""Dates as they are read aloud, and how long a reading takes."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, time
from typing import Final

from hooks.model.dates.spans import Span
from hooks.wording.dates import PARTS_OF_DAY

# Syllables a second of Vietnamese read aloud, the reference language of F. Pellegrino, C. Coupé,
# E. Marsico, «A cross-language perspective on speech information rate», Language 87(3), 2011,
# doi:10.1353/lan.2011.0057, as later works quote its table. Who reads over a loudspeaker may be
# slower, so what follows is an estimate, and is called one.
SYLLABLES_A_SECOND: Final = 5.22
RATE_WORDS: Final = (
    "ước tính với 5,22 âm tiết mỗi giây, tốc độ đọc tiếng Việt theo Pellegrino, Coupé, Marsico "
    "(2011)"
)
# Nobody reads to the second.
_STEP: Final = 5
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
# A capital word without Vietnamese marks, as short as this, is spelt out: HIV, UBND.
_LONGEST_ABBREVIATION: Final = 5


def spoken_span(value: Span) -> str:
    """Return the days of a span as they are read: từ ngày 01 đến ngày 10 tháng 10 năm 2026."""
    start, end = value.start, value.end
    if start is None or end is None:
        if start is not None:
            return f"từ {_hour(value.at)}{_part(value)}{_whole(start)}"
        return f"đến {_hour(value.until) or 'hết '}{_whole(value.last)}"
    if start == end:
        ends = f" đến {_hour(value.until).strip()}" if value.until is not None else ""
        begins = _hour(value.at).strip()
        hours = f"từ {begins}{ends} " if ends else f"{begins} " if begins else ""
        return f"{hours}{_part(value)}{_whole(end)}"
    first = f"{_hour(value.at)}{_part(value)}ngày {start.day:02}"
    if start.year != end.year:
        first += f" tháng {start.month} năm {start.year}"
    elif start.month != end.month:
        first += f" tháng {start.month}"
    return f"từ {first} đến {_hour(value.until)}{_whole(end)}"


def seconds_to_read(lines: Iterable[str]) -> int:
    """Return about how many seconds lines take to be read aloud, in steps of five."""
    syllables = sum(map(spoken_syllables, lines))
    return math.ceil(syllables / SYLLABLES_A_SECOND / _STEP) * _STEP


def spoken_syllables(text: str) -> int:
    """Return how many syllables a text has when it is read: «ngày 01» has four.

    A Vietnamese syllable is a written word; numbers and abbreviations have those of their names.
    """
    # In a sentence of capitals no word stands out as an abbreviation.
    shouted = text.isupper() and len(text.split()) > 1
    return sum(
        _syllables_of(found[0], shouted=shouted)
        for found in _WORD.finditer(unicodedata.normalize("NFC", text))
    )


def _syllables_of(word: str, *, shouted: bool) -> int:
    if word.isdecimal():
        return _digits(word)
    if not shouted and len(word) <= _LONGEST_ABBREVIATION and word.isascii() and word.isupper():
        return len(word)
    return 1


def _digits(word: str) -> int:
    """Return the syllables of a number: as a number up to four digits, else digit by digit.

    «01» is «mồng một», and 2026 «hai nghìn không trăm hai mươi sáu».
    """
    if len(word) > len("2026"):
        return len(word)
    number = int(word)
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    count = 2 if thousands else 0
    if hundreds or (thousands and rest):
        count += 2
    if tens:
        count += 1 if tens == 1 else 2
        count += 1 if ones else 0
    elif ones:
        count += 2 if hundreds or thousands or word.startswith("0") else 1  # «lẻ sáu», «mồng một»
    return count or 1


def _whole(day: date) -> str:
    return f"ngày {day.day:02} tháng {day.month} năm {day.year}"


def _part(value: Span) -> str:
    return f"{PARTS_OF_DAY[value.part]} " if value.part else ""


def _hour(hour: time | None) -> str:
    """Return «8 giờ 30 phút » with a space behind it, or nothing."""
    if hour is None:
        return ""
    minutes = f" {hour.minute} phút" if hour.minute else ""
    return f"{hour.hour} giờ{minutes} "
