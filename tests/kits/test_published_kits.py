"""Kits on the site: one for each edition, offered with a checksum where people look for banners."""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import date
from pathlib import Path

import html5lib
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from hooks.drawing.banners import editions_drawn
from hooks.kits.names import check_path
from tests.browsing import SCREENS, first_of, visiting
from tests.conftest import SOME, TODAY
from tests.real_campaigns import real_catalogue

XHTML = "{http://www.w3.org/1999/xhtml}"
CATALOGUE = real_catalogue()
EDITIONS = [
    edition
    for campaign in CATALOGUE.campaigns
    if campaign.id in SOME
    for edition in editions_drawn(CATALOGUE, campaign, date.fromisoformat(TODAY))
]
YEARS = [(edition.campaign.id, edition.year) for edition in EDITIONS]
DIGITAL_DAY = "ngay-chuyen-doi-so-quoc-gia"


def archive_of(site: Path, id_: str, year: int | None) -> zipfile.ZipFile:
    return zipfile.ZipFile(site / "kit" / (f"{id_}-{year}.zip" if year else f"{id_}.zip"))


def parsed(page: Path) -> ET.Element:
    root: ET.Element = html5lib.parse(page.read_text("utf-8"), treebuilder="etree")
    return root


def test_every_year_has_one(built_site: Path) -> None:
    names = {f"{id_}-{year}.zip" if year else f"{id_}.zip" for id_, year in YEARS}
    assert {file.name for file in (built_site / "kit").iterdir()} == names


def test_the_manifest_tells_the_shape_that_each_picture_has(built_site: Path) -> None:
    """The files themselves are checked, since the manifest only repeats what the drawing said."""
    checked = 0
    for id_, year in YEARS:
        with archive_of(built_site, id_, year) as archive:
            stem = archive.namelist()[0].partition("/")[0]
            for item in json.loads(archive.read(f"{stem}/manifest.json"))["files"]:
                if item["kind"] == "banner":
                    with Image.open(archive.open(f"{stem}/{item['path']}")) as picture:
                        assert picture.size == (item["width"], item["height"]), item["path"]
                        assert (picture.format or "").lower() == item["format"].replace(
                            "jpg", "jpeg"
                        )
                    checked += 1
    assert checked > len(YEARS)


def test_it_holds_every_banner_of_its_year_as_the_site_has_it_as_png(built_site: Path) -> None:
    for edition in EDITIONS:
        id_, year = edition.campaign.id, edition.year
        folder = built_site / edition.folder
        published = {
            file.name: hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.iterdir()
            if file.suffix == ".png"
        }
        assert published
        with archive_of(built_site, id_, year) as archive:
            assert archive.testzip() is None
            for name in archive.namelist():
                check_path(name)
            stem = archive.namelist()[0].partition("/")[0]
            manifest = json.loads(archive.read(f"{stem}/manifest.json"))
            held = {
                item["path"].rpartition(f"/{stem}-")[2]: hashlib.sha256(
                    archive.read(f"{stem}/{item['path']}")
                ).hexdigest()
                for item in manifest["files"]
                if item["kind"] == "banner"
            }
        assert held == published


@pytest.mark.parametrize("page", ["chien-dich", "banner"])
def test_pages_offer_it_with_its_weight_and_its_sum(built_site: Path, page: str) -> None:
    """The campaign's page has those of all editions; the page of its banners that which is handed
    out, and that for which one of no year stands in.
    """
    summed = 0
    for id_ in {id_ for id_, _ in YEARS}:
        tree = parsed(built_site / page / id_ / "index.html")
        told: dict[str, bytes] = {}
        for link in tree.iter(f"{XHTML}a"):
            name = (link.get("href") or "").rpartition("/kit/")[2]
            if name.endswith(".zip") and (link.get("download") or "").endswith(".zip"):
                told[name] = (built_site / "kit" / name).read_bytes()
                words = "".join(link.itertext())
                if match := re.search(r"ZIP, ([\d,]+) (kB|MB)", words):
                    unit = {"kB": 1e3, "MB": 1e6}[match[2]]
                    weight = float(match[1].replace(",", "."))
                    assert weight == pytest.approx(len(told[name]) / unit, abs=1)
                else:
                    pytest.fail(f"{page}/{id_}: {words!r} names no weight")
        sums = {
            "".join(each.itertext())
            for block in tree.iter(f"{XHTML}details")
            if block.get("class") == "kit__check"
            for each in block.iter(f"{XHTML}code")
        }
        assert sums == {hashlib.sha256(data).hexdigest() for data in told.values()}, (page, id_)
        summed += len(sums)
    assert summed == sum(
        each.whole or (page == "chien-dich" and each.year is not None) for each in EDITIONS
    )


@pytest.mark.browser
@pytest.mark.parametrize("screen", first_of(SCREENS[::-1]))
def test_a_webmaster_downloads_it_by_keyboard(
    browser: Browser, site_url: str, built_site: Path, screen: tuple[int, int]
) -> None:
    with visiting(browser, site_url, screen) as page:
        page.goto(f"banner/{DIGITAL_DAY}/")
        link = page.get_by_role("link", name=re.compile(r"^Tải trọn bộ \(ZIP"))
        expect(link).to_be_in_viewport()
        link.focus()
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        name = download.value.suggested_filename
        assert name == f"{DIGITAL_DAY}.zip"  # its theme is of 2025
        data = Path(download.value.path()).read_bytes()
        assert data == (built_site / "kit" / name).read_bytes()
        check = page.locator(".page--slots > .kit__check")
        check.locator("summary").press("Enter")
        sum_ = check.locator(".kit__sum code")
        expect(sum_).to_be_visible()
        expect(sum_).to_have_text(hashlib.sha256(data).hexdigest())
        assert page.evaluate("document.documentElement.scrollWidth") <= screen[0]
