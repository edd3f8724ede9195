"""Faults in campaign files, and how they are told to an editor.

A fault names the file, the line and the column, says what is wrong and how to mend it.
All faults of a run are collected and raised together as `Faults`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from hooks.messages import MESSAGES, Language


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: a file (shown as given), and its 1-based line and column."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: its place, the code of its message, and the values the message names."""

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()
    source_line: str | None = None

    def what(self, language: Language = "vi") -> str:
        """Return what is wrong, in one sentence."""
        return MESSAGES[self.code].what[language].format(**dict(self.values))

    def mend(self, language: Language = "vi") -> str:
        """Return how to mend it, in one sentence."""
        return MESSAGES[self.code].mend[language].format(**dict(self.values))

    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        """Order faults by file, line and column."""
        return (self.place, self.code, self.values)


def fault(place: Place, code: str, source_line: str | None = None, /, **values: object) -> Fault:
    """Make a fault; braces and line breaks in values cannot disturb the message."""
    if code not in MESSAGES:
        raise KeyError(code)
    shown = tuple((name, _one_line(str(value))) for name, value in sorted(values.items()))
    return Fault(place, code, shown, source_line)


class Faults(Exception):  # noqa: N818 - it is a collection, named for what it holds
    """All faults of a run, in the order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=Fault.sort_key))
        super().__init__(f"{len(self.faults)} faults")


def _one_line(value: str, longest: int = 240) -> str:
    """Make an untrusted value safe to print: one line, no control characters, not endless."""
    printable = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in value)
    return printable if len(printable) <= longest else printable[: longest - 1] + "…"


def render_text(faults: Iterable[Fault], language: Language = "vi") -> str:
    """Return faults as lines `file:line:column: what`, each with its line and its mend."""
    mend_word = {"vi": "cách sửa", "en": "to mend"}[language]
    blocks = []
    for item in faults:
        lines = [f"{item.place}: {item.what(language)}"]
        if item.source_line is not None:
            lines.append(f"    {item.place.line} | {_one_line(item.source_line)}")
        lines.append(f"    {mend_word}: {item.mend(language)}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
