"""A fourth reader of feeds: Thunderbird's ical.js, run in the tests' browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.feeds.reading import Event

# Version 2.2.1 as published, under the Mozilla Public License 2.0.
LIBRARY = Path(__file__).parent / "vendor" / "ical.min.js"
ADDRESS = "https://ical-js.example/"  # answered here, never requested from the network

READ = """async feed => {
  const ICAL = (await import("/ical.min.js")).default;
  const calendar = new ICAL.Component(ICAL.parse(feed));
  return calendar.getAllSubcomponents("vevent").map(component => {
    const event = new ICAL.Event(component);
    const moment = time => time.isDate ? time.toString() : time.toJSDate().toISOString();
    return [event.uid, moment(event.startDate), moment(event.endDate), event.summary,
            component.getFirstPropertyValue("status")];
  });
}"""


@contextmanager
def reader(browser: Browser) -> Iterator[Page]:
    """Yield a page with the library loaded."""
    context = browser.new_context()
    context.route(f"{ADDRESS}**", lambda route: route.fulfill(
        body=LIBRARY.read_text("utf-8") if route.request.url.endswith(".js") else "",
        content_type="text/javascript" if route.request.url.endswith(".js") else "text/html",
    ))  # fmt: skip
    page = context.new_page()
    page.goto(ADDRESS)
    yield page
    context.close()


def read_with_ical_js(page: Page, feed: bytes) -> list[Event]:
    """Return the events as ical.js reads them."""
    return [
        Event(uid=uid, start=_moment(start), end=_moment(end), summary=summary, status=status)
        for uid, start, end, summary, status in page.evaluate(READ, feed.decode())
    ]


def _moment(text: str) -> date:
    return datetime.fromisoformat(text).astimezone(UTC) if "T" in text else date.fromisoformat(text)
