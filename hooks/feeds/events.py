"""One occurrence as a VEVENT (RFC 5545, 3.6.1).

Always an all-day event: dates without time and zone are the same days for every subscriber.
No alarms, no to-dos, no recurrence rules, no organizer or attendees: clients ignore the first
two in subscriptions, misread the third, and take the others for a meeting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from icalendar import Event

from hooks.feeds.descriptions import description
from hooks.feeds.identity import Revision, uid
from hooks.feeds.plain_text import one_line
from hooks.feeds.properties import ExactText, add_text, add_uri
from hooks.feeds.titles import state, title
from hooks.occurrences import Occurrence

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue


def page_url(site_url: str, occurrence: Occurrence) -> str:
    """Return the address of the page that tells more of the occurrence."""
    return f"{site_url}chien-dich/{occurrence.campaign.id}/"


def event_bytes(
    occurrence: Occurrence, catalogue: Catalogue, revision: Revision, site_url: str
) -> bytes:
    """Return the event, escaped, folded by octets, its lines ended by CRLF."""
    page = page_url(site_url, occurrence)
    event = Event()
    event.add("uid", uid(occurrence.key))
    event.add("dtstamp", revision.modified)
    event.add("last-modified", revision.modified)
    event.add("sequence", revision.sequence)
    # A span with an open end stands on its one known day; its title says what is open. DTEND
    # is the day after the last one, and stated for single days too (RFC 5545, 3.8.2.2).
    event.add("dtstart", occurrence.span.first)
    event.add("dtend", occurrence.span.day_after)
    event.add("status", state(occurrence).status)
    add_text(event, "summary", title(occurrence), LANGUAGE="vi")
    add_text(event, "description", description(occurrence, catalogue, page))
    topic = catalogue.topics[occurrence.campaign.topic].name
    event.add("categories", [ExactText(one_line(topic))])
    add_uri(event, "url", page)
    # Outlook reads its own property first, others TRANSP: a campaign fills nobody's day.
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return bytes(event.to_ical())
