"""What the editor in the browser is given: the schema, and what its choices and checks need."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.editing.schema import document_schema
from hooks.facts.dates.words import rule_words
from hooks.model.campaign import Campaign
from hooks.model.document import KINDS_BY_SYMBOL, Document

# Of one release with its script, so it has no version of its own; other programs take /du-lieu/.
_COMPACT: Final = (",", ":")
_WORD: Final = re.compile(r"(?<!\w)[A-Za-z]{2,}(?!\w)")


def form_data(catalogue: Catalogue) -> bytes:
    """Return the schema of a document, and what is known of what a document refers to."""
    known = {
        "schema": document_schema(catalogue),
        "kinds": [*KINDS_BY_SYMBOL],
        "campaigns": {each.id: _campaign(each) for each in catalogue.campaigns},
        "agencies": {id_: {"place": each.place} for id_, each in catalogue.agencies.items()},
        "documents": {id_: _document(each) for id_, each in sorted(catalogue.documents.items())},
        "files": sorted(catalogue.document_sources),
        "words": sorted(_foreign_words(catalogue)),
    }
    return json.dumps(known, ensure_ascii=False, separators=_COMPACT).encode()


def _foreign_words(catalogue: Catalogue) -> set[str]:
    """Return the words that documents use without Vietnamese letters, which need no hint."""
    said = (text for source in catalogue.document_sources.values() for text in _texts(source.data))
    return {word.lower() for text in said if " " in text for word in _WORD.findall(text)}


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        yield from (text for each in data.values() for text in _texts(each))
    elif isinstance(data, list | tuple):
        yield from (text for each in data for text in _texts(each))


def document_files(catalogue: Catalogue) -> bytes:
    """Return the text of every file of a document by its id, comments and all."""
    texts = {id_: "\n".join(s.lines) for id_, s in sorted(catalogue.document_sources.items())}
    return json.dumps(texts, ensure_ascii=False, separators=_COMPACT).encode()


def _campaign(campaign: Campaign) -> dict[str, Any]:
    return {
        "name": campaign.name,
        "also": campaign.also_called,
        "occasions": {
            each.id: {"name": each.name or campaign.name, "when": rule_words(each.rule, campaign)}
            for each in campaign.occasions
        },
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "number": document.number.written if document.number else None,
        "issuer": document.issuer,
        "year": document.date.year if document.date else None,
    }
