"""Real calendar programs subscribe to a local server, and hold what each edition says.

Not driven: Outlook and Google, which are not to be had here (docs/hosting, «Clients»).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from tests.clients.editions import EDITIONS, editions, publishing
from tests.clients.running import HERE, INSTALLED, PYTHON, answer, output
from tests.clients.subscribers import (
    Refresh,
    by_evolution,
    by_newer_vdirsyncer,
    by_node_ical,
    by_thunderbird,
    by_vdirsyncer,
    events_of,
    kde,
)
from tests.feeds.ical_js import LIBRARY
from tests.feeds.reading import Event, properties, read_as_vdirsyncer, read_strictly

pytestmark = pytest.mark.clients

Subscriber = Callable[[str, Path], AbstractContextManager[Refresh]]
SUBSCRIBERS: Final[dict[str, Subscriber]] = {
    "Thunderbird": by_thunderbird,
    "Evolution Data Server": by_evolution,
    "node-ical": by_node_ical,
    "vdirsyncer of Debian": by_vdirsyncer,
    "vdirsyncer of PyPI": by_newer_vdirsyncer,
}
# They give events UIDs of their own making over HTTP: what changes leaves, and comes anew.
WITH_OWN_UIDS: Final = {"vdirsyncer of Debian", "vdirsyncer of PyPI"}

KHAL: Final = """
[calendars]
[[kept]]
path = {folder}/kept
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return editions(tmp_path_factory.mktemp("editions"))


def shown(events: list[Event], *, with_uids: bool = True) -> list[tuple[Any, ...]]:
    return sorted(
        (each.uid if with_uids else "", str(each.start), str(each.end), each.summary, each.status)
        for each in events
    )


def categories(feed: bytes) -> dict[str, list[str]]:
    return {each["UID"]: each["CATEGORIES"].split(",") for each in properties(feed)[1:]}


def test_the_editions_move_cancel_withdraw_and_come_to_a_new_year(feeds: dict[str, bytes]) -> None:
    first, moved, withdrawn, new_year = (read_strictly(feeds[name]) for name in EDITIONS)
    at = [event.start for event in (*first, *moved) if "Mẫu lễ" in event.summary]
    assert [str(each) for each in at] == ["2026-10-01 00:30:00+00:00", "2026-10-01 07:00:00+00:00"]
    assert [event.summary[:6] for event in moved if event.status == "CANCELLED"] == ["ĐÃ HỦY"]
    assert len(withdrawn) == len(moved) - 1
    assert {event.start.year for event in new_year} - {e.start.year for e in first} == {2029}


@pytest.mark.parametrize("name", SUBSCRIBERS)
def test_a_subscriber_holds_what_each_edition_says(
    name: str, feeds: dict[str, bytes], tmp_path: Path
) -> None:
    with (
        publishing(feeds["first"]) as publisher,
        SUBSCRIBERS[name](publisher.address, tmp_path) as refresh,
    ):
        for edition in EDITIONS:
            publisher.feed = feeds[edition]
            published = read_strictly(feeds[edition])
            own = name not in WITH_OWN_UIDS
            assert shown(refresh(), with_uids=own) == shown(published, with_uids=own), edition
        assert set(publisher.answers) <= {200, 304}


def test_vdirsyncers_splitter_sees_every_event(feeds: dict[str, bytes]) -> None:
    """Our model of it, with which the suite reads every published feed, splits as it does."""
    script = (
        "import json, sys; from vdirsyncer.vobject import Item, split_collection; "
        "print(json.dumps([Item(i).uid for i in split_collection(sys.stdin.read())]))"
    )
    for feed in feeds.values():
        split = answer([str(PYTHON), "-c", script], feed)
        assert split == list(read_as_vdirsyncer(feed)) == [e.uid for e in read_strictly(feed)]
        # With a UID of the calendar all events would be one.
        spoilt = feed.replace(b"METHOD:", b"UID:mau\r\nMETHOD:", 1)
        assert set(answer([str(PYTHON), "-c", script], spoilt)) == {"mau"}


def test_kdes_library_reads_every_event_and_each_category_whole(
    feeds: dict[str, bytes], tmp_path: Path
) -> None:
    for feed in feeds.values():
        read = kde(feed, tmp_path)
        assert shown(events_of(read)) == shown(read_strictly(feed))
        assert {each["uid"]: each["categories"] for each in read} == categories(feed)


def test_node_ical_reads_titles_as_text_and_each_category_whole(feeds: dict[str, bytes]) -> None:
    with publishing(feeds["first"]) as publisher:
        read = answer(["node", str(HERE / "node_ical.mjs"), publisher.address])
    assert {each["uid"]: each["categories"] for each in read} == categories(feeds["first"])
    assert all(isinstance(each["summary"], str) for each in read)


def test_sabre_finds_nothing_amiss(feeds: dict[str, bytes]) -> None:
    for feed in feeds.values():
        read = answer(["php", str(HERE / "sabre.php")], feed)
        # Its version 2 leaves commas of titles escaped.
        events = [
            replace(e, summary=e.summary.replace("\\,", ",")) for e in events_of(read["events"])
        ]
        assert shown(events) == shown(read_strictly(feed))
        assert read["amiss"] == []


def test_the_ical_js_of_the_suite_is_the_published_one() -> None:
    published = INSTALLED / "node_modules" / "ical.js" / "dist" / "ical.min.js"
    assert LIBRARY.read_bytes() == published.read_bytes()


def test_khal_shows_the_days_and_hours(feeds: dict[str, bytes], tmp_path: Path) -> None:
    with (
        publishing(feeds["moved"]) as publisher,
        by_vdirsyncer(publisher.address, tmp_path) as refresh,
    ):
        refresh()
    configuration = tmp_path / "khal"
    configuration.write_text(KHAL.format(folder=tmp_path), "utf-8")
    command = ["khal", "-c", str(configuration), "list", "--once", "--day-format", ""]
    told = output([*command, "--format", "{start-long}|{title}", "2025-01-01", "2030-01-01"])
    expected = {
        f"{e.start:%Y-%m-%d %H:%M}|{e.summary}" if hasattr(e.start, "hour")
        else f"{e.start}|{e.summary}"
        for e in read_strictly(feeds["moved"])
    }  # fmt: skip
    assert {line.replace(" 00:00|", "|") for line in told.splitlines() if line} == expected


def test_calcurse_doubles_what_is_imported_twice_as_the_guide_says(
    feeds: dict[str, bytes], tmp_path: Path
) -> None:
    file = tmp_path / "feed.ics"
    file.write_bytes(feeds["first"])
    counted = []
    for _ in range(2):
        output(["calcurse", "-D", str(tmp_path), "-i", str(file)], HOME=str(tmp_path))
        counted.append(len((tmp_path / "apts").read_text("utf-8").splitlines()))
    number = len(read_strictly(feeds["first"]))
    assert counted == [number, 2 * number]
