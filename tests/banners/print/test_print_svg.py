"""The SVG: words, lengths, no active content; in mm for prints and in px for screens."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners import PALETTES, BannerError, BannerText, Kind, PrintItem, Size, load_sizes
from banners.print import LogoRoom, draw_svg
from tests.banners.print.print_helpers import ITEMS, SOME, URL
from tests.banners.samples import CARD, DRIVES, STRIP, TEXTS

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"title", "defs", "linearGradient", "stop", "path"}


def parsed(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own file


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_print_is_as_large_as_the_finished_thing(item: PrintItem) -> None:
    root = parsed(draw_svg(TEXTS["solves"], item, url=URL))
    assert (root.get("width"), root.get("height")) == (f"{item.width_mm}mm", f"{item.height_mm}mm")
    left, top, width, height = map(float, (root.get("viewBox") or "").split())
    assert (left, top) == (0, 0)
    assert width / height == pytest.approx(item.width_mm / item.height_mm)


@pytest.mark.parametrize("size", [CARD, STRIP], ids=["card", "strip"])
def test_a_screen_s_is_in_px(size: Size) -> None:
    root = parsed(draw_svg(TEXTS["solves"], size))
    assert (root.get("width"), root.get("height")) == (f"{size.width}px", f"{size.height}px")
    assert root.get("viewBox") == f"0 0 {size.width} {size.height}"


def test_title_and_label_are_the_words_the_document_writes() -> None:
    for item in (ITEMS["a4-doc"], CARD):
        root = parsed(draw_svg(TEXTS["drives"], item))
        label = root.get("aria-label") or ""
        assert label == f"01–10/10. Ngày Chuyển đổi số quốc gia. {DRIVES}"
        assert root.findtext(f"{SVG}title") == label
        assert root.get("role") == "img"


@pytest.mark.parametrize("palette", PALETTES)
def test_nothing_runs_and_nothing_comes_from_elsewhere(palette: str) -> None:
    files = [draw_svg(TEXTS["no-child"], ITEMS[item], palette, URL) for item in SOME[::3]]
    for svg in (*files, draw_svg(TEXTS["no-child"], CARD, palette)):
        for element in parsed(svg).iter():
            assert element.tag.removeprefix(SVG) in DRAWN | {"svg"}
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                assert "href" not in name
                assert name != "style"
                assert "url(" not in value or value.startswith("url(#")
        assert b"<!" not in svg
        assert b"<?" not in svg


def test_gradients_of_two_banners_in_one_page_do_not_meet() -> None:
    ids = [
        element.get("id")
        for palette in ("xanh", "do")
        for element in parsed(draw_svg(TEXTS["solves"], CARD, palette)).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) > 10


@given(st.text(st.sampled_from("<>&\"'()]/ -–ĐỘNG") | st.characters(), max_size=40))
def test_hostile_words_stay_words(words: str) -> None:
    try:
        text = BannerText(headline=f"Mẫu {words}", name="Tên <mẫu>&", label="\"'>")
        svg = draw_svg(text, ITEMS["a4-doc"])
    except BannerError:
        return
    root = parsed(svg)
    assert text.headline in (root.get("aria-label") or "")
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN | {"svg"}


def test_a_board_and_a_frame_are_drawn_point_by_point_only() -> None:
    for kind in (Kind.BOARD, Kind.FRAME):
        size = next(size for size in load_sizes() if size.kind is kind)
        with pytest.raises(BannerError, match=f"{size.id} chỉ có ảnh PNG"):
            draw_svg(TEXTS["dengue"], size)


def test_a_screen_s_banner_takes_no_code_and_no_logo() -> None:
    with pytest.raises(BannerError, match="không có mã QR"):
        draw_svg(TEXTS["solves"], CARD, url=URL)
    with pytest.raises(BannerError, match="không có mã QR"):
        draw_svg(TEXTS["solves"], CARD, logo=LogoRoom.EMPTY)


def test_the_same_words_give_the_same_bytes() -> None:
    text = replace(TEXTS["solves"])
    assert draw_svg(text, CARD) == draw_svg(TEXTS["solves"], CARD)
