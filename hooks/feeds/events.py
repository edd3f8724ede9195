"""One event as a VEVENT (RFC 5545, 3.6.1).

Whole days as dates, without time and zone: they are the same days for every subscriber. Hours
in UTC: Vietnam knows no summer time, and no program has to know the zone. No alarms, no to-dos,
no recurrence rules, no organizer or attendees: clients ignore the first two in subscriptions,
misread the third, and take the others for a meeting.
"""

from __future__ import annotations

from icalendar import Event

from hooks.feeds.colours import colour_name
from hooks.feeds.content import EventContent
from hooks.feeds.identity import Revision
from hooks.feeds.properties import ExactText, add_text, add_uri, serialised


def event_bytes(content: EventContent, uid: str, revision: Revision, site_url: str) -> bytes:
    """Return the event, escaped, folded by octets, its lines ended by CRLF."""
    page = site_url + content.page
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", revision.modified)
    event.add("last-modified", revision.modified)
    event.add("sequence", revision.sequence)
    # DTEND is exclusive, and stated for single days too (RFC 5545, 3.8.2.2).
    event.add("dtstart", content.start)
    event.add("dtend", content.end)
    event.add("status", content.status)
    add_text(event, "summary", content.title, LANGUAGE="vi")
    # Google and some Outlooks do not show URL, hence the address in the text.
    add_text(event, "description", content.description + page)
    event.add("categories", [ExactText(_category(name)) for name in content.categories])
    event.add("color", colour_name(content.palette))
    add_uri(event, "url", page)
    # Outlook reads its own property first, others TRANSP: a campaign fills nobody's day.
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return serialised(event)


def _category(name: str) -> str:
    """Return a category without commas: KDE and node-ical split at an escaped one as well."""
    return name.replace(", ", " – ").replace(",", " – ")
