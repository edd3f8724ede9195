"""The exchange of two folders in one step, so that readers always find one or the other."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100  # paths are relative to the current folder
_RENAME_EXCHANGE: Final = 2


def exchange(one: Path, other: Path) -> bool:
    """Exchange two existing paths; return whether it was done.

    Linux can do it on most file systems (renameat2). When the answer is False nothing has changed;
    plain renames will work, or say why they cannot.
    """
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:  # musl before 1.2.6, glibc before 2.28
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
