"""Outputs put into the tree of a site: text is written, what is in the store is linked.

One file of the store at several addresses is one file on the disk. Where the store is on another
disk, or the file system knows no links, it is copied once, and the copy is linked.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from banners.store.blob import Blob, SpoiltError
from banners.store.store import Store
from hooks.outputs import Output

# Another disk, no right to link a file of somebody else, too many links, no links at all.
_NO_LINK: Final = {
    errno.EXDEV,
    errno.EPERM,
    errno.EACCES,
    errno.EMLINK,
    errno.ENOSYS,
    errno.EOPNOTSUPP,
}


def place(outputs: Iterable[Output], store: Store, site: Path) -> None:
    """Put every output at its address below `site`, over what stands there.

    Raises `SpoiltError` when a file of the store has gone meanwhile.
    """
    root, copied, folders = os.fspath(site), dict[str, str](), set[str]()
    for address, content in outputs:
        target = f"{root}/{address}"
        folder = target.rpartition("/")[0]
        if folder not in folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        if not isinstance(content, Blob):
            _write(content, target)
            continue
        kept = os.fspath(store.path(content))
        if not _linked(copied.get(content.digest, kept), target):
            _copy(kept, target)
            copied[content.digest] = target


def _write(content: bytes, target: str) -> None:
    try:
        with Path(target).open("xb") as file:  # never into what is there: it may be a link
            file.write(content)
    except FileExistsError:
        Path(target).unlink()
        _write(content, target)


def _linked(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise SpoiltError(source) from None
    except FileExistsError:
        Path(target).unlink()
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
