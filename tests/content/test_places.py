"""The places: what stands today, what was merged into it, and which documents speak of which."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.content.reading import documents, many, registry

PROVINCES = {"tinh", "thanh-pho"}
# The new provinces work from 01/7/2025.
MERGED = "30/6/2025"


def provinces() -> dict[str, dict[str, str]]:
    entries = registry("places").items()
    return {key: dict(each) for key, each in entries if each["kind"] in PROVINCES}


def test_there_are_34_provinces_now_and_were_63_before_the_mergers() -> None:
    now = {key for key, each in provinces().items() if "to" not in each}
    ended = {key for key, each in provinces().items() if each.get("to") == MERGED}
    unchanged = {key for key in now if provinces()[key].get("from") != "01/7/2025"}
    assert (len(now), len(unchanged), len(ended | unchanged)) == (34, 11, 63)


def test_every_former_province_leads_to_one_that_stands() -> None:
    for key, each in provinces().items():
        if "to" in each:
            (into,) = many(each["into"])
            assert "to" not in provinces()[into], key
            assert each["basis"] == provinces()[into]["basis"], key


def test_a_merged_province_came_of_two_or_three() -> None:
    made_of = Counter(e["into"] for e in provinces().values() if e.get("to") == MERGED)
    assert len(made_of) == 23
    assert set(made_of.values()) == {2, 3}


def test_one_name_before_and_after_a_merger_is_two_places() -> None:
    names = Counter(each["name"] for each in provinces().values())
    for key, each in provinces().items():
        assert key.endswith("-cu") == ("to" in each and names[each["name"]] == 2), key
        if key.endswith("-cu"):
            assert provinces()[key.removesuffix("-cu")]["name"] == each["name"]


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("dak-nong", "lam-dong"),
        ("binh-thuan", "lam-dong"),
        ("lam-dong-cu", "lam-dong"),
        ("tuyen-quang-cu", "tuyen-quang"),
        ("ha-giang", "tuyen-quang"),
        ("kien-giang", "an-giang"),
        ("hoa-binh", "phu-tho"),
        ("thua-thien-hue", "hue"),
    ],
)
def test_what_became_of_the_provinces_of_the_letters(former: str, now: str) -> None:
    assert registry("places")[former]["into"] == now


def test_a_document_of_an_earlier_year_is_of_the_province_as_it_then_was() -> None:
    for key, header in documents().items():
        agency = registry("agencies").get(header.get("issuer", ""), {})
        place = registry("places")[header.get("scope") or agency["place"]]
        dated = [header["date"]] if "date" in header else [each["year"] for each in header["says"]]
        year = max(int(text.rpartition("/")[2]) for text in dated)
        if "from" in place and place["kind"] in PROVINCES:
            assert year >= int(place["from"].rpartition("/")[2]), key
        if "to" in place:
            assert year <= int(place["to"].rpartition("/")[2]), key
