"""What the files quote from the letters stands in the letters, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.content.reading import (
    DOCUMENT_OF,
    LETTERS,
    addressees,
    cited_in,
    documents,
    letter,
    quoted,
    said,
    said_by,
    sections,
)


@pytest.mark.parametrize(
    ("name", "at_least"),
    [
        ("dak-nong-2021", 75),
        ("dak-nong-2022", 14),
        ("tuyen-quang-2022", 19),
        ("thanh-hoa-2023", 14),
        ("kien-giang-2024", 20),
    ],
)
def test_every_quotation_of_a_letter_is_word_for_word(name: str, at_least: int) -> None:
    checked = 0
    for item in said_by(DOCUMENT_OF[name]):
        for text in quoted(item):
            assert text in letter(name), (name, text)
            checked += 1
    assert checked >= at_least  # the test must have something to look at


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_what_a_letter_says_of_itself_and_of_others_is_word_for_word(name: str) -> None:
    document = documents()[DOCUMENT_OF[name]]
    assert document.get("seen", "toan-van") == "toan-van"
    own = [document.get("title"), *addressees(document)]
    cited = [each.get("title") for each in cited_in(DOCUMENT_OF[name]).values()]
    for text in filter(None, own + cited):
        assert text in letter(name), (name, text)
    assert addressees(document)


@pytest.mark.parametrize("name", ["dak-nong-2021", "kien-giang-2024"])
def test_a_quotation_stands_in_the_item_its_clause_names(name: str) -> None:
    found = sections(name)
    assert [int(number) for number in found] == list(range(1, len(found) + 1))
    checked = 0
    for item in said_by(DOCUMENT_OF[name]):
        if item.clause:
            section = found[item.clause.removeprefix("mục ")]
            assert all(text in section for text in quoted(item)), (item.clause, item)
            checked += 1
    assert checked > len(found)


def test_all_items_of_the_letters_are_campaigns_or_parts_of_one() -> None:
    of_letter = {
        name: {each.campaign for each in said_by(document)}
        for name, document in DOCUMENT_OF.items()
    }
    # Item 15 of the first letter is two campaigns; the 10/10 letters share one.
    assert {name: len(ids) for name, ids in of_letter.items()} == {
        "dak-nong-2021": 20,
        "dak-nong-2022": 1,
        "tuyen-quang-2022": 1,
        "thanh-hoa-2023": 1,
        "kien-giang-2024": 4,
    }
    clauses = {each.clause for each in said_by(DOCUMENT_OF["dak-nong-2021"]) if each.clause}
    assert clauses == {f"mục {number}" for number in range(1, 20)}


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_each_letter_tells_of_one_year_but_for_what_comes_every_year(name: str) -> None:
    years = {each.year for each in said_by(DOCUMENT_OF[name])}
    assert years - {"hang-nam"} == {name[-4:]}
    yearly = {each.group for each in said_by(DOCUMENT_OF[name]) if each.year == "hang-nam"}
    assert yearly == ({"section", "reports"} if name == "dak-nong-2022" else set())


def test_the_slogans_of_the_tuyen_quang_appendix_are_exact() -> None:
    slogans = [
        (each.text, each.clause)
        for each in said("texts", document=DOCUMENT_OF["tuyen-quang-2022"])
        if each.data["kind"] == "khau-hieu"
    ]
    assert slogans == [
        ("CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.", "phụ lục"),
        (
            "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO"
            " NGƯỜI DÂN.",
            "phụ lục",
        ),
    ]


def test_frequencies_are_as_the_letter_of_dak_nong_says() -> None:
    found = [
        each.data["frequency"]
        for each in said("tasks", document=DOCUMENT_OF["dak-nong-2022"])
        if "frequency" in each.data
    ]
    assert found == [
        {"at_least": "2", "unit": "kỳ", "per": "thang"},
        {"at_least": "1", "unit": "tin, bài", "per": "tuan"},
    ]


def test_only_what_a_letter_encourages_is_marked_so() -> None:
    marked = {
        (each.text or "")[:11]: each.data["obligation"]
        for document in DOCUMENT_OF.values()
        for each in said("tasks", document=document)
        if "obligation" in each.data
    }
    assert marked == {"Khuyến khích"[:11]: "khuyen-khich"}


PERSONAL = ("gmail.com", "Vũ Tuấn", "Phà Ca", "Ngọc Vinh", "Quốc Thành", "dnlinh")


def _without_personal_data(files: list[Path]) -> None:
    assert files
    for file in files:
        text = file.read_text("utf-8")
        assert not [name for name in PERSONAL if name in text], file


def test_t23_no_personal_data_is_kept() -> None:
    _without_personal_data([*(ROOT / "campaigns").rglob("*.yml"), *LETTERS.parent.glob("*.json")])
    _without_personal_data([*LETTERS.parent.rglob("*.txt")])


def test_t23_no_personal_data_is_published(whole_site: Path) -> None:
    published = {".html", ".ics", ".json", ".xml"}
    _without_personal_data([f for f in whole_site.rglob("*") if f.suffix in published])
