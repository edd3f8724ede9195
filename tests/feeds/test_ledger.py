"""Identity over time: what calendars learn when a date is confirmed, moved or cancelled."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hooks.facts.occurrences import resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.ledger.check import compare
from hooks.feeds.ledger.entries import EMPTY, FILE_NAME, dump, parse, updated
from hooks.feeds.ledger.file import OrderError, Orders, publishing_faults, read_ledger
from hooks.feeds.ledger.values import LedgerError
from hooks.feeds.publishing import published
from hooks.source.faults import Faults
from tests.feeds.reading import properties
from tests.feeds.samples import (
    AUTUMN,
    CAMPAIGNS,
    NAME,
    SHOWN,
    Site,
    Told,
    of_ministry,
    section,
    told,
    window,
)
from tests.made_up import SITE, catalogue

SPRING = date(2026, 3, 1)
NEXT_DAY = AUTUMN + timedelta(days=1)
Data = dict[str, Any]

PEAK = {"from": "25/9/2026", "to": "05/10/2026"}
DAY = f"{NAME}/2026/ngay"
EVENT = f"{DAY}/su-kien/2026-10-01_2026-10-01"
REPORT = f"{NAME}/2026/cv/bao-cao"


def said(**fields: Any) -> Data:
    """Return a section with a peak, an event nobody verified, a slogan and a report."""
    return (
        section(
            window(PEAK, kind="cao-diem"),
            window({"date": "01/10/2026"}, kind="su-kien", name="Mẫu lễ", verified=False),
            texts=[{"kind": "khau-hieu", "text": "Mẫu khẩu hiệu"}],
            reports=[{"to": "Mẫu nơi nhận", "due": {"before": "15/10/2026"}}],
        )
        | fields
    )


def confirmed(**fields: Any) -> Data:
    """Return the letters: one of the whole country."""
    return {"cv": of_ministry(said(**fields))}


def without(kind: str) -> Data:
    return confirmed(windows=[each for each in said()["windows"] if each["kind"] != kind])


def changed(**change: Any) -> Data:
    """Return the letters with one that changes the day of the first."""
    change = {"what": "ngay", **change}
    amending = of_ministry(section(changes=[change]), number="14/MAU-BO", date="18/9/2026",
                           amends="cv")  # fmt: skip
    return {**confirmed(), "cv-sua": amending}


def moved() -> Data:
    return changed(status="doi", when={"date": "12/10/2026"}, wording="Mẫu: dời sang 12/10")


def cancelled() -> Data:
    return changed(status="huy", wording="Mẫu: hủy")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def by_key(site: Site, letters: Data, today: date = AUTUMN) -> dict[str, Told]:
    """Return the events of 2026 as they are told now, by key."""
    made = site.catalogue(letters)
    occurrences = resolve(made, today)
    files = build_feeds(occurrences, made, today, SITE, site.ledger)
    return {
        o.key: told(properties(files[f"ics/su-kien/{NAME}/2026-{o.item}.ics"])[1])
        for o in occurrences
        if o.year == 2026
    }


def step(site: Site, letters: Data, today: date) -> dict[str, Told]:
    site.record(letters, today)
    return by_key(site, letters, today)


def codes(site: Site, letters: Data, today: date = AUTUMN) -> list[str]:
    return sorted({code for _, code, _ in site.check(letters, today)})


def publishing(site: Site, letters: Data, today: date = AUTUMN) -> list[str]:
    """Return the codes of the faults that stop a build from being published."""
    found = publishing_faults(site.catalogue(letters), site.folder, SHOWN, today)
    return sorted({item.code for item in found})


def test_an_event_through_its_life(site: Site) -> None:
    steps = [
        step(site, {}, date(2026, 1, 5))[DAY],
        step(site, confirmed(), date(2026, 9, 18))[DAY],
        step(site, moved(), date(2026, 9, 25))[DAY],
        step(site, cancelled(), date(2026, 9, 28))[DAY],
    ]
    assert len({each.uid for each in steps}) == 1
    assert [each.sequence for each in steps] == [0, 1, 2, 3]
    assert [each.status for each in steps] == ["TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [each.start for each in steps] == ["20261010", "20261010", "20261012", "20261010"]
    # Midnight in Vietnam on the day the ledger was written; at first, the document's day.
    assert [each.stamp for each in steps] == [
        "20200104T170000Z", "20260917T170000Z", "20260924T170000Z", "20260927T170000Z",
    ]  # fmt: skip
    assert [each.title for each in steps] == [
        "(Dự kiến) Mẫu ngày", "Mẫu ngày", "ĐÃ DỜI: Mẫu ngày", "ĐÃ HỦY: Mẫu ngày",
    ]  # fmt: skip
    assert "Thời gian trước khi dời: 10/10/2026." in steps[2].description
    assert "«Mẫu: hủy»" in steps[3].description


def test_what_does_not_change_keeps_its_revision(site: Site) -> None:
    before = step(site, confirmed(), AUTUMN)
    after = step(site, moved(), NEXT_DAY)
    assert {key for key in before if before[key] != after[key]} == {DAY}
    assert step(site, moved(), AUTUMN + timedelta(days=200)) == after


def test_words_move_last_modified_and_not_sequence(site: Site) -> None:
    before = step(site, confirmed(), AUTUMN)
    slogan = confirmed(texts=[{"kind": "khau-hieu", "text": "Mẫu khẩu hiệu khác"}])
    after = step(site, slogan, AUTUMN)
    # With two changes on one day, LAST-MODIFIED still advances.
    assert after[EVENT].stamp > before[EVENT].stamp
    assert after[EVENT].sequence == before[EVENT].sequence
    assert after[REPORT] == before[REPORT]  # a deadline shows no slogans


def test_a_doubt_settled_is_a_change_of_status(site: Site) -> None:
    before = step(site, confirmed(), AUTUMN)[EVENT]
    sure = [{**each, "verified": True} for each in said()["windows"]]
    after = step(site, confirmed(windows=sure), AUTUMN)[EVENT]
    assert (before.status, after.status) == ("TENTATIVE", "CONFIRMED")
    assert (before.sequence, after.sequence) == (0, 1)


def test_without_a_ledger_sequence_still_grows_through_an_events_life(site: Site) -> None:
    letters: tuple[Data, ...] = ({}, confirmed(), moved(), cancelled())
    assert [by_key(site, each)[DAY].sequence for each in letters] == [0, 1, 2, 2]


def test_a_build_with_a_ledger_that_lags_behind_tells_the_change_and_needs_no_clock(
    site: Site,
) -> None:
    before = step(site, confirmed(), AUTUMN)[DAY]
    builds = [by_key(site, moved(), day)[DAY] for day in (AUTUMN, AUTUMN + timedelta(days=9))]
    assert builds[0] == builds[1]
    assert builds[0].sequence == before.sequence + 1
    assert builds[0].stamp > before.stamp
    # Once the ledger is written, the number is the same.
    after = step(site, moved(), AUTUMN)[DAY]
    assert after.sequence == builds[0].sequence
    assert after.stamp >= builds[0].stamp


def test_an_unrecorded_mend_is_told_under_the_same_uid(site: Site) -> None:
    before = step(site, confirmed(), AUTUMN)
    mended = confirmed(windows=[window({**PEAK, "to": "06/10/2026"}, kind="cao-diem")])
    after = by_key(site, mended)[f"{DAY}/cao-diem/2026-09-25_2026-10-06"]
    assert after.uid == before[f"{DAY}/cao-diem/2026-09-25_2026-10-05"].uid


def test_milestones_have_a_history_of_their_own(site: Site) -> None:
    step(site, confirmed(), AUTUMN)
    windows = [window({**PEAK, "to": "06/10/2026"}, kind="cao-diem"), *said()["windows"][1:]]
    step(site, confirmed(windows=windows), AUTUMN)
    peak = f"{DAY}/cao-diem/2026-09-25_2026-10-06"
    found = {
        key.removeprefix(peak): (entry.sequence, entry.was)
        for key, entry in site.ledger.events.items()
        if key.startswith(f"{DAY}/cao-diem")
    }
    was = f"{DAY}/cao-diem/2026-09-25_2026-10-05"
    assert found == {
        "": (1, was),
        "/moc-chuan-bi": (0, f"{was}/moc-chuan-bi"),
        "/moc-bat-dau": (0, f"{was}/moc-bat-dau"),
        "/moc-ket-thuc": (1, f"{was}/moc-ket-thuc"),
    }


# The file


def test_what_is_written_is_read(site: Site) -> None:
    site.record(cancelled())
    text = (site.folder / FILE_NAME).read_text("utf-8")
    assert dump(site.ledger) == text
    assert parse(text) == site.ledger
    assert json.loads(text)["feeds"]["ics/tat-ca.ics"] is None
    # One line per event, in order, so that the changes of two editors merge.
    keys = [line.split('"')[1] for line in text.splitlines() if line.startswith('    "mau')]
    assert keys == sorted(keys)
    assert len(keys) == len(site.ledger.events)


def test_an_entry_has_the_statements_it_told(site: Site) -> None:
    site.record(confirmed())
    events = site.ledger.events
    assert events[EVENT].statements == (f"{NAME}/2026/cv/ngay/su-kien",)
    assert events[DAY].statements == (f"{NAME}/2026/cv/ngay", f"{NAME}/2026/ngay")
    assert events[REPORT].statements == (REPORT,)
    assert {entry.since for entry in events.values()} == {AUTUMN}


def test_a_statement_that_arrives_in_an_event_is_recorded(site: Site) -> None:
    site.record(confirmed())
    # The same document cites it again: nothing that a reader sees has changed but its name.
    again = [{**each, "id": "le"} if each["kind"] == "su-kien" else each
             for each in said()["windows"]]  # fmt: skip
    before = site.ledger.events[EVENT]
    site.record(confirmed(windows=again), NEXT_DAY)
    after = site.ledger.events[EVENT]
    assert after.statements == (f"{NAME}/2026/cv/ngay/le",)
    assert after.revision == before.revision


def test_writing_again_changes_nothing(site: Site) -> None:
    assert "0 mục đổi nội dung" in site.record(confirmed())
    before = (site.folder / FILE_NAME).read_bytes()
    assert "0 mục mới, 0 mục đổi" in site.record(confirmed(), AUTUMN + timedelta(days=30))
    assert (site.folder / FILE_NAME).read_bytes() == before


# Checks


def test_while_editing_the_ledger_is_advice_at_the_line_that_changed(site: Site) -> None:
    site.record({})
    assert site.check(confirmed()) == [
        ("warning", "ledger-behind", "campaigns/documents/cv.yml:8:3"),  # the section
        ("warning", "ledger-new", "campaigns/documents/cv.yml:13:5"),  # its report
    ]
    site.record(confirmed())
    assert site.check(confirmed()) == []
    at_change = "campaigns/documents/cv-sua.yml:11:5"
    assert site.check(moved()) == [("warning", "ledger-behind", at_change)]
    told = site.record(moved(), NEXT_DAY)
    # The day and its two milestones.
    assert "3 mục đổi nội dung (trong đó 3 mục đổi ngày hoặc tình trạng)" in told
    assert site.check(moved()) == []


def test_the_day_on_which_a_letter_came_in_is_recorded_once(site: Site) -> None:
    site.record({})
    assert site.ledger.arrivals_from == AUTUMN
    assert {*site.ledger.arrivals.values()} == {None}, "nobody knows since when they are there"
    undated = {"cv": of_ministry(section(purpose="Nhằm thử"))}
    site.record(undated, NEXT_DAY)
    site.record(undated, date(2026, 12, 1))
    assert site.ledger.arrivals["van-ban/cv"] == NEXT_DAY
    site.record({}, date(2026, 12, 2))
    site.record(undated, date(2026, 12, 3))
    assert site.ledger.arrivals["van-ban/cv"] == NEXT_DAY, "it came in once"


def test_what_came_in_is_recorded_before_it_is_published(site: Site) -> None:
    site.record(confirmed())
    forgotten = replace(site.ledger, arrivals={})
    (site.folder / FILE_NAME).write_text(dump(forgotten), "utf-8")
    assert publishing(site, confirmed()) == ["ledger-arrived"]


@pytest.mark.parametrize(
    "letters", [moved, lambda: without("su-kien"), lambda: confirmed(occasion="khong")]
)
def test_what_is_advice_while_editing_is_a_fault_at_publishing(
    site: Site, letters: Callable[[], Data]
) -> None:
    site.record(confirmed())
    editing, going_out = (site.check(letters(), publishing=each) for each in (False, True))
    assert editing
    assert {severity for severity, *_ in editing} == {"warning"}
    assert going_out == [("error", *rest) for _, *rest in editing]
    assert publishing(site, letters()) == sorted({code for _, code, _ in going_out})


def test_a_new_year_asks_nothing(site: Site) -> None:
    site.record(confirmed(), date(2026, 12, 31))
    assert codes(site, confirmed(), date(2027, 1, 1)) == []
    # What appears at New Year was recorded a year before.
    occurrences = resolve(site.catalogue(confirmed()), date(2027, 1, 1))
    assert {o.key for o in occurrences} <= site.ledger.events.keys()
    for later in (date(2028, 6, 1), date(2035, 1, 1)):
        assert codes(site, confirmed(), later) == []


@pytest.mark.parametrize("item", [EVENT, REPORT])
def test_what_vanishes_without_a_cancellation_is_not_published(site: Site, item: str) -> None:
    site.record(confirmed())
    gone = without("su-kien") if item == EVENT else confirmed(reports=[])
    line = next(
        number
        for number, line in enumerate((site.folder / FILE_NAME).read_text().splitlines(), 1)
        if f'"{item}"' in line
    )
    found = site.check(gone, publishing=True)
    assert ("error", "ledger-vanished", f"campaigns/ledger.json:{line}:1") in found
    with pytest.raises(Faults):
        site.record(gone)


def test_a_mistake_can_be_taken_back(site: Site) -> None:
    site.record(confirmed())
    order = Orders(withdrawn=(EVENT,))
    with pytest.raises(OrderError):
        site.record(confirmed(), AUTUMN, order)  # still there
    site.record(without("su-kien"), AUTUMN, order)
    assert codes(site, without("su-kien")) == []
    # If it comes back, calendars learn of a change.
    site.record(confirmed())
    assert site.ledger.events[EVENT].withdrawn is None


def test_a_cancelled_event_stays_thirty_days(site: Site) -> None:
    site.record(confirmed())
    change = {"what": "su-kien", "status": "huy"}
    amending = of_ministry(section(changes=[change]), number="14/MAU-BO", date="18/9/2026",
                           amends="cv")  # fmt: skip
    site.record({**confirmed(), "cv-sua": amending})
    soon, late = AUTUMN + timedelta(days=29), AUTUMN + timedelta(days=30)
    assert "ledger-cancelled-too-soon" in codes(site, without("su-kien"), soon)
    assert codes(site, without("su-kien"), late) == []


# Renamed


def test_an_occasion_renamed_takes_its_windows_along(site: Site) -> None:
    before = site.publish(confirmed())
    occasion = {**CAMPAIGNS[NAME]["occasions"][0], "id": "ngay-moi"}
    renamed = Site(site.folder, {NAME: {**CAMPAIGNS[NAME], "occasions": [occasion]}})
    assert "ledger-vanished" in codes(renamed, confirmed())
    order = Orders(renamed=((f"{NAME}/ngay", f"{NAME}/ngay-moi"),))
    assert renamed.publish(confirmed(), AUTUMN, order) == before
    entry = renamed.ledger.events[f"{NAME}/2026/ngay-moi/su-kien/2026-10-01_2026-10-01"]
    assert entry.statements == (f"{NAME}/2026/cv/ngay-moi/su-kien",)


def test_a_document_renamed_keeps_its_events(site: Site) -> None:
    before = site.publish(confirmed())
    letters = {"cv-moi": confirmed()["cv"]}
    assert codes(site, letters) == ["ledger-new", "ledger-vanished"]
    order = Orders(renamed=((f"{NAME}/cv", f"{NAME}/cv-moi"),))
    assert site.publish(letters, AUTUMN, order) == before
    assert site.ledger.arrivals["van-ban/cv-moi"] is None, "it came in before, by its old name"


def test_a_kind_of_name_does_not_become_another(site: Site) -> None:
    site.record(confirmed())
    for old, new in ((NAME, f"{NAME}/ngay"), (f"{NAME}/khong-co", f"{NAME}/moi")):
        with pytest.raises(OrderError):
            site.record(confirmed(), AUTUMN, Orders(renamed=((old, new),)))


@pytest.mark.slow
@pytest.mark.parametrize("by", ["order", "former_ids"])
def test_a_renamed_campaign_keeps_its_events_and_its_address(site: Site, by: str) -> None:
    before = site.publish(confirmed())
    new = {"mau-ten-moi": CAMPAIGNS[NAME]}
    letters = {"cv": of_ministry(said(campaign="mau-ten-moi"))}
    renamed = Site(site.folder, new)
    assert {"ledger-vanished", "ledger-feed-lost"} <= {*codes(renamed, letters)}
    if by == "order":
        renamed.record(letters, AUTUMN, Orders(renamed=((NAME, "mau-ten-moi"),)))
        assert codes(renamed, letters) == ["former-id-missing"]
    renamed = Site(site.folder, {"mau-ten-moi": {**CAMPAIGNS[NAME], "former_ids": [NAME]}})
    after = renamed.publish(letters)
    assert {event.uid for event in after.values()} == {event.uid for event in before.values()}
    assert [event.sequence for event in after.values()] == [
        event.sequence for event in before.values()
    ]
    assert renamed.files(letters).keys() >= {f"ics/chien-dich/{each}.ics"
                                             for each in (NAME, "mau-ten-moi")}  # fmt: skip


def test_a_check_of_an_earlier_day_misses_no_projection() -> None:
    made = catalogue(CAMPAIGNS, confirmed())
    later = published(made, EMPTY, date(2030, 1, 1))
    ledger = updated(EMPTY, later.events.values(), date(2030, 1, 1))
    assert compare(ledger, published(made, ledger, SPRING), SPRING).vanished == ()


def test_renaming_what_is_still_there_or_never_was_is_refused(site: Site) -> None:
    site.record(confirmed())
    pairs = ((f"{NAME}/ngay", f"{NAME}/x"), ("mau-khong-co", "x"), ("ics/khong-co.ics", "x"))
    for old, new in pairs:
        with pytest.raises(OrderError):
            site.record(confirmed(), AUTUMN, Orders(renamed=((old, new),)))


def test_a_lost_feed_needs_another_in_its_place(site: Site) -> None:
    site.record(confirmed())
    lost = confirmed(reports=[])
    # The report was withdrawn, and nothing is left in the feed of reports.
    order = Orders(withdrawn=(REPORT,))
    with pytest.raises(Faults) as raised:
        site.record(lost, AUTUMN, order)
    told = [each.mend() for each in raised.value.faults if each.code == "ledger-feed-lost"]
    assert [mend.partition("--renamed ")[2].partition("=")[0] for mend in told] == [
        "ics/doi-tuong/mau-a.ics", "ics/han-bao-cao.ics",
    ]  # fmt: skip
    order = Orders(withdrawn=(REPORT,), renamed=(
        ("ics/han-bao-cao.ics", "ics/tat-ca.ics"), ("ics/doi-tuong/mau-a.ics", "ics/tat-ca.ics"),
    ))  # fmt: skip
    site.record(lost, AUTUMN, order)
    files = site.files(lost)
    assert [event["UID"] for event in properties(files["ics/han-bao-cao.ics"])[1:]] == [
        event["UID"] for event in properties(files["ics/tat-ca.ics"])[1:]
    ]


def yearly() -> Data:
    report = {"to": "Mẫu nơi nhận", "due": {"before": "15/10"}}
    return {"cv": of_ministry({"campaign": NAME, "year": "hang-nam", "reports": [report]})}


def test_a_yearly_deadline_is_projected_year_after_year(site: Site) -> None:
    site.record(yearly())
    states = {
        key.split("/")[1]: entry.state
        for key, entry in site.ledger.events.items()
        if key.endswith("/bao-cao")
    }
    assert states == {
        "2026": "confirmed", "2027": "projected", "2028": "projected", "2029": "projected",
    }  # fmt: skip


def test_a_deadline_of_a_replaced_document_is_said_to_count_no_more(site: Site) -> None:
    site.record(confirmed())
    new = of_ministry(section(), number="14/MAU-BO", date="18/9/2026", supersedes="cv")
    event = step(site, {**confirmed(), "cv-moi": new}, NEXT_DAY)[REPORT]
    assert event.title.startswith("KHÔNG CÒN ÁP DỤNG: Hạn báo cáo: ")
    assert (event.sequence, event.status) == (1, "CONFIRMED")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"events": {}}', '{"events": {"a": {}}, "feeds": {}}']
)
def test_a_spoilt_ledger_is_a_fault(site: Site, text: str) -> None:
    with pytest.raises(LedgerError):
        parse(text)
    (site.folder / FILE_NAME).write_text(text, "utf-8")
    with pytest.raises(Faults):
        read_ledger(site.folder, SHOWN)


def test_a_ledger_spoilt_by_a_merge_is_refused(site: Site) -> None:
    site.record(confirmed())
    file = site.folder / FILE_NAME
    file.write_text(file.read_text("utf-8").replace('"events"', '<<<<<<< mau\n"events"'), "utf-8")
    with pytest.raises(Faults) as raised:
        read_ledger(site.folder, SHOWN)
    (fault,) = raised.value.faults
    assert (fault.code, fault.place.line) == ("ledger-unreadable", 3)
