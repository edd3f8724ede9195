"""The list of campaigns, by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.outputs import Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.gallery import nearest_first

FIRST_SHOWN: Final = 6  # that run or come first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    """A campaign whose theme is missing, and of which year: told once, not on every card."""

    item: CampaignView
    words: str


def campaign_list_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the list of all campaigns."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    today = view.today
    archived = {item.campaign.id: item.archived(view.today) for item in view.campaigns}
    topics = [
        (
            topic.name,
            [
                item
                for item in view.campaigns
                if item.campaign.topic == topic_id and archived[item.campaign.id] is None
            ],
        )
        for topic_id, topic in view.catalogue.topics.items()
    ]
    past = [
        (year, [item for item in view.campaigns if archived[item.campaign.id] == year])
        for year in sorted({year for year in archived.values() if year}, reverse=True)
    ]
    coming = [item for item in nearest_first(view) if item.current(today) or item.next(today)]
    html = render(
        environment,
        "campaigns.html",
        addresses.CAMPAIGNS,
        view=view,
        coming=coming[:FIRST_SHOWN],
        gaps=[_Gap(item=item, words=gap.words) for item in coming if (gap := item.gap(today))],
        topics=topics,
        past=past,
    )
    return Page(
        url=addresses.CAMPAIGNS,
        title="Chiến dịch",
        description=f"{len(view.campaigns)} chiến dịch truyền thông, xếp theo lĩnh vực.",
        body=html,
        nav_title="Chiến dịch",
        search=(
            SearchEntry(
                location=addresses.CAMPAIGNS,
                title="Chiến dịch",
                text="Xếp theo lĩnh vực",
                tags=("Tất cả chiến dịch", "Danh sách chiến dịch"),
            ),
        ),
    )
