"""What surrounds the events of a feed: the properties of its VCALENDAR.

RFC 5545, 3.6 and 3.7; RFC 7986, 5. The name is given twice, as NAME and as X-WR-CALNAME, because
clients read one or the other. There is no UID (RFC 7986, 5.3): nothing reads it, and vdirsyncer
takes it for the UID of every event and so keeps only one event of the feed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from icalendar import Calendar

from hooks.feeds.colours import HEXADECIMAL, colour_name
from hooks.feeds.properties import add_duration, add_text, add_uri, serialised
from hooks.feeds.selection import Feed
from hooks.feeds.words.plain_text import cut, one_line

PRODID: Final = "-//Lich truyen thong//Calendar feeds//VI"
# How often clients should refresh. Outlook treats it as a minimum, Google ignores it.
REFRESH: Final = timedelta(hours=12)
LONGEST_NAME: Final = 255  # Outlook uses it as a folder name
_FOOTER: Final = b"END:VCALENDAR\r\n"


def enclose(
    feed: Feed, events: Iterable[bytes], modified: datetime, site_url: str, palette: str | None
) -> bytes:
    """Return the whole file; `modified` is the time of the latest change to any of its events.

    `palette` is the palette of the topic that all its events share, if they share one.
    """
    page, source = site_url + feed.page, site_url + feed.path
    colour = colour_name(palette)
    header = _named(feed.name, feed.description, page, source, colour, modified)
    return b"".join((header, *events, _FOOTER))


@lru_cache(maxsize=4096)  # in a preview few feeds change
def _named(  # noqa: PLR0913, PLR0917 - each is a line of it
    told: str, explained: str, page: str, source: str, colour: str, modified: datetime
) -> bytes:
    """Return what stands before the events of a feed."""
    calendar = _calendar()
    name = cut(one_line(told), LONGEST_NAME)
    description = one_line(explained)
    calendar.add("last-modified", modified)
    for key in ("name", "x-wr-calname"):
        add_text(calendar, key, name)
    for key in ("description", "x-wr-caldesc"):
        add_text(calendar, key, description)
    add_uri(calendar, "url", page)
    add_uri(calendar, "source", source, typed=True)
    add_duration(calendar, "refresh-interval", REFRESH, typed=True)
    add_duration(calendar, "x-published-ttl", REFRESH)
    add_text(calendar, "x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("color", colour)
    add_text(calendar, "x-apple-calendar-color", HEXADECIMAL[colour])
    return _header(calendar)


def enclose_single(event: bytes) -> bytes:
    """Return a file with one event, to be added to the reader's own calendar.

    It has no name, because Outlook would create a new calendar of that name for the one event.
    """
    return SINGLE_HEADER + event + _FOOTER


def enclose_together(singles: Iterable[bytes]) -> bytes:
    """Return one file with the events of several `enclose_single` files, also without a name."""
    events = (file.removeprefix(SINGLE_HEADER).removesuffix(_FOOTER) for file in singles)
    return b"".join((SINGLE_HEADER, *events, _FOOTER))


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Without it, old versions of Outlook import only one event; other methods are invitations.
    calendar.add("method", "PUBLISH")
    return calendar


def _header(calendar: Calendar) -> bytes:
    return serialised(calendar).removesuffix(_FOOTER)


SINGLE_HEADER: Final = _header(_calendar())
