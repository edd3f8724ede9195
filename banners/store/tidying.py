"""What a store forgets: all that the last manifests do not name, and what is over a limit.

A manifest is the list of the steps that one build used. Builds of one sort (all slots, those of
pages) count apart, so that a preview does not cost the next publication its banners.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Final

from banners.store.blob import KeepingError
from banners.store.locks import Presence
from banners.store.manifests import Files, Manifest, Used, manifest, manifests
from banners.store.store import Store

KEPT_MANIFESTS: Final = 3  # of each sort


def note_build(store: Store, sort: str) -> tuple[Manifest, bool]:
    """Write the manifest of the build that `store` was used for, unless the last one is the same.

    Return the manifest, and whether it names other steps than the last one.
    """
    known = manifests(store.folder)
    mine = [each for each in known if each.sort == sort]
    used = store.in_use()
    before = store.recalled or (mine[-1].read() if mine else Used())
    if mine and before == used:
        return mine[-1], False
    is_new = before.steps.keys() != used.steps.keys()
    mine_now = manifest(store.folder, known[-1].number + 1 if known else 1, sort)
    try:
        mine_now.write(used)
        for old in mine[: len(mine) + 1 - KEPT_MANIFESTS] if is_new else mine[-1:]:
            old.path.unlink(missing_ok=True)
    except OSError as error:
        raise KeepingError(store.folder, error) from error
    return mine_now, is_new


def evict(store: Store, mine: Manifest, limit: int | None = None) -> None:
    """Delete what no manifest names, then the longest unnamed until all is within `limit` bytes.

    `mine` is the manifest of what `store` was used for. Only for who is alone with the store:
    another build may be making what nothing names yet.
    """
    try:
        keep = _kept(store, mine, limit)
        blobs = {digest for of_step in keep.values() for digest, _ in of_step}
        for folder, named in (("steps", keep.keys()), ("blobs", blobs)):
            for path in _unnamed(store.folder / folder, named):
                path.unlink(missing_ok=True)
    except OSError as error:
        raise KeepingError(store.folder, error) from error


def sweep(store: Store) -> None:
    """Delete what processes that were killed have left; only for who is alone with the store."""
    with suppress(OSError):
        for path in [*(store.folder / "new").glob("*.tmp"), *_half_manifests(store)]:
            path.unlink(missing_ok=True)


def _kept(store: Store, mine: Manifest, limit: int | None) -> Files:
    """Return the steps to keep with their files, the last named first."""
    kept: Files = {}
    counted: set[str] = set()
    weight = 0
    others = (each for each in reversed(manifests(store.folder)) if each != mine)
    used: Files = {key: (*made.blobs.values(),) for key, made in store.used.items()}
    for steps in chain([used], (each.files() for each in others)):
        for key, files in steps.items():
            if key in kept:
                continue
            more = sum({digest: size for digest, size in files if digest not in counted}.values())
            if limit is not None and weight + more > limit:
                continue
            weight += more
            counted.update(digest for digest, _ in files)
            kept[key] = files
    return kept


def _half_manifests(store: Store) -> Iterator[Path]:
    return (store.folder / "manifests").glob("*.tmp")


def _unnamed(folder: Path, named: Set[str]) -> Iterator[Path]:
    """Yield the files of a folder's folders that have other names than these."""
    for within in folder.iterdir() if folder.is_dir() else ():
        if within.is_dir():
            names = {*os.listdir(within)}  # noqa: PTH208 - of tens of thousands
            yield from (within / name for name in sorted(names - named))


def enter(store: Store) -> Presence:
    """Say that the store is used, so that nobody tidies it meanwhile; the folder is there then."""
    try:
        store.folder.mkdir(parents=True, exist_ok=True)
        return Presence(store.folder / "lock")
    except OSError as error:
        raise KeepingError(store.folder, error) from error


def begin(store: Store, sort: str, *, trusting: bool) -> Presence:
    """Say that a build uses the store, so that no other one tidies it meanwhile.

    One that is `trusting` does not read again the files that the last build of its sort has seen;
    others read all that they use.
    """
    presence = enter(store)
    mine = [each for each in manifests(store.folder) if each.sort == sort]
    if mine and trusting:
        store.recall(mine[-1].read())
    return presence


def forget(
    store: Store, presence: Presence, mine: Manifest, limit: int | None = None, *, is_new: bool
) -> None:
    """Delete what no build needs any more, unless another one still uses the store: it will.

    `mine` and `is_new` are what `note_build` returned. Whoever is told by `presence` to be alone is
    so until it leaves.
    """
    if presence.alone():
        sweep(store)
        if is_new or limit is not None:
            evict(store, mine, limit)
