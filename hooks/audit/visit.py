"""Visiting politely: one request at a time, pauses, robots.txt, few redirects, limits of time."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from hooks.audit.portals_file import Portal, TimeLimits
from hooks.web.addresses import Origin, Reach, canonical, joined, origin_of
from hooks.web.robots import LIMIT, NAME, Robots
from hooks.web.transport import Failure, Reply, Request, Transport

MOST_REDIRECTS: Final = 5
PAGE_LIMIT: Final = 3_000_000  # bytes
IMAGE_LIMIT: Final = 5_000_000  # bytes; our heaviest banner is far below
ACCEPT_PAGE: Final = "text/html,application/xhtml+xml"
ACCEPT_IMAGE: Final = "image/png,image/jpeg,image/webp,image/gif;q=0.8"

_OUT_OF_TIME: Final = "hết thời hạn dành cho cổng này"
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_BLOCKS: Final = {
    HTTPStatus.UNAUTHORIZED: "đòi đăng nhập",
    HTTPStatus.FORBIDDEN: "máy chủ không cho máy xem",
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: "đòi đăng nhập ở máy trung gian",
    HTTPStatus.TOO_MANY_REQUESTS: "máy chủ báo truy cập quá nhiều",
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: "máy chủ không cho xem vì lý do pháp lý",
}


def agent(contact: str) -> str:
    """Return the User-Agent: who asks, and where to reach them."""
    return f"Mozilla/5.0 (compatible; {NAME}-audit/1.0; +{contact})"


@dataclass(slots=True)
class Clockwork:
    """Seconds that only go forward, and waiting; tests bring their own."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Visitor:
    """Visits portals one after the other, and remembers what robots.txt said."""

    def __init__(
        self, transport: Transport, pause: float, limits: TimeLimits, clockwork: Clockwork
    ) -> None:
        self.transport = transport
        self.pause = pause
        self.limits = limits
        self.clockwork = clockwork
        self.until = clockwork.clock() + limits.total
        self.last: float | None = None  # when the last request ended

    @property
    def out_of_time(self) -> bool:
        """Whether the time of the whole run is up."""
        return self.clockwork.clock() >= self.until

    def session(self, portal: Portal) -> Session:
        """Begin the visit of a portal: its time starts to run."""
        return Session(self, portal)


class Session:
    """The visit of one portal."""

    def __init__(self, visitor: Visitor, portal: Portal) -> None:
        self._visitor = visitor
        self._clock = visitor.clockwork.clock
        self._until = min(self._clock() + visitor.limits.portal, visitor.until)
        listed = [found for url in portal.addresses if (found := canonical(url))]
        internal = frozenset(map(origin_of, listed)) if portal.internal else frozenset()
        self._reach = Reach(internal)
        self._robots = Robots(self._robots_file)
        self._seen: set[Origin] = set()

    @property
    def cut_by_run(self) -> bool:
        """Whether its time ends because that of the whole run does."""
        return self._until == self._visitor.until

    def page(self, url: str) -> Reply:
        """Fetch a page; raise `Failure` for anything but a page that opened."""
        return _opened(self._followed(url, ACCEPT_PAGE, PAGE_LIMIT))

    def image(self, url: str) -> Reply:
        """Fetch an image; raise `Failure`."""
        return _opened(self._followed(url, ACCEPT_IMAGE, IMAGE_LIMIT))

    def _followed(self, url: str, accept: str, limit: int, *, robots: bool = True) -> Reply:
        seen: set[str] = set()
        delay = 0.0
        while True:
            if robots:
                ruling = self._robots.ruling(origin_of(url), url)
                if not ruling.allowed:
                    raise Failure("robots", ruling.reason)
                # Crawl-delay parts two fetches of what robots.txt speaks of, not itself from them.
                delay = ruling.delay if origin_of(url) in self._seen else 0
            reply = self._get(url, accept, limit, delay)
            if robots:
                self._seen.add(origin_of(url))
            if reply.status not in _REDIRECTS:
                return reply
            seen.add(url)
            url = _target(reply, seen)

    def _robots_file(self, url: str) -> Reply:
        return self._followed(url, "text/plain,*/*;q=0.5", LIMIT, robots=False)

    def _get(self, url: str, accept: str, limit: int, delay: float) -> Reply:
        visitor = self._visitor
        if visitor.last is not None:
            wait = visitor.last + max(visitor.pause, delay) - self._clock()
            if self._clock() + wait >= self._until:
                raise Failure("time", _OUT_OF_TIME)
            if wait > 0:
                visitor.clockwork.sleep(wait)
        seconds = min(visitor.limits.request, self._until - self._clock())
        if seconds <= 0:
            raise Failure("time", _OUT_OF_TIME)
        try:
            return visitor.transport.get(
                Request(url=url, accept=accept, limit=limit, seconds=seconds, reach=self._reach)
            )
        finally:
            visitor.last = self._clock()


def _target(reply: Reply, seen: set[str]) -> str:
    """Return where a redirect leads; raise `Failure` when it is not followed."""
    told = reply.headers.get("location", "")
    with suppress(UnicodeError):  # headers are read as Latin-1; many servers write UTF-8
        told = told.encode("latin-1").decode("utf-8")
    url = joined(reply.url, told)
    if url is None:
        raise Failure("redirect", "chuyển hướng đến địa chỉ không phải http, https nên không theo")
    if url in seen:
        raise Failure("redirect", "chuyển hướng vòng tròn (trang có thể đòi cookie)")
    if len(seen) > MOST_REDIRECTS:
        raise Failure("redirect", f"chuyển hướng quá {MOST_REDIRECTS} lần")
    return url


def _opened(reply: Reply) -> Reply:
    """Return a reply that is a success; raise `Failure` for others."""
    status = reply.status
    if 200 <= status < 300:
        return reply
    if status in _BLOCKS:
        raise Failure("blocked", f"{_BLOCKS[HTTPStatus(status)]} (mã {status})")
    if "cf-mitigated" in reply.headers:
        raise Failure("blocked", f"máy chủ đòi chứng minh là người (mã {status})")
    raise Failure("unreachable", f"máy chủ trả lời mã {status}")
