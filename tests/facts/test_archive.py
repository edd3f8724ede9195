"""What is archived: single editions of past years, old letters of one place; by rule alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.archive import archived_since
from hooks.facts.occurrences import resolve
from hooks.facts.years import campaign_facts
from tests.facts.samples import TEN_DAYS, of_a, of_ministry
from tests.loading.samples import load, write_folder

ID = "chien-dich-thu"
ONCE = "occasions: [{id: ngay-thu, kind: ngay, name: Ngày thử, rule: {date: %s}, basis: qd-thu}]\n"
EVERY_YEAR = ONCE % "10/10"
NO_DAY = "occasions: [{id: ngay, kind: ngay, name: Mẫu, rule: {undated: true}, basis: qd-thu}]\n"


def made(folder: Path, more: str, **documents: str) -> Catalogue:
    """Return a catalogue whose made-up campaign has these occasions."""
    written = write_folder(folder / "campaigns", **documents)
    (written / f"{ID}.yml").write_text(f"name: Chiến dịch thử\ntopic: thu\n{more}", "utf-8")
    return load(written)


def archived(catalogue: Catalogue, today: date) -> int | None:
    occurrences = [each for each in resolve(catalogue, today) if each.campaign.id == ID]
    return archived_since(campaign_facts(catalogue, ID), occurrences, today)


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2022, 10, 11), None), (date(2022, 12, 31), None), (date(2023, 1, 1), 2022)],
    ids=["over this year", "on the last day of its year", "in the next year"],
)
def test_a_single_edition_is_archived_from_the_year_after_it(
    tmp_path: Path, today: date, year: int | None
) -> None:
    assert archived(made(tmp_path, "", cv=of_a(TEN_DAYS)), today) == year
    by_rule = made(tmp_path / "rule", ONCE % "10/10/2022")
    assert archived(by_rule, today) == year


@pytest.mark.parametrize("rule", [EVERY_YEAR, NO_DAY], ids=["on its day", "on no known day"])
def test_what_comes_every_year_never_is(tmp_path: Path, rule: str) -> None:
    assert archived(made(tmp_path, rule, cv=of_a(TEN_DAYS)), date(2040, 1, 1)) is None


def test_what_an_old_letter_of_one_place_says_without_a_day_is_archived(tmp_path: Path) -> None:
    says = "texts: [{kind: khau-hieu, text: Câu thử}]"
    local, national = of_a(says), of_ministry(says)
    assert archived(made(tmp_path, "", cv=local), date(2022, 12, 1)) is None
    assert archived(made(tmp_path / "later", "", cv=local), date(2023, 1, 1)) == 2022
    both = made(tmp_path / "both", "", cv=local, kh=national)
    assert archived(both, date(2023, 1, 1)) is None


def test_a_newer_document_brings_it_back(tmp_path: Path) -> None:
    newer = of_a("purpose: Nhằm thử", "6/STTTT-TTBCXB", date="1/2/2024")
    found = made(tmp_path, "", cv=of_a(TEN_DAYS), moi=newer)
    assert archived(found, date(2024, 2, 1)) is None
    assert archived(made(tmp_path / "before", "", cv=of_a(TEN_DAYS)), date(2024, 2, 1)) == 2022


def test_what_nobody_speaks_of_is_not(tmp_path: Path) -> None:
    assert archived(made(tmp_path, ""), date(2040, 1, 1)) is None
