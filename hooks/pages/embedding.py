"""The page for webmasters: choose a banner and a method, copy the code, take it down in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from jinja2 import Environment

from banners import Size, load_sizes
from hooks import addresses
from hooks.drawing.slots import EVERGREEN_SIZES, GROUPS, NARROWED_SIZES, PAGE_SIZES
from hooks.embeds.addresses import evergreen_path
from hooks.embeds.samples import WAYS
from hooks.embeds.snippets import absolute, choices, running, running_alt
from hooks.facts.tie_rule import TIE_RULE_WORDS
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView

FIRST_SLOT: Final = "728x90"

CHOOSE: Final = Heading("chon", "Chọn banner, lấy mã")
POLICY: Final = Heading("quy-dinh", "Cách nào hợp với cổng của bạn")
RECIPES: Final = Heading("cach-lam", "Làm từng bước")
CHECK: Final = Heading("kiem-tra", "Kiểm tra và gỡ xuống")
AUDIT: Final = Heading("kiem-tra-nhieu-cong", "Kiểm tra nhiều cổng, lấy bảng kèm báo cáo")
PROMISE: Final = Heading("cam-ket", "Trang này giữ gì, không giữ gì")
RUNNING: Final = Heading("dang-dien-ra", "Banner đang diễn ra, từng cỡ")
CAMPAIGNS: Final = Heading("chien-dich", "Banner của từng chiến dịch")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A slot that has a picture of the day: its shape, the picture's full address, its snippets."""

    size: Size
    narrowed: bool
    address: str
    snippets: dict[str, str]  # by method, as in `hooks.embeds.snippets.running`


def embedding_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    slots = _slots(view)
    campaigns = [item for item in view.campaigns if item.banners]
    headings = (CHOOSE, POLICY, RECIPES, CHECK, AUDIT, PROMISE, RUNNING)
    html = render(
        environment,
        "embedding.html",
        addresses.EMBEDDING,
        groups=[
            (title, found)
            for key, title in GROUPS.items()
            if (found := [slot for slot in slots if slot.size.group == key])
        ],
        first=FIRST_SLOT,
        preview=evergreen_path(FIRST_SLOT),
        running_alt=running_alt(view.catalogue),
        listing=addresses.GALLERY_LISTING,
        choices=choices(view.catalogue, view.site_url),
        campaigns=campaigns,
        topics=view.catalogue.topics,
        audiences=view.catalogue.audiences,
        narrowed_sizes=[size for size in NARROWED_SIZES if size in {s.size.id for s in slots}],
        evergreen=absolute(view.site_url, addresses.EVERGREEN),
        example=absolute(view.site_url, ""),
        samples={f"{addresses.SAMPLES}{key}/": way for key, way in WAYS.items()},
        tie_rule=TIE_RULE_WORDS,
        heading={heading.anchor: heading.title for heading in (*headings, CAMPAIGNS)},
    )
    return Page(
        url=addresses.EMBEDDING,
        kind="embedding",
        title="Gắn banner lên cổng",
        description="Lấy mã nhúng hoặc tệp banner cho cổng thông tin điện tử: NukeViet, "
        "SharePoint, Liferay, DotNetNuke, Drupal, WordPress; ngày hiện, ngày gỡ.",
        body=html,
        headings=(*headings, *([CAMPAIGNS] if campaigns else [])),
        nav_title="Gắn lên cổng",
        search=(
            SearchEntry(
                location=addresses.EMBEDDING,
                title="Gắn banner lên cổng",
                text="Mã nhúng, iframe, script, tệp tải lên: NukeViet, SharePoint, Liferay, "
                "DotNetNuke, Drupal, WordPress",
                tags=("Mã nhúng", "Gắn banner lên cổng"),
                weight=0.5,
            ),
        ),
    )


def _slots(view: SiteView) -> list[_Slot]:
    """Return the slots for which this build publishes a picture of the day."""
    drawn = {banner.size.id for item in view.campaigns for banner in item.banners}
    return [
        _Slot(
            size=size,
            narrowed=size.id in NARROWED_SIZES,
            address=absolute(view.site_url, evergreen_path(size.id)),
            snippets=running(view.catalogue, size, view.site_url),
        )
        for size in load_sizes()
        if size.id in EVERGREEN_SIZES and (size.id in PAGE_SIZES or size.id in drawn)
    ]
