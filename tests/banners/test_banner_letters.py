"""Letters that Be Vietnam Pro lacks, and text that no banner accepts."""

import pytest

from banners import (
    BannerError,
    BannerText,
    TextTooLongError,
    UncoveredCharacterError,
    UnwantedCharacterError,
    draw,
)
from banners.banner import scene_for
from banners.proof import proof
from banners.typesetting.faces import FALLBACK, FAMILY, KHMER, family_for, spans
from banners.typesetting.fonts import advance
from tests.banners.samples import CARD, DIGITAL_DAY, SOLVES


@pytest.mark.parametrize("word", ["ƀuôn", "Ƀuôn", "ʼ", "№ 5"])
def test_a_banner_with_a_letter_of_ede_is_set_in_noto_sans_as_a_whole(word: str) -> None:
    text = BannerText(headline=f"Văn bản mẫu {word}", name=DIGITAL_DAY)
    assert {line.family for line in scene_for(text, CARD).lines} == {FALLBACK}
    assert proof(draw(text, CARD)).sound


def test_what_be_vietnam_pro_has_stays_in_it() -> None:
    assert family_for([SOLVES, "ĕ ŏ ŭ ₫ “”"]) == FAMILY


def test_khmer_is_set_run_by_run() -> None:
    line = "Văn bản mẫu ភាសាខ្មែរ, mẫu"
    assert spans(line) == (
        ("Văn bản mẫu ", FAMILY),
        ("ភាសាខ្មែរ", KHMER),
        (", mẫu", FAMILY),
    )
    assert proof(draw(BannerText(headline=line, name="Tên mẫu"), CARD)).sound


def test_the_weight_of_a_variable_face_is_set() -> None:
    assert advance("Mẫu ƀ", 800, FALLBACK) > 1.03 * advance("Mẫu ƀ", 400, FALLBACK)


@pytest.mark.parametrize("text", ["Mẫu 🎉", "ꨀꨁꨂ", "한국"])
def test_what_no_face_has_is_an_error_never_a_blank(text: str) -> None:
    with pytest.raises(UncoveredCharacterError, match="Be Vietnam Pro và Noto Sans không có"):
        draw(BannerText(headline=text, name="Tên mẫu"), CARD)


@pytest.mark.parametrize(
    ("char", "message"),
    [
        ("\u200f", r"khẩu hiệu có ký tự đổi chiều chữ .*U\+200F"),
        ("\u202e", r"đổi chiều chữ .*U\+202E"),
        ("\x07", r"ký tự điều khiển .*U\+0007"),
    ],
)
def test_marks_nobody_sees_are_refused(char: str, message: str) -> None:
    with pytest.raises(UnwantedCharacterError, match=message):
        BannerText(headline=f"Mẫu{char} chữ", name="Tên mẫu")


def test_three_thousand_characters_are_refused_at_once() -> None:
    with pytest.raises(TextTooLongError, match="dài 3000 ký tự; banner nhận nhiều nhất 1000"):
        BannerText(headline="mẫu " * 749 + "mẫu.", name="Tên mẫu")


def test_every_fault_of_a_text_is_one_class_of_error() -> None:
    for error in (UncoveredCharacterError, UnwantedCharacterError, TextTooLongError):
        assert issubclass(error, BannerError)
