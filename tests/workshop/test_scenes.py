"""What the workshop has of an edition: the newest's own text in every slot, others in fewer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, Final
from unittest import mock

import pytest

from banners import BannerText, PrintItem, Size, load_print_items, load_sizes
from banners.making.workers import Processes
from banners.published import composed_as
from banners.store.store import Store
from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import Drawing
from hooks.drawing.slots import READY
from hooks.workshop.files import listing
from hooks.workshop.scenes import Edition, compose_editions
from tests.real_campaigns import only_campaigns

# Its letters say a text of the newest year, and those of earlier years.
CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"
TODAY: Final = date(2025, 10, 1)  # while its words are wanted
ALL: Final = {composed_as(size) for size in load_sizes()} | {item.id for item in load_print_items()}
READY_SLOTS: Final = {slot for slots in READY.values() for slot in slots}

ONE: Final = Processes(1)  # others would compose in earnest

Told = list[tuple[Edition, dict[str, Any]]]


pytestmark = pytest.mark.slow  # one text is composed in all slots


def _told(
    text: BannerText, topic: str, sizes: Iterable[Size], items: Iterable[PrintItem]
) -> dict[str, Any]:
    """Return words in the place of scenes, which take seconds to compose."""
    slots = [*map(composed_as, sizes), *(item.id for item in items)]
    return {"plain": dict.fromkeys(slots, f"{topic}: {text.slogan}"), "missing": []}


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Told]:
    """What makes the editions as of a day, the newest first, with what their files say."""
    folder = only_campaigns(tmp_path_factory.mktemp("xuong") / "campaigns", CAMPAIGN)
    store = Store(folder.parent / "store")
    catalogue = load_catalogue(folder, PurePosixPath("campaigns"))

    def of(today: date) -> Told:
        drawing = Drawing(store=store, slots="ready", workers=ONE)
        with mock.patch("hooks.workshop.scenes.scenes_told", _told):
            editions = compose_editions(catalogue, today, drawing)
        return [(one, json.loads(store.read(one.blob))) for one in editions]

    return of


@pytest.fixture(scope="module")
def told(composed: Callable[[date], Told]) -> Told:
    """Return the editions while the newest year's words are wanted."""
    return composed(TODAY)


def _slots(text: dict[str, Any]) -> set[str]:
    """Return the slots of which a text says what they show, or that it is too long for them."""
    return {*text["plain"], *text.get("missing", ())}


def test_the_newest_editions_own_text_has_every_slot(told: Told) -> None:
    assert _slots(told[0][1]["texts"][0]) == ALL


def test_no_slot_of_the_catalogue_is_without_a_scene_or_a_reason(
    scenes_of_all: dict[str, Any],
) -> None:
    assert _slots(scenes_of_all) == ALL


def test_its_other_texts_have_the_slots_in_use(told: Told) -> None:
    others = told[0][1]["texts"][1:]
    assert others
    assert all(_slots(text) == READY_SLOTS for text in others)


def test_where_its_words_are_over_the_bare_name_leads_with_every_slot(
    composed: Callable[[date], Told], told: Told
) -> None:
    later = composed(date(2026, 11, 20))
    (_, file), *earlier = later
    first, *others = file["texts"]
    assert first["key"] == "ten"
    assert _slots(first) == ALL
    assert others[0]["key"] == "chinh"
    assert all(_slots(text) == READY_SLOTS | {"khung-1080x1080"} for text in others)
    assert [one.blob for one, _ in earlier] == [one.blob for one, _ in told[1:]]
    (listed,) = listing(one for one, _ in later)["campaigns"]
    assert listed["of_no_year"]
    assert listed["editions"][0]["over"] == "2025-01-01"
    (listed,) = listing(one for one, _ in told)["campaigns"]
    assert not listed["of_no_year"]
    assert listed["editions"][0]["over"] == "2026-01-01"


def test_earlier_editions_have_their_own_text_in_the_slots_that_portals_embed(told: Told) -> None:
    assert len(told) > 2
    for _, file in told[1:]:
        (text,) = file["texts"]
        assert _slots(text) == {*READY["embedded"]}


def test_each_slot_in_use_is_one_that_the_listing_offers(told: Told) -> None:
    offered = {slot["id"] for slot in listing(one for one, _ in told)["slots"]}
    assert offered >= READY_SLOTS


def test_an_edition_is_one_file(told: Told) -> None:
    paths = [edition.path for edition, _ in told]
    assert len(set(paths)) == len(paths)


def test_a_text_that_is_edited_is_composed_anew_and_no_other_edition_is(tmp_path: Path) -> None:
    folder = only_campaigns(tmp_path / "campaigns", CAMPAIGN)
    drawing = Drawing(store=Store(tmp_path / "store"), workers=ONE)

    def made() -> dict[str, str]:
        catalogue = load_catalogue(folder, PurePosixPath("campaigns"))
        with mock.patch("hooks.workshop.scenes.scenes_told", _told):
            editions = compose_editions(catalogue, TODAY, drawing)
        return {one.path: one.blob.digest for one in editions}

    before = made()
    file = next(
        path for path in (folder / "documents").glob("*.yml")
        if "Nhanh hơn, hiệu quả hơn, gần dân hơn" in path.read_text("utf-8")
    )  # fmt: skip
    text = file.read_text("utf-8")
    file.write_text(text.replace("Nhanh hơn, hiệu quả hơn, gần dân hơn", "Chữ thử"), "utf-8")
    after = made()
    assert before.keys() == after.keys()
    changed = [path for path in before if before[path] != after[path]]
    assert changed == [next(iter(before))]
