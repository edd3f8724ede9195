"""Polite visits: one request at a time, pauses, robots.txt, few redirects, limits of time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hooks.audit.portals_file import Portal, TimeLimits
from hooks.source.words import Words
from hooks.web.addresses import Origin, Reach, canonical, origin_of
from hooks.web.answers import leads_to, opened
from hooks.web.robots import LIMIT, NAME, Robots
from hooks.web.transport import Failure, Reply, Request, Transport

PAGE_LIMIT: Final = 3_000_000  # bytes
IMAGE_LIMIT: Final = 5_000_000  # bytes; our heaviest banner is far smaller
ACCEPT_PAGE: Final = "text/html,application/xhtml+xml"
ACCEPT_IMAGE: Final = "image/png,image/jpeg,image/webp,image/gif;q=0.8"

_OUT_OF_TIME: Final = Words("hết thời hạn dành cho cổng này", "the time of this portal is up")


def agent(contact: str) -> str:
    """Return the User-Agent, which says who asks and how to reach them."""
    return f"Mozilla/5.0 (compatible; {NAME}-audit/1.0; +{contact})"


@dataclass(slots=True)
class Clockwork:
    """A monotonic clock and a way to wait, which tests replace."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Visitor:
    """A visitor to portals, one after the other, within the time of the run."""

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
        """Return a new visit to a portal, whose time starts to run."""
        return Session(self, portal)


class Session:
    """The visit to one portal."""

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
        """Whether the end of the whole run cuts this visit short."""
        return self._until == self._visitor.until

    def page(self, url: str) -> Reply:
        """Return a page; raise `Failure` unless it opens."""
        return opened(self._followed(url, ACCEPT_PAGE, PAGE_LIMIT))

    def image(self, url: str) -> Reply:
        """Return an image; raise `Failure` unless it opens."""
        return opened(self._followed(url, ACCEPT_IMAGE, IMAGE_LIMIT))

    def _followed(self, url: str, accept: str, limit: int, *, robots: bool = True) -> Reply:
        seen: set[str] = set()
        delay = 0.0
        while True:
            if robots:
                ruling = self._robots.ruling(origin_of(url), url)
                if not ruling.allowed:
                    raise Failure("robots", ruling.reason)
                # Crawl-delay separates two fetches, but not the first from that of robots.txt.
                delay = ruling.delay if origin_of(url) in self._seen else 0
            reply = self._get(url, accept, limit, delay)
            if robots:
                self._seen.add(origin_of(url))
            seen.add(url)
            target = leads_to(reply, seen)
            if target is None:
                return reply
            url = target

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
        except Failure as failure:
            if failure.kind == "internal":
                raise Failure("unreachable", _told_how(failure.words)) from None
            raise
        finally:
            visitor.last = self._clock()


def _told_how(internal: Words) -> Words:
    """Return why an internal address was not opened, and how to allow it."""
    return Words(
        f"{internal.vi} (cổng nội bộ thì ghi internal: true)",
        f"{internal.en} (an internal portal is listed with internal: true)",
    )
