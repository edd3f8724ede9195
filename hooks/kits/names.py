"""The names of files in kits, which any Windows since XP can unpack, inside their folder.

They are short, in ASCII, without reserved names and trailing dots. The site itself is freer: «con»
is a fine id for a campaign, but Windows cannot make a folder of that name.
"""

from __future__ import annotations

import re
from typing import Final

# Windows allows 259 characters for a whole path; people unpack in folders of their own, and the
# system's unpacker adds one more, named after the archive.
LONGEST_PATH: Final = 119
LONGEST_STEM: Final = 30

_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:[.@][A-Za-z0-9_-]+)*")
# DOS devices, which no file may be named after, whatever its ending.
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def stem_of(campaign_id: str, year: int | None) -> str:
    """Return the name of a kit's folder, with which its files begin: «phong-chong-ma-tuy-2025».

    Of a long id only the first words are kept.
    """
    stem = campaign_id[:LONGEST_STEM]
    if len(campaign_id) > LONGEST_STEM and campaign_id[LONGEST_STEM] != "-":
        stem = stem.rpartition("-")[0] or stem
    stem = stem.strip("-")
    if year is not None:
        return f"{stem}-{year}"
    return f"kit-{stem}" if _RESERVED.fullmatch(stem) else stem


def check_path(path: str) -> None:
    """Raise `ValueError` for an entry that some Windows could not unpack inside the folder."""
    if len(path) > LONGEST_PATH:
        raise ValueError(f"longer than {LONGEST_PATH} characters: {path}")
    for part in path.split("/"):
        if not _PART.fullmatch(part) or _RESERVED.fullmatch(part.partition(".")[0]):
            raise ValueError(f"not a file name everywhere: {path}")
