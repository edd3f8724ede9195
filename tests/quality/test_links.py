"""No link or anchor within the site is broken, in pages, calendars, data files and feeds."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from tests.conftest import TODAY
from tests.pages_of import pages_of
from tests.quality.links import SITE, Site, own_addresses

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_no_link_or_anchor_leads_nowhere(built_site: Path) -> None:
    assert list(Site(built_site).broken()) == []


def test_none_of_the_whole_calendar_does(whole_site: Path) -> None:
    """Banners apart, which it lacks."""
    broken = Site(whole_site).broken()
    assert [line for line in broken if f"{SITE}banner/" not in line] == []


def test_the_check_itself_finds_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("x { background: url(gone.png) }", "utf-8")
    (tmp_path / "a.ics").write_bytes(b"DESCRIPTION:" + SITE.encode() + b"go\r\n ne/\\, x\r\n")
    (tmp_path / "data.csv").write_text(f'"{SITE}kit/gone.zip",x', "utf-8")
    (tmp_path / "index.html").write_text(
        f'<p id=here><a href="#here">.</a> <a href="#gone">.</a> <a href="./">.</a>'
        f'<img src="gone.png" srcset="a.css 1x, far.png 2x">'
        f'<a href="https://other.example/?cid=webcal%3A%2F%2F{SITE[8:-1]}%2Fics%2Fgone.ics">.</a>'
        f"<pre>&lt;img src={SITE}banner/gone.png&gt; {SITE}banner/{{id}}/</pre>",
        "utf-8",
    )
    assert [line.replace(SITE, "") for line in Site(tmp_path).broken()] == [
        "a.css: gone.png",
        "a.ics: gone/",
        "data.csv: kit/gone.zip",
        "index.html: #gone",
        "index.html: gone.png",
        "index.html: far.png",
        "index.html: ics/gone.ics",
        "index.html: banner/gone.png",
    ]


def test_own_addresses_end_where_the_prose_goes_on() -> None:
    text = f"Xem {SITE}lich/#thang-10. Hoặc ({SITE}banner/)."
    assert list(own_addresses(text)) == [f"{SITE}lich/#thang-10", f"{SITE}banner/"]


def test_every_page_to_be_found_is_in_the_sitemap(built_site: Path) -> None:
    root = ET.parse(built_site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = [place.text for place in root.iter(f"{SITEMAP}loc")]
    canonical = {
        SITE + file.parent.relative_to(built_site).as_posix().removeprefix(".") + "/"
        for file in pages_of(built_site, "index.html")
        if 'rel="canonical"' in file.read_text("utf-8")
    }
    assert {place.replace("example//", "example/") for place in canonical} == set(listed)
    assert len(listed) == len(set(listed))
    assert {day.text for day in root.iter(f"{SITEMAP}lastmod")} == {TODAY}
    robots = (built_site / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {SITE}sitemap.xml" in robots
    assert "Disallow" not in robots


def test_every_page_says_where_it_stands(built_site: Path) -> None:
    for file in pages_of(built_site, "index.html"):
        text = file.read_text("utf-8")
        if 'rel="canonical"' in text:
            url = SITE + file.relative_to(built_site).as_posix().removesuffix("index.html")
            assert f'<link rel="canonical" href="{url}">' in text
            assert f'<meta property="og:url" content="{url}">' in text
        else:  # frames and sample portals, which are parts of other pages
            assert 'name="robots" content="noindex' in text, file
