"""The catalogue of sizes: complete, checked, and told what is wrong by entry."""

import pytest

from banners import BannerError, Family, load_sizes
from banners.sizes import parse_sizes

GOOD = """
- id: 320x50
  name: Tên mẫu
  use: Chỗ mẫu
  max_bytes: 50_000
  min_headline: 14
  min_type: 11
  source: Nguồn mẫu
"""


def test_the_first_six_slots() -> None:
    assert {size.id: size.family for size in load_sizes()} == {
        "1200x630": Family.CARD,
        "970x250": Family.WIDE,
        "728x90": Family.STRIP,
        "300x250": Family.SQUARE,
        "300x600": Family.TALL,
        "575x72": Family.STRIP,
    }


def test_every_slot_is_legible_and_sourced() -> None:
    for size in load_sizes():
        assert size.id == f"{size.width}x{size.height}"
        assert size.min_type >= 11
        assert size.min_headline >= 14
        assert size.name
        assert size.use
        assert size.source


def test_a_new_slot_is_one_entry() -> None:
    (size,) = parse_sizes(GOOD)
    assert (size.width, size.height, size.max_bytes) == (320, 50, 50_000)
    assert size.family is Family.STRIP


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
    ],
)
def test_a_fault_names_its_entry(source: str, message: str) -> None:
    with pytest.raises(BannerError, match=message):
        parse_sizes(source)
