"""The breaking of a headline into lines: dynamic programming over units that stay whole.

Some breaks must never be: after a word that leads on (và, về, vì, trong, Bộ), before one that
trails (hơn, này), or so that the last line is a single syllable. Others only cost.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf

from banners.typesetting.fonts import FAMILY, advance
from banners.typesetting.phrases import End, Unit, second_part, units

# What each blemish costs, on the same scale as squared raggedness.
_NEVER = inf  # a line ends in VÌ, CỦA, CÁC …, begins with HƠN, NHẤT …, or is a last syllable
_LEANING_END = 0.35  # a line ends in CÓ, PHẢI, a number …
_LONE_LAST = 0.50  # the last line is one short word, not a syllable: HIV/AIDS
_LONE_WORD = 0.30  # another line is one word …
_LONE_SYLLABLE = 0.45  # … of one syllable
_HANGING = 0.40  # a line ends in the first syllable after a comma or a stop: làm, học /
_BEGUN = 0.12  # … in the first word after it
_TORN = (
    0.25  # a line ends in a syllable that a leading word leads to, or begins with one and a comma
)
_SHORT_LAST = 0.25  # the last line is a stub …
_STUB = 0.4  # … shorter than this share of the target width
_PAUSE_END = -0.05  # a line ends at a comma, where the reader breathes
_STOP_END = -0.18  # a line ends at a dash or a full stop, where the thought turns
_END = {
    End.OPEN: 0.0,
    End.LEADS: _NEVER,
    End.LEANS: _LEANING_END,
    End.PAUSE: _PAUSE_END,
    End.STOP: _STOP_END,
}
_PAUSES = (End.PAUSE, End.STOP)
_PARTS_MET = 0.30  # a line has the end of a slogan's first part and the beginning of its second
_OVERLONG = 2.5  # factor for a line over the target, which makes all the type smaller


def blemishes(lines: Sequence[Sequence[Unit]]) -> float:
    """Return the total cost of these breaks, raggedness aside; 0 is clean, infinity forbidden."""
    total = 0.0
    for index, line in enumerate(lines):
        total += _blemish(line, first=index == 0, last=index == len(lines) - 1)
    second = second_part([unit for line in lines for unit in line])
    if second and len(lines) > 1 and second not in accumulate(map(len, lines)):
        total += _PARTS_MET
    return total


def is_forbidden(lines: Sequence[Sequence[Unit]]) -> bool:
    """Return whether a line ends or begins as none may."""
    return blemishes(lines) == _NEVER


def _blemish(line: Sequence[Unit], *, first: bool, last: bool) -> float:
    cost = 0.0
    if line[0].trails and not first:
        return _NEVER
    if len(line) == 1 and line[0].words == 1 and not (first and last):
        if last and line[0].is_syllable:
            return _NEVER
        lone = _LONE_SYLLABLE if line[0].is_syllable else _LONE_WORD
        cost += _LONE_LAST if last else lone
    if not last:
        cost += _END[line[-1].end] + line[-1].tie + _torn(line)
    if not first and len(line) > 1 and line[0].is_syllable and line[0].end in _PAUSES:
        cost += _TORN
    return cost


def _torn(line: Sequence[Unit]) -> float:
    """Return what it costs that a line goes on with hardly more than it ends with."""
    if len(line) == 1 or line[-1].end in _PAUSES:
        return 0.0
    if line[-2].end in _PAUSES:
        return _HANGING if line[-1].is_syllable else _BEGUN
    leads = line[-2].end in (End.LEADS, End.LEANS)
    return _TORN if leads and line[-1].is_syllable else 0.0


@lru_cache(maxsize=512)
def prepared(
    text: str, weight: int, family: str = FAMILY
) -> tuple[tuple[Unit, ...], tuple[float, ...]]:
    """Return the units of `text` and their widths in em."""

    def width(unit: Unit) -> float:
        return sum(advance(word, weight, family) for word in unit.text.split()) + advance(
            " ", weight, family
        ) * (unit.words - 1)

    parts = units(text)
    return parts, tuple(map(width, parts))


def break_lines(
    parts: Sequence[Unit], widths: Sequence[float], space: float, count: int, target: float
) -> list[Sequence[Unit]] | None:
    """Return `parts` broken at least cost into exactly `count` lines of about `target` em.

    None when every way has a break that must not be.
    """
    n, second = len(parts), second_part(parts)
    ends = [0.0, *accumulate(width + space for width in widths)]
    # best[j]: least cost of setting the first j parts on the lines so far; start of the last line
    best: list[tuple[float, int] | None] = [None] * (n + 1)
    best[0] = (0.0, 0)
    starts: list[list[tuple[float, int] | None]] = []
    for line in range(1, count + 1):
        row: list[tuple[float, int] | None] = [None] * (n + 1)
        last = line == count
        for j in (n,) if last else range(line, n - (count - line) + 1):
            for i in range(j - 1, line - 2, -1):
                before = best[i]
                if before is None:
                    continue
                slack = (ends[j] - ends[i] - space) / target - 1
                over = _OVERLONG if slack > 0 else 1.0
                cost = before[0] + over * slack * slack
                cost += _blemish(parts[i:j], first=i == 0, last=last)
                if second and i < second < j and count > 1:
                    cost += _PARTS_MET
                if last and i and slack < _STUB - 1:
                    cost += _SHORT_LAST
                found = row[j]
                if cost < (_NEVER if found is None else found[0]):
                    row[j] = (cost, i)
                if slack > 1 and cost < _NEVER:
                    break  # a longer line would only cost more
        starts.append(row)
        best = row
    lines: list[Sequence[Unit]] = []
    j = n
    for row in reversed(starts):
        found = row[j]
        if found is None:
            return None
        lines.append(parts[found[1] : j])
        j = found[1]
    return lines[::-1]
