"""Words of several syllables stay whole, however they are written; the proof names each fault."""

import unicodedata
from dataclasses import replace

import pytest

from banners import draw
from banners.proof import proof
from banners.typesetting.breaks import broken
from banners.typesetting.lexicon import key, lexicon
from banners.typesetting.phrases import End, units
from tests.banners.samples import CARD, TEXTS


def parted(text: str) -> str:
    return "|".join(unit.text for unit in units(text))


@pytest.mark.parametrize(
    "phrase",
    [
        "công cộng", "dân tộc", "khói thuốc", "tháng Tám", "dữ liệu", "gia súc", "an ninh quốc gia",
        "kinh tế – xã hội", "kinh tế - xã hội", "kinh tế-xã hội", "chuyển đổi số", "đuối nước",
        "phòng, chống", "phòng chống", "người tiêu dùng", "trẻ em gái", "thuốc lá điện tử",
        "ô nhiễm", "biến đổi khí hậu", "đền ơn đáp nghĩa", "hiến máu", "xanh – sạch – đẹp",
        "vắc xin", "thượng tôn", "tình nguyện viên", "đơn giản hóa", "ngày 10/10", "80 năm",
        "01–10/10", "01 – 10/10", "15/11 - 18/12", "ngày 10 tháng 10", "khóa XVI", "Bộ Y tế",
    ],
)  # fmt: skip
def test_a_word_stays_whole_in_any_writing(phrase: str) -> None:
    for written in (
        phrase,
        phrase.upper(),
        phrase[0].upper() + phrase[1:],
        f"“{phrase}”",
        f"({phrase}),",
    ):
        assert parted(f"Với {written} này").split("|")[1] == written


@pytest.mark.parametrize(
    ("one", "other"),
    [("HOÀ", "hòa"), ("thuỷ", "thủy"), ("kỷ", "kĩ"), ("lý", "lí"), ("–", "-"), ("quý", "quỳ")],
)
def test_two_spellings_of_a_syllable_are_one(one: str, other: str) -> None:
    same = (one, other) not in (("kỷ", "kĩ"), ("quý", "quỳ"))
    assert (key(one) == key(other)) is same
    assert key(unicodedata.normalize("NFD", one)) == key(one)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The fewest words; of as few, more of the field's own; of as many, a longer word first.
        ("biển cả nước", "biển|cả nước"),
        ("học sinh học bơi", "học sinh|học bơi"),
        ("đại đoàn kết toàn dân tộc", "đại đoàn kết|toàn dân tộc"),
        ("Ngày Công tác xã hội", "Ngày|Công tác xã hội"),
        ("phụ nữ và trẻ em gái", "phụ nữ|và|trẻ em gái"),
        # A quotation and a comma end a word.
        ("khí “hậu quả”", "khí|“hậu quả”"),
        ("sống, động vật", "sống,|động vật"),
        # A number is of the word that it counts.
        ("đường dây nóng số 111", "đường dây nóng|số 111"),
        # Names that no list has, and no names where every word has a capital.
        ("về với Cần Giờ hôm nay", "về|với|Cần Giờ|hôm nay"),
        ("Về Với Cần Giờ", "Về|Với|Cần|Giờ"),
    ],
)
def test_words_that_overlap(text: str, expected: str) -> None:
    assert parted(text) == expected


def test_a_break_where_another_reading_has_a_word_costs() -> None:
    assert units("học sinh học bơi")[0].tie > units("học sinh đi bơi")[0].tie


def test_the_name_of_an_agency_may_break_before_its_and_alone() -> None:
    ministry = units("Bộ Khoa học và Công nghệ")
    free = [unit.text for unit in ministry[:-1] if unit.end is not End.LEADS]
    assert free == ["Khoa học"]
    assert ministry[1].tie > 1


def test_the_list_of_words_is_spelt_as_its_keys() -> None:
    assert all(key(syllable) == syllable for word in lexicon().words for syllable in word.split())


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("NƠI CÔNG", "CỘNG KHÔNG KHÓI THUỐC"), "“NƠI CÔNG CỘNG” bị tách ở cuối dòng “NƠI CÔNG”"),
        (("từ ngày 01–", "10/10 hằng năm"), None),
        (("diễn ra 01 –", "10/10 hằng năm"), "“01 – 10/10” bị tách ở cuối dòng “diễn ra 01 –”"),
        (("Lãnh đạo Bộ", "Khoa học và Công nghệ"), "dòng “Lãnh đạo Bộ” dừng ở một từ chưa hết ý"),
        (("Sống và", "làm việc"), "dòng “Sống và” dừng ở một từ chưa hết ý"),
        (("Một cuộc sống tốt đẹp", "hơn cho người dân"), "bắt đầu bằng từ của dòng trên"),
        (("Chống ô nhiễm", "nhựa"), "“ô nhiễm nhựa” bị tách"),
        (("Thế giới sạch và", "xanh"), "dòng cuối chỉ có một tiếng: “xanh”"),
        (("Phòng, chống", "HIV/AIDS"), None),
        (("Không trẻ em nào", "bị bỏ lại phía sau"), None),
    ],
)
def test_a_bad_break_is_named(lines: tuple[str, ...], fault: str | None) -> None:
    found = list(broken(lines))
    assert any(fault in one for one in found) if fault else not found


def test_a_banner_with_a_bad_break_fails_its_proof() -> None:
    banner = draw(TEXTS["dengue"], CARD)
    assert proof(banner).sound
    texts = ["Phòng, chống sốt", "xuất huyết"]
    wrong = [
        replace(line, shown=text) for line, text in zip(banner.scene.lines, texts, strict=True)
    ]
    faults = proof(replace(banner, scene=replace(banner.scene, lines=tuple(wrong)))).faults
    assert "“sốt xuất huyết” bị tách ở cuối dòng “Phòng, chống sốt”" in faults
