"""A made-up campaign's calendars through time, as letters about it arrive, and one event of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.ledger.entries import FILE_NAME, Ledger
from hooks.feeds.ledger.file import (
    Orders,
    check_ledger,
    publishing_faults,
    read_ledger,
    update_ledger,
)
from tests.feeds.reading import properties, unescape
from tests.made_up import SITE, catalogue, letter, sample

SHOWN: Final = PurePosixPath("campaigns")
AUTUMN: Final = date(2026, 9, 20)
EVERYTHING: Final = "ics/tat-ca.ics"
NAME: Final = "mau-chien-dich"
CAMPAIGNS: Final[Mapping[str, Any]] = {
    NAME: {
        "name": "Mẫu chiến dịch",
        "topic": "mau-linh-vuc",
        "occasions": [
            {
                "id": "ngay", "kind": "ngay", "name": "Mẫu ngày", "rule": {"date": "10/10"},
                "basis": "mau-quy-dinh",
            },
        ],
    },
}  # fmt: skip
TEN_DAYS: Final = {"from": "01/10/2026", "to": "10/10/2026"}

Data = dict[str, Any]


# What names the occurrences of `sample` in 2026.
ITEMS: Final[Mapping[str, str]] = {
    "ngay": "ngay",
    "thang": "thang",
    "cao-diem": "ngay/cao-diem/2026-09-25_2026-10-05",
    "mo": "ngay/thuc-hien/2026-09-20_",
    "le": "ngay/su-kien/2026-10-01_2026-10-01",
    "bao-cao": "mau-cong-van/bao-cao",
}


def one(item: str = "cao-diem") -> tuple[Catalogue, Occurrence]:
    """Return made-up campaigns and one occurrence of 2026 of the first of them."""
    made, occurrences = sample()
    return made, next(o for o in occurrences if o.item == ITEMS[item] and o.year == 2026)


def window(when: Mapping[str, Any] = TEN_DAYS, **fields: Any) -> Data:
    """Return a window, of the kind `thuc-hien` unless another is given."""
    return {"when": dict(when), **fields}


def section(*windows: Mapping[str, Any], **fields: Any) -> Data:
    """Return a section about the made-up campaign."""
    said: Data = {"campaign": NAME, **fields}
    return said | {"windows": list(windows)} if windows else said


def of_a(*says: Mapping[str, Any], **header: Any) -> Data:
    """Return a letter of province A."""
    return letter(*says, **{"issuer": "mau-so-a", "number": "11/MAU-A", **header})


def of_b(*says: Mapping[str, Any], **header: Any) -> Data:
    """Return a letter of province B."""
    return letter(*says, **{"issuer": "mau-so-b", "number": "12/MAU-B", **header})


def of_ministry(*says: Mapping[str, Any], **header: Any) -> Data:
    """Return a letter of the whole country."""
    return letter(*says, **{"number": "13/MAU-BO", **header})


@dataclass(frozen=True)
class Told:
    """What a calendar holds of an event."""

    uid: str
    sequence: int
    stamp: str
    title: str
    start: str
    end: str
    status: str
    description: str
    location: str

    @property
    def last(self) -> date:
        """The last day, of an event of whole days."""
        return date.fromisoformat(self.end) - timedelta(days=1)


def told(event: Mapping[str, str]) -> Told:
    """Return an event as a calendar holds it."""
    start, end = (event.get(f"{name};VALUE=DATE") or event[name] for name in ("DTSTART", "DTEND"))
    return Told(
        uid=event["UID"],
        sequence=int(event["SEQUENCE"]),
        stamp=event["LAST-MODIFIED"],
        title=unescape(event["SUMMARY"]),
        start=start,
        end=end,
        status=event["STATUS"],
        description=unescape(event["DESCRIPTION"]),
        location=unescape(event.get("LOCATION", "")),
    )


class Site:
    """A folder of campaigns with its ledger, through time."""

    def __init__(self, folder: Path, campaigns: Mapping[str, Any] = CAMPAIGNS) -> None:
        self.folder = folder
        self.campaigns = campaigns

    @property
    def ledger(self) -> Ledger:
        """The ledger as it stands."""
        return read_ledger(self.folder, SHOWN)

    def catalogue(self, letters: Mapping[str, Any]) -> Catalogue:
        """Return what the folder says with these letters."""
        return catalogue(self.campaigns, letters)

    def record(
        self, letters: Mapping[str, Any], today: date = AUTUMN, orders: Orders | None = None
    ) -> str:
        """Write the ledger, and return what an editor is told."""
        first = not (self.folder / FILE_NAME).exists()
        orders = orders or Orders(first=first)
        return update_ledger(self.catalogue(letters), self.folder, SHOWN, today, orders)

    def publish(
        self, letters: Mapping[str, Any], today: date = AUTUMN, orders: Orders | None = None
    ) -> dict[str, Told]:
        """Record and build; return the events that calendars hold, by their titles."""
        self.record(letters, today, orders)
        assert publishing_faults(self.catalogue(letters), self.folder, SHOWN, today) == ()
        return self.told(letters, today)

    def told(
        self, letters: Mapping[str, Any], today: date = AUTUMN, path: str = EVERYTHING
    ) -> dict[str, Told]:
        """Return the events of a feed as a build makes them now, by their titles.

        Those of other years, which rules alone bring, are left out.
        """
        events = [told(event) for event in properties(self.files(letters, today)[path])[1:]]
        ours = {event.title: event for event in events if event.start[:4] == "2026"}
        assert len(ours) == sum(event.start[:4] == "2026" for event in events)
        return ours

    def files(self, letters: Mapping[str, Any], today: date = AUTUMN) -> dict[str, bytes]:
        """Return the files that a build makes now."""
        made = self.catalogue(letters)
        return build_feeds(resolve(made, today), made, today, SITE, self.ledger)

    def check(
        self, letters: Mapping[str, Any], today: date = AUTUMN, *, publishing: bool = False
    ) -> list[tuple[str, str, str]]:
        """Return severity, code and place of what a check finds."""
        found = check_ledger(
            self.catalogue(letters), self.folder, SHOWN, today, publishing=publishing
        )
        return [(item.severity, item.code, str(item.place)) for item in found]
