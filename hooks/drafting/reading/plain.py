"""Plain text, in whatever encoding it was saved."""

from __future__ import annotations

import codecs
import re

from hooks.drafting.mending.old_fonts import best_reading
from hooks.drafting.reading.lines import Line, Read


def read_plain(data: bytes) -> Read:
    """Return the lines of a text file."""
    text, told = decoded(data)
    lines: list[Line] = []
    for page, part in enumerate(text.split("\f"), 1):
        for line in re.split(r"\r\n|\r|\n", part):
            lines.append(Line(number=len(lines) + 1, text=line, page=page, cells=_cells(line)))
    return Read(lines=tuple(lines), told=told)


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes, and what to tell of their encoding."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return best_reading(data)


def _cells(line: str) -> tuple[str, ...]:
    """Return the cells of a row drawn with «|»."""
    if line.count("|") < 2 or not line.strip().startswith("|"):
        return ()
    cells = tuple(" ".join(cell.split()) for cell in line.strip().strip("|").split("|"))
    return cells if any(re.search(r"\w", cell) for cell in cells) else ()
