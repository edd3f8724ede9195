"""Times of a campaign: spans, days and months, with their kind, name and wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hooks.drafting.outline import Passage, folded
from hooks.drafting.rules import dates
from hooks.drafting.rules.dates import Found

_KINDS: Final = (
    (
        "xu-ly",
        r"trấn áp|thanh tra|ra quân (?:kiểm tra|xử lý)|xử lý vi phạm|tuần tra|hậu kiểm|"
        r"^\W*kiểm tra\b|kiểm tra liên ngành",
    ),
    ("cao-diem", r"cao điểm"),
    ("phat-dong", r"phát động"),
    ("treo", r"\btreo\b|băng rôn"),
    (
        "hien-thi",
        r"hiển thị|trình chiếu|trình phát|đăng (?:tải )?banner|gắn banner|đặt banner|thay "
        r"(?:ảnh )?đại diện",
    ),
    (
        "su-kien",
        r"mít[ -]?tinh|(?<!tuần )(?<!ngày )lễ (?!hội)|ngày hội|lễ hội|hội nghị|"
        r"hội thảo|tọa đàm|sự kiện|chương trình nghệ thuật|chung kết|ra quân|hội thi|"
        r"khai mạc|triển lãm|tắt (?:đèn|điện|các thiết bị)",
    ),
)
_TIME: Final = re.compile(r"\bthời gian\b|\bthời điểm\b|\bthời hạn\b", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"diễn ra|tổ chức|phát động|khai mạc|bắt đầu|thực hiện|triển khai|treo|mít tinh|hưởng "
    r"ứng|vào (?:lúc|hồi|ngày)|tắt đèn|ra quân",
    re.IGNORECASE,
)
# Before a day that is of something else: a document, a figure, a deadline, an anniversary.
_OTHERS: Final = re.compile(
    r"(?:số\s*\S+\s*(?:,\s*)?(?:ký\s+)?|[Cc]ông văn[^;.]{0,60}|[Tt]ính đến\s+|"
    r"trước\s+(?:\S+\s+)?|chậm nhất[^;.]{0,25}|muộn nhất[^;.]{0,25}|"
    r"hoàn thành[^;.]{0,25}|(?:có )?hiệu lực[^;.]{0,20}|kỷ niệm[^.;]{0,60}|năm[^.;]{0,5}ra "
    r"đời[^.;]{0,10}|sinh\s|ban hành\s)$"
)
_PHASE: Final = re.compile(
    r"(?:^|[.;:]\s*|\s)(?P<name>(?:Đợt|Giai đoạn|Đợt cao điểm)\s+(?:\d{1,2}|[IVX]{1,4}|một|"
    r"hai|ba))\b",
    re.IGNORECASE,
)
_OR: Final = re.compile(r"[\s,(]*(?:hoặc|hay)(?:\s+(?:vào|là|trong|từ))*\s*$", re.IGNORECASE)
_TENTATIVE: Final = re.compile(r"dự kiến", re.IGNORECASE)
_SIDES: Final = re.compile(
    r"(?P<sides>(?:trước|trong|sau)(?:(?:,|\s+và)\s+(?:trước|trong|sau)){1,2})\b", re.IGNORECASE
)
_YEARLY: Final = re.compile(r"h[àằ]ng năm|mỗi năm", re.IGNORECASE)
_CALLED_DAY: Final = re.compile(r"(?:ngày|tối|sáng|chiều|trưa|\d{1,2}\s?(?:h|g|:))", re.IGNORECASE)
# «trong tháng 6/2026 và tháng 7/2026»
_IN_MONTHS: Final = re.compile(r"trong\s+(?:tháng [\d/]+(?:,| và)\s+)*$", re.IGNORECASE)
_CALLED: Final = re.compile(r"(?:ngày|vào|lúc|hồi)\s*$", re.IGNORECASE)
LONGEST_WORDING: Final = 220  # letters
_WHERE: Final = re.compile(
    r"(?:^|[;,.]\s*)(?:[Đđ]ịa điểm\s*:\s*|tại\s+)(?P<where>(?:Quảng trường|Nhà|Trung tâm|"
    r"Hội trường|Công viên|Sân|Khu|Trụ sở|Nhà văn hóa|Cung)[^.;]{3,120})"
)


@dataclass(frozen=True, slots=True)
class Window:
    """A time, as the form writes it, with the passage it was found in."""

    spec: dict[str, Any]
    kind: str
    wording: str
    passage: Passage
    name: str | None = None
    where: str | None = None
    tentative: bool = False
    asks: tuple[str, ...] = field(default=())


def windows_in(passages: Sequence[Passage], year: int | None) -> tuple[Window, ...]:
    """Return the times in passages; those of tasks of their own among them."""
    found: list[Window] = []
    for passage in passages:
        if passage.cells:
            continue
        found += _in_passage(passage, year)
    kept: dict[tuple[str, str], Window] = {}
    for each in found:
        kept.setdefault((each.kind, str(each.spec)), each)
    # The same span named twice, once with its kind: only the kind is kept.
    named = {str(each.spec) for each in kept.values() if each.kind != "thuc-hien"}
    return tuple(
        each for each in kept.values() if each.kind != "thuc-hien" or str(each.spec) not in named
    )


def _in_passage(passage: Passage, year: int | None) -> Iterator[Window]:
    heading = " ".join(each.text for each in passage.parents[-2:])
    timed = bool(_TIME.search(passage.text[:80]) or _TIME.search(heading))
    for start, end in _sentences(passage.text):
        sentence = passage.text[start:end]
        found = _of_sentence(sentence, year, timed or bool(_TIME.search(sentence)), passage)
        yield from _together(sentence, found, heading, passage)


def _of_sentence(sentence: str, year: int | None, timed: bool, passage: Passage) -> list[Found]:
    found = [
        each
        for each in dates.spans(sentence, year)
        if not _OTHERS.search(sentence[: each.start]) and not _cited(sentence, each)
    ]
    if "to" in (last := found[-1].spec if found else {}) and "from" not in last and not timed:
        found = found[:-1]
    eventful = timed or bool(_EVENT.search(sentence) and len(sentence) < 600)
    for each in dates.days(sentence, year):
        if any(each.start < other.end and other.start < each.end for other in found):
            continue
        before = sentence[: each.start]
        if _OTHERS.search(before) or _cited(sentence, each) or not eventful:
            continue
        printed = not each.supplied
        if not printed and not timed and "at" not in each.spec and "part" not in each.spec:
            continue  # «Ngày … 10/10» is a name
        if not timed and not (_CALLED_DAY.match(sentence[each.start :]) or _CALLED.search(before)):
            continue
        if not timed and not _near_event(sentence, each):
            continue
        found.append(each)
    if timed or re.search(r"\btrong tháng\b", sentence, re.IGNORECASE):
        for each in dates.months(sentence, year):
            if any(each.start < other.end and other.start < each.end for other in found):
                continue
            if not timed and not _IN_MONTHS.search(sentence[: each.start]):
                continue
            found.append(each)
    del passage
    return sorted(found, key=lambda each: each.start)


def _near_event(sentence: str, each: Found) -> bool:
    around = sentence[max(0, each.start - 120) : each.end + 60]
    return bool(_EVENT.search(around))


def _cited(sentence: str, each: Found) -> bool:
    """Return whether a day is that of a document: a number stands before it, «của» behind it."""
    before = sentence[max(0, each.start - 60) : each.start]
    return bool(re.search(r"\d[/-][A-ZĐ][\w&Đ-]*\s*,?\s*(?:ngày\s*)?$", before))


def _together(
    sentence: str, found: list[Found], heading: str, passage: Passage
) -> Iterator[Window]:
    index = 0
    while index < len(found):
        each = found[index]
        group = [each]
        while index + 1 < len(found) and _OR.search(
            sentence[group[-1].end : found[index + 1].start]
        ):
            index += 1
            group.append(found[index])
        spec: dict[str, Any] = (
            each.spec if len(group) == 1 else {"either": [one.spec for one in group]}
        )
        start = 0 if group[0] is found[0] else found[index - len(group)].end
        before = sentence[start : each.start]
        after = re.split(r"[;,.]", sentence[group[-1].end : group[-1].end + 60])[0]
        near = re.split(r";", before)[-1] + sentence[each.start : group[-1].end] + after
        kind = _kind(near, heading, sentence if len(group) == len(found) else "")
        phases = list(_PHASE.finditer(sentence[: each.start + 1]))
        name = phases[-1]["name"].strip() if phases else None
        asks = []
        if any(one.supplied for one in group):
            asks.append("năm không in, lấy năm của văn bản")
        if any(one.printed_wrongly for one in group):
            asks.append("ngày cuối in trước ngày đầu: giữ nguyên chữ, tìm ngày đúng")
        where = _WHERE.search(sentence[group[-1].end :])
        yield Window(
            spec,
            kind,
            _wording(sentence, group[0].start, group[-1].end),
            passage,
            name,
            where["where"].strip() if where else None,
            bool(_TENTATIVE.search(sentence)),
            tuple(asks),
        )
        index += 1


def _kind(near: str, heading: str, sentence: str) -> str:
    for text in (near, sentence if len(sentence) < 250 else "", heading):
        for kind, words in _KINDS:
            if re.search(words, text, re.IGNORECASE):
                return kind
    return "thuc-hien"


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in re.finditer(r"(?<=[^\d\s])[.;](?=\s+[A-ZĐÀ-Ỹ\"“])", text):
        if text.count("(", start, stop.start()) > text.count(")", start, stop.start()):
            continue
        yield start, stop.end()
        start = stop.end()
    yield start, len(text)


def _wording(sentence: str, start: int, end: int) -> str:
    """Return the words of a time: the sentence, or of a long one the part between its commas."""
    if len(sentence) <= LONGEST_WORDING:
        return " ".join(sentence.split())
    first = max(sentence.rfind(sign, 0, start) for sign in ",;:(") + 1
    stops = [
        place for sign in (", ", ";", ". ", ":", ")") if (place := sentence.find(sign, end)) >= 0
    ]
    return " ".join(sentence[first : min(stops, default=len(sentence))].split())


def sides_of(text: str) -> list[str]:
    """Return before, during and after, as a text asks for them around something else."""
    match = _SIDES.search(text)
    if not match:
        return []
    told = {"truoc": "truoc", "trong": "trong", "sau": "sau"}
    return [told[each] for each in folded(match["sides"]).split() if each in told]


def is_yearly(text: str) -> bool:
    """Return whether a text speaks of every year."""
    return bool(_YEARLY.search(text))
