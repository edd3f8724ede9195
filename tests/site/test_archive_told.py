"""What is archived stands in lists of past years, on its page as such, last in galleries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hooks.catalogue.catalogue import Catalogue
from hooks.pages.gallery import nearest_first
from tests.calendar.samples import view_of
from tests.facts.samples import of_a
from tests.loading.samples import load, section, write_folder
from tests.site.reading import Pages

LATER = date(2023, 3, 1)
OVER = section("texts: [{kind: khau-hieu, text: Câu thử}]", campaign="chien-dich-khac")


def made(folder: Path) -> Catalogue:
    """Return a catalogue with a campaign of every year, and one of a letter of 2022 alone."""
    return load(write_folder(folder / "campaigns", cv=of_a(OVER)))


def test_the_list_of_campaigns_has_it_among_past_years_alone(tmp_path: Path) -> None:
    found = Pages(made(tmp_path), LATER)
    names = [card.text(strip=True) for card in found.html("chien-dich/").css(".card__title")]
    assert {*names} == {"Chiến dịch khác", "Chiến dịch thử"}
    past = found.words("chien-dich/", "details.year")
    assert past.startswith("Năm 2022 (1)")
    assert "Chiến dịch khác" in past
    assert "Chiến dịch thử" not in past


def test_its_page_says_so_and_is_found_by_search(tmp_path: Path) -> None:
    found = Pages(made(tmp_path), LATER)
    assert "Năm 2022 Lưu trữ" in found.words("chien-dich/chien-dich-khac/", ".kit-head__name")
    assert "Lưu trữ" not in found.words("chien-dich/chien-dich-thu/", ".kit-head__name")
    assert found.pages["chien-dich/chien-dich-khac/"].search


def test_banners_are_listed_nearest_first_and_the_archived_last(tmp_path: Path) -> None:
    view = view_of(made(tmp_path), LATER)
    assert [item.campaign.id for item in view.campaigns] == ["chien-dich-khac", "chien-dich-thu"]
    assert [item.campaign.id for item in nearest_first(view)] == [
        "chien-dich-thu",
        "chien-dich-khac",
    ]
