"""The published feeds of the real campaigns: their raw bytes, and what readers make of them.

The readers are independent of one another: our strict one, icalendar, vobject and ical.js.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hooks.feeds.build import build_feeds
from hooks.feeds.limits import MOST_BYTES, MOST_EVENTS
from hooks.feeds.words.plain_text import units
from tests.feeds.ical_js import read_with_ical_js, reader
from tests.feeds.reading import (
    Event,
    properties,
    read_as_vdirsyncer,
    read_strictly,
    read_with_icalendar,
    read_with_vobject,
    unescape,
)
from tests.feeds.test_feed_events import timed
from tests.made_up import SITE, TODAY


def feeds_of(site: Path) -> dict[str, bytes]:
    found = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*.ics")}
    assert "ics/tat-ca.ics" in found
    return found


@pytest.fixture(scope="module", params=[3, pytest.param(1, marks=pytest.mark.hostile)])
def feeds(request: pytest.FixtureRequest, built_site: Path, whole_site: Path) -> dict[str, bytes]:
    """Every third feed of some campaigns, and the one that has every event of all."""
    some = dict(sorted(feeds_of(built_site).items())[:: request.param])
    return {**some, "all": (whole_site / "ics/tat-ca.ics").read_bytes()}


@pytest.fixture(scope="module")
def events_of(feeds: dict[str, bytes]) -> dict[str, list[Event]]:
    """The events of each feed, as our own reader reads them."""
    return {path: read_strictly(feed) for path, feed in feeds.items()}


def test_every_feed_is_read_alike(
    feeds: dict[str, bytes], events_of: dict[str, list[Event]]
) -> None:
    for path, feed in feeds.items():
        events = events_of[path]
        assert events, path
        assert read_with_icalendar(feed) == events, path
        assert read_with_vobject(feed) == events, path
        assert list(read_as_vdirsyncer(feed)) == [event.uid for event in events], path
        assert len({event.uid for event in events}) == len(events) <= MOST_EVENTS, path
        assert len(feed) < MOST_BYTES, path


@pytest.mark.browser
def test_every_feed_is_read_alike_by_a_calendar_programs_library(
    feeds: dict[str, bytes], events_of: dict[str, list[Event]], browser: Browser
) -> None:
    with reader(browser) as page:
        for path, feed in feeds.items():
            assert read_with_ical_js(page, feed) == events_of[path], path


@pytest.mark.browser
def test_hours_are_read_alike(browser: Browser) -> None:
    catalogue, occurrence = timed(time(22), time(1))
    feed = build_feeds([occurrence], catalogue, TODAY, SITE)["ics/tat-ca.ics"]
    (event,) = read_strictly(feed)
    assert (event.start, event.end) == (
        datetime(2026, 10, 1, 15, tzinfo=UTC),
        datetime(2026, 10, 1, 18, tzinfo=UTC),
    )
    assert read_with_icalendar(feed) == read_with_vobject(feed) == [event]
    with reader(browser) as page:
        assert read_with_ical_js(page, feed) == [event]


@pytest.mark.browser
def test_hostile_text_is_read_alike(browser: Browser) -> None:
    from tests.feeds.test_feed_hostile import PIECES, poisoned

    catalogue, occurrences = poisoned(PIECES)
    with reader(browser) as page:
        for feed in build_feeds(occurrences, catalogue, TODAY, SITE).values():
            assert read_with_ical_js(page, feed) == read_strictly(feed)


def test_no_event_is_longer_than_outlook_takes(feeds: dict[str, bytes]) -> None:
    for event in properties(feeds["all"])[1:]:
        assert units(unescape(event["SUMMARY"])) <= 255
        description = unescape(event["DESCRIPTION"])
        assert units(description) <= 8000
        assert description.endswith(event["URL"])


def test_addresses_are_short_enough_for_google(whole_site: Path) -> None:
    for path, feed in feeds_of(whole_site).items():
        if not path.startswith("ics/su-kien/"):
            assert units(properties(feed)[0]["SOURCE;VALUE=URI"]) <= 256
