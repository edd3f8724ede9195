"""The page of a campaign, with what people look for most at the top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from jinja2 import Environment

from hooks import addresses
from hooks.facts.texts import theme_of
from hooks.outputs import Heading, Page
from hooks.pages.campaign_search import campaign_entries
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.wording.dates import format_span


def campaign_pages(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield a page for each campaign."""
    for item in view.campaigns:
        yield _campaign_page(environment, view, item)


def _campaign_page(environment: Environment, view: SiteView, item: CampaignView) -> Page:
    headings = tuple(Heading(anchor, title) for anchor, title in _sections(item))
    html = render(
        environment,
        "campaign.html",
        item.url,
        view=view,
        item=item,
        campaign=item.campaign,
        sections={heading.anchor: heading.title for heading in headings},
    )
    card = item.card(item.newest.year if item.newest else None)
    return Page(
        url=item.url,
        kind="campaign",
        title=item.campaign.name,
        description=_description(item, view.today),
        html=html,
        headings=headings,
        image=card.path if card else None,
        oembed=addresses.oembed(item.campaign.id) if card else None,
        image_alt=card.alt if card else None,
        search=tuple(campaign_entries(item, view.catalogue)),
    )


def _sections(item: CampaignView) -> Iterable[tuple[str, str]]:
    """Yield the sections that have something to show, those most asked for first."""
    editions = item.campaign.editions
    if any(edition.texts for edition in editions):
        yield "khau-hieu", "Khẩu hiệu, chủ đề"
    if item.banners:
        yield "banner", "Banner"
    dated = any(edition.periods or edition.changes for edition in editions)
    if item.campaign.occasions or item.occurrences or dated:
        yield "thoi-gian", "Thời gian"
    if item.offer:
        yield "dang-ky-lich", "Đăng ký lịch"
    if any(edition.tasks for edition in editions):
        yield "nhiem-vu", "Nhiệm vụ"
    if any(edition.reports for edition in editions):
        yield "bao-cao", "Hạn báo cáo"
    if item.campaign.lead:
        yield "chu-tri", "Cơ quan chủ trì hiện nay"
    if item.campaign.contacts:
        hotlines = all(contact.kind == "duong-day-nong" for contact in item.campaign.contacts)
        yield "dau-moi", "Đường dây nóng" if hotlines else "Đường dây nóng, đầu mối"
    yield "van-ban", "Văn bản"


def _description(item: CampaignView, today: date) -> str:
    parts = [item.campaign.name]
    if occurrence := item.current(today) or item.next(today):
        parts.append(format_span(occurrence.span))
    if item.newest and (theme := theme_of(item.newest, item.campaign.main_occasion)):
        parts.append(theme.text)
    return ". ".join(parts) + ". Khẩu hiệu nguyên văn, banner, lịch."
