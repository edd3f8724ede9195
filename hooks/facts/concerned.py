"""Who has a part in an occurrence: the single rule for feeds, calendar filters and banners."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.model.campaign import Edition, Report, Task


def concerned(occurrence: Occurrence, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the audiences that have a part in the occurrence, in the registry's order.

    A deadline concerns only those who report. Anything else concerns the audiences to whom the
    documents of its year give a part. If none of them does, the documents of all years before
    count, because several issuers write them, each for its own audiences. An audience that no
    longer exists has no part: its successors take over, except for deadlines.
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
