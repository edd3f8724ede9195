"""References: every id that a file names is there to be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias
from weakref import WeakKeyDictionary

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import leaves
from hooks.catalogue.suggestions import suggested
from hooks.model.base import ID_PATTERN
from hooks.model.section import EVERY_CAMPAIGN
from hooks.source.faults import Fault
from hooks.source.words import Words
from hooks.source.yaml_source import Source, Steps

# Entries by id, and the file that one is added to.
Known: TypeAlias = tuple[dict[str, Any], Words | str]

_DOCUMENTS: Final = "documents"
_RELATIONS: Final = dict.fromkeys(
    ("implements", "relays", "cites", "amends", "supersedes"), _DOCUMENTS
)
# Keys whose values are ids, wherever in a document they stand.
IN_DOCUMENTS: Final = {
    **_RELATIONS,
    "issuer": "agencies",
    "scope": "places",
    "campaign": "campaigns",
    "source": _DOCUMENTS,
    "document": _DOCUMENTS,
    "same_as": _DOCUMENTS,
    "basis": _DOCUMENTS,
    "audience": "audiences",
    "channel": "channels",
    "languages": "languages",
    "language": "languages",
    "agency": "agencies",
}
IN_CAMPAIGNS: Final = {"basis": _DOCUMENTS, "topic": "topics", "scope": "places"}
# The same, by the registry in which they stand.
IN_REGISTRIES: Final = {
    _DOCUMENTS: {**_RELATIONS, "issuer": "agencies", "scope": "places"},
    "places": {"in": "places", "into": "places"},
    "agencies": {"agency": "agencies", "place": "places"},
    "audiences": {"successor": "audiences"},
}
# The same keys within these hold the words of another source.
NO_REFERENCES: Final = "conflicts"
# What reports are sent to and through: words of the document, or the id of an agency.
WORDS_OR_AGENCY: Final = ("to", "via")


def check_documents(catalogue: Catalogue) -> Iterator[Fault]:
    """Every id that a document names is there."""
    for source in catalogue.document_sources.values():
        yield from _references(catalogue, source, IN_DOCUMENTS)
        yield from _recipients(catalogue, source, ("to",), source.data)
        for steps, key, value in leaves(source.data):
            is_id = isinstance(value, str) and ID_PATTERN.fullmatch(value)
            if key in WORDS_OR_AGENCY and "reports" in steps and is_id:
                yield from _reference(catalogue, source, steps, "agencies", value)


def check_campaigns(catalogue: Catalogue) -> Iterator[Fault]:
    """Every id that a campaign names is there."""
    for source in catalogue.campaign_sources.values():
        yield from _references(catalogue, source, IN_CAMPAIGNS)


def check_registries(catalogue: Catalogue) -> Iterator[Fault]:
    """Every id that a registry names is there."""
    for name, keys in IN_REGISTRIES.items():
        if source := catalogue.registry_sources.get(name):
            yield from _references(catalogue, source, keys)
    cited = catalogue.registry_sources.get(_DOCUMENTS)
    if cited and isinstance(cited.data, dict):
        for document_id, data in cited.data.items():
            yield from _recipients(catalogue, cited, (document_id, "to"), data)


def known_entries(catalogue: Catalogue, registry: str) -> Known | None:
    """Return the entries by id and the file to add one to; None when that file is at fault.

    Entries that are themselves faulty count as there: one fault, one message.
    """
    kept = _KNOWN.setdefault(catalogue, {})
    if registry not in kept:
        kept[registry] = _known_entries(catalogue, registry)
    return kept[registry]


# By catalogue, as long as somebody has it: every reference asks, and all entries are put together.
_KNOWN: WeakKeyDictionary[Catalogue, dict[str, Known | None]] = WeakKeyDictionary()


def _known_entries(catalogue: Catalogue, registry: str) -> Known | None:
    if registry == "campaigns":
        return _data(catalogue.campaign_sources), Words("thư mục chiến dịch", "the campaign folder")
    source = catalogue.registry_sources.get(registry)
    if source is None or not isinstance(source.data, dict):
        return None
    known = dict(source.data)
    if registry != _DOCUMENTS:
        return known, str(source.path)
    folder = source.path.parent.parent / _DOCUMENTS
    files = Words(
        f"{folder}/ (hoặc {source.path}, khi chỉ được viện dẫn)",
        f"{folder}/ (or {source.path}, when it is only cited)",
    )
    return known | _data(catalogue.document_sources), files


def _data(sources: Mapping[str, Source]) -> dict[str, Any]:
    return {each: source.data for each, source in sources.items()}


def _references(catalogue: Catalogue, source: Source, keys: Mapping[str, str]) -> Iterator[Fault]:
    for steps, key, value in leaves(source.data):
        if (registry := keys.get(key)) and NO_REFERENCES not in steps:
            yield from _reference(catalogue, source, steps, registry, value)


def _recipients(catalogue: Catalogue, source: Source, steps: Steps, data: Any) -> Iterator[Fault]:
    """Check those a document is addressed to: ids with the document's words, or ids alone."""
    written = data.get("to") if isinstance(data, dict) else None
    if isinstance(written, dict):
        for recipient in written:
            yield from _reference(catalogue, source, (*steps, recipient), "audiences", recipient)
    else:
        yield from _reference(catalogue, source, steps, "audiences", written)


def _reference(
    catalogue: Catalogue, source: Source, steps: Steps, registry: str, value: Any
) -> Iterator[Fault]:
    """Yield a fault for each id that is not there; `value` is an id or a list of ids."""
    found = known_entries(catalogue, registry)
    if found is None:
        return  # the registry itself is at fault, and told so
    entries, file = found
    items = value if isinstance(value, list) else []
    ids = [(steps, value)] if isinstance(value, str) else [
        ((*steps, i), item) for i, item in enumerate(items)
    ]  # fmt: skip
    for at, item in ids:
        every = registry == "campaigns" and item == EVERY_CAMPAIGN
        if isinstance(item, str) and item not in entries and not every:
            yield source.fault(
                at, "unknown-reference", registry=registry, id=item, near=suggested(item, entries),
                file=file,
            )  # fmt: skip


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_documents,
    check_campaigns,
    check_registries,
)
