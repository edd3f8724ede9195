"""The page of a campaign, with what people look for most at the top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from jinja2 import Environment

from hooks import addresses
from hooks.outputs import Heading, Page
from hooks.pages.campaign_search import campaign_entries
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.structured_data import campaign_events
from hooks.pages.telling.dates import DateRow, UndatedRow, date_rows, undated_rows
from hooks.pages.telling.duties import DutyTimes
from hooks.pages.telling.texts import theme_shown
from hooks.wording.dates import format_span


def campaign_pages(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield a page for each campaign."""
    for item in view.campaigns:
        make = partial(_campaign_page, environment, view, item)
        yield view.keeper.of_campaign("campaign", item.campaign.id, item.given, make)


def _campaign_page(environment: Environment, view: SiteView, item: CampaignView) -> Page:
    headings = tuple(Heading(anchor, title) for anchor, title in _sections(item))
    rows = tuple(row for row in date_rows(item.occurrences, view.catalogue) if _is_listed(row))
    undated = tuple(undated_rows(item.undated, view.catalogue))
    theme = theme_shown(item.facts)
    html = render(
        environment,
        "campaign.html",
        item.url,
        view=view,
        item=item,
        campaign=item.campaign,
        sections={heading.anchor: heading.title for heading in headings},
        purposes=item.facts.purposes,
        theme=theme,
        gap=item.gap(view.today),
        archived=item.archived(view.today),
        theme_year=theme.year if theme else None,
        theme_is_old=theme is not None and theme.year < view.today.year,
        banner_years=_banner_years(item),
        times=DutyTimes(view.catalogue, item.occurrences),
        **_sorted(rows, undated, view.today),
    )
    card = item.picture
    return Page(
        url=item.url,
        kind="campaign",
        title=item.campaign.name,
        description=_description(item, view.today),
        body=html,
        headings=headings,
        image=card.path if card else None,
        oembed=addresses.oembed(item.campaign.id) if card else None,
        image_alt=card.alt if card else None,
        search=tuple(campaign_entries(item, view.catalogue, view.today)),
        structured=tuple(campaign_events(item, view.catalogue, view.site_url)),
    )


def _is_listed(row: DateRow) -> bool:
    """Whether a row stands among the dates: deadlines of reports stand with their reports."""
    return row.first.kind != "han-bao-cao"


def _sorted(
    rows: tuple[DateRow, ...], undated: tuple[UndatedRow, ...], today: date
) -> dict[str, object]:
    """Return what is to come in its order, and what is over, the latest first."""
    return {
        "coming": [row for row in rows if not row.is_over(today)],
        "over": [row for row in reversed(rows) if row.is_over(today)],
        "coming_undated": [row for row in undated if not row.is_over(today)],
        "over_undated": [row for row in undated if row.is_over(today)],
    }


def _banner_years(item: CampaignView) -> list[int | None]:
    """Return the years with banners, the newest first; None: of no year in particular."""
    years = {banner.year for banner in item.banners}
    return sorted(years, key=lambda year: -(year or 0))


def _sections(item: CampaignView) -> Iterable[tuple[str, str]]:
    """Yield the sections that have something to show, those most asked for first."""
    facts = item.facts
    if any(year.text_groups or year.lists or year.materials for year in facts.years):
        yield "khau-hieu", "Khẩu hiệu, chủ đề"
    if item.banners:
        yield "banner", "Banner"
    changed = any(year.changes for year in facts.years)
    if item.campaign.occasions or item.occurrences or item.undated or changed:
        yield "thoi-gian", "Thời gian"
    if item.offer:
        yield "dang-ky-lich", "Đăng ký lịch"
    if any(year.tasks for year in facts.years):
        yield "nhiem-vu", "Nhiệm vụ"
    if any(year.reports for year in facts.years):
        yield "bao-cao", "Hạn báo cáo"
    if facts.leads:
        yield "chu-tri", "Cơ quan chủ trì hiện nay"
    if facts.contacts:
        hotlines = all(contact.first.kind == "duong-day-nong" for contact in facts.contacts)
        yield "dau-moi", "Đường dây nóng" if hotlines else "Đường dây nóng, đầu mối"
    yield "van-ban", "Văn bản"


def _description(item: CampaignView, today: date) -> str:
    parts = [item.campaign.name]
    if occurrence := item.current(today) or item.next(today):
        parts.append(format_span(occurrence.span))
    shown = theme_shown(item.facts)
    if shown and shown.year >= today.year:
        parts.append(shown.text)
    return ". ".join(parts) + ". Khẩu hiệu nguyên văn, banner, lịch."
