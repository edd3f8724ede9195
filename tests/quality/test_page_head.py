"""What a page tells browsers and link previews about itself."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from tests.conftest import ROOT
from tests.pages_of import pages_of
from tests.quality.links import SITE
from tests.quality.page_kinds import CAMPAIGN, FRAMES, HOME, PAGE_KINDS

WHOLE_PAGES = [
    path for kind, path in PAGE_KINDS.items() if kind not in {*FRAMES, "sample-portal", "not-found"}
]
ICONS = ROOT / "docs" / "assets" / "icons"


class Head(HTMLParser):
    """The head of a page: title, meta elements by name or property, links by relation."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.title = ""
        self.meta: dict[str, str] = {}
        self.links: dict[str, list[dict[str, str]]] = {}
        self._in_title = False
        self.feed(file.read_text("utf-8").partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title"
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            assert name not in self.meta, f"{name} is said twice"
            self.meta[name] = given["content"]
        elif tag == "link":
            self.links.setdefault(given["rel"].strip(), []).append(given)

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False


def test_titles_tell_pages_apart(whole_site: Path) -> None:
    titles: dict[str, str] = {}
    for file in pages_of(whole_site, "index.html"):
        if 'rel="canonical"' not in file.read_text("utf-8"):
            continue
        head = Head(file)
        where = file.relative_to(whole_site).as_posix()
        # the year of the build has two addresses, one of them /lich/
        if not where.startswith("lich/"):
            assert head.title not in titles, (where, titles.get(head.title))
        titles[head.title] = where
        assert len(head.meta["description"]) >= 30, where


@pytest.mark.parametrize("path", WHOLE_PAGES)
def test_a_shared_link_has_title_words_and_picture(built_site: Path, path: str) -> None:
    head = Head(built_site / path / "index.html")
    assert head.title.startswith(head.meta["og:title"])
    assert head.meta["og:description"] == head.meta["description"]
    assert head.meta["og:url"] == SITE + path
    assert head.meta["og:site_name"] == "Lịch truyền thông"
    assert head.meta["og:locale"] == "vi_VN"
    assert head.meta["og:type"] == "website"
    assert head.meta["twitter:card"] == "summary_large_image"
    assert head.meta["og:image:alt"]
    picture = built_site / head.meta["og:image"].removeprefix(SITE)
    with Image.open(picture) as image:
        told = (int(head.meta["og:image:width"]), int(head.meta["og:image:height"]))
        assert image.size == told == (1200, 630)
        assert head.meta["og:image:type"] == "image/png"


def test_the_picture_is_the_campaigns_own_and_of_no_year_that_has_ended(built_site: Path) -> None:
    own = Head(built_site / CAMPAIGN / "index.html").meta["og:image"]
    assert own == f"{SITE}banner/ngay-chuyen-doi-so-quoc-gia/hang-nam/1200x630.png"
    assert Head(built_site / HOME / "index.html").meta["og:image"] != own


@pytest.mark.parametrize("path", [HOME, CAMPAIGN, "404.html"])
def test_icons_and_fonts_are_there(built_site: Path, path: str) -> None:
    file = built_site / path
    head = Head(file if file.suffix else file / "index.html")
    icons = [*head.links["icon"], *head.links["apple-touch-icon"], *head.links["preload"]]
    assert len(icons) == 6
    for icon in icons:
        address = urljoin(SITE + path, icon["href"]).removeprefix(SITE)
        assert (built_site / address).is_file(), icon
    assert head.meta["theme-color"] == "#082a69"


def test_the_404_page_is_kept_out_of_search_engines(built_site: Path) -> None:
    head = Head(built_site / "404.html")
    assert head.meta["robots"] == "noindex"
    assert "canonical" not in head.links
    assert "og:image" not in head.meta


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "size", "share"), [("favicon-32.png", 32, 1.0), ("apple-touch-icon.png", 180, 0.76)]
)
def test_bitmap_icons_are_the_drawn_one(
    browser: Browser, name: str, size: int, share: float
) -> None:
    """They are drawn from favicon.svg; for phones on white, with a margin for round corners."""
    page = browser.new_page(viewport={"width": size, "height": size})
    svg = (ICONS / "favicon.svg").read_text("utf-8")
    edge, inner = size * (1 - share) / 2, size * share
    page.set_content(
        f"<style>*{{margin:0}}svg{{position:absolute;left:{edge}px;top:{edge}px;"
        f"width:{inner}px;height:{inner}px}}</style>{svg}"
    )
    drawn = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    with Image.open(ICONS / name) as icon:
        assert icon.size == (size, size)
        ground = Image.new("RGBA", icon.size, "white")
        seen = Image.alpha_composite(ground, icon.convert("RGBA")).convert("RGB")
    assert max(ImageStat.Stat(ImageChops.difference(seen, drawn)).mean) < 2
