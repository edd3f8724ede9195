"""Documents beside each other: whose words come first, what replaced what, what a campaign has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias, TypeVar

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import is_within, scope_of
from hooks.catalogue.said import Said, SaidSection
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.dates.specs import documents_named
from hooks.model.document import Document, Seen

# How much of a document was seen: the fuller, the earlier it speaks.
_SEEN: Final[tuple[Seen, ...]] = ("toan-van", "mot-phan", "qua-bai", "vien-dan")

Rank: TypeAlias = tuple[bool, bool, int, int, date, str, str]
SaidT = TypeVar("SaidT", bound=Said)


def rank(
    catalogue: Catalogue, document_id: str, *, verified: bool = True, scope: str | None = None
) -> Rank:
    """Return the place of a document among others that say the same: the least speaks first.

    Verified, not superseded, of wider scope, seen fuller, earlier, of a lower number, by id: what
    a file is called decides only between documents without numbers. What is said may be less
    certain, or count elsewhere, than its document: then `verified` and `scope` say so.
    """
    document = catalogue.documents[document_id]
    counts_in = scope or scope_of(document, catalogue.agencies, catalogue.places) or ""
    return (
        not (verified and document.verified),
        document_id in catalogue.successors,
        narrowness(catalogue, counts_in),
        _SEEN.index(document.seen),
        document.earliest or date.max,
        _by_value(document.number.written or "") if document.number else "",
        document_id,
    )


def _by_value(number: str) -> str:
    """Return a document's number so that it sorts as people count: 9/QĐ before 10/QĐ."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(20), number)


def rank_of(catalogue: Catalogue, entry: Said) -> tuple[Rank, tuple[str, ...]]:
    """Return the place of what is said among its like; within a document the file's order."""
    ranked = rank(catalogue, entry.document, verified=entry.verified, scope=entry.scope)
    return ranked, tuple(f"{step:06}" if isinstance(step, int) else step for step in entry.path)


def in_order(catalogue: Catalogue, entries: Iterable[SaidT]) -> tuple[SaidT, ...]:
    """Return what documents say, whose words win first."""
    return tuple(sorted(entries, key=lambda entry: rank_of(catalogue, entry)))


def by_document(catalogue: Catalogue, entries: Iterable[SaidT]) -> tuple[SaidT, ...]:
    """Return what documents say, document after document, each in its own order."""
    return tuple(
        sorted(
            entries,
            key=lambda each: (rank(catalogue, each.document), rank_of(catalogue, each)[1]),
        )
    )


def narrowness(catalogue: Catalogue, place: str) -> int:
    """Return how many places hold a place one within the other: 0 for the whole country."""
    steps, here = 0, place
    seen: set[str] = set()
    while here != WHOLE_COUNTRY and here not in seen:
        seen.add(here)
        steps += 1
        found = catalogue.places.get(here)
        here = found.within or WHOLE_COUNTRY if found else WHOLE_COUNTRY
    return steps


def nearest_first(catalogue: Catalogue, entries: Iterable[SaidT], place: str) -> tuple[SaidT, ...]:
    """Return what counts in a chosen place: what is said for it alone before what holds it.

    Where several are of one place the order is as given.
    """
    here = [each for each in entries if is_within(catalogue.places, place, each.scope)]
    return tuple(sorted(here, key=lambda each: -narrowness(catalogue, each.scope)))


def is_superseded(catalogue: Catalogue, entry: Said) -> bool:
    """Return whether the document that says it was replaced altogether."""
    return entry.document in catalogue.successors


def in_force(catalogue: Catalogue, entry: Said) -> bool:
    """Return whether it is verified, by a verified document that nothing replaced."""
    verified = entry.verified and catalogue.documents[entry.document].verified
    return verified and not is_superseded(catalogue, entry)


def successors_by(catalogue: Catalogue, document_id: str, day: date | None) -> tuple[str, ...]:
    """Return what had replaced a document by a day: what was over by then stays as it was."""
    return tuple(
        new
        for new in catalogue.successors.get(document_id, ())
        if day is None or (catalogue.documents[new].earliest or date.min) <= day
    )


def followed(catalogue: Catalogue, entry: Said) -> frozenset[str]:
    """Return the documents that a document implements or relays, however indirectly.

    Where the section says so itself, that counts for what is said in it.
    """
    found: set[str] = set()
    section = next(
        (
            each
            for each in catalogue.said[entry.campaign].sections
            if each.document == entry.document and each.path == entry.path[:2]
        ),
        None,
    )
    todo = [*section.implements, *section.relays] if section else []
    todo += _followed_by(catalogue, entry.document)
    while todo:
        document = todo.pop()
        if document not in found and document != entry.document:
            found.add(document)
            todo += _followed_by(catalogue, document)
    return frozenset(found)


def _followed_by(catalogue: Catalogue, document_id: str) -> Iterator[str]:
    if document := catalogue.documents.get(document_id):
        yield from (*document.implements, *document.relays)


def documents_of(
    campaign: Campaign, catalogue: Catalogue, year: int | None = None
) -> Mapping[str, Document]:
    """Return every document a campaign rests on, by id: its basis first, then newest first.

    With a year, only those of what is said of that year.
    """
    said = catalogue.said[campaign.id]
    ids = [*campaign.basis]
    for occasion in campaign.occasions:
        ids += [*occasion.basis, *documents_named(occasion.rule)]
    entries = [
        *said.sections, *said.windows, *said.texts, *said.tasks, *said.reports, *said.changes,
        *said.materials, *said.contacts, *said.leads,
    ]  # fmt: skip
    for entry in sorted(entries, key=lambda each: (-each.year, each.document)):
        if year is None or entry.is_of(year):
            ids += [entry.document, *entry.sources, *_named_in(entry)]
            if isinstance(entry, SaidSection):
                ids += _behind(catalogue, entry)
    # Who replaced whom belongs to the story as well.
    ids += [new for old in dict.fromkeys(ids) for new in catalogue.successors.get(old, ())]
    return {key: catalogue.documents[key] for key in dict.fromkeys(ids)}


def _behind(catalogue: Catalogue, section: SaidSection) -> Iterator[str]:
    """Yield what a section carries out, passes on or cites, and its whole document with it."""
    for each in (section, catalogue.documents[section.document]):
        yield from (*each.implements, *each.relays, *each.cites)


def _named_in(entry: Any) -> Iterator[str]:
    """Yield the documents that a date, a translation or a contact rests on besides."""
    if when := getattr(entry, "when", None):
        yield from documents_named(when)
    for translation in getattr(entry, "translations", ()):
        yield from translation.source
    yield from getattr(entry, "basis", ())
