"""The rules in robots.txt, read according to RFC 9309 and fetched once for each origin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from protego import Protego

from hooks.source.words import NOTHING, Words
from hooks.web.addresses import Origin
from hooks.web.transport import Failure, Reply

NAME: Final = "lich-truyen-thong"  # our name in robots.txt
LIMIT: Final = 512_000  # bytes; RFC 9309 requires at least 500 KiB
_FORBIDDEN: Final = Words(
    "tệp robots.txt của cổng không cho máy xem trang này",
    "the portal's robots.txt lets no robot see this page",
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether an address may be fetched, if not why, and the seconds to leave between fetches."""

    allowed: bool
    delay: float = 0
    reason: Words = NOTHING


class Robots:
    """The rules of all origins so far. `fetch` gets an address, following redirects."""

    def __init__(self, fetch: Callable[[str], Reply]) -> None:
        self._fetch = fetch
        self._known: dict[Origin, Protego | Ruling | Failure] = {}

    def ruling(self, origin: Origin, url: str) -> Ruling:
        """Return the origin's ruling on one of its addresses; raise `Failure` if it is down."""
        if origin not in self._known:
            try:
                self._known[origin] = self._ask(origin)
            except Failure as failure:
                if failure.kind == "time":
                    raise
                self._known[origin] = failure
        rules = self._known[origin]
        if isinstance(rules, Failure):
            raise rules
        if isinstance(rules, Ruling):
            return rules
        if not rules.can_fetch(url, NAME):
            return Ruling(allowed=False, reason=_FORBIDDEN)
        return Ruling(allowed=True, delay=rules.crawl_delay(NAME) or 0)

    def _ask(self, origin: Origin) -> Protego | Ruling:
        try:
            reply = self._fetch(f"{origin}/robots.txt")
        except Failure as failure:
            if failure.kind != "redirect":
                raise
            return Ruling(allowed=True)  # RFC 9309, 2.3.1.2: as if there were none
        if reply.status >= 500 or reply.status == 429:
            reason = Words(
                f"máy chủ trả lời mã {reply.status} khi hỏi robots.txt, coi như không cho",
                f"the server answers {reply.status} for robots.txt, taken for a no",
            )
            return Ruling(allowed=False, reason=reason)
        if reply.status != 200:
            return Ruling(allowed=True)
        return Protego.parse(reply.body.decode("utf-8-sig", "replace"))
