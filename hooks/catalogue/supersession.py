"""What later documents have replaced, marked once, when the catalogue is loaded.

A document that supersedes another replaces everything based on that other document alone. An
item may also name the document that supersedes it; a document that amends another leaves the
rest as it is. When a text is replaced, so are all its translations.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from hooks.model.campaign import Campaign, Edition, Sourced, Superseded, TextItem
from hooks.model.registry import Document

Item = TypeVar("Item", bound=Sourced)


def superseded_documents(documents: Mapping[str, Document]) -> dict[str, str]:
    """Return the ids of replaced documents, each with the id of the one that replaced it."""
    return {old: new_id for new_id, document in documents.items() for old in document.supersedes}


def mark_superseded(campaign: Campaign, replaced: Mapping[str, str]) -> Campaign:
    """Return the campaign with those items marked whose documents are all replaced."""
    editions = tuple(_mark_edition(edition, replaced) for edition in campaign.editions)
    return campaign.model_copy(update={"editions": editions})


def _mark_edition(edition: Edition, replaced: Mapping[str, str]) -> Edition:
    return edition.model_copy(
        update={
            "texts": tuple(
                _mark_translations(text, replaced) for text in _mark(edition.texts, replaced)
            ),
            "periods": _mark(edition.periods, replaced),
            "tasks": _mark(edition.tasks, replaced),
            "reports": _mark(edition.reports, replaced),
            "changes": _mark(edition.changes, replaced),
            "links": _mark(edition.links, replaced),
            "expected": _mark(edition.expected, replaced),
        }
    )


def _mark_translations(text: TextItem, replaced: Mapping[str, str]) -> TextItem:
    translations = (
        item.model_copy(update={"superseded": item.superseded or text.superseded})
        for item in _mark(text.translations, replaced)
    )
    return text.model_copy(update={"translations": tuple(translations)})


def _mark(items: Iterable[Item], replaced: Mapping[str, str]) -> tuple[Item, ...]:
    return tuple(
        item.model_copy(update={"superseded": Superseded(by=replaced[item.source[0]])})
        if item.superseded is None and all(source in replaced for source in item.source)
        else item
        for item in items
    )
