"""What is asked of whom: passages that ask for something done, with audience and channel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.outline import Passage
from hooks.drafting.rules.audiences import audiences_in, channels_in
from hooks.model.base import LONGEST_TEXT

_VERB: Final = re.compile(
    r"(?<!quan )(?<!chí, )(?:tuyên truyền|truyền thông|tăng cường|đẩy mạnh|tổ chức|xây dựng|"
    r"treo|đặt|đăng|phát (?:sóng|động|hành|trên|huy|thanh|tin|nội dung)|chỉ đạo|phối hợp|chủ trì|"
    r"chủ động|thực hiện|thiết kế|khuyến khích|kiểm tra|giám sát|lồng ghép|bố trí|hướng dẫn|"
    r"vận động|quảng bá|thông tin (?:về|kịp|các|rộng|sâu)|"
    r"biên soạn|in ấn|triển khai|cung cấp|lan tỏa|lan toả|biểu dương|tham mưu|đôn đốc|tập "
    r"trung|thường xuyên|tiếp tục|ưu tiên|lựa chọn|sử dụng|"
    r"huy động|nâng cao|duy trì|cập nhật|chia sẻ|hưởng ứng|tiếp sóng|sản xuất|đưa tin|mở "
    r"(?:chuyên|các|đợt)|tham gia|rà soát|trang trí|phổ biến|quán triệt|"
    r"căn cứ|kịp thời|trình chiếu|hiển thị|gắn|thay|khen thưởng|đề xuất|tổng hợp (?:kết|báo|"
    r"tình)|theo dõi|nhân rộng|gửi|báo cáo|dành)\b"
)
_ASKING: Final = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao(?: nhiệm vụ)?(?: cho)?|có trách nhiệm|chịu trách nhiệm)\b",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^\s*(?:\d+[.)]\s*)?(?:(?:[^.;:]{0,80}?\s)?(?:đề nghị|yêu cầu|giao|đối với|trách nhiệm "
    r"của)(?: cho)?\s*:?\s+)?",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(r"^(?:Mục đích\s*:\s*)?(?:Nhằm|Để|Mục đích)\b")
_BASIS: Final = re.compile(
    r"^(?:Căn cứ|Thực hiện|Triển khai|Theo|Tiếp theo|Thi hành|Xét)\s+(?:thực "
    r"hiện\s+)?(?:Công văn|Kế hoạch|Quyết định|Chỉ thị|Nghị|Hướng dẫn|Công điện|Luật|Thông|"
    r"Kết luận|Chương trình|Văn bản|chỉ đạo|đề nghị|Thư|ý kiến)",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^\(?(?:Trân trọng|Trên đây|Trong quá trình|Nhận được|Đề nghị các (?:cơ quan|đơn "
    r"vị)[^.;]{0,80}(?:triển khai|thực hiện)[^.;]{0,60}\.?/?\.?$|Gửi kèm|Kèm theo)",
    re.IGNORECASE,
)
_KINDS: Final = (
    ("kiem-tra", r"^(?:\S+\s){0,3}?(?:kiểm tra|giám sát|đôn đốc)\b|chủ trì[^.;]{0,40}kiểm tra"),
    ("khen-thuong", r"\bkhen thưởng\b"),
    (
        "treo",
        r"\btreo\b|\bcăng\b[^.;]{0,20}băng rôn|trang trí[^.;]{0,40}(?:băng rôn|pano|khẩu hiệu)",
    ),
    (
        "hien-thi",
        r"(?:đặt|đăng|gắn|treo|chèn|sử dụng|thay)\s+(?:\w+\s+){0,2}(?:banner|baner|bộ nhận "
        r"diện|logo|ảnh đại diện)|hiển thị|trình chiếu|(?:bảng|màn hình)[^.;]{0,12} (?:điện "
        r"tử|LED)",
    ),
    (
        "to-chuc",
        r"^(?:[^.;,]{0,60}?)\btổ chức\s+(?:\w+\s+){0,2}(?:các\s+)?(?:sự kiện|lễ|hội nghị|"
        r"hội thảo|tọa đàm|mít tinh|cuộc thi|hội thi|chương trình|ngày hội|ra quân|triển "
        r"lãm|hoạt động)",
    ),
    (
        "pho-bien",
        r"^(?:sao gửi|phổ biến|quán triệt) (?:văn bản|công văn|kế hoạch|nội dung|đến (?:các "
        r")?(?:đơn vị|cơ quan))",
    ),
)
_UNITS: Final = (
    r"(?P<unit>kỳ|tin,? bài|tin|bài|lượt|lần|chuyên mục|buổi|số|phóng sự|chương trình|"
    r"phút|bản tin|chuyên đề|hoạt động|cuộc|câu|khẩu hiệu|băng rôn)"
)
# Headings of what asks for nothing.
_NO_WORK: Final = re.compile(
    r"(?:I+\.?\s*)?(?:mục đích|căn cứ|kinh phí|chế độ thông tin|thời gian|thời điểm|"
    r"khẩu hiệu|chủ đề|thông điệp|địa điểm)\b",
    re.IGNORECASE,
)
_PER: Final = {"ngày": "ngay", "tuần": "tuan", "tháng": "thang", "năm": "nam"}
_COUNT: Final = re.compile(
    rf"(?P<bound>ít nhất|tối thiểu|không ít hơn|từ|tối đa|không quá|đúng)?\s*(?:(?:mỗi|hàng|"
    rf"hằng)\s+(?P<each>ngày|tuần|tháng|năm)\s+)?(?:có\s+|phát\s+|đăng\s+)?(?:(?P<bound2>ít "
    rf"nhất|tối thiểu)\s+)?"
    rf"(?P<n>\d{{1,3}}|một|hai|ba|bốn|năm|\w+ "
    rf"\(\d{{1,2}}\))\s*(?:\((?P<digits>\d{{1,2}})\)\s*)?{_UNITS}(?:\s*(?:/|mỗi|một|trong|"
    rf"hàng|hằng)\s*(?:một\s+)?(?P<per>ngày|tuần|tháng|năm)\b)?",
    re.IGNORECASE,
)
# «The agencies and units» are all those addressed.
_EVERYBODY: Final = re.compile(
    r"(?:các|mọi|toàn thể|thủ trưởng|cơ quan|đơn vị|địa phương|tổ chức|liên quan|báo cáo|"
    r"[,;\s]|và)+",
    re.IGNORECASE,
)
_ONLY_REPORTS: Final = re.compile(
    r"^(?:Định kỳ|Trước ngày|Báo cáo|Gửi|Tổng hợp|Tổng kết)\b|^[^.;]{0,60}?\bbáo cáo (?:kết "
    r"quả|định kỳ)",
    re.IGNORECASE,
)
_NUMBERS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}


@dataclass(frozen=True, slots=True)
class Task:
    """Something asked for: its words, and what the form says of it."""

    text: str
    passage: Passage
    audience: tuple[str, ...]  # empty: all those addressed
    audience_from: Passage | None
    channel: tuple[str, ...]
    kind: str | None = None
    obligation: str | None = None
    frequency: dict[str, Any] | None = None
    languages: tuple[str, ...] = ()
    when: dict[str, Any] | None = None
    due: dict[str, Any] | None = None


def tasks_in(
    passages: Sequence[Passage], catalogue: Catalogue, day: date | None
) -> tuple[Task, ...]:
    """Return the tasks that passages set, in their order."""
    found: list[Task] = []
    parents = {id(parent) for passage in passages for parent in passage.parents}
    for passage in passages:
        if passage.cells or passage.annex:
            continue
        if id(passage) in parents and _only_heads(passage, catalogue, day):
            continue
        if not _asks(passage, catalogue, day):
            continue
        for text in _pieces(request_of(passage) or passage.text):
            found.append(_task(text, passage, catalogue, day))
    return tuple(found)


def _task(text: str, passage: Passage, catalogue: Catalogue, day: date | None) -> Task:
    audience, source = audience_of(passage, catalogue, day)
    return Task(
        text,
        passage,
        audience,
        source,
        channels_in(text, catalogue),
        _kind(text),
        _obligation(text),
        _frequency(text),
        _languages(text, catalogue),
    )


def _only_heads(passage: Passage, catalogue: Catalogue, day: date | None) -> bool:
    """Return whether a passage only opens what stands below it."""
    text = passage.text
    if text.endswith(":") or len(text) <= 60:
        return True
    return bool(heading_audience(passage, catalogue, day)) and not _acts(text, catalogue, day)


def _acts(text: str, catalogue: Catalogue, day: date | None) -> bool:
    """Return whether behind those a text names there is a verb: it asks, and is no mere heading."""
    del catalogue, day
    rest = _LEADING.sub("", text, count=1)
    verb = _verb(rest)
    return bool(verb and len(rest) - verb.start() > 25)


def _asks(passage: Passage, catalogue: Catalogue, day: date | None) -> bool:
    text = passage.text
    if (
        len(text) < 15
        or (_PURPOSE.match(text) and not request_of(passage))
        or _BASIS.match(text)
        or _CLOSING.match(text)
    ):
        return False
    if text.endswith(":") or text.isupper():
        return False
    heading = passage.parents[-1] if passage.parents else None
    around = (each.text for each in (*passage.parents, passage) if len(each.text) < 160)
    if any(_NO_WORK.match(each) for each in around):
        return False
    if _listed_below(passage, r"(?:các )?hình thức") and channels_in(text, catalogue):
        return True
    if _listed_below(
        passage, r"nội dung (?:thông tin, |thông tin và )?(?:tuyên truyền|truyền thông)"
    ):
        return True
    begins = (verb := _verb(_LEADING.sub("", text, count=1))) and verb.start() == 0
    if begins and (passage.mark or passage.parents):
        return True
    if _ASKING.search(text[:250]) and _verb(text):
        return bool(passage.parents or passage.mark)
    subject, _ = audience_of(passage, catalogue, day, inherited=False)
    if (
        not subject
        and (verb := _verb(text))
        and _EVERYBODY.fullmatch(text[: verb.start()].strip() or "-")
    ):
        subject = ("",)
    if subject and _acts(text, catalogue, day):
        return bool(passage.parents or passage.mark)
    if (
        re.match(r"[A-ZĐ][^:]{3,90}:\s", text)
        and (verb := _verb(text))
        and text[: verb.start()].endswith(": ")
    ):
        return bool(passage.parents or passage.mark)
    under = heading is not None and heading_audience(heading, catalogue, day)
    return bool(under and _verb(text))


def _listed_below(passage: Passage, words: str) -> bool:
    """Return whether a passage is an item of a list below a heading of these words."""
    return passage.rank in {6, 7} and any(
        re.match(rf"(?:về\s+)?{words}", each.text, re.IGNORECASE) and len(each.text) < 120
        for each in passage.parents
    )


def audience_of(
    passage: Passage, catalogue: Catalogue, day: date | None, *, inherited: bool = True
) -> tuple[tuple[str, ...], Passage | None]:
    """Return who is asked in a passage, and the passage that says so."""
    text = _LEADING.sub("", passage.text, count=1)
    verb = _verb(text)
    if (request := request_of(passage)) is not None:
        text = _LEADING.sub("", request, count=1)
        verb = _verb(text)
    subject = (
        text[: verb.start()] if verb else text if inherited and passage.text.endswith(":") else ""
    )
    directed = verb is not None and verb[0].lower() in {"chỉ đạo"} and verb.start() > 3
    if directed and verb is not None:
        after = _VERB.search(text, verb.end())
        subject = (
            re.split(r"\s(?:trên|tại|qua|bằng)\s", text[: after.start()])[0] if after else subject
        )
    if (
        len(subject) <= 400
        and subject.strip()
        and not re.match(r"\s*(?:trên|tại|thông qua|về|bằng)\b", subject)
    ):
        own = re.split(r"\bphối hợp (?:với|cùng)\b", subject)[0]
        found = audiences_in(own, catalogue, day)
        if found and (found != ("so-nganh",) or not _EVERYBODY.fullmatch(own.strip())):
            return found, passage
    return _heading_of(passage, catalogue, day) if inherited else ((), None)


def _heading_of(
    passage: Passage, catalogue: Catalogue, day: date | None
) -> tuple[tuple[str, ...], Passage | None]:
    for parent in reversed(passage.parents):
        if found := heading_audience(parent, catalogue, day):
            return found, parent
        if parent.rank >= 6 and (own := audience_of(parent, catalogue, day, inherited=False))[0]:
            return own
    return (), None


def _verb(text: str) -> re.Match[str] | None:
    """Return the first verb that asks; within names such words begin with capitals."""
    return _VERB.search(re.sub(r"^\w|(?<=: )\w", lambda first: first[0].lower(), text))


def heading_audience(passage: Passage, catalogue: Catalogue, day: date | None) -> tuple[str, ...]:
    """Return the audiences a heading is, or begins with."""
    text = _LEADING.sub(
        "", passage.text.split(":")[0] if ":" in passage.text[:300] else passage.text, count=1
    )
    if len(text) > 320:
        return ()
    verb = _verb(text)
    if verb and verb.start() < 3:
        return ()
    words = text[: verb.start()] if verb else text
    words = re.sub(
        r"\([^)]*\)", lambda inner: inner[0] if re.search(r"Báo|Đài|UBND", inner[0]) else " ", words
    )
    if not re.match(
        r"\s*(?:[Cc]ác|Sở|UBND|Ủy ban|Uỷ ban|Báo|Đài|Cổng|Phòng|Trung tâm|Văn phòng|Cơ quan|"
        r"Tổ|Ban|Trường|Bệnh viện|Trạm|Nhà trường|Công an|Thủ trưởng|"
        r"Chủ tịch|Hệ thống|Đơn vị|Bộ|Cục|Mặt trận|Hội|Tỉnh đoàn|"
        r"[Cc]ấp)\b",
        words,
        re.IGNORECASE,
    ):
        return ()
    return audiences_in(words, catalogue, day)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text, parted at its sentences when it is longer than the form takes."""
    text = re.sub(r"\s*(?:\./\.|\./)$", ".", text).rstrip(";").strip()
    if len(text) <= LONGEST_TEXT:
        yield text
        return
    piece = ""
    for sentence in re.split(r"(?<=[.;])\s+", text):
        if piece and len(piece) + len(sentence) >= LONGEST_TEXT:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()[:LONGEST_TEXT]
    yield piece


def _kind(text: str) -> str | None:
    for kind, words in _KINDS:
        if re.search(words, text[:400], re.IGNORECASE):
            return kind
    return None


def _obligation(text: str) -> str | None:
    if re.search(r"\bkhuyến khích\b", text[:200], re.IGNORECASE):
        return "khuyen-khich"
    return "bat-buoc" if re.search(r"\bbắt buộc\b", text, re.IGNORECASE) else None


def _frequency(text: str) -> dict[str, Any] | None:
    for match in _COUNT.finditer(text):
        bound = (match["bound"] or match["bound2"] or "").lower()
        per = match["per"] or match["each"]
        if not bound and not per:
            continue
        number = match["digits"] or match["n"]
        count = int(number) if number.isdigit() else _NUMBERS.get(number.lower())
        if not count:
            continue
        key = (
            "at_most"
            if bound in {"tối đa", "không quá"}
            else "exactly"
            if bound == "đúng" or not bound
            else "at_least"
        )
        told: dict[str, Any] = {key: count, "unit": " ".join(match["unit"].split())}
        if per:
            told["per"] = _PER[per.lower()]
        return told
    return None


def _languages(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    found = [
        language
        for language, entry in catalogue.languages.items()
        if language != "vi" and re.search(rf"\b{re.escape(entry.name)}\b", text, re.IGNORECASE)
    ]
    if "dan-toc-thieu-so" in catalogue.languages and re.search(
        r"tiếng (?:của )?(?:đồng bào )?(?:các )?dân tộc(?: thiểu số)?", text, re.IGNORECASE
    ):
        found.append("dan-toc-thieu-so")
    return tuple(dict.fromkeys(found))


def only_reports(text: str) -> bool:
    """Return whether a passage asks for nothing but a report."""
    return bool(_ONLY_REPORTS.match(text))


def is_closing(text: str) -> bool:
    """Return whether a passage only thanks, or asks that all of it be done."""
    return bool(_CLOSING.match(text)) or text.rstrip().endswith(("./.", "./"))


_REQUEST: Final = re.compile(
    r"(?<=[.;]) (?=(?:Sở|UBND|Ủy ban|Bộ|Cục|Ban|Đề nghị)\b[^.]{0,120}(?:đề nghị|yêu cầu|"
    r"tuyên truyền))|(?<=\.) (?=Đề nghị\b)"
)


def request_of(passage: Passage) -> str | None:
    """Return what a passage asks for behind a sentence that says what for."""
    cut = _REQUEST.search(passage.text) if _PURPOSE.match(passage.text) else None
    rest = passage.text[cut.end() :] if cut else ""
    return rest if rest and not rest.endswith(":") else None


def purpose_of(passage: Passage) -> str | None:
    """Return the sentence that says what for, which begins with «Nhằm»."""
    text = re.sub(r"^Mục đích\s*:\s*(?=Nhằm)", "", passage.text)
    if not text.startswith("Nhằm"):
        return None
    cut = _REQUEST.search(text)
    return text[: cut.start()] if cut else text
