"""Which entry was probably meant by what is none: by its id, or by its name in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, Literal

from hooks.catalogue.validation import did_you_mean, near
from hooks.source.words import Words
from hooks.wording.vietnamese import fold

MOST: Final = 3  # entries named at once


def suggested(written: str, entries: Mapping[str, Any]) -> Words | Literal[""]:
    """Return a hint at the entries probably meant, or nothing.

    `entries` are a registry's data by id. An id typed wrongly is meant first; then what has
    the words written in its name; then what includes them.
    """
    words = fold(written).split()
    if not words:
        return ""
    by_id = near(written, list(entries)) or near("-".join(words), list(entries))
    return by_id or _by_words(" ".join(words), entries)


def _by_words(words: str, entries: Mapping[str, Any]) -> Words | Literal[""]:
    for texts_of in (_names, _included):
        # The fewer other words stand around those written, the more surely it is meant.
        more: dict[str, int] = {}
        for entry_id, data in entries.items():
            told = (" ".join(fold(text).split()) for text in texts_of(data))
            lengths = [len(text) for text in told if f" {words} " in f" {text} "]
            if lengths:
                more[entry_id] = min(lengths)
        if more:
            least = min(more.values())
            return did_you_mean([each for each, n in more.items() if n == least][:MOST])
    return ""


def _names(data: Any) -> list[str]:
    """Return what an entry is called; agencies have several names."""
    if not isinstance(data, dict):
        return []
    several = data.get("names")
    named = [data, *(several if isinstance(several, list) else ())]
    names = [each.get("name") for each in named if isinstance(each, dict)]
    return [name for name in names if isinstance(name, str)]


def _included(data: Any) -> list[str]:
    """Return what an entry includes, one by one."""
    included = data.get("includes") if isinstance(data, dict) else None
    return re.split("[,;]", included) if isinstance(included, str) else []
