"""What is to be reported or handed in, to whom, through whom and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hooks.drafting.outline import Passage
from hooks.drafting.rules import dates

_REPORT: Final = re.compile(
    r"báo cáo|gửi (?:kết quả|về|danh sách|hồ sơ|dự thảo|kế hoạch)|tổng hợp[^.;]{0,40}gửi|đăng ký",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"(?P<before>(?:xong\s+)?trước)\s+(?=\d|ngày|\w+ giờ|hết ngày|\(?thứ)|(?P<by>(?:chậm "
    r"nhất|muộn nhất|hạn cuối|thời hạn|hạn|hoàn thành)(?:\s+(?:là|vào|đến|trong|hết|báo cáo|"
    r"gửi|nộp|:))*\s*)"
    r"|(?P<until>đến\s+hết\s+)(?=ngày|\d)",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"(?:gửi|báo cáo|về)\s+(?:kết quả\s+)?(?:về|cho|đến)?\s*(?P<to>(?:UBND|Ủy ban nhân dân|"
    r"Sở|Bộ|Cục|Ban|Phòng|Văn phòng|Hội|Trung tâm|Công an)\s[^,.;()]{2,110}?(?:,\s+(?:Thể "
    r"thao|Gia đình)[^,.;()]{0,40})?)"
    r"(?=\s*(?:\(|trước|chậm|muộn|để|theo|qua|[,.;]|đúng|vào|định kỳ|$))"
)
_VIA: Final = re.compile(
    r"\(?\s*(?:qua|thông qua)\s+(?P<via>(?:phòng|sở|văn phòng|ban|trung tâm|cục|"
    r"vụ)\s[^,.;():]{2,90})",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?:trong (?:vòng|thời hạn)\s+)?(?P<days>\d{1,2})\s+ngày(?:\s+làm việc)?\s+(?:kể từ "
    r"(?:khi|ngày)|sau (?:khi|ngày))\s+(?:kết thúc|hoàn thành)",
    re.IGNORECASE,
)
_UNDATED: Final = re.compile(
    r"theo quy định|định kỳ (?:h[àằ]ng )?(?:tháng|quý|năm|tuần|6 tháng)[^.;,()]{0,40}|khi "
    r"có yêu cầu|sau khi kết thúc[^.;,]{0,40}|kịp thời",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"(?P<what>(?:báo cáo|định kỳ)[^.;()]{0,80}?(?:6 tháng|sáu tháng|năm|quý(?: [IV]+)?|"
    r"tháng|tuần|sơ kết|tổng kết))\b",
    re.IGNORECASE,
)


_PERIODS: Final = {
    "6 tháng": "6-thang",
    "sáu tháng": "6-thang",
    "hàng tháng": "thang",
    "quý": "quy",
    "tuần": "tuan",
    "sơ kết": "so-ket",
    "tổng kết": "tong-ket",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A report or a deadline, with the words of it."""

    due: dict[str, Any]
    text: str
    passage: Passage
    report: bool
    to: str | None = None
    via: str | None = None
    yearly: bool = False
    asks: tuple[str, ...] = ()


def deadlines_in(passages: Sequence[Passage], year: int | None) -> tuple[Deadline, ...]:
    """Return the deadlines in passages, in their order."""
    found = [
        each for passage in passages if not passage.cells for each in _in_passage(passage, year)
    ]
    kept: dict[tuple[str, str], Deadline] = {}
    for each in found:
        kept.setdefault((str(each.due), each.text), each)
    return tuple(kept.values())


def _in_passage(passage: Passage, year: int | None) -> Iterator[Deadline]:
    heading = " ".join(each.text for each in passage.parents[-2:] if len(each.text) < 120)
    for sentence in _sentences(passage.text):
        report = bool(_REPORT.search(sentence) or re.search(r"báo cáo", heading, re.IGNORECASE))
        limits = list(_limits(sentence, year))
        if not limits and report:
            limits = list(_loose(sentence))
        for start, end, due, supplied in limits:
            text = _words(sentence, start, end, len(limits))
            yearly = supplied and bool(
                re.search(r"định kỳ|h[àằ]ng năm|báo cáo năm|6 tháng", sentence, re.IGNORECASE)
            )
            asks = ("năm không in, lấy năm của văn bản",) if supplied and not yearly else ()
            own = _REPORT.search(text) is not None or report
            to, via = _TO.search(sentence), _VIA.search(sentence)
            yield Deadline(
                _without_year(due) if yearly else due,
                text,
                passage,
                own,
                " ".join(to["to"].split()) if to else None,
                " ".join(via["via"].split()) if via else None,
                yearly,
                asks,
            )


def _without_year(due: dict[str, Any]) -> dict[str, Any]:
    return {
        key: re.sub(r"(?<=/\d)/\d{4}$|(?<=/\d\d)/\d{4}$", "", value) for key, value in due.items()
    }


def _limits(sentence: str, year: int | None) -> Iterator[tuple[int, int, dict[str, Any], bool]]:
    for limit in _LIMIT.finditer(sentence):
        after = sentence[limit.end() : limit.end() + 110]
        day = next(iter(dates.days(after, year)), None)
        if day is None or re.search(r"[.;]|\bvà\b[^.]*\bvà\b", after[: day.start]):
            continue
        between = after[: day.start]
        if limit["before"] and len(between) > 30:
            continue
        if limit["until"] and not re.search(
            r"báo cáo|hoàn thành|gửi|đăng ký", sentence, re.IGNORECASE
        ):
            continue
        if limit["until"] and re.search(
            r"\btừ\b[^.;]{0,60}$", sentence[: limit.start()], re.IGNORECASE
        ):
            continue
        exclusive = bool(limit["before"]) or "trước" in between
        due: dict[str, Any] = {"before" if exclusive else "by": day.spec["date"]}
        if "at" in day.spec:
            due["at"] = day.spec["at"]
        yield limit.start(), limit.end() + day.end, due, day.supplied
    if match := _AFTER.search(sentence):
        words = " ".join(sentence[match.start() :].split())
        yield match.start(), match.end(), {"unresolved": re.split(r"[.;]", words)[0][:200]}, False


def _loose(sentence: str) -> Iterator[tuple[int, int, dict[str, Any], bool]]:
    if not re.search(
        r"báo cáo (?:kết quả|về|định kỳ|tình hình|[A-ZĐ])|gửi báo cáo|kết quả báo cáo", sentence
    ):
        return
    if match := _UNDATED.search(sentence):
        yield match.start(), match.end(), {"unresolved": " ".join(match[0].split())}, False


def _words(sentence: str, start: int, end: int, count: int) -> str:
    """Return the words of a deadline: of several in a sentence, its own part."""
    if count == 1:
        # From where reporting is first spoken of.
        parts = [
            m.start()
            for m in re.finditer(
                r"(?:^|[;,]\s*)(?=(?:đề nghị |yêu cầu )?(?:[Bb]áo cáo|[Gg]ửi|[Tt]ổng hợp|[Hh]oàn "
                r"thành))",
                sentence,
            )
            if m.start() <= start
        ]
        begin = parts[-1] if parts else 0
        return re.sub(r"\s*\./\.?$", "", " ".join(sentence[begin:].split()).strip(" ;,"))
    begin = 0
    for part in re.finditer(r"(?:\b(?:và|;|,)\s+)?(?=[Bb]áo cáo)", sentence[:start]):
        begin = part.end()
    close = sentence.find(")", end)
    stop = close + 1 if 0 <= close <= end + 3 and "(" in sentence[begin:close] else end
    return " ".join(sentence[begin:stop].split())


def _sentences(text: str) -> Iterator[str]:
    yield from (
        part
        for part in re.split(r"(?<=[^\d\s][.;])\s+(?=[A-ZĐÀ-Ỹ])|(?<=\d[.;])\s+(?=[A-ZĐÀ-Ỹ])", text)
        if part.strip()
    )


def row_time(text: str, year: int | None) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Return the time and the deadline that a cell of a table of work names."""
    if found := next(iter(dates.spans(text, year)), None):
        return found.spec, None
    for word, key in (("trước", "before"), ("", "by")):
        if text.lower().startswith(word) and (day := next(iter(dates.days(text, year)), None)):
            return None, {key: day.spec["date"]} | (
                {"at": day.spec["at"]} if "at" in day.spec else {}
            )
    if found := next(iter(dates.months(text, year)), None):
        return found.spec, None
    return None, None


def report_id(deadline: Deadline, taken: set[str]) -> str:
    """Return a name for a report that no other of the letter has."""
    period = re.search(
        r"6 tháng|sáu tháng|h[àằ]ng tháng|quý|tuần|sơ kết|tổng kết|báo cáo năm|năm\b",
        deadline.text,
        re.IGNORECASE,
    )
    ending = _PERIODS.get(period[0].lower().replace("hằng", "hàng"), "nam") if period else None
    base = f"bao-cao-{ending}" if ending else "bao-cao"
    name, count = base, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    taken.add(name)
    return name
