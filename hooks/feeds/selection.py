"""Which feeds there are, and which occurrences each carries.

A family of feeds says by keys how occurrences are shared out: one feed a key. A feed exists
only where an occurrence fell to it, so an empty one cannot be published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from hooks.occurrences import YEARS_AHEAD, YEARS_BEFORE, Occurrence

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One calendar to subscribe to."""

    path: str  # within the site
    name: str
    description: str
    page: str  # path of the page that shows the same
    occurrences: tuple[Occurrence, ...]  # in the order of time; at least one


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Feeds of one kind, one for each key; braces in paths and words take the key's."""

    path: str  # {key}
    keys: Callable[[Occurrence], Iterable[str]]
    label: Callable[[Catalogue, str], str]  # what readers call the key
    name: str  # {label}
    description: str  # {label}
    page: str  # {key}


ONE: Final = ("",)  # the key of a family that has one feed


def audiences_of(occurrence: Occurrence) -> set[str]:
    """Return who has a part in the occurrence; a deadline concerns only those who report."""
    if occurrence.report:
        return set(occurrence.report.audience)
    if not occurrence.edition:
        return set()
    tasks = {audience for task in occurrence.edition.tasks for audience in task.audience}
    return tasks.union(*(report.audience for report in occurrence.edition.reports))


CAMPAIGNS: Final = Family(
    path="ics/chien-dich/{key}.ics",
    keys=lambda occurrence: (occurrence.campaign.id,),
    label=lambda catalogue, key: catalogue.campaign(key).name,
    name="{label}",
    description="Lịch của chiến dịch: các ngày, cao điểm và hạn báo cáo.",
    page="chien-dich/{key}/",
)
FAMILIES: Final = (
    Family(
        path="ics/tat-ca.ics",
        keys=lambda _: ONE,
        label=lambda *_: "",
        name="Lịch truyền thông",
        description="Tất cả chiến dịch truyền thông: các ngày, cao điểm và hạn báo cáo.",
        page="lich/",
    ),
    Family(
        path="ics/chu-de/{key}.ics",
        keys=lambda occurrence: (occurrence.campaign.topic,),
        label=lambda catalogue, key: catalogue.topics[key].name,
        name="Lịch truyền thông: {label}",
        description="Các chiến dịch thuộc lĩnh vực {label}.",
        page="lich/",
    ),
    Family(
        path="ics/doi-tuong/{key}.ics",
        keys=audiences_of,
        label=lambda catalogue, key: catalogue.audiences[key].name,
        name="Lịch truyền thông cho {label}",
        description="Các chiến dịch có nhiệm vụ hoặc hạn báo cáo của {label}.",
        page="lich/",
    ),
    Family(
        path="ics/han-bao-cao.ics",
        keys=lambda occurrence: ONE if occurrence.report else (),
        label=lambda *_: "",
        name="Hạn báo cáo truyền thông",
        description="Hạn báo cáo của các chiến dịch, mỗi hạn đứng vào ngày cuối còn kịp.",
        page="lich/",
    ),
    CAMPAIGNS,
)


def list_feeds(
    occurrences: Sequence[Occurrence],
    catalogue: Catalogue,
    today: date,
    families: Iterable[Family] = FAMILIES,
) -> tuple[Feed, ...]:
    """Return the feeds to publish, in the order of families and keys."""
    carried = in_window(occurrences, today)
    return tuple(feed for family in families for feed in _of_family(family, carried, catalogue))


def campaign_feeds(
    occurrences: Sequence[Occurrence], catalogue: Catalogue, today: date
) -> dict[str, str]:
    """Return the path of each campaign's feed by the campaign's id, for those that have one."""
    feeds = list_feeds(occurrences, catalogue, today, (CAMPAIGNS,))
    return {feed.occurrences[0].campaign.id: feed.path for feed in feeds}


def in_window(occurrences: Sequence[Occurrence], today: date) -> list[Occurrence]:
    """Return the occurrences that feeds carry in the order of time: last year to two ahead.

    What counts are the days shown: an open end does not keep an old event for ever.
    """
    first = date(today.year - YEARS_BEFORE, 1, 1)
    last = date(today.year + YEARS_AHEAD, 12, 31)
    carried = [o for o in occurrences if o.span.first <= last and first <= o.span.last]
    return sorted(carried, key=Occurrence.sort_key)


def _of_family(
    family: Family, occurrences: Iterable[Occurrence], catalogue: Catalogue
) -> Iterable[Feed]:
    shares: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        for key in family.keys(occurrence):
            shares.setdefault(key, []).append(occurrence)
    for key, share in sorted(shares.items()):
        label = family.label(catalogue, key)
        yield Feed(
            path=family.path.format(key=key),
            name=family.name.format(label=label),
            description=family.description.format(label=label),
            page=family.page.format(key=key),
            occurrences=tuple(share),
        )
