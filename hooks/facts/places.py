"""Where something counts, in words for readers."""

from __future__ import annotations

from collections.abc import Iterable

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import is_within


def place_name(catalogue: Catalogue, place: str) -> str:
    """Return a place as readers know it: «tỉnh Tuyên Quang», «cả nước»."""
    return catalogue.places[place].full_name


def widest(catalogue: Catalogue, places: Iterable[str]) -> tuple[str, ...]:
    """Return the places that lie in no other of them, in their order."""
    found = tuple(dict.fromkeys(places))
    return tuple(
        each
        for each in found
        if not any(other != each and is_within(catalogue.places, each, other) for other in found)
    )


def places_words(catalogue: Catalogue, places: Iterable[str]) -> str:
    """Return where something counts: «cả nước», or «tỉnh A, tỉnh B»."""
    return ", ".join(place_name(catalogue, each) for each in widest(catalogue, places))
