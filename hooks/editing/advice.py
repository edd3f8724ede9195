"""Advice: what does not stop a build but deserves an editor's attention.

Each kind of advice is a generator of faults over the catalogue and a day. To add one, write it
and add it to `ADVICE`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from hooks.catalogue.anchors import spans_of
from hooks.catalogue.catalogue import Catalogue
from hooks.editing.link_advice import check_links
from hooks.editing.starter import ELLIPSIS, TO_FILL
from hooks.facts.occurrences import resolve
from hooks.facts.texts import banner_text_of
from hooks.model.campaign import Campaign, Edition, Task, TextKind
from hooks.model.dates.spans import Span
from hooks.source.faults import Fault, as_advice
from hooks.source.words import Words
from hooks.source.yaml_source import Source, Steps
from hooks.wording.labels import TEXT_KINDS

CLOSING_MARK: Final = re.compile(r"\./\.[\s\"'”’»)]*$")
SOON: Final = 30  # days ahead within which a date should be based on a document of its year
STREET_BANNERS: Final = "bang-ron"  # the channel's id
# Luật Quảng cáo 2012, Điều 27. It is about advertising banners, hence advice and not a fault.
LONGEST_HANGING: Final = 15  # days

_KINDS_IN_ENGLISH: Final[dict[TextKind, str]] = {
    "khau-hieu": "slogans",
    "chu-de": "themes",
    "thong-diep": "messages",
    "phuong-cham": "mottoes",
    "phong-trao": "movements",
}


def advise(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield all advice as of `today`."""
    for advice in ADVICE:
        for item in advice(catalogue, today):
            yield as_advice(item)


def unfilled_lines(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on lines of a starter file that have not been filled in."""
    for source in catalogue.campaign_sources.values():
        for number, line in enumerate(source.lines, 1):
            if TO_FILL in line and not line.lstrip().startswith("#"):
                yield source.fault_at(number, line.index(TO_FILL) + 1, "to-fill")


def leavings(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on texts that still have a starter file's «…» or a document's end mark."""
    for source in (*catalogue.campaign_sources.values(), *catalogue.registry_sources.values()):
        for steps, text in _texts_in(source.data, ()):
            line = source.line(source.place(steps).line) or ""
            if text.strip() in {ELLIPSIS, "..."} and TO_FILL not in line:
                yield source.fault(steps, "placeholder-left")
            elif CLOSING_MARK.search(text):
                yield source.fault(steps, "closing-mark")


def _texts_in(data: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(data, str):
        yield steps, data
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts_in(value, (*steps, step))


def texts_of_earlier_years(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on campaigns whose newest texts, shown as current, are from earlier years."""
    for campaign in catalogue.campaigns:
        offering = [e for e in campaign.newest_first if any(t.offered for t in e.texts)]
        if not offering or offering[0].year >= today.year:
            continue
        newest = offering[0]
        item = banner_text_of(newest) or next(t for t in newest.texts if t.offered)
        steps = (*_steps(campaign, newest), "texts", newest.texts.index(item), "text")
        source = catalogue.campaign_sources[campaign.id]
        yield source.fault(steps, "earlier-year", year=newest.year, now=today.year, text=item.text)


def dates_still_projected(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on dates that are near but not yet based on a document of their year."""
    for occurrence in resolve(catalogue, today):
        days = (occurrence.span.first - today).days
        if occurrence.status != "projected" or not 0 <= days <= SOON or occurrence.report:
            continue
        campaign = occurrence.campaign
        steps: Steps = ()
        for number, occasion in enumerate(campaign.occasions):
            if occasion.id == occurrence.source_item:
                steps = ("occasions", number, "rule")
        yield catalogue.campaign_sources[campaign.id].fault(
            steps,
            "still-projected",
            days=days,
            date=f"{occurrence.span.first:%d/%m/%Y}",
            year=occurrence.year,
        )


def links(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on links that are damaged, unencrypted or to retired domains."""
    return check_links(catalogue)


def incomplete_lists(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on editions with fewer texts than their document says there are."""
    for campaign in catalogue.campaigns:
        for edition in campaign.editions:
            for number, expected in enumerate(edition.expected):
                held = sum(text.kind == expected.kind for text in edition.texts)
                if held < expected.count:
                    kind = Words(
                        TEXT_KINDS[expected.kind].lower(), _KINDS_IN_ENGLISH[expected.kind]
                    )
                    steps = (*_steps(campaign, edition), "expected", number, "count")
                    yield catalogue.campaign_sources[campaign.id].fault(
                        steps, "list-incomplete", kind=kind, count=expected.count, held=held
                    )


def long_street_banners(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on street banners that hang longer than the law allows advertising banners."""
    for campaign in catalogue.campaigns:
        for edition in campaign.editions:
            for number, task in enumerate(edition.tasks):
                if STREET_BANNERS not in task.channel or task.superseded:
                    continue
                span = _longest(_hanging(campaign, edition, task))
                if span and (days := _days(span)) > LONGEST_HANGING:
                    steps = (*_steps(campaign, edition), "tasks", number, "channel")
                    yield catalogue.campaign_sources[campaign.id].fault(
                        steps,
                        "street-banner-long",
                        days=days,
                        first=f"{span.first:%d/%m/%Y}",
                        last=f"{span.last:%d/%m/%Y}",
                        most=LONGEST_HANGING,
                    )


def _hanging(campaign: Campaign, edition: Edition, task: Task) -> tuple[Span, ...]:
    """Return when a task's banners hang: in the task's own time, or else the edition's periods."""
    if task.when:
        return task.when.spans(
            edition.year, lambda anchor: spans_of(campaign, anchor, edition.year)
        )
    return tuple(
        span
        for period in edition.periods
        if period.kind != "su-kien" and not period.superseded
        for span in spans_of(campaign, period.id, edition.year)
    )


def _longest(spans: tuple[Span, ...]) -> Span | None:
    return max(spans, key=_days, default=None)


def _days(span: Span) -> int:
    """Return the number of days in a span; one with an open end counts as one day."""
    return (span.last - span.first).days + 1


def doubts(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on doubts that are not settled and facts that are not verified."""
    sources = [*catalogue.campaign_sources.values(), *catalogue.registry_sources.values()]
    for source in sources:
        yield from _doubts_in(source, source.data, ())


def _doubts_in(source: Source, data: Any, steps: Steps) -> Iterator[Fault]:
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from _doubts_in(source, value, (*steps, index))
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        if key == "doubts" and isinstance(value, list):
            for index, text in enumerate(value):
                yield source.fault((*steps, key, index), "doubt", text=text)
        elif key == "verified" and value is False:
            yield source.fault((*steps, key), "unverified", what=_named(data, steps))
        else:
            yield from _doubts_in(source, value, (*steps, key))


def _named(data: dict[str, Any], steps: Steps) -> str:
    """Return the name by which an editor knows an entry; in a registry, with its owner's id."""
    named = (str(data[key]) for key in ("agency", "name", "text", "id") if data.get(key))
    owner = [str(steps[0])] if steps and steps[0] not in Campaign.model_fields else []
    return " → ".join((*owner, *list(named)[:1])) or ", ".join(map(str, steps))


def _steps(campaign: Campaign, edition: Edition) -> Steps:
    years = [each.year for each in campaign.editions]
    return ("editions", years.index(edition.year))


ADVICE: Final[tuple[Callable[[Catalogue, date], Iterator[Fault]], ...]] = (
    unfilled_lines,
    leavings,
    texts_of_earlier_years,
    dates_still_projected,
    links,
    incomplete_lists,
    long_street_banners,
    doubts,
)
