"""Identity over time: what calendars learn when an edition is confirmed, moved or cancelled."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import resolve
from hooks.feeds import build_feeds
from hooks.feeds.ledger.check import compare
from hooks.feeds.ledger.entries import EMPTY, FILE_NAME, Ledger, dump, parse, updated
from hooks.feeds.ledger.file import (
    OrderError,
    Orders,
    check_ledger,
    publishing_faults,
    read_ledger,
    update_ledger,
)
from hooks.feeds.ledger.values import LedgerError
from hooks.feeds.publishing import published
from hooks.source.faults import Faults
from tests.feeds.reading import properties, read_strictly, unescape
from tests.feeds.samples import SITE, make_catalogue, sample_campaign

SPRING = date(2026, 3, 1)
AUTUMN = date(2026, 9, 20)
SHOWN = PurePosixPath("campaigns")
Data = dict[str, Any]


def projected() -> Data:
    """Return a campaign without any document of 2026 yet."""
    return sample_campaign(1) | {"editions": []}


def confirmed() -> Data:
    return sample_campaign(1)


def changed(**change: Any) -> Data:
    campaign = confirmed()
    campaign["editions"][0]["changes"] = [{"item": "ngay", "source": "mau-cong-van", **change}]
    return campaign


def moved() -> Data:
    return changed(status="moved", to={"date": "12/10/2026"}, wording="Mẫu: dời sang 12/10")


def cancelled() -> Data:
    return changed(status="cancelled", wording="Mẫu: hủy")


class Site:
    """A site through time: each step changes the campaign, writes the ledger, builds."""

    def __init__(self) -> None:
        self.ledger: Ledger = EMPTY

    def step(self, campaign: Data, today: date) -> dict[str, dict[str, str]]:
        """Return the properties of the events of 2026, by item, after writing the ledger."""
        catalogue = make_catalogue([campaign])
        now = published(catalogue, self.ledger, today)
        self.ledger = updated(self.ledger, now.events.values(), today)
        return events_of(catalogue, today, self.ledger)


def events_of(catalogue: Catalogue, today: date, ledger: Ledger) -> dict[str, dict[str, str]]:
    occurrences = resolve(catalogue, today)
    files = build_feeds(occurrences, catalogue, today, SITE, ledger)
    return {
        o.item: properties(files[f"ics/su-kien/{o.campaign.id}/2026-{o.item}.ics"])[1]
        for o in occurrences
        if o.year == 2026
    }


def test_an_event_through_its_life() -> None:
    site = Site()
    steps = [
        site.step(projected(), date(2026, 1, 5))["ngay"],
        site.step(confirmed(), date(2026, 9, 18))["ngay"],
        site.step(moved(), date(2026, 9, 25))["ngay"],
        site.step(cancelled(), date(2026, 9, 28))["ngay"],
    ]
    assert len({step["UID"] for step in steps}) == 1
    assert [step["SEQUENCE"] for step in steps] == ["0", "1", "2", "3"]
    assert [step["STATUS"] for step in steps] == [
        "TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED",
    ]  # fmt: skip
    assert [step["DTSTART;VALUE=DATE"] for step in steps] == [
        "20261002", "20261002", "20261012", "20261002",
    ]  # fmt: skip
    # Midnight in Vietnam on the day the ledger was written; at first, the document's day.
    assert [step["LAST-MODIFIED"] for step in steps] == [
        "20200104T170000Z", "20260917T170000Z", "20260924T170000Z", "20260927T170000Z",
    ]  # fmt: skip
    assert all(step["DTSTAMP"] == step["LAST-MODIFIED"] for step in steps)
    titles = [unescape(step["SUMMARY;LANGUAGE=vi"]) for step in steps]
    assert titles == [
        "(Dự kiến) Mẫu ngày 1",
        "Mẫu ngày 1: Mẫu chủ đề, một; hai",
        "ĐÃ DỜI: Mẫu ngày 1: Mẫu chủ đề, một; hai",
        "ĐÃ HỦY: Mẫu ngày 1: Mẫu chủ đề, một; hai",
    ]
    assert "Thời gian trước khi dời: 02/10/2026." in unescape(steps[2]["DESCRIPTION"])
    assert "«Mẫu: hủy»" in unescape(steps[3]["DESCRIPTION"])


def test_what_does_not_change_keeps_its_revision() -> None:
    site = Site()
    before = site.step(confirmed(), AUTUMN)
    after = site.step(moved(), AUTUMN + timedelta(days=1))
    assert {item for item in before if before[item] != after[item]} == {"ngay"}
    again = site.step(moved(), AUTUMN + timedelta(days=200))
    assert again == after


def test_words_move_last_modified_and_not_sequence() -> None:
    site = Site()
    before = site.step(confirmed(), AUTUMN)
    campaign = confirmed()
    campaign["editions"][0]["texts"][1]["text"] = "Mẫu khẩu hiệu khác"
    after = site.step(campaign, AUTUMN)
    # With two changes on one day, LAST-MODIFIED still advances.
    assert after["cao-diem"]["LAST-MODIFIED"] > before["cao-diem"]["LAST-MODIFIED"]
    assert after["cao-diem"]["SEQUENCE"] == before["cao-diem"]["SEQUENCE"]
    assert after["bao-cao"] == before["bao-cao"]  # a deadline shows no slogans


def test_a_date_corrected_without_a_change_moves_sequence() -> None:
    site = Site()
    before = site.step(confirmed(), AUTUMN)["le"]
    campaign = confirmed()
    campaign["editions"][0]["periods"][2]["when"] = {"date": "02/10/2026"}
    after = site.step(campaign, AUTUMN)["le"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")


def test_a_doubt_settled_is_a_change_of_status() -> None:
    site = Site()
    before = site.step(confirmed(), AUTUMN)["le"]
    campaign = confirmed()
    campaign["editions"][0]["periods"][2]["verified"] = True
    after = site.step(campaign, AUTUMN)["le"]
    assert (before["STATUS"], after["STATUS"]) == ("TENTATIVE", "CONFIRMED")
    assert (before["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")


def test_without_a_ledger_sequence_still_grows_through_an_events_life() -> None:
    steps = [
        events_of(make_catalogue([campaign()]), AUTUMN, EMPTY)["ngay"]["SEQUENCE"]
        for campaign in (projected, confirmed, moved, cancelled)
    ]
    assert steps == ["0", "1", "2", "2"]


def test_a_build_with_a_ledger_that_lags_behind_tells_the_change_and_needs_no_clock() -> None:
    site = Site()
    before = site.step(confirmed(), AUTUMN)["ngay"]
    catalogue = make_catalogue([moved()])
    days = (AUTUMN, AUTUMN + timedelta(days=9))
    builds = [events_of(catalogue, day, site.ledger)["ngay"] for day in days]
    assert builds[0] == builds[1]
    assert int(builds[0]["SEQUENCE"]) == int(before["SEQUENCE"]) + 1
    assert builds[0]["LAST-MODIFIED"] > before["LAST-MODIFIED"]
    # Once the ledger is written, the number is the same.
    after = site.step(moved(), AUTUMN)["ngay"]
    assert after["SEQUENCE"] == builds[0]["SEQUENCE"]
    assert after["LAST-MODIFIED"] >= builds[0]["LAST-MODIFIED"]


def test_milestones_have_a_history_of_their_own() -> None:
    site = Site()
    site.step(confirmed(), AUTUMN)
    campaign = confirmed()
    campaign["editions"][0]["periods"][0]["when"]["to"] = "06/10/2026"
    site.step(campaign, AUTUMN)
    sequence = {
        key.rpartition("/")[2]: entry.sequence
        for key, entry in site.ledger.events.items()
        if key.startswith("mau-chien-dich-1/2026/cao-diem")
    }
    assert sequence == {"cao-diem": 1, "moc-chuan-bi": 0, "moc-bat-dau": 0, "moc-ket-thuc": 1}


# The file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def write(folder: Path, campaign: Data | None, today: date, orders: Orders | None = None) -> str:
    catalogue = make_catalogue([campaign] if campaign else [])
    first = not (folder / FILE_NAME).exists()
    return update_ledger(catalogue, folder, SHOWN, today, orders or Orders(first=first))


def check(folder: Path, campaign: Data | None, today: date) -> list[tuple[str, str, str]]:
    """Return the severity, code and remedy of each finding of a check."""
    catalogue = make_catalogue([campaign] if campaign else [])
    found = check_ledger(catalogue, folder, SHOWN, today)
    return [(item.severity, item.code, item.mend()) for item in found]


def publishing(folder: Path, campaign: Data, today: date) -> list[str]:
    """Return the codes of the faults that stop a build from being published."""
    catalogue = make_catalogue([campaign])
    return sorted({item.code for item in publishing_faults(catalogue, folder, SHOWN, today)})


def codes(folder: Path, campaign: Data | None, today: date) -> list[str]:
    return sorted({code for _, code, _ in check(folder, campaign, today)})


def test_what_is_written_is_read(folder: Path) -> None:
    write(folder, cancelled(), AUTUMN)
    text = (folder / FILE_NAME).read_text("utf-8")
    ledger = read_ledger(folder, SHOWN)
    assert dump(ledger) == text
    assert parse(text) == ledger
    assert json.loads(text)["feeds"]["ics/tat-ca.ics"] is None
    # One line per event, in order, so that the changes of two editors merge.
    keys = [line.split('"')[1] for line in text.splitlines() if line.startswith('    "mau')]
    assert keys == sorted(keys)
    assert len(keys) == len(ledger.events)


def test_writing_again_changes_nothing(folder: Path) -> None:
    told = write(folder, confirmed(), AUTUMN)
    before = (folder / FILE_NAME).read_bytes()
    assert "0 mục đổi nội dung" in told
    assert "0 mục mới, 0 mục đổi" in write(folder, confirmed(), AUTUMN + timedelta(days=30))
    assert (folder / FILE_NAME).read_bytes() == before


def test_what_is_new_is_legal(folder: Path) -> None:
    write(folder, projected(), AUTUMN)
    campaign = projected()
    campaign["editions"] = [confirmed()["editions"][0] | {"occasions": []}]
    assert [item[:2] for item in check(folder, campaign, AUTUMN)] == [("warning", "ledger-new")]
    write(folder, campaign, AUTUMN)
    assert check(folder, campaign, AUTUMN) == []


def test_what_has_changed_must_be_written_down(folder: Path) -> None:
    write(folder, confirmed(), AUTUMN)
    assert check(folder, moved(), AUTUMN) == [
        ("error", "ledger-behind", "chạy: build.py ledger"),
    ]
    told = write(folder, moved(), AUTUMN)
    # The day and its two milestones.
    assert "3 mục đổi nội dung (trong đó 3 mục đổi ngày hoặc tình trạng)" in told
    assert check(folder, moved(), AUTUMN) == []


def test_a_new_year_asks_nothing(folder: Path) -> None:
    write(folder, confirmed(), date(2026, 12, 31))
    assert check(folder, confirmed(), date(2027, 1, 1)) == [
        ("warning", "ledger-new", "trước khi công bố, chạy: build.py ledger")
    ]
    # What appears at New Year was recorded a year before.
    ledger = read_ledger(folder, SHOWN)
    occurrences = resolve(make_catalogue([confirmed()]), date(2027, 1, 1))
    assert {o.key for o in occurrences} <= ledger.events.keys()
    for later in (date(2028, 6, 1), date(2035, 1, 1)):
        assert codes(folder, confirmed(), later) == ["ledger-new"]


@pytest.mark.parametrize(
    ("item", "gone"),
    [("le", lambda c: c["editions"][0]["periods"].pop(2)), ("ngay", lambda c: c.pop("occasions"))],
)
def test_what_vanishes_without_a_cancellation_fails(
    folder: Path, item: str, gone: Callable[[Data], object]
) -> None:
    write(folder, confirmed(), AUTUMN)
    campaign = confirmed()
    campaign["editions"][0]["occasions"] = []
    write(folder, campaign, AUTUMN) if item == "le" else None
    gone(campaign)
    found = check(folder, campaign, AUTUMN)
    vanished = [mend for severity, code, mend in found if code == "ledger-vanished"]
    assert any(f"--withdrawn mau-chien-dich-1/2026/{item}" in mend for mend in vanished)
    with pytest.raises(Faults):
        write(folder, campaign, AUTUMN)


def test_a_mistake_can_be_taken_back(folder: Path) -> None:
    write(folder, confirmed(), AUTUMN)
    campaign = confirmed()
    campaign["editions"][0]["periods"].pop(2)
    key = "mau-chien-dich-1/2026/le"
    with pytest.raises(OrderError):
        write(folder, confirmed(), AUTUMN, Orders(withdrawn=(key,)))  # still there
    write(folder, campaign, AUTUMN, Orders(withdrawn=(key,)))
    assert codes(folder, campaign, AUTUMN) == []
    # If it comes back, calendars learn of a change.
    write(folder, confirmed(), AUTUMN)
    entry = read_ledger(folder, SHOWN).events[key]
    assert entry.withdrawn is None


def test_a_cancelled_event_stays_thirty_days(folder: Path) -> None:
    campaign = confirmed()
    campaign["editions"][0]["changes"] = [
        {"item": "le", "source": "mau-cong-van", "status": "cancelled"}
    ]
    write(folder, confirmed(), AUTUMN)
    write(folder, campaign, AUTUMN)
    without = deepcopy(campaign)
    without["editions"][0]["periods"].pop(2)
    without["editions"][0]["changes"] = []
    soon, late = AUTUMN + timedelta(days=29), AUTUMN + timedelta(days=30)
    (found,) = check(folder, without, soon)
    assert found == (
        "error", "ledger-cancelled-too-soon", "khôi phục mục đó, đến ngày 20/10/2026 mới xóa",
    )  # fmt: skip
    assert check(folder, without, late) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mau-chien-dich-1/2026/le", "mau-chien-dich-1/2026/le-moi"),
        ("mau-chien-dich-1/le", "mau-chien-dich-1/le-moi"),
    ],
)
def test_a_renamed_item_is_the_same_event(folder: Path, old: str, new: str) -> None:
    write(folder, confirmed(), AUTUMN)
    before = events_of(make_catalogue([confirmed()]), AUTUMN, read_ledger(folder, SHOWN))["le"]
    campaign = confirmed()
    campaign["editions"][0]["periods"][2]["id"] = "le-moi"
    assert "ledger-vanished" in codes(folder, campaign, AUTUMN)
    write(folder, campaign, AUTUMN, Orders(renamed=((old, new),)))
    assert codes(folder, campaign, AUTUMN) == []
    ledger = read_ledger(folder, SHOWN)
    after = events_of(make_catalogue([campaign]), AUTUMN, ledger)["le-moi"]
    assert after == before
    # Renamed again, it still has its first UID.
    campaign["editions"][0]["periods"][2]["id"] = "le-nua"
    again = Orders(renamed=(("mau-chien-dich-1/le-moi", "mau-chien-dich-1/le-nua"),))
    write(folder, campaign, AUTUMN, again)
    ledger = read_ledger(folder, SHOWN)
    assert events_of(make_catalogue([campaign]), AUTUMN, ledger)["le-nua"] == before


@pytest.mark.parametrize("by", ["order", "former_ids"])
def test_a_renamed_campaign_keeps_its_events_and_its_address(folder: Path, by: str) -> None:
    write(folder, confirmed(), AUTUMN)
    old = build_feeds(resolve(make_catalogue([confirmed()]), AUTUMN), make_catalogue([confirmed()]),
                      AUTUMN, SITE, read_ledger(folder, SHOWN))  # fmt: skip
    campaign = confirmed() | {"id": "mau-ten-moi"}
    assert {"ledger-vanished", "ledger-feed-lost"} <= {*codes(folder, campaign, AUTUMN)}
    by_order = Orders(renamed=(("mau-chien-dich-1", "mau-ten-moi"),))
    if by == "order":
        write(folder, campaign, AUTUMN, by_order)
        assert codes(folder, campaign, AUTUMN) == ["former-id-missing"]
        campaign |= {"former_ids": ["mau-chien-dich-1"]}
    else:
        campaign |= {"former_ids": ["mau-chien-dich-1"]}
        # Its events now lead to another page, of which subscribers learn.
        assert codes(folder, campaign, AUTUMN) == ["ledger-behind", "ledger-new"]
        write(folder, campaign, AUTUMN)
    assert codes(folder, campaign, AUTUMN) == []
    catalogue = make_catalogue([campaign])
    files = build_feeds(resolve(catalogue, AUTUMN), catalogue, AUTUMN, SITE,
                        read_ledger(folder, SHOWN))  # fmt: skip
    for path in ("ics/chien-dich/mau-chien-dich-1.ics", "ics/chien-dich/mau-ten-moi.ics"):
        assert [event.uid for event in read_strictly(files[path])] == [
            event.uid for event in read_strictly(old["ics/chien-dich/mau-chien-dich-1.ics"])
        ]
        assert properties(files[path])[0]["SOURCE;VALUE=URI"] == SITE + path


def test_renaming_what_is_still_there_or_never_was_is_refused(folder: Path) -> None:
    write(folder, confirmed(), AUTUMN)
    for old in ("mau-chien-dich-1/le", "mau-khong-co", "ics/khong-co.ics"):
        with pytest.raises(OrderError):
            write(
                folder, confirmed(), AUTUMN, Orders(renamed=((old, "x/y" if "/" in old else "x"),))
            )


def test_a_lost_feed_needs_another_in_its_place(folder: Path) -> None:
    write(folder, confirmed(), AUTUMN)
    campaign = confirmed()
    for task in campaign["editions"][0]["tasks"]:
        task["audience"] = "mau-a"
    write_again = [
        item for item in check(folder, campaign, AUTUMN) if item[1] == "ledger-feed-lost"
    ]
    assert len(write_again) == 1
    assert "ics/doi-tuong/mau-b.ics" in write_again[0][2]
    order = Orders(renamed=(("ics/doi-tuong/mau-b.ics", "ics/tat-ca.ics"),))
    write(folder, campaign, AUTUMN, order)
    catalogue = make_catalogue([campaign])
    files = build_feeds(resolve(catalogue, AUTUMN), catalogue, AUTUMN, SITE,
                        read_ledger(folder, SHOWN))  # fmt: skip
    assert read_strictly(files["ics/doi-tuong/mau-b.ics"]) == read_strictly(files["ics/tat-ca.ics"])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"events": {}}', '{"events": {"a": {}}, "feeds": {}}']
)
def test_a_spoilt_ledger_is_a_fault(folder: Path, text: str) -> None:
    with pytest.raises(LedgerError):
        parse(text)
    (folder / FILE_NAME).write_text(text, "utf-8")
    with pytest.raises(Faults):
        read_ledger(folder, SHOWN)


def test_a_yearly_deadline_is_confirmed_by_the_next_years_document() -> None:
    campaign = confirmed()
    (edition,) = campaign["editions"]
    edition["reports"][0]["due"] = {"yearly_before": "15/10"}
    later = deepcopy(edition) | {"year": 2027, "periods": []}
    site = Site()
    site.step(campaign, AUTUMN)
    key = "mau-chien-dich-1/2027/bao-cao"
    before = site.ledger.events[key]
    site.step(campaign | {"editions": [edition, later]}, date(2027, 9, 1))
    after = site.ledger.events[key]
    assert (before.state, after.state) == ("projected", "confirmed")
    assert after.sequence == before.sequence + 1
    assert site.ledger.events["mau-chien-dich-1/2028/bao-cao"].state == "projected"


def test_a_deadline_of_a_replaced_document_is_cancelled() -> None:
    campaign = confirmed()
    campaign["editions"][0]["reports"][0]["superseded"] = {"by": "mau-quy-dinh"}
    event = Site().step(campaign, AUTUMN)["bao-cao"]
    assert event["STATUS"] == "CANCELLED"
    assert unescape(event["SUMMARY;LANGUAGE=vi"]).startswith("ĐÃ HỦY: Hạn báo cáo: ")


def test_two_events_never_share_a_uid() -> None:
    catalogue = make_catalogue([confirmed()])
    now = published(catalogue, EMPTY, AUTUMN)
    ledger = updated(EMPTY, now.events.values(), AUTUMN)
    key = "mau-chien-dich-1/2026/le"
    entry = replace(ledger.events[key], was="mau-chien-dich-1/2026/mo")
    spoilt = replace(ledger, events={**ledger.events, key: entry})
    with pytest.raises(ValueError, match="same UID"):
        build_feeds(resolve(catalogue, AUTUMN), catalogue, AUTUMN, SITE, spoilt)


def test_a_check_of_an_earlier_day_misses_no_projection() -> None:
    catalogue = make_catalogue([confirmed()])
    later = published(catalogue, EMPTY, date(2030, 1, 1))
    ledger = updated(EMPTY, later.events.values(), date(2030, 1, 1))
    found = compare(ledger, published(catalogue, ledger, SPRING), SPRING)
    assert found.vanished == ()
