"""Words that are often spelt wrong in Vietnamese, and how they are usually spelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

USUAL: Final[Mapping[str, str]] = {
    "bổ xung": "bổ sung",
    "chia xẻ": "chia sẻ",
    "chỉnh chu": "chỉn chu",
    "chuẩn đoán": "chẩn đoán",
    "cọ sát": "cọ xát",
    "dữ gìn": "giữ gìn",
    "đột suất": "đột xuất",
    "khơi dạy": "khơi dậy",
    "lãng mạng": "lãng mạn",
    "năng xuất": "năng suất",
    "nghành": "ngành",
    "nổ lực": "nỗ lực",
    "sáng lạng": "xán lạn",
    "sử lý": "xử lý",
    "trãi nghiệm": "trải nghiệm",
    "vô hình chung": "vô hình trung",
    "xử dụng": "sử dụng",
    "xuất xắc": "xuất sắc",
    "xúc tích": "súc tích",
}
_WRONG: Final = re.compile(rf"\b({'|'.join(USUAL)})\b", re.IGNORECASE)


def misspellings(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text that are spelt wrong, as written, with the usual spelling."""
    for found in _WRONG.finditer(text):
        yield found[0], USUAL[found[0].casefold()]
