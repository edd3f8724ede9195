"""The guide of a kit: a single file of valid HTML, inert, complete without a network."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser, expect

from hooks.catalogue.catalogue import Catalogue
from hooks.kits.build import PublishedKit
from hooks.kits.guide import THUMBNAIL, thumbnail
from tests.browsing import SCREENS, visiting
from tests.feeds.samples import SITE, digital_day, make_catalogue, sample_campaign
from tests.kits.samples import (
    HOSTILE,
    SIZES,
    hostile_catalogue,
    kits_of,
    standing,
    two_years,
    unpacked,
)

XHTML = "{http://www.w3.org/1999/xhtml}"
RUNNING = ("script", "iframe", "frame", "object", "embed", "link", "base")
CATALOGUES = [
    pytest.param(two_years(), id="full"),
    pytest.param(digital_day(), id="real"),
    pytest.param(hostile_catalogue(), id="hostile"),
    pytest.param(standing(), id="standing"),
]


def guide_of(kit: PublishedKit) -> str:
    return unpacked(kit)["huong-dan.html"].decode()


def tree_of(kit: PublishedKit) -> ET.Element:
    html5lib.HTMLParser(strict=True).parse(guide_of(kit))  # raises if it is not valid
    root: ET.Element = html5lib.parse(guide_of(kit), treebuilder="etree")
    return root


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_it_is_valid_and_every_address_in_it_is_a_file_of_the_kit_or_a_page(
    catalogue: Catalogue,
) -> None:
    for kit in kits_of(catalogue):
        files = unpacked(kit)
        tree = tree_of(kit)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)
        for element in tree.iter():
            for name in ("href", "src"):
                if (address := element.get(name)) is None:
                    continue
                parts = urlsplit(address)
                if parts.scheme:  # to visit, never loaded
                    assert (element.tag, parts.scheme) in {(f"{XHTML}a", "https")}
                elif parts.path:
                    assert unquote(parts.path) in files
                else:
                    assert parts.fragment in ids


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_nothing_in_it_can_run(catalogue: Catalogue) -> None:
    for kit in kits_of(catalogue):
        for element in tree_of(kit).iter():
            assert element.tag not in {f"{XHTML}{tag}" for tag in RUNNING}
            assert not [name for name in element.attrib if str(name).startswith("on")]
        assert "script-src 'none'" in guide_of(kit)


def test_every_banner_is_shown_with_its_words_and_its_files() -> None:
    kit, _ = kits_of(two_years())
    tree = tree_of(kit)
    pictures = [image.get("src") for image in tree.iter(f"{XHTML}img")]
    assert sorted(map(str, pictures)) == sorted(
        path
        for path in unpacked(kit)
        if path.startswith("banner/") and path.endswith(".png") and "@2x" not in path
    )
    for image in tree.iter(f"{XHTML}img"):
        assert image.get("alt") == "Mẫu chiến dịch 1. Mẫu câu trên banner"
    links = {link.get("href") for link in tree.iter(f"{XHTML}a")}
    assert {path for path in unpacked(kit) if path.startswith(("banner/", "in-an/"))} <= links
    assert words(tree).count("Chú thích ảnh: Mẫu chiến dịch 1. Mẫu câu trên banner") == kit.slots


def test_it_tells_slogans_with_sources_dates_tasks_and_deadlines() -> None:
    kit, _ = kits_of(two_years())
    told = words(tree_of(kit))
    for sentence in (
        "Mẫu chủ đề, một; hai",
        "Nguồn: Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan",
        "Chưa xác minh",
        "Mẫu việc 4",
        "Bắt buộc",
        "Ít nhất 2 tin bài/tuần",
        "Trước ngày 15/10/2026",
        "Mẫu báo cáo trước ngày 15/10/2026",
        "Gỡ xuống",
    ):
        assert sentence in told


def rows(tree: ET.Element, title: str) -> list[list[str]]:
    found = [e for e in tree.iter(f"{XHTML}div") if e.get("aria-label") == title]
    return [[words(cell) for cell in row] for div in found for row in div.iter(f"{XHTML}tr")][1:]


def test_dates_say_when_to_put_up_and_when_to_take_down() -> None:
    kit, _ = kits_of(two_years())
    dates = rows(tree_of(kit), "Ngày đặt, ngày gỡ")
    # Of several, it is the one that the site offers for upload.
    assert ["Cao điểm Nên dùng 25/09–05/10/2026", "25/09/2026 00:00", "05/10/2026 23:59"] in dates
    assert str(dates).count("Nên dùng") == 1
    # An end that the document leaves open is not invented.
    assert ["Thời gian thực hiện từ 20/09/2026", "20/09/2026 00:00", "cơ quan tự đặt"] in dates
    assert not [row for row in dates if "Hạn báo cáo" in row[0]]
    later = rows(tree_of(kit), "Các năm sau")
    assert ["Mẫu ngày 1 Dự kiến 02/10/2027", "02/10/2027 00:00", "02/10/2027 23:59"] in later


def test_what_was_cancelled_is_not_put_up() -> None:
    campaign = sample_campaign()
    (edition,) = campaign["editions"]
    change = {"item": "cao-diem", "status": "cancelled", "source": "mau-cong-van"}
    change["note"] = "Mẫu: hủy"
    catalogue = make_catalogue([campaign | {"editions": [edition | {"changes": [change]}]}])
    (kit,) = kits_of(catalogue)
    (row,) = [r for r in rows(tree_of(kit), "Ngày đặt, ngày gỡ") if "Cao điểm" in r[0]]
    assert row == ["Cao điểm Đã hủy 25/09–05/10/2026 Mẫu: hủy", "Không đặt"]


def test_hostile_words_stay_words() -> None:
    (kit,) = kits_of(hostile_catalogue())
    tree = tree_of(kit)
    (heading,) = tree.iter(f"{XHTML}h1")
    assert "".join(heading.itertext()) == HOSTILE
    shown = [p for p in tree.iter(f"{XHTML}p") if (p.get("class") or "").startswith("words")]
    assert ["".join(p.itertext()) for p in shown] == [HOSTILE]
    # The HTML to paste is text here, and has the words as a single attribute.
    (area,) = tree.iter(f"{XHTML}textarea")
    pasted = html5lib.parseFragment("".join(area.itertext()), treebuilder="etree")
    assert [e.tag for e in pasted.iter()][1:] == [f"{XHTML}a", f"{XHTML}img"]
    (image,) = pasted.iter(f"{XHTML}img")
    assert image.get("alt") == f"{HOSTILE}. Mẫu câu trên banner"
    assert set(image.attrib) == {"src", "width", "height", "alt"}


@pytest.mark.parametrize("slot", SIZES)
def test_thumbnails_keep_the_shape_and_are_never_enlarged(slot: str) -> None:
    size = SIZES[slot]
    width, height = thumbnail(size)
    assert width <= min(size.width, THUMBNAIL[0])
    assert height <= min(size.height, THUMBNAIL[1])
    # Exact to the pixel in at least one direction, from which the other follows.
    ratio = size.width / size.height
    assert min(abs(width - height * ratio), abs(height - width / ratio)) <= 1


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_it_opens_from_its_folder_without_network(
    browser: Browser, tmp_path: Path, catalogue: Catalogue, screen: tuple[int, int]
) -> None:
    """The visit fails on any console error and on any request outside the folder."""
    for kit in kits_of(catalogue):
        with zipfile.ZipFile(io.BytesIO(kit.data)) as archive:
            archive.extractall(tmp_path)
        folder = (tmp_path / kit.file_name.removesuffix(".zip")).as_uri() + "/"
        with visiting(browser, folder, screen, offline=True) as page:
            page.goto(f"{folder}huong-dan.html")
            pictures = page.locator("img")
            expect(pictures).to_have_count(kit.slots)
            for number in range(kit.slots):
                pictures.nth(number).scroll_into_view_if_needed()
                expect(pictures.nth(number)).to_have_js_property("complete", value=True)
                assert pictures.nth(number).evaluate("image => image.naturalWidth") > 0
            assert page.title().startswith(page.locator("h1").inner_text()[:20])
            assert page.evaluate("document.documentElement.scrollWidth") <= screen[0]
            page.locator("nav a").last.click()
            expect(page.locator("#kiem-tra")).to_be_in_viewport()


@pytest.mark.browser
def test_one_click_selects_what_is_to_be_pasted(browser: Browser, tmp_path: Path) -> None:
    campaign = sample_campaign()
    (edition,) = campaign["editions"]
    gone = {"by": "mau-quy-dinh", "reason": "Mẫu lý do"}
    edition["texts"][1] |= {"superseded": gone}
    (kit,) = kits_of(make_catalogue([campaign]))
    with zipfile.ZipFile(io.BytesIO(kit.data)) as archive:
        archive.extractall(tmp_path)
    folder = (tmp_path / kit.file_name.removesuffix(".zip")).as_uri() + "/"
    with visiting(browser, folder, offline=True) as page:
        page.goto(f"{folder}huong-dan.html")
        for words_, element in (
            ("Mẫu chiến dịch 1. Mẫu câu trên banner", page.locator(".slot .take").first),
            ("Mẫu chủ đề, một; hai", page.locator(".words").nth(0)),
            (f"{SITE}chien-dich/mau-chien-dich-1/", page.locator("code.take")),
        ):
            element.click()
            assert page.evaluate("getSelection().toString()").strip() == words_
        # It is struck out, so nobody copies it by accident.
        struck = page.locator(".words.struck")
        expect(struck).to_have_text("Mẫu khẩu hiệu \\ «một»!")
        struck.click()
        assert page.evaluate("getSelection().toString()").strip() == ""


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_no_date_weight_or_file_name_is_broken_within(
    browser: Browser, tmp_path: Path, catalogue: Catalogue, screen: tuple[int, int]
) -> None:
    """A day split into 01/10/202 on one line and 2 on the next would be typed wrongly."""
    kit = kits_of(catalogue)[0]
    with zipfile.ZipFile(io.BytesIO(kit.data)) as archive:
        archive.extractall(tmp_path)
    folder = (tmp_path / kit.file_name.removesuffix(".zip")).as_uri() + "/"
    with visiting(browser, folder, screen, offline=True) as page:
        page.goto(f"{folder}huong-dan.html")
        broken = page.evaluate(
            """() => {
              const broken = [];
              for (const cell of document.querySelectorAll("th, .when, td > code, td > a"))
                for (const node of cell.childNodes)
                  for (const word of (node.nodeType === 3 ? node.data : "").matchAll(/[^\\s-]+/g)) {
                    const range = document.createRange();
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].map(({ top }) => top));
                    if (lines.size > 1) broken.push(word[0]);
                  }
              return broken;
            }"""
        )
        assert broken == []
