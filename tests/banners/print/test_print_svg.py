"""The SVG of a print: words, lengths in mm, no active content."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners import BannerError, BannerText, PrintItem
from banners.print import draw_svg
from tests.banners.print.print_helpers import ITEMS, SOME, URL, drawn_logo, svg_of
from tests.banners.samples import DRIVES, TEXTS

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"title", "defs", "clipPath", "g", "path", "circle", "rect", "image"}
TOPICS = ("chuyen-doi-so", "hiv-aids", "mua-ban-nguoi", "lan-toa")


def parsed(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own file


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_print_is_as_large_as_the_finished_thing(item: PrintItem) -> None:
    root = parsed(svg_of(TEXTS["solves"], item, url=URL))
    assert (root.get("width"), root.get("height")) == (f"{item.width_mm}mm", f"{item.height_mm}mm")
    left, top, width, height = map(float, (root.get("viewBox") or "").split())
    assert (left, top) == (0, 0)
    assert width / height == pytest.approx(item.width_mm / item.height_mm)


def test_title_and_label_are_the_words_the_document_writes() -> None:
    root = parsed(svg_of(TEXTS["drives"], ITEMS["a4-doc"]))
    label = root.get("aria-label") or ""
    assert label == f"01–10/10. Ngày Chuyển đổi số quốc gia. {DRIVES}"
    assert root.findtext(f"{SVG}title") == label
    assert root.get("role") == "img"


@pytest.mark.parametrize("topic", TOPICS)
def test_nothing_runs_and_nothing_comes_from_elsewhere(topic: str) -> None:
    logos = (drawn_logo((60, 40)),)
    files = [svg_of(TEXTS["no-child"], ITEMS[item], topic, URL, logos) for item in SOME[::3]]
    for svg in files:
        for element in parsed(svg).iter():
            assert element.tag.removeprefix(SVG) in DRAWN | {"svg"}
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                assert "href" not in name or value.startswith("data:image/png;base64,")
                assert name != "style"
                assert "url(" not in value or value.startswith("url(#")
        assert b"<!" not in svg
        assert b"<?" not in svg


def test_clips_of_two_banners_in_one_page_do_not_meet() -> None:
    ids = [
        element.get("id")
        for topic in ("chuyen-doi-so", "hiv-aids")
        for element in parsed(svg_of(TEXTS["solves"], ITEMS["bang-ron-1x8m"], topic)).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) > 3


@given(st.text(st.sampled_from("<>&\"'()]/ -–ĐỘNG") | st.characters(), max_size=40))
def test_hostile_words_stay_words(words: str) -> None:
    try:
        text = BannerText(headline=f"Mẫu {words}", name="Tên <mẫu>&", label="\"'>")
        svg = svg_of(text, ITEMS["a4-doc"])
    except BannerError:
        return
    root = parsed(svg)
    assert text.slogan in (root.get("aria-label") or "")
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN | {"svg"}


def test_the_same_words_give_the_same_bytes() -> None:
    text = replace(TEXTS["solves"])
    item = ITEMS["a4-doc"]
    assert draw_svg(text, item) == svg_of(TEXTS["solves"], item)
