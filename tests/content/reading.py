"""Readers of the letters and of what the catalogue takes from each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.model.campaign import Campaign, Edition, Sourced
from hooks.model.dates.specs import corrections
from hooks.model.registry import Document
from tests.conftest import ROOT

LETTERS = Path(__file__).parent / "letters"
# The letter's file, and its id in registry/documents.yml.
DOCUMENT_OF = {
    "dak-nong-2021": "cv-stttt-ttbcxb-dak-nong-2021",
    "dak-nong-2022": "cv-stttt-ttbcxb-dak-nong-2022",
    "tuyen-quang-2022": "cv-1119-stttt-ttbcxb-tuyen-quang-2022",
    "thanh-hoa-2023": "cv-ubnd-huyen-thanh-hoa-2023",
    "kien-giang-2024": "cv-stttt-ttbcxb-kien-giang-2024",
}
LETTER_OF = {document: letter for letter, document in DOCUMENT_OF.items()}
ADDRESSEES = "Kính gửi: "


def words(text: str) -> str:
    """Return the text without typesetting: line and page breaks, marks of emphasis."""
    return " ".join(text.replace("*", "").split())


@cache
def catalogue() -> Catalogue:
    """The real catalogue."""
    return load_catalogue(ROOT / "campaigns")


@cache
def letter(name: str) -> str:
    """Return the words of a letter as one line."""
    return words((LETTERS / f"{name}.txt").read_text("utf-8"))


def campaigns_of(document: str) -> Iterator[tuple[Campaign, Edition]]:
    """Yield the campaigns based on a document, each with the edition that names it."""
    for campaign in catalogue().campaigns:
        for edition in campaign.editions:
            if document in edition.documents:
                yield campaign, edition


def sourced() -> Iterator[Sourced]:
    """Yield every item of every campaign that names its source."""
    for campaign in catalogue().campaigns:
        yield from (item for item in (campaign.summary, *campaign.contacts, *campaign.lead) if item)
        for edition in campaign.editions:
            for group in (edition.texts, edition.periods, edition.tasks, edition.reports):
                yield from group
            for more in (edition.changes, edition.links, edition.expected):
                yield from more


def quoted(item: Sourced) -> Iterator[str]:
    """Yield those words of an item that must be its document's own."""
    for key in ("text", "wording", "where", "link", "language", "to", "via"):
        if value := getattr(item, key, None):
            yield value
    if type(item).__name__ in {"Link", "Contact"}:
        yield item.name  # type: ignore[attr-defined]
    when = getattr(item, "when", None)
    if when is not None:
        yield from (each.raw for each in corrections(when))
        if unresolved := getattr(when, "unresolved", None):
            yield unresolved


def cited_in(document: str) -> Iterator[Document]:
    """Yield the documents that a letter cites."""
    for cited in catalogue().documents.values():
        if document in cited.cited_by:
            yield cited


def addressees(document: Document) -> tuple[str, ...]:
    """Return the recipients of a letter, as listed in the note of its entry."""
    _, found, names = (document.note or "").partition(ADDRESSEES)
    return tuple(name.strip() for name in names.removesuffix(".").split(";")) if found else ()


def all_texts(data: Any) -> Iterator[str]:
    """Yield every text in nested data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from all_texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from all_texts(value)


def sections(name: str) -> dict[str, str]:
    """Return the numbered items of a letter: the words of each by its number."""
    parts = re.split(r"(?:(?<=\s)|^)(\d{1,2})\. (?=Tuyên truyền|Tăng cường)", letter(name))
    return dict(zip(parts[1::2], parts[2::2], strict=True))
