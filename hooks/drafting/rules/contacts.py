"""Hotlines, addresses of material and what is sent along; nothing of single persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from hooks.drafting.mending.private import CUT
from hooks.drafting.outline import Passage

_HOTLINE: Final = re.compile(
    r"(?P<name>(?:[Tt]ổng đài|[Đđ]ường dây nóng|[Hh]otline|[Ss]ố điện thoại (?:đường dây "
    r")?nóng)[^.;:()\d]{0,90}?)(?:\s*(?:số|:|qua số|\())*\s*"
    r"(?P<phone>1[089]\d{2}[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?|1\d{2}\b|0[24]\d{1,2}[ "
    r".-]?\d{3,4}[ .-]?\d{3,4})"
)
_URL: Final = re.compile(r"https?://[^\s,;)”\"<>]{4,900}")
_ITS_NAME: Final = re.compile(
    r"([^,;.()“”]{3,160}?),?\s*(?:tại\s+)?(?:địa chỉ|đường link|link|website|trang)?\s*:?\s*$"
)
_KIT: Final = re.compile(
    r"(?P<name>(?:bộ nhận diện|bộ tài liệu|tài liệu tuyên truyền|bộ ấn phẩm|infographic|"
    r"video clip|bộ tin nhắn|tài liệu)[^.;()]{0,120}?)\s*(?:được )?(?:đăng tải |tải "
    r")?(?:tại|qua|quét|theo)\s+(?:mã\s+)?QR",
    re.IGNORECASE,
)
_ATTACHED: Final = re.compile(
    r"\(?\s*(?:Xin\s+)?[Gg]ửi kèm(?: theo)?(?: (?:Công văn|văn bản) "
    r"này)?\s*:?\s*(?P<what>[^()]{5,1200})\)?"
)
_DOCUMENT: Final = re.compile(
    r"\b(?:Công văn|Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Hướng dẫn|Công điện|Thông "
    r"báo)\s+(?:số\s+)?\d"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A hotline, with the passage it stands in."""

    name: str
    phone: str
    passage: Passage
    words: str


@dataclass(frozen=True, slots=True)
class Material:
    """Material that a letter offers: at an address, by a QR code, or sent along."""

    name: str
    passage: Passage
    words: str
    url: str | None = None
    qr: bool = False
    attached: bool = False


def contacts_in(passage: Passage) -> Iterator[Contact]:
    """Yield the hotlines that a passage names."""
    for match in _HOTLINE.finditer(passage.text):
        phone = match["phone"].strip()
        name = " ".join(match["name"].split()).strip(" (:,")
        if len(phone) == 3:
            name = f"{name} {phone}" if phone not in name else name
        yield Contact(name, phone, passage, match[0])


def materials_in(passage: Passage) -> Iterator[Material]:
    """Yield the material that a passage offers."""
    for match in _URL.finditer(passage.text):
        url = match[0].rstrip(".,;:]")
        before = passage.text[max(0, match.start() - 200) : match.start()]
        named = _ITS_NAME.search(before)
        try:
            if not urlsplit(url).hostname:
                continue
        except ValueError:
            continue
        name = re.sub(
            r"^(?:và|tại|của|trên|hoặc|được|:|-)\s+",
            "",
            " ".join((named[1] if named else "").split()),
        )
        name = re.sub(r"^.*\b(?:đăng tải trên|đăng trên|truy cập|tải về từ)\s+", "", name).strip(
            " :,-"
        )
        yield Material(
            (name or urlsplit(url).hostname or url)[:280],
            passage,
            before[named.start() :] + url if named else url,
            url,
        )
    for match in _KIT.finditer(passage.text):
        yield Material(" ".join(match["name"].split()), passage, match[0], qr=True)
    for match in _ATTACHED.finditer(passage.text):
        for part in re.split(r";\s*", match["what"].rstrip(". ")):
            name = " ".join(part.split())
            if 3 < len(name) <= 200 and not _DOCUMENT.search(name) and CUT not in name:
                yield Material(name, passage, match[0], attached=True)
