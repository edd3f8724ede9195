"""Who has a part in an occurrence: the one rule for feeds, the calendar's filter and banners."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.model.campaign import Edition, Report, Task


def concerned(occurrence: Occurrence, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the audiences that have a part in the occurrence, in the registry's order.

    A deadline concerns only those who report. Anything else concerns whom the documents of its
    year give a part; where none is known to do so, whom those of any year before it did: they
    come from several issuers, each of which speaks to its own. An audience that is no more has
    no part: what it was to do, its successor is told of, but nobody inherits a deadline.
    """
    day = occurrence.span.first
    if occurrence.report:
        found = {*occurrence.report.audience}
    else:
        found = _with_a_part(occurrence)
        found |= {heir for one in found for heir in _heirs(one, day, catalogue)}
    return tuple(
        key for key in catalogue.audiences if key in found and not _is_over(key, day, catalogue)
    )


def _with_a_part(occurrence: Occurrence) -> set[str]:
    editions = occurrence.campaign.editions
    of_year = given_a_part(edition for edition in editions if edition.year == occurrence.year)
    return of_year or given_a_part(e for e in editions if e.year < occurrence.year)


def given_a_part(editions: Iterable[Edition]) -> set[str]:
    """Return the audiences to which documents of those years give a task or a deadline."""
    found: set[str] = set()
    for edition in editions:
        items: list[Task | Report] = [*edition.tasks, *edition.reports]
        found.update(one for item in items if not item.superseded for one in item.audience)
    return found


def _heirs(audience: str, day: date, catalogue: Catalogue) -> Iterable[str]:
    """Yield the successors of an audience that is over by `day`, as far as they lead."""
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
