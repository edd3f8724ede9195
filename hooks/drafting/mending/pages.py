"""What pages and printed lines did: furniture between pages, paragraphs cut into lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hooks.drafting.reading.lines import Line

_NUMBER: Final = re.compile(r"\s*[-–]?\s*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?\s*")
_STAMP: Final = re.compile(
    r"\s*(?:Ký bởi|Người ký|Ký số|Thời gian ký|Giờ ký|Cơ quan\s*:|Email\s*:|Ngày ký|"
    r"Digitally signed|"
    r"Signature Not|Signed by)\b.*",
    re.IGNORECASE,
)
_MARKER: Final = re.compile(
    r"\s*(?:[-–—•+*▪]\s*\S|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\s"
    r"|[IVX]{1,5}\.\s|[a-zđ][.)]\s|Điều \d+|Phần [IVX\d]|Kính gửi|Nơi nhận|PHỤ LỤC|Phụ lục|"
    r"(?:KT|TM|TL|TUQ)\.)"
)
_ENDED: Final = re.compile(r"[.;:!?…][\"'”’»)]*\s*$")
WIDEST: Final = 130  # letters of a printed line; longer ones are paragraphs
FULL: Final = 0.72  # of the width: a line that ends before it ended its paragraph
MOST_JOINED: Final = 80


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without page numbers, repeated heads and feet, and stamps of signatures."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text.strip():
            places[line.page].append(index)
    edges = {index for page in places.values() for index in (*page[:2], *page[-2:])}
    repeated = Counter(_shape(lines[index].text) for index in edges)
    often = max(3, len(places) // 2)

    def is_furniture(index: int, line: Line) -> bool:
        if line.cells:
            return False
        if _NUMBER.fullmatch(line.text) or _STAMP.fullmatch(line.text):
            return True
        return index in edges and len(places) >= 3 and repeated[_shape(line.text)] >= often

    return tuple(line for index, line in enumerate(lines) if not is_furniture(index, line))


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))


def paragraphs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines joined to the paragraphs they were cut from."""
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) >= 8 else 0
    wrapped = 40 <= width <= WIDEST and not all(line.whole for line in lines)
    made: list[Line] = []
    joined, last = 0, ""
    for line in lines:
        text = " ".join(line.text.split())
        if not text and not line.cells:
            continue
        before = made[-1] if made else None
        if (
            before is not None
            and not line.text.lstrip().startswith(("PHỤ LỤC", "Nơi nhận"))
            and joined < MOST_JOINED
            and not (before.cells or line.cells)
            and _goes_on(before.text, last, text, width if wrapped else None)
        ):
            glue = "" if re.search(r"\w-$", before.text) and text[:1].islower() else " "
            made[-1] = replace(before, text=before.text + glue + text)
            joined += 1
        else:
            cells = tuple(" ".join(cell.split()) for cell in line.cells)
            made.append(replace(line, text=text, cells=cells))
            joined = 0
        last = text
    return tuple(made)


def _goes_on(paragraph: str, last: str, text: str, width: int | None) -> bool:
    """Return whether a line goes on with the paragraph whose last line is `last`."""
    if _MARKER.match(text):
        return False
    if paragraph.count("“") > paragraph.count("”") and not paragraph.endswith(";"):
        return True
    if (
        width is not None
        and paragraph.count("(") > paragraph.count(")")
        and len(last) >= width * FULL
    ):
        return True
    if _ENDED.search(last):
        # «TP. hồ», «cơ sở; treo»: a point within a sentence.
        return width is not None and last.endswith((".", ";")) and text[0].islower()
    first = text[0]
    if paragraph.isupper() != text.isupper() and not first.islower():
        return bool(width and len(last) >= width * FULL and not paragraph.isupper())
    if first.islower() or last.endswith(",") or first in ",;)":
        return not (paragraph.isupper() and first.islower() and width is None)
    return width is not None and len(last) >= width * FULL
