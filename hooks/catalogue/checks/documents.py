"""Documents by themselves: entered once, in one place, their relations sane, nobody's mailbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
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
        following = {name: getattr(each, relation) for name, each in catalogue.documents.items()}
        for start in following:
            path = _circle(following, start)
            if path and start == min(path):  # a circle is told once
                source, steps = document_place(catalogue, start)
                shown = " → ".join([*path, start])
                yield source.fault((*steps, relation), "document-cycle", path=shown)


def _circle(following: Mapping[str, tuple[str, ...]], start: str) -> list[str]:
    """Return the ids from one back to itself, or nothing when it leads elsewhere."""
    came_from: dict[str, str] = {}
    todo = [start]
    while todo:
        here = todo.pop()
        for old in following.get(here, ()):
            if old == start:
                path = [here]
                while path[0] != start:
                    path.insert(0, came_from[path[0]])
                return path
            if old not in came_from:
                came_from[old] = here
                todo.append(old)
    return []


def check_mailboxes(catalogue: Catalogue) -> Iterator[Fault]:
    """Nobody's private mailbox is published."""
    sources = (
        *catalogue.document_sources.values(),
        *catalogue.campaign_sources.values(),
        *catalogue.registry_sources.values(),
    )
    for source in sources:
        for steps, text in _texts(source):
            for found in _MAILBOX.finditer(text) if "@" in text else ():
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
