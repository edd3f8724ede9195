"""The occasions looked for in 2026, item by item: published, published as unverified, or left out.

`occasions.yml` records each with what its evidence has. What is published must be in the compiled
data as recorded; what is left out must not, and the record says why.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import Any, Final, TypeAlias

import pytest
import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidText
from hooks.facts.documents import documents_of, is_superseded
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.texts.groups import text_key
from hooks.model.campaign import Occasion
from tests.content.reading import LETTERS
from tests.real_campaigns import real_catalogue

Item: TypeAlias = dict[str, Any]

_TEXT: Final = (LETTERS.parent / "occasions.yml").read_text("utf-8")
ITEMS: Final[list[Item]] = yaml.load(_TEXT, yaml.CSafeLoader)
PUBLISHED: Final = [item for item in ITEMS if item["status"] != "left-out"]
LEFT_OUT: Final = [item for item in ITEMS if item["status"] == "left-out"]
TODAY: Final = date(2026, 11, 28)
YEAR: Final = 2027

of_item = pytest.mark.parametrize("item", PUBLISHED, ids=lambda item: item["id"])


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return real_catalogue()


@cache
def occurrences(catalogue: Catalogue) -> tuple[Occurrence, ...]:
    return resolve(catalogue, TODAY)


def occasion_of(real: Catalogue, item: Item) -> Occasion:
    found = real.campaign(item["campaign"]).occasion(item["occasion"])
    assert found is not None
    return found


def texts_of(real: Catalogue, campaign: str, theme: Item) -> list[SaidText]:
    """Return what the campaign has with a theme's words in its year."""
    return [
        each
        for each in real.said[campaign].texts
        if each.year == theme["year"] and text_key(each.text) == text_key(theme["text"])
    ]


def is_verified(real: Catalogue, text: SaidText) -> bool:
    return text.verified and real.documents[text.document].verified


def test_every_item_is_accounted_for() -> None:
    assert len({item["id"] for item in ITEMS}) == len(ITEMS) == 136
    assert Counter(item["status"] for item in ITEMS) == {
        "used": 119,
        "unverified": 12,
        "left-out": 5,
    }
    assert all(item.get("reason") for item in ITEMS if item["status"] != "used")


@of_item
def test_a_published_item_is_an_occasion_and_says_whether_it_is_verified(
    real: Catalogue, item: Item
) -> None:
    occasion = occasion_of(real, item)
    assert occasion.verified == (item["status"] == "used")
    assert occasion.basis


@pytest.mark.parametrize(
    "item", [each for each in PUBLISHED if "in_2027" in each], ids=lambda item: item["id"]
)
def test_its_days_are_those_of_its_rule(real: Catalogue, item: Item) -> None:
    days = [
        f"{each.span.first:%d/%m}"
        if each.span.is_one_day
        else f"{each.span.first:%d/%m}..{each.span.last:%d/%m}"
        for each in occurrences(real)
        if (each.campaign.id, each.occasion, each.year)
        == (item["campaign"], item["occasion"], YEAR)
        and each.is_day
    ]
    assert days == [item["in_2027"]]


@of_item
def test_its_documents_have_the_numbers_of_its_basis(real: Catalogue, item: Item) -> None:
    """A number that is printed in two ways stands among the document's conflicts."""
    documents = documents_of(real.campaign(item["campaign"]), real).values()
    told = {digits_and_symbol(each.number.written or "") for each in documents if each.number}
    told |= {digits_and_symbol(each.value) for one in documents for each in one.conflicts}
    numbers = map(digits_and_symbol, item.get("numbers", ()))
    assert [each for each in numbers if not any(each in one for one in told)] == []


def digits_and_symbol(number: str) -> str:
    """Return a number without its strokes: 167/HĐBT and 167-HĐBT are one."""
    return "".join(each for each in number.casefold() if each.isalnum())


THEMES: Final = [(item, theme) for item in PUBLISHED for theme in item.get("themes", ())]
of_theme = pytest.mark.parametrize(
    ("item", "theme"),
    THEMES,
    ids=[f"{item['id']}-{theme['year']}-{n}" for n, (item, theme) in enumerate(THEMES)],
)


@of_theme
def test_a_theme_is_published_as_the_record_says(real: Catalogue, item: Item, theme: Item) -> None:
    found = texts_of(real, item["campaign"], theme)
    if theme["status"] == "left-out":
        assert theme["reason"]
        assert [each for each in found if item["occasion"] in each.occasions] == []
        return
    own = [each for each in found if each.document == theme["document"]]
    assert [each.kind for each in own] == [theme["kind"]]
    assert is_verified(real, own[0]) == (theme["status"] == "used")


def test_what_was_not_seen_word_for_word_is_verified_only_from_another_page() -> None:
    for item in PUBLISHED:
        for theme in item.get("themes", ()):
            if theme["mark"] != "V":
                assert theme["status"] in ("unverified", "left-out") or theme["reason"]
            if theme["mark"] == "U":
                assert theme["status"] == "left-out"


@pytest.mark.parametrize("item", LEFT_OUT, ids=lambda item: item["id"])
def test_what_is_left_out_is_no_campaign(real: Catalogue, item: Item) -> None:
    assert item["id"] not in {campaign.id for campaign in real.campaigns}


@pytest.mark.parametrize("month", range(1, 13))
def test_each_month_of_2027_has_at_least_four_occurrences(real: Catalogue, month: int) -> None:
    found = {
        (each.campaign.id, each.occasion)
        for each in occurrences(real)
        if (each.span.first.year, each.span.first.month) == (YEAR, month) and not each.is_deadline
    }
    assert len(found) >= 4


def test_no_date_stands_without_a_document(real: Catalogue) -> None:
    assert [each.key for each in occurrences(real) if not each.documents] == []


def test_no_text_stands_without_a_document(real: Catalogue) -> None:
    for said in real.said.values():
        for text in said.texts:
            assert text.sources
            assert {text.document, *text.sources} <= {*real.documents}
            assert not is_superseded(real, text) or real.successors[text.document]
