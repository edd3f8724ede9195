"""Vietnamese words of several syllables: which syllables of a text belong to one word.

A text is cut into as few words as it can be. Of two ways with as few, that with more of the field's
own words wins ("cả nước", which is in compounds.txt, over "biển cả"), then that whose first word is
longer ("học sinh | học" over "học | sinh học"). Where a word of the way not taken lies across the
end of a word, `Segment.doubtful` tells, and one would rather not break there either.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_WORDS = Path(__file__).with_name("words.txt")
_COMPOUNDS = Path(__file__).with_name("compounds.txt")
DASHES = frozenset("-–—")
QUOTE = "“"  # before a syllable's key: a quotation begins, and no word goes on across that
_LONGEST_WHOLE = 4  # syllables: a longer phrase may be broken between its words
_MORE_THAN_ANY = 10**6

# Two ways to write one ending: hoà and hòa, thuỷ and thủy; kỹ and kĩ.
_ENDINGS = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_BEFORE_Y = frozenset("hklmst")


@lru_cache(maxsize=8192)
def key(syllable: str) -> str:
    """Return what makes two spellings of a syllable one: HOÀ and hòa, kỷ and kỉ, – and -."""
    if syllable in DASHES:
        return "-"
    letters = unicodedata.normalize("NFC", syllable.casefold())
    ending = _ENDINGS.get(letters[-2:])
    if ending and letters[-3:-1] != "qu":
        return letters[:-2] + ending
    if len(letters) == 2 and letters[0] in _BEFORE_Y:
        return letters.translate(_Y_TO_I)
    return letters


def keys(phrase: str) -> str:
    """Return the keys of the syllables of an entry; a comma stays with its syllable."""
    return " ".join(
        key(word.removesuffix(",")) + ("," if word.endswith(",") else "") for word in phrase.split()
    )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of several syllables, as `keys`; those in `own` are the field's."""

    words: frozenset[str]
    own: frozenset[str]
    longest: int  # syllables


def entries(listed: Iterable[str]) -> Iterator[str]:
    """Yield the entries of lines that have several each."""
    for line in listed:
        yield from filter(None, map(str.strip, line.split(";")))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the words of words.txt, which has keys already, and of compounds.txt."""
    general = {
        f"{first} {rest}"
        for first, _, after in (line.partition(": ") for line in _lines(_WORDS))
        for rest in after.split(", ")
    }
    own = frozenset(map(keys, entries(_lines(_COMPOUNDS))))
    longest = max(word.count(" ") + 1 for word in own)
    return Lexicon(own | general, own, longest)


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Segment:
    """One word: the syllables from `start` up to `stop`.

    `within` tells that the next segment is of the same long phrase, `doubtful` that a word which
    was not chosen lies across the end.
    """

    start: int
    stop: int
    within: bool = False
    doubtful: bool = False


def segments(inner: Sequence[str], last: Sequence[str]) -> tuple[Segment, ...]:
    """Return the words of a text, given the keys of its syllables.

    `inner` are the keys with the marks around each, "phòng," for one; `last` are the keys as the
    last of a word, without the marks that follow.
    """
    found: list[Segment] = []
    for start, stop in _fewest(inner, last, (0, len(inner)), _MORE_THAN_ANY):
        if _syllables(inner[start:stop]) <= _LONGEST_WHOLE:
            found.append(Segment(start, stop))
            continue
        parts = _fewest(inner, last, (start, stop), _LONGEST_WHOLE)
        found += [Segment(*part, within=True) for part in parts[:-1]]
        found.append(Segment(*parts[-1]))
    return tuple(
        Segment(one.start, one.stop, one.within, _is_crossed(inner, last, one.stop))
        for one in found
    )


def _syllables(found: Sequence[str]) -> int:
    return sum(each != "-" for each in found)


def _word(inner: Sequence[str], last: Sequence[str], start: int, stop: int) -> str:
    return " ".join((*inner[start : stop - 1], last[stop - 1])).removeprefix(QUOTE)


def _fewest(
    inner: Sequence[str], last: Sequence[str], span: tuple[int, int], most: int
) -> list[tuple[int, int]]:
    """Return the fewest words of at most `most` syllables that `span` is made of."""
    known, (start, stop) = lexicon(), span
    # From each syllable on: the number of words, less the field's own; where the first one ends.
    best: list[tuple[int, int, int]] = [(0, 0, stop)] * (stop - start + 1)
    for at in range(stop - 1, start - 1, -1):
        after = best[at + 1 - start]
        choice = (after[0] + 1, after[1], at + 1)
        for end in range(at + 2, min(stop, at + known.longest) + 1):
            word = _word(inner, last, at, end)
            if word not in known.words or _syllables(inner[at:end]) > most:
                continue
            after = best[end - start]
            count = (after[0] + 1, after[1] - (word in known.own))
            if count <= choice[:2]:  # the longer of two as good
                choice = (*count, end)
        best[at - start] = choice
    found, at = [], start
    while at < stop:
        end = best[at - start][2]
        found.append((at, end))
        at = end
    return found


def _is_crossed(inner: Sequence[str], last: Sequence[str], at: int) -> bool:
    """Return whether any word lies across the place before syllable `at`."""
    known = lexicon()
    return any(
        _word(inner, last, start, end) in known.words
        for start in range(max(0, at - known.longest + 1), at)
        for end in range(at + 1, min(len(inner), start + known.longest) + 1)
    )
