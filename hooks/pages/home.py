"""The home page: what runs today, what comes next, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from hooks import labels
from hooks.pages.environment import render
from hooks.pages.page import Page
from hooks.pages.views import SiteView


def home_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the home page."""
    running = [(item, o) for item in view.campaigns if (o := item.current(view.today))]
    coming = sorted(
        ((item, o) for item in view.campaigns if (o := item.next(view.today))),
        key=lambda pair: pair[1].sort_key(),
    )
    html = render(environment, "home.html", "", view=view, running=running, coming=coming[:6])
    yield Page(
        url="",
        title="Lịch truyền thông",
        description=labels.SITE_DESCRIPTION,
        html=html,
        nav_title="Trang chủ",
    )
