"""Where places lie: what is within what, and what a place was on a day before a merger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.document import Document
from hooks.model.registry import Agency, Place

FORMER = "-cu"  # ends the id of what bore the name before a merger


def around(places: Mapping[str, Place], place_id: str) -> tuple[str, ...]:
    """Return a place and all that hold it, the whole country last.

    What merged lies in what it became.
    """
    found, todo = [], [place_id]
    while todo:
        if (each := todo.pop(0)) in found:
            continue
        found.append(each)
        if place := places.get(each):
            todo += [*([place.within] if place.within else []), *place.into]
    return tuple(found) if WHOLE_COUNTRY in found else (*found, WHOLE_COUNTRY)


def is_within(places: Mapping[str, Place], inner: str, outer: str) -> bool:
    """Return whether a place is another or lies in it."""
    return outer in around(places, inner)


def as_it_was(places: Mapping[str, Place], place_id: str, day: date | None) -> str:
    """Return the place that bore the name on a day: before a merger the former one."""
    place = places.get(place_id)
    if place is None or day is None:
        return place_id
    former = f"{place_id}{FORMER}"
    if place.valid_from and day < place.valid_from and former in places:
        return former
    if place.valid_to and day > place.valid_to and len(place.into) == 1:
        return place.into[0]
    return place_id


def issuers_place(
    document: Document, agencies: Mapping[str, Agency], places: Mapping[str, Place]
) -> str | None:
    """Return the place of a document's issuer, as it was then; None when it has none."""
    agency = agencies.get(document.issuer or "")
    if agency is None or agency.place is None:
        return None
    return as_it_was(places, agency.place, document.earliest)


def scope_of(
    document: Document, agencies: Mapping[str, Agency], places: Mapping[str, Place]
) -> str | None:
    """Return where a document counts: as written, or its issuer's place; None if unknown."""
    return document.scope or issuers_place(document, agencies, places)
