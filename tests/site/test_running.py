"""One rule decides what runs on a day: home page, campaign pages, calendar and browser agree."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from hooks.facts.occurrences import Occurrence
from hooks.pages.calendar.entries import entries_of
from hooks.pages.frame.readers_day import readers_dates
from hooks.pages.frame.views import CampaignView
from tests.calendar.samples import view_of
from tests.facts.samples import catalogue_of, of_a, of_ministry

SPRING = date(2022, 3, 1)
RANGE = "{from: 25/9/2022, to: 05/10/2022}"


def campaign(folder: Path, when: str, change: str = "", today: date = SPRING) -> CampaignView:
    """Return a made-up campaign with one window of the whole country."""
    letters = {"mot": of_ministry(f"- campaign: chien-dich-khac\n  windows: [{{when: {when}}}]")}
    if change:
        said = f"- campaign: chien-dich-khac\n  changes: [{{what: thuc-hien, {change}}}]"
        letters["hai"] = of_ministry(said, "10/KH-BTTTT", date="21/9/2022", amends="mot")
    view = view_of(catalogue_of(folder, **letters), today)
    (found,) = (item for item in view.campaigns if item.campaign.id == "chien-dich-khac")
    return found


def only(view: CampaignView) -> Occurrence:
    (occurrence,) = view.occurrences
    return occurrence


def told(view: CampaignView, today: date = SPRING) -> list[dict[str, Any]]:
    """Return what the browser is given."""
    found: list[dict[str, Any]] = json.loads(readers_dates(view, today))
    return found


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("{from: 20/9/2022}", date(2022, 9, 20), date(2022, 12, 31)),
        ("{to: 20/9/2022}", date(2022, 9, 20), date(2022, 9, 20)),
        (RANGE, date(2022, 9, 25), date(2022, 10, 5)),
    ],
)
def test_what_is_open_runs_on_the_same_days_in_every_view(
    tmp_path: Path, when: str, first: date, last: date
) -> None:
    view = campaign(tmp_path, when)
    window = only(view)
    assert window.runs(first)
    assert window.runs(last)
    assert not window.runs(date.fromordinal(first.toordinal() - 1))
    assert not window.runs(date.fromordinal(last.toordinal() + 1))
    assert not window.is_past(last)
    assert window.is_past(date.fromordinal(last.toordinal() + 1))

    (given,) = told(view, date(2022, 1, 1))
    assert (given["first"], given["last"]) == (first.isoformat(), last.isoformat())
    (entry,) = entries_of([window], view.facts.catalogue)
    assert entry.span.reach == (first, last)
    assert view.current(last) == window


def test_a_phase_known_by_its_end_alone_does_not_run_before_the_first_one(tmp_path: Path) -> None:
    phases = """
        - campaign: chien-dich-khac
          windows:
            - {id: mot, name: Giai đoạn 1, when: {from: 1/9/2022, to: 15/9/2022}}
            - {id: hai, name: Giai đoạn 2, when: {to: 3/10/2022}}
    """
    august = date(2022, 8, 25)
    view = view_of(catalogue_of(tmp_path, mot=of_ministry(dedent(phases).strip())), august)
    (item,) = (each for each in view.campaigns if each.campaign.id == "chien-dich-khac")
    assert item.current(august) is None
    coming = item.shown(august)
    assert (coming and coming.name) == "Giai đoạn 1"
    ahead = [(each["first"], each["words"]) for each in told(item, august)]
    assert ahead == [("2022-09-01", "01–15/09/2022"), ("2022-10-03", "đến hết 03/10/2022")]
    late = item.current(date(2022, 10, 3))
    assert (late and late.name) == "Giai đoạn 2"


def test_the_browser_is_given_the_words_of_the_page(tmp_path: Path) -> None:
    (given,) = told(campaign(tmp_path, "{from: 20/9/2022}"))
    assert (given["words"], given["open"]) == ("từ 20/09/2022", True)
    assert (given["told"], given["place"]) == ("", "")


def test_the_browser_is_given_lunar_days_and_what_is_open(tmp_path: Path) -> None:
    (lunar,) = told(campaign(tmp_path / "a", "{lunar: 9/9/2022}"))
    assert lunar["words"] == "04/10/2022 (09/9/2022 âm lịch)"
    either = "{either: [{date: 5/10/2022}, {date: 8/10/2022}]}"
    for given in told(campaign(tmp_path / "b", either)):
        assert given["words"] == "05/10/2022 hoặc 08/10/2022"
        assert given["told"] == "Dự kiến, theo văn bản"


def test_the_browser_ranks_dates_as_the_page_does(tmp_path: Path) -> None:
    """The main occasion's day stands before a window, the nation's before a province's."""
    window = "windows: [{kind: cao-diem, when: {from: 1/10/2022, to: 12/10/2022}}]"
    local = "windows: [{kind: su-kien, when: {date: 10/10/2022}}]"
    catalogue = catalogue_of(tmp_path, mot=of_ministry(window), hai=of_a(local))
    view = view_of(catalogue, SPRING)
    (item,) = (each for each in view.campaigns if each.campaign.id == "chien-dich-thu")
    of_2022 = [each for each in told(item) if each["year"] == 2022 and each["first"] < "2022-11"]
    ranked = sorted(of_2022, key=lambda each: each["rank"])
    assert [each["name"] or each["place"] or "cao-diem" for each in ranked] == [
        "Ngày thử", "cao-diem", "tỉnh A",
    ]  # fmt: skip
    standing = item.current(date(2022, 10, 10))
    assert standing is not None
    assert standing.name == "Ngày thử"


def test_what_is_cancelled_neither_runs_nor_comes(tmp_path: Path) -> None:
    view = campaign(tmp_path, RANGE, "status: huy")
    assert not only(view).runs(date(2022, 10, 1))
    assert view.current(date(2022, 10, 1)) is None
    assert view.next(SPRING) is None
    assert told(view) == []


def test_what_was_moved_without_a_new_day_does_not_stand_on_the_old_one(tmp_path: Path) -> None:
    view = campaign(tmp_path, RANGE, "status: doi, when: {unresolved: sẽ thông báo sau}")
    window = only(view)
    assert not window.runs(date(2022, 10, 1))
    assert told(view) == []
    assert window.change_wording == "sẽ thông báo sau"
    (entry,) = entries_of([window], view.facts.catalogue)
    assert entry.off
