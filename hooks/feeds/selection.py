"""Which feeds there are, and which occurrences each carries.

A family of feeds gives each occurrence its keys, and has one feed for each key. A feed exists
once any occurrence has had its key. It carries the events of a window of years, or the last one
before it if there are none: a feed's address is a promise, and an empty feed is invalid
(RFC 5545, 3.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.concerned import concerned
from hooks.facts.occurrences import YEARS_AHEAD, YEARS_BEFORE, Occurrence
from hooks.facts.places import place_name, provinces_of
from hooks.feeds.milestones import is_peak


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One calendar to subscribe to."""

    path: str  # within the site
    name: str
    description: str
    page: str  # path of the page that offers it
    family: Family
    key: str  # identifies it within its family
    label: str  # what readers call the key
    occurrences: tuple[Occurrence, ...]  # in chronological order; at least one

    @property
    def anchor(self) -> str:
        """Its anchor on the page of feeds."""
        return self.path.removeprefix(addresses.FEEDS).removesuffix(".ics").replace("/", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Feeds of one kind, one for each key; braces in paths and words are filled in from it."""

    id: str
    path: str  # {key}
    keys: Callable[[Occurrence, Catalogue], Iterable[str]]
    label: Callable[[Catalogue, str], str]  # what readers call the key
    name: str  # {label}, {site}
    description: str  # {label}
    page: str = addresses.SUBSCRIBE  # {key}
    milestones: bool = False  # carries the milestones of peaks instead of the peaks


ONE: Final = ("",)  # the only key of a family with a single feed


CAMPAIGNS: Final = Family(
    id="chien-dich",
    path=addresses.feed_of_campaign("{key}"),
    keys=lambda occurrence, _: (occurrence.campaign.id,),
    label=lambda catalogue, key: catalogue.campaign(key).name,
    name="{label}",
    description="Lịch của chiến dịch: các ngày, cao điểm và hạn báo cáo.",
    page=addresses.campaign_page("{key}"),
)
ALL: Final = Family(
    id="tat-ca",
    path=addresses.FEED_OF_ALL,
    keys=lambda *_: ONE,
    label=lambda *_: "Tất cả",
    name="{site}",
    description="Tất cả chiến dịch truyền thông: các ngày, cao điểm và hạn báo cáo.",
)
TOPICS: Final = Family(
    id="chu-de",
    path=addresses.FEEDS + "chu-de/{key}.ics",
    keys=lambda occurrence, _: (occurrence.campaign.topic,),
    label=lambda catalogue, key: catalogue.topics[key].name,
    name="{site}: {label}",
    description="Các chiến dịch thuộc lĩnh vực {label}.",
)
AUDIENCES: Final = Family(
    id="doi-tuong",
    path=addresses.FEEDS + "doi-tuong/{key}.ics",
    keys=concerned,
    label=lambda catalogue, key: catalogue.audiences[key].name,
    name="{site} cho {label}",
    description="Các chiến dịch mà văn bản giao nhiệm vụ hoặc hạn báo cáo cho {label}.",
)
PLACES: Final = Family(
    id="dia-phuong",
    path=addresses.FEEDS + "dia-phuong/{key}.ics",
    keys=lambda occurrence, catalogue: provinces_of(catalogue, occurrence.scopes),
    label=place_name,
    name="{site}: {label}",
    description="Những ngày của cả nước và những ngày văn bản định riêng cho {label}, kể cả cho "
    "các tỉnh đã nhập vào.",
)
REPORTS: Final = Family(
    id="han-bao-cao",
    path=f"{addresses.FEEDS}han-bao-cao.ics",
    keys=lambda occurrence, _: ONE if occurrence.kind == "han-bao-cao" else (),
    label=lambda *_: "Hạn báo cáo",
    name="Hạn báo cáo truyền thông",
    description="Hạn báo cáo của các chiến dịch, mỗi hạn đứng vào ngày cuối còn kịp.",
)
PEAKS: Final = Family(
    id="cao-diem",
    path=f"{addresses.FEEDS}cao-diem.ics",
    keys=lambda occurrence, _: ONE if is_peak(occurrence) else (),
    label=lambda *_: "Cao điểm và ngày chính",
    name="Cao điểm truyền thông",
    description="Chỉ các đợt cao điểm và ngày chính của mỗi chiến dịch.",
)
MILESTONES: Final = Family(
    id="moc-chuan-bi",
    path=f"{addresses.FEEDS}moc-chuan-bi.ics",
    keys=lambda occurrence, _: ONE if is_peak(occurrence) or occurrence.is_deadline else (),
    label=lambda *_: "Mốc chuẩn bị",
    name="Mốc chuẩn bị truyền thông",
    description="Nhắc việc theo từng mốc: lấy khẩu hiệu và banner trước 15 ngày, ngày bắt đầu, "
    "ngày kết thúc, hạn báo cáo, hạn thực hiện.",
    milestones=True,
)
FAMILIES: Final = (ALL, TOPICS, AUDIENCES, PLACES, REPORTS, PEAKS, MILESTONES, CAMPAIGNS)


def single_path(occurrence: Occurrence) -> str:
    """Return the path of the file that holds only this occurrence."""
    return addresses.event_file(occurrence.campaign.id, occurrence.year, occurrence.item)


def list_feeds(
    occurrences: Sequence[Occurrence],
    catalogue: Catalogue,
    today: date,
    families: Iterable[Family] = FAMILIES,
) -> tuple[Feed, ...]:
    """Return the feeds to publish, in the order of families and keys."""
    ordered = sorted(occurrences, key=Occurrence.sort_key)
    return tuple(
        feed for family in families for feed in _of_family(family, ordered, catalogue, today)
    )


def campaign_feeds(
    occurrences: Sequence[Occurrence], catalogue: Catalogue, today: date
) -> dict[str, str]:
    """Return the paths of campaigns' feeds by campaign id; campaigns without one are left out."""
    feeds = list_feeds(occurrences, catalogue, today, (CAMPAIGNS,))
    return {feed.key: feed.path for feed in feeds}


def aliases(feeds: Iterable[Feed], replaced: Mapping[str, str | None]) -> tuple[Feed, ...]:
    """Return feeds again under their former paths, so that every address keeps working."""
    by_path = {feed.path: feed for feed in feeds}
    return tuple(
        replace(by_path[new], path=old)
        for old in sorted(replaced)
        if old not in by_path and (new := _in_its_place(old, by_path, replaced))
    )


def _in_its_place(
    path: str, by_path: Mapping[str, Feed], replaced: Mapping[str, str | None]
) -> str | None:
    """Return the feed that a path leads to, through any number of replacements."""
    seen: set[str] = set()
    while path not in by_path and path not in seen:
        seen.add(path)
        path = replaced.get(path) or path
    return path if path in by_path else None


def in_window(occurrences: Iterable[Occurrence], today: date) -> list[Occurrence]:
    """Return the occurrences that feeds carry: from last year to two years ahead.

    The days shown decide, so that an open end does not keep an old event for ever.
    """
    first = date(today.year - YEARS_BEFORE, 1, 1)
    last = date(today.year + YEARS_AHEAD, 12, 31)
    return [o for o in occurrences if o.span.first <= last and first <= o.span.last]


def _of_family(
    family: Family, occurrences: Iterable[Occurrence], catalogue: Catalogue, today: date
) -> Iterable[Feed]:
    shares: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        for key in family.keys(occurrence, catalogue):
            shares.setdefault(key, []).append(occurrence)
    for key, share in sorted(shares.items()):
        label = family.label(catalogue, key)
        yield Feed(
            path=family.path.format(key=key),
            name=family.name.format(label=label, site=catalogue.edition.name),
            description=family.description.format(label=label),
            page=family.page.format(key=key),
            family=family,
            key=key,
            label=label,
            # Rules are not projected beyond the window, so only the past lies outside it.
            occurrences=tuple(in_window(share, today) or share[-1:]),
        )
