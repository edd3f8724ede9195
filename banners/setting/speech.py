"""The parts of a slogan, by how they are spoken: what leads in, what is said, what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from banners.art.tones import Tone
from banners.text import with_dashes
from banners.typesetting.phrases import End, Unit, halves, second_part, units

# What only leads in to the subject of a campaign.
_LEADS: Final = frozenset(
    (
        "tháng hành động quốc gia",
        "tháng hành động",
        "ngày thế giới phòng, chống",
        "ngày quốc tế phòng, chống",
        "ngày toàn dân phòng, chống",
        "ngày toàn dân",
        "ngày quốc tế",
        "ngày thế giới",
        "chương trình hành động quốc gia",
        "phòng, chống và loại trừ",
        "phòng, chống",
        "phòng chống",
        "ngăn ngừa sử dụng",
        "cuộc thi",
        "phong trào",
        "tháng",
        "ngày",
    )
)
# Where a sentence may turn: what follows says for whom, where or how.
_TURNS: Final = frozenset(
    [
        "vì",
        "để",
        "trong",
        "với",
        "cho",
        "nhằm",
        "bằng",
        "trên",
        "góp",
        "cùng",
        "và",
        "là",
        "của",
        "từ",
        "giúp",
        "không",
        "đến",
        "ở",
        "qua",
        "khi",
    ]
)
_LONG: Final = 44  # characters: beyond this not every word can be large
_TAIL: Final = 0.68  # of the slogan
_LEAD: Final = 0.8
_KICKER: Final = 0.3  # of a slogan: a last part shorter than this is its point
_COMMA: Final = 0.12  # of the length by which a turn at a comma may be further from the middle
_SHORT: Final = 30  # characters that may all take the accent
_FEWEST: Final = 2  # words of a part
_PURPOSE: Final = "để"
_DEED: Final = 12  # characters of a deed that is the key word of its slogan
_WHY: Final = 0.6  # of the deed
_TIED: Final = 0.5  # where one would rather not break


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
    parts = units(with_dashes(slogan))
    return _two(parts) or _led(parts) or _tailed(parts) or _turned(parts) or _one(parts)


@lru_cache(maxsize=1024)
def keyed(slogan: str) -> tuple[Part, ...] | None:
    """Return a slogan that says what to do, then why, the deed large; None of any other."""
    parts = units(with_dashes(slogan))
    if _two(parts) or _led(parts):
        return None
    at = _purpose(parts)
    if at is None:
        return None
    return _main(parts[:at], Tone.ACCENT), _main(parts[at:], ratio=_WHY, weight=700)


def _purpose(parts: Sequence[Unit]) -> int | None:
    """Return the unit at which a short deed is followed by what it is for."""
    for at in range(1, len(parts)):
        if parts[at].text.split()[0].casefold() == _PURPOSE:
            return at if len(_text(parts[:at])) <= _DEED and _may_break(parts, at) else None
    return None


@lru_cache(maxsize=256)
def whole(slogan: str) -> tuple[Part, ...]:
    """Return the slogan in one size, where there is no room for two; its halves stay apart."""
    parts = units(with_dashes(slogan))
    return _two(parts) or (_main(parts),)


def single(slogan: str) -> tuple[Part, ...]:
    """Return the slogan as one part, for the narrowest room."""
    return (_main(units(with_dashes(slogan))),)


@lru_cache(maxsize=256)
def halved(slogan: str) -> tuple[Part, ...]:
    """Return the parts of a slogan for a narrow column, which its longest compounds would fill.

    Those of four syllables are broken between their two words: An toàn / giao thông.
    """
    return tuple(half for part in parts_of(slogan) for half in _halved(part))


def _halved(part: Part) -> Iterator[Part]:
    said: list[str] = []
    for unit in units(part.words):
        if (two := halves(unit)) is not None:
            yield replace(part, words=" ".join((*said, two[0])))
            said = [two[1]]
        else:
            said.append(unit.text)
    yield replace(part, words=" ".join(said))


def leads_in(line: str) -> bool:
    """Return whether a line only leads in to what follows, so that a date may stand after it.

    After any other line a date reads as a part of the sentence, as in «Tháng 10/10».
    """
    return line[-1:] in (":", "–", "—") or (" " in line and line.casefold() in _LEADS)


def date_alone(label: str) -> tuple[Part, ...]:
    """Return a date that is all a slot says beside its picture."""
    return (Part(label, 1.0, 800, Tone.ACCENT),)


def _main(
    parts: Sequence[Unit], tone: Tone = Tone.TEXT, ratio: float = 1.0, weight: int = 800
) -> Part:
    return Part(_text(parts), ratio, weight, tone)


def _one(parts: Sequence[Unit]) -> tuple[Part, ...]:
    return (_main(parts, Tone.ACCENT if len(_text(parts)) <= _SHORT else Tone.TEXT),)


def _two(parts: Sequence[Unit]) -> tuple[Part, ...] | None:
    """Return a slogan of two parts, broken at its dash or colon."""
    at = second_part(parts)
    return None if at is None else (_main(parts[:at]), _main(parts[at:], Tone.ACCENT))


def _led(parts: Sequence[Unit]) -> tuple[Part, ...] | None:
    """Return a slogan whose subject follows a lead-in."""
    for at in range(len(parts) - 1, 0, -1):
        lead, rest = parts[:at], parts[at:]
        if _text(lead).casefold() in _LEADS and _may_break(parts, at):
            if 3 * len(_text(rest)) < len(_text(lead)) or rest[0].text.casefold() == "và":
                return None
            tailed = _tailed(rest) if len(_text(rest)) > _LONG else None
            return _main(lead, ratio=_LEAD), *(tailed or (_main(rest, Tone.ACCENT),))
    return None


def _tailed(parts: Sequence[Unit]) -> tuple[Part, ...] | None:
    """Return a long slogan in two sizes."""
    if len(_text(parts)) <= _LONG:
        return None
    at = _turn(parts)
    if at is None:
        return None
    first, second = parts[:at], parts[at:]
    if len(_text(second)) < _KICKER * len(_text(parts)):  # what it all comes to
        return _main(first), _main(second, Tone.ACCENT)
    return _main(first, Tone.ACCENT), _main(second, ratio=_TAIL, weight=700)


def _turned(parts: Sequence[Unit]) -> tuple[Part, ...] | None:
    """Return a short slogan in two tones of one size."""
    at = _turn(parts)
    if at is None:
        return None
    tones = (Tone.TEXT, Tone.ACCENT) if _purpose(parts) is None else (Tone.ACCENT, Tone.TEXT)
    return _main(parts[:at], tones[0]), _main(parts[at:], tones[1])


def _turn(parts: Sequence[Unit]) -> int | None:
    """Return the unit at which a slogan turns, nearest to its middle; None when it does not."""
    length = len(_text(parts))
    best: tuple[float, int] | None = None
    for at in range(1, len(parts)):
        before, after = parts[:at], parts[at:]
        if min(sum(unit.words for unit in side) for side in (before, after)) < _FEWEST:
            continue
        comma = before[-1].end in (End.PAUSE, End.STOP)
        if not (comma or after[0].text.split()[0].casefold() in _TURNS) or not _may_break(
            parts, at
        ):
            continue
        away = abs(len(_text(before)) / length - 0.5) - (_COMMA if comma else 0.0)
        if best is None or away < best[0]:
            best = away, at
    return None if best is None else best[1]


def _may_break(parts: Sequence[Unit], at: int) -> bool:
    before = parts[at - 1]
    ends = before.end not in (End.LEADS, End.LEANS) and before.tie < _TIED
    return ends and not parts[at].trails


def _text(parts: Sequence[Unit]) -> str:
    return " ".join(unit.text for unit in parts)
