"""Manifests: what each build used of a store, the steps with what they made.

A later build takes from the last one what it would else read from thousands of small files, and
the seals of files: their time and their place on the disk when their bytes were last seen to be
those of their name. A manifest that is not whole names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from pydantic_core import from_json, to_json

from banners.store.blob import Blob, Made, Seal
from banners.store.whole_files import write_whole

Files: TypeAlias = dict[str, Sequence[tuple[str, int]]]  # by step: digests and sizes

_NAME: Final = re.compile(r"(\d{8})-(\w+)\.json")


@dataclass(frozen=True, slots=True)
class Used:
    """What a build used: steps by key, and the seals of files by digest."""

    steps: Mapping[str, Made] = field(default_factory=dict)
    seals: Mapping[str, Seal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Manifest:
    """A manifest on the disk: its number, which grows, and the sort of build."""

    number: int
    sort: str
    path: Path

    def read(self) -> Used:
        """Return what it names; nothing when it is cut or edited."""
        blobs, rest = self._parts()
        if not rest:
            return Used()
        facts, seals = from_json(rest)
        return Used(
            steps={key: Made(made, facts[key]) for key, made in _blobs(blobs)},
            seals={digest: Seal(*seal) for digest, seal in seals.items()},
        )

    def files(self) -> Files:
        """Return the files of each step it names, which takes a small part of `read`'s time."""
        told = from_json(self._parts()[0] or b"{}")
        return {key: [*made.values()] for key, made in told.items()}

    def write(self, used: Used) -> None:
        """Write it, whole or not at all. Raises `OSError`."""
        made = sorted(used.steps.items())
        blobs = {key: each.blobs for key, each in made}
        rest = [{key: each.facts for key, each in made}, dict(sorted(used.seals.items()))]
        # As in reading, in a part of the time of the standard library's.
        text = b"\n".join(map(to_json, (blobs, rest)))
        write_whole(self.path, sha256(text).hexdigest().encode() + b"\n" + text)

    def _parts(self) -> tuple[bytes, bytes]:
        """Return the part on files and that on facts and seals; `b""` for one that is not whole."""
        try:
            told, _, text = self.path.read_bytes().partition(b"\n")
        except OSError:
            return b"", b""
        if told.decode("latin-1") != sha256(text).hexdigest():
            return b"", b""
        blobs, _, rest = text.partition(b"\n")
        return blobs, rest


def _blobs(part: bytes) -> Iterator[tuple[str, dict[str, Blob]]]:
    for key, made in from_json(part or b"{}").items():
        yield key, {name: Blob(*blob) for name, blob in made.items()}


def manifest(folder: Path, number: int, sort: str) -> Manifest:
    """Return a manifest in a store's folder, which need not be there yet."""
    return Manifest(number, sort, folder / "manifests" / f"{number:08}-{sort}.json")


def manifests(folder: Path) -> list[Manifest]:
    """Return the manifests in a store's folder, the oldest first."""
    place = folder / "manifests"
    found: Iterable[Path] = place.iterdir() if place.is_dir() else ()
    named = ((path, _NAME.fullmatch(path.name)) for path in found)
    return sorted(Manifest(int(name[1]), name[2], path) for path, name in named if name)
