"""Files written whole: no reader ever sees half of one."""

from __future__ import annotations

import secrets
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under another name beside `path` and rename it; make the folder if need be.

    A write that fails leaves nothing behind. The process's umask decides who may read the file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as out:
            out.write(data)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
