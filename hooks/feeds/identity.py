"""What calendars tell an event and its changes by: UID, SEQUENCE, LAST-MODIFIED.

All of it comes from the data, never from the clock or from chance: two builds of the same
input must be the same bytes, or every build looks like a change to every subscriber.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_DNS, uuid5

from hooks.occurrences import Occurrence

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue

# Part of every UID ever published: changing it doubles every event for every subscriber. It
# names no host and needs none, so the site may move.
UID_DOMAIN: Final = "lich-truyen-thong.example"
_NAMESPACE: Final = uuid5(NAMESPACE_DNS, UID_DOMAIN)

# Legal time of Vietnam. Dates of documents are whole days, so older offsets don't matter.
VIETNAM: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
# When no document tells its day. Any fixed moment will do; an early one is never "newer".
UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The state of an event: how many changes of substance it had, and when the last was."""

    sequence: int  # RFC 5545, 3.8.7.4
    modified: datetime  # aware; RFC 5545, 3.8.7.2 and 3.8.7.3


def uid(name: str) -> str:
    """Return the UID for a key, the same for ever (RFC 5545, 3.8.4.7; RFC 7986, 5.3)."""
    return f"{uuid5(_NAMESPACE, name)}@{UID_DOMAIN}"


def revision(
    occurrence: Occurrence, catalogue: Catalogue, revisions: Mapping[str, Revision]
) -> Revision:
    """Return the revision recorded for the occurrence's key, else the one its documents tell."""
    return revisions.get(occurrence.key) or from_documents(occurrence, catalogue)


def from_documents(occurrence: Occurrence, catalogue: Catalogue) -> Revision:
    """Return a first revision dated by the newest document whose day is known."""
    dates = (catalogue.documents[document].date for document in occurrence.documents)
    days = [date.sort_key for date in dates if date and date.precision == "day"]
    modified = datetime(*max(days), tzinfo=VIETNAM).astimezone(UTC) if days else UNDATED
    return Revision(sequence=0, modified=modified)
