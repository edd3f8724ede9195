"""How feeds are offered: links by program, the page of all feeds, campaign pages, QR codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.feeds import list_feeds
from hooks.feeds.offers import Offer
from tests.browsing import ONE_SCREEN, SCREENS, visiting
from tests.made_up import SITE, TODAY, sample

CATALOGUE, OCCURRENCES = sample()
OFFERS = [Offer(feed, SITE) for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)]
CDS = "chien-dich/ngay-chuyen-doi-so-quoc-gia/"
each_offer = pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.feed.path)


@each_offer
def test_links(offer: Offer) -> None:
    assert offer.address == SITE + offer.feed.path
    assert offer.webcal == "webcal://" + offer.address.removeprefix("https://")
    for link, host in (
        (offer.microsoft_365, "outlook.office.com"),
        (offer.outlook_com, "outlook.live.com"),
    ):
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc, parts.path) == (
            "https", host, "/calendar/0/addfromweb",
        )  # fmt: skip
        assert parse_qs(parts.query) == {"url": [offer.address], "name": [offer.feed.name]}
    # Google expects webcal in cid, where https fails.
    google = urlsplit(offer.google)
    assert (google.netloc, google.path) == ("calendar.google.com", "/calendar/r")
    assert parse_qs(google.query) == {"cid": [offer.webcal]}


def test_a_site_without_a_certificate_is_offered_by_its_own_address() -> None:
    offer = Offer(OFFERS[0].feed, "http://localhost:8000/lich/")
    assert offer.address == "http://localhost:8000/lich/ics/tat-ca.ics"
    assert offer.webcal == "webcal://localhost:8000/lich/ics/tat-ca.ics"


@each_offer
def test_a_qr_code_is_dark_on_light_with_its_quiet_zone(offer: Offer) -> None:
    svg = html5lib.parseFragment(offer.qr, namespaceHTMLElements=False)
    (code,) = svg
    light, dark = code
    size = int(code.attrib["viewBox"].split()[2])
    assert light.attrib["fill"] == "#fff"
    assert light.attrib["d"] == f"M0 0h{size}v{size}h-{size}z"
    assert dark.attrib["stroke"] == "#000"
    assert dark.attrib["d"].startswith("M4 4.5h7")  # a quiet zone of four modules (ISO/IEC 18004)
    assert code.attrib["role"] == "img"
    assert code.attrib["aria-label"]


def test_anchors_are_unique() -> None:
    anchors = [offer.feed.anchor for offer in OFFERS]
    assert len({*anchors}) == len(anchors)


# The pages as built


def page_of(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def feeds_of(site: Path) -> set[str]:
    found = {file.relative_to(site).as_posix() for file in site.glob("ics/**/*.ics")}
    return {path for path in found if not path.startswith("ics/su-kien/")}


def offered(html: str) -> set[str]:
    return {
        path.partition("/ics/")[2]
        for path in re.findall(r'<code class="offer__address" data-copy>([^<]*)</code>', html)
    }


def test_every_feed_is_offered(built_site: Path) -> None:
    page = offered(page_of(built_site, "dang-ky-lich"))
    campaigns = {
        feed.removeprefix("ics/")
        for feed in feeds_of(built_site)
        if feed.startswith("ics/chien-dich/")
    }
    assert {f"ics/{path}" for path in page | campaigns} == feeds_of(built_site)
    for feed in campaigns:
        campaign = feed.removesuffix(".ics")
        assert offered(page_of(built_site, campaign)) == {feed}
        listed = f'href="../{campaign}/#dang-ky-lich"' in page_of(built_site, "dang-ky-lich")
        # what is of the past for good is offered on its own page only
        assert listed is not is_archived(built_site, campaign)


def is_archived(site: Path, campaign: str) -> bool:
    """Return whether its page says so; then no event of its feed is of this year or later."""
    if '<span class="tag tag--past">Lưu trữ</span>' not in page_of(site, campaign):
        return False
    feed = (site / f"ics/{campaign}.ics").read_text("utf-8")
    years = [int(year) for year in re.findall(r"^DTSTART[^:]*:(\d{4})", feed, re.MULTILINE)]
    assert max(years, default=0) < TODAY.year
    assert "RRULE" not in feed
    return True


def test_every_step_that_is_pointed_to_is_there(built_site: Path) -> None:
    page = page_of(built_site, "dang-ky-lich")
    pointed = set(re.findall(r'#(cach-[a-z0-9-]+)"', page + page_of(built_site, CDS)))
    assert pointed
    assert pointed <= set(re.findall(r'<(?:h2|details)[^>]* id="(cach-[a-z0-9-]+)"', page))


def test_single_events_can_be_downloaded(built_site: Path) -> None:
    links = re.findall(r'href="\.\./\.\./(ics/su-kien/[^"]+)"', page_of(built_site, CDS))
    assert links
    assert all((built_site / link).is_file() for link in links)


def test_the_page_stands_in_the_navigation(built_site: Path) -> None:
    home = page_of(built_site, "")
    assert re.search(r'<li><a href="dang-ky-lich/"\s*>Đăng ký lịch</a></li>', home)


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    """A visitor's page."""
    with visiting(browser, site_url, request.param) as opened:
        yield opened


@pytest.mark.browser
def test_links_open_what_they_lead_into_and_an_address_is_copied_exactly(page: Page) -> None:
    page.goto("dang-ky-lich/#dia-phuong")
    expect(page.get_by_role("radio", name="Theo địa phương")).to_be_checked()
    expect(page.locator("#dia-phuong summary").first).to_be_visible()
    expect(page.locator("#doi-tuong")).to_be_hidden()
    how = page.locator("#cach-google")
    expect(how.get_by_role("listitem").first).to_be_hidden()
    page.evaluate("location.hash = '#cach-google'")
    expect(how.get_by_role("listitem").first).to_be_visible()
    page.evaluate("location.hash = '#doi-tuong-ubnd-xa'")
    block = page.locator("#doi-tuong-ubnd-xa")
    address = block.locator("code").inner_text()
    assert address.endswith("/ics/doi-tuong/ubnd-xa.ics")
    block.get_by_role("button", name="Sao chép").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == address


@pytest.mark.browser
def test_without_scripts_a_feed_is_opened_and_its_address_read(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}dang-ky-lich/")
    role = page.locator("#doi-tuong-ubnd-xa")
    role.locator("summary").click()
    expect(role.locator("code")).to_be_visible()
    expect(role.get_by_role("link", name="Microsoft 365").first).to_be_visible()
    expect(role.get_by_role("img", name="Mã QR")).to_be_visible()
    context.close()


@ONE_SCREEN
@pytest.mark.browser
def test_search_finds_the_page(page: Page) -> None:
    page.goto("lich/")
    page.keyboard.press("/")
    page.keyboard.type("dang ky lich")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile("dang-ky-lich/"))
