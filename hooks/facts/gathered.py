"""What templates ask of campaigns: tasks by audience, documents, lists known to be incomplete."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from hooks.catalogue.anchors import spans_of
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.date_words import date_words
from hooks.model.campaign import Campaign, Edition, Period, Task
from hooks.model.dates.specs import documents_named, unresolved_words
from hooks.model.registry import Document
from hooks.wording import labels


def tasks_by_audience(tasks: Sequence[Task], catalogue: Catalogue) -> list[tuple[str, list[Task]]]:
    """Group tasks by audience, in the order of the registry; a shared task stands under each."""
    return [
        (catalogue.audiences[audience].name, [task for task in tasks if audience in task.audience])
        for audience in catalogue.audiences
        if any(audience in task.audience for task in tasks)
    ]


def task_key(campaign: Campaign, edition: Edition, audience: str, task: Task) -> str:
    """Return the name under which a browser remembers that a task is done.

    It follows the task's words, so a task that was changed is to be done again.
    """
    words = "\n".join((audience, task.text, *task.source))
    return f"{campaign.id}/{edition.year}/{hashlib.sha256(words.encode()).hexdigest()[:10]}"


def missing_texts(edition: Edition) -> list[tuple[str, int, int]]:
    """Return the lists known to be incomplete: kind, texts held, texts the document speaks of."""
    held = {kind: len([t for t in edition.texts if t.kind == kind]) for kind in labels.TEXT_KINDS}
    return [
        (labels.TEXT_KINDS[item.kind], held[item.kind], item.count)
        for item in edition.expected
        if item.superseded is None and held[item.kind] < item.count
    ]


def undated_words(campaign: Campaign, edition: Edition, period: Period) -> tuple[str, ...]:
    """Return what of a period's time is no day, in words: nothing of a document is lost.

    That is what its document leaves unresolved, one of several alternatives included, and what
    is counted from a day that nobody knows.
    """
    unresolved = unresolved_words(period.when)
    if unresolved or spans_of(campaign, period.id, edition.year):
        return unresolved
    return (period.wording or date_words(period.when, campaign, edition.year),)


def documents_of(campaign: Campaign, catalogue: Catalogue) -> Mapping[str, Document]:
    """Return every document a campaign rests on, by id: its basis first, then newest first."""
    ids = [*campaign.basis]
    for occasion in campaign.occasions:
        ids += [*occasion.basis, *documents_named(occasion.rule)]
    for edition in campaign.newest_first:
        ids += edition.documents
        translations = (each for text in edition.texts for each in text.translations)
        items = (*edition.texts, *edition.periods, *edition.tasks, *edition.reports)
        for item in (*items, *translations):
            ids += [*item.source, *([item.superseded.by] if item.superseded else ())]
        for period in edition.periods:
            ids += documents_named(period.when)
        for edition_item in (*edition.changes, *edition.links, *edition.expected):
            ids += edition_item.source
            ids += [edition_item.superseded.by] if edition_item.superseded else []
        for change in edition.changes:
            ids += documents_named(change.to) if change.to else ()
    for item in (*campaign.contacts, *campaign.lead):
        ids += item.source
    # Who replaced whom belongs to the story as well.
    ids += [new for old in dict.fromkeys(ids) for new in catalogue.successors.get(old, ())]
    return {key: catalogue.documents[key] for key in dict.fromkeys(ids)}
