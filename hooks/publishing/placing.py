"""Outputs put into the tree of a site: text is written, what is in the store is linked.

One file of the store at several addresses is one file on the disk. Where the store is on another
disk, or the file system knows no links, it is copied once, and the copy is linked.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from banners.store.blob import Blob, SpoiltError
from banners.store.store import Store
from hooks.outputs import Output, Weight
from hooks.tree import files_below

# Another disk, no right to link a file of somebody else, too many links, no links at all.
_NO_LINK: Final = {
    errno.EXDEV,
    errno.EPERM,
    errno.EACCES,
    errno.EMLINK,
    errno.ENOSYS,
    errno.EOPNOTSUPP,
}


def place(outputs: Iterable[Output], store: Store, site: Path) -> Weight:
    """Put every output at its address below `site`, over what stands there; return their weight.

    What stands there already as it should is left alone; what else stands there goes. Raises
    `SpoiltError` when a file of the store has gone meanwhile.
    """
    root, copied = os.fspath(site), dict[str, str]()
    there = {name: found.inode() for name, found in files_below(root)} if site.is_dir() else {}
    folders = {name.rpartition("/")[0] for name in there}
    inode_of = _inodes(store, site)
    files, texts, copies, blobs = 0, 0, 0, set[Blob]()
    for address, content in outputs:
        files += 1
        if isinstance(content, Blob):
            copies += content.size
            blobs.add(content)
        else:
            texts += len(content)
        inode = there.pop(address, None)
        target = f"{root}/{address}"
        if inode is not None:
            if inode == inode_of(content) if isinstance(content, Blob) else _reads(target, content):
                continue
            _clear(target)
        folder = address.rpartition("/")[0]
        if folder not in folders:
            _make_folder(root, folder)
            folders.add(folder)
        if not isinstance(content, Blob):
            _write(content, target)
            continue
        kept = os.fspath(store.path(content))
        if not _linked(copied.get(content.digest, kept), target):
            _copy(kept, target)
            copied[content.digest] = target
    for address in there:
        # Gone with the folder it was in, or a folder has its place.
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            Path(root, address).unlink()
    if there:
        _remove_empty_folders(root)
    on_disk = texts + sum(blob.size for blob in blobs)
    return Weight(files=files, copied=texts + copies, on_disk=on_disk)


def _inodes(store: Store, site: Path) -> Callable[[Blob], int | None]:
    """Return what tells the inode of a blob's file; on another disk it has none to compare."""
    disks = {folder.stat().st_dev for folder in (store.folder, site) if folder.is_dir()}
    return store.inode if len(disks) == 1 else lambda _: None


def _reads(target: str, content: bytes) -> bool:
    try:
        with Path(target).open("rb") as file:
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def _clear(target: str) -> None:
    if Path(target).is_dir() and not Path(target).is_symlink():
        shutil.rmtree(target)
    else:
        Path(target).unlink()


def _make_folder(root: str, folder: str) -> None:
    try:
        Path(root, folder).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):  # an earlier site had a file of that name
        parts = folder.split("/")
        above = (Path(root, *parts[: number + 1]) for number in range(len(parts)))
        next(path for path in above if not path.is_dir()).unlink()
        _make_folder(root, folder)


def _remove_empty_folders(root: str) -> None:
    for folder, _, files in os.walk(root, topdown=False):
        if folder != root and not files:
            with suppress(OSError):  # there are folders in it
                Path(folder).rmdir()


def _write(content: bytes, target: str) -> None:
    try:
        with Path(target).open("xb") as file:  # never into what is there: it may be a link
            file.write(content)
    except FileExistsError:
        _clear(target)
        _write(content, target)


def _linked(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise SpoiltError(source) from None
    except FileExistsError:
        _clear(target)
        return _linked(source, target)
    except OSError as error:
        if error.errno not in _NO_LINK:
            raise
        return False
    return True


def _copy(source: str, target: str) -> None:
    try:
        shutil.copyfile(source, target)
    except FileNotFoundError:
        raise SpoiltError(source) from None
