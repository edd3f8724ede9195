"""The packing of kits: the same files give the same ZIP on every machine.

Nothing is compressed: pictures and PDF already are, and the few texts are a hundredth of a kit.
Deflated bytes differ between zlib and its successors, but checksums of kits must not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from typing import IO, Final

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.kits.names import check_path

# The earliest time that ZIP can express, in place of one that depends on the clock or the zone.
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16


def pack(files: Iterable[tuple[str, bytes | Blob]], store: Store, out: IO[bytes]) -> None:
    """Write a ZIP of files by path, in the order of paths, one file in memory at a time.

    Raise `ValueError` for a path that cannot be unpacked everywhere, or that clashes with another.
    """
    seen: set[str] = set()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for path, content in sorted(files, key=lambda file: file[0]):
            check_path(path)
            if path.casefold() in seen:
                raise ValueError(f"two files of one name: {path}")
            seen.add(path.casefold())
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.create_system = _UNIX  # instead of the machine's
            entry.external_attr = _READABLE
            archive.writestr(entry, store.read(content) if isinstance(content, Blob) else content)
