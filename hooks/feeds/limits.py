"""How large a feed may be. Clients reject a larger one, so the events farthest from today go.

Google takes about 1 MB and 1,000 events; narrower feeds (of a topic, an audience) have the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from hooks.feeds.content import EventContent

MOST_EVENTS: Final = 1_000
MOST_BYTES: Final = 1_000_000
ENVELOPE: Final = 4_000  # bytes reserved for what surrounds the events
PAST_WEIGHT: Final = 3  # one past day counts as three future days


def fitting(
    contents: Sequence[EventContent], size: Mapping[str, int], today: date
) -> list[EventContent]:
    """Return the events a feed has room for, in their order; `size` gives bytes by key."""
    room = MOST_BYTES - ENVELOPE
    if len(contents) <= MOST_EVENTS and sum(size[c.key] for c in contents) <= room:
        return list(contents)
    kept: set[str] = set()
    # Counted from the first of the month, so that the file does not change every day.
    month = today.replace(day=1)
    for content in sorted(contents, key=lambda c: (_distance(c.day, month), c.day, c.key)):
        room -= size[content.key]
        if room < 0 or len(kept) == MOST_EVENTS:
            break
        kept.add(content.key)
    return [content for content in contents if content.key in kept]


def _distance(day: date, month: date) -> int:
    days = (day - month).days
    return days if days >= 0 else -PAST_WEIGHT * days
