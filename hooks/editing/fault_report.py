"""Reports of faults and advice: for a reader at a terminal, and as annotations of a review."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from hooks.source.faults import Fault
from hooks.source.words import Language

MEND: Final[dict[Language, str]] = {"vi": "cách sửa", "en": "to mend"}
WARNING: Final[dict[Language, str]] = {"vi": "nhắc", "en": "warning"}
WIDEST: Final = 100  # characters of an offending line shown around the column
LEAD: Final = 60  # at most this many of them before the column


def render_text(faults: Iterable[Fault], language: Language = "vi") -> str:
    """Return faults as `file:line:column: what`, each with its line, a caret and its remedy."""
    return "\n".join(_block(item, language) for item in faults)


def render_github(faults: Iterable[Fault], language: Language = "vi") -> str:
    """Return faults as workflow commands of GitHub Actions, one per line.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(item, language) for item in faults)


def summary(found: Iterable[Fault], counts: tuple[int, int] | None, language: Language) -> str:
    """Return the outcome of a check; `counts` are campaigns and documents, None when it failed."""
    severities = [item.severity for item in found]
    faults, advice = severities.count("error"), severities.count("warning")
    if language == "vi":
        held = f"{counts[0]} chiến dịch, {counts[1]} văn bản: " if counts and not faults else ""
        told = f"{faults} lỗi. Chưa ghi gì." if faults else "không có lỗi."
        return held + told + (f" {advice} điều nhắc." if advice else "")
    held = f"{counts[0]} campaigns, {counts[1]} documents: " if counts and not faults else ""
    told = f"faults: {faults}. Nothing was written." if faults else "no faults."
    return held + told + (f" Warnings: {advice}." if advice else "")


def elsewhere_line(count: int, language: Language) -> str:
    """Return the line about faults in files that were not asked about."""
    if language == "vi":
        return f"Ở tệp khác còn {count} lỗi. Xem: build.py check"
    return f"Faults in other files: {count}. To see them: build.py check"


def _block(item: Fault, language: Language) -> str:
    prefix = f"{WARNING[language]}: " if item.severity == "warning" else ""
    what = f"{item.place}: {prefix}{item.what(language)}"
    return "\n".join([what, *excerpt(item), f"    {MEND[language]}: {item.mend(language)}"])


def excerpt(item: Fault) -> list[str]:
    """Return the line of a fault and a caret below its column, or nothing if it is unknown."""
    if item.source_line is None:
        return []
    number = str(item.place.line)
    shown, caret = pointed(item.source_line, item.place.column)
    return [
        f"    {number} | {shown}".rstrip(),
        f"    {' ' * len(number)} | {' ' * caret}^",
    ]


def pointed(line: str, column: int) -> tuple[str, int]:
    """Return a line made fit for a terminal, and the number of cells before its 1-based `column`.

    A long line is cut around the column; unprintable characters are shown as «·».
    """
    at = min(max(column - 1, 0), len(line))
    start = max(0, at - LEAD) if len(line) > WIDEST else 0
    end = start + WIDEST
    before = ("…" if start else "") + _printable(line[start:at])
    after = _printable(line[at:end]) + ("…" if end < len(line) else "")
    return before + after, sum(map(_cells, before))


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else "·" for c in text)


def _cells(character: str) -> int:
    """Return the number of terminal cells a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _annotation(item: Fault, language: Language) -> str:
    place = item.place
    properties = ",".join(
        f"{name}={_property(value)}"
        for name, value in (
            ("file", place.shown_path),
            ("line", str(place.line)),
            ("col", str(place.column)),
            ("title", item.what(language)),
        )
    )
    mend = _message(f"{MEND[language]}: {item.mend(language)}")
    return f"::{item.severity} {properties}::{mend}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
