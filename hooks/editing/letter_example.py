"""The letter worked through on /bien-tap/: its lines beside the YAML they became.

The letters are quoted here, and a test finds the quotes in them. The YAML is cut from the files
of documents when the page is made, so the example cannot differ from what is published.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.source.yaml_source import Source, Steps

LETTER: Final = "cv-1119-stttt-ttbcxb-tuyen-quang-2022"
REPORTING_LETTER: Final = "cv-ubnd-huyen-thanh-hoa-2023"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A cut of a YAML file."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Lines of a letter, what to know of them, and the YAML they became."""

    title: str
    told: str
    quotes: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    told: str
    quotes: tuple[str, ...]
    letter: str
    steps: tuple[Steps, ...]  # into the letter's file; () is the head, before `says`


# What the letters say, part by part. The letters are in tests/content/letters/.
PARTS: Final = (
    _Part(
        "Phần đầu",
        "Không phải viết: Công văn, đã xem toàn văn, áp dụng ở tỉnh Tuyên Quang (nơi của cơ quan"
        " ban hành), năm 2022.",
        (
            "Số: 1119/STTTT-TTBCXB",
            "V/v Đẩy mạnh truyền thông Ngày Chuyển đổi số quốc gia 10/10 trên địa bàn tỉnh Tuyên"
            " Quang năm 2022",
            "Tuyên Quang, ngày 29 tháng 9 năm 2022",
            "- Kính gửi: - Các sở, ban, ngành; - UBND các huyện, thành phố; - Báo Tuyên Quang; -"
            " Đài Phát thanh và Truyền hình tỉnh; - Tạp chí Tân Trào; - Cổng Thông tin điện tử"
            " tỉnh.",
            "Thực hiện Kế hoạch số 182/KH-UBND ngày 27/9/2022 của UBND tỉnh Tuyên Quang",
        ),
        LETTER,
        ((),),
    ),
    _Part(
        "Chiến dịch, thời gian",
        "Mỗi chiến dịch mà văn bản nói đến là một mục của `says`. Không ghi `occasion` là nói về"
        " dịp đầu của chiến dịch: ngày 10/10.",
        ("3. Thời gian thực hiện: Từ ngày 01/10 đến 10/10/2022.",),
        LETTER,
        (("says", 0, "campaign"), ("says", 0, "windows")),
    ),
    _Part(
        "Thông điệp, khẩu hiệu",
        "Chép đúng từng chữ, cả chữ hoa và dấu câu. `on_banner: 2`: câu thứ hai lên banner.",
        (
            "đảm bảo lan toả thông điệp “Chuyển đổi số giải quyết các vấn đề của xã hội vì một cuộc"
            " sống tốt đẹp hơn cho người dân”",
            "KHẨU HIỆU TUYÊN TRUYỀN",
            "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
            "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO NGƯỜI"
            " DÂN.",
        ),
        LETTER,
        (("says", 0, "texts"),),
    ),
    _Part(
        "Nhiệm vụ chung",
        "Mục 1 không nói ai làm: là mọi nơi được gửi.",
        (
            "1. Nội dung thông tin, tuyên truyền",
            "- Tuyên truyền về chủ trương, đường lối, quan điểm của Đảng, chính sách, pháp luật của"
            " Nhà nước về công tác chuyển đổi số và Ngày Chuyển đổi số quốc gia 10/10.",
            "- Quảng bá các giá trị, lợi ích của việc xây dựng Chính quyền số, kinh tế số, xã hội"
            " số.",
        ),
        LETTER,
        (("says", 0, "tasks", 0),),
    ),
    _Part(
        "Nhiệm vụ của từng nơi",
        "Văn bản nói rõ ai làm, nên có `audience`; việc nào có kênh, có loại thì ghi. Chỉ ghi"
        " `obligation` khi văn bản nói rõ bắt buộc hay khuyến khích. Mục 2a, 2c cũng ghi như vậy.",
        (
            "b) UBND các huyện, thành phố",
            "- Chỉ đạo Đài Truyền thanh - Truyền hình cấp huyện tăng cường thời lượng tiếp, phát"
            " sóng các chương trình về Ngày Chuyển đổi số quốc gia 10/10.",
            "- Các tổ công nghệ số cộng đồng tăng cường tuyên truyền cho người dân về ý nghĩa của"
            " công cuộc chuyển đổi số và Ngày Chuyển đổi số quốc gia gắn với tiếp tục hướng dẫn cài"
            " đặt và sử dụng các tiện ích công nghệ số.",
            "- Chỉ đạo các cơ quan, đơn vị treo băng rôn, khẩu hiệu chào mừng Ngày Chuyển đổi số"
            " quốc gia và các khẩu hiệu về công cuộc chuyển đổi số để tuyên truyền tại các cơ quan,"
            " tuyến đường, trục đường chính.",
        ),
        LETTER,
        (("says", 0, "tasks", 2),),
    ),
    _Part(
        "Báo cáo",
        "Công văn Tuyên Quang không yêu cầu báo cáo, nên không ghi gì. Công văn của một huyện ở"
        " Thanh Hóa năm 2023 thì có: «trước ngày 15/10» ghi là `before`, và lịch nhắc hạn vào ngày"
        " 14/10.",
        (
            "Báo cáo kết quả về UBND huyện (qua phòng Văn hóa và Thông tin) trước ngày 15/10/2023"
            " để tổng hợp báo cáo Sở Thông tin và Truyền thông Thanh Hóa theo quy định./.",
        ),
        REPORTING_LETTER,
        (("says", 0, "reports", 0),),
    ),
)


def letter_pairs(catalogue: Catalogue) -> tuple[Pair, ...]:
    """Return the parts of the letters with their YAML, as far as their files are there."""
    found = []
    for part in PARTS:
        source = catalogue.document_sources.get(part.letter)
        if source and all(_held(source, steps) for steps in part.steps):
            excerpts = tuple(excerpt(source, steps) for steps in part.steps)
            found.append(Pair(part.title, part.told, part.quotes, excerpts))
    return tuple(found)


def _held(source: Source, steps: Steps) -> bool:
    return not steps or steps in source.spots


def excerpt(source: Source, steps: Steps) -> Excerpt:
    """Return the lines of the value at `steps`, as they are in the file but without indentation.

    Without steps they are those of a document's head, before `says`.
    """
    first = source.place(steps).line if steps else 1
    following = [
        line
        for other, (line, _) in source.spots.items()
        if (other[:1] == ("says",) if not steps else line > first and other[: len(steps)] != steps)
    ]
    lines = list(source.lines[first - 1 : min(following, default=len(source.lines) + 1) - 1])
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    while lines and lines[0].startswith("#"):
        lines.pop(0)
        first += 1
    path = str(PurePosixPath("campaigns", source.path.parent.name, source.path.name))
    return Excerpt(path, first, textwrap.dedent(_from_key("\n".join(lines), steps)))


def _from_key(text: str, steps: tuple[Any, ...]) -> str:
    """Return the text with the dash before a list's first key replaced by a space."""
    if steps and isinstance(steps[-1], str):
        return text.replace("- ", "  ", 1) if text.lstrip().startswith("- ") else text
    return text
