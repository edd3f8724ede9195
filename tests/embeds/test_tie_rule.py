"""Which campaign is shown when several run."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hooks.facts.tie_rule import TIE_RULE_WORDS, Showing, shown_on
from hooks.model.kinds import PROMINENCE
from hooks.wording.labels import OCCURRENCE_KINDS
from tests.embeds.samples import campaign, month, showings

SOURCE = {"source": "mau-cong-van"}


def period(id_: str, start: str, end: str, **changes: Any) -> dict[str, Any]:
    return {"id": id_, "kind": "thoi-gian", "when": {"from": start, "to": end}, **SOURCE, **changes}


def edition(*periods: dict[str, Any], **changes: Any) -> dict[str, Any]:
    listed = {"occasions": [], "periods": periods, "documents": "mau-cong-van", "year": 2026}
    return {"editions": [{**listed, **changes}]}


def with_periods(id_: str, *periods: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return campaign(id_, occasions=[], **edition(*periods), **changes)


def shown(showing: Showing | None) -> str | None:
    return showing.occurrence.key if showing else None


def test_a_peak_comes_before_a_day_and_a_day_before_a_month() -> None:
    found = showings(campaign("mau-ngay"), month("mau-thang"))
    assert shown(shown_on(found, date(2026, 10, 10))) == "mau-ngay/2026/cao-diem"
    assert shown(shown_on(found, date(2026, 10, 11))) == "mau-thang/2026/thang"
    assert shown(shown_on(found, date(2027, 10, 10))) == "mau-ngay/2027/ngay"
    assert shown(shown_on(found, date(2027, 10, 9))) == "mau-thang/2027/thang"


@pytest.mark.parametrize(
    ("one", "other", "wins"),
    [
        pytest.param(("1/10/2026", "31/10/2026"), ("5/10/2026", "12/10/2026"), "b", id="shorter"),
        pytest.param(("1/10/2026", "10/10/2026"), ("3/10/2026", "12/10/2026"), "a", id="ends"),
        pytest.param(("3/10/2026", "12/10/2026"), ("1/10/2026", "10/10/2026"), "b", id="ends-b"),
        pytest.param(("1/10/2026", "10/10/2026"), ("1/10/2026", "10/10/2026"), "a", id="id"),
    ],
)
def test_then_the_shorter_then_the_one_that_ends_sooner_then_the_id(
    one: tuple[str, str], other: tuple[str, str], wins: str
) -> None:
    a, b = with_periods("a", period("dot", *one)), with_periods("b", period("dot", *other))
    for order in ((a, b), (b, a)):
        assert shown(shown_on(showings(*order), date(2026, 10, 8))) == f"{wins}/2026/dot"


@pytest.mark.parametrize(
    ("priority", "wins"), [(1, "mau-thang"), (0, "mau-ngay"), (-1, "mau-ngay")]
)
def test_editors_override_the_rule(priority: int, wins: str) -> None:
    other = month("mau-thang")
    other["banner"] = {"priority": priority}
    found = shown_on(showings(campaign("mau-ngay"), other), date(2026, 10, 10))
    assert found
    assert found.occurrence.campaign.id == wins


def test_a_negative_priority_gives_way_to_all() -> None:
    shy = campaign("mau-ngay", banner={"priority": -1})
    found = shown_on(showings(shy, month("mau-thang")), date(2026, 10, 10))
    assert found
    assert found.occurrence.campaign.id == "mau-thang"


def test_nothing_is_shown_outside_its_days() -> None:
    found = showings(campaign("mau-ngay"))
    days = [date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 11)]
    assert [shown_on(found, day) is not None for day in days] == [False, True, True, False]


def test_cancelled_and_unverified_dates_and_deadlines_are_never_shown() -> None:
    report = {"id": "bao-cao", "audience": "mau-a", "to": "Mẫu", "text": "Mẫu", **SOURCE,
              "due": {"by": "5/10/2026"}}  # fmt: skip
    change = {"item": "huy", "status": "cancelled", **SOURCE}
    made = campaign(
        "mau",
        occasions=[],
        **edition(
            period("huy", "1/10/2026", "9/10/2026"),
            period("nghi", "1/10/2026", "9/10/2026", verified=False),
            reports=[report],
            changes=[change],
        ),
    )
    assert showings(made) == ()


def test_a_moved_date_is_shown_where_it_moved_to() -> None:
    change = {"item": "dot", "status": "moved", "to": {"date": "20/10/2026"}, **SOURCE}
    made = campaign(
        "mau", occasions=[], **edition(period("dot", "5/10/2026", "5/10/2026"), changes=[change])
    )
    assert shown_on(showings(made), date(2026, 10, 5)) is None
    assert shown(shown_on(showings(made), date(2026, 10, 20))) == "mau/2026/dot"


def test_an_open_end_is_the_end_of_its_year() -> None:
    made = with_periods("mau", period("dot", "1/10/2026", "1/10/2026", when={"from": "1/10/2026"}))
    found = showings(made)
    assert shown(shown_on(found, date(2026, 12, 31))) == "mau/2026/dot"
    assert shown_on(found, date(2027, 1, 1)) is None


def test_topic_and_audience_narrow_the_choice() -> None:
    found = showings(campaign("mau-ngay"), month("mau-thang"))
    day = date(2026, 10, 5)
    assert shown(shown_on(found, day, topic="mau-moi-truong")) == "mau-thang/2026/thang"
    assert shown(shown_on(found, day, audience="mau-a")) == "mau-ngay/2026/cao-diem"
    assert shown_on(found, day, audience="mau-b") is None
    assert shown_on(found, day, topic="mau-moi-truong", audience="mau-a") is None


def test_the_words_rank_the_kinds_as_the_rule_does() -> None:
    words = TIE_RULE_WORDS.casefold()
    named = [OCCURRENCE_KINDS[kind].casefold() for kind in PROMINENCE if kind != "han-bao-cao"]
    places = [words.index(name.removesuffix(" lễ")) for name in named]
    assert places == sorted(places)
