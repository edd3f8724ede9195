"""What stands around the events of a feed: the properties of its VCALENDAR.

RFC 5545, 3.6 and 3.7; RFC 7986, 5. Names stand twice, as NAME and as X-WR-CALNAME, because
clients read one or the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar

from hooks.feeds.identity import uid
from hooks.feeds.plain_text import cut, one_line
from hooks.feeds.properties import add_duration, add_text, add_uri
from hooks.feeds.selection import Feed

PRODID: Final = "-//Lich truyen thong//Calendar feeds//VI"
# How often to ask again. Outlook takes it as a minimum, Google ignores it.
REFRESH: Final = timedelta(hours=12)
COLOUR: Final = "navy"  # a CSS3 name, not hex (RFC 7986, 5.9)
LONGEST_NAME: Final = 255  # Outlook makes it a folder's name
_FOOTER: Final = b"END:VCALENDAR\r\n"


def enclose(feed: Feed, events: Iterable[bytes], modified: datetime, site_url: str) -> bytes:
    """Return the whole file; `modified` is when the newest of its events last changed."""
    header = _calendar(feed, modified, site_url).to_ical().removesuffix(_FOOTER)
    return b"".join((header, *events, _FOOTER))


def _calendar(feed: Feed, modified: datetime, site_url: str) -> Calendar:
    name = cut(one_line(feed.name), LONGEST_NAME)
    description = one_line(feed.description)
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Without it old Outlook imports one event only; any other method is an invitation.
    calendar.add("method", "PUBLISH")
    calendar.add("uid", uid(feed.path))
    calendar.add("last-modified", modified)
    for key in ("name", "x-wr-calname"):
        add_text(calendar, key, name)
    for key in ("description", "x-wr-caldesc"):
        add_text(calendar, key, description)
    add_uri(calendar, "url", site_url + feed.page)
    add_uri(calendar, "source", site_url + feed.path, typed=True)
    add_duration(calendar, "refresh-interval", REFRESH, typed=True)
    add_duration(calendar, "x-published-ttl", REFRESH)
    calendar.add("color", COLOUR)
    return calendar
