"""What a store forgets: all that the last manifests do not name, and what is over a limit.

A manifest is the list of the steps that one build used. Builds of one sort (all slots, those of
pages) count apart, so that a preview does not cost the next publication its banners.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from banners.store.blob import Blob, KeepingError
from banners.store.locks import Presence
from banners.store.store import Store
from banners.store.whole_files import write_whole

KEPT_MANIFESTS: Final = 3  # of each sort
_NAME: Final = re.compile(r"(\d{8})-(\w+)\.json")


@dataclass(frozen=True, slots=True, order=True)
class _Manifest:
    number: int
    sort: str
    path: Path

    @property
    def keys(self) -> tuple[str, ...]:
        """The steps it names; none when it is not whole."""
        try:
            told = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return ()
        return tuple(key for key in told if isinstance(key, str)) if isinstance(told, list) else ()


def note_build(store: Store, sort: str) -> bool:
    """Write the manifest of the build that `store` was used for; return whether it is new."""
    folder = store.folder / "manifests"
    known = _manifests(folder)
    keys = tuple(sorted(store.used))
    mine = [manifest for manifest in known if manifest.sort == sort]
    if mine and mine[-1].keys == keys:
        return False
    number = known[-1].number + 1 if known else 1
    try:
        write_whole(folder / f"{number:08}-{sort}.json", json.dumps(keys).encode())
        for manifest in mine[: len(mine) + 1 - KEPT_MANIFESTS]:
            manifest.path.unlink(missing_ok=True)
    except OSError as error:
        raise KeepingError(store.folder, error) from error
    return True


def evict(store: Store, limit: int | None = None) -> None:
    """Delete what no manifest names, then the longest unnamed until all is within `limit` bytes.

    Only for who is alone with the store: another build may be making what nothing names yet.
    """
    try:
        keep = _kept(store, limit)
        for path in _files(store.folder / "steps"):
            if path.name not in keep:
                path.unlink(missing_ok=True)
        blobs = {blob.digest for of_step in keep.values() for blob in of_step}
        for path in _files(store.folder / "blobs"):
            if path.name not in blobs:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise KeepingError(store.folder, error) from error


def sweep(store: Store) -> None:
    """Delete what processes that were killed have left; only for who is alone with the store."""
    with suppress(OSError):
        for path in [*(store.folder / "new").glob("*.tmp"), *_half_manifests(store)]:
            path.unlink(missing_ok=True)


def _kept(store: Store, limit: int | None) -> dict[str, tuple[Blob, ...]]:
    """Return the steps to keep with their blobs, the last named first."""
    kept: dict[str, tuple[Blob, ...]] = {}
    counted: set[str] = set()
    weight = 0
    for manifest in reversed(_manifests(store.folder / "manifests")):
        for key in manifest.keys:
            made = store.used.get(key) or store.index(key)
            if made is None or key in kept:
                continue
            blobs = tuple(made.blobs.values())
            more = sum({b.digest: b.size for b in blobs if b.digest not in counted}.values())
            if limit is not None and weight + more > limit:
                continue
            weight += more
            counted.update(blob.digest for blob in blobs)
            kept[key] = blobs
    return kept


def _manifests(folder: Path) -> list[_Manifest]:
    """Return the manifests, the oldest first."""
    found: Iterable[Path] = folder.iterdir() if folder.is_dir() else ()
    named = ((path, _NAME.fullmatch(path.name)) for path in found)
    return sorted(_Manifest(int(name[1]), name[2], path) for path, name in named if name)


def _half_manifests(store: Store) -> Iterator[Path]:
    return (store.folder / "manifests").glob("*.tmp")


def _files(folder: Path) -> Iterator[Path]:
    return folder.glob("??/*")


def begin(store: Store) -> Presence:
    """Say that a build uses the store, so that no other one tidies it meanwhile."""
    try:
        store.folder.mkdir(parents=True, exist_ok=True)
        return Presence(store.folder / "lock")
    except OSError as error:
        raise KeepingError(store.folder, error) from error


def finish(store: Store, presence: Presence, sort: str, limit: int | None = None) -> None:
    """Note what a build used, and tidy unless another one still uses the store: it will."""
    is_new = note_build(store, sort)
    if presence.alone():
        sweep(store)
        if is_new or limit is not None:
            evict(store, limit)
    presence.leave()
