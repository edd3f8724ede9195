"""What campaigns quote from the letters is in the letters, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.content.reading import (
    DOCUMENT_OF,
    LETTER_OF,
    LETTERS,
    addressees,
    campaigns_of,
    catalogue,
    cited_in,
    letter,
    quoted,
    sections,
    sourced,
)


@pytest.mark.parametrize(
    ("name", "at_least"),
    [
        ("dak-nong-2021", 75),
        ("dak-nong-2022", 15),
        ("tuyen-quang-2022", 20),
        ("thanh-hoa-2023", 15),
        ("kien-giang-2024", 20),
    ],
)
def test_every_quotation_of_a_letter_is_word_for_word(name: str, at_least: int) -> None:
    document = DOCUMENT_OF[name]
    checked = 0
    for item in sourced():
        if document in item.source:
            for text in quoted(item):
                assert text in letter(name), (name, text)
                checked += 1
    assert checked >= at_least  # the test must have something to check


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_what_a_letter_says_of_itself_and_of_others_is_word_for_word(name: str) -> None:
    document = catalogue().documents[DOCUMENT_OF[name]]
    assert document.seen == "whole"
    own = [document.title, *addressees(document), *(each.name for each in document.attachments)]
    cited = [each.title for each in cited_in(DOCUMENT_OF[name])]
    for text in filter(None, own + cited):
        assert text in letter(name), (name, text)
    assert addressees(document)


@pytest.mark.parametrize("name", ["dak-nong-2021", "kien-giang-2024"])
def test_a_quotation_stands_in_the_item_its_place_names(name: str) -> None:
    found = sections(name)
    assert [int(number) for number in found] == list(range(1, len(found) + 1))
    for item in sourced():
        if item.source[0] == DOCUMENT_OF[name] and item.place:
            section = found[item.place.removeprefix("mục ")]
            assert all(text in section for text in quoted(item)), (item.place, item)


def test_all_items_of_the_letters_are_campaigns_or_parts_of_one() -> None:
    of_letter = {
        name: {campaign.id for campaign, _ in campaigns_of(document)}
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
    places = {
        item.place
        for item in sourced()
        if item.source[0] == DOCUMENT_OF["dak-nong-2021"] and item.place
    }
    assert places == {f"mục {number}" for number in range(1, 20)}


def test_the_slogans_of_the_tuyen_quang_appendix_are_exact() -> None:
    campaign = catalogue().campaign("ngay-chuyen-doi-so-quoc-gia")
    (edition,) = [e for e in campaign.editions if e.year == 2022]
    assert [t.text for t in edition.texts if t.kind == "khau-hieu"] == [
        "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
        "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO"
        " NGƯỜI DÂN.",
    ]


def test_frequencies_are_as_the_letter_of_dak_nong_says() -> None:
    campaign = catalogue().campaign("tuyen-truyen-chuyen-doi-so-dak-nong")
    found = [
        (task.frequency.at_least, task.frequency.unit, task.frequency.per)
        for edition in campaign.editions
        for task in edition.tasks
        if task.frequency
    ]
    assert found == [(2, "kỳ", "month"), (1, "tin, bài", "week")]


def test_only_what_a_letter_encourages_is_marked_so() -> None:
    marked = {
        task.text[:11]: task.obligation
        for document in LETTER_OF
        for _, edition in campaigns_of(document)
        for task in edition.tasks
        if task.obligation
    }
    assert marked == {"Khuyến khích"[:11]: "khuyen-khich"}


PERSONAL = ("gmail.com", "Vũ Tuấn", "Phà Ca", "Ngọc Vinh", "Quốc Thành", "dnlinh")


def test_t23_no_personal_data_is_kept_or_published(built_site: Path) -> None:
    files = [*(ROOT / "campaigns").rglob("*.yml"), *LETTERS.parent.rglob("*.txt")]
    files += LETTERS.parent.glob("*.json")
    files += [f for f in built_site.rglob("*") if f.suffix in {".html", ".ics", ".json", ".xml"}]
    for file in files:
        text = file.read_text("utf-8")
        assert not [name for name in PERSONAL if name in text], file
