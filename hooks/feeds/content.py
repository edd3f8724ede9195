"""What an event says before it is serialised: one `EventContent` for each event of any feed.

It does not depend on the site's address or on the event's history, so the ledger can tell
whether anything a reader sees has changed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Final, TypeAlias

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.feeds.identity import Revision, first_revision, told_statements
from hooks.feeds.words.descriptions import description
from hooks.feeds.words.plain_text import one_line
from hooks.feeds.words.titles import EventStatus, state, title
from hooks.model.dates.spans import VIETNAM
from hooks.wording.labels import OCCURRENCE_KINDS

Moment: TypeAlias = date | datetime

# A document may give only a start time, but RFC 5545, 3.8.2.2 requires a later end. The length
# is our choice, and the event says that the document gives no end.
NOMINAL_LENGTH: Final = timedelta(hours=1)
# A deadline is a moment; its event ends there, so that nobody is told of it when it is too late.
DEADLINE_LENGTH: Final = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class EventContent:
    """Everything about an event except its page's full address and its revision."""

    key: str  # its UID is made from this
    title: str
    description: str  # without the page's address, which is added later
    start: Moment
    end: Moment  # exclusive
    state: str  # one of the names in `hooks.feeds.words.titles`
    status: EventStatus
    location: str  # the venue; "" when no document names one
    categories: tuple[str, ...]
    palette: str  # of its topic
    page: str  # path of its page within the site
    first_revision: Revision  # used until the ledger has one
    statements: tuple[str, ...] = ()  # the ids of those it tells; a milestone goes with its event

    @property
    def day(self) -> date:
        """The first day, in Vietnam."""
        if isinstance(self.start, datetime):
            return (self.start + timedelta(hours=7)).date()
        return self.start

    @cached_property
    def digest(self) -> str:
        """A hash of the content, 16 hexadecimal digits, by which changes are noticed."""
        shown = [
            self.title,
            self.description,
            self.start.isoformat(),
            self.end.isoformat(),
            self.status,
            self.categories,
            self.palette,
            self.page,
        ]
        if self.location:  # most have none, and their digests are as before there were any
            shown.append(self.location)
        text = json.dumps(shown, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return hashlib.blake2b(text, digest_size=8).hexdigest()


def content_of(occurrence: Occurrence, catalogue: Catalogue) -> EventContent:
    """Return the event of an occurrence."""
    told = state(occurrence)
    start, end = when(occurrence)
    return EventContent(
        key=occurrence.key,
        title=title(occurrence),
        description=description(occurrence, catalogue),
        start=start,
        end=end,
        state=told.name,
        status=told.status,
        location=venue(occurrence),
        categories=(topic_name(occurrence, catalogue), OCCURRENCE_KINDS[occurrence.kind]),
        palette=catalogue.topics[occurrence.campaign.topic].palette,
        page=page_path(occurrence),
        first_revision=first_revision(occurrence, catalogue),
        statements=tuple(sorted(told_statements(occurrence))),
    )


def when(occurrence: Occurrence) -> tuple[Moment, Moment]:
    """Return start and exclusive end: whole days as dates, hours in UTC (RFC 5545, 3.3.5).

    A span with an open end is put on its one known day; its title says which end is open. Where
    only one end has an hour, the other is that of its day. What is due at an hour ends with it.
    """
    span = occurrence.span
    if span.begins is None and span.ends is None:
        return span.first, span.day_after
    if occurrence.is_deadline and span.begins is not None:
        due = span.begins.astimezone(UTC)
        return due - DEADLINE_LENGTH, due
    begins = span.begins or datetime.combine(span.first, time(), VIETNAM)
    ends = span.ends
    if ends is None and span.end is not None and not span.is_one_day:
        ends = datetime.combine(span.day_after, time(), VIETNAM)
    if ends is None:
        ends = begins + NOMINAL_LENGTH
    return begins.astimezone(UTC), ends.astimezone(UTC)


def venue(occurrence: Occurrence) -> str:
    """Return where it takes place, if that holds wherever the occurrence counts."""
    places = {
        one_line(each.where)
        for each in occurrence.statements
        if each.where and each.scope == occurrence.scope
    }
    return places.pop() if len(places) == 1 else ""


def topic_name(occurrence: Occurrence, catalogue: Catalogue) -> str:
    """Return the name of the occurrence's topic."""
    return one_line(catalogue.topics[occurrence.campaign.topic].name)


def page_path(occurrence: Occurrence) -> str:
    """Return the path of the page that tells more about the occurrence."""
    return addresses.campaign_page(occurrence.campaign.id)
