"""Nothing of the letters is lost: each string of the inventory is in the files, or left out.

`inventory.json` lists, letter by letter, every verbatim string an editor marked. Each must be
found in what that letter's file says, of the campaign and at the clause the inventory names;
`left_out.yml` names the few that are not to be there, with the reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest
import yaml

from tests.content.reading import (
    DOCUMENT_OF,
    LETTERS,
    RELATIONS,
    Data,
    addressees,
    all_documents,
    all_texts,
    campaigns,
    documents,
    letter,
    many,
    registry,
    said_by,
    words,
)

FOLDER = LETTERS.parent
INVENTORY = json.loads((FOLDER / "inventory.json").read_text("utf-8"))
LEFT_OUT = yaml.safe_load((FOLDER / "left_out.yml").read_text("utf-8"))

# The campaigns of the inventory's entries. Item 15 of the first letter is two of them.
CAMPAIGNS_OF = {
    "s0-01": ("phong-chong-sot-xuat-huyet",),
    "s0-02": ("toan-dan-doan-ket-xay-dung-doi-song-van-hoa",),
    "s0-03": ("thang-hanh-dong-vi-tre-em",),
    "s0-04": ("phong-chong-sot-ret",),
    "s0-05": ("ngay-gia-dinh-viet-nam",),
    "s0-06": ("cuoc-thi-khoi-nghiep-dak-nong",),
    "s0-07": ("ngay-moi-truong-the-gioi",),
    "s0-08": ("cac-du-an-tren-dia-ban-tinh-dak-nong",),
    "s0-09": ("phong-chong-duoi-nuoc-tre-em",),
    "s0-10": ("thuc-tap-phuong-an-chua-chay",),
    "s0-11": ("toan-dan-phong-chay-chua-chay",),
    "s0-12": ("ngay-dan-so-viet-nam",),
    "s0-13": ("phong-chong-buon-lau-thuoc-la-xi-ga",),
    "s0-14": ("ngan-ngua-su-dung-thuoc-la-moi",),
    "s0-15": ("phong-chong-hiv-aids", "phong-chong-ma-tuy"),
    "s0-16": ("san-xuat-va-tieu-dung-ben-vung",),
    "s0-17": ("an-ninh-trat-tu-trong-linh-vuc-du-lich",),
    "s0-18": ("co-so-du-lieu-quoc-gia-ve-dan-cu",),
    "s0-19": ("chuyen-doi-so-nganh-thu-vien",),
    "s1-01": ("tuyen-truyen-chuyen-doi-so-dak-nong",),
    "s2-01": ("ngay-chuyen-doi-so-quoc-gia",),
    "s3-01": ("ngay-chuyen-doi-so-quoc-gia",),
    "s3-02": ("ngay-chuyen-doi-so-quoc-gia",),
    "s4-01": ("dieu-tra-53-dan-toc-thieu-so",),
    "s4-02": ("ten-mien-quoc-gia-vn",),
    "s4-03": ("phong-chong-mua-ban-nguoi",),
    "s4-04": ("phong-chong-dich-benh-gia-suc-gia-cam",),
}


class Entry(NamedTuple):
    """A string of the inventory: its letter, campaigns and clause, its key and its words."""

    letter: str
    campaigns: tuple[str, ...]
    clause: str | None
    key: str
    text: str


def entries() -> Iterator[Entry]:
    """Yield every verbatim string of the inventory."""
    for seed in INVENTORY["seeds"]:
        name = seed["document"]["file"].removesuffix(".txt")
        for key, text in _verbatim(seed["document"]):
            yield Entry(name, (), None, key, words(text))
        for campaign in seed["campaigns"]:
            clause = f"mục {campaign['item']}" if campaign["item"] else None
            for key, text in _verbatim(campaign):
                yield Entry(name, CAMPAIGNS_OF[campaign["id"]], clause, key, words(text))


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
def texts_of(document: str, of: tuple[str, ...], clause: str | None) -> tuple[str, ...]:
    """Everything a document's file says of some campaigns, at a clause; of the whole without."""
    header = documents()[document]
    if not of:
        return tuple(map(words, all_texts(header)))
    found: list[str] = []
    for each in said_by(document):
        if each.campaign in of and clause in (None, each.clause):
            found += all_texts(each.data)
            names = {o["id"]: o["name"] for o in campaigns()[each.campaign].get("occasions", ())}
            found += [names[occasion] for occasion in each.occasions]
    for campaign in of:
        found += [campaigns()[campaign]["name"], *campaigns()[campaign].get("also_called", ())]
    return tuple(map(words, found))


def cited_of(document: str, of: tuple[str, ...]) -> Iterator[Data]:
    """Yield the documents that a document names where it speaks of some campaigns."""
    header = documents()[document]
    parts = [header] + [each for each in header["says"] if set(of) & {*many(each["campaign"])}]
    for part in parts:
        for relation in RELATIONS:
            yield from (all_documents()[cited] for cited in many(part.get(relation)))


def is_present(entry: Entry) -> bool:
    """Whether the files hold the entry, by the rule for its kind of string."""
    document = DOCUMENT_OF[entry.letter]
    header = documents()[document]
    found = texts_of(document, entry.campaigns, entry.clause)
    match entry.key:
        case "raw_verbatim":
            return any(
                _is_cited_as(each, entry.text) for each in cited_of(document, entry.campaigns)
            )
        case "attachments_verbatim":
            sent = [all_documents()[each] for each in many(header.get("relays"))]
            return entry.text in found or any(_is_named(each, entry.text) for each in sent)
        case "number_verbatim":
            return entry.text == f"Số: {header['number']}"
        case "place_verbatim":
            return entry.text == _place(header)
        case "addressees_verbatim":
            return entry.text in addressees(header)
        case "recipients_verbatim" | "capacity_verbatim":
            # «UBND tỉnh» of «Nơi nhận» would be found in many a sentence: it must stand alone.
            return entry.text in found
        case "name_verbatim":
            # Names of campaigns are capitalised, without the letter's «Tuyên truyền».
            name = entry.text.removeprefix("Tuyên truyền ").casefold()
            return any(name in text.casefold() for text in found)
    return any(entry.text in text for text in found)


CITATION = re.compile(
    r"(?P<kind>.+?) (?:số )?(?P<number>\S+[/-]\S+) ngày "
    r"(?P<day>\d+)(?:/| tháng )(?P<month>\d+)(?:/| năm )(?P<year>\d{4})(?: của (?P<issuer>.+))?"
)
KINDS = {
    "CT": "Chỉ thị",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
}


def kind_of(document: Data) -> str:
    """Return the kind of a document, which its symbol tells where it is not written."""
    written: str | None = document.get("kind")
    if written:
        return written
    parts = re.split(r"[/-]", document["number"])
    return next((KINDS[part] for part in parts if part in KINDS), "Công văn")


def _is_named(document: Data, citation: str) -> bool:
    """Whether kind, number and date are those a letter gives."""
    match = CITATION.fullmatch(citation)
    assert match, citation
    date = [int(part) for part in document["date"].split("/")]
    return (
        (kind_of(document), document.get("number")) == (match["kind"], match["number"])
        and date == [int(match[part]) for part in ("day", "month", "year")]
    )  # fmt: skip


def _is_cited_as(document: Data, citation: str) -> bool:
    """Whether a document is what a letter cites: kind, number, symbol, date and issuer."""
    match = CITATION.fullmatch(citation)
    assert match, citation
    if not _is_named(document, citation):
        return False
    written, issuer = document.get("issuer_as_written"), document.get("issuer")
    if match["issuer"] is None:
        return written is None and issuer is None
    if written:
        return bool(written == match["issuer"])
    # «UBND tỉnh» in a letter of Đắk Nông is «UBND tỉnh Đắk Nông» in the registry.
    names = [name["name"] for name in registry("agencies")[str(issuer)]["names"]]
    return any(name.startswith(match["issuer"]) for name in names)


def _place(document: Data) -> str:
    """Return the line of place and date as the letter prints it, blanks left blank."""
    place = registry("places")[registry("agencies")[document["issuer"]]["place"]]["name"]
    *rest, year = document["date"].split("/")
    day, month = ([""] * 2 + rest)[-2:]
    return words(f"{place}, ngày {day} tháng {month} năm {year}")


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_the_inventory_is_of_the_letters(name: str) -> None:
    own = [entry for entry in ENTRIES if entry.letter == name]
    assert len(own) > 15
    for entry in own:
        # A letter's words keep Markdown around links; a place or number is a line of the letter.
        assert entry.text in letter(name), entry


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_every_string_is_in_the_letters_file_or_left_out_with_a_reason(name: str) -> None:
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


@pytest.mark.parametrize(
    "key", ["verbatim", "raw_verbatim", "name_verbatim", "addressees_verbatim"]
)
def test_a_lost_or_altered_string_would_be_noticed(key: str) -> None:
    some = next(e for e in ENTRIES if e.key == key and is_present(e))
    assert not is_present(some._replace(text=some.text + "8"))


def test_a_string_of_another_campaign_or_clause_would_be_noticed() -> None:
    some = next(e for e in ENTRIES if e.key == "slogans_verbatim" and e.clause == "mục 9")
    assert is_present(some)
    assert not is_present(some._replace(clause="mục 10"))
    assert not is_present(some._replace(campaigns=CAMPAIGNS_OF["s0-10"]))
    assert not is_present(some._replace(letter="kien-giang-2024"))
