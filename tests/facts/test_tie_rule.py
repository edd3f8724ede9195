"""Which campaign is shown when several run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.facts.occurrences import resolve
from hooks.facts.tie_rule import Showing, in_order, shown_on
from tests.facts.samples import TODAY, catalogue_of, of_a, of_ministry

DAY = date(2022, 10, 10)


def showings(folder: Path, **documents: str) -> tuple[Showing, ...]:
    catalogue = catalogue_of(folder, **documents)
    return in_order(resolve(catalogue, TODAY), catalogue)


def shown(folder: Path, day: date = DAY, **documents: str) -> str | None:
    found = shown_on(showings(folder, **documents), day)
    return found.occurrence.item if found else None


def window(kind: str, when: str = "{from: 1/10/2022, to: 20/10/2022}", more: str = "") -> str:
    return f"windows: [{{kind: {kind}, when: {when}{more}}}]"


def test_a_national_peak_comes_before_the_day_and_the_day_before_a_window(tmp_path: Path) -> None:
    peak = "ngay-thu/cao-diem/2022-10-01_2022-10-20"
    assert shown(tmp_path / "1", kh_9=of_ministry(window("cao-diem"))) == peak
    assert shown(tmp_path / "2", kh_9=of_ministry(window("thuc-hien"))) == "ngay-thu"


def test_a_places_own_window_gives_way_to_what_is_of_the_whole_country(tmp_path: Path) -> None:
    assert shown(tmp_path, cv_a=of_a(window("cao-diem"))) == "ngay-thu"


def test_a_places_own_window_is_shown_when_nothing_else_runs(tmp_path: Path) -> None:
    own = shown(tmp_path, date(2022, 10, 11), cv_a=of_a(window("cao-diem")))
    assert own == "ngay-thu/cao-diem/2022-10-01_2022-10-20"


def test_then_the_shorter_then_the_one_that_ends_sooner(tmp_path: Path) -> None:
    both = """
        windows:
          - {kind: treo, id: dai, when: {from: 1/11/2022, to: 20/11/2022}}
          - {kind: treo, id: ngan, when: {from: 5/11/2022, to: 12/11/2022}}
          - {kind: treo, id: sau, when: {from: 6/11/2022, to: 13/11/2022}}
    """
    assert shown(tmp_path, date(2022, 11, 8), kh_9=of_ministry(both)) == (
        "ngay-thu/treo/2022-11-05_2022-11-12"
    )


@pytest.mark.parametrize(
    "never",
    [
        window("xu-ly"),
        window("cao-diem", more=", verified: false"),
        "reports: [{due: {by: 11/10/2022}}]",
        "tasks: [{text: Việc thử, due: {by: 11/10/2022}}]",
    ],
)
def test_what_is_never_shown(tmp_path: Path, never: str) -> None:
    assert shown(tmp_path, date(2022, 10, 11), kh_9=of_ministry(never)) is None


@pytest.mark.parametrize("status", ["huy", "hoan"])
def test_what_was_called_off_is_not_shown(tmp_path: Path, status: str) -> None:
    change = f"changes: [{{what: cao-diem, status: {status}}}]"
    documents = {
        "kh_9": of_ministry(window("cao-diem")),
        "kh_10": of_ministry(change, number="10/KH-BTTTT", amends="kh-9"),
    }
    assert shown(tmp_path, date(2022, 10, 11), **documents) is None


def test_an_open_end_is_the_end_of_its_year(tmp_path: Path) -> None:
    found = showings(tmp_path, kh_9=of_ministry(window("treo", "{from: 15/12/2022}")))
    assert shown_on(found, date(2022, 12, 31))
    assert shown_on(found, date(2023, 1, 1)) is None


def test_of_a_window_without_a_beginning_only_its_last_day_counts(tmp_path: Path) -> None:
    found = showings(tmp_path, kh_9=of_ministry(window("treo", "{to: 15/12/2022}")))
    assert shown_on(found, date(2022, 12, 14)) is None
    assert shown_on(found, date(2022, 12, 15))
