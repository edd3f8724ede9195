"""A draft written down: fields of the form, each with the words it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Final

from hooks.editing.starter import TO_CONFIRM

WIDTH: Final = 98
LONGEST_QUOTE: Final = 400  # of a comment; the field itself has all of it
_PLAIN: Final = re.compile(
    r"[A-Za-zĐđÀ-ỹ/][A-Za-zĐđÀ-ỹ0-9/.-]*|"
    r"\d{1,5}[a-zđ]?(?:/\d{4})?[/-][A-ZĐ][A-ZĐÀ-Ỹa-zđà-ỹ0-9/.-]*|\d{1,2}/\d{1,2}(?:/\d{4})?|"
    r"\d{1,2}/\d{4}|\d{1,2}h\d\d"
)
_WORDS: Final = re.compile(r"[A-Za-zĐđÀ-ỹ][^:#{}\[\]&*!|>%@`\"']*")
_NOT_TEXT: Final = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the letter, and the line where an editor finds them."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Put:
    """A value of a field, where it comes from, and what an editor must confirm of it."""

    value: Any
    at: tuple[Words, ...] = ()
    ask: str | None = None
    note: str | None = None


def mapping_lines(fields: Mapping[str, Any], indent: int, counted_in: str) -> Iterator[str]:
    """Yield the lines of a mapping; values are plain, or `Put`."""
    pad = " " * indent
    for key, value in fields.items():
        put = value if isinstance(value, Put) else Put(value)
        yield from _comments(put, indent, counted_in)
        yield from _field(f"{pad}{key}:", put, indent, counted_in)


def item_lines(items: Sequence[Any], indent: int, counted_in: str) -> Iterator[str]:
    """Yield the lines of a list of mappings or texts."""
    pad = " " * indent
    for item in items:
        put = item if isinstance(item, Put) else Put(item)
        yield from _comments(put, indent, counted_in)
        if isinstance(put.value, dict):
            lines = list(mapping_lines(put.value, indent + 2, counted_in))
            # The dash stands before the first key, below the comments of that key.
            first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
            for line in lines[:first]:
                yield line[2:]
            yield f"{pad}- {lines[first].lstrip()}"
            yield from lines[first + 1 :]
        else:
            yield from _scalar(f"{pad}-", str(put.value), put.ask, indent + 2)


def _field(key: str, put: Put, indent: int, counted_in: str) -> Iterator[str]:
    value = put.value
    mark = f" {TO_CONFIRM}: {put.ask}" if put.ask else ""
    if isinstance(value, dict) and _is_flat(value):
        yield f"{key} {_flow(value)}{mark}"
    elif isinstance(value, dict):
        yield f"{key}{mark}"
        yield from mapping_lines(value, indent + 2, counted_in)
    elif (
        isinstance(value, list | tuple)
        and all(isinstance(each, str) for each in value)
        and (all(_is_short(each) for each in value))
    ):
        yield f"{key} [{', '.join(map(_inline, value))}]{mark}"
    elif isinstance(value, list | tuple):
        yield f"{key}{mark}"
        yield from item_lines(value, indent + 2, counted_in)
    elif isinstance(value, bool):
        yield f"{key} {str(value).lower()}{mark}"
    elif isinstance(value, int):
        yield f"{key} {value}{mark}"
    else:
        yield from _scalar(key, str(value), put.ask, indent + 2)


def _is_flat(value: dict[str, Any]) -> bool:
    """Return whether a mapping is a date or the like, which stands on one line."""
    return bool(value) and all(
        (isinstance(each, str) and len(each) < 60) or isinstance(each, int)
        or (isinstance(each, list) and all(isinstance(one, str) and _is_short(one) for one in each))
        or (isinstance(each, list) and key == "either")
        for key, each in value.items()
    ) and sum(len(str(each)) for each in value.values()) < 64  # fmt: skip


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value) if isinstance(value, int) else _inline(value)


def _is_short(text: str) -> bool:
    return len(text) <= 40 and " " not in text


def _inline(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return _quoted(text)


def _scalar(key: str, text: str, ask: str | None, indent: int) -> Iterator[str]:
    mark = f" {TO_CONFIRM}: {ask}" if ask else ""
    text = " ".join(text.split())
    plain = _PLAIN.fullmatch(text) or (_WORDS.fullmatch(text) and not text.endswith(" "))
    written = text if plain and text.lower() not in _NOT_TEXT else _quoted(text)
    if len(key) + 1 + len(written) <= WIDTH or (" " not in written):
        yield f"{key} {written}{mark}"
        return
    pad = " " * indent
    if mark:
        # A comment may stand behind the sign of a folded text, not within it.
        yield f"{key} >-{mark}"
        yield from _folded(text, pad)
    elif plain:
        lines = wrap(f"{key.lstrip()} {text}", WIDTH - len(key) + len(key.lstrip()),
                     break_long_words=False, break_on_hyphens=False)  # fmt: skip
        if any(line.startswith(("- ", "# ", "? ")) for line in lines[1:]) or _ends_oddly(lines):
            yield f"{key} >-"
            yield from _folded(text, pad)
            return
        yield key[: len(key) - len(key.lstrip())] + lines[0]
        yield from (pad + line for line in lines[1:])
    else:
        yield f"{key} >-"
        yield from _folded(text, pad)


def _ends_oddly(lines: Sequence[str]) -> bool:
    return any(line.endswith(":") or " #" in line or ": " in line for line in lines[1:])


def _folded(text: str, pad: str) -> Iterator[str]:
    yield from (
        pad + line
        for line in wrap(text, WIDTH - len(pad), break_long_words=False, break_on_hyphens=False)
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _comments(put: Put, indent: int, counted_in: str) -> Iterator[str]:
    value = " ".join(put.value.split()) if isinstance(put.value, str) else None
    if isinstance(put.value, dict) and isinstance(put.value.get("text"), str):
        value = " ".join(put.value["text"].split())
    for words in put.at:
        text = " ".join(words.text.split())
        if text == value and len(text) > 60:
            yield from commented(f"{counted_in} {words.line}, nguyên văn", indent)
        else:
            shown = text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE].rstrip()} […]"
            yield from commented(f"{counted_in} {words.line}: «{shown}»", indent)
    if put.note:
        yield from commented(put.note, indent)


def commented(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text as comment lines."""
    pad = " " * indent + "# "
    lines = wrap(text, max(WIDTH - len(pad), 40), break_long_words=False, break_on_hyphens=False)
    yield from (pad + line for line in lines)
