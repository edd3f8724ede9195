"""Where a fault is shown: the file of an entry or a document, and the keys written around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import Said
from hooks.source.yaml_source import Source, Steps


def source_of(catalogue: Catalogue, entry: Said) -> Source:
    """Return the file an entry stands in."""
    return catalogue.document_sources[entry.document]


def document_place(catalogue: Catalogue, document_id: str) -> tuple[Source, Steps]:
    """Return the file of a document and the steps to it: a file of its own, or a registry."""
    if document_id in catalogue.document_sources:
        return catalogue.document_sources[document_id], ()
    return catalogue.registry_sources["documents"], (document_id,)


def nearest(source: Source, path: Steps, key: str) -> Steps:
    """Return the steps to the nearest `key` at or around a place, or the place itself."""
    for length in range(len(path), -1, -1):
        data = value_at(source, path[:length])
        if isinstance(data, dict) and key in data:
            return (*path[:length], key)
    return path


def value_at(source: Source, steps: Steps) -> Any:
    """Return the value at steps, or None when nothing is there."""
    data: Any = source.data
    for step in steps:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def leaves(data: Any, steps: Steps = ()) -> Iterator[tuple[Steps, str, Any]]:
    """Yield every key of nested data with its steps and its value."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*steps, key), key, value
            yield from leaves(value, (*steps, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*steps, index))


def entries(data: Any, key: str) -> Iterator[tuple[Steps, dict[str, Any]]]:
    """Yield the mappings in the list under `key`, with their steps; the data may be faulty."""
    items = data.get(key) if isinstance(data, dict) else None
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (key, index), item
