"""What is wrong with lines as they are broken, for the proof of a banner."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from banners.typesetting.phrases import End, halves, units


def broken(lines: Sequence[str], *, in_column: bool = False) -> Iterator[str]:
    """Yield a fault in Vietnamese for each break that must not be.

    A word of several syllables, a date or a range of dates is split; a line ends in a word that
    leads on ("và", "Bộ") or begins with one that trails ("hơn"); the last is a single syllable.
    In a narrow column a compound of four syllables may be split between its two words.
    """
    if len(lines) < 2:
        return
    parts = units(" ".join(lines))
    ends: dict[int, int] = {}  # the number of words up to the end of each unit
    middles: set[int] = set()
    words = 0
    for index, unit in enumerate(parts):
        if in_column and halves(unit):
            middles.add(words + unit.words // 2)
        words += unit.words
        ends[words] = index
    at = 0
    for line, following in pairwise(lines):
        at += len(line.split())
        if at in middles:
            continue
        if at not in ends:
            whole = next(parts[index].text for end, index in ends.items() if end > at)
            yield f"“{whole}” bị tách ở cuối dòng “{line}”"
        elif parts[ends[at]].end is End.LEADS:
            yield f"dòng “{line}” dừng ở một từ chưa hết ý"
        elif parts[ends[at] + 1].trails:
            yield f"dòng “{following}” bắt đầu bằng từ của dòng trên"
    if len(lines[-1].split()) == 1 and parts[-1].is_syllable:
        yield f"dòng cuối chỉ có một tiếng: “{lines[-1]}”"
