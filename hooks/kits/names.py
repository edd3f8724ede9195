"""Names of a kit's files: any Windows since XP unpacks them, and no entry leaves its folder.

ASCII, short, no reserved names, no trailing dots. What a site holds may not: «con» is a fine id
of a campaign, and a folder that Windows does not make.
"""

from __future__ import annotations

import re
from typing import Final

# Windows takes paths of 259 characters in all; people unpack within folders of their own, and
# the system's own unpacker makes one more, named after the archive.
LONGEST_PATH: Final = 119
LONGEST_STEM: Final = 30

_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:[.@][A-Za-z0-9_-]+)*")
# Devices of DOS: no file may be called so, whatever its ending.
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def stem_of(campaign_id: str, year: int | None) -> str:
    """Return what a kit's folder is called and its files begin with: «phong-chong-ma-tuy-2025».

    A long id keeps its first words.
    """
    stem = campaign_id[:LONGEST_STEM]
    if len(campaign_id) > LONGEST_STEM and campaign_id[LONGEST_STEM] != "-":
        stem = stem.rpartition("-")[0] or stem
    stem = stem.strip("-")
    if year is not None:
        return f"{stem}-{year}"
    return f"kit-{stem}" if _RESERVED.fullmatch(stem) else stem


def check_path(path: str) -> None:
    """Raise `ValueError` for an entry that some Windows could not unpack, or only elsewhere."""
    if len(path) > LONGEST_PATH:
        raise ValueError(f"longer than {LONGEST_PATH} characters: {path}")
    for part in path.split("/"):
        if not _PART.fullmatch(part) or _RESERVED.fullmatch(part.partition(".")[0]):
            raise ValueError(f"not a file name everywhere: {path}")
