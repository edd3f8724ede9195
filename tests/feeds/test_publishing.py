"""What stops a build from being published, and what only an editor knows about what is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hooks.feeds.ledger.entries import FILE_NAME
from hooks.feeds.ledger.file import OrderError, Orders
from hooks.source.faults import Faults
from tests.feeds.reading import Event, read_strictly
from tests.feeds.samples import (
    AUTUMN,
    CAMPAIGNS,
    EVERYTHING,
    NAME,
    Site,
    of_a,
    of_ministry,
    section,
    window,
)
from tests.feeds.test_ledger import (
    DAY,
    NEXT_DAY,
    codes,
    confirmed,
    moved,
    publishing,
    said,
    without,
)

Data = dict[str, Any]
PEAK = f"{DAY}/cao-diem/2026-09-25_2026-10-05"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site whose ledger records what `confirmed` publishes."""
    found = Site(tmp_path)
    found.record(confirmed())
    return found


def renamed_site(site: Site, new: str, *former: str) -> Site:
    """Return the site with its campaign under another name."""
    return Site(site.folder, {new: CAMPAIGNS[NAME] | {"former_ids": list(former)}})


def letters_of(name: str) -> Data:
    return {"cv": of_ministry(said(campaign=name))}


def events(site: Site, letters: Data) -> list[Event]:
    return read_strictly(site.files(letters)[EVERYTHING])


# What is recorded is published, what is not is held back


def test_what_is_recorded_may_go_out(site: Site) -> None:
    assert publishing(site, confirmed()) == []


def test_an_unrecorded_move_is_refused_until_it_is_recorded(site: Site) -> None:
    assert publishing(site, moved(), NEXT_DAY) == ["ledger-behind"]
    site.record(moved(), NEXT_DAY)
    assert publishing(site, moved(), NEXT_DAY) == []


def test_a_window_never_recorded_is_refused_so_its_first_days_are_known_when_it_moves(
    site: Site,
) -> None:
    early, late = (
        {**confirmed(), "cv-them": of_a(section(window({"date": day}, kind="cao-diem")))}
        for day in ("12/10/2026", "19/10/2026")
    )
    assert "ledger-new" in publishing(site, early, NEXT_DAY)
    site.record(early, NEXT_DAY)
    assert publishing(site, early, NEXT_DAY) == []
    site.record(late, NEXT_DAY)
    entry = site.ledger.events[f"{DAY}/cao-diem/2026-10-19_2026-10-19"]
    assert (entry.sequence, entry.was) == (1, f"{DAY}/cao-diem/2026-10-12_2026-10-12")


@pytest.mark.parametrize("letters", [lambda: without("su-kien"), lambda: confirmed(windows=[])])
def test_what_vanished_is_refused(site: Site, letters: Callable[[], Data]) -> None:
    assert "ledger-vanished" in publishing(site, letters())


def test_a_campaign_that_is_gone_is_refused(site: Site) -> None:
    other = renamed_site(site, "mau-ten-moi")
    assert publishing(other, letters_of("mau-ten-moi")) == [
        "ledger-feed-lost", "ledger-new", "ledger-vanished",
    ]  # fmt: skip


def test_days_that_rules_bring_as_time_passes_are_nothing_new(site: Site) -> None:
    for year in (2027, 2028, 2031, 2050):
        for day in (date(year, 1, 1), date(year, 12, 31)):
            assert publishing(site, confirmed(), day) == []
    # A rule that an editor added must be recorded.
    occasions = CAMPAIGNS[NAME]["occasions"]
    more = {NAME: CAMPAIGNS[NAME] | {"occasions": [*occasions, {**occasions[0], "id": "moi"}]}}
    assert "ledger-new" in publishing(Site(site.folder, more), confirmed())


def test_what_a_yearly_letter_brings_as_time_passes_is_nothing_new(tmp_path: Path) -> None:
    site = Site(tmp_path)
    days = window({"from": "1/10", "to": "9/10"})
    letters = {"cv": of_ministry(section(days, year="hang-nam"))}
    site.record(letters)
    for year in (2027, 2029, 2040):
        assert publishing(site, letters, date(year, 1, 1)) == []


# The ledger itself


@pytest.mark.parametrize("left", [None, '{"events": {}, "feeds": {}}'])
def test_a_deleted_ledger_is_noticed(site: Site, left: str | None) -> None:
    file = site.folder / FILE_NAME
    file.write_text(left, "utf-8") if left else file.unlink()
    assert site.check(confirmed()) == [("warning", "ledger-missing", "campaigns/ledger.json:1:1")]
    assert publishing(site, confirmed()) == ["ledger-missing"]
    with pytest.raises(Faults):
        site.record(confirmed(), AUTUMN, Orders(first=False))
    site.record(confirmed(), AUTUMN, Orders(first=True))
    assert publishing(site, confirmed()) == []


def test_a_ledger_begins_once(site: Site) -> None:
    with pytest.raises(OrderError, match="bỏ --first"):
        site.record(confirmed(), AUTUMN, Orders(first=True))


# Renamed, and renamed back


def test_a_campaign_renamed_back_is_itself_again(site: Site) -> None:
    before = events(site, confirmed())
    there, letters = renamed_site(site, "mau-ten-moi", NAME), letters_of("mau-ten-moi")
    back = renamed_site(site, NAME, "mau-ten-moi")
    there.record(letters, NEXT_DAY)
    assert codes(back, confirmed(), NEXT_DAY) == ["ledger-behind"]  # the page has changed again
    back.record(confirmed(), NEXT_DAY)
    assert codes(back, confirmed(), NEXT_DAY) == []
    assert events(back, confirmed()) == before
    for name in (NAME, "mau-ten-moi"):
        assert read_strictly(back.files(confirmed())[f"ics/chien-dich/{name}.ics"])
    # Back and forth as often as one likes.
    there.record(letters, NEXT_DAY)
    back.record(confirmed(), NEXT_DAY)
    assert events(back, confirmed()) == before


def test_a_campaign_renamed_back_must_still_name_the_id_in_between(site: Site) -> None:
    renamed_site(site, "mau-ten-moi", NAME).record(letters_of("mau-ten-moi"), NEXT_DAY)
    assert {"former-id-missing", "ledger-feed-lost"} <= {*codes(site, confirmed(), NEXT_DAY)}


def test_a_campaign_renamed_twice_keeps_both_addresses(site: Site) -> None:
    before = events(site, confirmed())
    renamed_site(site, "mau-hai", NAME).record(letters_of("mau-hai"), NEXT_DAY)
    thrice, letters = renamed_site(site, "mau-ba", "mau-hai", NAME), letters_of("mau-ba")
    thrice.record(letters, NEXT_DAY)
    assert publishing(thrice, letters, NEXT_DAY) == []
    assert events(thrice, letters) == before
    for name in (NAME, "mau-hai", "mau-ba"):
        assert f"ics/chien-dich/{name}.ics" in thrice.files(letters)


def test_a_campaign_renamed_twice_must_name_both_ids(site: Site) -> None:
    renamed_site(site, "mau-hai", NAME).record(letters_of("mau-hai"), NEXT_DAY)
    forgetful = renamed_site(site, "mau-ba", "mau-hai")
    assert "former-id-missing" in publishing(forgetful, letters_of("mau-ba"), NEXT_DAY)


def test_what_is_out_under_the_new_name_keeps_its_uid(site: Site) -> None:
    """A campaign withdrawn and published anew stays new, even if its file names the old id."""
    new, letters = renamed_site(site, "mau-moi"), letters_of("mau-moi")
    old = {event.uid for event in events(site, confirmed())}
    order = Orders(withdrawn=(NAME,), renamed=((f"ics/chien-dich/{NAME}.ics", "ics/tat-ca.ics"),))
    new.record(letters, NEXT_DAY, order)
    before = events(new, letters)
    assert not old & {event.uid for event in before}
    assert events(renamed_site(site, "mau-moi", NAME), letters) == before


# Withdrawn


def test_withdrawing_a_peak_withdraws_its_milestones(site: Site) -> None:
    site.record(without("cao-diem"), NEXT_DAY, Orders(withdrawn=(PEAK,)))
    assert codes(site, without("cao-diem"), NEXT_DAY) == []
    taken = {k: e for k, e in site.ledger.events.items() if k.startswith(PEAK)}
    assert len(taken) == 4
    assert {entry.withdrawn for entry in taken.values()} == {NEXT_DAY}


def test_a_whole_document_is_taken_back_by_its_events(site: Site) -> None:
    """What its rule alone says stays; everything else is named by the occasion."""
    order = Orders(
        withdrawn=(f"{NAME}/ngay/cao-diem", f"{NAME}/2026/ngay/su-kien", f"{NAME}/cv"),
        renamed=tuple(
            (f"ics/{path}.ics", "ics/tat-ca.ics") for path in ("han-bao-cao", "doi-tuong/mau-a")
        ),
    )
    site.record({}, NEXT_DAY, order)
    assert codes(site, {}, NEXT_DAY) == []


def test_a_whole_campaign_is_taken_back_by_its_name(site: Site) -> None:
    other = Site(site.folder, {"mau-khac": CAMPAIGNS[NAME]})
    lost = f"ics/chien-dich/{NAME}.ics"
    paths = (lost, "ics/han-bao-cao.ics", "ics/doi-tuong/mau-a.ics")
    order = Orders(withdrawn=(NAME,), renamed=tuple((path, "ics/tat-ca.ics") for path in paths))
    other.record({}, NEXT_DAY, order)
    assert codes(other, {}, NEXT_DAY) == []
    assert lost in other.files({})


def test_a_report_named_like_a_milestone_is_an_event(site: Site) -> None:
    report = {"id": "moc-mau", "to": "Mẫu nơi nhận", "due": {"before": "15/10/2026"}}
    letters = confirmed(reports=[*said()["reports"], report])
    site.record(letters, NEXT_DAY)
    there = renamed_site(site, "mau-moi", NAME)
    moved = {"cv": {**letters["cv"], "says": [{**letters["cv"]["says"][0], "campaign": "mau-moi"}]}}
    there.record(moved, NEXT_DAY)
    assert there.ledger.events["mau-moi/2026/cv/moc-mau"].was == f"{NAME}/2026/cv/moc-mau"


def test_a_feed_replaced_twice_leads_on(site: Site) -> None:
    lost = confirmed(reports=[])
    order = Orders(
        withdrawn=(f"{NAME}/cv",),
        renamed=(
            ("ics/han-bao-cao.ics", "ics/doi-tuong/mau-a.ics"),
            ("ics/doi-tuong/mau-a.ics", "ics/tat-ca.ics"),
        ),
    )
    site.record(lost, NEXT_DAY, order)
    assert codes(site, lost, NEXT_DAY) == []
    found = site.files(lost)
    for path in ("ics/han-bao-cao.ics", "ics/doi-tuong/mau-a.ics"):
        assert read_strictly(found[path]) == read_strictly(found["ics/tat-ca.ics"])
