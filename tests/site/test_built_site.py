"""The built site as files: complete, the same every time, valid, safe, without third parties."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from banners import load_sizes
from banners.store.code import recall
from banners.store.store import Store
from hooks.addresses import FRAMES
from hooks.drawing.slots import PAGE_SIZES
from tests.conftest import DRAWING, ROOT, TODAY, run_build, run_here
from tests.pages_of import pages_of
from tests.real_campaigns import keep_only, only_campaigns
from tests.stored import copy_used
from tests.undrawn import command, sketched

CAMPAIGNS = {
    "ngay-chuyen-doi-so-quoc-gia": [2022, 2023, 2024, 2025],
    "phong-chong-duoi-nuoc-tre-em": [2021],
    "phong-chong-mua-ban-nguoi": [2024, 2025],
    "phong-chong-sot-xuat-huyet": [2021],
}


def pages(site: Path) -> list[Path]:
    return list(pages_of(site))


def parsed(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text("utf-8"))


def digest(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_every_promised_address_is_there(built_site: Path) -> None:
    expected = {"index.html", "404.html", "chien-dich/index.html", "ics/tat-ca.ics"}
    for campaign, years in CAMPAIGNS.items():
        expected.add(f"chien-dich/{campaign}/index.html")
        for size in PAGE_SIZES:
            expected.add(f"banner/{campaign}/{size}.png")
            expected |= {f"banner/{campaign}/{year}/{size}.png" for year in years}
    for campaign in ("ngay-chuyen-doi-so-quoc-gia", "phong-chong-mua-ban-nguoi"):
        expected.add(f"ics/chien-dich/{campaign}.ics")
    assert expected <= digest(built_site).keys()


def test_banners_have_their_sizes(built_site: Path) -> None:
    for size in load_sizes():
        for file in built_site.glob(f"banner/**/{size.id}.png"):
            with Image.open(file) as image:
                assert image.size == (size.width, size.height)
            assert file.stat().st_size <= size.max_bytes


def test_the_address_without_year_never_shows_the_words_of_a_year_that_has_ended(
    built_site: Path,
) -> None:
    folder = built_site / "banner" / "ngay-chuyen-doi-so-quoc-gia"
    assert (folder / "728x90.png").read_bytes() == (folder / "hang-nam/728x90.png").read_bytes()
    assert (folder / "728x90.png").read_bytes() != (folder / "2025/728x90.png").read_bytes()


def test_nothing_of_the_workshop_is_published(built_site: Path) -> None:
    names = digest(built_site).keys()
    assert not [n for n in names if n.startswith(("templates/", "overrides/")) or "__" in n]
    assert not [n for n in names if n.endswith((".py", ".yml", ".md"))]


# Of the lunar calendar, so that a day falls elsewhere each year; it is drawn twice.
OF_TWO_YEARS: Final = "ngay-gio-to-hung-vuong"


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the zone, the locale, the order of sets, the clock of the build, what is kept."""
    campaigns = only_campaigns(tmp_path / "campaigns", OF_TWO_YEARS)
    order = ["build", "--draft", "--today", TODAY, "--campaigns", str(campaigns), "--site-dir"]
    # Nothing else of what is kept: to read the modules again takes a third of a build.
    read = Store(DRAWING.store.folder)
    recall(read)
    elsewhere = {
        "TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": "0", "CALENDAR_CACHE": str(copy_used(read, tmp_path / "store")),
    }  # fmt: skip
    subprocess.run(
        [*command(sketched), *order, str(tmp_path / "elsewhere")],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "CALENDAR_SLOTS": "page", **elsewhere},
    )
    with sketched():  # with sets in another order, as each process has unless told
        here = run_build(*order, str(tmp_path / "here"))
    assert here.returncode == 0, here.stderr
    assert digest(tmp_path / "elsewhere") == digest(tmp_path / "here")


def test_nothing_is_loaded_from_a_third_party(built_site: Path) -> None:
    for page in pages(built_site):
        for element in parsed(page).css("[src], link[href]"):
            given = element.attributes
            loads = given.get("src") or given.get("href")
            # no browser fetches what oEmbed says; the address must be whole (oEmbed 1.0, 4)
            told = given.get("type") == "application/json+oembed"
            if loads and not told and given.get("rel") not in {"canonical", "prev", "next"}:
                assert not urlsplit(loads).netloc, (page, loads)
    for sheet in built_site.glob("assets/bundles/*.css"):
        assert not re.findall(r"url\(\s*[\"']?https?:", sheet.read_text("utf-8"))


def test_every_image_has_a_size_and_words_of_its_own_or_beside_it(built_site: Path) -> None:
    for page in pages(built_site):
        for image in parsed(page).css("img[src*='banner/']"):
            for attribute in ("width", "height"):
                assert image.attributes.get(attribute), (page, image.html)
            words = image.attributes.get("alt")
            # An empty one says that what is beside it says the same (HTML, 4.8.4.4.4).
            beside = (
                image.parent.parent.text(strip=True) if image.parent and image.parent.parent else ""
            )
            assert words or (words == "" and beside), (page, image.html)


def test_a_page_has_one_first_heading(built_site: Path) -> None:
    frames = built_site / FRAMES  # each a picture in somebody else's page
    for page in pages(built_site):
        expected = 0 if frames in page.parents else 1
        assert len(parsed(page).css("h1")) == expected, page


@pytest.mark.slow
def test_an_empty_calendar_still_is_a_site(campaigns: Path, tmp_path: Path) -> None:
    keep_only(campaigns)
    site = tmp_path / "site"
    result = run_build("build", "--draft", "--campaigns", str(campaigns), "--site-dir", str(site))
    assert result.returncode == 0, result.stderr
    assert "Chưa có chiến dịch nào" in (site / "chien-dich" / "index.html").read_text("utf-8")
    assert not (site / "ics").exists()


@pytest.mark.parametrize(
    "arguments", [["build", "--today", "20/11/2026"], ["xyz"], [], ["check", "--nope"]]
)
def test_wrong_usage_is_told_without_a_traceback(arguments: list[str]) -> None:
    result = run_here(*arguments)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
