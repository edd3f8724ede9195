"""Places: the country is there, and no letter speaks for more than its issuer's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import document_place, nearest, source_of
from hooks.catalogue.places import is_within, issuers_place
from hooks.catalogue.said import Said, SaidOfCampaign
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.source.faults import Fault


def check_whole_country(catalogue: Catalogue) -> Iterator[Fault]:
    """The registry has the place that occasions are of unless they name another."""
    places = catalogue.registry_sources.get("places")
    if places and isinstance(places.data, dict) and WHOLE_COUNTRY not in places.data:
        yield places.fault((), "no-whole-country", id=WHOLE_COUNTRY)


def check_circles(catalogue: Catalogue) -> Iterator[Fault]:
    """No place lies within itself."""
    source = catalogue.registry_sources.get("places")
    for start in catalogue.places:
        path, here = [start], catalogue.places[start].within
        while here and here in catalogue.places and here not in path:
            path.append(here)
            here = catalogue.places[here].within
        if here == start == min(path) and source:  # a circle is told once
            shown = " → ".join([*path, start])
            yield source.fault((start, "in"), "place-circle", path=shown)


def check_scopes(catalogue: Catalogue) -> Iterator[Fault]:
    """What a letter orders counts within its issuer's place; words of others may be wider."""
    for document_id, document in catalogue.documents.items():
        place = issuers_place(document, catalogue.agencies, catalogue.places)
        scope = document.scope
        if place and scope and scope in catalogue.places and _is_wider(catalogue, scope, place):
            source, steps = document_place(catalogue, document_id)
            yield source.fault((*steps, "scope"), "scope-wider", **_named(catalogue, scope, place))
    for said in catalogue.said.values():
        for entry in _bound(said):
            document = catalogue.documents[entry.document]
            place = issuers_place(document, catalogue.agencies, catalogue.places)
            if (
                place
                and entry.scope in catalogue.places
                and entry.scope != document.scope  # told at the document
                and entry.sources == (entry.document,)  # another document's has its own scope
                and _is_wider(catalogue, entry.scope, place)
            ):
                source = source_of(catalogue, entry)
                steps = nearest(source, entry.path, "scope")
                yield source.fault(steps, "scope-wider", **_named(catalogue, entry.scope, place))


def _bound(said: SaidOfCampaign) -> Iterator[Said]:
    """Yield what a letter cannot say beyond its issuer's place."""
    yield from (window for window in said.windows if window.kind != "chinh-ngay")
    for entries in (
        said.purposes,
        said.tasks,
        said.reports,
        said.changes,
        said.materials,
        said.leads,
    ):
        yield from entries


def _is_wider(catalogue: Catalogue, scope: str, place: str) -> bool:
    return not is_within(catalogue.places, scope, place)


def _named(catalogue: Catalogue, scope: str, place: str) -> dict[str, str]:
    return {
        "scope": catalogue.places[scope].full_name,
        "place": catalogue.places[place].full_name if place in catalogue.places else place,
    }


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_whole_country,
    check_circles,
    check_scopes,
)
