"""Checks across files, by subject: each yields faults, and `check_all` runs them all.

To add one, write it in the module of its subject and name it in that module's `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks import (
    campaigns,
    changes,
    documents,
    places,
    references,
    sections,
    texts,
    times,
)
from hooks.catalogue.joining import Broken
from hooks.source.faults import Fault

SUBJECTS: Final = (references, campaigns, documents, sections, places, times, texts, changes)


def check_all(catalogue: Catalogue, broken: tuple[Broken, ...]) -> Iterator[Fault]:
    """Yield the faults of every check, and the links between documents that lead nowhere."""
    for subject in SUBJECTS:
        for check in subject.CHECKS:
            yield from check(catalogue)
    yield from changes.tell_broken(catalogue, broken)
