"""Other documents a letter names: kind, number, date and issuer, and what it does with them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.outline import folded
from hooks.editing.document_names import proposed_id
from hooks.model.document import KINDS_BY_SYMBOL, PLAIN_LETTER, Document

Role = Literal["implements", "relays", "cites", "amends", "supersedes"]
KINDS: Final = (
    "Công văn", "Kế hoạch", "Quyết định", "Chỉ thị", "Nghị quyết", "Nghị định",
    "Thông tư liên tịch", "Thông tư", "Hướng dẫn", "Công điện", "Luật", "Thông báo", "Kết luận",
    "Chương trình", "Đề án",
    "Pháp lệnh", "Văn bản", "Tờ trình", "Thư", "Quy chế", "Quy định", "Phương án",
)  # fmt: skip
_CITED: Final = re.compile(
    rf"(?P<kind>{'|'.join(KINDS)})\s+(?:số\s*:?\s*)?"
    r"(?P<number>\d{1,5}[a-zA-ZđĐ]?(?:/\d{4})?\s?[/-]\s?[A-ZĐ][^\s,;()]*)"
    r"(?:\s*,?\s*(?:ký |ban hành "
    r")?ngày\s+(?P<date>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|"
    r"\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
    r"(?P<rest>\s*,?\s*của\s+)?",
    re.IGNORECASE,
)
_ISSUER_ENDS: Final = re.compile(
    r"\s+về\b|[;().]|\s+(?:quy định|phê duyệt|ban hành|hướng dẫn|triển khai|sửa đổi|khóa|"
    r"trong|tại)\b|"
    rf"(?:,|\s+và)\s+(?:{'|'.join(KINDS)})\b|,\s+(?=[a-zđà-ỹ])|,\s+(?=(?:Sở|UBND|Ủy ban|Bộ|"
    rf"Cục|Ban|Văn phòng|Hội)\b)|\s+-\s+(?=[a-z])|$"
)
_TITLE: Final = re.compile(
    r"\s*,?\s*(?P<title>(?:về|quy định|phê duyệt|hướng dẫn|ban hành)\b[^;]{5,400})"
)
_RELAYED: Final = re.compile(
    r"(?:kèm theo|gửi kèm|sao gửi|chuyển tiếp|đính kèm|\(kèm)[^;.]{0,40}$|^\s*\(?(?:gửi kèm|"
    r"kèm theo)",
    re.IGNORECASE,
)
_IMPLEMENTED: Final = re.compile(
    r"(?:thực hiện|triển khai|căn cứ|theo|tiếp theo|thi hành)\s(?:[^.;]{0,40}\s)?$|\(theo\s+$",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(
    r"\s*(?:thực hiện|triển khai|căn cứ|theo|tiếp theo|thi hành)\b", re.IGNORECASE
)
_ONLY_CITED: Final = re.compile(
    r"(?:tinh thần|tuyên truyền|phổ biến|quán triệt|quy định tại|quy định của)\s[^.(]{0,60}$",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    r"(?:sửa đổi|điều chỉnh|bổ sung|đính chính)[^.;]{0,80}$", re.IGNORECASE
)
_REPLACED: Final = re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ)[^.;]{0,60}$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """A document named in a letter: with its id, if it is known, or one to file it under."""

    id: str
    known: bool
    role: Role
    kind: str
    number: str
    date: str | None  # as the form writes it
    issuer: str | None  # as printed
    issuer_id: str | None
    title: str | None
    line: int
    words: str
    start: int

    @property
    def day(self) -> datetime.date | None:
        """The day it was issued on."""
        if self.date is None:
            return None
        day, month, year = map(int, self.date.split("/"))
        return datetime.date(year, month, day)


def cited_in(
    text: str, line: int, catalogue: Catalogue, place: str | None, before: str = ""
) -> Iterator[Cited]:
    """Yield the documents that a text names; `before` are the words of the heading around it."""
    del before
    for match in _CITED.finditer(text):
        number = re.sub(r"\s", "", match["number"]).rstrip(".,:”\"'/")
        issuer, end = None, match.end()
        if match["rest"]:
            stop = _ISSUER_ENDS.search(text, match.end())
            end = stop.start() if stop else len(text)
            if known_name := _known_name(text[match.end() : match.end() + 200], catalogue):
                end = match.end() + len(known_name)
            issuer = known_name or " ".join(text[match.end() : end].split())
        titled = _TITLE.match(text, end)
        day = _day(match["date"])
        issuer_id = agency_of(issuer, catalogue, place) if issuer else None
        known = _known(number, day, issuer_id, catalogue)
        kind = match["kind"][0].upper() + match["kind"][1:].lower()
        yield Cited(
            id=known or _new_id(kind, number, day, issuer_id, catalogue),
            known=known is not None,
            role=_role(text, match.start()),
            kind=kind,
            number=number,
            date=day,
            issuer=issuer or None,
            issuer_id=issuer_id,
            title=_title(titled["title"]) if titled else None,
            line=line,
            words=" ".join(text[match.start() : end].split()),
            start=match.start(),
        )


def agency_of(name: str, catalogue: Catalogue, place: str | None) -> str | None:
    """Return the agency of a name as letters print it: «UBND tỉnh» is that of the place."""
    wanted = _short(name)
    base = (place or "").removesuffix("-cu")
    places = {place, base, f"{base}-cu"}
    own = catalogue.places.get(place or "")
    local = _short(f"{name} {own.full_name}") if own else None
    local_plain = _short(f"{name} {own.name}") if own else None
    found = []
    for agency_id, agency in catalogue.agencies.items():
        for each in agency.names:
            printed = _short(each.name)
            if printed == wanted:
                found.append((0 if agency.place in places else 1, agency_id))
            elif agency.place in places and printed in {local, local_plain}:
                found.append((2, agency_id))
            elif agency.place in places and re.sub(
                r" (?:tinh|thanh pho) .*", "", printed
            ) == re.sub(r" (?:tinh|thanh pho)\b.*", "", wanted):
                found.append((3, agency_id))
            elif (
                own
                and wanted.endswith(folded(own.name))
                and agency.place in places
                and printed.replace(" tinh ", " ") == wanted.replace(" tinh ", " ")
            ):
                found.append((2, agency_id))
    return min(found)[1] if found else None


def is_named(printed: str, name: str) -> bool:
    """Return whether a letterhead prints a name: in capitals, or without its province."""
    return f"{_short(name)} ".startswith(f"{_short(printed)} ")


def _short(name: str) -> str:
    words = folded(name)
    return (
        words.replace("uy ban nhan dan", "ubnd")
        .replace("thanh pho", "tp")
        .replace("tp ", "thanh pho ")
    )


def _known_name(text: str, catalogue: Catalogue) -> str | None:
    """Return the longest agency's name with which a text begins, as printed there."""
    words = folded(text)
    best = 0
    for agency in catalogue.agencies.values():
        for each in agency.names:
            name = folded(each.name)
            if len(name) > best and (words == name or words.startswith(f"{name} ")):
                best = len(name)
    if not best:
        return None
    end, seen = 0, ""
    for end in range(1, len(text) + 1):
        seen = folded(text[:end])
        if len(seen) >= best:
            break
    return " ".join(text[:end].split())


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    day, month, year = map(int, re.findall(r"\d+", text))
    try:
        datetime.date(year, month, day)
    except ValueError:
        return None
    return f"{day:02d}/{month:02d}/{year}" if month < 3 else f"{day:02d}/{month}/{year}"


def _known(number: str, day: str | None, issuer: str | None, catalogue: Catalogue) -> str | None:
    wanted = number.casefold().lstrip("0")
    found = []
    for document_id, document in catalogue.documents.items():
        written = document.number and document.number.written
        if not written or written.casefold().lstrip("0") != wanted:
            continue
        own = document.date
        if own and day:
            told = [int(each) for each in day.split("/")]
            if own.year != told[2] or (own.day and [own.day, own.month] != told[:2]):
                continue
        elif own and not day and issuer and document.issuer and document.issuer != issuer:
            continue
        if issuer and document.issuer and issuer != document.issuer:
            continue
        found.append(document_id)
    return found[0] if len(found) == 1 else None


def _new_id(
    kind: str, number: str, day: str | None, issuer: str | None, catalogue: Catalogue
) -> str:
    entry = {"number": number, "date": day, "issuer": issuer}
    if kind_to_write(kind, number):
        entry["kind"] = kind
    try:
        document = Document.model_validate({key: value for key, value in entry.items() if value})
    except ValidationError:
        return folded(f"{kind} {number}").replace(" ", "-")
    found = proposed_id(document, catalogue.agencies, catalogue.places)
    return found or folded(f"{kind} {number}").replace(" ", "-")


def kind_to_write(kind: str, number: str) -> bool:
    """Return whether a kind must be written because the symbol does not tell it."""
    letters = re.split(r"[-/]", re.sub(r"^\d+[a-zđ]?(?:/\d{4})?[/-]", "", number))[0]
    told = KINDS_BY_SYMBOL.get(letters, PLAIN_LETTER)
    return kind not in {told, "Văn bản"}


def _role(text: str, start: int) -> Role:
    before = text[max(0, start - 500) : start]
    if _REPLACED.search(before):
        return "supersedes"
    if _CHANGED.search(before):
        return "amends"
    sentence = re.split(r"[.!?]\s", before)[-1]
    if _RELAYED.search(sentence) or (start < 400 and _RELAYED.search(text[:start])):
        return "relays"
    if _ONLY_CITED.search(sentence) and not re.search(r"\(\s*theo\s*$", sentence):
        return "cites"
    begins = _BEGINS.match(sentence) and not re.search(
        r"\b(?:tuyên truyền|phổ biến)\b", sentence[:60]
    )
    return "implements" if begins or _IMPLEMENTED.search(sentence) else "cites"


def _title(text: str) -> str:
    text = re.split(r"\s\((?![^)]*\))|\s\((?:từ|kèm|theo)\b", " ".join(text.split()))[0]
    return re.split(r"\)|(?<=\w)\.(?:\s|$)|,\s+(?=Sở|UBND|Ủy ban|Bộ|Cục)", " ".join(text.split()))[
        0
    ].strip(" ,.")
