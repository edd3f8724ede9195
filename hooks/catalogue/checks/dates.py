"""Checks of a campaign's dates: that anchors exist, and that days fit their year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from hooks.catalogue.anchors import circle, spans_as_set, spans_of, spec_of
from hooks.catalogue.catalogue import Catalogue
from hooks.model.campaign import Campaign, Edition
from hooks.model.dates.specs import DateKind, anchors_named
from hooks.source.faults import Fault
from hooks.source.yaml_source import Steps

FARTHEST_YEARS: Final = 1  # a campaign may begin in the December before, or end in January


def check_anchors(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each date counted from an unknown item, or from itself."""
    for campaign in catalogue.campaigns:
        source = catalogue.campaign_sources[campaign.id]
        dated: list[tuple[Steps, str, DateKind, int]] = []
        newest = campaign.newest_first[0].year if campaign.editions else 0
        for o, occasion in enumerate(campaign.occasions):
            dated.append((("occasions", o, "rule"), occasion.id, occasion.rule, newest))
        for e, edition in enumerate(campaign.editions):
            for p, period in enumerate(edition.periods):
                steps: Steps = ("editions", e, "periods", p, "when")
                dated.append((steps, period.id, period.when, edition.year))
            for r, report in enumerate(edition.reports):
                anchor_id = report.due.anchor
                if anchor_id and spec_of(campaign, anchor_id, edition.year) is None:
                    yield source.fault(
                        ("editions", e, "reports", r, "due", "anchor"),
                        "unknown-item", id=anchor_id, year=edition.year, near="",
                    )  # fmt: skip
            for c, change in enumerate(edition.changes):
                if change.to:
                    steps = ("editions", e, "changes", c, "to")
                    dated.append((steps, change.item, change.to, edition.year))
        circles: set[tuple[int, frozenset[str]]] = set()
        for steps, item, spec, year in dated:
            for anchor in anchors_named(spec):
                # A change may be counted from the item's own former days.
                if anchor != item and spec_of(campaign, anchor, year) is None:
                    yield source.fault(steps, "unknown-item", id=anchor, year=year, near="")
            path = circle(campaign, item, year)
            if path and (year, frozenset(path)) not in circles:
                circles.add((year, frozenset(path)))
                yield source.fault(steps, "anchor-cycle", path=" → ".join(path))


def check_dates_near_edition(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each date of an edition that is more than a year from the edition's."""
    for campaign in catalogue.campaigns:
        source = catalogue.campaign_sources[campaign.id]
        for e, edition in enumerate(campaign.editions):
            for steps, days in _days_of(campaign, edition):
                if far := _far(edition.year, *days):
                    yield source.fault(
                        ("editions", e, *steps),
                        "edition-far-date", date=f"{far:%d/%m}/{far.year}", year=edition.year,
                    )  # fmt: skip


def _days_of(campaign: Campaign, edition: Edition) -> Iterator[tuple[Steps, list[date]]]:
    """Yield the steps to each date of an edition, with its days."""
    dated: list[tuple[Steps, DateKind | None]] = [
        *((("changes", c, "to"), change.to) for c, change in enumerate(edition.changes)),
        *((("tasks", t, "when"), task.when) for t, task in enumerate(edition.tasks)),
    ]
    for p, period in enumerate(edition.periods):
        for span in spans_as_set(campaign, period.id, period.when, edition.year):
            yield ("periods", p, "when"), [span.first, span.last]
    for steps, spec in dated:
        spans = spec.spans(
            edition.year, lambda anchor: spans_of(campaign, anchor, edition.year)
        ) if spec else ()  # fmt: skip
        for span in spans:
            yield steps, [span.first, span.last]
    for r, report in enumerate(edition.reports):
        yield ("reports", r, "due"), [day for day in (report.due.by, report.due.before) if day]


def _far(year: int, *days: date) -> date | None:
    """Return the first day that is too far from `year`, or None."""
    return next((day for day in days if abs(day.year - year) > FARTHEST_YEARS), None)
