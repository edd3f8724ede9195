"""The day for which the site is made, as the command line and the environment give it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# Days of campaigns are of 1900 to 2200; around today there must be years to project into.
EARLIEST, LATEST = 1970, 2200
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_today(text: str) -> date:
    """Read 2026-11-20; raise ValueError, which says in Vietnamese what is wrong, otherwise."""
    try:
        day = date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise ValueError(f"«{text}» không phải ngày dạng YYYY-MM-DD, ví dụ 2026-11-20")
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(f"«{text}» ở ngoài khoảng từ năm {EARLIEST} đến năm {LATEST}")
    return day
