"""The words of a headline glued into units that a line break must not split."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from pathlib import Path

import yaml

from banners.typesetting.lexicon import (
    DASHES,
    QUOTE,
    Segment,
    entries,
    key,
    keys,
    lexicon,
    segments,
)

_DATA = Path(__file__).with_name("phrases.yml")

_OPENING = "“‘«\"'([{"
_QUOTES = "”’»\"')]}"
_STOPS = ";:.!?…"
_CLOSING = _QUOTES + _STOPS + ","

# What it costs to break where one would rather not: see `Unit.tie`.
_IN_NAME = 3.0  # in the name of an agency, which only the narrowest column may break
_IN_PHRASE = 0.2  # in a long phrase: Cộng hòa / xã hội chủ nghĩa
_RANGE = 0.5  # từ ngày 1 / đến ngày 10
_DOUBTFUL = 0.3  # where another reading has a word: học sinh / học
_NAMED = 0.15  # between two words with capitals: Ngày / Pháp luật

_SEVERAL = re.compile(r"\w[-–—/]\w")  # HIV/AIDS, 01–10/10, Covid-19
_NUMERALS = re.compile(r"[IVXL]+")
_TITLED = 0.6  # share of words with capitals from which they say nothing of names
_LONGEST_NAME = 4  # syllables
_TWICE_TWO = 4


class End(Enum):
    """What the end of a unit means to the reader."""

    OPEN = "the phrase may end here"
    LEANS = "the phrase had better go on"
    LEADS = "the phrase must go on"
    PAUSE = "a comma"
    STOP = "a dash or a full stop"


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more words that stay on one line.

    One that `trails` belongs to the unit before it, so it must not begin a line. `tie` is the
    price of a break after it, besides what its end costs.
    """

    text: str
    words: int
    trails: bool
    end: End
    tie: float = 0.0
    is_syllable: bool = False  # one syllable, which looks lost on a line of its own


@dataclass(frozen=True, slots=True)
class _Phrases:
    heads: frozenset[str]
    leading: frozenset[str]
    leading_phrases: frozenset[str]
    leaning: frozenset[str]
    trailing: frozenset[str]
    suffixes: frozenset[str]
    before_number: frozenset[str]
    units: frozenset[str]


@lru_cache(maxsize=1)
def _phrases() -> _Phrases:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))

    def listed(*names: str) -> frozenset[str]:
        return frozenset(key(word) for name in names for word in data[name].split())

    return _Phrases(
        listed("heads"),
        listed("leading", "heads"),
        frozenset(map(keys, entries(data["leading_phrases"]))),
        listed("leaning"),
        listed("trailing"),
        listed("suffixes"),
        listed("before_number"),
        listed("units"),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """Words that stay together so far; `tail` is the last word of several syllables, or the only
    syllable, and `doubt` the price of a break after it.
    """

    tokens: tuple[str, ...]
    tail: tuple[str, ...]
    tie: float

    @property
    def last(self) -> str:
        return self.tokens[-1]


def _bare(token: str) -> str:
    return token.lstrip(_OPENING).rstrip(_CLOSING)


def _key(token: str) -> str:
    return key(_bare(token) or token)


def _syllables(tokens: Sequence[str]) -> tuple[list[str], list[str], list[int]]:
    """Return the keys of all syllables, inside a word and as its last, and each one's token.

    A token with a hyphen inside is of several: "tế-xã" in "kinh tế-xã hội".
    """
    inner, last, owners = [], [], []
    for index, token in enumerate(tokens):
        parts = [token] if token in DASHES else re.split(r"(?<=\w)([-–—])(?=\w)", token)
        for number, part in enumerate(parts):
            opened = part.lstrip(_OPENING)
            bare = opened.rstrip(_CLOSING)
            start = QUOTE if opened != part and number == 0 else ""
            last.append(start + key(bare or part))
            inner.append(last[-1] + opened[len(bare) :])
            owners.append(index)
    return inner, last, owners


def _words(tokens: Sequence[str]) -> list[_Group]:
    """Return the words of a text as groups of its tokens."""
    if not tokens:
        return []
    inner, last, owners = _syllables(tokens)
    found: list[_Group] = []
    start, inside = 0, 0.0
    for segment in _of_whole_tokens(segments(inner, last), owners):
        stop = owners[segment.stop - 1] + 1
        group = tuple(tokens[start:stop])
        if not segment.within:
            inside = 0.0
        elif not inside:  # at the beginning of a long phrase
            inside = _IN_NAME if _key(group[0]) in _phrases().heads else _IN_PHRASE
        found.append(_Group(group, group, inside or segment.doubtful * _DOUBTFUL))
        start = stop
    return found


def _of_whole_tokens(found: Sequence[Segment], owners: Sequence[int]) -> list[Segment]:
    """Return segments, joined where one would end within a token."""
    joined: list[Segment] = []
    begun: int | None = None
    for segment in found:
        start = segment.start if begun is None else begun
        inside = segment.stop < len(owners) and owners[segment.stop] == owners[segment.stop - 1]
        if inside:
            begun = start
            continue
        joined.append(replace(segment, start=start))
        begun = None
    return joined


def _is_number(word: str) -> bool:
    return word.lstrip(_OPENING)[:1].isdigit()


def _joins(group: _Group, following: _Group, after: _Group | None) -> bool:
    """Return whether two groups are one unit: a dash, a numbered noun, a number with its unit."""
    phrases = _phrases()
    first = following.tokens[0]
    if first in DASHES:
        return True  # the dash stays with the words before it
    if group.last in DASHES:  # 01 – 10/10
        return len(group.tokens) > 1 and _is_number(group.tokens[-2]) and _is_number(first)
    if group.last[-1:] in _CLOSING and group.last[-1:] not in _QUOTES:
        return False
    if _is_number(first):
        return _key(group.last) in phrases.before_number
    if _NUMERALS.fullmatch(_bare(first)):
        return not _is_number(group.last)
    if _dates(group, following, after) or _is_suffix(group, following, after):
        return True
    # "ngày 10 tháng 10": the number already belongs to the word before it.
    return len(group.tokens) == 1 and _is_number(group.last) and _key(first) in phrases.units


def _is_suffix(group: _Group, following: _Group, after: _Group | None) -> bool:
    """Return whether a syllable goes on with the word before it, and is no «số 1»."""
    return (
        len(group.tail) > 1
        and len(following.tokens) == 1
        and _key(following.tokens[0]) in _phrases().suffixes
        and not (after and _is_number(after.tokens[0]))
    )


def _dates(group: _Group, following: _Group, after: _Group | None) -> bool:
    """Return whether a day is followed by its month: ngày 10 | tháng 10."""
    return (
        len(group.tokens) == 2
        and _key(group.tokens[0]) in (key("ngày"), key("mùng"), key("mồng"))
        and _is_number(group.last)
        and following.tokens == (following.tokens[0],)
        and _key(following.tokens[0]) == key("tháng")
        and after is not None
        and _is_number(after.tokens[0])
    )


def _end(group: _Group) -> End:
    word = group.last
    phrases = _phrases()
    if key(word.lstrip(_OPENING)) in phrases.leading and len(group.tail) == 1:
        return End.LEADS  # also "TP.", whose full stop ends nothing
    if word.rstrip(_QUOTES)[-1:] in {*DASHES, *_STOPS}:
        return End.STOP
    if word.rstrip(_QUOTES).endswith(","):
        return End.PAUSE
    if len(group.tail) > 1:
        leads = " ".join(map(_key, group.tail)) in phrases.leading_phrases
        return End.LEADS if leads else End.OPEN
    if _key(word) in phrases.leaning or (
        len(group.tokens) == 1 and _is_number(word) and "/" not in word
    ):
        return End.LEANS
    return End.OPEN


def _is_titled(tokens: Sequence[str]) -> bool:
    """Return whether most words have capitals, so that a capital does not tell a name."""
    words = [token for token in map(_bare, tokens) if token[:1].isalpha()]
    return sum(word[:1].isupper() for word in words) > _TITLED * max(1, len(words))


def _named(group: _Group) -> bool:
    word = _bare(group.tokens[0])
    return word[:1].isupper() and not _NUMERALS.fullmatch(word)


def _names(groups: Sequence[_Group]) -> list[_Group]:
    """Return groups with names joined: words with capitals side by side within a sentence."""
    found: list[_Group] = []
    first = True  # of its sentence, whose capital says nothing
    for group in groups:
        if found and not first and _named(group) and _named(found[-1]):
            before = found[-1]
            one = len(before.tail) == 1 and len(group.tokens) == 1
            ended = before.last[-1:] in _CLOSING or group.tokens[0][0] in _OPENING
            if one and not ended and len(before.tokens) < _LONGEST_NAME and not _leads(before):
                tokens = before.tokens + group.tokens
                found[-1] = _Group(tokens, group.tail, group.tie)
                continue
            if not ended:
                found[-1] = replace(before, tie=max(before.tie, _NAMED))
        first = not found or _end(group) is End.STOP
        found.append(group)
    return found


def _leads(group: _Group) -> bool:
    return _end(group) is End.LEADS


@lru_cache(maxsize=1024)
def units(text: str) -> tuple[Unit, ...]:
    """Return the unbreakable units of normalised `text`, in order."""
    tokens = text.split()
    words = _words(tokens)
    if not _is_titled(tokens):
        words = _names(words)
    groups: list[_Group] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        if groups and _joins(groups[-1], word, after):
            tail = groups[-1].tail if word.tokens[0] in DASHES else word.tokens
            groups[-1] = _Group(groups[-1].tokens + word.tokens, tail, word.tie)
        else:
            groups.append(word)
    return tuple(
        Unit(
            text=" ".join(group.tokens),
            words=len(group.tokens),
            trails=_trails(group, groups[index - 1] if index else None),
            end=_end(group),
            tie=_tie(group, groups[index + 1] if index + 1 < len(groups) else None),
            is_syllable=len(group.tokens) == 1 and not _SEVERAL.search(group.tokens[0]),
        )
        for index, group in enumerate(groups)
    )


def halves(unit: Unit) -> tuple[str, str] | None:
    """Return the two words that a compound of four syllables is made of: an toàn, giao thông.

    Only the narrowest columns break it there. None for any other unit.
    """
    tokens = unit.text.split()
    if len(tokens) != _TWICE_TWO:
        return None
    first, second = tokens[:2], tokens[2:]
    known = lexicon().words
    if all(" ".join(map(_key, half)) in known for half in (first, second)):
        return " ".join(first), " ".join(second)
    return None


def _trails(group: _Group, before: _Group | None) -> bool:
    if len(group.tokens) > 1 or _key(group.tokens[0]) not in _phrases().trailing:
        return False
    return before is None or _end(before) not in (End.STOP, End.PAUSE)


def _tie(group: _Group, following: _Group | None) -> float:
    if following and _is_number(group.last):
        until = _key(following.tokens[0]) in (key("đến"), key("tới"))
        if until or (len(following.tokens) > 1 and _is_number(following.last)):
            return max(group.tie, _RANGE)
    return group.tie


def second_part(parts: Sequence[Unit]) -> int | None:
    """Return the index of the unit that begins the second part of a two-part slogan, if it is one.

    The parts stand on either side of the only colon, or else of the only dash, which a capital
    follows; each has two words or more.
    """
    stops = [(index, unit.text.rstrip(_QUOTES)[-1:]) for index, unit in enumerate(parts[:-1], 1)]
    colons = [index for index, mark in stops if mark == ":"]
    dashes = [index for index, mark in stops if mark in DASHES]
    if len(colons) == 1 and not any(index < colons[0] for index in dashes):
        at = colons[0]
    elif len(dashes) == 1 and not colons and _begins_sentence(parts[dashes[0]]):
        at = dashes[0]
    else:
        return None
    return (
        at
        if min(sum(unit.words for unit in side) for side in (parts[:at], parts[at:])) > 1
        else None
    )


def _begins_sentence(unit: Unit) -> bool:
    return _bare(unit.text)[:1].isupper()
