"""The head of a letter: issuer, number, place and date, kind, subject, urgency, those addressed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import as_it_was
from hooks.drafting.mending.private import CUT
from hooks.drafting.outline import Letter, Passage, folded
from hooks.drafting.reading.lines import Line
from hooks.drafting.rules import dates
from hooks.drafting.rules.audiences import audiences_in
from hooks.drafting.rules.basis import Cited, agency_of, is_named, kind_to_write
from hooks.drafting.writing import Put, Words
from hooks.model.base import LONGEST_LINE
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.registry import Agency

_NUMBER: Final = re.compile(
    r"Số(?:\s+hiệu)?\s*[:.]?\s*(?P<digits>\d{0,5}[a-zđ]?(?:/\d{4}(?=/))?)[\s.…_]*(?P<symbol>[/-]\s?[A-ZĐ][^\s,;]*)",
    re.IGNORECASE,
)
_NUMBER_ALONE: Final = re.compile(r"Số\s*:\s*(?P<digits>\d{1,5})\s*$", re.IGNORECASE)
_DATE: Final = re.compile(
    r"(?:(?P<place>[A-ZĐÀ-Ỹ][^,\d]{1,40}?)\s*,\s*)?(?:ngày|"
    r"Ngày)\s*(?P<day>\d{0,2})(?:[\s.…_]*tháng\s*|/)(?P<month>\d{0,2})"
    r"(?:[\s.…_]*năm\s*|/)(?P<year>(?:19|20)\d\d)"
)
_SUBJECT: Final = re.compile(r"\s*(?:V/v|Về việc|Vv|v/v)\s*[.:]?\s*", re.IGNORECASE)
_MOTTO: Final = re.compile(r"CỘNG H[ÒO]|Độc lập\s*-|ĐẢNG CỘNG SẢN|^[\W_]*$")
_URGENCY: Final = (
    ("hoa-toc", re.compile(r"^\W*(?:HỎA|HOẢ)\s+TỐC\b", re.IGNORECASE)),
    ("thuong-khan", re.compile(r"^\W*THƯỢNG\s+KHẨN\b", re.IGNORECASE)),
    ("khan", re.compile(r"^\W*KHẨN\W*$", re.IGNORECASE)),
)
_ORGAN: Final = re.compile(
    r"(?:UBND|ỦY BAN|UỶ BAN|SỞ|BỘ|VỤ|CỤC|TỔNG CỤC|CHI CỤC|BAN\b|HỘI\b|HỘI ĐỒNG|TỈNH ỦY|TỈNH UỶ|"
    r"THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|VĂN PHÒNG|"
    r"TRUNG TÂM|PHÒNG|CÔNG AN|BCH|BCĐ|LIÊN ĐOÀN|TỔNG LIÊN ĐOÀN|MẶT TRẬN|VIỆN|TRƯỜNG|CHÍNH "
    r"PHỦ|THỦ TƯỚNG|ĐOÀN |TỈNH ĐOÀN|BẢO HIỂM|NGÂN HÀNG|"
    r"TRUNG ƯƠNG|QUỐC HỘI|ĐÀI|BÁO|TÒA ÁN|VIỆN KIỂM SÁT)"
)
_ORGAN_WORDS: Final = (
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Bộ|Cục|Ban|Hội|Văn phòng|Trung tâm|"
    r"Phòng|Công an|Mặt trận Tổ quốc|Liên đoàn Lao động|Tỉnh đoàn)"
)
_ASKS: Final = re.compile(
    rf"(?P<organ>{_ORGAN_WORDS}(?:\s+[^\s.;:()]+){{1,12}}?)\s+(?:trân trọng\s+)?(?:đề nghị|"
    rf"yêu cầu|hướng dẫn|thông báo|ban hành|xây dựng|kính đề nghị|chỉ đạo|giao)\b"
)
_NOT_ASKED: Final = re.compile(
    r"\s*(?:Như trên|Lưu|Ban Giám đốc|Lãnh đạo)|.*\(\s*(?:để\s*)?b/c", re.IGNORECASE
)
_PLACE_NAMED: Final = re.compile(
    r"\b(?:tỉnh|thành phố|TP\.?)\s+(?P<name>(?:[A-ZĐÀ-Ỹ][^\s,.;:()]{0,12}\s?){1,4})"
)
_COMMITTEES: Final = frozenset({"TỈNH ỦY", "TỈNH UỶ", "THÀNH ỦY", "THÀNH UỶ", "ĐẢNG ỦY"})
_OF_PLACE: Final = re.compile(
    r"\b(?P<kind>(?:TỈNH|THÀNH|ĐẢNG) (?:ỦY|UỶ)|TỈNH|THÀNH PHỐ|XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|"
    r"THỊ XÃ)\s+(?P<name>[^,;()-]{2,40})$"
)
MATTER: Final = ("number", "issuer", "date", "title", "to")


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """What the head says, as fields of the form."""

    fields: dict[str, Put]
    day: date | None  # the earliest it may be of
    year: int | None  # of which it speaks, unless it says otherwise
    issued_in: int | None
    place: str | None
    audiences: tuple[str, ...]
    subject: str
    new_agency: str | None  # a name that the registry does not have
    used: tuple[Line, ...]
    unknown_recipients: tuple[Line, ...]


def header_of(
    letter: Letter, catalogue: Catalogue, cited: Iterable[Cited], deadlines: Iterable[date]
) -> Header:
    """Return the header of a letter."""
    lines = [line for line in letter.head if line.text]
    used: list[Line] = []
    number, number_line = _number(lines)
    dated = _dated(lines, letter)
    subject, subject_lines = _subject(lines, letter)
    used += [
        *([number_line] if number_line else []),
        *([dated[0]] if dated else []),
        *subject_lines,
        *([letter.kind_line] if letter.kind_line else []),
    ]
    fields = _kind_and_number(number, number_line, letter.kind_line)
    written, between, day, year = _dates(dated, letter, subject, list(cited), list(deadlines))
    place = _place(dated, lines, letter, catalogue, day)
    issuer, issuer_id, issuer_lines = _issuer(lines, number_line, letter, catalogue, place)
    used += issuer_lines
    known = catalogue.agencies.get(issuer_id or "")
    if known and known.place:
        place = place or as_it_was(catalogue.places, known.place, day)
    fields |= _issuer_fields(issuer, issuer_id, issuer_lines, known)
    if subject:
        at = tuple(Words(line.number, " ".join(line.text.split())) for line in subject_lines)
        fields["title"] = Put(subject, at)
    to, audiences, unknown = _to(letter, catalogue, day)
    urgent = _urgency(lines)
    found = {"date": written, "date_between": between, "to": to, "urgency": urgent and urgent[0]}
    fields |= {key: put for key, put in found.items() if put}
    used += [urgent[1]] if urgent else []
    if not (known and known.place):
        fields |= _scope(place, issuer)
    return Header(
        fields=fields,
        day=day,
        year=year,
        issued_in=_year_of(written),
        place=place,
        audiences=audiences,
        subject=subject or "",
        new_agency=issuer_name(issuer, issuer_lines, letter) if issuer and not issuer_id else None,
        used=tuple(used),
        unknown_recipients=unknown,
    )


def issuer_name(printed: str, lines: list[Line], letter: Letter) -> str:
    """Return a name for the registry: in the letters of the text, with the place it is of."""
    name = _in_small_letters(printed, letter)
    above = [line.text for line in lines if line.text not in printed]
    place = _OF_PLACE.search(" ".join(above).upper())
    if place is None or _OF_PLACE.search(name.upper()):
        return name
    kind = place["kind"].lower() if place["kind"] not in _COMMITTEES else place["kind"].capitalize()
    return f"{name} {kind} {place['name'].title()}"


def _in_small_letters(printed: str, letter: Letter) -> str:
    """Return a name printed in capitals as the text has it, or with a capital at its start."""
    if not printed.isupper():
        return printed
    words = [re.escape(word) for word in printed.split()]
    pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
    for passage in letter.passages:
        for found in pattern.finditer(passage.text):
            if not found[0].isupper() and found[0][0].isupper():
                return " ".join(found[0].split())
    place = _OF_PLACE.search(printed)
    lower = printed.capitalize().replace("Ubnd", "UBND")
    if place:
        cut = place.start("name")
        lower = lower[:cut] + place["name"].title() + lower[place.end("name") :]
    return lower


def _kind_and_number(
    number: str | None, number_line: Line | None, kind: Line | None
) -> dict[str, Put]:
    fields: dict[str, Put] = {}
    if number and number_line:
        fields["number"] = Put(number, (Words(number_line.number, number_line.text),))
    if kind:
        words = " ".join(kind.text.split())
        name = words[0] + words[1:].lower()
        if number is None or kind_to_write(name, number):
            fields["kind"] = Put(name, (Words(kind.number, words),))
    elif number is None:
        why = "không thấy số; văn bản không có tên loại thì là công văn"
        fields["kind"] = Put("Công văn", (), why)
    return fields


def _issuer_fields(
    issuer: str | None, issuer_id: str | None, lines: list[Line], known: Agency | None
) -> dict[str, Put]:
    at = tuple(Words(line.number, line.text) for line in lines)
    ask = None if lines else "phần đầu không ghi tên cơ quan: đoán theo lời văn và ký hiệu"
    if issuer_id and known:
        fields = {"issuer": Put(issuer_id, at, ask)}
        if issuer and lines and not any(is_named(issuer, each.name) for each in known.names):
            fields["issuer_as_written"] = Put(issuer)
        return fields
    if issuer and len(issuer) <= LONGEST_LINE:
        why = ask or "cơ quan chưa có trong agencies.yml: thêm vào rồi ghi mã ở issuer"
        return {"issuer_as_written": Put(issuer, at, why)}
    return {}


def _year_of(written: Put | None) -> int | None:
    return int(str(written.value)[-4:]) if written else None


def _urgency(lines: list[Line]) -> tuple[Put, Line] | None:
    for name, pattern in _URGENCY:
        for line in lines:
            if pattern.match(line.text):
                return Put(name, (Words(line.number, line.text),)), line
    return None


def _scope(place: str | None, issuer: str | None) -> dict[str, Put]:
    """Return where a letter counts whose issuer's place is not known."""
    if place is None:
        ask = "chưa rõ địa phương: ghi mã trong places.yml"
        return {"scope": Put(WHOLE_COUNTRY, (), ask), "verified": Put(False)}
    if re.search(r"\b(?:XÃ|PHƯỜNG|ĐẶC KHU)\b", issuer or ""):
        return {"scope": Put(place, (), "cấp xã: thêm địa phương ấy vào places.yml rồi ghi mã")}
    ask = "cơ quan chưa có trong danh mục: địa phương đoán theo nơi ghi ngày"
    return {"scope": Put(place, (), ask)}


def _number(lines: list[Line]) -> tuple[str | None, Line | None]:
    for line in lines:
        if found := _NUMBER.search(line.text):
            symbol = re.sub(r"\s", "", found["symbol"]).rstrip(".")
            return f"{found['digits']}{symbol}", line
        if found := _NUMBER_ALONE.search(line.text):
            return found["digits"], line
    return None, None


def _dated(lines: list[Line], letter: Letter) -> tuple[Line, re.Match[str]] | None:
    for line in (*lines, *letter.title):
        if found := _DATE.search(line.text):
            return line, found
    return None


def _subject(lines: list[Line], letter: Letter) -> tuple[str | None, list[Line]]:
    if letter.kind_line is not None:
        kept = [line for line in letter.title if not _DATE.search(line.text) and line.text.strip()]
        text = " ".join(" ".join(line.text.split()) for line in kept)
        return re.sub(r"\s*[-_]{2,}\s*$", "", text) or None, kept
    for index, line in enumerate(lines):
        if not _SUBJECT.match(line.text):
            continue
        kept = [line]
        for after in lines[index + 1 :]:
            gap = after.number - kept[-1].number
            if (
                gap not in {0, 1}
                or _DATE.search(after.text)
                or _MOTTO.search(after.text)
                or _NUMBER.search(after.text)
            ):
                break
            if any(pattern.match(after.text) for _, pattern in _URGENCY):
                break
            kept.append(after)
        return " ".join(" ".join(each.text.split()) for each in kept), kept
    return None, []


def _dates(
    dated: tuple[Line, re.Match[str]] | None,
    letter: Letter,
    subject: str | None,
    cited: list[Cited],
    deadlines: list[date],
) -> tuple[Put | None, Put | None, date | None, int | None]:
    """Return the date, the span inferred when it is not whole, its first day and the year."""
    body = " ".join([subject or "", *(passage.text for passage in letter.passages)])
    years = Counter(int(each) for each in re.findall(r"năm (20\d\d)(?! định| -)", body))
    named = re.search(r"năm (20\d\d)", subject or "")
    if dated is None:
        year = int(named[1]) if named else years.most_common(1)[0][0] if years else None
        if year is None:
            found = re.findall(r"\d{1,2}/\d{1,2}/(20\d\d)", body)
            year = max(map(int, found)) if found else None
        if year is None:
            return None, None, None, None
        put = Put(year, (), "phần đầu không ghi ngày: năm đoán theo nội dung")
        between, first = _between(date(year, 1, 1), date(year, 12, 31), cited, deadlines, "")
        return put, between, first, year
    line, match = dated
    at = (Words(line.number, match[0].strip()),)
    year = int(match["year"])
    month, day = int(match["month"] or 0), int(match["day"] or 0)
    spoken = int(named[1]) if named else year
    if month and day:
        try:
            issued = date(year, month, day)
        except ValueError:
            return Put(year, at, "ngày in không có trong lịch"), None, date(year, 1, 1), spoken
        text = f"{day:02d}/{month:02d}/{year}" if month < 3 else f"{day:02d}/{month}/{year}"
        return Put(text, at), None, issued, spoken
    if month:
        first = date(year, month, 1)
        last = (date(year + month // 12, month % 12 + 1, 1)) - (date(2, 1, 2) - date(2, 1, 1))
        put = Put(f"{month:02d}/{year}" if month < 3 else f"{month}/{year}", at)
        head = f"; phần đầu ghi tháng {match['month']} năm {year}"
    else:
        first, last, head = date(year, 1, 1), date(year, 12, 31), ""
        put = Put(year, at)
    between, day_found = _between(first, last, cited, deadlines if not month else [], head)
    return put, between, day_found, spoken


def _between(
    first: date, last: date, cited: list[Cited], deadlines: list[date], head: str
) -> tuple[Put | None, date]:
    """Return the days between which a letter was issued, by what it cites and asks."""
    newest: date | None = max(
        (each.day for each in cited if each.day and first <= each.day <= last), default=None
    )
    soonest: date | None = min(
        (each for each in deadlines if first <= each <= last and (not newest or each >= newest)),
        default=None,
    )
    if newest is None and soonest is None:
        return None, first
    reasons = []
    if newest:
        reasons.append(f"văn bản mới nhất được viện dẫn là ngày {_shown(newest)}")
    if soonest:
        reasons.append(f"hạn sớm nhất là {_shown(soonest)}")
    reason = "; ".join(reasons) + head
    span = {"from": _shown(newest or first), "to": _shown(soonest or last)}
    return Put(span | {"reason": reason[0].upper() + reason[1:]}), newest or first


def _shown(day: date) -> str:
    return (
        f"{day.day:02d}/{day.month:02d}/{day.year}"
        if day.month < 3
        else f"{day.day:02d}/{day.month}/{day.year}"
    )


def _place(
    dated: tuple[Line, re.Match[str]] | None,
    lines: list[Line],
    letter: Letter,
    catalogue: Catalogue,
    day: date | None,
) -> str | None:
    """Return the province of a letter: of its letterhead, its date, then its words."""
    top = " ".join(line.text.title() for line in lines[:8] if line.text.isupper())
    found = _PLACE_NAMED.search(top.replace("Tỉnh", "tỉnh").replace("Thành Phố", "thành phố"))
    if found and (place := _province(found["name"], catalogue, day)):
        return place
    if dated and dated[1]["place"] and (place := _province(dated[1]["place"], catalogue, day)):
        central = re.search(
            r"^(?:BỘ|CỤC|TỔNG|CHÍNH PHỦ|THỦ TƯỚNG|BAN CHẤP HÀNH TRUNG|TRUNG ƯƠNG|ỦY BAN "
            r"QUỐC GIA|QUỐC HỘI)\b",
            next(
                (
                    line.text
                    for line in lines
                    if line.text.isupper() and not _MOTTO.search(line.text)
                ),
                "",
            ),
        )
        return WHOLE_COUNTRY if central else place
    if any(re.match(r"(?:BỘ|CHÍNH PHỦ|THỦ TƯỚNG)\b", line.text) for line in lines):
        return WHOLE_COUNTRY
    body = " ".join(passage.text for passage in letter.passages)
    names = Counter(
        place
        for match in _PLACE_NAMED.finditer(body)
        if (place := _province(match["name"], catalogue, day))
    )
    return names.most_common(1)[0][0] if names else None


def _province(name: str, catalogue: Catalogue, day: date | None) -> str | None:
    words = folded(
        re.sub(r"^(?:TP\.?|tỉnh|thành phố)\s*", "", name.strip(), flags=re.IGNORECASE)
    ).split()
    for length in range(len(words), 0, -1):
        wanted = " ".join(words[:length])
        for place_id, place in catalogue.places.items():
            if (
                place.kind in {"tinh", "thanh-pho"}
                and folded(place.name) == wanted
                and place.within == WHOLE_COUNTRY
            ):
                return as_it_was(
                    catalogue.places,
                    place_id.removesuffix("-cu")
                    if f"{place_id.removesuffix('-cu')}" in catalogue.places
                    else place_id,
                    day,
                )
    return None


def _issuer(
    lines: list[Line],
    number_line: Line | None,
    letter: Letter,
    catalogue: Catalogue,
    place: str | None,
) -> tuple[str | None, str | None, list[Line]]:
    """Return the issuer as printed, its id, and the lines of the letterhead."""
    groups: list[list[Line]] = []
    for line in lines:
        if line is number_line:
            break
        text = line.text
        if (
            _MOTTO.search(text)
            or _DATE.search(text)
            or any(p.match(text) for _, p in _URGENCY)
            or _SUBJECT.match(text)
        ):
            continue
        if not text.isupper() or len(text) > 120:
            continue
        if _ORGAN.match(text) and not (groups and re.search(r"(?:\bVÀ|,|-)$", groups[-1][-1].text)):
            groups.append([line])
        elif groups and line.number - groups[-1][-1].number <= 2:
            groups[-1].append(line)
    if groups:
        own = " ".join(line.text for line in groups[-1])
        superior = " ".join(line.text for line in groups[-2]) if len(groups) > 1 else ""
        used = [line for group in groups for line in group]
        found = agency_of(own, catalogue, place)
        if found is None and superior:
            found = agency_of(
                f"{own} {superior.replace('UBND', '').replace('ỦY BAN NHÂN DÂN', '')}",
                catalogue,
                place,
            )
        return own, found, used
    for name in _named_in_text(letter):
        if found := agency_of(name, catalogue, place):
            return name, found, []
        if re.search(r"UBND huyện|Ủy ban nhân dân huyện", name) and (
            found := _district(catalogue, place)
        ):
            return name, found, []
    names = list(_named_in_text(letter))
    return (names[0] if names else None), None, []


def _named_in_text(letter: Letter) -> Iterator[str]:
    counted: Counter[str] = Counter()
    for passage in letter.passages:
        for match in _ASKS.finditer(passage.text):
            name = re.split(r"[,;]", match["organ"])[0].strip()
            counted[name] += 1
    yield from (name for name, _ in counted.most_common(3))


def _district(catalogue: Catalogue, place: str | None) -> str | None:
    """Return the agency of a district that is not named, when a province has but one."""
    found = [
        agency_id
        for agency_id, agency in catalogue.agencies.items()
        if (own := catalogue.places.get(agency.place or ""))
        and own.kind == "huyen"
        and own.within
        in {place, f"{(place or '').removesuffix('-cu')}-cu", (place or "").removesuffix("-cu")}
    ]
    return found[0] if len(found) == 1 else None


def _to(
    letter: Letter, catalogue: Catalogue, day: date | None
) -> tuple[Put | None, tuple[str, ...], tuple[Line, ...]]:
    """Return those addressed, by audience, with their words."""
    parts: dict[str, list[str]] = {}
    at: list[Words] = []
    unknown = []
    ask = None
    source = letter.addressed
    if not source:
        source = tuple(line for line in letter.recipients if not _NOT_ASKED.match(line.text))
        ask = "không có «Kính gửi»: đoán theo «Nơi nhận»" if source else None
    for line in source:
        found_any = False
        for piece in re.split(r";\s*", line.text):
            words = " ".join(piece.split()).rstrip(" .;,/")
            names = audiences_in(words, catalogue, day)
            for name in names:
                kept = parts.setdefault(name, [])
                if words not in kept:
                    kept.append(words)
            found_any = found_any or bool(names)
        at.append(Words(line.number, " ".join(line.text.split())))
        if not found_any:
            unknown.append(line)
    if not parts:
        return None, (), tuple(unknown)
    told = {name: _cut("; ".join(words)) for name, words in parts.items()}
    return Put({k: Put(v) for k, v in told.items()}, tuple(at), ask), tuple(told), tuple(unknown)


def _cut(words: str) -> str:
    """Return the words for an audience, cut where the form takes no more."""
    if len(words) <= LONGEST_LINE:
        return words
    return f"{words[: LONGEST_LINE - len(CUT) - 1].rsplit(' ', 1)[0]} {CUT}"


def passages_before(letter: Letter) -> tuple[Passage, ...]:
    """Return the passages before the first numbered one: what a letter rests on and asks."""
    found = []
    for passage in letter.passages:
        if passage.annex or passage.mark:
            break
        found.append(passage)
    return tuple(found)


def days_due(letter: Letter, year: int | None) -> tuple[date, ...]:
    """Return the days before which something is asked, as far as they are printed whole."""
    found = []
    for passage in letter.passages:
        for match in re.finditer(r"(?:trước|chậm nhất|muộn nhất)[^.;]{0,40}", passage.text):
            for each in dates.days(passage.text[match.start() : match.end() + 20], year):
                if not each.supplied:
                    found.append(dates.as_date(each.spec["date"]))
    return tuple(found)


def plain(value: Any) -> Any:
    """Return a value without the notes around it."""
    if isinstance(value, Put):
        return plain(value.value)
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value
