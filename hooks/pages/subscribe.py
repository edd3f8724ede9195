"""The page on which a reader chooses a calendar and subscribes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.feeds.offers import GOOGLE_BY_ADDRESS, Offer
from hooks.feeds.selection import ALL, AUDIENCES, MILESTONES, PEAKS, PLACES, REPORTS, TOPICS
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView


@dataclass(frozen=True, slots=True)
class Group:
    """Feeds under one heading, from which a reader chooses."""

    heading: Heading
    words: str
    families: tuple[str, ...]

    @property
    def is_one(self) -> bool:
        """Whether it has only one feed, so that there is nothing to choose."""
        return self.families == (ALL.id,)


GROUPS: Final = (
    Group(Heading("tat-ca", "Tất cả trong một lịch"), "", (ALL.id,)),
    Group(
        Heading("doi-tuong", "Theo cơ quan của bạn"),
        "Những chiến dịch mà văn bản giao việc hoặc hạn báo cáo cho đơn vị của bạn.",
        (AUDIENCES.id,),
    ),
    Group(
        Heading("dia-phuong", "Theo địa phương"),
        "Những ngày của cả nước và những ngày văn bản định riêng cho tỉnh, thành phố.",
        (PLACES.id,),
    ),
    Group(Heading("linh-vuc", "Theo lĩnh vực"), "", (TOPICS.id,)),
    Group(
        Heading("theo-viec", "Theo việc"),
        "Chỉ những ngày cần cho một việc.",
        (REPORTS.id, PEAKS.id, MILESTONES.id),
    ),
)
HOW: Final = Heading("cach-lam", "Cách làm với từng phần mềm")
EXPECT: Final = Heading("cap-nhat", "Bao lâu thì lịch cập nhật")
DIFFERENCE: Final = Heading("dang-ky-hay-nhap", "Đăng ký khác với nhập")
OF_CAMPAIGN: Final = Heading("chien-dich", "Theo chiến dịch")


def subscribe_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    groups = [(group, _offers_of(group, view)) for group in GROUPS]
    groups = [(group, offers) for group, offers in groups if offers]
    campaigns = [each for each in view.campaigns if each.offer and not each.archived(view.today)]
    chosen_from = [group.heading for group, _ in groups if not group.is_one]
    if campaigns:
        chosen_from.append(OF_CAMPAIGN)
    html = render(
        environment,
        "subscribe.html",
        addresses.SUBSCRIBE,
        view=view,
        groups=groups,
        tabs=[(heading.anchor, heading.title, "") for heading in chosen_from],
        campaigns=campaigns,
        how=HOW,
        expect=EXPECT,
        difference=DIFFERENCE,
        of_campaign=OF_CAMPAIGN,
        google_by_address=GOOGLE_BY_ADDRESS,
    )
    return Page(
        url=addresses.SUBSCRIBE,
        kind="subscribe",
        title="Đăng ký lịch",
        description="Đăng ký một lần để ngày, cao điểm và hạn báo cáo tự vào lịch của Outlook, "
        "Google, Apple, Thunderbird: theo lĩnh vực, đối tượng, địa phương, chiến dịch.",
        body=html,
        headings=(
            *(group.heading for group, _ in groups),
            *((OF_CAMPAIGN,) if campaigns else ()),
            HOW,
            EXPECT,
            DIFFERENCE,
        ),
        nav_title="Đăng ký lịch",
        search=tuple(_entries(groups)),
    )


def _offers_of(group: Group, view: SiteView) -> list[Offer]:
    """Return the group's offers; audiences that no longer exist come last."""
    found = [offer for offer in view.offers if offer.feed.family.id in group.families]
    return sorted(found, key=lambda offer: _is_over(offer, view.catalogue))


def _is_over(offer: Offer, catalogue: Catalogue) -> bool:
    feed = offer.feed
    return feed.family is AUDIENCES and catalogue.audiences[feed.key].ended is not None


def _entries(groups: list[tuple[Group, list[Offer]]]) -> Iterator[SearchEntry]:
    yield SearchEntry(
        location=addresses.SUBSCRIBE,
        title="Đăng ký lịch",
        text="Outlook, Microsoft 365, Google, Apple, iPhone, Thunderbird, iCalendar, ics, webcal",
        tags=("Lịch cho Outlook", "Thêm vào lịch"),
    )
    for group, offers in groups:
        names = [offer.feed.name for offer in offers]
        yield SearchEntry(
            location=f"{addresses.SUBSCRIBE}#{group.heading.anchor}",
            title=f"Đăng ký lịch: {group.heading.title}",
            text=". ".join(names),
            weight=0.5,
        )
