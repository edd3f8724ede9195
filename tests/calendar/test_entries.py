"""What the calendar tells of each date: one entry an occurrence, whatever became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hooks.pages.calendar.entries import Entry, entries_of
from hooks.pages.calendar.month import month_of
from tests.calendar.samples import said_view
from tests.made_up import letter

PEAK = {"kind": "cao-diem", "when": {"from": "01/10/2026", "to": "10/10/2026"}}
IN_A: Mapping[str, Any] = {"issuer": "mau-so-a"}
IN_B: Mapping[str, Any] = {"issuer": "mau-so-b"}


def entries(*windows: Mapping[str, Any], **letters: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of 2026 that are not the campaign's own day."""
    view = said_view({"windows": [*windows]}, **letters) if windows else said_view({}, **letters)
    found = entries_of(view.occurrences, view.catalogue)
    return [each for each in found if each.span.first.year == 2026 and each.kind != "ngay"]


def one(*windows: Mapping[str, Any], **letters: Mapping[str, Any]) -> Entry:
    (found,) = entries(*windows, **letters)
    return found


def of_letter(number: str, *windows: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return another letter with windows, or with what `says` in `more`."""
    says = {"campaign": "mau", "windows": [*windows], **more.pop("says", {})}
    return letter({key: value for key, value in says.items() if value}, number=number, **more)


def changed(window: Mapping[str, Any], change: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of a window that a later letter changes."""
    changing = of_letter("9/MAU", says={"changes": [change]}, date="01/10/2026", amends="mau-thu")
    return entries(window, mau_sau=changing)


def test_what_several_letters_say_is_one_entry_with_the_first_by_number() -> None:
    found = one(PEAK, mau_a=of_letter("7/A", PEAK, **IN_A), mau_b=of_letter("8/B", PEAK, **IN_B))
    assert found.source == "02/MAU-CV và 2 văn bản khác"
    assert found.place is None


def test_a_letter_without_a_number_is_known_by_its_issuer() -> None:
    assert one(mau_a=of_letter("/A", PEAK, **IN_A)).source == "Công văn của Mẫu sở A"


def test_places_are_told_unless_the_whole_country_is_among_them() -> None:
    found = one(mau_a=of_letter("7/A", PEAK, **IN_A), mau_b=of_letter("8/B", PEAK, **IN_B))
    assert found.place == "tỉnh Mẫu A, tỉnh Mẫu B"


def test_a_province_with_days_of_its_own_has_its_own_entry() -> None:
    own = {"kind": "cao-diem", "when": {"from": "02/10/2026", "to": "10/10/2026"}}
    found = entries(PEAK, mau_a=of_letter("7/A", own, **IN_A))
    assert [each.place for each in found] == [None, "tỉnh Mẫu A"]


def test_alternatives_are_one_entry_told_as_or_and_drawn_on_each() -> None:
    either = [{"date": "28/9/2026"}, {"from": "05/10/2026", "to": "06/10/2026"},
              {"unresolved": "cuối quý"}]  # fmt: skip
    found = one({"kind": "phat-dong", "when": {"either": either}})
    assert found.when == "28/09/2026 hoặc 05–06/10/2026"
    assert found.notes == ("hoặc: cuối quý",)
    assert found.state_label == "Dự kiến, theo văn bản"
    told = [month_of((found,), date(2026, month, 1)) for month in (9, 10)]
    parts = [[part for week in month.weeks for part in week.parts] for month in told]
    assert [[part.again for part in month] for month in parts] == [[False], [False]]


def test_alternatives_of_one_month_are_told_once_in_it() -> None:
    either = [{"date": "05/10/2026"}, {"date": "20/10/2026"}]
    month = month_of((one({"when": {"either": either}}),), date(2026, 10, 1))
    assert [part.again for week in month.weeks for part in week.parts] == [False, True]
    assert month.count == 1


def test_what_a_letter_calls_tentative_is_told_so() -> None:
    found = one({**PEAK, "tentative": True})
    assert (found.state, found.state_label) == ("tentative", "Dự kiến, theo văn bản")


def test_a_move_leaves_a_mark_on_the_old_days() -> None:
    to = {"from": "12/10/2026", "to": "20/10/2026"}
    old, new = changed(PEAK, {"what": "cao-diem", "status": "doi", "when": to})
    assert (old.state, old.off, old.notes) == ("moved-away", True, ("dời sang 12–20/10/2026",))
    assert (new.state, new.notes) == ("moved", ("trước khi dời: 01–10/10/2026",))


def test_a_tentative_date_that_is_moved_stays_tentative_and_leaves_its_mark() -> None:
    to = {"from": "12/10/2026", "to": "20/10/2026"}
    old, new = changed(
        {**PEAK, "tentative": True}, {"what": "cao-diem", "status": "doi", "when": to}
    )
    assert (old.state, old.when) == ("moved-away", "01–10/10/2026")
    assert (new.state_label, new.notes) == (
        "Dự kiến, theo văn bản", ("trước khi dời: 01–10/10/2026",),
    )  # fmt: skip


def test_an_extension_is_no_move() -> None:
    to = {"to": "20/10/2026"}
    (found,) = changed(PEAK, {"what": "cao-diem", "status": "gia-han", "when": to})
    assert (found.state_label, found.when) == ("Gia hạn", "01–20/10/2026")
    assert found.notes == ("trước khi gia hạn: 01–10/10/2026",)


def test_what_is_postponed_stands_struck_on_its_old_day() -> None:
    (found,) = changed(PEAK, {"what": "cao-diem", "status": "hoan"})
    assert (found.state_label, found.off) == ("Hoãn, chưa có ngày mới", True)
    assert found.when == "01–10/10/2026"


def test_what_is_cancelled_is_told_so() -> None:
    (found,) = changed(PEAK, {"what": "cao-diem", "status": "huy"})
    assert (found.state_label, found.off) == ("Đã hủy", True)


def test_what_was_settled_tells_what_had_been_possible() -> None:
    either = [{"date": "05/10/2026"}, {"date": "20/10/2026"}]
    window = {"kind": "phat-dong", "when": {"either": either}}
    (found,) = changed(
        window, {"what": "phat-dong", "status": "chot", "when": {"date": "20/10/2026"}}
    )
    assert (found.state_label, found.when) == ("", "20/10/2026")
    assert found.notes == ("trước đó: 05/10/2026 hoặc 20/10/2026",)


def test_what_is_superseded_is_never_called_cancelled() -> None:
    new = of_letter("9/MAU", says={"purpose": "Mẫu nhằm"}, date="18/9/2026", supersedes="mau-thu")
    found = one(PEAK, mau_sau=new)
    assert found.state_label == "Không còn áp dụng"
    assert found.off
    assert found.notes == ("thay bằng Công văn 9/MAU ngày 18/9/2026 của Mẫu cơ quan",)


def test_what_is_said_anew_stands_for_what_it_replaces() -> None:
    anew = {"kind": "cao-diem", "when": {"from": "03/10/2026", "to": "10/10/2026"}}
    found = one(PEAK, mau_sau=of_letter("9/MAU", anew, date="18/9/2026", supersedes="mau-thu"))
    assert found.when == "03–10/10/2026"
    assert found.notes == ("thay cho 01–10/10/2026",)


def test_what_nobody_verified_is_told_so_and_moves_nothing() -> None:
    assert not one({**PEAK, "verified": False}).verified
    to = {"date": "30/10/2026"}
    (found,) = changed(PEAK, {"what": "cao-diem", "status": "doi", "when": to, "verified": False})
    assert found.when == "01–10/10/2026"
    assert found.notes == ("tin chưa xác minh: dời, thời gian mới: ngày 30/10/2026",)


def test_hours_parts_of_the_day_venues_and_lunar_dates_are_told() -> None:
    when = {"date": "10/10/2026", "at": "8h00", "until": "11h30"}
    event = one({"kind": "su-kien", "name": "Mẫu lễ", "when": when, "where": "Mẫu nhà hát"})
    assert event.when == "08:00–11:30 ngày 10/10/2026"
    assert event.notes == ("tại Mẫu nhà hát",)
    morning = one({"kind": "su-kien", "when": {"date": "10/10/2026", "part": "sang"}})
    assert morning.when == "sáng 10/10/2026"
    lunar = one({"kind": "su-kien", "when": {"lunar": "10/3/2026"}})
    assert lunar.notes == ("10/3/2026 âm lịch",)


def test_a_national_day_off_its_rule_is_told_as_an_exception() -> None:
    view = said_view({"windows": [{"kind": "chinh-ngay", "when": {"date": "11/10/2026"}}]})
    found = entries_of(view.occurrences, view.catalogue)
    day = next(each for each in found if each.span.first.year == 2026)
    assert (day.when, day.notes) == ("11/10/2026", ("khác quy tắc: 10/10/2026",))


def test_a_provinces_own_day_stands_beside_the_nations() -> None:
    own = of_letter("7/A", {"kind": "chinh-ngay", "when": {"date": "11/10/2026"}}, **IN_A)
    view = said_view({}, mau_a=own)
    found = entries_of(view.occurrences, view.catalogue)
    days = [(e.when, e.place, e.notes) for e in found if e.span.first.year == 2026]
    assert days == [
        ("10/10/2026", None, ()),
        ("11/10/2026", "tỉnh Mẫu A", ("ngày chung: 10/10/2026",)),
    ]


def test_a_tasks_own_time_and_deadline_are_entries() -> None:
    task = {
        "kind": "treo", "text": "Mẫu treo", "when": {"from": "01/10/2026", "to": "31/10/2026"},
        "due": {"before": "10/10/2026", "at": "17h00"},
    }  # fmt: skip
    view = said_view({"tasks": [task]})
    found = [e for e in entries_of(view.occurrences, view.catalogue) if e.kind != "ngay"]
    assert [(e.kind_label, e.when, e.notes) for e in found] == [
        ("Thời gian treo", "01–31/10/2026", ()),
        ("Hạn thực hiện", "17:00 ngày 10/10/2026", ("trước 17:00 ngày 10/10/2026",)),
    ]
    assert (found[1].name, found[1].campaign) == ("Mẫu treo", "Mẫu chiến dịch")
    assert found[1].url.endswith("#nhiem-vu")
    assert found[1].audiences == ("mau-a",)
