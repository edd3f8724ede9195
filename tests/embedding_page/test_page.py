"""/nhung/ and the folded part under each banner: every method, every system, every promise."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

import pytest

from hooks.drawing.slots import EVERGREEN_SIZES, PAGE_SIZES
from hooks.embeds.snippets import TEMPLATES, choices, following, pinned, running
from hooks.facts.tie_rule import TIE_RULE_WORDS
from hooks.outputs import Page
from hooks.pages.embedding import embedding_page
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import make_pages
from hooks.pages.frame.views import SiteView
from hooks.pages.gallery import gallery_listing, gallery_pages
from tests.calendar.samples import sample_view
from tests.embedding_page.samples import SITE, made_banner, older, parsed, size_of, snippets_in
from tests.made_up import TODAY

HOSTILE = "Mẫu \"><script>alert(1)</script></textarea><b onclick='x'>{png}&amp;"
SYSTEMS = (
    "nukeviet", "sharepoint", "liferay", "dotnetnuke", "drupal", "wordpress", "html-thuan",
)  # fmt: skip


def view_with_banners(alt: str = "Mẫu khẩu hiệu") -> SiteView:
    """Return a made-up site whose first campaign has banners of two years."""
    view = sample_view()
    campaign, *rest = view.campaigns
    banners = (
        *(made_banner(size, alt=alt) for size in (*PAGE_SIZES, "1080x50", "1920x1080")),
        *(older(made_banner(size, year=2025)) for size in PAGE_SIZES),
    )
    campaigns = (replace(campaign, banners=banners), *rest)
    return replace(view, campaigns=campaigns, site_url=SITE)


def page_of(view: SiteView) -> Page:
    (page,) = make_pages([*embedding_page(page_environment(view.catalogue, TODAY), view)])
    return page


def banner_page_of(view: SiteView) -> Page:
    pages = make_pages([*gallery_pages(page_environment(view.catalogue, TODAY), view)])
    return next(page for page in pages if page.url == "banner/mau-chien-dich-1/")


@pytest.fixture(scope="module")
def view() -> SiteView:
    return view_with_banners()


@pytest.fixture(scope="module")
def page(view: SiteView) -> Page:
    return page_of(view)


def test_it_stands_in_the_navigation_and_in_search(page: Page) -> None:
    assert (page.url, page.nav_title) == ("nhung/", "Gắn lên cổng")
    assert [entry.location for entry in page.search] == ["nhung/"]


def test_it_is_well_formed(page: Page, view: SiteView) -> None:
    parsed(page.html)
    parsed(banner_page_of(view).html)


def test_sections_and_links_lead_somewhere(page: Page) -> None:
    ids = re.findall(r' id="([^"]+)"', page.html)
    assert len(ids) == len(set(ids))
    assert {heading.anchor for heading in page.headings} <= set(ids)
    assert set(re.findall(r'href="#([^"]+)"', page.html)) <= set(ids)


def test_every_system_has_its_steps_and_says_what_they_rest_on(page: Page) -> None:
    for system in SYSTEMS:
        _, _, recipe = page.html.partition(f'id="{system}"')
        recipe = recipe.partition("</details>")[0]
        assert recipe.count("<li>") >= 2, system
        if system != "html-thuan":
            assert "Theo " in recipe or "Chưa đối chiếu được" in recipe, system


def test_fields_of_nukeviet_are_named_as_it_names_them(page: Page) -> None:
    """As in NukeViet 4.5, modules/banners/language/admin_vi.php."""
    for name in ("Quảng cáo", "Thêm quảng cáo", "Thuộc Khối", "File hình quảng cáo",
                 "Chú thích cho hình", "URL khi click vào quảng cáo", "Bắt đầu",
                 "Kết thúc"):  # fmt: skip
        assert f"«{name}»" in page.html


def test_what_is_promised_is_said(page: Page) -> None:
    assert TIE_RULE_WORDS in html.unescape(page.html)
    for words in ("SHA-256", "Không cookie", "không tự đổi, không tự gỡ", "tiếp tục dùng được"):
        assert words in page.html


def test_without_scripts_every_size_has_its_snippets(page: Page, view: SiteView) -> None:
    boxes = snippets_in(page.html)
    for size_id in (*PAGE_SIZES, "1080x50"):
        size = size_of(size_id)
        ways = running(view.catalogue, size, SITE)
        told = f"{size.width}×{size.height}"
        assert boxes[f"mã HTML {told}"] == ways["picture"]
        assert boxes[f"mã script {told}"] == ways["script"]
        assert boxes[f"mã iframe {told}"] == ways["frame"]
        assert f"https://lich.example/banner/hien-tai/{size_id}.png" in page.html


def test_only_pictures_that_this_build_draws_are_offered(page: Page) -> None:
    offered = set(re.findall(r' id="co-([^"]+)"', page.html))
    assert offered == {*PAGE_SIZES, "1080x50"}
    assert offered < set(EVERGREEN_SIZES)


def test_the_form_has_what_the_script_fills_in(page: Page, view: SiteView) -> None:
    (told,) = re.findall(
        r"<script type=\"application/json\" data-embedder-choices>(.*?)</script>", page.html
    )
    # In JSON it consists of lists only
    assert json.loads(told) == json.loads(json.dumps(choices(view.catalogue, SITE)))
    assert json.loads(told)["templates"] == TEMPLATES


def test_an_empty_calendar_still_has_the_page() -> None:
    page = page_of(replace(sample_view(), campaigns=(), site_url=SITE))
    assert "data-embedder-campaigns" not in page.html
    assert not [heading for heading in page.headings if heading.anchor == "chien-dich"]
    assert set(re.findall(r' id="co-([^"]+)"', page.html)) == set(PAGE_SIZES)
    assert set(re.findall(r'href="#([^"]+)"', page.html)) <= set(
        re.findall(r' id="([^"]+)"', page.html)
    )


def test_a_banner_is_offered_in_every_way(view: SiteView) -> None:
    told = banner_page_of(view)
    boxes = snippets_in(told.html)
    item = view.campaigns[0]
    shown = [banner for banner in item.banners if banner.newest and banner.is_embedded]
    assert len(boxes) == 2 * len(shown) == 14
    for banner in shown:
        size = f"{banner.size.width}×{banner.size.height}"
        assert boxes[f"mã HTML {size} của năm 2026"] == pinned(banner, SITE)
        newest = following(banner, item.campaign.name, SITE)
        assert boxes[f"mã HTML {size} theo bản mới nhất"] == newest
        assert f'id="nhung-{banner.size.id}"' in told.html
    assert 'id="nhung-1920x1080"' not in told.html  # only downloaded


def test_the_fields_for_a_portal_stand_under_the_banner(view: SiteView) -> None:
    text = banner_page_of(view).html
    assert 'download="mau-chien-dich-1-2026-728x90.png"' in text
    assert "https://lich.example/chien-dich/mau-chien-dich-1/" in text
    assert "20/09/2026 00:00" in text  # the peak is over by then
    assert "để trống" in text


def test_the_listing_tells_the_form_the_dates_and_the_words() -> None:
    view = view_with_banners()
    item = view.campaigns[0]
    small = made_banner("320x50", alt="Mẫu ngắn")
    item = replace(item, banners=(*item.banners, small))
    (one,) = gallery_listing(replace(view, campaigns=(item,)))
    start, end, over, notes = one["term"]
    assert (start, end, over) == ("20/09/2026 00:00", None, False)  # the peak is over by then
    assert notes
    assert (one["alt"], one["alts"]) == ("Mẫu khẩu hiệu", {"320x50": "Mẫu ngắn"})


def test_hostile_words_stay_words_in_boxes_and_fields() -> None:
    view = view_with_banners(alt=HOSTILE)
    told = banner_page_of(view).html
    parsed(told)
    assert "<script" not in told
    assert "onclick='x'>" not in told
    box = snippets_in(told)["mã HTML 728×90 của năm 2026"]
    assert box == pinned(made_banner(alt=HOSTILE), SITE)
    assert parsed(box).find(".//{*}img").attrib["alt"] == HOSTILE  # type: ignore[union-attr]
