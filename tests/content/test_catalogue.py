"""The compiler takes from the document files what stands in them, no more and no less."""

from __future__ import annotations

from collections import Counter

import pytest

from hooks.catalogue.said import Said as Entry
from tests.content.reading import Said, documents, everything_said, occasions_of
from tests.real_campaigns import real_catalogue

FIELDS = {
    "purpose": "purposes",
    "windows": "windows",
    "texts": "texts",
    "tasks": "tasks",
    "reports": "reports",
    "materials": "materials",
    "contacts": "contacts",
    "lead": "leads",
}
WORDS = ("text", "wording", "name", "agency")


def _told(entry: Entry) -> tuple[object, ...]:
    """Return whose it is, of what, where it stands, and its words."""
    words = [getattr(entry, key, None) for key in WORDS]
    place = (entry.document, entry.campaign, entry.year, entry.occasions, entry.clause)
    return (*place, next(filter(None, words), None))


def _written(entry: Said) -> tuple[object, ...]:
    yearly = entry.year == "hang-nam"
    written = documents()[entry.document]["date"] if yearly else entry.year
    year = int(written.rpartition("/")[2])
    ordered = tuple(o for o in occasions_of(entry.campaign) if o in entry.occasions)
    words = [entry.data.get(key) for key in WORDS]
    place = (entry.document, entry.campaign, year, ordered, entry.clause)
    return (*place, next(filter(None, words), None))


def _only_counted(entry: Said) -> bool:
    """Return whether a document is known to have sentences of which none was seen."""
    return entry.group == "texts" and "total" in entry.data and not {"text", "list"} & {*entry.data}


@pytest.mark.parametrize("group", FIELDS)
def test_what_the_catalogue_holds_is_what_the_files_say(group: str) -> None:
    said = real_catalogue().said.values()
    told = Counter(_told(entry) for each in said for entry in getattr(each, FIELDS[group]))
    entries = [entry for entry in everything_said() if entry.group == group]
    written = Counter(_written(entry) for entry in entries if not _only_counted(entry))
    assert told
    assert told == written
