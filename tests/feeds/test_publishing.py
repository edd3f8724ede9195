"""What stops a build from being published, and what only an editor knows about what is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hooks.facts.occurrences import resolve
from hooks.feeds import build_feeds
from hooks.feeds.ledger.entries import EMPTY, FILE_NAME
from hooks.feeds.ledger.file import OrderError, Orders, read_ledger
from hooks.feeds.ledger.renaming import continued
from hooks.source.faults import Faults
from tests.feeds.reading import Event, read_strictly
from tests.feeds.samples import SITE, make_catalogue
from tests.feeds.test_ledger import (
    AUTUMN,
    SHOWN,
    codes,
    confirmed,
    moved,
    projected,
    publishing,
    write,
)

Data = dict[str, Any]
NEXT_DAY = AUTUMN + timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose ledger records what `confirmed` publishes."""
    write(tmp_path, confirmed(), AUTUMN)
    return tmp_path


def feeds(folder: Path, campaign: Data, today: date = AUTUMN) -> dict[str, bytes]:
    """Return what a build publishes with the current ledger."""
    catalogue = make_catalogue([campaign])
    occurrences = resolve(catalogue, today)
    ledger = continued(
        read_ledger(folder, SHOWN), catalogue.campaigns, {o.key for o in occurrences}
    )
    return build_feeds(occurrences, catalogue, today, SITE, ledger)


def events(folder: Path, campaign: Data) -> list[Event]:
    return read_strictly(feeds(folder, campaign)["ics/tat-ca.ics"])


def without(item: str) -> Data:
    campaign = confirmed()
    periods = campaign["editions"][0]["periods"]
    periods[:] = [period for period in periods if period["id"] != item]
    return campaign


def with_period(when: Data, **fields: Any) -> Data:
    """Return the campaign with one more period, a peak."""
    period = {"id": "them", "kind": "cao-diem", "source": "mau-cong-van", "when": when, **fields}
    campaign = confirmed()
    campaign["editions"][0]["periods"].append(period)
    return campaign


# What is recorded is published, what is not is held back


def test_what_is_recorded_may_go_out(folder: Path) -> None:
    assert publishing(folder, confirmed(), AUTUMN) == []


def test_an_unrecorded_move_is_refused_until_it_is_recorded(folder: Path) -> None:
    assert publishing(folder, moved(), NEXT_DAY) == ["ledger-behind"]
    write(folder, moved(), NEXT_DAY)
    assert publishing(folder, moved(), NEXT_DAY) == []


def test_a_period_never_recorded_is_refused_so_its_first_day_is_known_when_it_moves(
    folder: Path,
) -> None:
    early, late = ({"from": day, "to": day} for day in ("12/10/2026", "19/10/2026"))
    assert publishing(folder, with_period(early), NEXT_DAY) == ["ledger-new"]
    write(folder, with_period(early), NEXT_DAY)
    assert publishing(folder, with_period(early), NEXT_DAY) == []
    write(folder, with_period(late), NEXT_DAY)
    assert read_ledger(folder, SHOWN).events["mau-chien-dich-1/2026/them"].sequence == 1


@pytest.mark.parametrize(
    ("campaign", "told"),
    [
        (lambda: without("le"), ["ledger-vanished"]),
        (
            lambda: confirmed() | {"id": "mau-ten-moi"},
            ["ledger-feed-lost", "ledger-new", "ledger-vanished"],
        ),
    ],
)
def test_what_vanished_is_refused(
    folder: Path, campaign: Callable[[], Data], told: list[str]
) -> None:
    assert publishing(folder, campaign(), AUTUMN) == told


def test_days_that_rules_bring_as_time_passes_are_nothing_new(folder: Path) -> None:
    for year in (2027, 2028, 2031, 2050):
        for day in (date(year, 1, 1), date(year, 12, 31)):
            assert publishing(folder, confirmed(), day) == []
    # A rule that an editor added must be recorded.
    campaign = confirmed()
    campaign["occasions"].append({**campaign["occasions"][0], "id": "ngay-moi"})
    assert "ledger-new" in publishing(folder, campaign, AUTUMN)


# The ledger itself


@pytest.mark.parametrize("left", [None, '{"events": {}, "feeds": {}}'])
def test_a_deleted_ledger_is_noticed(folder: Path, left: str | None) -> None:
    (folder / FILE_NAME).write_text(left, "utf-8") if left else (folder / FILE_NAME).unlink()
    assert codes(folder, confirmed(), AUTUMN) == ["ledger-missing"]
    assert publishing(folder, confirmed(), AUTUMN) == ["ledger-missing"]
    with pytest.raises(Faults):
        write(folder, confirmed(), AUTUMN, Orders())
    write(folder, confirmed(), AUTUMN, Orders(first=True))
    assert publishing(folder, confirmed(), AUTUMN) == []


def test_a_ledger_begins_once(folder: Path) -> None:
    with pytest.raises(OrderError, match="bỏ --first"):
        write(folder, confirmed(), AUTUMN, Orders(first=True))


# Renamed, and renamed back


def renamed_campaign(new: str, *former: str) -> Data:
    return confirmed() | {"id": new, "former_ids": list(former)}


def test_a_campaign_renamed_back_is_itself_again(folder: Path) -> None:
    before = events(folder, confirmed())
    there = renamed_campaign("mau-ten-moi", "mau-chien-dich-1")
    back = renamed_campaign("mau-chien-dich-1", "mau-ten-moi")
    write(folder, there, NEXT_DAY)
    assert codes(folder, back, NEXT_DAY) == ["ledger-behind"]  # the page has changed again
    write(folder, back, NEXT_DAY)
    assert codes(folder, back, NEXT_DAY) == []
    assert publishing(folder, back, NEXT_DAY) == []
    assert events(folder, back) == before
    found = feeds(folder, back)
    for name in ("mau-chien-dich-1", "mau-ten-moi"):
        assert read_strictly(found[f"ics/chien-dich/{name}.ics"])
    # Back and forth as often as one likes.
    write(folder, renamed_campaign("mau-ten-moi", "mau-chien-dich-1"), NEXT_DAY)
    write(folder, back, NEXT_DAY)
    assert events(folder, back) == before


def test_a_campaign_renamed_back_must_still_name_the_id_in_between(folder: Path) -> None:
    write(folder, renamed_campaign("mau-ten-moi", "mau-chien-dich-1"), NEXT_DAY)
    assert codes(folder, confirmed(), NEXT_DAY) == [
        "former-id-missing", "ledger-behind", "ledger-feed-lost",
    ]  # fmt: skip


def test_a_campaign_renamed_twice_keeps_both_addresses(folder: Path) -> None:
    before = events(folder, confirmed())
    write(folder, renamed_campaign("mau-hai", "mau-chien-dich-1"), NEXT_DAY)
    thrice = renamed_campaign("mau-ba", "mau-hai", "mau-chien-dich-1")
    write(folder, thrice, NEXT_DAY)
    assert publishing(folder, thrice, NEXT_DAY) == []
    assert events(folder, thrice) == before
    for name in ("mau-chien-dich-1", "mau-hai", "mau-ba"):
        assert f"ics/chien-dich/{name}.ics" in feeds(folder, thrice)


def test_a_campaign_renamed_twice_must_name_both_ids(folder: Path) -> None:
    write(folder, renamed_campaign("mau-hai", "mau-chien-dich-1"), NEXT_DAY)
    forgetful = renamed_campaign("mau-ba", "mau-hai")
    assert "former-id-missing" in publishing(folder, forgetful, NEXT_DAY)


def test_an_item_renamed_back_needs_no_order(folder: Path) -> None:
    before = events(folder, confirmed())
    campaign = confirmed()
    campaign["editions"][0]["periods"][2]["id"] = "le-moi"
    order = Orders(renamed=(("mau-chien-dich-1/le", "mau-chien-dich-1/le-moi"),))
    write(folder, campaign, NEXT_DAY, order)
    assert codes(folder, confirmed(), NEXT_DAY) == []
    write(folder, confirmed(), NEXT_DAY)
    assert events(folder, confirmed()) == before


def test_an_id_that_an_item_had_is_not_given_to_another(folder: Path) -> None:
    campaign = confirmed()
    periods = campaign["editions"][0]["periods"]
    periods[2]["id"] = "le-moi"
    order = Orders(renamed=(("mau-chien-dich-1/le", "mau-chien-dich-1/le-moi"),))
    write(folder, campaign, NEXT_DAY, order)
    periods.append({**periods[2], "id": "le"})
    assert "ledger-id-taken" in codes(folder, campaign, NEXT_DAY)
    assert "ledger-id-taken" in publishing(folder, campaign, NEXT_DAY)
    with pytest.raises(Faults):
        write(folder, campaign, NEXT_DAY, Orders())


def test_what_is_out_under_the_new_name_keeps_its_uid(folder: Path) -> None:
    """A campaign withdrawn and published anew stays new, even if its file names the old id."""
    catalogue = make_catalogue([confirmed() | {"id": "mau-moi"}])
    order = Orders(
        withdrawn=("mau-chien-dich-1",),
        renamed=(("ics/chien-dich/mau-chien-dich-1.ics", "ics/tat-ca.ics"),),
    )
    write(folder, confirmed() | {"id": "mau-moi"}, NEXT_DAY, order)
    before = events(folder, confirmed() | {"id": "mau-moi"})
    assert events(folder, renamed_campaign("mau-moi", "mau-chien-dich-1")) == before
    assert before == read_strictly(
        build_feeds(resolve(catalogue, AUTUMN), catalogue, AUTUMN, SITE, EMPTY)["ics/tat-ca.ics"]
    )


# Withdrawn


def test_withdrawing_a_peak_withdraws_its_milestones(folder: Path) -> None:
    peak = "mau-chien-dich-1/2026/cao-diem"
    write(folder, without("cao-diem"), NEXT_DAY, Orders(withdrawn=(peak,)))
    assert codes(folder, without("cao-diem"), NEXT_DAY) == []
    taken = {k: e for k, e in read_ledger(folder, SHOWN).events.items() if k.startswith(peak)}
    assert len(taken) == 4
    assert {entry.withdrawn for entry in taken.values()} == {NEXT_DAY}


def test_a_peak_taken_back_before_its_milestones_were_leaves_no_fault(folder: Path) -> None:
    """A ledger from the time when each event had to be named."""
    peak = "mau-chien-dich-1/2026/cao-diem"
    file = folder / FILE_NAME
    line = next(each for each in file.read_text("utf-8").split("\n") if f'"{peak}"' in each)
    old = line.replace("}", ', "withdrawn": "2026-09-21"}')
    file.write_text(file.read_text("utf-8").replace(line, old), "utf-8")
    assert codes(folder, without("cao-diem"), NEXT_DAY) == []


def test_dropping_an_alternative_takes_its_milestones_along(folder: Path) -> None:
    """A later document decides: one alternative continues under the plain id, one is dropped."""
    two = {"alternatives": [{"date": "12/10/2026"}, {"date": "19/10/2026"}]}
    write(folder, with_period(two), NEXT_DAY)
    assert read_ledger(folder, SHOWN).events["mau-chien-dich-1/2026/them-2/moc-bat-dau"]
    before = {event.uid for event in events(folder, with_period(two))}
    settled = with_period({"date": "12/10/2026"})
    key = "mau-chien-dich-1/2026/them"
    order = Orders(renamed=((f"{key}-1", key),), withdrawn=(f"{key}-2",))
    write(folder, settled, NEXT_DAY, order)
    assert codes(folder, settled, NEXT_DAY) == []
    assert len(before - {event.uid for event in events(folder, settled)}) == 1


def test_a_whole_campaign_is_taken_back_by_its_name(folder: Path) -> None:
    other = projected() | {"id": "mau-khac"}
    lost = "ics/chien-dich/mau-chien-dich-1.ics"
    feeds_lost = (lost, "ics/cao-diem.ics", "ics/han-bao-cao.ics")
    renamed = [(path, "ics/tat-ca.ics") for path in feeds_lost]
    renamed += [(f"ics/doi-tuong/mau-{each}.ics", "ics/tat-ca.ics") for each in "ab"]
    order = Orders(withdrawn=("mau-chien-dich-1",), renamed=tuple(renamed))
    write(folder, other, NEXT_DAY, order)
    assert codes(folder, other, NEXT_DAY) == []
    assert lost in feeds(folder, other)


def test_an_item_whose_id_begins_like_a_milestones_is_renamed(folder: Path) -> None:
    campaign = with_period({"date": "12/10/2026"}, kind="su-kien", id="moc-mau")
    write(folder, campaign, NEXT_DAY)
    there = renamed_campaign("mau-moi", "mau-chien-dich-1") | {"editions": campaign["editions"]}
    write(folder, there, NEXT_DAY)
    assert codes(folder, there, NEXT_DAY) == []
    ledger = read_ledger(folder, SHOWN)
    assert ledger.events["mau-moi/2026/moc-mau"].was == "mau-chien-dich-1/2026/moc-mau"


def test_a_feed_replaced_twice_leads_on(folder: Path) -> None:
    campaign = confirmed()
    for task in campaign["editions"][0]["tasks"]:
        task["audience"] = "mau-a"
    order = Orders(renamed=(("ics/doi-tuong/mau-b.ics", "ics/doi-tuong/mau-a.ics"),))
    write(folder, campaign, NEXT_DAY, order)
    campaign["editions"][0] |= {"tasks": [], "reports": []}
    order = Orders(
        withdrawn=("mau-chien-dich-1/bao-cao",),
        renamed=(
            ("ics/doi-tuong/mau-a.ics", "ics/tat-ca.ics"),
            ("ics/han-bao-cao.ics", "ics/tat-ca.ics"),
        ),
    )
    write(folder, campaign, NEXT_DAY, order)
    found = feeds(folder, campaign)
    assert codes(folder, campaign, NEXT_DAY) == []
    for path in ("ics/doi-tuong/mau-b.ics", "ics/doi-tuong/mau-a.ics"):
        assert read_strictly(found[path]) == read_strictly(found["ics/tat-ca.ics"])
