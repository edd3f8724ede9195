"""Days, spans and hours as letters print them, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

HOUR: Final = r"\d{1,2}\s?(?:h|g|giờ|:)\s?(?:\d{2})?(?:\s?(?:phút|ph|'))?"
LONGEST_SPAN: Final = 12  # years
_SEP: Final = r"\s?[/.-]\s?"
_WEEKDAY: Final = (
    r"(?:\(?\s?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)\)?\s*,?\s*(?:ngày\s+)?)?"
)
_TO: Final = r"\s*(?:,\s*)?(?:đến|tới|[-–—])\s*(?:(?:hết|và|kết thúc|vào|khoảng)\s+)*(?:ngày\s+)?"


def _day(side: str) -> str:
    """Return the pattern of a day with its month, its groups named after a side."""
    return (
        rf"(?:(?<![\d/])(?P<{side}d>\d{{1,2}})(?:{_SEP}(?P<{side}m>\d{{1,2}})"
        rf"(?:(?:{_SEP}|\s+năm\s+)(?P<{side}y>(?:19|20)\d\d))?"
        rf"|\s+tháng\s+(?P<{side}lm>\d{{1,2}})"
        rf"(?:(?:\s+năm\s+|\s?/\s?)(?P<{side}ly>(?:19|20)\d\d))?))(?![\d/])"
    )


def _lead(side: str) -> str:
    """Return the pattern of what may stand before a day: an hour, a weekday, «ngày»."""
    return (
        rf"(?:(?P<{side}h>{HOUR})\s*,?\s*(?:(?:của\s+)?ngày\s+)?|ngày\s+)?"
        rf"{_WEEKDAY}"
    )


SPAN: Final = re.compile(
    r"(?P<from>(?:từ|bắt đầu từ|kể từ)\s+)?"
    rf"{_lead('a')}(?:{_day('a')}|(?P<ao>\d{{1,2}})(?![\d/.]|\s?tháng|\s?năm))"
    rf"{_TO}{_lead('b')}{_day('b')}",
    re.IGNORECASE,
)
HOURS: Final = re.compile(
    rf"(?:từ\s+)?(?P<ah>{HOUR})\s*(?:đến|[-–])\s*(?P<bh>{HOUR})\s*,?\s*(?:(?:của\s+)?ngày\s+)?"
    rf"{_WEEKDAY}{_day('a')}",
    re.IGNORECASE,
)
MONTHS: Final = re.compile(
    r"từ\s+tháng\s+(?P<am>\d{1,2})(?:\s?/\s?(?P<ay>20\d\d)|\s+năm\s+(?P<ay2>20\d\d))?"
    r"\s*(?:đến|[-–])\s*(?:hết\s+)?"
    r"tháng\s+(?P<bm>\d{1,2})(?:\s?/\s?(?P<by>20\d\d)|\s+năm\s+(?P<by2>20\d\d))?",
    re.IGNORECASE,
)
DAY: Final = re.compile(
    rf"(?:(?P<h>{HOUR})\s*,?\s*)?(?:(?P<part>sáng|trưa|chiều|tối)\s+)?"
    rf"(?:(?:của\s+)?ngày\s+)?{_WEEKDAY}(?<![\d/]){_day('a')}",
    re.IGNORECASE,
)
MONTH: Final = re.compile(
    r"(?<!ngày )(?<!\d )tháng\s+(?P<m>\d{1,2})"
    r"(?:\s?/\s?(?P<y>20\d\d)|\s+năm\s+(?P<y2>20\d\d))?(?![\d/])",
    re.IGNORECASE,
)
OPEN_END: Final = re.compile(
    r"từ\s+(?:nay|ngày ban hành|ngày ký)[^.;,]{0,30}?đến\s+(?:hết\s+)?(?:ngày\s+)?" + _day("b"),
    re.IGNORECASE,
)
OPEN_START: Final = re.compile(
    rf"(?:kể từ|bắt đầu từ|từ)\s+ngày\s+{_day('a')}(?!\s*(?:đến|tới|[-–]))", re.IGNORECASE
)
WEEK: Final = re.compile(
    r"(?:từ\s+)?tuần\s+(?:thứ\s+)?(?:\d|[IV]+|cuối|đầu)[\s,-]{1,3}(?:của\s+)?tháng\s+\d{1,2}"
    r"(?:\s?/\s?20\d\d|\s+năm\s+20\d\d)?",
    re.IGNORECASE,
)
_PARTS: Final = {"sáng": "sang", "trưa": "trua", "chiều": "chieu", "tối": "toi"}


@dataclass(frozen=True, slots=True)
class Found:
    """A time as the form writes it, with where its words stand."""

    spec: dict[str, Any]
    start: int
    end: int
    supplied: bool = False  # whether the year is not printed but that of the letter
    printed_wrongly: bool = False


def spans(text: str, year: int | None) -> Iterator[Found]:
    """Yield the spans in a text; `year` stands in where none is printed."""
    taken: list[Found] = []
    for pattern, read in (
        (HOURS, _hours),
        (SPAN, _span),
        (MONTHS, _months),
        (OPEN_END, _open_end),
        (WEEK, _week),
        (OPEN_START, _open_start),
    ):
        for match in pattern.finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in taken):
                continue
            if found := read(match, year):
                taken.append(found)
    yield from sorted(taken, key=lambda each: each.start)


def days(text: str, year: int | None) -> Iterator[Found]:
    """Yield the single days in a text."""
    for match in DAY.finditer(text):
        day, month, own = _parts(match, "a")
        if (written := _written(day, month, own or year)) is None:
            continue
        spec: dict[str, Any] = {"date": written}
        if match["h"]:
            spec["at"] = hour(match["h"])
        elif match["part"]:
            spec["part"] = _PARTS[match["part"].lower()]
        yield Found(spec, match.start(), match.end(), own is None)


def months(text: str, year: int | None) -> Iterator[Found]:
    """Yield the whole months in a text."""
    for match in MONTH.finditer(text):
        own = match["y"] or match["y2"]
        number, of = int(match["m"]), int(own) if own else year
        if 1 <= number <= 12 and of:
            yield Found({"month": f"{number}/{of}"}, match.start(), match.end(), own is None)


def _span(match: re.Match[str], year: int | None) -> Found | None:
    b_day, b_month, b_year = _parts(match, "b")
    if match["ao"]:
        a_day, a_month, a_year = int(match["ao"]), b_month, b_year
    else:
        a_day, a_month, a_year = _parts(match, "a")
    if not match["from"] and match["ao"] and not re.search(r"ngày|[-–—]", match[0]):
        return None
    supplied = b_year is None and a_year is None
    wraps = (a_month, a_day) > (b_month, b_day)
    end = b_year or (a_year + wraps if a_year else year)
    start = a_year or (end and (end - 1 if wraps else end))
    first, last = _written(a_day, a_month, start), _written(b_day, b_month, end)
    if first is None or last is None or start is None or end is None:
        return None
    if end - start > LONGEST_SPAN:
        return None  # an anniversary, 19/8/1945 - 19/8/2026
    at, until = match["ah"], match["bh"]
    if (start, a_month, a_day) > (end, b_month, b_day):
        return Found(
            {"unresolved": match[0].strip()}, match.start(), match.end(), printed_wrongly=True
        )
    if first == last:
        spec: dict[str, Any] = {"date": first}
    else:
        spec = {"from": first, "to": last}
    if at:
        spec["at"] = hour(at)
        if until:
            spec["until"] = hour(until)
    return Found(spec, match.start(), match.end(), supplied)


def _hours(match: re.Match[str], year: int | None) -> Found | None:
    day, month, own = _parts(match, "a")
    if (written := _written(day, month, own or year)) is None:
        return None
    spec = {"date": written, "at": hour(match["ah"]), "until": hour(match["bh"])}
    return Found(spec, match.start(), match.end(), own is None)


def _open_start(match: re.Match[str], year: int | None) -> Found | None:
    day, month, own = _parts(match, "a")
    first = _written(day, month, own or year)
    return Found({"from": first}, match.start(), match.end(), own is None) if first else None


def _months(match: re.Match[str], year: int | None) -> Found | None:
    own = match["by"] or match["by2"]
    end = int(own) if own else year
    own_start = match["ay"] or match["ay2"]
    first, last = int(match["am"]), int(match["bm"])
    if end is None or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    start = int(own_start) if own_start else end - (first > last)
    length = (date(end + last // 12, last % 12 + 1, 1) - date(end, last, 1)).days
    spec = {"from": f"01/{_month(first)}/{start}", "to": f"{length}/{_month(last)}/{end}"}
    return Found(spec, match.start(), match.end(), own is None)


def _open_end(match: re.Match[str], year: int | None) -> Found | None:
    day, month, own = _parts(match, "b")
    last = _written(day, month, own or year)
    return Found({"to": last}, match.start(), match.end(), own is None) if last else None


def _week(match: re.Match[str], _: int | None) -> Found:
    return Found({"unresolved": match[0].strip()}, match.start(), match.end())


def _parts(match: re.Match[str], side: str) -> tuple[int, int, int | None]:
    groups = match.groupdict()
    month = groups[f"{side}m"] or groups[f"{side}lm"] or 0
    own = groups[f"{side}y"] or groups[f"{side}ly"]
    return int(groups[f"{side}d"] or 0), int(month), int(own) if own else None


def _written(day: int, month: int, year: int | None) -> str | None:
    if year is None:
        return None
    try:
        date(year, month, day)
    except ValueError:
        return None
    return f"{day:02d}/{_month(month)}/{year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)


def hour(text: str) -> str:
    """Return an hour as the form writes it: 16h30."""
    numbers = re.findall(r"\d+", text)
    return f"{int(numbers[0])}h{(numbers[1:] or ['00'])[0]}"


def as_date(written: str) -> date:
    """Return the day of a written date."""
    day, month, year = map(int, written.split("/"))
    return date(year, month, day)
