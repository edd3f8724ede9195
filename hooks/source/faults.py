"""Faults in campaign files: what is wrong, where, and how to mend it.

All faults of a run are collected and raised together as `Faults`. Advice differs only in severity:
it is reported but never stops a build. `hooks.editing.fault_report` prints both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from hooks.source.messages import MESSAGES
from hooks.source.words import NOTHING, Language, Words

Severity: TypeAlias = Literal["error", "warning"]
Value: TypeAlias = str | Words


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The place of a value: a file, shown as given, and its line and column, counted from 1."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.shown_path}:{self.line}:{self.column}"

    @property
    def shown_path(self) -> str:
        """The path, safe to print whatever the file's name."""
        return one_line(str(self.path))


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake: its place, the code of its message, and the values that the message names."""

    place: Place
    code: str
    values: tuple[tuple[str, Value], ...] = ()
    source_line: str | None = None
    severity: Severity = "error"

    def what(self, language: Language = "vi") -> str:
        """Return what is wrong, in one sentence."""
        return MESSAGES[self.code].what[language].format(**self._values_in(language))

    def mend(self, language: Language = "vi") -> str:
        """Return how to mend it, in one sentence."""
        return MESSAGES[self.code].mend[language].format(**self._values_in(language))

    def _values_in(self, language: Language) -> dict[str, str]:
        return {
            name: value.in_(language) if isinstance(value, Words) else value
            for name, value in self.values
        }

    def sort_key(self) -> tuple[Place, str, str]:
        """Return a key that orders faults by file, line and column."""
        return (self.place, self.code, self.what())


def fault(place: Place, code: str, source_line: str | None = None, /, **values: object) -> Fault:
    """Return a fault; braces and line breaks in values cannot garble its message.

    A value is text, or `Words` if it differs between languages.
    """
    if code not in MESSAGES:
        raise KeyError(code)
    shown = tuple((name, _shown(value)) for name, value in sorted(values.items()))
    return Fault(place, code, shown, source_line)


def as_advice(item: Fault) -> Fault:
    """Return a fault turned into advice."""
    return replace(item, severity="warning")


class Faults(Exception):  # noqa: N818 - it is a collection, named for what it holds
    """All faults of a run, ordered by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = in_order(faults)
        super().__init__(f"{len(self.faults)} faults")

    def __reduce__(self) -> tuple[type[Faults], tuple[tuple[Fault, ...]]]:
        """Tell how it comes whole out of another process; its text alone is not enough."""
        return Faults, (self.faults,)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults ordered by file, line and column, each once."""
    return tuple(sorted(set(faults), key=Fault.sort_key))


def _shown(value: object) -> Value:
    if isinstance(value, Words):
        return Words(one_line(value.vi), one_line(value.en)) if value != NOTHING else value
    return one_line(str(value))


def one_line(value: str, longest: int = 240) -> str:
    """Return an untrusted value made safe to print: one line, no control characters, not long."""
    printable = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in value)
    return printable if len(printable) <= longest else printable[: longest - 1] + "…"
