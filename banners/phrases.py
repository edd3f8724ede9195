"""The words of a headline glued into units that a line break must not split."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

import yaml

_DATA = Path(__file__).with_name("phrases.yml")
_DASHES = frozenset("-–—")
_OPENING = "“‘«\"'(["
_QUOTES = "”’»\"')]"
_STOPS = ";:.!?…"
_CLOSING = _QUOTES + _STOPS + ","


class End(Enum):
    """What the end of a unit means to the reader."""

    OPEN = "the phrase may end here"
    LEADS = "the phrase must go on"
    PAUSE = "a comma"
    STOP = "a dash or a full stop"


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more words that stay on one line.

    One that `trails` belongs to the unit before it, so it must not begin a line.
    """

    text: str
    words: int
    trails: bool
    end: End


@dataclass(frozen=True, slots=True)
class _Phrases:
    glued: frozenset[tuple[str, ...]]
    longest: int  # words
    leading: frozenset[str]
    trailing: frozenset[str]
    before_number: frozenset[str]
    units: frozenset[str]


@lru_cache(maxsize=1)
def _phrases() -> _Phrases:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    glued = frozenset(tuple(phrase.split()) for line in data["glued"] for phrase in line.split(";"))
    return _Phrases(
        glued,
        max(map(len, glued)),
        frozenset(data["leading"].split()),
        frozenset(data["trailing"].split()),
        frozenset(data["before_number"].split()),
        frozenset(data["units"].split()),
    )


def _compounds(words: list[str]) -> Iterator[list[str]]:
    """Yield the words in groups, each the longest glued phrase that begins there."""
    phrases, start = _phrases(), 0
    while start < len(words):
        for length in range(min(phrases.longest, len(words) - start), 1, -1):
            group = [word.casefold() for word in words[start : start + length]]
            group[0], group[-1] = group[0].lstrip(_OPENING), group[-1].rstrip(_CLOSING)
            if tuple(group) in phrases.glued:
                break
        else:
            length = 1
        yield words[start : start + length]
        start += length


def _is_number(word: str) -> bool:
    return word.lstrip(_OPENING)[:1].isdigit()


def _joins(group: list[str], following: list[str]) -> bool:
    """Return whether two groups are one unit: a dash, a numbered noun, a number with its unit."""
    phrases = _phrases()
    if following[0] in _DASHES:
        return True  # the dash stays with the words before it
    last, first = group[-1].casefold(), following[0].casefold().rstrip(_CLOSING)
    if _is_number(following[0]):
        return last in phrases.before_number
    # "ngày 10 tháng 10": the number already belongs to the word before it.
    return len(group) == 1 and _is_number(last) and first in phrases.units


def _end(word: str) -> End:
    if word in _DASHES or word.rstrip(_QUOTES)[-1:] in _STOPS:
        return End.STOP
    if word.endswith(","):
        return End.PAUSE
    return End.LEADS if word.casefold().lstrip(_OPENING) in _phrases().leading else End.OPEN


def words(text: str) -> tuple[Unit, ...]:
    """Return each word of `text` as a unit, for columns too narrow for whole phrases."""
    trailing = _phrases().trailing
    return tuple(
        Unit(word, 1, word.casefold().rstrip(_CLOSING) in trailing, _end(word))
        for word in text.split()
    )


def units(text: str) -> tuple[Unit, ...]:
    """Return the unbreakable units of normalised `text`, in order."""
    groups: list[list[str]] = []
    for group in _compounds(text.split()):
        if groups and _joins(groups[-1], group):
            groups[-1] += group
        else:
            groups.append(group)
    return tuple(
        Unit(
            text=" ".join(group),
            words=len(group),
            trails=group[0].casefold().rstrip(_CLOSING) in _phrases().trailing,
            end=_end(group[-1]),
        )
        for group in groups
    )
