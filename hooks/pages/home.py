"""The home page: what is on now, what comes next, and the ways into the site.

A page may be read long after it was built, so it claims nothing about today: it carries the
dates, and the reader's browser sorts them by the reader's day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.model.document import Document
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.wording import labels

# More than are shown at once, to include those that begin while the build ages.
MOST_CARDS: Final = 18
NEWEST_DOCUMENTS: Final = 5


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the site, for one kind of visitor."""

    url: str
    icon: str  # drawn by home.html
    title: str
    words: str


WAYS: Final = (
    Way(addresses.TEXTS, "text", "Khẩu hiệu", "Tìm câu nguyên văn, sao chép, kèm nguồn"),
    Way(
        addresses.BANNERS,
        "banner",
        "Banner",
        "Tải đúng cỡ cho cổng, mạng xã hội, bảng điện tử, in ấn",
    ),
    Way(
        addresses.SUBSCRIBE,
        "calendar",
        "Đăng ký lịch",
        "Outlook, Google, Apple: một lần, ngày tự cập nhật",
    ),
    Way(
        addresses.CALENDAR,
        "clock",
        "Lịch và hạn báo cáo",
        "Cả năm trên một trang: ngày nào, ai làm gì, hạn nào",
    ),
)


def home_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the home page."""
    html = render(
        environment,
        "home.html",
        "",
        view=view,
        coming=_coming(view),
        newest=_newest_documents(view),
        ways=WAYS,
    )
    yield Page(
        url="",
        kind="home",
        title=labels.SITE_NAME,
        description=labels.SITE_DESCRIPTION,
        body=html,
        nav_title="Trang chủ",
    )


def _coming(view: SiteView) -> list[CampaignView]:
    """Return the campaigns on now or to come, in the order of the dates shown for them."""
    dated = [
        (item, occurrence)
        for item in view.campaigns
        if (occurrence := item.current(view.today) or item.next(view.today))
    ]
    dated.sort(key=lambda pair: pair[1].sort_key())
    return [item for item, _ in dated[:MOST_CARDS]]


def _newest_documents(view: SiteView) -> list[tuple[str, Document, list[CampaignView]]]:
    """Return the latest documents that say something, each with the campaigns it speaks of."""
    campaigns: dict[str, list[CampaignView]] = {}
    for item in view.campaigns:
        for document_id in item.facts.documents:
            campaigns.setdefault(document_id, []).append(item)
    dated = [
        (document.date.sort_key, document_id)
        for document_id in campaigns
        if (document := view.catalogue.documents[document_id]).date
        and document.number_state != "none"
    ]
    newest = sorted(dated, reverse=True)[:NEWEST_DOCUMENTS]
    return [(key, view.catalogue.documents[key], campaigns[key]) for _, key in newest]
