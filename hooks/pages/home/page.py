"""The home page: search, what runs, the reader's place and agency, what comes, what changed.

A page may be read long after it was built, so it carries the dates, and the reader's browser
sorts them by the reader's day (docs/scripts/rows.js).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.data.changes import of_each_kind
from hooks.facts.work.chosen import agencies_to_choose, former_places, places_to_choose
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.pages.work.rows import making, work_of

AHEAD: Final = timedelta(days=35)
CHANGES: Final = 5
LATELY: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the site, for one kind of visitor."""

    url: str
    icon: str  # drawn by _parts.html
    title: str
    words: str


WAYS: Final = (
    Way(addresses.TEXTS, "text", "Khẩu hiệu", "Tìm câu nguyên văn, sao chép, kèm nguồn"),
    Way(addresses.BANNERS, "picture", "Banner", "Đúng chỗ dùng: cổng, mạng xã hội, màn hình, in"),
    Way(addresses.EMBEDDING, "code", "Gắn lên cổng", "Một dòng mã hoặc một tệp, kèm ngày gỡ"),
    Way(
        addresses.SUBSCRIBE,
        "calendar",
        "Đăng ký lịch",
        "Outlook, Google, Apple: ngày tự cập nhật",
    ),
    Way(addresses.CALENDAR, "clock", "Lịch cả năm", "Dịp nào, ngày nào, hạn báo cáo"),
    Way(addresses.DOCUMENTS, "flag", "Văn bản", "Số nào, của ai, còn hiệu lực không"),
)


def home_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the home page."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    catalogue = view.catalogue
    lately = [
        change
        for change in view.changes
        if change.entered and change.entered >= view.today - LATELY
    ]
    html = render(
        environment,
        "home.html",
        "",
        view=view,
        work=work_of(view, AHEAD),
        places=places_to_choose(catalogue),
        former=former_places(catalogue),
        agencies=agencies_to_choose(catalogue),
        changes=of_each_kind(lately, CHANGES),
        making=making,
        ways=WAYS,
    )
    return Page(
        url="",
        kind="home",
        title=view.catalogue.edition.name,
        description=view.catalogue.edition.description,
        body=html,
        nav_title="Trang chủ",
    )
