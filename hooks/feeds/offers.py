"""How a feed is offered: its address, and a link for each program that has one.

The vendors document none of these links, so the plain https address is always shown with them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final
from urllib.parse import quote

from banners.store.blob import Made
from banners.store.store import Store, step_key
from hooks.facts.occurrence import Occurrence
from hooks.feeds.qr import qr_code
from hooks.feeds.selection import Feed
from hooks.steps import qr_code_code

OFFICE: Final = "https://outlook.office.com/calendar/0/addfromweb"
OUTLOOK_COM: Final = "https://outlook.live.com/calendar/0/addfromweb"
GOOGLE: Final = "https://calendar.google.com/calendar/r"
GOOGLE_BY_ADDRESS: Final = "https://calendar.google.com/calendar/u/0/r/settings/addbyurl"


@dataclass(frozen=True)
class Offer:
    """A feed as it is offered to readers."""

    feed: Feed
    site_url: str  # ends with a slash
    store: Store | None = field(default=None, compare=False)  # keeps QR codes, slow to work out

    def coming(self, today: date) -> Occurrence | None:
        """Return the first of its dates that is not over; None when it has nothing to come."""
        ahead = (o for o in self.feed.occurrences if not o.is_past(today) and o.takes_place)
        return next(ahead, None)

    @property
    def address(self) -> str:
        """The plain address, to paste into any program; https because Outlook.com requires it."""
        return self.site_url + self.feed.path

    @property
    def webcal(self) -> str:
        """The address that opens a calendar program; not webcals, which iOS rejects."""
        return f"webcal://{self.address.partition('://')[2]}"

    @property
    def microsoft_365(self) -> str:
        """A link that subscribes in Outlook on the web, for work accounts."""
        return f"{OFFICE}?{self._query}"

    @property
    def outlook_com(self) -> str:
        """A link that subscribes in Outlook.com, for personal Microsoft accounts."""
        return f"{OUTLOOK_COM}?{self._query}"

    @property
    def google(self) -> str:
        """A link that subscribes in Google Calendar, which expects webcal here, not https."""
        return f"{GOOGLE}?cid={quote(self.webcal, safe='')}"

    @cached_property
    def qr(self) -> str:
        """The webcal address as a QR code: inline SVG, dark on light whatever the background."""
        if self.store is None:
            return qr_code(self.webcal)
        key = step_key("qr", self.webcal, qr_code_code())
        made = self.store.step(key, lambda: Made(facts={"svg": qr_code(self.webcal)}))
        return str(made.facts["svg"])

    @property
    def _query(self) -> str:
        return f"url={quote(self.address, safe='')}&name={quote(self.feed.name, safe='')}"
