"""What identifies an event and its changes to calendars: UID, SEQUENCE, LAST-MODIFIED.

They follow from the data alone, never from the clock or chance. Two builds of the same input
must give the same bytes, or every build would look like a change to every subscriber.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import NAMESPACE_DNS, uuid5

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.dates.statement import Statement
from hooks.facts.documents import narrowness
from hooks.facts.occurrences import Occurrence
from hooks.model.dates.spans import VIETNAM

# Part of every UID ever published: changing it would duplicate every event for every subscriber.
# It is not the name of a host, so the site may move.
UID_DOMAIN: Final = "lich-truyen-thong.example"
_NAMESPACE: Final = uuid5(NAMESPACE_DNS, UID_DOMAIN)

# How narrow the rule of an occasion is: nothing is wider.
RULE: Final = -1
PART: Final = "#"  # between the id of a statement and the number of one of its parts

# Used when no document is dated. Any fixed moment will do; an early one is never "newer".
UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The number of substantive changes an event has had, and the time of the last one."""

    sequence: int  # RFC 5545, 3.8.7.4
    modified: datetime  # aware; RFC 5545, 3.8.7.2 and 3.8.7.3


def uid(name: str) -> str:
    """Return the UID for a key, which never changes (RFC 5545, 3.8.4.7)."""
    return f"{uuid5(_NAMESPACE, name)}@{UID_DOMAIN}"


def told_statements(occurrence: Occurrence) -> dict[str, int]:
    """Return the ids of the statements that an event tells, with how narrow each one's place is.

    The rule of an occasion is one of them, and so are the statements said anew. Of a date with
    several parts the second has «#2» after its ids.
    """
    places = occurrence.of_year.catalogue
    found = {
        each.id: narrowness(places, each.scope)
        for own in occurrence.statements
        for each in (*_said_before(own), own)
    }
    if occurrence.is_day:
        found[f"{occurrence.campaign.id}/{occurrence.year}/{occurrence.occasion}"] = RULE
    part = f"{PART}{occurrence.part}" if (occurrence.part or 1) > 1 else ""
    return {f"{id_}{part}": narrow for id_, narrow in found.items()}


def _said_before(statement: Statement) -> Iterator[Statement]:
    for old in statement.replaces:
        yield from _said_before(old)
        yield old


def start_of(day: date) -> datetime:
    """Return the moment a day begins in Vietnam, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM).astimezone(UTC)


def first_revision(occurrence: Occurrence, catalogue: Catalogue) -> Revision:
    """Return the revision of an event that is not in the ledger, as its documents imply it.

    It is dated by the newest document whose day is known. A recurring date was projected before
    a document confirmed it, and a changed one was published as it was before: each step counts,
    so that SEQUENCE never falls behind what has already been published.
    """
    dates = (catalogue.documents[document].date for document in occurrence.documents)
    days = [d.first for d in dates if d and d.precision == "day"]
    recurs = occurrence.is_day or any(each.entry.yearly for each in occurrence.statements)
    steps = int(recurs and occurrence.status != "projected")
    steps += bool(occurrence.changes)
    return Revision(sequence=steps, modified=start_of(max(days)) if days else UNDATED)
