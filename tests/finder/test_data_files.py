"""The data files: readable by other programs, inert in spreadsheets, the same every time."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.data.changes import Change, changes_of
from hooks.data.columns import CALENDAR_COLUMNS, DOCUMENT_COLUMNS
from hooks.data.files import data_files
from hooks.data.sets import DATA_SETS
from hooks.data.tables import csv_bytes, neutral
from hooks.data.texts import COLUMNS, FIELDS
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve
from hooks.feeds.ledger.entries import EMPTY, FILE_NAME, Ledger, parse
from hooks.wording.labels import STATUSES
from tests.conftest import ROOT
from tests.real_campaigns import only_campaigns, real_catalogue

URL = "https://mau.example/lich/"
ATOM = "{http://www.w3.org/2005/Atom}"
TODAY = date(2026, 11, 20)
LISTED = [path for data_set in DATA_SETS for path in data_set.paths]


@cache
def occurrences() -> tuple[Occurrence, ...]:
    return resolve(real_catalogue(), TODAY)


@cache
def ledger() -> Ledger:
    return parse((ROOT / "campaigns" / FILE_NAME).read_text("utf-8"))


@cache
def changes() -> tuple[Change, ...]:
    return changes_of(real_catalogue(), ledger(), TODAY)


@cache
def files() -> dict[str, bytes]:
    return data_files(real_catalogue(), occurrences(), changes(), URL)


def rows(path: str) -> list[dict[str, str]]:
    text = files()[path].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def value(path: str) -> Any:
    return json.loads(files()[path])


def test_every_file_that_the_page_lists_is_there_and_the_other_way_round() -> None:
    listed = {path for data_set in DATA_SETS for path in data_set.paths}
    assert listed | {"feed.xml", "feed.json"} == files().keys()


@pytest.mark.parametrize("path", [path for path in LISTED if path.endswith(".csv")])
def test_csv_opens_in_spreadsheets(path: str) -> None:
    assert files()[path].startswith(b"\xef\xbb\xbf")
    assert files()[path].count(b"\r\n") == files()[path].count(b"\n")
    for row in rows(path):
        assert None not in row.values()
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("cell", "inert"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("10/10", "10/10"),
        ("– gạch đầu dòng", "– gạch đầu dòng"),
        ("", ""),
    ],
)
def test_a_cell_that_would_be_computed_gets_an_apostrophe(cell: str, inert: str) -> None:
    assert neutral(cell) == inert


def test_commas_quotes_semicolons_and_line_breaks_stay_in_their_cell() -> None:
    cells = ['a,b;c "d"', "hai\ndòng", "'x"]
    text = csv_bytes(["1", "2", "3"], [cells]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == cells


def test_texts_are_the_words_of_the_catalogue() -> None:
    written = [text.text for said in real_catalogue().said.values() for text in said.texts]
    data = value("du-lieu/khau-hieu.json")
    held = [item["text"] for text in data["texts"] for item in text["presentations"]]
    assert sorted(held) == sorted(written)
    in_csv = [row["Nguyên văn"].removeprefix("'") for row in rows("du-lieu/khau-hieu.csv")]
    assert in_csv == held
    lines = files()["du-lieu/khau-hieu.txt"].decode("utf-8-sig").split("\r\n")
    assert set(held) <= set(lines)
    assert [text["year"] for text in data["texts"]] == sorted(
        (text["year"] for text in data["texts"]), reverse=True
    )


def test_whatever_a_text_refers_to_is_in_the_same_file() -> None:
    data = value("du-lieu/khau-hieu.json")
    for text in data["texts"]:
        assert data["campaigns"][text["campaign"]]["topic"] in data["names"]["topics"]
        assert {*text.get("audiences", ())} <= data["names"]["audiences"].keys()
        for item in text["presentations"]:
            assert item["kind"] in data["names"]["kinds"]
            assert {item["document"], *item["sources"]} <= data["documents"].keys()
            assert item["scope"] in data["names"]["places"]
            occasions = data["campaigns"][text["campaign"]]["occasions"]
            assert {*item.get("occasions", ())} <= occasions.keys()
    assert len({text["id"] for text in data["texts"]}) == len(data["texts"])


def test_the_calendar_is_the_list_of_occurrences() -> None:
    records = value("du-lieu/lich.json")["occurrences"]
    assert [record["key"] for record in records] == [o.key for o in occurrences()]
    assert [row["Mã"] for row in rows("du-lieu/lich.csv")] == [o.key for o in occurrences()]
    assert {record["status"] for record in records} <= {*STATUSES}
    documents = {record["id"] for record in value("du-lieu/van-ban.json")["documents"]}
    for record in records:
        assert {*record["documents"]} <= documents
        assert {said["document"] for said in record["statements"]} <= documents
        assert {record["scope"], *record["scopes"]} <= real_catalogue().places.keys()
        assert record["start"] or record["end"]


def test_documents_are_those_of_the_registry() -> None:
    records = value("du-lieu/van-ban.json")["documents"]
    assert [record["id"] for record in records] == sorted(real_catalogue().documents)
    by_id = {record["id"]: record for record in records}
    dates = {record["date"] for record in records if record["date"]}
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", day) for day in dates)
    relations = ("implements", "relays", "amends", "supersedes", "cites")
    for record in records:
        assert {id_ for name in relations for id_ in record[name]} <= by_id.keys()


def test_a_document_tells_of_which_campaigns_and_years_it_speaks() -> None:
    records = value("du-lieu/van-ban.json")["documents"]
    said = {
        (record["id"], told["campaign"], told["year"])
        for record in records
        for told in record["says"]
    }
    assert said == {
        (section.document, section.campaign, section.year)
        for of_campaign in real_catalogue().said.values()
        for section in of_campaign.sections
    }
    texts = sum(told.get("texts", 0) for record in records for told in record["says"])
    assert texts == sum(len(of_campaign.texts) for of_campaign in real_catalogue().said.values())
    with_pages = {record["id"] for record in records if record["page"]}
    documents = real_catalogue().documents
    assert with_pages == {id_ for id_, document in documents.items() if document.says}


def test_ids_of_news_are_those_already_published(tmp_path: Path) -> None:
    """Readers have seen them: a new id is a new piece of news."""
    # of one campaign: among all, newer news takes the place of these
    campaigns = only_campaigns(tmp_path / "campaigns", "ngay-chuyen-doi-so-quoc-gia")
    ids = {change.id for change in changes_of(load_catalogue(campaigns), EMPTY, TODAY)}
    for published in (
        "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022",
        "chien-dich/ngay-chuyen-doi-so-quoc-gia/2022",
    ):
        assert published in ids


def addresses(content: Any) -> list[str]:
    if isinstance(content, dict):
        own = [v for k, v in content.items() if k.endswith("url") and isinstance(v, str)]
        return own + [a for v in content.values() for a in addresses(v)]
    return [a for v in content for a in addresses(v)] if isinstance(content, list) else []


@pytest.mark.parametrize("path", [path for path in (*LISTED, "feed.json") if path.endswith("json")])
def test_json_has_a_version_and_whole_addresses(path: str) -> None:
    data = value(path)
    version = data.get("schema_version") or data["version"]
    assert re.fullmatch(r"[12]\.\d|https://jsonfeed\.org/version/1\.1", version)
    assert all(re.match(r"https?://", address) for address in addresses(data))
    assert files()[path].decode().endswith("}\n")


@pytest.mark.slow
def test_the_same_catalogue_gives_the_same_bytes() -> None:
    again = load_catalogue(ROOT / "campaigns")
    news = changes_of(again, ledger(), TODAY)
    assert data_files(again, resolve(again, TODAY), news, URL) == files()


def test_every_column_and_field_is_explained() -> None:
    for columns in (CALENDAR_COLUMNS, DOCUMENT_COLUMNS):
        assert all(column.meaning for column in columns)
        assert len({column.key for column in columns}) == len(columns)
        assert len({column.title for column in columns}) == len(columns)
    assert list(rows("du-lieu/khau-hieu.csv")[0]) == list(COLUMNS)
    explained = " ".join((*FIELDS, *FIELDS.values()))
    for text in value("du-lieu/khau-hieu.json")["texts"]:
        for key in (*text, *(key for item in text["presentations"] for key in item)):
            assert re.search(rf"\b{key}\b", explained), key


def entries(content: bytes) -> list[ET.Element]:
    return ET.fromstring(content).findall(f"{ATOM}entry")  # noqa: S314 - our own file


def test_the_feed_of_news_is_atom_with_ids_that_outlive_a_move() -> None:
    feed = ET.fromstring(files()["feed.xml"])  # noqa: S314 - our own file
    for name in ("title", "id", "updated", "author"):
        assert feed.find(ATOM + name) is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{URL}feed.xml", "alternate": f"{URL}moi/"}
    moved = data_files(real_catalogue(), occurrences(), changes(), "https://khac.example/")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries(files()["feed.xml"])]
    assert ids == [entry.findtext(f"{ATOM}id") for entry in entries(moved["feed.xml"])]
    assert len(set(ids)) == len(ids) > 10
    assert all((id_ or "").startswith("tag:") for id_ in ids)


def test_news_are_dated_by_their_documents_newest_first() -> None:
    in_2031 = resolve(real_catalogue(), date(2031, 1, 1))
    later = data_files(real_catalogue(), in_2031, changes(), URL)
    assert later["feed.xml"] == files()["feed.xml"]
    days = [
        datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "")
        for entry in entries(files()["feed.xml"])
    ]
    assert days == sorted(days, reverse=True)
    assert all(day.utcoffset() for day in days)


def test_both_feeds_of_news_say_the_same() -> None:
    items = value("feed.json")["items"]
    atom = entries(files()["feed.xml"])
    assert [item["id"] for item in items] == [entry.findtext(f"{ATOM}id") for entry in atom]
    assert [item["title"] for item in items] == [e.findtext(f"{ATOM}title") for e in atom]
    assert all(item["content_text"] for item in items)
