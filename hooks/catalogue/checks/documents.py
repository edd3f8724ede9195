"""Documents by themselves: entered once, in one place, their relations sane, nobody's mailbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import document_place, leaves
from hooks.source.faults import Fault
from hooks.source.yaml_source import Source, Steps

_MAILBOX: Final = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
# Where people have mailboxes of their own. Those of agencies are at gov.vn, edu.vn, org.vn…
PRIVATE_MAIL: Final = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|aol|gmx|"
    r"proton|protonmail|zoho|zohomail|mail|yandex)\.(?:com|net|me|de|ru|vn)(?:\.vn)?",
    re.IGNORECASE,
)


def check_filed_once(catalogue: Catalogue) -> Iterator[Fault]:
    """A document is a file of its own or an entry of the registry, not both."""
    registry = catalogue.registry_sources.get("documents")
    for document_id in registry.data if registry and isinstance(registry.data, dict) else ():
        if registry and (source := catalogue.document_sources.get(document_id)):
            yield registry.fault((document_id,), "document-in-both", file=source.path)


def check_identities(catalogue: Catalogue) -> Iterator[Fault]:
    """A document is entered once: issuer, number, symbol and year are its identity."""
    first: dict[tuple[str, str, str, int], str] = {}
    for document_id in sorted(catalogue.documents):
        for identity in catalogue.documents[document_id].identities:
            other = first.setdefault(identity, document_id)
            if other != document_id:
                source, steps = document_place(catalogue, document_id)
                yield source.fault((*steps, "number"), "duplicate-document", other=other)


def check_circles(catalogue: Catalogue) -> Iterator[Fault]:
    """Documents that supersede or amend others never lead back to themselves."""
    for relation in ("supersedes", "amends"):
        for start, document in catalogue.documents.items():
            path, todo = [start], list(getattr(document, relation))
            while todo and (old := todo.pop()) in catalogue.documents:
                if old == start:
                    source, steps = document_place(catalogue, start)
                    shown = " → ".join([*path, start])
                    yield source.fault((*steps, relation), "document-cycle", path=shown)
                    break
                if old not in path:
                    path.append(old)
                    todo += getattr(catalogue.documents[old], relation)


def check_mailboxes(catalogue: Catalogue) -> Iterator[Fault]:
    """Nobody's private mailbox is published."""
    sources = (
        *catalogue.document_sources.values(),
        *catalogue.campaign_sources.values(),
        *catalogue.registry_sources.values(),
    )
    for source in sources:
        for steps, text in _texts(source):
            for found in _MAILBOX.finditer(text):
                if PRIVATE_MAIL.fullmatch(found[1]):
                    yield source.fault(steps, "private-mailbox", value=found[0])


def _texts(source: Source) -> Iterator[tuple[Steps, str]]:
    for steps, _, value in leaves(source.data):
        if isinstance(value, str):
            yield steps, value
        elif isinstance(value, list):
            yield from (
                ((*steps, i), item) for i, item in enumerate(value) if isinstance(item, str)
            )


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_filed_once,
    check_identities,
    check_circles,
    check_mailboxes,
)
