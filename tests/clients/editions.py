"""A made-up calendar through four editions, and the server that clients subscribe to.

An edition with an event at 07:30; its hour moved to 14:00 and a window cancelled; another window
withdrawn as published by mistake; a new year, with which a year comes and one goes.
"""

from __future__ import annotations

import functools
import hashlib
import http.server
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from hooks.feeds.ledger.file import Orders
from tests.feeds.samples import AUTUMN, EVERYTHING, TEN_DAYS, Site, of_ministry, section, window
from tests.servers import answering

EDITIONS: Final = ("first", "moved", "withdrawn", "new year")
FILE: Final = "tat-ca.ics"
CEREMONY, HANGING, DOING = "su-kien", "treo", "thuc-hien"


def editions(folder: Path) -> dict[str, bytes]:
    """Return the feed of everything, in each edition."""
    site = Site(folder)
    ceremony = window({"date": "01/10/2026", "at": "7h30"}, kind=CEREMONY, name="Mẫu lễ")
    doing, hanging = window(TEN_DAYS, kind=DOING), window(TEN_DAYS, kind=HANGING)
    plan = of_ministry(section(ceremony, doing, hanging))
    without = of_ministry(section(ceremony, doing))
    moved = {"what": CEREMONY, "status": "doi", "when": {"date": "01/10/2026", "at": "14h00"}}
    changes = [moved, {"what": DOING, "status": "huy"}]
    amending = of_ministry(
        section(changes=changes), number="14/MAU-BO", date="21/9/2026", amends="kh-bo"
    )
    later, spring = AUTUMN + timedelta(days=3), date(2027, 1, 5)
    made = {}
    for name, letters, today in (
        ("first", {"kh-bo": plan}, AUTUMN),
        ("moved", {"kh-bo": plan, "kh-dich": amending}, later),
        ("withdrawn", {"kh-bo": without, "kh-dich": amending}, later),
        ("new year", {"kh-bo": without, "kh-dich": amending}, spring),
    ):
        mistaken = tuple(key for key in site.ledger.events if f"/{HANGING}/" in key)
        orders = Orders(withdrawn=mistaken) if name == "withdrawn" else None
        site.record(letters, today, orders)
        made[name] = site.files(letters, today)[EVERYTHING]
    return made


@dataclass
class Publisher:
    """Serves the feed as it stands, and remembers how it was asked for."""

    feed: bytes
    address: str = ""
    answers: list[int] = field(default_factory=list)


class _Feed(http.server.BaseHTTPRequestHandler):
    """Answers as the shipped servers do: the type, an ETag, 304, and no writing."""

    def __init__(self, publisher: Publisher, *arguments: object) -> None:
        self.publisher = publisher
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send the feed, unless the client has it."""
        feed = self.publisher.feed
        tag = f'"{hashlib.sha256(feed).hexdigest()[:16]}"'
        status = 304 if self.headers.get("If-None-Match") == tag else 200
        status = status if self.path.partition("?")[0] == f"/{FILE}" else 404
        self.publisher.answers.append(status)
        self.send_response(status)
        self.send_header("ETag", tag)
        if status == 200:
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(feed)))
        self.end_headers()
        if status == 200 and self.command == "GET":
            self.wfile.write(feed)

    do_HEAD = do_GET  # noqa: N815 - named by the method

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
        """Write no log."""


@contextmanager
def publishing(feed: bytes) -> Iterator[Publisher]:
    """Serve a feed on loopback; what is published may be changed."""
    publisher = Publisher(feed)
    with answering(functools.partial(_Feed, publisher)) as port:
        publisher.address = f"http://127.0.0.1:{port}/{FILE}"
        yield publisher
