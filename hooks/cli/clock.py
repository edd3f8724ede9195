"""Today's date: the day in Việt Nam, or the one that a command or the environment names."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Final

VIETNAM: Final = timezone(timedelta(hours=7))  # no summer time: needs no zone database
# Campaigns may be dated from 1900 to 2200; around today there must be years to project into.
EARLIEST, LATEST = 1970, 2200
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_today(text: str) -> date:
    """Return a date such as 2026-11-20; raise ValueError, in Vietnamese, if it is none."""
    try:
        day = date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise ValueError(f"«{text}» không phải ngày dạng YYYY-MM-DD, ví dụ 2026-11-20")
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(f"«{text}» ở ngoài khoảng từ năm {EARLIEST} đến năm {LATEST}")
    return day


def today_in_vietnam() -> date:
    """Return today's date in Việt Nam, whatever the machine's time zone."""
    return datetime.now(VIETNAM).date()
