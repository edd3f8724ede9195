"""The guide of a kit: a single file of valid HTML, inert, complete without a network."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser, expect

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.kits.build import PublishedKit
from hooks.kits.guide import THUMBNAIL, thumbnail
from tests import made_up
from tests.browsing import DESKTOP, PHONE, visiting
from tests.feeds.reading import read_strictly
from tests.kits.samples import (
    SIZES,
    hostile_catalogue,
    kits_of,
    standing,
    two_years,
    unpacked,
    zip_of,
)
from tests.made_up import HOSTILE, SITE, letter, sample_folder
from tests.real_campaigns import only_campaigns

XHTML = "{http://www.w3.org/1999/xhtml}"
DIGITAL_DAY = "ngay-chuyen-doi-so-quoc-gia"
RUNNING = ("script", "iframe", "frame", "object", "embed", "link", "base")


@cache
def digital_day() -> Catalogue:
    """Return one real campaign, with what real letters say of it."""
    with TemporaryDirectory() as folder:
        return load_catalogue(only_campaigns(Path(folder) / "campaigns", DIGITAL_DAY))


CATALOGUES: Final[dict[str, Callable[[], Catalogue]]] = {
    "full": two_years,
    "real": digital_day,
    "hostile": hostile_catalogue,
    "standing": standing,
}


@pytest.fixture
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    """One of CATALOGUES, made only once its test runs."""
    return CATALOGUES[request.param]()


OF_EACH: Final = pytest.mark.parametrize("catalogue", CATALOGUES, indirect=True)


def guide_of(kit: PublishedKit) -> str:
    return unpacked(kit)["huong-dan.html"].decode()


def tree_of(kit: PublishedKit) -> ET.Element:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True)
    root: ET.Element = parser.parse(guide_of(kit))  # raises if it is not valid
    return root


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.slow
@OF_EACH
def test_it_is_valid_every_address_is_a_file_of_the_kit_or_a_page_and_nothing_can_run(
    catalogue: Catalogue,
) -> None:
    for kit in kits_of(catalogue):
        files = unpacked(kit)
        tree = tree_of(kit)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)
        assert "script-src 'none'" in files["huong-dan.html"].decode()
        for element in tree.iter():
            assert element.tag not in {f"{XHTML}{tag}" for tag in RUNNING}
            assert not [name for name in element.attrib if str(name).startswith("on")]
            for name in ("href", "src"):
                if (address := element.get(name)) is None:
                    continue
                parts = urlsplit(address)
                if parts.scheme:  # to visit, never loaded
                    assert element.tag == f"{XHTML}a"
                    assert parts.scheme in {"http", "https"}
                elif parts.path:
                    assert unquote(parts.path) in files
                else:
                    assert parts.fragment in ids


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
        "Ít nhất 2 tin bài mỗi tuần",
        "Trước ngày 15/10/2026",
        "Mẫu báo cáo trước ngày 15/10/2026",
        "Gỡ xuống",
    ):
        assert sentence in told


def rows(tree: ET.Element, title: str) -> list[list[str]]:
    found = [e for e in tree.iter(f"{XHTML}div") if e.get("aria-label") == title]
    return [[words(cell) for cell in row] for div in found for row in div.iter(f"{XHTML}tr")][1:]


def test_dates_say_when_to_put_up_and_when_to_take_down() -> None:
    national = {
        "kind": "cao-diem",
        "id": "chung",
        "when": {"from": "26/9/2026", "to": "04/10/2026"},
    }
    kit, _ = kits_of(two_years({"windows": [national]}))
    dates = rows(tree_of(kit), "Ngày đặt, ngày gỡ")
    # Of several, it is the one that the site offers for upload: the nation's before a province's.
    letter = "Nguồn: Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan"
    assert [
        f"Cao điểm Nên dùng 26/09–04/10/2026 {letter} cả nước",
        "26/09/2026 00:00",
        "04/10/2026 23:59",
    ] in dates
    assert str(dates).count("Nên dùng") == 1
    # Each row tells where it counts and who says so; an end that the document leaves open is not
    # invented.
    assert [
        f"Thời gian thực hiện tỉnh Mẫu A từ 20/09/2026 {letter}",
        "20/09/2026 00:00",
        "cơ quan tự đặt",
    ] in dates
    assert not [row for row in dates if "Hạn báo cáo" in row[0]]
    later = rows(tree_of(kit), "Các năm sau")
    assert [
        "Mẫu ngày 1 Dự kiến 02/10/2027 Quy định: Quyết định 01/QĐ-MAU ngày 05/01/2020 của Mẫu cơ "
        "quan",
        "02/10/2027 00:00",
        "02/10/2027 23:59",
    ] in later


def day_in_its_month() -> Catalogue:
    """Return a catalogue of a day within a month, of which letters speak until 2026."""
    campaigns, letters = sample_folder()
    campaigns["mau-chien-dich-1"]["occasions"][1]["rule"] = {"month": 10}
    return made_up.catalogue(campaigns, letters)


def test_without_words_of_its_year_it_says_which_are_missing_and_where_the_newest_are() -> None:
    kit, former = kits_of(day_in_its_month(), today=date(2027, 9, 20))
    assert (kit.year, former.year) == (None, 2026)
    told = words(tree_of(kit))
    assert (
        "Chưa thấy chủ đề năm 2027; chủ đề, khẩu hiệu năm 2026 nằm ở bản năm 2026 "
        "(trang chiến dịch, mục Lưu trữ: các năm trước). Banner ghi tên chiến dịch."
    ) in told
    assert "Mẫu chủ đề, một; hai" not in told
    assert not [path for path in unpacked(kit) if path.startswith("khau-hieu")]


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2027, 1, 5), 2027), (date(2027, 10, 31), 2027), (date(2027, 11, 1), 2028)],
)
def test_of_no_year_it_lists_the_year_that_runs_or_comes_and_takes_its_banner_down_once(
    today: date, year: int
) -> None:
    kit = kits_of(day_in_its_month(), today=today)[0]
    tree = tree_of(kit)
    dates = rows(tree, "Ngày đặt, ngày gỡ")
    assert [row[1:] for row in dates] == [
        [f"01/10/{year} 00:00", f"31/10/{year} 23:59"],
        [f"02/10/{year} 00:00", f"31/10/{year} 23:59"],
    ]
    assert not rows(tree, "Các năm sau")
    events = read_strictly(unpacked(kit)["lich.ics"])
    assert {event.start.year for event in events} >= {year, year + 1}
    assert "Ngày của các năm sau: trong tệp lich.ics." in words(tree)


def changed(*changes: dict[str, Any]) -> dict[str, Any]:
    """Return a letter that changes the sample letter."""
    section = {"campaign": "mau-chien-dich-1", "scope": "mau-tinh-a", "changes": changes}
    return letter(section, number="09/MAU-CV", date="20/9/2026", amends="mau-cong-van")


def test_what_was_cancelled_is_not_put_up() -> None:
    change = {"what": "cao-diem", "status": "huy", "note": "Mẫu: hủy"}
    kit, _ = kits_of(two_years(mau_huy=changed(change)))
    (row,) = [r for r in rows(tree_of(kit), "Ngày đặt, ngày gỡ") if "Cao điểm" in r[0]]
    assert row[0].startswith("Cao điểm tỉnh Mẫu A Đã hủy 25/09–05/10/2026")
    assert row[0].endswith("Mẫu: hủy")
    assert row[1] == "Không đặt"


def told_of(*sections: dict[str, Any]) -> str:
    """Return the words of the guide when the letter says more."""
    return words(tree_of(kits_of(two_years(*sections))[0]))


def test_each_text_tells_its_occasion_its_document_its_clause_and_its_place() -> None:
    told = told_of(
        {
            "occasion": "thang",
            "scope": "mau-tinh-b",
            "texts": [{"kind": "khau-hieu", "text": "Mẫu câu riêng", "clause": "mục 2a"}],
        }
    )
    assert (
        "Khẩu hiệu, Mẫu tháng 1 Mẫu câu riêng "
        "Nguồn: Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan, mục 2a tỉnh Mẫu B"
    ) in told


def test_what_may_not_be_used_is_told_and_not_offered() -> None:
    texts: list[dict[str, Any]] = [
        {"kind": "khau-hieu", "text": "Mẫu câu bị cắt […]"},
        {"kind": "khau-hieu", "text": "Mẫu câu thôi dùng", "retired": {"reason": "Mẫu lý do"}},
        {"kind": "khau-hieu", "text": "Mẫu câu chưa chắc", "verified": False},
        {"kind": "khau-hieu", "text": "Mẫu câu dùng được"},
    ]
    kit, _ = kits_of(two_years({"texts": texts}))
    classes = {
        words(p): p.get("class")
        for p in tree_of(kit).iter(f"{XHTML}p")
        if (p.get("class") or "").startswith("words")
    }
    assert {text: classes[text] for text in map(str, (each["text"] for each in texts))} == {
        "Mẫu câu bị cắt […]": "words unfit",
        "Mẫu câu thôi dùng": "words struck",
        "Mẫu câu chưa chắc": "words unfit",
        "Mẫu câu dùng được": "words take",
    }
    told = words(tree_of(kit))
    assert "Không dùng: văn bản chỉ thấy được một phần câu này." in told
    assert "Không dùng từ ngày 01/01/2027: Mẫu lý do" in told


def test_a_list_says_what_is_missing_and_what_to_choose() -> None:
    told = told_of(
        {"texts": [{"kind": "khau-hieu", "list": ["Mẫu câu a", "Mẫu câu b"], "total": 5,
                    "choose": 1}]},
    )  # fmt: skip
    assert "Danh sách chưa đủ: văn bản nêu 5 khẩu hiệu, mới có 2" in told
    assert "Chọn 1 trong các câu khẩu hiệu" in told


def test_a_task_tells_its_kind_how_often_in_which_languages_when_and_by_when() -> None:
    told = told_of(
        {
            "tasks": [
                {
                    "kind": "hien-thi",
                    "text": "Mẫu việc hiển thị",
                    "frequency": {"at_most": 3, "unit": "lượt", "per": "ngay", "days": "ca-tuan"},
                    "languages": ["km"],
                    "when": {"from": "01/10/2026", "to": "05/10/2026"},
                    "due": {"before": "10/10/2026", "at": "17h00"},
                },
                {"kind": "to-chuc", "text": "Mẫu việc tổ chức",
                 "frequency": {"exactly": 2, "unit": "buổi"}},
            ]
        }
    )  # fmt: skip
    for sentence in (
        "Mẫu việc hiển thị Hiển thị Nhiều nhất 3 lượt mỗi ngày, cả tuần",
        "Ngôn ngữ: Tiếng Khmer",
        "Thời gian: từ ngày 01/10/2026 đến hết ngày 05/10/2026",
        "Hạn: Trước 17h00 ngày 10/10/2026",
        "Mẫu việc tổ chức Tổ chức Đúng 2 buổi tổng cộng",
    ):
        assert sentence in told


def test_a_deadline_that_was_moved_tells_where_it_stands() -> None:
    change = {"what": "bao-cao", "status": "doi", "due": {"by": "20/10/2026"}, "reason": "Mẫu vì"}
    kit, _ = kits_of(two_years(mau_doi=changed(change)))
    told = words(tree_of(kit))
    assert "Trước ngày 15/10/2026" in told
    assert "Đã dời: 20/10/2026, theo Công văn 09/MAU-CV" in told


def test_only_hotlines_in_force_are_told() -> None:
    contacts = [
        {"name": "Mẫu số đã ngừng", "phone": "1900 1", "to": "31/10/2026"},
        {"name": "Mẫu số đang dùng", "phone": "1900 2", "from": "01/10/2026"},
        {"name": "Mẫu số sắp có", "phone": "1900 3", "from": "01/01/2027"},
    ]
    told = told_of({"contacts": contacts})
    assert "Mẫu số đang dùng: 1900 2 Từ ngày 01/10/2026" in told
    assert "Mẫu số đã ngừng" not in told
    assert "Mẫu số sắp có" not in told


def test_it_says_whose_words_the_banner_shows_and_where_they_count() -> None:
    kit, _ = kits_of(two_years())
    assert (
        "Chữ trên banner: Chủ đề năm 2026, theo Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan. "
        "Dịp: Mẫu ngày 1, Mẫu tháng 1. Câu của riêng tỉnh Mẫu A: nơi khác dùng banner chung."
    ) in words(tree_of(kit))
    (plain,) = kits_of(standing())
    assert "Chữ trên banner: tên chiến dịch." in words(tree_of(plain))


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


# Words that are torn at the end of a line, where they are days, weights and names of files.
TORN: Final = """() => {
  const torn = [];
  for (const cell of document.querySelectorAll("th, .when, td > code, td > a"))
    for (const node of cell.childNodes)
      for (const word of (node.nodeType === 3 ? node.data : "").matchAll(/[^\\s-]+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => top));
        if (lines.size > 1) torn.push(word[0]);
      }
  return torn;
}"""


# Of the pictures, which are fetched when they come near; an error if one cannot be shown.
WIDTHS: Final = """() => Promise.all([...document.images].map(async (image) => {
  image.loading = "eager";
  await image.decode();
  return image.naturalWidth;
}))"""


@pytest.mark.browser
@OF_EACH
def test_it_opens_from_its_folder_without_network(
    browser: Browser, tmp_path: Path, catalogue: Catalogue
) -> None:
    """The visit fails on any console error and on any request outside the folder.

    A day split into 01/10/202 on one line and 2 on the next would be typed wrongly. The newest kit
    and the one before are visited: those before it are made as that one is.
    """
    for kit in kits_of(catalogue)[:2]:
        with zipfile.ZipFile(io.BytesIO(zip_of(kit))) as archive:
            archive.extractall(tmp_path)
        folder = (tmp_path / kit.file_name.removesuffix(".zip")).as_uri() + "/"
        with visiting(browser, folder, DESKTOP, offline=True) as page:
            page.goto(f"{folder}huong-dan.html")
            pictures = page.locator("img")
            expect(pictures).to_have_count(kit.slots)
            assert min(page.evaluate(WIDTHS)) > 0
            assert page.title().startswith(page.locator("h1").inner_text()[:20])
            for width, height in (DESKTOP, PHONE):
                page.set_viewport_size({"width": width, "height": height})
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                assert page.evaluate(TORN) == [], width
            page.locator("nav a").last.click()
            expect(page.locator("#kiem-tra")).to_be_in_viewport()


@pytest.mark.browser
def test_one_click_selects_what_is_to_be_pasted(browser: Browser, tmp_path: Path) -> None:
    gone = {"what": "khau-hieu", "item": 1, "status": "huy", "reason": "Mẫu lý do"}
    kit, _ = kits_of(two_years(mau_huy=changed(gone)))
    with zipfile.ZipFile(io.BytesIO(zip_of(kit))) as archive:
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
