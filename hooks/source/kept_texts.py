"""What texts say that were read before, kept in a store: their data, by a digest of the text.

To compose the nodes of YAML takes half of the time in which campaigns are loaded, and after an edit
one text of hundreds is another. Only data is kept: where a value stands is asked of a few texts,
which are then read again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml
from pydantic_core import from_json, to_json

from banners.store.blob import Made, SpoiltError
from banners.store.store import Store, step_key

# What decides what a text says.
_READERS: Final = (
    Path(__file__).with_name("yaml_loaders.py"),
    Path(__file__).with_name("yaml_source.py"),
)
_JSON: Final = "json"


class KeptTexts:
    """Data by the digest of its text: what was found, and what is in use now."""

    def __init__(self, found: Mapping[str, Any] = MappingProxyType({})) -> None:
        self._found = found
        self._in_use: dict[str, Any] = {}

    def holds(self, text: str) -> bool:
        """Return whether it is known what a text says, which is sound then."""
        digest = _digest(text)
        if digest not in self._found:
            return False
        self._in_use[digest] = self._found[digest]
        return True

    def data(self, text: str) -> Any:
        """Return what a text says of which it is known."""
        return self._in_use[_digest(text)]

    def add(self, text: str, data: Any) -> None:
        """Note what a text says, if JSON can say it."""
        if _is_plain(data):
            self._in_use[_digest(text)] = data

    def keep(self, store: Store) -> None:
        """Keep what is in use, unless just that was found."""
        if self._in_use.keys() != self._found.keys():
            store.keep(_key(), Made({_JSON: store.put(to_json(self._in_use))}))


def found_in(store: Store) -> KeptTexts:
    """Return what earlier builds have read; nothing when it is gone or spoilt."""
    made = store.found(_key())
    if made is None:
        return KeptTexts()
    try:
        return KeptTexts(from_json(store.read(made.blobs[_JSON])))
    except SpoiltError:
        return KeptTexts()


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _is_plain(data: Any) -> bool:
    """Return whether JSON gives back just this."""
    if isinstance(data, dict):
        return all(map(_is_plain, data.values()))
    if isinstance(data, list):
        return all(map(_is_plain, data))
    return data is None or type(data) in {str, bool, int}


def _key() -> str:
    readers = sha256(b"".join(path.read_bytes() for path in _READERS)).hexdigest()
    return step_key("texts", [yaml.__version__, unicodedata.unidata_version], readers)
