"""Words are normalised once, and nothing is repeated."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners import BannerError, BannerText
from banners.text import normalise
from banners.typesetting.phrases import units
from tests.banners.samples import DIGITAL_DAY, SOLVES, WELCOME


@given(st.text())
def test_normalising_is_done_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_decomposed_and_pasted_text_is_the_same_text() -> None:
    pasted = unicodedata.normalize("NFD", SOLVES).replace(" ", "\u00a0\n") + "\u200b\ufeff"
    assert BannerText(headline=pasted, name=DIGITAL_DAY).headline == SOLVES


@pytest.mark.parametrize("headline", ["", " \n", "\u200b"])
def test_a_headline_may_be_missing(headline: str) -> None:
    """Without one the campaign's name stands in its place."""
    text = BannerText(headline=headline, name=DIGITAL_DAY)
    assert (text.headline, text.slogan, text.shown_name) == (None, DIGITAL_DAY, None)


def test_a_name_is_needed() -> None:
    with pytest.raises(BannerError, match="thiếu tên chiến dịch"):
        BannerText(headline=SOLVES, name=" ")


def test_empty_label_and_agency_are_none() -> None:
    text = BannerText(headline=SOLVES, name=DIGITAL_DAY, label=" ", agency="")
    assert (text.label, text.agency) == (None, None)


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        (SOLVES, DIGITAL_DAY),
        (WELCOME, None),
        (DIGITAL_DAY.upper(), None),
        (f"{DIGITAL_DAY}.", None),
        ("Ngày Chuyển đổi số quốc giao", DIGITAL_DAY),  # sample: one letter more
    ],
)
def test_a_name_in_the_headline_is_not_repeated(headline: str, shown: str | None) -> None:
    assert BannerText(headline=headline, name=DIGITAL_DAY).shown_name == shown


@pytest.mark.parametrize(
    ("headline", "label", "shown"),
    [
        (SOLVES, "10/10", "10/10"),
        (WELCOME, "10/10", None),
        ("Văn bản mẫu 10/10/2026", "10/10", "10/10"),
        ("Văn bản mẫu 01–10/10", "10/10", "10/10"),
        ("Văn bản mẫu 01–10/10", "01–10/10", None),
    ],
)
def test_a_date_in_the_headline_needs_no_pill(headline: str, label: str, shown: str | None) -> None:
    assert BannerText(headline=headline, name="Tên mẫu", label=label).shown_label == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CHUYỂN ĐỔI SỐ GIẢI QUYẾT", "CHUYỂN ĐỔI SỐ|GIẢI QUYẾT"),
        ("phòng, chống mua bán người", "phòng, chống|mua bán người"),
        ("“Mua bán người” là", "“Mua bán người”|là"),
        ("ngày 10/10 tại", "ngày 10/10|tại"),
        ("ngày 10 tháng 10 năm 2026", "ngày 10 tháng 10|năm 2026"),
        ("Điều 5 và khoản 3", "Điều 5|và|khoản 3"),
        ("kỷ niệm 60 năm thành lập", "kỷ niệm|60 năm|thành lập"),
        ("giảm 80 %, tăng", "giảm|80 %,|tăng"),
        ("kinh tế số - Động lực mới", "kinh tế số -|Động lực mới"),
        ("Một số dự án trên địa bàn tỉnh (Đắk Nông)", "Một số|dự án|trên|địa bàn|tỉnh|(Đắk Nông)"),
        ("Bảo vệ trẻ em trong lĩnh vực du lịch", "Bảo vệ|trẻ em|trong|lĩnh vực|du lịch"),
    ],
)
def test_what_is_one_word_together_is_one_unit(text: str, expected: str) -> None:
    assert "|".join(unit.text for unit in units(text)) == expected


@given(st.lists(st.sampled_from([*SOLVES.split(), "10/10", "-", "60", "năm", "phòng,", "chống"])))
def test_units_keep_every_word_in_order(words: list[str]) -> None:
    assert " ".join(unit.text for unit in units(" ".join(words))) == " ".join(words)
