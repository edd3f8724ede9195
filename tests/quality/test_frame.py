"""The frame around every page: header, drawer and footer, in all that may be taken away."""

from __future__ import annotations

import html
from types import SimpleNamespace
from typing import Final

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect

from hooks.site_keeper import SiteKeeper
from tests.browsing import DESKTOP, PHONE, visiting
from tests.conftest import ROOT
from tests.quality.page_kinds import CAMPAIGN, PAGE_KINDS

OVERRIDES: Final = ROOT / "docs" / "overrides"
CURRENT: Final = ".sections__list a[aria-current]"
OTHER: Final = ".sections__list a:not([aria-current])"


def footer(keeper: SiteKeeper, mistake: str) -> str:
    """Return the footer of a page; of a generator's frame it stands for all the rest."""
    frame = DictLoader({"base.html": "{% block footer %}{% endblock %}"})
    environment = Environment(loader=ChoiceLoader([frame, FileSystemLoader(OVERRIDES)]))  # noqa: S701 - MkDocs' has no escape either
    environment.filters["url"] = str
    config = SimpleNamespace(
        site_name="Lịch truyền thông",
        extra={
            "owner": html.escape(keeper.owner), "updated": "27/11/2026",
            "not_found": {"styles": [], "scripts": []},
        },
    )  # fmt: skip
    meta = {"styles": ["a.css"], "mistake": html.escape(mistake)}
    page = SimpleNamespace(meta=meta)
    return environment.get_template("main.html").render(config=config, page=page)


def test_the_footer_says_when_the_site_was_brought_up_to_date_and_no_more_than_is_set() -> None:
    told = footer(SiteKeeper(), "")
    assert "Cập nhật lần cuối <b>27/11/2026</b>" in told
    assert "Đơn vị quản lý" not in told
    assert "Báo sai" not in told


def test_the_footer_names_who_keeps_the_site_and_takes_reports() -> None:
    keeper = SiteKeeper(owner="Cơ quan <thử> & bạn", mail="lich@co-quan.example")
    told = footer(keeper, keeper.mistake_link("Lịch", "https://mau.example/lich/"))
    assert "Đơn vị quản lý trang: <b>Cơ quan &lt;thử&gt; &amp; bạn</b>" in told
    assert '<a class="button button--small" href="mailto:lich@co-quan.example?subject=' in told
    assert ">Báo sai trên trang này</a>" in told


@pytest.mark.browser
def test_on_a_phone_strips_show_that_they_scroll_and_the_closed_drawer_is_out_of_reach(
    browser: Browser, site_url: str
) -> None:
    with visiting(browser, site_url, PHONE, reduced_motion="reduce") as page:
        page.goto(CAMPAIGN)
        sections_show_that_they_scroll_until_the_last_is_seen(page)
        tabs_show_that_they_scroll_until_the_last_is_seen(page)
        page.evaluate("scrollTo(0, 0)")
        nothing_in_the_closed_drawer_can_be_reached(page)


def nothing_in_the_closed_drawer_can_be_reached(page: Page) -> None:
    link = page.locator(".md-sidebar--primary .md-nav__link").first
    expect(link).to_be_hidden()
    opener = page.locator("label.md-header__button[for=__drawer]")
    opener.click()
    expect(link).to_be_visible()
    page.locator(".md-overlay").click(position={"x": 340, "y": 400})
    expect(link).to_be_hidden()


def sections_show_that_they_scroll_until_the_last_is_seen(page: Page) -> None:
    strip, last = page.locator(".sections"), page.locator(".sections__list li").last
    expect(last).not_to_be_in_viewport()
    expect(strip).not_to_contain_class("strip--end")
    last.scroll_into_view_if_needed()
    page.locator(".sections__list").evaluate("list => list.scrollTo(list.scrollWidth, 0)")
    expect(strip).to_contain_class("strip--end")
    expect(last).to_be_in_viewport(ratio=1)


def tabs_show_that_they_scroll_until_the_last_is_seen(page: Page) -> None:
    frame, strip = page.locator(".tabs__frame").first, page.locator(".tabs__strip").first
    cue = "frame => getComputedStyle(frame, '::before').display"
    expect(strip.locator("label").last).not_to_be_in_viewport()
    assert frame.evaluate(cue) != "none"
    strip.evaluate("list => list.scrollTo(list.scrollWidth, 0)")
    expect(frame).to_contain_class("strip--end")
    assert frame.evaluate(cue) == "none"


# What says which of several is chosen, with another of them, and what tells them apart.
CHOSEN: Final = {
    "section": (CAMPAIGN, CURRENT, OTHER, "borderBottomColor"),
    "tab": (CAMPAIGN, ".tabs__strip label >> nth=0", ".tabs__strip label >> nth=1", "borderBottom"),
    "year": ("lich/2026/", ".years [aria-current]", ".years a:not([aria-current])", "outline"),
    "month": ("lich/", ".small-month.is-chosen", ".small-month:not(.is-chosen)", "border"),
}
EDGES: Final = """cards => cards.slice(0, 3).map((card) => {
  const style = getComputedStyle(card);
  return [style.borderTopStyle, style.borderTopWidth];
})"""
CARDS: Final = {
    "": ".hero__today",
    "viec/": ".running, .leaf",
    "chien-dich/": ".card",
    "banner/": ".pick",
}


@pytest.mark.browser
def test_forced_colours_keep_what_is_chosen_and_the_edges_of_cards(
    browser: Browser, site_url: str
) -> None:
    look = "(one, name) => getComputedStyle(one)[name]"
    with visiting(browser, site_url, DESKTOP, forced_colors="active") as page:
        at = None
        for which, (path, chosen, other, told_by) in CHOSEN.items():
            if path != at:
                page.goto(path)
                at = path
            looks = [page.locator(each).first.evaluate(look, told_by) for each in (chosen, other)]
            assert looks[0] != looks[1], which
        for path, cards in CARDS.items():
            page.goto(path)
            edges = page.locator(cards).evaluate_all(EDGES)
            assert edges, path
            assert edges == [["solid", "1px"]] * len(edges), path


@pytest.mark.browser
def test_a_page_is_dark_from_the_beginning_and_as_the_visitor_chose(
    browser: Browser, site_url: str
) -> None:
    """Before any file of scripts is there: nothing is drawn in the light first."""
    with visiting(browser, site_url, DESKTOP, color_scheme="dark") as page:
        page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(CAMPAIGN)
        scheme, shown = page.locator("body"), page.locator("[data-schemes] button:visible")
        expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
        page.emulate_media(color_scheme="light")  # the device changes in the evening, too
        expect(scheme).to_have_attribute("data-md-color-scheme", "default")
        for name, then in (
            ("Chuyển sang nền tối", "slate"),
            ("Chuyển sang nền sáng", "default"),  # as the device has it, and follows it again
        ):
            expect(shown).to_have_accessible_name(name)
            shown.press("Enter")
            expect(scheme).to_have_attribute("data-md-color-scheme", then)
            expect(shown).to_be_focused()
        page.emulate_media(color_scheme="dark")
        expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
        shown.click()
        page.goto(PAGE_KINDS["documents"])
        expect(scheme).to_have_attribute("data-md-color-scheme", "default")
        expect(shown).to_have_accessible_name("Chuyển sang nền tối")
        page.close()
