"""What a file was read to: lines, in reading order, with what a reader should be told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LARGEST_FILE: Final = 20 * 1024 * 1024  # bytes
MOST_PAGES: Final = 200
MOST_CHARACTERS: Final = 600_000  # two hundred full pages, and half as much again
MOST_LINES: Final = 30_000
MOST_PLACED: Final = 4  # rows of a table that only places
WIDEST_PLACED: Final = 3  # columns

_PLACED: Final = re.compile(
    r"CỘNG H[ÒO]|Độc lập|^Số\s*:|^V/v|Nơi nhận|ngày\s.*tháng\s.*năm|^(?:KT\.|TM\.|TL\.|GIÁM "
    r"ĐỐC|CHỦ TỊCH)",
    re.IGNORECASE | re.MULTILINE,
)


class UnreadableError(ValueError):
    """A letter that cannot be read; `str()` says in Vietnamese why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A printed line, or a paragraph where the file knows paragraphs; a table's row has cells."""

    number: int  # from 1, as an editor finds it
    text: str
    page: int = 1
    whole: bool = False  # a paragraph by the file's own account: it is not continued
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """The lines of a file, what they are counted in, and what its reader should be told."""

    lines: tuple[Line, ...]
    counted_in: str = "dòng"
    told: tuple[str, ...] = ()


def bounded(read: Read) -> Read:
    """Return what was read; raise `UnreadableError` when it is empty or no letter's size."""
    if not any(line.text.strip() or any(line.cells) for line in read.lines):
        raise UnreadableError(
            "Tệp không có chữ nào đọc được. Bản chụp (scan) thì xin bản Word, hoặc nhận dạng chữ"
            " (OCR) rồi chạy lại với tệp .txt."
        )
    characters = sum(len(line.text) + sum(map(len, line.cells)) for line in read.lines)
    if characters > MOST_CHARACTERS or len(read.lines) > MOST_LINES:
        raise UnreadableError(
            f"Văn bản dài quá {MOST_PAGES} trang. Tách phần có nội dung tuyên truyền ra một tệp."
        )
    return read


def only_places(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a table lists nothing: a letter's head and foot stand in such columns."""
    text = "\n".join(cell for row in rows for cell in row)
    return (
        0 < len(rows) <= MOST_PLACED
        and bool(_PLACED.search(text))
        and max(map(len, rows)) <= WIDEST_PLACED
    )
