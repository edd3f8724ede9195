"""The workshop: any banner with an agency's own name, made in the reader's browser.

Without a script the page says what stands ready, and links it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.outputs import Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.pages.gallery import nearest_first
from hooks.site_address import is_real
from hooks.workshop.files import decoding_script, workshop_script

TITLE: Final = "Xưởng banner"
LEAD: Final = "Vẽ ngay trong trình duyệt. Tên, logo, ảnh không rời khỏi máy."


def workshop_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    html = render(
        environment,
        "workshop.html",
        addresses.WORKSHOP,
        campaigns=nearest_first(view),
        listing=addresses.WORKSHOP_LISTING,
        script=workshop_script().path,
        decoder=decoding_script().path,
        site=view.site_url if is_real(view.site_url) else "",
        title=TITLE,
        lead=LEAD,
    )
    return Page(
        url=addresses.WORKSHOP,
        kind="workshop",
        title=TITLE,
        description="Banner của mọi chiến dịch, gắn tên và logo cơ quan, mọi cỡ, vẽ trong máy bạn.",
        body=html,
        nav_title=TITLE,
        search=(
            SearchEntry(
                location=addresses.WORKSHOP,
                title=TITLE,
                text=LEAD,
                tags=("Gắn tên cơ quan", "Logo", "Khung ảnh đại diện", "Tạo banner", "Cỡ khác"),
            ),
        ),
    )
