"""The place and the kind of agency that a reader chooses once, and where something counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import around
from hooks.facts.places import PROVINCES
from hooks.model.campaign import WHOLE_COUNTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the places or agencies to choose from; a former place leads to what it became."""

    id: str
    name: str
    short: str
    was: str = ""  # the id of the former place, when that is what readers look for
    former: str = ""  # and its name

    @property
    def shown(self) -> str:
        """What a reader who chose it is told: as it is now and as it was chosen."""
        return f"{self.short} ({self.former} cũ)" if self.former else self.short


def places_to_choose(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the provinces of today, by name as people sort them, without former ones.

    Of an edition for some of them, these.
    """
    shown = catalogue.edition.places
    found = (
        Choice(id=key, name=catalogue.places[key].full_name, short=catalogue.places[key].name)
        for key in provinces_of_today(catalogue)
        if not shown or key in shown
    )
    return tuple(sorted(found, key=lambda each: _letters(each.short)))


def former_places(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the names that provinces of today do not have any more, and what they became."""
    today = {each.id: each for each in places_to_choose(catalogue)}
    names = {each.short for each in today.values()}
    found = []
    for key, place in catalogue.places.items():
        into = [today[key] for key in place.into if key in today]
        if place.kind in PROVINCES and place.name not in names and len(into) == 1:
            new = into[0]
            found.append(
                Choice(id=new.id, name=new.name, short=new.short, was=key, former=place.name)
            )
    return tuple(sorted(found, key=lambda each: _letters(each.former)))


def agencies_to_choose(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the kinds of agencies that there are today, in the registry's order."""
    return tuple(
        Choice(id=key, name=audience.name, short=audience.short or audience.name)
        for key, audience in catalogue.audiences.items()
        if audience.ended is None
    )


def provinces_of_today(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of the provinces there are, in the registry's order."""
    return tuple(
        key
        for key, place in catalogue.places.items()
        if place.kind in PROVINCES
        and place.within == WHOLE_COUNTRY
        and not place.into
        and place.valid_to is None
    )


def former_provinces_of(catalogue: Catalogue, scopes: Iterable[str]) -> tuple[str, ...]:
    """Return the former provinces that places are or lie in; () where one counts for today's."""
    found = {
        next(
            (outer for outer in around(catalogue.places, scope) if _is_former(catalogue, outer)), ""
        )
        for scope in scopes
    }
    return () if "" in found else tuple(sorted(found))


def _is_former(catalogue: Catalogue, place: str) -> bool:
    held = catalogue.places[place]
    return held.kind in PROVINCES and bool(held.into)


def readers_of(catalogue: Catalogue, scopes: Iterable[str]) -> tuple[str, ...]:
    """Return the provinces whose readers are told of what counts in places; () stands for all.

    Those are the ones that hold a place, lie in it, or are what it became.
    """
    counts_in = set(scopes)
    if WHOLE_COUNTRY in counts_in:
        return ()
    held = {outer for scope in counts_in for outer in around(catalogue.places, scope)}
    return tuple(
        each
        for each in provinces_of_today(catalogue)
        if each in held or counts_in & {*around(catalogue.places, each)}
    )


# ă, â, đ, ê, ô, ơ, ư are letters of their own; a tone decides only between words alike without it.
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"


def _letters(name: str) -> tuple[tuple[int, ...], str]:
    plain = "".join(
        sign for sign in unicodedata.normalize("NFD", name.casefold()) if sign not in _TONES
    )
    letters = unicodedata.normalize("NFC", plain)
    return tuple(_ALPHABET.find(letter) for letter in letters), name
