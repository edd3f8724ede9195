"""Line breaks and leading: phrases stay whole, ink does not touch, type stays in its box."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from banners import draw
from banners.fit import fit
from banners.fonts import advance, font, ink
from banners.phrases import End, units
from banners.text import with_dashes
from tests.banners.samples import CARD, CRIME, EVERY_SIZE, NO_CHILD, SIZES, TEXTS

BOX, PX = (840.0, 345.0), (36.0, 100.0)
# The capitals and marks that come closest: Ậ Ộ reach 0.25 em down, Ẳ Ổ 1.23 em up.
TALLEST = ["ẲẰẮẴ", "ẬẶỆỘ", "ẲỔỂẨ", "ỘẠỊỤ", "ẲẲẲẲ"]

syllables = st.sampled_from(
    [*"ÀẲẬỘÝ", "NGƯỜI", "quyết", "Đẹp", "gì", "ỷ", "10/10", "60", "%", "-", "“nghiêng”,", "VÌ"]
)
vietnamese = st.lists(syllables, min_size=1, max_size=24).map(" ".join)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "solves",
            (
                "CHUYỂN ĐỔI SỐ GIẢI QUYẾT",
                "CÁC VẤN ĐỀ CỦA XÃ HỘI",
                "VÌ MỘT CUỘC SỐNG",
                "TỐT ĐẸP HƠN CHO NGƯỜI DÂN.",
            ),
        ),
        (
            "no-child",
            (
                "Không trẻ em nào",
                "bị bỏ lại phía sau",
                "trong cuộc chiến",
                "phòng, chống mua bán người",
            ),
        ),
        ("crime", ("Mua bán người", "là tội phạm có tổ chức –", "Hãy chấm dứt sự bóc lột")),
        ("dengue", ("Phòng, chống", "sốt xuất huyết")),
    ],
)
def test_the_breaks_a_reader_would_choose(name: str, lines: tuple[str, ...]) -> None:
    assert draw(TEXTS[name], CARD).lines == lines


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", TEXTS)
def test_no_line_parts_a_phrase_or_hangs(name: str, size: str) -> None:
    lines = draw(TEXTS[name], SIZES[size]).lines
    whole = [unit.text for unit in units(with_dashes(TEXTS[name].headline))]
    assert [unit.text for line in lines for unit in units(line)] == whole
    assert all(units(line)[-1].end is not End.LEADS for line in lines[:-1])
    assert not any(units(line)[0].trails for line in lines[1:])
    assert len(lines) == 1 or len(lines[-1].split()) > 1


def test_no_line_is_nothing_but_words_that_lead_on() -> None:
    """VÌ MỘT / CUỘC SỐNG would be larger."""
    lines = draw(TEXTS["solves"], EVERY_SIZE["300x1050"]).lines
    assert "VÌ MỘT CUỘC SỐNG" in lines


def test_rather_no_date_than_a_broken_phrase() -> None:
    banner = draw(TEXTS["solves"], EVERY_SIZE["320x100"])
    assert "label" in banner.left_out
    assert banner.lines == (
        "CHUYỂN ĐỔI SỐ GIẢI QUYẾT",
        "CÁC VẤN ĐỀ CỦA XÃ HỘI",
        "VÌ MỘT CUỘC SỐNG",
        "TỐT ĐẸP HƠN CHO NGƯỜI DÂN.",
    )


def test_in_a_narrow_column_only_what_is_too_wide_is_parted() -> None:
    lines = fit("CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ", 800, (104, 400), (14, 20)).lines
    assert lines == ("CHUYỂN", "ĐỔI SỐ", "GIẢI QUYẾT", "CÁC VẤN ĐỀ")


def test_a_clean_break_never_makes_type_illegible() -> None:
    text = "CÁC VẤN ĐỀ VÌ MỘT CUỘC SỐNG"
    wide = advance("VÌ MỘT CUỘC SỐNG", 800) * 14
    assert fit(text, 800, (wide + 1, 400), (14, 15)).lines[-1] == "VÌ MỘT CUỘC SỐNG"
    narrow = fit(text, 800, (wide - 4, 400), (14, 15))
    assert narrow.px >= 14
    assert narrow.lines[-1] == "CUỘC SỐNG"


def test_smaller_type_is_taken_for_a_clean_break() -> None:
    """Four lines would be larger, but "có tổ chức – Hãy / chấm dứt" is not how one reads it."""
    lines = fit(with_dashes(CRIME), 800, BOX, PX, 4).lines
    assert lines == ("Mua bán người", "là tội phạm có tổ chức –", "Hãy chấm dứt sự bóc lột")


@given(vietnamese, st.floats(60, 1200), st.floats(20, 700), st.sampled_from([400, 600, 800]))
def test_type_never_leaves_its_box(text: str, width: float, height: float, weight: int) -> None:
    block = fit(text, weight, (width, height), (14.0, 90.0))
    assert " ".join(block.lines) == text
    assert block.ink_height <= height
    for line in block.lines:
        box = ink(line, weight)
        assert (box.right - box.left) * block.px <= width + 1e-6


@given(st.permutations(TALLEST))
def test_lines_never_touch(words: list[str]) -> None:
    """In an actual drawing no pixel of a line is on, or next to, a pixel of the line above."""
    block = fit(" ".join(words), 800, (330.0, 900.0), (40.0, 90.0))
    for (upper, lower), distance in zip(pairwise(block.lines), block.distances, strict=True):
        above = drawn(upper, block.px, 150).filter(ImageFilter.MaxFilter(3))
        below = drawn(lower, block.px, 150 + round(distance * block.px))
        assert not ImageChops.multiply(above, below).getbbox(), (upper, lower)


def drawn(line: str, px: float, baseline: int) -> Image.Image:
    mask = Image.new("L", (360, 320), 0)
    x = 10 - ink(line, 800).left * px
    ImageDraw.Draw(mask).text((x, baseline), line, font=font(800, px), fill=255, anchor="ls")
    return mask


def test_leading_is_close_where_nothing_is_in_the_way() -> None:
    assert max(fit(NO_CHILD, 800, BOX, PX).distances) < 1.2
    assert max(fit("ẬẬẬẬ ẲẲẲẲ", 800, (230.0, 900.0), PX).distances) > 1.45
