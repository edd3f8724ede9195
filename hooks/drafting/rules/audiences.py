"""Who is asked, and through which channels: the words of letters for the entries of registries.

Audiences and channels are functions, not names: «Báo Tuyên Quang» is the press. The tables say
by which words letters of all levels name them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from hooks.catalogue.catalogue import Catalogue

_UBND: Final = r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)"
AUDIENCES: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "ubnd-huyen": rf"(?:{_UBND}|[Cc]hủ tịch {_UBND}|cấp)\s+(?:các\s+|cấp\s+)?(?:quận|huyện|thị "
        rf"xã)|"
        rf"{_UBND}\s+(?:các\s+)?thành phố(?! (?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế))|"
        r"^\s*(?:các\s+|cấp\s+)?huyện\b",
        "ubnd-xa": rf"{_UBND}[^.;:]{{0,40}}?\b(?:cấp\s+xã|xã|phường|đặc khu|thị trấn)\b|"
        r"(?<!ủy )(?<!uỷ )(?<!y tế )\b(?:các|cấp) (?:xã|phường|đặc khu)"
        r"(?:, (?:phường|xã|thị trấn|đặc khu))+|"
        r"[Pp]hòng Văn hóa\s*-\s*Xã hội",
        "so-nganh": r"\b[Ss]ở,\s*(?:ban|ngành)|\bban, (?:ngành|bộ)|các\s+[Ss]ở(?!\s+(?:TT|thú))|"
        r"các "
        r"ban,|"
        r"cơ quan,? (?:đơn vị|ban|sở|ngành)|thủ trưởng (?:các )?(?:cơ quan|đơn vị)|các "
        r"(?:cơ quan|phòng, ban)|"
        r"các bộ,|cơ quan ngang bộ|các (?:đơn vị|phòng)\b|phòng, ban|(?<!cơ )\bSở\s+[A-ZĐÀ-Ỹ]|"
        r"\bCông an (?:tỉnh|thành phố)|"
        r"Mặt trận Tổ quốc|đoàn thể|Tỉnh đoàn|Hội Liên hiệp|Liên đoàn Lao động",
        "truong-hoc": r"\b(?:trường|nhà trường)\s+(?:học|đại học|cao đẳng|mầm non|tiểu học|"
        r"trung học|THCS|THPT|phổ thông)|cơ sở giáo dục|\bcác nhà trường",
        "benh-vien": r"\bbệnh viện\b|cơ sở (?:khám bệnh|y tế)|(?:[Tt]rung tâm|[Tt]rạm) [Yy] tế",
        "bao-chi": r"báo chí|\bBáo\s+(?:và|[A-ZĐÀ-Ỹ])|Đài\s+(?:Phát thanh|PT|Tiếng nói|Truyền "
        r"hình)|"
        r"\bĐài PT|"
        r"Tạp chí|phát thanh(?:,| và) truyền hình (?:tỉnh|thành phố)|Trung tâm (?:Truyền "
        r"thông|Báo chí)|Thông tấn xã|"
        r"cơ quan truyền thông",
        "cong-ttdt": r"\b[Cc]ổng\s*(?:/\s*[Tt]rang\s*)?(?:[Tt]hông tin điện tử|TTĐT)|\btrang "
        r"(?:thông "
        r"tin "
        r"điện tử|TTĐT)",
        "phong-vhtt-huyen": r"[Pp]hòng (?:Văn hóa|Văn hoá|VH)\s*(?:và|-|&|,)?\s*(?:Thông tin|"
        r"TT)(?!\w)",
        "trung-tam-vhtt-huyen": r"Trung tâm (?:Văn hóa|Văn hoá|VH|Truyền thông - Văn "
        r"hóa)[^.;:]{0,60}?|"
        r"[Đđ]ài (?:TT|[Tt]ruyền thanh)\s*-\s*(?:TH|[Tt]ruyền hình)[^.;:,]{0,20}",
        "truyen-thanh-co-so": r"[Đđ]ài\s+(?:[Tt]ruyền|[Pp]hát)\s+thanh\s+(?:cơ sở|cấp xã|(?:các "
        r")?(?:xã|phường|đặc khu))|"
        r"truyền "
        r"thanh "
        r"cơ sở",
        "to-cong-nghe-so": r"[Tt]ổ [Cc]ông nghệ số",
    }.items()
}
# What a letter to everybody names last; the others say more exactly who.
LOOSE: Final = re.compile(r"các (?:cơ quan|đơn vị)|cơ quan,? đơn vị", re.IGNORECASE)

CHANNELS: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "bao-chi": r"báo chí|\bbáo (?:in|hình|nói|điện tử|giấy)|trên báo\b|phương tiện thông tin "
        r"đại "
        r"chúng|"
        r"phóng sự|phát thanh(?:,| và| -) truyền hình (?:tỉnh|thành phố|trung ương)|\bđài "
        r"phát thanh và truyền hình|"
        r"chuyên (?:trang|mục|đề)",
        "truyen-thanh-huyen": r"truyền thanh\s*-\s*truyền hình|đài truyền thanh (?:cấp )?huyện|"
        r"truyền "
        r"thanh "
        r"(?:cấp "
        r")?huyện",
        "truyen-thanh-xa": r"truyền thanh (?:cấp xã|cơ sở|xã|các xã|thông minh)|\bloa (?:phát "
        r"thanh|"
        r"truyền "
        r"thanh)|"
        r"(?:đài|hệ thống) (?:phát|truyền) thanh(?: (?:xã|cơ sở|của))?(?! -| và)|truyền "
        r"thanh cấp xã",
        "bang-tin": r"\bbảng tin(?! điện tử)",
        "ban-tin": r"\bbản tin\b",
        "tai-lieu": r"tờ (?:rơi|gấp)|sổ tay|sách hướng dẫn|áp phích|poster|tài liệu tuyên truyền|"
        r"in "
        r"ấn",
        "tuyen-truyen-vien": r"tuyên truyền viên|báo cáo viên|tuyên truyền miệng|trực tiếp",
        "cong-ttdt": r"(?:cổng|trang)\s*(?:/\s*trang\s*)?(?:thông tin điện tử|TTĐT)|\bwebsite\b|"
        r"trang "
        r"web",
        "mang-xa-hoi": r"mạng xã hội|\bzalo\b|facebook|fanpage|fangage|tiktok|youtube|truyền thông "
        r"xã "
        r"hội",
        "tin-nhan": r"tin nhắn|\bSMS\b|nhắn tin",
        "bang-ron": r"băng[ -]?rôn|pa[ -]?nô|cờ phướn|phướn|khẩu hiệu tại|treo[^.;]{0,30}khẩu hiệu|"
        r"biểu "
        r"ngữ",
        "su-kien": r"(?:tổ chức|các)[^.;]{0,30}(?:sự kiện|hội thảo|hội nghị|tọa đàm|lễ |mít tinh|"
        r"cuộc "
        r"thi|hội thi|triển lãm)|"
        r"lễ (?:phát động|mít tinh|ra quân|hưởng ứng)",
        "man-hinh-dien-tu": r"(?:bảng|bảng tin|màn hình|biển)\s+(?:điện tử|LED)|\bLED\b",
        "xe-luu-dong": r"xe (?:tuyên truyền|thông tin|loa)|lưu động|cổ động",
    }.items()
}


def audiences_in(text: str, catalogue: Catalogue, day: date | None) -> tuple[str, ...]:
    """Return the audiences a text names, as they were on a day, in its order."""
    found = [
        (match.start(), name)
        for name, words in AUDIENCES.items()
        if name in catalogue.audiences and (match := words.search(text))
    ]
    names = [name for _, name in sorted(found)]
    if len(names) > 1 and "so-nganh" in names:
        named = re.sub(LOOSE, " ", text)
        if not AUDIENCES["so-nganh"].search(named):
            names.remove("so-nganh")
    return tuple(dict.fromkeys(_as_it_was(name, catalogue, day) for name in names))


def channels_in(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the channels a text names, in its order."""
    found = [
        (match.start(), name)
        for name, words in CHANNELS.items()
        if name in catalogue.channels and (match := words.search(text))
    ]
    return tuple(name for _, name in sorted(found))


def words_of(names: Iterable[str], text: str) -> str:
    """Return the words by which audiences or channels were found, as a note of it."""
    tables = AUDIENCES | CHANNELS
    found = (tables[name].search(text) for name in names if name in tables)
    return "; ".join(dict.fromkeys(" ".join(match[0].split()) for match in found if match))


def _as_it_was(name: str, catalogue: Catalogue, day: date | None) -> str:
    entry = catalogue.audiences[name]
    if entry.ended and day and day >= entry.ended and entry.successor:
        return str(entry.successor)
    return name
