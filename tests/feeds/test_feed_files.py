"""What every feed file is like, by its raw bytes and by three readers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hooks.feeds import build_feeds, campaign_feeds, list_feeds
from hooks.feeds.identity import UID_DOMAIN
from hooks.occurrences import resolve
from tests.feeds.reading import (
    properties,
    read_strictly,
    read_with_icalendar,
    read_with_vobject,
    unescape,
)
from tests.feeds.samples import SITE, TODAY, digital_day, make_catalogue, sample, sample_campaign

CATALOGUE, OCCURRENCES = sample()
FILES = build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE)
each_feed = pytest.mark.parametrize("path", sorted(FILES))


def test_there_is_a_feed_for_all_and_for_each_topic_audience_campaign_and_deadlines() -> None:
    assert list(FILES) == [
        "ics/tat-ca.ics",
        "ics/chu-de/mau-linh-vuc.ics",
        "ics/doi-tuong/mau-a.ics",
        "ics/doi-tuong/mau-b.ics",
        "ics/han-bao-cao.ics",
        "ics/chien-dich/mau-chien-dich-1.ics",
        "ics/chien-dich/mau-chien-dich-2.ics",
    ]


@each_feed
def test_three_readers_agree(path: str) -> None:
    events = read_strictly(FILES[path])
    assert read_with_icalendar(FILES[path]) == events
    assert read_with_vobject(FILES[path]) == events


@each_feed
def test_events_are_unique_and_in_the_order_of_time(path: str) -> None:
    events = read_strictly(FILES[path])
    assert len({event.uid for event in events}) == len(events)
    assert [event.start for event in events] == sorted(event.start for event in events)


@each_feed
def test_calendar_properties(path: str) -> None:
    calendar = properties(FILES[path])[0]
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert calendar["DESCRIPTION"] == calendar["X-WR-CALDESC"]
    assert unescape(calendar["NAME"])
    assert unescape(calendar["DESCRIPTION"])
    assert calendar["SOURCE;VALUE=URI"] == SITE + path
    assert len(calendar["SOURCE;VALUE=URI"]) <= 256
    assert calendar["REFRESH-INTERVAL;VALUE=DURATION"] == "PT12H"
    assert calendar["X-PUBLISHED-TTL"] == "PT12H"
    assert calendar["COLOR"] == "navy"
    assert calendar["UID"].endswith(f"@{UID_DOMAIN}")


@each_feed
def test_event_properties(path: str) -> None:
    for event in properties(FILES[path])[1:]:
        assert set(event) == {
            "SUMMARY;LANGUAGE=vi",
            "DTSTART;VALUE=DATE",
            "DTEND;VALUE=DATE",
            "DTSTAMP",
            "UID",
            "SEQUENCE",
            "CATEGORIES",
            "DESCRIPTION",
            "LAST-MODIFIED",
            "STATUS",
            "TRANSP",
            "URL",
            "X-MICROSOFT-CDO-BUSYSTATUS",
        }
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
        assert event["STATUS"] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}
        assert event["DTSTAMP"] == event["LAST-MODIFIED"]
        assert unescape(event["CATEGORIES"]) == "Mẫu lĩnh vực, số 1"
        assert unescape(event["DESCRIPTION"]).split("\n")[-1] == event["URL"]
        assert event["URL"].startswith(f"{SITE}chien-dich/mau-chien-dich-")


def test_an_event_is_the_same_bytes_in_every_feed_that_carries_it() -> None:
    events = {
        path: {b"BEGIN:VEVENT" + part for part in feed.split(b"BEGIN:VEVENT")[1:]}
        for path, feed in FILES.items()
    }
    everything = {event.removesuffix(b"END:VCALENDAR\r\n") for event in events["ics/tat-ca.ics"]}
    for feed in events.values():
        assert {event.removesuffix(b"END:VCALENDAR\r\n") for event in feed} <= everything


def test_names_are_escaped() -> None:
    calendar = properties(FILES["ics/chu-de/mau-linh-vuc.ics"])[0]
    assert calendar["X-WR-CALNAME"] == r"Lịch truyền thông: Mẫu lĩnh vực\, số 1"


def test_last_modified_of_a_feed_is_that_of_its_newest_event() -> None:
    for feed in FILES.values():
        calendar, *events = properties(feed)
        assert calendar["LAST-MODIFIED"] == max(event["LAST-MODIFIED"] for event in events)


@pytest.mark.parametrize(
    ("path", "items"),
    [
        ("ics/han-bao-cao.ics", {"bao-cao"}),
        ("ics/doi-tuong/mau-a.ics", {"ngay", "thang", "cao-diem", "mo", "le", "bao-cao"}),
        ("ics/doi-tuong/mau-b.ics", {"ngay", "thang", "cao-diem", "mo", "le"}),
    ],
)
def test_audiences_get_the_year_they_have_tasks_in_and_only_their_deadlines(
    path: str, items: set[str]
) -> None:
    feeds = {feed.path: feed for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)}
    assert {(o.item, o.year) for o in feeds[path].occurrences} == {(item, 2026) for item in items}


def test_the_window_is_last_year_to_two_years_ahead() -> None:
    days = [event.start for event in read_strictly(FILES["ics/tat-ca.ics"])]
    assert {day.year for day in days} == {2025, 2026, 2027, 2028}
    files = build_feeds(OCCURRENCES, CATALOGUE, date(2027, 12, 31), SITE)
    assert {event.start.year for event in read_strictly(files["ics/tat-ca.ics"])} == {
        2026,
        2027,
        2028,
    }


def test_a_campaign_without_dates_in_the_window_has_no_feed() -> None:
    undated = {"id": "mau-khong-ngay", "name": "Mẫu không ngày", "topic": "mau-linh-vuc"}
    old = sample_campaign(3) | {"occasions": []}
    catalogue = make_catalogue([sample_campaign(1), undated, old])
    later = date(2030, 1, 1)
    occurrences = resolve(catalogue, later)
    assert campaign_feeds(occurrences, catalogue, later) == {
        "mau-chien-dich-1": "ics/chien-dich/mau-chien-dich-1.ics"
    }
    assert set(build_feeds(occurrences, catalogue, later, SITE)) == {
        "ics/tat-ca.ics",
        "ics/chu-de/mau-linh-vuc.ics",
        "ics/chien-dich/mau-chien-dich-1.ics",
    }


def test_no_occurrences_make_no_feeds() -> None:
    assert build_feeds((), make_catalogue([]), TODAY, SITE) == {}


def test_listed_feeds_are_the_files_built() -> None:
    assert [feed.path for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)] == list(FILES)


def test_one_key_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="two occurrences have the key mau-chien-dich-1/2026/le"):
        build_feeds([o for o in OCCURRENCES if o.item == "le"] * 2, CATALOGUE, TODAY, SITE)


def test_before_15_october_2023_stands_on_the_14th() -> None:
    today = date(2023, 9, 25)
    catalogue = digital_day()
    files = build_feeds(resolve(catalogue, today), catalogue, today, SITE)
    (event,) = read_strictly(files["ics/han-bao-cao.ics"])
    assert (event.start, event.end) == (date(2023, 10, 14), date(2023, 10, 15))
    assert event.summary == "Hạn báo cáo: Ngày Chuyển đổi số quốc gia (trước ngày 15/10/2023)"
    assert event.end - event.start == timedelta(days=1)
