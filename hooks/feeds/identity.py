"""What calendars tell an event and its changes by: UID, SEQUENCE, LAST-MODIFIED.

All of it comes from the data, never from the clock or from chance: two builds of the same
input must be the same bytes, or every build looks like a change to every subscriber.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import NAMESPACE_DNS, uuid5

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.model.dates.spans import VIETNAM

# Part of every UID ever published: changing it doubles every event for every subscriber. It
# names no host and needs none, so the site may move.
UID_DOMAIN: Final = "lich-truyen-thong.example"
_NAMESPACE: Final = uuid5(NAMESPACE_DNS, UID_DOMAIN)

# When no document tells its day. Any fixed moment will do; an early one is never "newer".
UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The state of an event: how many changes of substance it had, and when the last was."""

    sequence: int  # RFC 5545, 3.8.7.4
    modified: datetime  # aware; RFC 5545, 3.8.7.2 and 3.8.7.3


def uid(name: str) -> str:
    """Return the UID for a key, the same for ever (RFC 5545, 3.8.4.7)."""
    return f"{uuid5(_NAMESPACE, name)}@{UID_DOMAIN}"


def start_of(day: date) -> datetime:
    """Return the moment a day begins in Vietnam, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM).astimezone(UTC)


def first_revision(occurrence: Occurrence, catalogue: Catalogue) -> Revision:
    """Return the revision of an event the ledger does not know: what its documents tell.

    It is dated by the newest document whose day is known. What recurs was a projection before
    a document confirmed it, and what a document moved or cancelled stood elsewhere before: each
    step counts, so that SEQUENCE never falls behind what is out already.
    """
    dates = (catalogue.documents[document].date for document in occurrence.documents)
    days = [date(*d.sort_key) for d in dates if d and d.precision == "day"]
    recurs = occurrence.report.due.recurs if occurrence.report else not (
        occurrence.item_of_edition
    )  # fmt: skip
    steps = int(bool(recurs) and occurrence.status != "projected")
    steps += occurrence.status in {"moved", "cancelled"}
    return Revision(sequence=steps, modified=start_of(max(days)) if days else UNDATED)
