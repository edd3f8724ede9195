"""The topics by id: one module of `banners.topics` each, or of `banners.patterns`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from banners import patterns, topics
from banners.art.topic import Topic

_PACKAGES: Final = (topics, patterns)
# What follows a topic's id when its light twin is meant, for a page whose ground is white.
LIGHT: Final = "-nen-sang"


@lru_cache(maxsize=1)
def _modules() -> Mapping[str, tuple[Topic, str]]:
    found: dict[str, tuple[Topic, str]] = {}
    for package in _PACKAGES:
        for each in iter_modules(package.__path__):
            name = f"{package.__name__}.{each.name}"
            topic: Topic = import_module(name).TOPIC
            if topic.id in found:
                raise ValueError(f"{name} and {found[topic.id][1]} are both {topic.id!r}")
            found[topic.id] = topic, name
    return MappingProxyType(dict(sorted(found.items())))


@lru_cache(maxsize=1)
def all_topics() -> Mapping[str, Topic]:
    """Return every topic by its id."""
    return MappingProxyType({key: topic for key, (topic, _) in _modules().items()})


def module_of(topic: str) -> str | None:
    """Return the name of the module that a topic is drawn in, or None: nothing draws it."""
    return _modules().get(topic.removesuffix(LIGHT), (None, None))[1]
