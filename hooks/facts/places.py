"""Where something counts, in words for readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar
from weakref import WeakKeyDictionary

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import around, is_within
from hooks.catalogue.said import Said
from hooks.facts.documents import narrowness
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.registry import PlaceKind

SaidT = TypeVar("SaidT", bound=Said)

PROVINCES: Final[tuple[PlaceKind, ...]] = ("tinh", "thanh-pho")


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


def by_place(
    catalogue: Catalogue, entries: Iterable[SaidT]
) -> tuple[tuple[str, tuple[SaidT, ...]], ...]:
    """Return what documents say, place by place: the widest first, then in the order given."""
    found: dict[str, list[SaidT]] = {}
    for each in entries:
        found.setdefault(each.scope, []).append(each)
    places = sorted(found, key=lambda place: narrowness(catalogue, place))
    return tuple((place, tuple(found[place])) for place in places)


def provinces_told(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the provinces of today for which documents say something, in the registry's order.

    What was said for a province that is no more is said for what it became.
    """
    scopes = {section.scope for said in catalogue.said.values() for section in said.sections} - {
        WHOLE_COUNTRY
    }
    told = {each for scope in scopes for each in _provinces_of(catalogue, scope)}
    return tuple(each for each in catalogue.places if each in told)


def provinces_of(catalogue: Catalogue, scopes: Iterable[str]) -> tuple[str, ...]:
    """Return the provinces told of what counts in places, each once.

    Those are the ones a place holds, itself, or what it became; all of them for the whole country.
    """
    if catalogue not in _KEPT:
        told = provinces_told(catalogue)
        held = {each: around(catalogue.places, each) for each in told}
        _KEPT[catalogue] = {
            scope: tuple(
                each
                for each in told
                if scope in held[each] or each in _provinces_of(catalogue, scope)
            )
            for scope in catalogue.places
        }
    of_place = _KEPT[catalogue]
    return tuple(dict.fromkeys(each for scope in scopes for each in of_place.get(scope, ())))


# By catalogue, as long as somebody has it.
_KEPT: WeakKeyDictionary[Catalogue, Mapping[str, tuple[str, ...]]] = WeakKeyDictionary()


def _provinces_of(catalogue: Catalogue, place: str) -> tuple[str, ...]:
    """Return a province, if it is one of today, or those that it became."""
    found = catalogue.places.get(place)
    if found is None or found.kind not in PROVINCES:
        return ()
    if not found.into and found.valid_to is None:
        return (place,)
    return tuple(each for new in found.into for each in _provinces_of(catalogue, new))
