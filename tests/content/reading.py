"""Reading the letters, and what the document files say on the authority of each of them.

The files are read as text, without the compiler: what stands outside holds for what is inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from tests.conftest import ROOT

Data: TypeAlias = Mapping[str, Any]

LETTERS = Path(__file__).parent / "letters"
CAMPAIGNS = ROOT / "campaigns"
# The letter's file, and the document it is.
DOCUMENT_OF = {
    "dak-nong-2021": "cv-stttt-ttbcxb-dak-nong-2021",
    "dak-nong-2022": "cv-stttt-ttbcxb-dak-nong-2022",
    "tuyen-quang-2022": "cv-1119-stttt-ttbcxb-tuyen-quang-2022",
    "thanh-hoa-2023": "cv-ubnd-huyen-thanh-hoa-2023",
    "kien-giang-2024": "cv-stttt-ttbcxb-kien-giang-2024",
}
LETTER_OF = {document: letter for letter, document in DOCUMENT_OF.items()}

GROUPS = ("windows", "texts", "tasks", "reports", "changes", "materials", "contacts", "lead")
INHERITED = ("scope", "source", "clause", "verified", "audience")
RELATIONS = ("implements", "relays", "cites", "amends", "supersedes")
QUOTED = ("text", "wording", "where", "via")


@dataclass(frozen=True)
class Said:
    """One thing a document says: of which campaign, when, where in it, and in which words."""

    document: str
    campaign: str
    year: str
    occasions: tuple[str, ...]
    group: str
    data: Data

    @property
    def clause(self) -> str | None:
        """The place in the document."""
        clause: str | None = self.data.get("clause")
        return clause

    @property
    def text(self) -> str | None:
        """Its words."""
        text: str | None = self.data.get("text")
        return text


def words(text: str) -> str:
    """Return the text without typesetting: line and page breaks, marks of emphasis."""
    return " ".join(text.replace("*", "").split())


@cache
def letter(name: str) -> str:
    """Return the words of a letter, as one line."""
    return words((LETTERS / f"{name}.txt").read_text("utf-8"))


def sections(name: str) -> dict[str, str]:
    """Return the numbered items of a letter: the words of each by its number."""
    parts = re.split(r"(?:(?<=\s)|^)(\d{1,2})\. (?=Tuyên truyền|Tăng cường)", letter(name))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _read(path: Path) -> dict[str, Any]:
    # BaseLoader makes nothing but text, as the form wants numbers, phones and hours.
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
    return data


@cache
def campaigns() -> dict[str, Data]:
    """Return the campaign files by id."""
    return {path.stem: _read(path) for path in sorted(CAMPAIGNS.glob("*.yml"))}


@cache
def documents() -> dict[str, Data]:
    """Return the documents that say something, by id."""
    return {path.stem: _read(path) for path in sorted((CAMPAIGNS / "documents").glob("*.yml"))}


@cache
def registry(name: str) -> dict[str, Data]:
    """Return the entries of a registry."""
    return _read(CAMPAIGNS / "registry" / f"{name}.yml")


@cache
def all_documents() -> dict[str, Data]:
    """Return the documents that say something and those only cited."""
    return {**registry("documents"), **documents()}


def many(value: Any) -> tuple[str, ...]:
    """Return what may be written as one or as several."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def occasions_of(campaign: str) -> tuple[str, ...]:
    """Return the occasions of a campaign, in the order of its file."""
    return tuple(each["id"] for each in campaigns()[campaign].get("occasions", ()))


def _resolved(document: str, section: Data) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the campaigns of a section, each with the occasions it speaks of."""
    named = many(section["campaign"])
    if named == ("tat-ca",):
        others = [each for each in documents()[document]["says"] if each["campaign"] != "tat-ca"]
        of: dict[str, tuple[str, ...]] = {}
        for each in others:
            for campaign, occasions in _resolved(document, each):
                of[campaign] = tuple(dict.fromkeys((*of.get(campaign, ()), *occasions)))
        yield from of.items()
        return
    for campaign in named:
        written = many(section.get("occasion"))
        default = occasions_of(campaign)[:1]
        yield campaign, () if written == ("khong",) else written or default


def _inherit(outer: Data, inner: Data) -> dict[str, Any]:
    return {**{key: outer[key] for key in INHERITED if key in outer}, **inner}


def said_by(document: str) -> Iterator[Said]:
    """Yield everything a document says, one entry for each sentence and campaign."""
    header = documents()[document]
    for section in header["says"]:
        year = section.get("year") or header["date"].rpartition("/")[2]
        for campaign, occasions in _resolved(document, section):
            outer = _inherit(header, section)

            def entry(group: str, data: Data) -> Said:
                return Said(document, campaign, year, occasions, group, data)  # noqa: B023

            if "purpose" in section:
                yield entry("purpose", {**_inherit(outer, {}), "text": section["purpose"]})
            yield entry("section", {key: outer[key] for key in outer if key not in GROUPS})
            for group in GROUPS:
                for block in section.get(group, ()):
                    shared = {key: value for key, value in block.items() if key != "list"}
                    for item in block.get("list", [{}]):
                        own = item if isinstance(item, dict) else {"text": item}
                        yield entry(group, {**_inherit(outer, shared), **shared, **own})


@cache
def everything_said() -> tuple[Said, ...]:
    """Return everything that every document says."""
    return tuple(each for document in documents() for each in said_by(document))


def said(group: str, **wanted: Any) -> list[Said]:
    """Return the entries of a group that have the wanted document, campaign or year."""
    return [
        each
        for each in everything_said()
        if each.group == group and all(getattr(each, key) == wanted[key] for key in wanted)
    ]


def quoted(item: Said) -> Iterator[str]:
    """Yield the words of an entry that must be its document's own."""
    for key in QUOTED:
        if value := item.data.get(key):
            yield value
    if item.group in {"materials", "contacts"}:
        yield item.data["name"]
    if "link" in item.data:
        yield item.data["link"]["name"]
    when = item.data.get("when")
    if isinstance(when, dict):
        if "correction" in when:
            yield when["correction"]["printed"]
        if "unresolved" in when:
            yield when["unresolved"]


def cited_in(document: str) -> dict[str, Data]:
    """Return the documents that a document names, by id: in its header and in its sections."""
    header = documents()[document]
    named = [
        cited
        for part in (header, *header["says"])
        for relation in RELATIONS
        for cited in many(part.get(relation))
    ]
    return {cited: all_documents()[cited] for cited in dict.fromkeys(named)}


def addressees(document: Data) -> tuple[str, ...]:
    """Return to whom a letter is sent, in its own words."""
    return tuple(
        name.strip() for each in document.get("to", {}).values() for name in each.split(";")
    )


def all_texts(data: Any) -> Iterator[str]:
    """Yield every text in nested data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from all_texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from all_texts(value)
