"""What is kept: files by their digest, and what a step made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Blob(NamedTuple):
    """A file in a store: its SHA-256 in hexadecimal, and its size in bytes."""

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """What a step made: files by name, and small facts that JSON can say."""

    blobs: Mapping[str, Blob] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)


class Share(NamedTuple):
    """What a copy of a process used of a store: steps by key, and the keys of what was there."""

    steps: Mapping[str, Made]
    kept: frozenset[str]


class Seal(NamedTuple):
    """What tells a file that nobody has touched: its time of change in ns, and its inode."""

    changed: int
    inode: int


def told_of(made: Made) -> dict[str, Any]:
    """Return what a step made as JSON can say it."""
    blobs = {name: [blob.digest, blob.size] for name, blob in made.blobs.items()}
    return {"blobs": blobs, "facts": made.facts}


def made_from(told: Mapping[str, Any]) -> Made:
    """Return what a step made, as `told_of` says it."""
    return Made({name: Blob(*blob) for name, blob in told["blobs"].items()}, told["facts"])


class KeepingError(Exception):
    """The store cannot be used: where it is, and what the system says."""

    def __init__(self, path: Any, cause: OSError) -> None:
        super().__init__(path, cause)
        self.path = path
        self.cause = cause


class SpoiltError(Exception):
    """A file of the store went or changed while it was in use; the next build makes it again."""
