"""Names that are mere titles, as lists have them, and no words to hang."""

from __future__ import annotations

import re
from typing import Final

# How titles in a catalogue begin, and what they say of where and when.
_TITLE: Final = re.compile(
    r"^(một số|các|chương trình|thông tin|điều tra|thực tập|triển khai|tổ chức|công tác|kế hoạch|"
    r"đề án|dự án|việc)\b|\btrên địa bàn\b|\bnăm [0-9]{4}\b",
    re.IGNORECASE,
)
_LONGEST: Final = 15  # syllables


def is_title(name: str) -> bool:
    """Return whether a name is a mere title, as lists have it: «Một số dự án trên địa bàn tỉnh»."""
    return bool(_TITLE.search(name)) or len(name.split()) > _LONGEST
