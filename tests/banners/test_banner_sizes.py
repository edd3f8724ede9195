"""The catalogue of sizes: complete and checked, with errors reported by entry."""

import pytest

from banners import GROUPS, BannerError, Family, Kind, load_print_items, load_sizes
from banners.sizes import parse_print_items, parse_sizes
from tests.banners.samples import EVERY_SIZE

GOOD = """
- id: 320x50
  group: quang-cao
  name: Tên mẫu
  use: Chỗ mẫu
  max_bytes: 50_000
  min_headline: 14
  min_type: 11
  source: Nguồn mẫu
"""
PRINT = """
- id: bang-ron-mau
  group: in-an
  name: Tên mẫu
  use: Chỗ mẫu
  width_mm: 8000
  height_mm: 1000
  bleed_mm: 20
  scale: 10
  source: Nguồn mẫu
"""


@pytest.mark.parametrize(
    ("slot", "family"),
    [
        ("1200x630", Family.CARD),
        ("970x250", Family.WIDE),
        ("728x90", Family.STRIP),
        ("300x250", Family.SQUARE),
        ("300x600", Family.TALL),
        ("575x72", Family.STRIP),
        ("212x800", Family.TALL),
        ("250x500", Family.TALL),
        ("1280x720", Family.CARD),
        ("1080x1350", Family.SQUARE),
    ],
)
def test_addresses_of_slots_stay(slot: str, family: Family) -> None:
    assert EVERY_SIZE[slot].family is family


def test_every_slot_is_legible_sourced_and_grouped() -> None:
    for size in load_sizes():
        assert size.id.endswith(f"{size.width}x{size.height}")
        if size.kind is not Kind.BOARD:
            assert size.min_type >= 11
            assert size.min_headline >= 14
        assert size.group in GROUPS
        assert size.formats[0] == "png"
        left, top, right, bottom = size.safe_box
        assert 0 <= left < right <= size.width
        assert 0 <= top < bottom <= size.height


def test_every_group_has_slots() -> None:
    assert {size.group for size in load_sizes()} | {item.group for item in load_print_items()} == {
        *GROUPS
    }


def test_things_to_print_are_in_millimetres() -> None:
    items = {item.id: item for item in load_print_items()}
    banner = items["bang-ron-1x8m"]
    assert (banner.width_mm, banner.height_mm, banner.scale) == (8000, 1000, 10)
    assert banner.size.width / banner.size.height == 8
    assert items["a4-doc"].scale == 1
    for item in items.values():
        assert item.bleed_mm > 0
        assert item.size.family in Family


def test_a_new_slot_is_one_entry() -> None:
    (size,) = parse_sizes(GOOD + PRINT)
    assert (size.width, size.height, size.max_bytes) == (320, 50, 50_000)
    assert size.family is Family.STRIP
    (item,) = parse_print_items(GOOD + PRINT)
    assert item.id == "bang-ron-mau"


def test_the_middle_of_a_cover_is_its_safe_box() -> None:
    (size,) = parse_sizes(GOOD.replace("320x50", "bia-851x315") + "  safe: [145, 0, 146, 5]\n")
    assert size.safe_box == (145, 0, 705, 310)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{", "YAML không đọc được"),
        ("", "cần một danh sách kích thước"),
        ("- 1200x630", "mục 1: cần các dòng dạng “id: 1200x630”"),
        (GOOD + GOOD, "mục 2: kích thước 320x50 đã có ở trên"),
        (
            GOOD.replace("320x50", "320*50"),
            r"mục 1: id phải có dạng 1200x630, không phải '320\*50'",
        ),
        (GOOD.replace("320x50", "320x0"), "mục 1: id phải có dạng"),
        (
            GOOD.replace("50_000", "nhẹ"),
            "mục 1: max_bytes phải là số nguyên dương, không phải 'nhẹ'",
        ),
        (GOOD.replace("  source: Nguồn mẫu\n", ""), "mục 1: thừa hoặc thiếu source"),
        (GOOD + "  colour: red\n", "mục 1: thừa hoặc thiếu colour"),
        (GOOD.replace("Tên mẫu", "7"), "mục 1: name phải là chữ, không phải 7"),
        (GOOD.replace("min_type: 11", "min_type: 15"), "min_type không được lớn hơn"),
        (GOOD.replace("quang-cao", "khac"), "group phải là một trong chia-se, quang-cao"),
        (GOOD + "  safe: [1, 2, 3]\n", r"safe phải là \[trái, trên, phải, dưới\]"),
        (GOOD + "  safe: [200, 0, 120, 0]\n", "safe phải là"),
        (GOOD + "  formats: [webp]\n", "formats phải bắt đầu bằng png"),
        (GOOD + "  formats: [png, gif]\n", "formats phải bắt đầu bằng png"),
        (GOOD + "  kind: poster\n", "kind phải là một trong banner, board, frame"),
        (GOOD + "  retina: 2\n", "retina phải là true hoặc false, không phải 2"),
        (PRINT.replace("20", "2 cm"), "bleed_mm phải là số nguyên dương"),
        (PRINT.replace("bang-ron-mau", "Băng rôn"), "id phải có dạng bang-ron-8x1m"),
        (PRINT + "  max_bytes: 5\n", "thừa hoặc thiếu max_bytes"),
    ],
)
def test_a_fault_names_its_entry(source: str, message: str) -> None:
    with pytest.raises(BannerError, match=message):
        parse_sizes(source)
