"""What stands around the events of a feed: the properties of its VCALENDAR.

RFC 5545, 3.6 and 3.7; RFC 7986, 5. Names stand twice, as NAME and as X-WR-CALNAME, because
clients read one or the other. There is no UID (RFC 7986, 5.3): nothing reads it, and vdirsyncer
takes it for that of every event, so that one event was left of all.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar

from hooks.feeds.colours import HEXADECIMAL, colour_name
from hooks.feeds.properties import add_duration, add_text, add_uri, serialised
from hooks.feeds.selection import Feed
from hooks.feeds.words.plain_text import cut, one_line

PRODID: Final = "-//Lich truyen thong//Calendar feeds//VI"
# How often to ask again. Outlook takes it as a minimum, Google ignores it.
REFRESH: Final = timedelta(hours=12)
LONGEST_NAME: Final = 255  # Outlook makes it a folder's name
_FOOTER: Final = b"END:VCALENDAR\r\n"


def enclose(
    feed: Feed, events: Iterable[bytes], modified: datetime, site_url: str, palette: str | None
) -> bytes:
    """Return the whole file; `modified` is when the newest of its events last changed.

    `palette` is that of the topic all of its events share, if they do.
    """
    calendar = _calendar()
    name = cut(one_line(feed.name), LONGEST_NAME)
    description = one_line(feed.description)
    calendar.add("last-modified", modified)
    for key in ("name", "x-wr-calname"):
        add_text(calendar, key, name)
    for key in ("description", "x-wr-caldesc"):
        add_text(calendar, key, description)
    add_uri(calendar, "url", site_url + feed.page)
    add_uri(calendar, "source", site_url + feed.path, typed=True)
    add_duration(calendar, "refresh-interval", REFRESH, typed=True)
    add_duration(calendar, "x-published-ttl", REFRESH)
    add_text(calendar, "x-wr-timezone", "Asia/Ho_Chi_Minh")
    colour = colour_name(palette)
    calendar.add("color", colour)
    add_text(calendar, "x-apple-calendar-color", HEXADECIMAL[colour])
    return _around(calendar, events)


def enclose_single(event: bytes) -> bytes:
    """Return a file with one event to add to a calendar of one's own.

    It has no name: Outlook would make a new calendar of that name for the one event.
    """
    return SINGLE_HEADER + event + _FOOTER


def enclose_together(singles: Iterable[bytes]) -> bytes:
    """Return one file with the events of files that `enclose_single` made, without a name too."""
    events = (file.removeprefix(SINGLE_HEADER).removesuffix(_FOOTER) for file in singles)
    return b"".join((SINGLE_HEADER, *events, _FOOTER))


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Without it old Outlook imports one event only; any other method is an invitation.
    calendar.add("method", "PUBLISH")
    return calendar


def _around(calendar: Calendar, events: Iterable[bytes]) -> bytes:
    return b"".join((_header(calendar), *events, _FOOTER))


def _header(calendar: Calendar) -> bytes:
    return serialised(calendar).removesuffix(_FOOTER)


SINGLE_HEADER: Final = _header(_calendar())
