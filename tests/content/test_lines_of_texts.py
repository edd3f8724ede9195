"""No banner of the project's own texts splits a word, whatever the shape of its slot."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

import pytest

from banners import BannerText, TextTooLongError
from banners.banner import scene_for
from banners.scene import Role
from banners.typesetting.breaks import broken
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import banner_words, years_drawn
from tests.banners.samples import EVERY_SIZE
from tests.real_campaigns import real_catalogue

# One of each family: broad, flat, high, narrow, small.
FEW: Final = ("1200x630", "970x90", "300x250", "300x600", "160x600")
# From the broadest to the narrowest, with a board and a frame.
ALL: Final = (
    "1200x630", "1080x1080", "tin-1080x1920", "970x250", "970x90", "575x72", "320x50", "300x250",
    "300x600", "230x94", "212x800", "160x600", "120x600", "256x64", "khung-1080x1080",
)  # fmt: skip

# Named here once more, apart from what breaks the lines: words of these texts that a reader would
# not see parted.
WHOLE: Final = """
an ninh; an ninh quốc gia; an toàn; ban chỉ đạo; bạo lực; bảo vệ; bệnh dịch; bóc lột; buôn lậu; bình
an; bình đẳng; bỏ lại; bắt đầu; chiến dịch; chuyển đổi; chuyển đổi số; chúng ta; chấm dứt; chữa
cháy; cộng đồng; cuộc chiến; cuộc sống; cuộc thi; công nghiệp; cơ sở; cứu hộ; cứu nạn; doanh nghiệp;
du lịch; dân cư; dân số; dân tộc; dân tộc thiểu số; dịch bệnh; dịch vụ; dữ liệu; dự án; gia cầm; gia
súc; gia đình; giá trị; giải quyết; hiệu quả; hoàn thành; huy động; hy vọng; hành động; hạnh phúc;
hạ tầng; học bơi; hộ kinh doanh; khai thác; khởi nghiệp; kinh doanh; kinh tế; kinh tế – xã hội; kết
nối; lao động; loại trừ; lên tiếng; lĩnh vực; lực lượng; mua bán; mua bán người; ma túy; môi trường;
mại dâm; mục tiêu; người dân; ngăn ngừa; nguồn lực; năng suất; nông thôn; năng suất lao động; phong
trào; phát huy; phát triển; phía sau; phòng ngừa; phương tiện; phương án; phổ cập; quyết liệt; quyết
tâm; quốc gia; quốc tế; sáng tạo; sinh học; sản phẩm; sản xuất; sốt rét; sốt xuất huyết; sử dụng;
sức khỏe; tham gia; thiểu số; thu thập; thuốc lá; thông tin; thư viện; thị trấn; thị trường; thịnh
vượng; thống kê; thực trạng; thực tập; thế giới; tin cậy; tiêu dùng; toàn dân; trách nhiệm; tránh
xa; tội phạm; trẻ em; truyền thống; trật tự; trực tuyến; tuyên truyền; tác động; tái đầu tư; tên
miền; tình hình; tăng trưởng; tương lai; tệ nạn; tổ chức; tốt đẹp; văn hóa; vấn đề; vận chuyển; việt
nam; xâm hại; xây dựng; xì gà; xã hội; đa dạng; đoàn kết; đuối nước; đô thị; đời sống; địa bàn; động
lực; ưu tiên; ứng dụng; ứng xử; tiến bộ; dinh dưỡng; thực phẩm; sữa mẹ; an ninh mạng; người cao
tuổi; tránh thai; viêm gan; thiên tai; bình đẳng giới; pháp luật; học tập; tri thức; giao thông; kỷ
nguyên; rào cản; an ninh dinh dưỡng; đái tháo đường; hiện đại; hiến pháp; đất nước; tưởng nhớ; nạn
nhân; thách thức; sinh sản; quyền năng; văn minh; tái chế; đường bộ; hiện tại; thành niên
"""
ENDS: Final = frozenset(
    "và về vì trong của cho với để các những một từ đến tại ở là bộ sở ubnd".split()  # noqa: SIM905
)


def named(line: str) -> str:
    """Return the words of a line, and nothing else, in small letters."""
    return " ".join(re.findall(r"[\w–/]+", line.casefold()))


WORDS: Final = frozenset(" ".join(word.split()) for word in WHOLE.split(";"))


def faults(lines: list[str], *, in_column: bool = False) -> Iterator[str]:
    """Yield what a reader would not sign in these lines; a narrow column may halve a compound."""
    for line, following in pairwise(map(named, lines)):
        before, after = line.split(), following.split()
        if before and before[-1] in ENDS and " ".join(before[-2:]) not in WORDS:
            yield f"{line} /"
        for left in range(1, 4):
            for right in range(1, 4):
                if in_column and len(before[-left:]) == len(after[:right]) == 2:
                    continue
                if " ".join([*before[-left:], *after[:right]]) in WORDS:
                    yield f"{line} / {following}"
    if len(lines) > 1 and len(named(lines[-1]).split()) == 1 and "/" not in lines[-1]:
        yield f"/ {lines[-1]}"


def texts(catalogue: Catalogue) -> dict[str, BannerText]:
    """Return all sentences and names of the real campaigns; those for banners with their label."""
    found: dict[str, BannerText] = {}
    for campaign in catalogue.campaigns:
        for of_year in years_drawn(catalogue, campaign):
            words = banner_words(campaign, of_year)
            found.setdefault(words.slogan, words)
        for text in catalogue.said[campaign.id].texts:
            if not text.is_cut and not text.misspelt:  # which banners do not take
                found.setdefault(text.text, BannerText(headline=text.text, name=campaign.name))
    return found


def sign(banners: Collection[tuple[BannerText, str]]) -> None:
    """Fail for lines of these words, each in a slot, that no reader would sign."""
    bad, drawn = [], 0
    for text, slot in banners:
        try:
            scene = scene_for(text, EVERY_SIZE[slot], "mua-ban-nguoi")
        except TextTooLongError:
            continue
        for role in (Role.HEADLINE, Role.NAME):
            lines = [line.shown for line in scene.lines_of(role)]
            narrow = scene.extent.is_column
            found = *faults(lines, in_column=narrow), *broken(lines, in_column=narrow)
            bad += [f"{slot}: {each}" for each in found]
        drawn += 1
    assert not bad
    assert drawn > 0.6 * len(banners)


WRITINGS: Final[tuple[Callable[[str], str], ...]] = (str, str.upper)


def written(words: BannerText, write: Callable[[str], str]) -> BannerText:
    return replace(words, headline=write(words.slogan))


@pytest.mark.slow
def test_a_reader_would_sign_every_line() -> None:
    """Each text stands in one of five slots, and every other one in capitals."""
    numbered = enumerate(texts(real_catalogue()).values())
    sign([(written(words, WRITINGS[n % 2]), FEW[n % len(FEW)]) for n, words in numbered])


@pytest.mark.hostile
@pytest.mark.parametrize("write", WRITINGS, ids=["as written", "in capitals"])
def test_a_reader_would_sign_every_line_in_every_slot(write: Callable[[str], str]) -> None:
    every = texts(real_catalogue()).values()
    sign([(written(words, write), slot) for words in every for slot in ALL])


@pytest.mark.parametrize(
    "lines",
    [
        ["Toàn dân phòng, chống đuối", "nước trẻ em"],
        ["PHÒNG, CHỐNG DỊCH", "BỆNH GIA SÚC"],
        ["phòng, chống dịch bệnh và", "gia súc"],
        ["Vì một cộng đồng", "xanh"],
    ],
)
def test_what_no_reader_would_sign_is_found(lines: list[str]) -> None:
    assert [*faults(lines)]
