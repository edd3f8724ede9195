"""What subscribers see as letters arrive that say the same, say otherwise, or are mended.

Each test is a row of the table «arrives, reader sees, calendar».
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.feeds.reading import properties
from tests.feeds.samples import (
    AUTUMN,
    CAMPAIGNS,
    NAME,
    TEN_DAYS,
    Site,
    Told,
    of_a,
    of_b,
    of_ministry,
    section,
    told,
    window,
)

DAY = "Mẫu ngày"
WINDOW = "Thời gian thực hiện: Mẫu chiến dịch"
LATER = AUTUMN + timedelta(days=3)
Data = dict[str, Any]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def only(events: dict[str, Told]) -> Told:
    """Return the only event beside the day's own."""
    (event,) = (event for title, event in events.items() if DAY not in title)
    return event


def uids(events: dict[str, Told]) -> set[str]:
    return {event.uid for event in events.values()}


def changing(what: str, status: str, **fields: Any) -> Data:
    return {"what": what, "status": status, **fields}


A = of_a(section(window()))
B = of_b(section(window()))
MINISTRY = of_ministry(section(window()), date="18/9/2026")


def test_a_province_then_another_then_the_ministry_is_one_event(site: Site) -> None:
    first = only(site.publish({"cv-a": A}))
    assert first.title == f"{WINDOW} – tỉnh Mẫu A"
    assert (first.start, first.end, first.sequence) == ("20261001", "20261011", 0)
    second = only(site.publish({"cv-a": A, "cv-b": B}, LATER))
    assert (second.uid, second.sequence) == (first.uid, 0)
    assert second.title == f"{WINDOW} – tỉnh Mẫu A, tỉnh Mẫu B"
    third = only(site.publish({"cv-a": A, "cv-b": B, "kh-bo": MINISTRY}, LATER))
    assert (third.uid, third.sequence) == (first.uid, 0)
    assert third.title == WINDOW
    assert third.description.split("Căn cứ:\n")[1].startswith(
        "– Công văn 13/MAU-BO ngày 18/9/2026 của Mẫu cơ quan – cả nước\n"
        "– Công văn 11/MAU-A ngày 17/9/2026 của Mẫu sở A – tỉnh Mẫu A\n"
        "– Công văn 12/MAU-B ngày 17/9/2026 của Mẫu sở B – tỉnh Mẫu B\n"
    )


def test_other_days_are_another_event(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    other = of_b(section(window({"from": "05/10/2026", "to": "10/10/2026"})))
    after = site.publish({"cv-a": A, "cv-b": other}, LATER)
    assert after[before.title] == before
    assert after[f"{WINDOW} – tỉnh Mẫu B"].uid != before.uid


def test_the_ministry_moves_it(site: Site) -> None:
    following = {**A, "implements": "kh-bo"}
    letters = {"cv-a": following, "cv-b": B, "kh-bo": MINISTRY}
    before = only(site.publish(letters))
    moved = changing("thuc-hien", "doi", when={"from": "08/10/2026", "to": "15/10/2026"},
                     reason="Mẫu lý do")  # fmt: skip
    move = of_ministry(section(changes=[moved]), number="14/MAU-BO", date="21/9/2026",
                       amends="kh-bo")  # fmt: skip
    after = site.publish({**letters, "kh-dich": move}, LATER)
    now = after[f"ĐÃ DỜI: {WINDOW}"]
    assert (now.uid, now.sequence, now.start) == (before.uid, before.sequence + 1, "20261008")
    assert "Thời gian trước khi dời: 01–10/10/2026." in now.description
    assert "Lý do: Mẫu lý do" in now.description
    assert "14/MAU-BO ngày 21/9/2026 của Mẫu cơ quan: dời" in now.description
    assert "tỉnh Mẫu A (nêu 01–10/10/2026, chưa thấy điều chỉnh)" in now.description
    assert "12/MAU-B" not in now.description
    # Who follows nobody keeps its row.
    alone = after[f"{WINDOW} – tỉnh Mẫu B"]
    assert (alone.start, alone.status) == ("20261001", "CONFIRMED")
    assert alone.uid != now.uid


def test_a_province_moves_its_own_and_the_nation_keeps_its(site: Site) -> None:
    following = {**A, "implements": "kh-bo"}
    letters = {"cv-a": following, "kh-bo": MINISTRY}
    before = only(site.publish(letters))
    moved = changing("thuc-hien", "doi", when={"from": "08/10/2026", "to": "15/10/2026"})
    move = of_a(section(changes=[moved]), number="15/MAU-A", date="21/9/2026", amends="cv-a")
    after = site.publish({**letters, "cv-dich": move}, LATER)
    assert (after[WINDOW].uid, after[WINDOW].sequence) == (before.uid, 0)
    assert after[WINDOW].start == before.start
    own = after[f"ĐÃ DỜI: {WINDOW} – tỉnh Mẫu A"]
    assert own.uid != before.uid
    assert own.start == "20261008"


def test_an_extension_is_the_same_event_with_a_new_end(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    longer = changing("thuc-hien", "gia-han", when={"to": "20/10/2026"})
    letters = {"cv-a": A, "cv-gh": of_a(section(changes=[longer]), number="15/MAU-A",
                                        date="21/9/2026", amends="cv-a")}  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "CONFIRMED")
    assert (after.start, after.end) == ("20261001", "20261021")
    assert after.title == f"GIA HẠN: {WINDOW} – tỉnh Mẫu A"
    assert "dời" not in after.description
    assert "Thời gian trước khi gia hạn: 01–10/10/2026." in after.description


def test_what_is_postponed_stays_tentative_on_its_old_day(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    put_off = changing("thuc-hien", "hoan", reason="Mẫu lý do")
    letters = {"cv-a": A, "cv-hoan": of_a(section(changes=[put_off]), number="15/MAU-A",
                                          date="21/9/2026", amends="cv-a")}  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "TENTATIVE")
    assert after.start == before.start
    assert after.title == f"HOÃN: {WINDOW} – tỉnh Mẫu A"
    assert "chưa có ngày mới" in after.description


def test_what_is_cancelled_says_so(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    off = changing("thuc-hien", "huy", reason="Mẫu lý do")
    letters = {"cv-a": A, "cv-huy": of_a(section(changes=[off]), number="15/MAU-A",
                                         date="21/9/2026", amends="cv-a")}  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "CANCELLED")


def replacing(*windows: Data) -> Data:
    return of_a(section(*windows), number="16/MAU-A", date="21/9/2026", supersedes="cv-a")


def test_what_is_superseded_and_said_anew_is_the_same_event(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    anew = replacing(window({"from": "03/10/2026", "to": "12/10/2026"}))
    after = only(site.publish({"cv-a": A, "cv-moi": anew}, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "CONFIRMED")
    assert after.start == "20261003"
    assert "Thay cho 01–10/10/2026 của Công văn 11/MAU-A" in after.description


def test_what_is_superseded_and_not_said_anew_leaves_after_thirty_days(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    letters = {"cv-a": A, "cv-moi": replacing()}
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "CONFIRMED")
    assert after.title == f"KHÔNG CÒN ÁP DỤNG: {WINDOW} – tỉnh Mẫu A"
    assert "Thay bằng Công văn 16/MAU-A" in after.description
    assert only(site.told(letters, LATER + timedelta(days=29))).uid == before.uid
    gone = LATER + timedelta(days=30)
    assert [*site.told(letters, gone)] == [DAY]
    assert site.check(letters, gone, publishing=True) == []
    site.publish(letters, gone)


def test_what_was_never_told_need_not_be_told_to_be_superseded(site: Site) -> None:
    assert [*site.publish({"cv-a": A, "cv-moi": replacing()})] == [DAY]


def either() -> Data:
    days = [{"date": "12/10/2026"}, {"date": "19/10/2026"}, {"unresolved": "Mẫu: khi có thông báo"}]
    return of_a(section(window({"either": days}, kind="su-kien")))


def test_alternatives_are_an_event_each_and_tentative(site: Site) -> None:
    after = site.publish({"cv-a": either()})
    events = sorted((each.start, each) for title, each in after.items() if DAY not in title)
    assert [start for start, _ in events] == ["20261012", "20261019"]
    for _, event in events:
        assert event.status == "TENTATIVE"
        assert (
            "Thời gian: 12/10/2026 hoặc 19/10/2026 hoặc «Mẫu: khi có thông báo»."
            in event.description
        )
    assert events[0][1].title.endswith("(hoặc 19/10/2026 hoặc Mẫu: khi có thông báo)")


@pytest.mark.parametrize("day", ["12/10/2026", "19/10/2026"])
def test_settled_is_the_first_event_and_the_others_leave(site: Site, day: str) -> None:
    before = site.publish({"cv-a": either()})
    first = next(each for each in before.values() if each.start == "20261012")
    settled = changing("su-kien", "chot", when={"date": day})
    letters = {"cv-a": either(), "cv-chot": of_a(section(changes=[settled]), number="15/MAU-A",
                                                 date="21/9/2026", amends="cv-a")}  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.status) == (first.uid, "CONFIRMED")
    assert after.sequence == first.sequence + 1
    assert f"{after.start[6:]}/10/2026" == day
    assert "Trước đó: " in after.description


def test_tentative_then_firm_is_the_same_event(site: Site) -> None:
    before = only(site.publish({"cv-a": of_a(section(window(tentative=True)))}))
    assert (before.title, before.status) == (f"(Dự kiến) {WINDOW} – tỉnh Mẫu A", "TENTATIVE")
    assert "Văn bản ghi là dự kiến." in before.description
    letters = {"cv-a": of_a(section(window(tentative=True))), "kh-bo": MINISTRY}
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "CONFIRMED")
    assert {"13/MAU-BO", "11/MAU-A"} <= {*after.description.replace("\n", " ").split(" ")}


def test_tentative_and_moved_is_still_tentative(site: Site) -> None:
    letters = {"cv-a": of_a(section(window(tentative=True)))}
    before = only(site.publish(letters))
    moved = changing("thuc-hien", "doi", when={"from": "08/10/2026", "to": "12/10/2026"})
    letters["cv-dich"] = of_a(section(changes=[moved]), number="15/MAU-A", date="21/9/2026",
                              amends="cv-a")  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.uid, after.sequence, after.status) == (before.uid, 1, "TENTATIVE")
    assert (after.title, after.start) == (f"(Dự kiến) {WINDOW} – tỉnh Mẫu A", "20261008")
    assert "Thời gian trước khi dời: 01–10/10/2026." in after.description


def test_unverified_says_so_and_its_changes_move_nothing(site: Site) -> None:
    unsure = only(site.publish({"cv-a": of_a(section(window(verified=False)))}))
    assert (unsure.status, unsure.title) == (
        "TENTATIVE", f"(Chưa xác minh) {WINDOW} – tỉnh Mẫu A",
    )  # fmt: skip
    letters = {"cv-a": A}
    before = only(site.publish(letters, LATER))
    rumour = changing("thuc-hien", "huy", verified=False)
    letters |= {"cv-huy": of_a(section(changes=[rumour]), number="15/MAU-A", date="21/9/2026",
                               amends="cv-a")}  # fmt: skip
    after = only(site.publish(letters, LATER))
    assert (after.sequence, after.status, after.start) == (
        before.sequence, "CONFIRMED", before.start,
    )  # fmt: skip
    assert "Có tin chưa xác minh, lịch chưa đổi theo: hủy" in after.description


def test_a_national_day_off_the_rule_is_the_occasions_event(site: Site) -> None:
    before = site.publish({})[f"(Dự kiến) {DAY}"]
    off = of_ministry(section(window({"date": "11/10/2026"}, kind="chinh-ngay")))
    (after,) = site.publish({"kh-bo": off}, LATER).values()
    assert (after.uid, after.start, after.sequence) == (before.uid, "20261011", 1)
    assert "Khác quy tắc, theo đó là 10/10/2026." in after.description


def test_a_local_day_is_an_event_of_its_own_and_the_rule_stands(site: Site) -> None:
    before = site.publish({})[f"(Dự kiến) {DAY}"]
    local = of_a(section(window({"date": "11/10/2026"}, kind="chinh-ngay")))
    after = site.publish({"cv-a": local}, LATER)
    assert after[f"(Dự kiến) {DAY}"] == before
    own = after[f"{DAY} – tỉnh Mẫu A"]
    assert own.start == "20261011"
    assert "Ngày chung của dịp này 10/10/2026." in own.description


def test_before_during_and_after_is_one_event_on_the_anchors_days(site: Site) -> None:
    around = window({"anchor": "ngay", "side": ["truoc", "trong", "sau"]})
    event = only(site.publish({"cv-a": of_a(section(around))}))
    assert (event.start, event.end) == ("20261010", "20261011")
    assert "trước, trong và sau Mẫu ngày" in event.description


def test_what_has_no_day_is_no_event(site: Site) -> None:
    unknown = of_a(section(window({"unresolved": "Mẫu: sau vụ mùa"})))
    assert [*site.publish({"cv-a": unknown})] == [DAY]


# Editors mend


def test_a_typing_error_mended_is_the_same_event(site: Site) -> None:
    before = only(site.publish({"cv-a": A}))
    mended = of_a(section(window({"from": "01/10/2026", "to": "11/10/2026"})))
    after = only(site.publish({"cv-a": mended}, LATER))
    assert (after.uid, after.sequence, after.end) == (before.uid, 1, "20261012")
    assert after.title == before.title  # it never was otherwise, so it was not moved
    again = only(site.publish({"cv-a": A}, LATER))
    assert (again.uid, again.sequence) == (before.uid, 2)


@pytest.mark.parametrize("kind", ["cao-diem", "treo"])
def test_a_kind_corrected_is_the_same_event(site: Site, kind: str) -> None:
    before = only(site.publish({"cv-a": A}))
    after = only(site.publish({"cv-a": of_a(section(window(kind=kind)))}, LATER))
    assert after.uid == before.uid
    assert after.title != before.title


def test_what_parts_stays_with_the_widest_scope(site: Site) -> None:
    before = only(site.publish({"cv-a": A, "kh-bo": MINISTRY}))
    mended = of_ministry(section(window({"from": "02/10/2026", "to": "10/10/2026"})),
                         date="18/9/2026")  # fmt: skip
    after = site.publish({"cv-a": A, "kh-bo": mended}, LATER)
    assert (after[WINDOW].uid, after[WINDOW].start) == (before.uid, "20261002")
    left = after[f"{WINDOW} – tỉnh Mẫu A"]
    assert left.uid != before.uid
    assert (left.start, left.sequence) == (before.start, 0)
    # What is left bears the name that the other began with, and yet another UID, for good.
    assert site.publish({"cv-a": A, "kh-bo": mended}, LATER) == after


def test_when_events_meet_the_oldest_goes_on(site: Site) -> None:
    old = of_a(section(window({"from": "02/10/2026", "to": "10/10/2026"})))
    first = only(site.publish({"cv-a": old}))
    both = site.publish({"cv-a": old, "kh-bo": MINISTRY}, LATER)
    assert len(both) == 3
    met = only(site.publish({"cv-a": A, "kh-bo": MINISTRY}, LATER))
    assert (met.uid, met.title) == (first.uid, WINDOW)
    assert not (uids(both) - {first.uid}) & {met.uid}


def test_files_of_events_that_have_met_hold_the_one_that_goes_on(site: Site) -> None:
    old = of_a(section(window({"from": "02/10/2026", "to": "10/10/2026"})))
    met = {"cv-a": A, "kh-bo": MINISTRY}
    published: set[str] = set()
    for letters, day in (({"cv-a": old}, AUTUMN), ({"cv-a": old, "kh-bo": MINISTRY}, LATER)):
        site.publish(letters, day)
        published |= {path for path in site.files(letters, day) if "/su-kien/" in path}
    goes_on = only(site.publish(met, LATER))
    after = site.files(met, LATER)
    assert published <= {*after}
    windows = [after[path] for path in sorted(published) if "thuc-hien" in path]
    assert {told(properties(data)[1]).uid for data in windows} == {goes_on.uid}


def test_a_task_put_before_another_moves_neither(site: Site) -> None:
    def tasks(*days: str) -> Data:
        kinds = {"02": "hien-thi", "05": "treo"}
        return of_a(
            section(
                tasks=[
                    {"kind": kinds[day], "text": f"Mẫu {day}", "when": {"date": f"{day}/10/2026"}}
                    for day in days
                ]
            )
        )

    before = only(site.publish({"cv-a": tasks("05")}))
    after = site.publish({"cv-a": tasks("02", "05")}, LATER)
    same = next(each for each in after.values() if each.start == "20261005")
    assert (same.uid, same.sequence) == (before.uid, 0)


def test_the_order_in_which_letters_arrive_is_seen_in_nothing_but_the_uid(tmp_path: Path) -> None:
    letters = {"cv-a": A, "cv-b": B, "kh-bo": MINISTRY}
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    one, two = Site(tmp_path / "1"), Site(tmp_path / "2")
    one.publish({"cv-a": A})
    two.publish({"kh-bo": MINISTRY})
    first, second = (only(each.publish(letters, LATER)) for each in (one, two))
    assert (first.title, first.description) == (second.title, second.description)


# What an event carries


def test_an_event_carries_its_own_occasions_texts_only(tmp_path: Path) -> None:
    campaign = CAMPAIGNS[NAME]
    other = {"id": "ngay-khac", "kind": "ngay", "name": "Mẫu khác", "rule": {"date": "5/6"},
             "basis": "mau-quy-dinh"}  # fmt: skip
    site = Site(tmp_path, {NAME: campaign | {"occasions": [*campaign["occasions"], other]}})

    def about(occasion: str) -> Data:
        return section(occasion=occasion, texts=[{"kind": "khau-hieu", "text": f"Mẫu {occasion}!"}],
                       tasks=[{"text": f"Mẫu việc của {occasion}"}])  # fmt: skip

    events = site.publish({"kh-bo": of_ministry(about("ngay"), about("ngay-khac"))})
    day, another = events[DAY].description, events["Mẫu khác"].description
    assert "Mẫu ngay!" in day
    assert "Mẫu việc của ngay\n" in day
    assert "ngay-khac" not in day
    assert "Mẫu ngay-khac!" in another
    assert "Mẫu ngay!" not in another


def test_an_event_carries_what_its_own_documents_say_only(site: Site) -> None:
    def said(place: str) -> Data:
        return section(
            window({"from": "01/10/2026", "to": "10/10/2026"}),
            texts=[{"kind": "khau-hieu", "text": f"Mẫu câu của {place}!"}],
            tasks=[{"text": f"Mẫu việc của {place}"}],
        )

    other = said("B") | {"windows": [window({"from": "02/10/2026", "to": "10/10/2026"})]}
    events = site.publish({"cv-a": of_a(said("A")), "cv-b": of_b(other)})
    a, b = (events[f"{WINDOW} – tỉnh Mẫu {place}"].description for place in "AB")
    assert "Mẫu câu của A!" in a
    assert "Mẫu việc của A" in a
    assert "của B" not in a.replace("Mẫu sở B", "")
    assert "của A" not in b.replace("Mẫu sở A", "")


def test_a_task_of_its_own_time_is_told_once(site: Site) -> None:
    hanging = section(tasks=[{"kind": "treo", "text": "Mẫu treo băng rôn", "when": TEN_DAYS}])
    event = only(site.publish({"cv-a": of_a(hanging)}))
    assert event.title == "Thời gian treo: Mẫu chiến dịch – tỉnh Mẫu A"
    assert event.description.count("Mẫu treo băng rôn") == 1


def test_a_slogan_that_is_replaced_is_offered_by_nobody_who_repeats_it(site: Site) -> None:
    listed = {"kind": "khau-hieu", "list": ["Mẫu một", "Mẫu hai"], "total": 12}
    same = {"kind": "khau-hieu", "same_as": {"document": "kh-bo", "items": [2]}}
    change = {"what": "khau-hieu", "item": 2, "status": "thay", "text": "Mẫu hai mới"}
    event = only(site.publish({
        "kh-bo": of_ministry(section(window(), texts=[listed])),
        "cv-a": of_a(section(window(), texts=[same])),
        "kh-moi": of_ministry(
            section(changes=[change]), number="14/MAU-BO", date="18/9/2026", amends="kh-bo"
        ),
    }))  # fmt: skip
    assert "– Mẫu một" in event.description
    assert "– Mẫu hai mới" in event.description
    assert "– Mẫu hai\n" not in event.description
    assert (
        "văn bản nêu 12 khẩu hiệu, trang mới có 2, trong đó 1 câu không còn dùng."
        in event.description
    )


def test_a_tasks_deadline_is_told_as_a_deadline_and_no_report(site: Site) -> None:
    task = {"kind": "pho-bien", "text": "Mẫu phổ biến", "due": {"before": "15/10/2026"},
            "audience": "mau-b"}  # fmt: skip
    letters = {"cv-a": of_a(section(tasks=[task]))}
    event = only(site.publish(letters))
    assert event.title == (
        "Hạn thực hiện: Mẫu phổ biến – Mẫu chiến dịch – tỉnh Mẫu A (trước ngày 15/10/2026)"
    )
    assert event.start == "20261014"
    assert "Bên thực hiện: Mẫu B." in event.description
    assert "báo cáo" not in event.description.casefold()
    assert "ics/han-bao-cao.ics" not in site.files(letters)


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        (window({"date": "10/10/2026", "at": "8h00", "until": "11h30"}, kind="su-kien"),
         "20261010T010000Z", "20261010T043000Z"),
        (window({"from": "01/9/2026", "at": "0h00", "to": "30/9/2026"}),
         "20260831T170000Z", "20260930T170000Z"),
        (window({"from": "01/9/2026", "to": "30/9/2026", "until": "17h00"}),
         "20260831T170000Z", "20260930T100000Z"),
        (window({"date": "10/10/2026", "part": "sang"}, kind="su-kien"), "20261010", "20261011"),
    ],
)  # fmt: skip
def test_hours_stand_in_the_event_and_parts_of_the_day_in_words(
    site: Site, said: Data, start: str, end: str
) -> None:
    event = only(site.publish({"cv-a": of_a(section(said))}))
    assert (event.start, event.end) == (start, end)
    if said["when"].get("part"):
        assert event.title.endswith(" (sáng)")
        assert "Thời gian: sáng 10/10/2026." in event.description


def test_a_deadline_before_an_hour_ends_at_that_hour(site: Site) -> None:
    report = {"to": "Mẫu nơi nhận", "due": {"before": "10/10/2026", "at": "17h00"}}
    event = only(site.publish({"cv-a": of_a(section(reports=[report]))}))
    assert (event.start, event.end) == ("20261010T093000Z", "20261010T100000Z")
    assert event.title.endswith("(trước 17:00 ngày 10/10/2026)")


def test_a_lunar_date_stands_beside_the_solar_one(tmp_path: Path) -> None:
    rule = {"id": "ngay", "kind": "ngay", "name": DAY, "rule": {"lunar": "10/3"},
            "basis": "mau-quy-dinh"}  # fmt: skip
    site = Site(tmp_path, {NAME: CAMPAIGNS[NAME] | {"occasions": [rule]}})
    (event,) = site.publish({}, date(2026, 1, 5)).values()
    assert event.start == "20260426"
    assert "Thời gian: 26/04/2026 (10/3 âm lịch)." in event.description


def test_venues_and_notes_are_shown(site: Site) -> None:
    said = window({"date": "10/10/2026"}, kind="su-kien", where="Mẫu hội trường", note="Mẫu chú")
    event = only(site.publish({"cv-a": of_a(section(said))}))
    assert event.location == "Mẫu hội trường"
    assert "Nơi: Mẫu hội trường." in event.description
    assert "Ghi chú: Mẫu chú" in event.description
    # Of one province's venue the nation's event is not told to be there.
    national = of_ministry(section(window({"date": "10/10/2026"}, kind="su-kien")))
    event = only(site.publish({"cv-a": of_a(section(said)), "kh-bo": national}, LATER))
    assert event.location == ""
    assert "Nơi (Công văn 11/MAU-A ngày 17/9/2026 của Mẫu sở A): Mẫu hội trường." in (
        event.description
    )
