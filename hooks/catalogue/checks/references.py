"""Checks across files: that references hold, and that ids are unique and addresses distinct.

A check is a generator of faults over the catalogue. To add one, write it and add it to
`CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from banners import DESIGNS, PALETTES
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.dates import check_anchors, check_dates_near_edition
from hooks.catalogue.validation import near
from hooks.source.faults import Fault
from hooks.source.yaml_source import Source, Steps

# Keys whose values are ids in a registry, anywhere in a campaign.
REFERENCES: Final = {
    "source": "documents",
    "basis": "documents",
    "documents": "documents",
    "audience": "audiences",
    "channel": "channels",
    "topic": "topics",
    "by": "documents",
    "agency": "agencies",
    "language": "languages",
}
# Inside these, the same keys hold a document's own words, or the day of a deadline.
NO_REFERENCES: Final = (("language", "tasks"), ("source", "conflicts"), ("by", "due"))
# Keys whose values are ids, by the registry they are in.
REGISTRY_REFERENCES: Final = {
    "documents": {
        "issuer": "agencies",
        "cited_by": "documents",
        "implements": "documents",
        "relays": "documents",
        "amends": "documents",
        "supersedes": "documents",
    },
    "agencies": {"agency": "agencies"},
    "audiences": {"successor": "audiences"},
}
# Folders beside those of campaigns: banner/hien-tai/ has the picture of the day.
RESERVED_IDS: Final = ("hien-tai",)


def check_all(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield the faults of every check."""
    for check in CHECKS:
        yield from check(catalogue)


def check_campaign_references(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each id in a campaign that its registry lacks."""
    for source in catalogue.campaign_sources.values():
        for steps, key, value in _leaves(source.data):
            if any(key == name and within in steps for name, within in NO_REFERENCES):
                continue
            if registry := REFERENCES.get(key):
                yield from _reference(catalogue, source, steps, registry, value)


def check_campaign_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each campaign whose id, and so its address, is not its file's name."""
    for stem, source in catalogue.campaign_sources.items():
        campaign_id = source.data.get("id") if isinstance(source.data, dict) else None
        if isinstance(campaign_id, str) and campaign_id != stem:
            yield source.fault(("id",), "id-unlike-file", id=campaign_id, stem=stem)
        elif campaign_id in RESERVED_IDS:
            yield source.fault(("id",), "id-reserved", id=campaign_id)


def check_kit_addresses(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for campaigns whose kits share an address, like «a» in 2025 and «a-2025»."""
    first: dict[str, str] = {}
    for campaign in catalogue.campaigns:
        for edition in campaign.editions or (None,):
            path = addresses.kit(campaign.id, edition.year if edition else None)
            other = first.setdefault(path, campaign.id)
            if other != campaign.id:
                source = catalogue.campaign_sources[campaign.id]
                yield source.fault(("id",), "kit-taken", path=path, other=other)


def check_registry_references(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each id in a registry that the registry it refers to lacks."""
    for name, keys in REGISTRY_REFERENCES.items():
        if source := catalogue.registry_sources.get(name):
            for steps, key, value in _leaves(source.data):
                if registry := keys.get(key):
                    yield from _reference(catalogue, source, steps, registry, value)


def check_duplicate_documents(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each document entered twice, by issuer, number, symbol and year."""
    first: dict[tuple[str, str, str, int], str] = {}
    for document_id, document in catalogue.documents.items():
        if identity := document.identity:
            other = first.setdefault(identity, document_id)
            if other != document_id:
                yield catalogue.registry_sources["documents"].fault(
                    (document_id,), "duplicate-document", other=other
                )


def check_edition_years(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each year of which a campaign has more than one edition."""
    for source in catalogue.campaign_sources.values():
        first: dict[int, Steps] = {}
        for steps, edition in _entries(source.data, "editions"):
            year = edition.get("year")
            if isinstance(year, int):
                at = (*steps, "year")
                if (other := first.setdefault(year, at)) != at:
                    place = source.place(other)
                    yield source.fault(
                        at, "duplicate-edition", year=year, line=place.line, column=place.column
                    )


def check_item_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each id used twice by occasions, or by a year's periods and reports."""
    for source in catalogue.campaign_sources.values():
        of_occasions: dict[str, Steps] = {}
        for steps, occasion in _entries(source.data, "occasions"):
            yield from _once(source, of_occasions, occasion, steps)
        for edition_steps, edition in _entries(source.data, "editions"):
            of_year = dict(of_occasions)
            for key in ("periods", "reports"):
                for steps, item in _entries(edition, key):
                    yield from _once(source, of_year, item, (*edition_steps, *steps))


def _entries(data: Any, key: str) -> Iterator[tuple[Steps, dict[str, Any]]]:
    """Yield the steps to each mapping in the list under `key`, with it; the data may be faulty."""
    items = data.get(key) if isinstance(data, dict) else None
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (key, index), item


def _once(
    source: Source, first: dict[str, Steps], item: dict[str, Any], steps: Steps
) -> Iterator[Fault]:
    """Record an item's id in `first`; yield a fault when it is already there."""
    item_id = item.get("id")
    if isinstance(item_id, str):
        steps = (*steps, "id")
        other = first.setdefault(item_id, steps)
        if other != steps:
            yield source.fault(steps, "duplicate-id", id=item_id, other=source.place(other))


def check_occasions_exist(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each occasion named by an edition or a text that its campaign lacks."""
    for source in catalogue.campaign_sources.values():
        known = [o.get("id") for _, o in _entries(source.data, "occasions")]
        for edition_steps, edition in _entries(source.data, "editions"):
            named = [((*edition_steps, "occasions"), edition.get("occasions"))]
            for steps, text in _entries(edition, "texts"):
                named.append(((*edition_steps, *steps, "occasion"), text.get("occasion")))
            for at, value in named:
                for item in value if isinstance(value, list) else [value]:
                    if isinstance(item, str) and item not in known:
                        hint = near(item, [k for k in known if isinstance(k, str)])
                        yield source.fault(at, "unknown-occasion", id=item, near=hint)


def check_changed_items(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each change to an item that is not among those of its year."""
    for source in catalogue.campaign_sources.values():
        occasions = [o.get("id") for _, o in _entries(source.data, "occasions")]
        for edition_steps, edition in _entries(source.data, "editions"):
            of_year = [item.get("id") for key in ("periods", "reports")
                       for _, item in _entries(edition, key)]  # fmt: skip
            known = [item for item in [*occasions, *of_year] if isinstance(item, str)]
            for steps, change in _entries(edition, "changes"):
                item = change.get("item")
                if isinstance(item, str) and item not in known:
                    yield source.fault(
                        (*edition_steps, *steps, "item"),
                        "unknown-item",
                        id=item,
                        year=edition.get("year"),
                        near=near(item, known),
                    )


def check_document_circles(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each circle of documents that supersede one another."""
    for start, document in catalogue.documents.items():
        path, todo = [start], list(document.supersedes)
        while todo and (old := todo.pop()) in catalogue.documents:
            if old == start:
                yield catalogue.registry_sources["documents"].fault(
                    (start, "supersedes"), "document-cycle", path=" → ".join([*path, start])
                )
                break
            if old not in path:
                path.append(old)
                todo += catalogue.documents[old].supersedes


def check_banner_choices(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each unknown design or palette named by a campaign or a topic."""
    places: list[tuple[Source, Steps]] = []
    for campaign in catalogue.campaigns:
        places.append((catalogue.campaign_sources[campaign.id], ("banner",)))
    if topics := catalogue.registry_sources.get("topics"):
        places += [(topics, (topic,)) for topic in catalogue.topics]
    for source, steps in places:
        data: Any = source.data
        for step in steps:
            data = data.get(step) or {}
        for key, known in (("design", DESIGNS), ("palette", PALETTES)):
            if (chosen := data.get(key)) is not None and chosen not in known:
                yield source.fault(
                    (*steps, key),
                    "unknown-design",
                    id=chosen,
                    near=near(chosen, sorted(known)),
                    known=", ".join(sorted(known)),
                )


def check_former_ids(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each former id that is also another campaign's id or former id."""
    owners = {campaign.id: campaign.id for campaign in catalogue.campaigns}
    for campaign in catalogue.campaigns:
        for former in campaign.former_ids:
            other = owners.setdefault(former, campaign.id)
            if other != campaign.id or former == campaign.id:
                yield catalogue.campaign_sources[campaign.id].fault(
                    ("former_ids",), "former-id-taken", id=former, other=other
                )


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_campaign_ids,
    check_campaign_references,
    check_registry_references,
    check_duplicate_documents,
    check_edition_years,
    check_item_ids,
    check_occasions_exist,
    check_changed_items,
    check_anchors,
    check_document_circles,
    check_dates_near_edition,
    check_banner_choices,
    check_former_ids,
    check_kit_addresses,
)


def _reference(
    catalogue: Catalogue, source: Source, steps: Steps, registry: str, value: Any
) -> Iterator[Fault]:
    """Yield a fault for each id that the registry lacks; `value` is an id or a list of ids."""
    registry_source = catalogue.registry_sources.get(registry)
    if registry_source is None or not isinstance(registry_source.data, dict):
        return  # the registry itself is at fault, which is reported elsewhere
    # Faulty entries count as present, so that each fault has only one message.
    known = registry_source.data
    items = value if isinstance(value, list) else []
    ids = [(steps, value)] if isinstance(value, str) else [
        ((*steps, i), item) for i, item in enumerate(items)
    ]  # fmt: skip
    for at, item in ids:
        if isinstance(item, str) and item not in known:
            yield source.fault(
                at,
                "unknown-reference",
                registry=registry,
                id=item,
                near=near(item, list(known)),
                file=registry_source.path,
            )


def _leaves(data: Any, steps: Steps = ()) -> Iterator[tuple[Steps, str, Any]]:
    """Yield the steps to each key of nested data, with the key and its value."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*steps, key), key, value
            yield from _leaves(value, (*steps, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*steps, index))
