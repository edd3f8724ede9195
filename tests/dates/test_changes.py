"""Changes to dates: what they affect directly, what moves with it, and which are in force.

The campaigns are made up and named so; only their shape matters.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hooks.drawing.standing import art_key
from hooks.facts.occurrences import Occurrence, resolve
from hooks.feeds.content import content_of
from hooks.feeds.milestones import is_peak
from hooks.feeds.words.titles import state
from hooks.model.dates.spans import Span
from tests.feeds.samples import SAMPLE_DOCUMENTS, make_catalogue, sample_campaign

TODAY = date(2026, 11, 20)
TWO_DATES = {"alternatives": [{"date": "05/9/2026"}, {"date": "12/9/2026"}]}
TWO_PHASES = {
    "phases": [
        {"name": "Mẫu giai đoạn một", "from": "01/9/2026", "to": "05/9/2026"},
        {"name": "Mẫu giai đoạn hai", "from": "06/9/2026", "to": "10/9/2026"},
    ]
}
DOCUMENTS = {
    **SAMPLE_DOCUMENTS,
    "mau-doi-lich": {"kind": "Công văn", "number": "03", "date": "20/9/2026", "seen": "whole"},
    "mau-thay": {
        "kind": "Công văn",
        "number": "04",
        "date": "21/9/2026",
        "seen": "whole",
    },
}


def change(item: str, to: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """Return a change to an item: a move if there is a new time, else a cancellation."""
    moved = {"status": "moved", "to": to} if to else {"status": "cancelled"}
    return {"item": item, "source": "mau-doi-lich", **moved, **more}


def campaign(
    *changes: dict[str, Any], periods: list[dict[str, Any]] | None = None, **edition: Any
) -> dict[str, Any]:
    """Return a made-up campaign with the given periods."""
    made = sample_campaign(1)
    made["editions"][0] |= {"changes": [*changes], **edition}
    if periods is not None:
        made["editions"][0]["periods"] = periods
    return made


def period(item: str, when: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": item, "kind": "cao-diem", "when": when, "source": "mau-cong-van", **more}


def of_2026(made: dict[str, Any]) -> dict[str, Occurrence]:
    found = resolve(make_catalogue([made], DOCUMENTS), TODAY)
    return {o.item: o for o in found if o.year == 2026}


def days(occurrence: Occurrence) -> tuple[str | None, str | None]:
    start, end = occurrence.span.start, occurrence.span.end
    return (start.isoformat() if start else None, end.isoformat() if end else None)


# An item in parts


@pytest.mark.parametrize("when", [TWO_DATES, TWO_PHASES])
def test_cancelling_an_item_cancels_all_its_parts(when: dict[str, Any]) -> None:
    found = of_2026(campaign(change("dot"), periods=[period("dot", when)]))
    assert [found[part].status for part in ("dot-1", "dot-2")] == ["cancelled", "cancelled"]


def test_phases_move_by_their_names() -> None:
    one, two = TWO_PHASES["phases"]
    later = {"phases": [one, {**two, "from": "16/9/2026", "to": "20/9/2026"}]}
    found = of_2026(campaign(change("dot", later), periods=[period("dot", TWO_PHASES)]))
    assert (found["dot-1"].status, found["dot-1"].moved_from) == ("confirmed", None)
    assert (found["dot-2"].status, days(found["dot-2"])) == ("moved", ("2026-09-16", "2026-09-20"))
    before = found["dot-2"].moved_from
    assert before is not None
    assert before.start == date(2026, 9, 6)


def test_a_choice_among_alternatives_leaves_one_and_cancels_the_others() -> None:
    chosen = change("dot", {"date": "12/9/2026"})
    found = of_2026(campaign(chosen, periods=[period("dot", TWO_DATES)]))
    assert found["dot-1"].status == "cancelled"
    assert (found["dot-2"].status, days(found["dot-2"])) == (
        "confirmed",
        ("2026-09-12", "2026-09-12"),
    )
    assert "phương án" not in found["dot-2"].name
    assert found["dot-2"].documents[0] == "mau-doi-lich"


def test_alternatives_moved_to_one_day_are_one_event_there() -> None:
    moved = change("dot", {"date": "20/9/2026"})
    found = of_2026(campaign(moved, periods=[period("dot", TWO_DATES)]))
    assert [found[part].status for part in ("dot-1", "dot-2")] == ["moved", "cancelled"]
    assert days(found["dot-1"]) == ("2026-09-20", "2026-09-20")


def test_one_date_moved_to_phases_keeps_its_key_for_the_first() -> None:
    moved = change("dot", TWO_PHASES)
    found = of_2026(campaign(moved, periods=[period("dot", {"date": "20/9/2026"})]))
    assert {"dot", "dot-2"} <= found.keys()
    assert (found["dot"].status, found["dot-2"].status) == ("moved", "confirmed")


def test_a_time_in_words_gets_its_day_by_a_change() -> None:
    moved = change("dot", {"date": "20/9/2026"})
    found = of_2026(campaign(moved, periods=[period("dot", {"unresolved": "Mẫu: tháng Chín"})]))
    assert (found["dot"].status, days(found["dot"])) == ("confirmed", ("2026-09-20", "2026-09-20"))


def test_published_keys_of_parts_stay() -> None:
    found = of_2026(campaign(periods=[period("dot", TWO_DATES)]))
    assert [(o.source_item, o.part, o.key) for o in found.values() if o.source_item == "dot"] == [
        ("dot", 1, "mau-chien-dich-1/2026/dot-1"),
        ("dot", 2, "mau-chien-dich-1/2026/dot-2"),
    ]


def test_an_occasion_in_parts_keeps_its_theme_its_banner_and_its_milestones() -> None:
    made = sample_campaign(1)
    made["occasions"][0]["rule"] = {"alternatives": [{"yearly": "2/10"}, {"month": 10}]}
    made["editions"][0]["texts"] = [
        {"kind": "chu-de", "text": "Mẫu chủ đề của ngày", "occasion": "ngay",
         "source": "mau-cong-van"},
    ]  # fmt: skip
    found = of_2026(made)
    for part in ("ngay-1", "ngay-2"):
        theme = found[part].theme
        assert theme is not None
        assert theme.text == "Mẫu chủ đề của ngày"
        assert art_key(found[part]) == "mau-chien-dich-1/2026"
        assert is_peak(found[part])


def test_an_id_that_ends_in_a_number_is_no_part() -> None:
    made = sample_campaign(1)
    made["occasions"][1]["id"] = "ngay-2"  # another occasion than «ngay»
    made["editions"][0]["occasions"] = ["ngay", "ngay-2"]
    found = of_2026(made)
    assert is_peak(found["ngay"])
    assert not is_peak(found["ngay-2"])


def test_a_change_to_an_occasion_that_the_year_does_not_list_acts_too() -> None:
    found = of_2026(campaign(change("thang"), occasions=["ngay"]))
    assert found["thang"].status == "cancelled"


# Dates counted from moved dates


def test_periods_and_deadlines_follow_the_occasion_they_are_counted_from() -> None:
    made = campaign(
        change("ngay", {"date": "12/10/2026"}),
        periods=[period("truoc", {"anchor": "ngay", "from_days_before": 10, "to_days_before": 1})],
    )
    made["editions"][0]["reports"][0]["due"] = {"anchor": "truoc", "days_after": 5}
    found = of_2026(made)
    assert days(found["truoc"]) == ("2026-10-02", "2026-10-11")
    assert days(found["bao-cao"]) == ("2026-10-16", "2026-10-16")
    for item, before in (("truoc", date(2026, 9, 22)), ("bao-cao", date(2026, 10, 6))):
        assert found[item].status == "moved"
        stood = found[item].moved_from
        assert stood is not None
        assert stood.start == before
        assert found[item].documents == ("mau-doi-lich", "mau-cong-van")


def test_what_is_counted_from_an_occasion_without_a_day_has_none_either() -> None:
    made = campaign(
        change("ngay", {"unresolved": "Mẫu: sẽ thông báo sau"}),
        periods=[period("truoc", {"anchor": "ngay", "days_before": 7})],
    )
    found = of_2026(made)
    assert found["ngay"].has_no_day_yet
    assert found["truoc"].has_no_day_yet
    assert days(found["truoc"]) == ("2026-09-25", "2026-09-25")
    assert found["ngay"].reason == "Mẫu: sẽ thông báo sau"


def test_what_has_a_day_of_its_own_does_not_follow() -> None:
    found = of_2026(campaign(change("ngay", {"date": "12/10/2026"})))
    assert (found["cao-diem"].status, found["cao-diem"].moved_from) == ("confirmed", None)


def test_a_change_may_be_counted_from_where_its_item_stood() -> None:
    found = of_2026(campaign(change("ngay", {"anchor": "ngay", "days_after": 7})))
    assert days(found["ngay"]) == ("2026-10-09", "2026-10-09")


def test_the_last_of_several_changes_counts() -> None:
    moves = (change("ngay", {"date": "12/10/2026"}), change("ngay", {"date": "15/10/2026"}))
    found = of_2026(campaign(*moves, change("cao-diem"), change("cao-diem", {"date": "1/11/2026"})))
    assert days(found["ngay"]) == ("2026-10-15", "2026-10-15")
    assert found["ngay"].moved_from == Span.of_day(date(2026, 10, 2))
    assert found["cao-diem"].status == "moved"


# Which changes are in force


def test_an_unverified_change_moves_nothing_and_is_told() -> None:
    rumours = (
        change("ngay", verified=False),
        change("cao-diem", {"date": "1/11/2026"}, verified=False),
    )
    before, found = of_2026(campaign()), of_2026(campaign(*rumours))
    for item in ("ngay", "cao-diem"):
        assert (found[item].status, found[item].span) == (before[item].status, before[item].span)
        assert found[item].documents == before[item].documents
        assert [doubt.item for doubt in found[item].in_doubt] == [item]


def test_an_unverified_change_is_told_in_the_event_and_does_not_move_its_state() -> None:
    made = campaign(change("cao-diem", {"date": "1/11/2026"}, verified=False))
    catalogue = make_catalogue([made], DOCUMENTS)
    occurrence = of_2026(made)["cao-diem"]
    told = content_of(occurrence, catalogue).description
    assert (
        "Có tin chưa xác minh, lịch chưa đổi theo: dời, thời gian mới: ngày 01/11/2026 "
        "(nguồn: Công văn 03 ngày 20/9/2026)."
    ) in told
    assert state(occurrence).name == "confirmed"


def test_a_superseded_change_does_not_act() -> None:
    withdrawn = change("ngay", superseded={"by": "mau-thay", "reason": "Mẫu: thu hồi"})
    found = of_2026(campaign(withdrawn))
    assert (found["ngay"].status, found["ngay"].in_doubt) == ("confirmed", ())


def test_a_verified_change_settles_a_date_in_doubt() -> None:
    made = campaign(change("le", {"date": "02/10/2026"}))
    found = of_2026(made)
    assert (found["le"].status, found["le"].verified) == ("moved", True)
