"""The parts of a slogan, by how they are spoken: what leads in, what is said, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from banners.art.tones import Tone
from banners.phrases import Unit, units
from banners.text import with_dashes

# What only leads in to the subject of a campaign.
_LEADS: Final = (
    "tháng hành động quốc gia về phòng, chống",
    "tháng hành động quốc gia",
    "tháng hành động",
    "ngày thế giới phòng, chống",
    "ngày quốc tế phòng, chống",
    "ngày toàn dân phòng, chống",
    "ngày toàn dân",
    "ngày quốc tế",
    "ngày thế giới",
    "chương trình hành động quốc gia về",
    "phòng, chống và loại trừ",
    "phòng, chống",
    "phòng chống",
    "ngăn ngừa sử dụng",
    "cuộc thi",
    "phong trào",
    "tháng",
    "ngày",
)
# Where a sentence may turn: what follows says for whom, where or how.
_TURNS: Final = frozenset(
    "vì để trong với cho nhằm bằng trên góp cùng và là của từ giúp không đến ở qua khi".split()
)
_LONG: Final = 44  # characters: beyond this not every word can be large
_TAIL: Final = 0.68  # of the slogan
_LEAD: Final = 0.8
_LATIN: Final = 24  # characters of a part that would still be set large


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stay in one tone and size; `ratio` is that to the slogan."""

    words: str
    ratio: float
    weight: int
    tone: Tone


@lru_cache(maxsize=1024)
def parts_of(slogan: str) -> tuple[Part, ...]:
    """Return the parts of a slogan, in reading order."""
    words = with_dashes(slogan)
    return _two(words) or _led(words) or _tailed(words) or _turned(words) or (_main(words),)


def whole(slogan: str) -> tuple[Part, ...]:
    """Return the slogan in one size, where there is no room for two; its halves stay apart."""
    words = with_dashes(slogan)
    return _two(words) or (_main(words),)


def single(slogan: str) -> tuple[Part, ...]:
    """Return the slogan as one part, for the narrowest room."""
    return (_main(with_dashes(slogan)),)


def _main(words: str, tone: Tone = Tone.TEXT, ratio: float = 1.0, weight: int = 800) -> Part:
    return Part(words, ratio, weight, tone)


def _two(words: str) -> tuple[Part, ...] | None:
    """Return a slogan of two parts, broken at its dash or colon."""
    for mark in (" – ", ": "):
        first, found, second = words.partition(mark)
        if found and first.count(" ") and second.count(" ") and mark not in second:
            kept = mark.rstrip()
            return _main(first + kept), _main(second, Tone.ACCENT)
    return None


def _led(words: str) -> tuple[Part, ...] | None:
    """Return a slogan whose subject follows a lead-in."""
    folded = words.casefold()
    for lead in _LEADS:
        if folded.startswith(lead + " "):
            rest = words[len(lead) + 1 :]
            if len(rest) < len(lead) / 3 or rest.split()[0].casefold() in {"và", "về"}:
                return None
            first = _main(words[: len(lead)], ratio=_LEAD)
            tailed = _tailed(rest) if len(rest) > _LONG else None
            return first, *(tailed or (_main(rest, Tone.ACCENT),))
    return None


def _tailed(words: str) -> tuple[Part, ...] | None:
    """Return a long slogan in two sizes."""
    if len(words) <= _LONG:
        return None
    found = _turn(words, 0.5)
    if found is None:
        return None
    first, second = found
    if len(second) < 0.3 * len(words):  # what it all comes to
        return _main(first), _main(second, Tone.ACCENT)
    return _main(first, Tone.ACCENT), _main(second, ratio=_TAIL, weight=700)


def _turned(words: str) -> tuple[Part, ...] | None:
    """Return a short slogan in two tones of one size."""
    found = _turn(words, 0.5)
    if found is None:
        return None
    return _main(found[0]), _main(found[1], Tone.ACCENT)


def _turn(words: str, share: float) -> tuple[str, str] | None:
    """Return a slogan in two, where it turns nearest to a share of its length; None when it does
    not.
    """
    parts = units(words)
    best: tuple[float, int] | None = None
    for at in range(1, len(parts)):
        before, after = parts[:at], parts[at:]
        if sum(unit.words for unit in before) < 2 or sum(unit.words for unit in after) < 2:
            continue
        comma = before[-1].text.endswith((",", ";", "!", ".", ":", "–"))
        turns = after[0].text.split()[0].casefold() in _TURNS
        if not (comma or turns) or before[-1].text.split()[-1].casefold() in _TURNS:
            continue
        away = abs(len(_text(before)) / len(words) - share) - (0.12 if comma else 0.0)
        if best is None or away < best[0]:
            best = away, at
    if best is None:
        return None
    return _text(parts[: best[1]]), _text(parts[best[1] :])


def _text(parts: tuple[Unit, ...]) -> str:
    return " ".join(unit.text for unit in parts)
