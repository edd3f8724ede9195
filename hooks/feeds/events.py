"""One event as a VEVENT (RFC 5545, 3.6.1).

Whole days are dates without time or zone, so they are the same days for every subscriber. Hours
are in UTC: Vietnam has no summer time, and programs need not know the zone. There are no alarms,
to-dos, recurrence rules, organizers or attendees: clients ignore the first two in subscriptions,
misread the third, and take the last two for a meeting.
"""

from __future__ import annotations

from icalendar import Event

from hooks.feeds.colours import colour_name
from hooks.feeds.content import EventContent
from hooks.feeds.identity import Revision
from hooks.feeds.properties import ExactText, add_text, add_uri, serialised


def event_bytes(content: EventContent, uid: str, revision: Revision, site_url: str) -> bytes:
    """Return the event, escaped and folded by octets, with CRLF line endings."""
    page = site_url + content.page
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", revision.modified)
    event.add("last-modified", revision.modified)
    event.add("sequence", revision.sequence)
    # DTEND is exclusive, and given for single days too (RFC 5545, 3.8.2.2).
    event.add("dtstart", content.start)
    event.add("dtend", content.end)
    event.add("status", content.status)
    # Without LANGUAGE: node-ical gives a title that has a parameter as an object, not as text.
    add_text(event, "summary", content.title)
    # Google and some versions of Outlook do not show URL, so the text has the address as well.
    add_text(event, "description", content.description + page)
    if content.location:
        add_text(event, "location", content.location)
    event.add("categories", [ExactText(_category(name)) for name in content.categories])
    event.add("color", colour_name(content.palette))
    add_uri(event, "url", page)
    # A campaign keeps nobody busy. Outlook reads its own property first, other clients TRANSP.
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return serialised(event)


def _category(name: str) -> str:
    """Return a category without commas: KDE and node-ical split even at an escaped comma."""
    return name.replace(", ", " – ").replace(",", " – ")
