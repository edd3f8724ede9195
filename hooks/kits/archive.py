"""The packing of kits: the same files give the same ZIP on every machine.

Nothing is compressed: pictures and PDF already are, and the few texts are a hundredth of a kit.
Deflated bytes differ between zlib and its successors, but checksums of kits must not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from hooks.kits.names import check_path

# The earliest time that ZIP can express, in place of one that depends on the clock or the zone.
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of the files, ordered by path.

    Raise `ValueError` for a path that cannot be unpacked everywhere, or that clashes with another.
    """
    buffer = io.BytesIO()
    seen: set[str] = set()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, data in sorted(files):
            check_path(path)
            if path.casefold() in seen:
                raise ValueError(f"two files of one name: {path}")
            seen.add(path.casefold())
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.create_system = _UNIX  # instead of the machine's
            entry.external_attr = _READABLE
            archive.writestr(entry, data)
    return buffer.getvalue()
