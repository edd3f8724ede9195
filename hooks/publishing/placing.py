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
    copied: dict[str, Path] = {}
    for address, content in outputs:
        target = site / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # never written into: it may be a link already
        if not isinstance(content, Blob):
            target.write_bytes(content)
        elif not _linked(copied.get(content.digest, store.path(content)), target):
            _copy(store.path(content), target)
            copied[content.digest] = target


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise SpoiltError(str(source)) from None
    except OSError as error:
        if error.errno not in _NO_LINK:
            raise
        return False
    return True


def _copy(source: Path, target: Path) -> None:
    try:
        shutil.copyfile(source, target)
    except FileNotFoundError:
        raise SpoiltError(str(source)) from None
