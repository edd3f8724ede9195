"""Line breaks and leading: phrases stay whole, ink does not touch, type stays in its box."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from banners import BannerText, draw
from banners.art.tones import Tone
from banners.banner import scene_for
from banners.painting.text import box_of
from banners.scene import Role
from banners.text import with_dashes
from banners.typesetting.fit import fit
from banners.typesetting.fonts import advance, font, ink
from banners.typesetting.phrases import End, units
from tests.banners.samples import CRIME, EVERY_SIZE, NO_CHILD, SIZES, TEXTS

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
    assert fit(with_dashes(TEXTS[name].slogan), 800, BOX, PX, 4).lines == lines


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", TEXTS)
def test_no_line_parts_a_phrase_or_hangs(name: str, size: str) -> None:
    banner = draw(TEXTS[name], SIZES[size])
    lines = banner.lines
    shown = TEXTS[name].name if "headline" in banner.left_out else TEXTS[name].slogan
    whole = [unit.text for unit in units(with_dashes(shown))]
    assert [unit.text for line in lines for unit in units(line)] == whole
    assert all(units(line)[-1].end is not End.LEADS for line in lines[:-1])
    assert not any(units(line)[0].trails for line in lines[1:])
    assert len(lines) == 1 or len(lines[-1].split()) > 1


def test_no_line_is_nothing_but_words_that_lead_on() -> None:
    """VÌ MỘT / CUỘC SỐNG would be larger."""
    lines = draw(TEXTS["solves"], EVERY_SIZE["300x1050"]).lines
    assert "VÌ MỘT CUỘC SỐNG" in lines


def test_rather_the_name_than_a_slogan_too_small_to_read() -> None:
    banner = draw(TEXTS["drives"], EVERY_SIZE["320x50"])
    assert banner.left_out == ("headline",)
    assert " ".join(banner.lines) == TEXTS["drives"].name


def test_a_column_too_narrow_for_a_word_has_no_legible_setting() -> None:
    """CHUYỂN / ĐỔI SỐ would fit."""
    text = "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ"
    assert fit(text, 800, (104, 400), (14, 20)).px < 14
    assert fit(text, 800, (132, 400), (14, 20)).lines == (
        "CHUYỂN ĐỔI SỐ",
        "GIẢI QUYẾT",
        "CÁC VẤN ĐỀ",
    )


def test_rather_no_setting_than_a_line_that_leads_nowhere() -> None:
    text = "CÁC VẤN ĐỀ VÌ MỘT CUỘC SỐNG"
    wide = advance("VÌ MỘT CUỘC SỐNG", 800) * 14
    assert fit(text, 800, (wide + 1, 400), (14, 15)).lines[-1] == "VÌ MỘT CUỘC SỐNG"
    assert fit(text, 800, (wide - 4, 400), (14, 15)).px < 14


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


@pytest.mark.slow
@given(st.permutations(TALLEST))
def test_lines_never_touch(words: list[str]) -> None:
    """In an actual drawing no pixel of a line is on, or next to, a pixel of the line above."""
    block = fit(" ".join(words), 800, (330.0, 900.0), (40.0, 90.0))
    for (upper, lower), step in zip(pairwise(block.lines), block.steps, strict=True):
        above = drawn(upper, block.px, 150).filter(ImageFilter.MaxFilter(3))
        below = drawn(lower, block.px, 150 + step)
        assert not ImageChops.multiply(above, below).getbbox(), (upper, lower)


def drawn(line: str, px: float, baseline: int) -> Image.Image:
    mask = Image.new("L", (360, 320), 0)
    x = 10 - ink(line, 800).left * px
    ImageDraw.Draw(mask).text((x, baseline), line, font=font(800, px), fill=255, anchor="ls")
    return mask


def test_leading_is_close_where_nothing_is_in_the_way() -> None:
    assert max(fit(NO_CHILD, 800, BOX, PX).distances) < 1.2
    assert max(fit("Ậ Ậ Ậ Ậ Ẳ Ẳ Ẳ Ẳ", 800, (230.0, 900.0), PX).distances) > 1.45


@pytest.mark.slow
@pytest.mark.parametrize("px", [14.0, 17.5, 24.0, 36.0, 61.5])
def test_clear_ground_between_marks_is_two_px_and_seven_hundredths_of_an_em(px: float) -> None:
    """Measured on ink drawn at four times the size and reduced, column by column, in capitals as
    tall and as deep as any.
    """
    block = fit("ẬỘ ẠỆ ẲỔ ẰẪ ẬỘ ẠỆ ẲỔ ẰẪ", 700, (5 * px, 30 * px), (px, px))
    assert (block.px, len(block.lines)) == (px, 4)
    for (upper, lower), step in zip(pairwise(block.lines), block.steps, strict=True):
        above, below = reduced(upper, px, 150), reduced(lower, px, 150 + step)
        clear = min(
            highest - lowest - 1
            for x in range(above.width)
            if (lowest := rows(above, x)[1]) and (highest := rows(below, x)[0])
        )
        assert clear >= 2
        assert (clear + 1) / px >= 0.07


def reduced(line: str, px: float, baseline: int) -> Image.Image:
    mask = Image.new("L", (1440, 1280), 0)
    face = font(700, 4 * px)
    ImageDraw.Draw(mask).text((40, 4 * baseline), line, font=face, fill=255, anchor="ls")
    return mask.reduce(4)


def rows(mask: Image.Image, x: int) -> tuple[int | None, int | None]:
    """Return the first row and the last of a column that have ink."""
    box = mask.crop((x, 0, x + 1, mask.height)).point(lambda level: 255 * (level > 64)).getbbox()
    return (box[1], box[3] - 1) if box else (None, None)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (CRIME, "Hãy chấm dứt sự bóc lột"),
        ("Chuyển đổi số: Nhanh hơn - hiệu quả hơn - gần dân hơn", "Nhanh hơn –"),
        ("Gia đình bình an - Xã hội hạnh phúc", "Xã hội hạnh phúc"),
        ("Phát triển kinh tế - xã hội của dân tộc thiểu số", None),
        ("An toàn - An tâm - An vui", None),
        ("Sử dụng nước tiết kiệm – hiệu quả là bạn đã chia sẻ cơ hội", None),
        (NO_CHILD, None),
    ],
)
def test_the_second_part_of_a_slogan_begins_a_line(text: str, second: str | None) -> None:
    block = fit(with_dashes(text), 800, BOX, PX)
    assert (block.lines[block.second] if block.second else None) == second


SWIM = "Phòng, chống đuối nước trẻ em"
SWIMMING = (
    "Học bơi để an toàn trong môi trường nước",
    "Học bơi để phòng, chống đuối nước",
    "Học bơi để nâng sức khỏe và phát triển thể lực tầm vóc",
)


@pytest.mark.parametrize("slogan", SWIMMING)
@pytest.mark.parametrize("slot", ["1200x630", "970x250", "728x90", "300x600", "1080x1350"])
def test_a_deed_has_the_accent_in_every_slot(slot: str, slogan: str) -> None:
    scene = scene_for(BannerText(headline=slogan, name=SWIM), EVERY_SIZE[slot], "duoi-nuoc")
    said = scene.lines_of(Role.HEADLINE)
    assert said[0].shown.startswith("Học bơi")
    assert said[0].tone is Tone.ACCENT


@pytest.mark.parametrize("slot", ["1200x630", "300x600", "tin-1080x1920"])
def test_a_deed_is_the_key_word_where_it_fills_the_room_better(slot: str) -> None:
    text = BannerText(headline=SWIMMING[0], name=SWIM)
    said = scene_for(text, EVERY_SIZE[slot], "duoi-nuoc").lines_of(Role.HEADLINE)
    assert [line.shown for line in said] == ["Học bơi", "để an toàn", "trong môi trường nước"]
    assert said[1].px == said[2].px == pytest.approx(0.6 * said[0].px, abs=0.01)


@pytest.mark.parametrize(
    ("text", "topic", "ground"),
    [
        (BannerText(headline=None, name="Phòng, chống HIV/AIDS", label="1/12"), "hiv-aids", 1.0),
        (TEXTS["dengue"], "chuyen-doi-so", 1.0),
        (BannerText(headline=SWIMMING[0], name=SWIM), "duoi-nuoc", 0.7),
    ],
)
def test_the_words_of_a_card_stand_in_the_middle_of_the_ground(
    text: BannerText, topic: str, ground: float
) -> None:
    """Or a little above, where the motif is in the way; `ground` ends where water begins."""
    size = EVERY_SIZE["1200x630"]
    lines = scene_for(text, size, topic).lines
    boxes = [box_of(line) for line in lines]
    middle = (min(box[1] for box in boxes) + max(box[3] for box in boxes)) / 2
    assert 0.38 <= middle / (ground * size.height) <= 0.54


def test_a_name_of_two_compounds_breaks_between_them() -> None:
    """As one, «Cách mạng Tháng Tám» left its card half empty."""
    text = BannerText(headline=None, name="Ngày Cách mạng Tháng Tám", label="19/8")
    said = scene_for(text, EVERY_SIZE["1200x630"], "ngay-le").lines_of(Role.NAME)
    assert [line.shown for line in said] == ["Ngày Cách mạng", "Tháng Tám"]
