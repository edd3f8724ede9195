"""What a store has: the bytes of a compiled site, for tests that look into them, and copies."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.outputs import Compiled


def contents(compiled: Compiled, store: Store) -> dict[str, bytes]:
    """Return every file of a site but its pages, by address."""
    return {
        address: store.read(content) if isinstance(content, Blob) else content
        for address, content in compiled.outputs
    }


def copy_used(store: Store, folder: Path) -> Path:
    """Make a folder a store of what was used of another, by links where it can; return it."""
    for key, made in store.used.items():
        for path in (store.step_path(key), *(store.path(blob) for blob in made.blobs.values())):
            copy = folder / path.relative_to(store.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if not copy.exists():
                copy_file(path, copy)
    return folder


def copy_store(folder: Path, copy: Path) -> Path:
    """Copy a store's folder, by links where it can; return the copy."""
    return Path(shutil.copytree(folder, copy, copy_function=copy_file))


def copy_file(file: Path | str, copy: Path | str) -> None:
    """Link a file, which nothing changes; copy it where the disk is another."""
    try:
        os.link(file, copy)
    except OSError:
        shutil.copy2(file, copy)
