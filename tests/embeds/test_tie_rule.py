"""Which campaign is shown when several run."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hooks.facts.occurrences import DEADLINES
from hooks.facts.tie_rule import TIE_RULE_WORDS, Showing, shown_on
from hooks.model.kinds import PROMINENCE
from hooks.wording.labels import OCCURRENCE_KINDS
from tests.embeds.samples import Folder, campaign, month, showings
from tests.made_up import letter


def window(start: str, end: str, **changes: Any) -> dict[str, Any]:
    return {"id": "dot", "when": {"from": start, "to": end}, **changes}


def with_windows(id_: str, *windows: dict[str, Any], **more: Any) -> Folder:
    return campaign(id_, {"windows": windows, **more}, occasions=[])


def shown(showing: Showing | None) -> str | None:
    return showing.occurrence.key if showing else None


def test_a_peak_comes_before_a_day_and_a_day_before_a_month() -> None:
    found = showings(campaign("mau-ngay"), month("mau-thang"))
    assert (
        shown(shown_on(found, date(2026, 10, 10)))
        == "mau-ngay/2026/ngay/cao-diem/2026-10-01_2026-10-10"
    )
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
    a, b = with_windows("a", window(*one)), with_windows("b", window(*other))
    for order in ((a, b), (b, a)):
        found = shown_on(showings(*order), date(2026, 10, 8))
        assert found
        assert found.occurrence.campaign.id == wins


def test_the_whole_country_comes_before_a_province() -> None:
    nation = with_windows("mau-nuoc", window("1/10/2026", "31/10/2026"))
    province = with_windows(
        "mau-tinh", window("5/10/2026", "12/10/2026", kind="cao-diem"), scope="mau-tinh-a"
    )
    found = shown_on(showings(nation, province), date(2026, 10, 8))
    assert found
    assert found.occurrence.campaign.id == "mau-nuoc"


@pytest.mark.parametrize(
    ("priority", "wins"), [(1, "mau-thang"), (0, "mau-ngay"), (-1, "mau-ngay")]
)
def test_editors_override_the_rule(priority: int, wins: str) -> None:
    other = month("mau-thang", banner={"priority": priority})
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


def test_unverified_dates_and_deadlines_are_never_shown() -> None:
    made = campaign(
        "mau",
        {
            "windows": [window("1/10/2026", "9/10/2026", verified=False)],
            "tasks": [{"text": "Mẫu việc", "due": {"by": "5/10/2026"}}],
            "reports": [{"to": "Mẫu", "text": "Mẫu", "due": {"by": "5/10/2026"}}],
        },
        occasions=[],
    )
    assert showings(made) == ()


def test_inspections_are_no_communication() -> None:
    checks = with_windows("mau", window("1/10/2026", "9/10/2026", kind="xu-ly"))
    assert showings(checks) == ()


def changed(**change: Any) -> Folder:
    """Return a campaign of which one letter sets a day, and a later one changes it."""
    campaigns, letters = with_windows("mau", window("5/10/2026", "5/10/2026"))
    section = {"campaign": "mau", "changes": [{"what": "dot", **change}]}
    return campaigns, {
        **letters,
        "cv-doi": letter(section, number="99/MAU", date="20/9/2026", amends="cv-mau-0"),
    }


def test_a_cancelled_date_is_never_shown() -> None:
    assert showings(changed(status="huy")) == ()


def test_a_superseded_date_is_never_shown() -> None:
    campaigns, letters = with_windows("mau", window("5/10/2026", "5/10/2026"))
    section = {"campaign": "mau", "texts": [{"kind": "khau-hieu", "text": "Mẫu câu"}]}
    new = letter(section, number="99/MAU", date="20/9/2026", supersedes="cv-mau-0")
    assert showings((campaigns, {**letters, "cv-thay": new})) == ()


def test_a_moved_date_is_shown_where_it_moved_to() -> None:
    found = showings(changed(status="doi", when={"date": "20/10/2026"}))
    assert shown_on(found, date(2026, 10, 5)) is None
    assert shown_on(found, date(2026, 10, 20)) is not None


def test_an_open_end_is_the_end_of_its_year() -> None:
    made = with_windows("mau", {"when": {"from": "1/10/2026"}})
    found = showings(made)
    assert shown_on(found, date(2026, 12, 31)) is not None
    assert shown_on(found, date(2027, 1, 1)) is None


def test_topic_and_audience_narrow_the_choice() -> None:
    found = showings(campaign("mau-ngay"), month("mau-thang"))
    day = date(2026, 10, 5)
    assert shown(shown_on(found, day, topic="mau-moi-truong")) == "mau-thang/2026/thang"
    assert (
        shown(shown_on(found, day, audience="mau-a"))
        == "mau-ngay/2026/ngay/cao-diem/2026-10-01_2026-10-10"
    )
    assert shown_on(found, day, audience="mau-b") is None
    assert shown_on(found, day, topic="mau-moi-truong", audience="mau-a") is None


# Deadlines and inspections are never shown; «chính ngày» is a day.
SHOWN = [kind for kind in PROMINENCE if kind not in {*DEADLINES, "xu-ly", "chinh-ngay"}]


def test_the_words_rank_the_kinds_as_the_rule_does() -> None:
    words = TIE_RULE_WORDS.casefold()
    named = [OCCURRENCE_KINDS[kind].casefold() for kind in SHOWN]
    places = [words.index(name.removesuffix(" lễ").removeprefix("thời gian ")) for name in named]
    assert places == sorted(places)
