"""Who has a part in an occurrence: the single rule for feeds, calendar filters and banners."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from weakref import WeakKeyDictionary

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidReport, SaidTask
from hooks.facts.documents import is_superseded
from hooks.facts.occurrences import Occurrence
from hooks.facts.years import campaign_facts


def concerned(occurrence: Occurrence, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the audiences that have a part in the occurrence, in the registry's order.

    A deadline concerns only those who are to meet it. Anything else concerns whom the documents
    of its year give a part; where none is known to do so, whom those of any year before it did:
    they come from several issuers, each of which speaks to its own. An audience that is no more
    has no part: what it was to do, its successor is told of, but nobody inherits a deadline.
    """
    day = occurrence.span.first
    if not occurrence.is_deadline:
        return with_heirs(_with_a_part(occurrence, catalogue), catalogue, day)
    found = {one for each in occurrence.statements for one in each.entry.audience}
    return tuple(
        key for key in catalogue.audiences if key in found and not _is_over(key, day, catalogue)
    )


def with_heirs(audiences: Iterable[str], catalogue: Catalogue, day: date) -> tuple[str, ...]:
    """Return the audiences that there are on a day, those that follow others that are no more."""
    found = {*audiences}
    found |= {heir for one in found for heir in _heirs(one, day, catalogue)}
    return tuple(
        key for key in catalogue.audiences if key in found and not _is_over(key, day, catalogue)
    )


def _with_a_part(occurrence: Occurrence, catalogue: Catalogue) -> set[str]:
    """Return the audiences of a campaign's year, worked out once for all its occurrences."""
    kept = _KEPT.setdefault(catalogue, {})
    key = (occurrence.campaign.id, occurrence.year)
    if key not in kept:
        said = campaign_facts(catalogue, occurrence.campaign.id).said
        items: list[SaidTask | SaidReport] = [*said.tasks, *said.reports]
        of_year = given_a_part(catalogue, (each for each in items if each.year == occurrence.year))
        earlier = (each for each in items if each.year < occurrence.year)
        kept[key] = frozenset(of_year or given_a_part(catalogue, earlier))
    return {*kept[key]}


# By catalogue, as long as somebody has it.
_KEPT: WeakKeyDictionary[Catalogue, dict[tuple[str, int], frozenset[str]]] = WeakKeyDictionary()


def given_a_part(catalogue: Catalogue, items: Iterable[SaidTask | SaidReport]) -> set[str]:
    """Return the audiences to which documents that nothing replaced give a task or a report."""
    return {one for each in items if not is_superseded(catalogue, each) for one in each.audience}


def _heirs(audience: str, day: date, catalogue: Catalogue) -> Iterable[str]:
    """Yield the audiences that follow, directly or not, one that no longer exists on `day`."""
    seen = {audience}
    while _is_over(audience, day, catalogue):
        heir = catalogue.audiences[audience].successor
        if heir is None or heir in seen:
            return
        seen.add(heir)
        yield heir
        audience = heir


def _is_over(audience: str, day: date, catalogue: Catalogue) -> bool:
    ended = catalogue.audiences[audience].ended
    return ended is not None and ended <= day
