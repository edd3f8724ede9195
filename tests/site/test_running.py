"""One rule decides what runs on a day: home page, campaign pages, calendar and browser agree."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hooks.facts.gathered import undated_words

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.feeds.content import content_of
from hooks.pages.calendar.entries import entries_of
from hooks.pages.frame.readers_day import readers_dates
from hooks.pages.frame.views import CampaignView
from tests.feeds.samples import make_catalogue

SPRING = date(2026, 3, 1)


def campaign(*, when: dict[str, Any], changes: list[dict[str, Any]] | None = None) -> Catalogue:
    """Return a made-up campaign with one window."""
    period = {"id": "dot", "kind": "thoi-gian", "when": when, "source": "mau-cong-van"}
    edition = {
        "year": 2026,
        "documents": "mau-cong-van",
        "periods": [period],
        "changes": changes or [],
    }
    entry = {"id": "mau", "name": "Mẫu", "topic": "mau-linh-vuc", "editions": [edition]}
    return make_catalogue([entry])


def view_of(catalogue: Catalogue, today: date = SPRING) -> CampaignView:
    return CampaignView(
        campaign=catalogue.campaigns[0],
        topic="Mẫu lĩnh vực",
        occurrences=resolve(catalogue, today),
        banners=(),
        missing=(),
        prints=(),
        offer=None,
    )


def only(catalogue: Catalogue) -> Occurrence:
    (occurrence,) = resolve(catalogue, SPRING)
    return occurrence


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ({"from": "20/9/2026"}, date(2026, 9, 20), date(2026, 12, 31)),
        ({"to": "20/9/2026"}, date(2026, 1, 1), date(2026, 9, 20)),
        ({"from": "25/9/2026", "to": "05/10/2026"}, date(2026, 9, 25), date(2026, 10, 5)),
    ],
)
def test_an_open_end_runs_to_the_end_of_its_year_in_every_view(
    when: dict[str, Any], first: date, last: date
) -> None:
    catalogue = campaign(when=when)
    window = only(catalogue)
    assert window.runs(first)
    assert window.runs(last)
    assert not window.runs(date.fromordinal(first.toordinal() - 1))
    assert not window.runs(date.fromordinal(last.toordinal() + 1))
    assert not window.is_past(last)
    assert window.is_past(date.fromordinal(last.toordinal() + 1))

    view = view_of(catalogue)
    (told,) = json.loads(readers_dates(view, date(2026, 1, 1)))
    assert (told["first"], told["last"]) == (first.isoformat(), last.isoformat())
    (entry,) = entries_of([window], catalogue)
    assert entry.span.reach == (first, last)
    assert view.current(last) == window


def test_the_browser_is_given_the_words_of_the_page() -> None:
    (told,) = json.loads(readers_dates(view_of(campaign(when={"from": "20/9/2026"})), SPRING))
    assert told["words"] == "từ 20/09/2026"
    assert told["open"] is True


def test_what_is_cancelled_neither_runs_nor_comes() -> None:
    gone = {"item": "dot", "status": "cancelled", "source": "mau-cong-van"}
    catalogue = campaign(when={"from": "25/9/2026", "to": "05/10/2026"}, changes=[gone])
    assert not only(catalogue).runs(date(2026, 10, 1))
    assert view_of(catalogue).current(date(2026, 10, 1)) is None
    assert view_of(catalogue).next(SPRING) is None
    assert readers_dates(view_of(catalogue), SPRING) == "[]"


def test_what_was_moved_without_a_new_day_does_not_stand_on_the_old_one() -> None:
    change = {
        "item": "dot",
        "status": "moved",
        "to": {"unresolved": "sẽ thông báo sau"},
        "source": "mau-cong-van",
    }
    catalogue = campaign(when={"from": "25/9/2026", "to": "05/10/2026"}, changes=[change])
    window = only(catalogue)
    assert not window.runs(date(2026, 10, 1))
    assert readers_dates(view_of(catalogue), SPRING) == "[]"
    assert window.reason == "sẽ thông báo sau"
    (entry,) = entries_of([window], catalogue)
    assert (entry.state, entry.off, entry.notes) == ("moved-away", True, ("chưa có ngày mới",))
    event = content_of(window, catalogue)
    assert (event.status, event.title[:8]) == ("TENTATIVE", "ĐÃ DỜI: ")
    assert "chưa có ngày mới" in event.description
    assert "«sẽ thông báo sau»" in event.description


@pytest.mark.parametrize(
    ("when", "wording", "words"),
    [
        ({"unresolved": "tuần 4"}, None, ("tuần 4",)),
        ({"alternatives": [{"date": "01/5/2026"}, {"unresolved": "tuần 4"}]}, None, ("tuần 4",)),
        ({"anchor": "dot-khac", "days_after": 5}, "sau đợt khác", ("sau đợt khác",)),
        ({"date": "01/5/2026"}, None, ()),
    ],
)
def test_a_time_that_is_no_day_stays_in_words(
    when: dict[str, Any], wording: str | None, words: tuple[str, ...]
) -> None:
    (found,) = campaign(when=when).campaigns
    (edition,) = found.editions
    period = edition.periods[0].model_copy(update={"wording": wording})
    assert undated_words(found, edition, period) == words
