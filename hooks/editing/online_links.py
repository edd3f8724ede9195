"""Visits to links for `build.py check --online`: one at a time, with a pause, each link once.

Links are fetched as in the audit of portals: whatever a server answers or fails to answer, the
check goes on, and no link or redirect can reach a machine of the local network.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.editing.link_advice import links_of
from hooks.source.faults import Fault, as_advice
from hooks.source.words import Words
from hooks.web.addresses import Reach, canonical
from hooks.web.answers import leads_to, opened
from hooks.web.transport import Failure, Network, Request, Transport, too_slow

TIMEOUT: Final = 10  # seconds for a link, redirects included
PAUSE: Final = 1  # second between visits
AGENT: Final = "Mozilla/5.0 (compatible; lich-truyen-thong link check)"
_NOT_WEB: Final = Words("không phải địa chỉ trang web mở được", "not an address of the web")


def visit_links(
    catalogue: Catalogue,
    told: Callable[[str], None] = lambda _: None,
    *,
    transport: Transport | None = None,
    pause: float = PAUSE,
) -> Iterator[Fault]:
    """Yield advice on each link that does not open; `told` is called with each before its visit."""
    network = transport or Network(AGENT)
    problems: dict[str, Words | None] = {}
    for source, steps, link in links_of(catalogue):
        if link not in problems:
            if problems:
                time.sleep(pause)
            told(link)
            problems[link] = visit(network, link)
        if problem := problems[link]:
            yield as_advice(source.fault(steps, "link-dead", value=link, problem=problem))


def visit(transport: Transport, link: str) -> Words | None:
    """Return why a link does not open; None when it does."""
    url = canonical(link)
    if url is None:
        return _NOT_WEB
    until = time.monotonic() + TIMEOUT
    seen: set[str] = set()
    try:
        while url:
            seconds = until - time.monotonic()
            if seconds <= 0:
                return too_slow(TIMEOUT)
            reply = transport.get(
                Request(url=url, accept="*/*", limit=0, seconds=seconds, reach=Reach())
            )
            seen.add(url)
            url = leads_to(reply, seen)
        opened(reply)
    except Failure as failure:
        if time.monotonic() >= until:
            return too_slow(TIMEOUT)
        # The page exists: a robot may be refused where a person is not.
        return None if failure.kind == "blocked" else failure.words
    return None
