"""The same site from two generators: MkDocs with Material, and Zensical.

What differs is told in docs/hosting. Run by `make compare`; what is true of the frame of a single
page, whoever made it, is in test_finishing.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.browsing import DESKTOP, PHONE, visiting
from tests.conftest import TWO, build_of, made_once
from tests.quality.page_kinds import FRAMES, PAGE_KINDS
from tests.quality.test_accessibility import violations
from tests.quality.test_valid_html import problems
from tests.real_campaigns import only_campaigns
from tests.servers import serving
from tests.site.test_serve import previewing

pytestmark = pytest.mark.generators
# What the theme brings: its styles, scripts and the pictures in them.
_THEMES: Final = re.compile(r"^(/assets/(stylesheets|javascripts)/|data:)")
_OUR_HEAD: Final = (
    "title", "meta[name=description]", 'meta[property^="og:"]', "link[rel=canonical]",
    'script[type="application/ld+json"]',
)  # fmt: skip


@pytest.fixture(scope="session")
def of_zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `site_of_two` from Zensical."""
    folder = made_once(
        tmp_path_factory,
        "two-of-zensical",
        lambda made: build_of(made, *TWO, options=("--generator", "zensical")),
    )
    return folder / "site"


@pytest.fixture(scope="session")
def zensical_url(of_zensical: Path) -> Iterator[str]:
    with serving(of_zensical) as url:
        yield url


def pages_of(site: Path) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_bytes())
        for path in site.rglob("*.html")
    }


def words_of(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node else ""


def links_of(page: LexborHTMLParser, address: str) -> set[str]:
    from urllib.parse import urljoin

    found = {
        urljoin(f"/{address}", node.attributes.get(name) or "").removesuffix("index.html")
        for name in ("href", "src")
        for node in page.css(f"[{name}]")
    }
    return {link for link in found if not _THEMES.match(link) and not link.endswith("#__skip")}


def test_both_have_the_same_pages_and_files(site_of_two: Path, of_zensical: Path) -> None:
    one, other = (
        {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for site in (site_of_two, of_zensical)
    )
    assert {name for name in one ^ other if not _THEMES.match(f"/{name}")} == set()


def test_both_say_the_same_on_every_page(site_of_two: Path, of_zensical: Path) -> None:
    other = pages_of(of_zensical)
    for address, page in pages_of(site_of_two).items():
        for part in ("article", ".sections", ".foot"):
            mine, theirs = page.css_first(part), other[address].css_first(part)
            assert words_of(mine) == words_of(theirs), (address, part)
        for part in _OUR_HEAD:
            told = [[node.html for node in each.css(part)] for each in (page, other[address])]
            assert told[0] == told[1], (address, part)
        lists = [
            each.css(".md-sidebar--secondary .md-nav__link") for each in (page, other[address])
        ]
        assert [node.text() for node in lists[0]] == [node.text() for node in lists[1]], address


def test_both_lead_to_the_same_places(site_of_two: Path, of_zensical: Path) -> None:
    other = pages_of(of_zensical)
    for address, page in pages_of(site_of_two).items():
        assert links_of(page, address) == links_of(other[address], address), address


def test_both_let_pages_run_only_their_own_scripts(site_of_two: Path, of_zensical: Path) -> None:
    for site in (site_of_two, of_zensical):
        for address, page in pages_of(site).items():
            if page.css_first(".md-header"):
                policy = page.css_first('meta[http-equiv="Content-Security-Policy"]')
                assert policy, address
                assert "script-src 'self' 'sha256-" in (policy.attributes["content"] or ""), address


def test_both_search_by_our_worker(site_of_two: Path, of_zensical: Path) -> None:
    told = set()
    for site in (site_of_two, of_zensical):
        page = LexborHTMLParser((site / "viec" / "index.html").read_bytes())
        config = page.css_first("#__config")
        assert config
        told.add(json.loads(config.text())["search"])
        assert not (site / "search.json").exists()
    assert len(told) == 1


def kinds_in(site: Path) -> dict[str, str]:
    """Return a page of each kind that a small site has."""
    return {
        kind: url
        for kind, url in PAGE_KINDS.items()
        if (site / url / "index.html").is_file() or (site / url).is_file()
    }


def test_zensical_brings_no_fault_into_pages(site_of_two: Path, of_zensical: Path) -> None:
    kinds = kinds_in(of_zensical)
    assert {"home", "work", "calendar", "campaign", "slogans", "not-found"} <= kinds.keys()
    told = []
    for site in (site_of_two, of_zensical):
        files = (site / url for url in kinds.values())
        found = problems(*(path / "index.html" if path.is_dir() else path for path in files))
        told.append({re.sub(r"^\S+?/site/(\S+?):\d+:", r"\1", one) for one in found})
    assert told[1] - told[0] == set()  # what is wrong with both is a fault of ours: test_valid_html


@pytest.mark.browser
@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
def test_pages_of_zensical_have_no_violation(
    browser: Browser, of_zensical: Path, zensical_url: str, screen: tuple[int, int]
) -> None:
    with visiting(browser, zensical_url, screen, bypass_csp=True, reduced_motion="reduce") as page:
        for kind, url in kinds_in(of_zensical).items():
            page.goto(url)
            assert violations(page, set(), is_frame=kind in FRAMES, targets=True) == [], kind


@pytest.mark.browser
@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
def test_the_search_in_the_header_of_zensical_is_answered_by_the_home_page(
    browser: Browser, zensical_url: str, screen: tuple[int, int]
) -> None:
    with visiting(browser, zensical_url, screen) as page:
        page.goto("viec/")
        field = page.get_by_role("searchbox", name="Tìm kiếm")
        field.focus()
        field.fill("mua ban nguoi")
        field.press("Enter")
        expect(page.locator(".find__link").first).to_be_visible()


def test_a_preview_is_made_by_the_generator_asked_for(tmp_path: Path) -> None:
    campaigns = only_campaigns(tmp_path / "campaigns", TWO[1])
    with previewing(campaigns, tmp_path, "--generator", "zensical") as preview:
        preview.shows("viec/", '<meta name="generator" content="zensical-')
