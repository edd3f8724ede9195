"""Nothing in the letters is lost: each string of the inventory is in the catalogue or left out.

`inventory.json` lists, letter by letter, every verbatim string that an editor marked. Each must
be in what the catalogue takes from that letter; `left_out.yml` names the few that must not be,
with the reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest
import yaml

from hooks.model.registry import Document, PartialDate
from tests.content.reading import (
    DOCUMENT_OF,
    LETTERS,
    addressees,
    all_texts,
    campaigns_of,
    catalogue,
    cited_in,
    letter,
    sourced,
    words,
)

FOLDER = LETTERS.parent
INVENTORY = json.loads((FOLDER / "inventory.json").read_text("utf-8"))
LEFT_OUT = yaml.safe_load((FOLDER / "left_out.yml").read_text("utf-8"))


class Entry(NamedTuple):
    """A string of the inventory, with its letter and its key."""

    letter: str
    key: str
    text: str


def entries() -> Iterator[Entry]:
    """Yield every verbatim string of the inventory."""
    for seed in INVENTORY["seeds"]:
        name = seed["document"]["file"].removesuffix(".txt")
        for key, text in _verbatim([seed["document"], seed["campaigns"]]):
            yield Entry(name, key, words(text))


def _verbatim(data: Any) -> Iterator[tuple[str, str]]:
    if isinstance(data, list):
        for value in data:
            yield from _verbatim(value)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key.endswith("verbatim"):
                texts = [value] if isinstance(value, str) else value or []
                yield from ((key, text) for text in texts)
            else:
                yield from _verbatim(value)


ENTRIES = tuple(dict.fromkeys(entries()))
LISTED = {words(text): group["reason"] for group in LEFT_OUT for text in group["strings"]}


@cache
def texts_of(name: str) -> tuple[str, ...]:
    """Everything in the catalogue that is taken from a letter."""
    document_id = DOCUMENT_OF[name]
    document = catalogue().documents[document_id]
    found = [text for each in (document, *cited_in(document_id)) for text in _texts(each)]
    for campaign, edition in campaigns_of(document_id):
        found += [campaign.name, *campaign.also_called]
        named = {occasion.id: occasion.name for occasion in campaign.occasions}
        found += [named[each] for each in campaign.confirmed_by(edition)]
    for item in sourced():
        if document_id in item.source:
            found += _texts(item)
    return tuple(words(text) for text in found)


def _texts(item: Any) -> list[str]:
    return list(all_texts(item.model_dump(mode="json")))


def is_present(entry: Entry) -> bool:
    """Return whether the catalogue has the entry, by the rule for its kind of string."""
    document = catalogue().documents[DOCUMENT_OF[entry.letter]]
    match entry.key:
        case "raw_verbatim":
            return any(
                _is_cited_as(each, entry.text) for each in cited_in(DOCUMENT_OF[entry.letter])
            )
        case "number_verbatim":
            return entry.text == words(f"Số: {document.number or ''}/{document.symbol}")
        case "place_verbatim":
            return entry.text == _place(document)
        case "addressees_verbatim":
            return entry.text in addressees(document)
        case "recipients_verbatim" | "capacity_verbatim":
            # «UBND tỉnh» of «Nơi nhận» occurs in many sentences: it must be a whole entry.
            return entry.text in texts_of(entry.letter)
        case "name_verbatim":
            # Names of campaigns are capitalised, without the letter's «Tuyên truyền».
            name = entry.text.removeprefix("Tuyên truyền ").casefold()
            return any(name in text.casefold() for text in texts_of(entry.letter))
    return any(entry.text in text for text in texts_of(entry.letter))


CITATION = re.compile(
    r"(?P<kind>.+?) (?:số )?(?P<code>\S+[/-]\S+) ngày "
    r"(?P<day>\d+)(?:/| tháng )(?P<month>\d+)(?:/| năm )(?P<year>\d{4})(?: của (?P<issuer>.+))?"
)


def _is_cited_as(document: Document, citation: str) -> bool:
    """Return whether a document is the one cited, by kind, number, symbol, date and issuer."""
    match = CITATION.fullmatch(citation)
    assert match, citation
    date = PartialDate(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    if (document.kind, document.code, document.date) != (match["kind"], match["code"], date):
        return False
    if match["issuer"] is None:
        return document.issuer is None and document.issuer_as_written is None
    if document.issuer_as_written:
        return document.issuer_as_written == match["issuer"]
    assert document.issuer
    # «UBND tỉnh» in a letter from Đắk Nông is «UBND tỉnh Đắk Nông» in the registry.
    names = [name.name for name in catalogue().agencies[document.issuer].names]
    return any(name.startswith(match["issuer"]) for name in names)


def _place(document: Document) -> str:
    """Return the line of place and date as printed in the letter, with its blanks."""
    assert document.issuer
    assert document.date
    province = catalogue().agencies[document.issuer].name.partition("tỉnh ")[2]
    day, month = document.date.day, document.date.month
    written = f"{month:02}" if month and month <= 2 else str(month or "")
    return words(f"{province}, ngày {day or ''} tháng {written} năm {document.date.year}")


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_the_inventory_is_of_the_letters(name: str) -> None:
    own = [entry for entry in ENTRIES if entry.letter == name]
    assert len(own) > 15
    for entry in own:
        # A letter's words keep Markdown around links; a place or number is a line of the letter.
        assert entry.text in letter(name), entry


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_every_string_is_in_the_catalogue_or_left_out_with_a_reason(name: str) -> None:
    missing = [
        entry
        for entry in ENTRIES
        if entry.letter == name and entry.text not in LISTED and not is_present(entry)
    ]
    assert not missing


def test_what_is_listed_as_left_out_is_left_out() -> None:
    listed = [entry for entry in ENTRIES if entry.text in LISTED]
    assert {entry.text for entry in listed} == set(LISTED)  # nothing is out of date
    assert not [entry for entry in listed if is_present(entry)]
    assert all(reason.strip() for reason in LISTED.values())


def test_a_lost_or_altered_string_would_be_noticed() -> None:
    for key in ("verbatim", "raw_verbatim", "name_verbatim", "addressees_verbatim"):
        some = next(e for e in ENTRIES if e.key == key and is_present(e))
        assert not is_present(some._replace(text=some.text + "8"))
