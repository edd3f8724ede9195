"""Citations of documents, such as «Công văn 1119/STTTT-TTBCXB ngày 29/9/2022».

Dates follow Nghị định 30/2020/NĐ-CP: days under 10, and months 1 and 2, have two digits.
What a document leaves blank is omitted, but a citation says when the number is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from hooks.model.document import Document, PartialDate
from hooks.model.registry import Agency

NO_NUMBER: Final = "(để trống số)"
NUMBER_UNSEEN: Final = "(chưa thấy số)"


def cite(document: Document, agencies: Mapping[str, Agency] | None = None) -> str:
    """Return kind, number and date: «Công văn …/STTTT-TTBCXB (để trống số) tháng
    5/2021».

    With `agencies` the issuer follows, because issuers may use the same numbers: «Kế hoạch
    182/KH-UBND ngày 27/9/2022 của UBND tỉnh Tuyên Quang».
    """
    issuer = issuer_name(document, agencies) if agencies is not None else None
    parts = (
        document.kind_name,
        _designation(document),
        dated(document.date),
        f"của {issuer}" if issuer else "",
    )
    return " ".join(filter(None, parts))


def title_beside(document: Document) -> str:
    """Return the title to be told beside the citation, unless the citation itself has it."""
    title = document.title or ""
    return "" if title in cite(document) else title


def dated(value: PartialDate | None) -> str:
    """Return the date as far as it is known: ngày 05/7/2023, tháng 01/2022, năm 2024."""
    if value is None:
        return ""
    if value.month is None:
        return f"năm {value.year}"
    month = f"{value.month:02}" if value.month <= 2 else str(value.month)
    if value.day is None:
        return f"tháng {month}/{value.year}"
    return f"ngày {value.day:02}/{month}/{value.year}"


def issuer_name(document: Document, agencies: Mapping[str, Agency]) -> str | None:
    """Return the issuer as written in the document, or else by its name at that time.

    A date known only to the month or year counts as its first day; without a date, the last name
    is used.
    """
    if document.issuer_as_written or document.issuer is None:
        return document.issuer_as_written
    agency = agencies[document.issuer]
    if document.date is None:
        return agency.name
    first, last = document.date.first, document.date.last
    for name in agency.names:
        since, until = name.valid_from or date.min, name.valid_to or date.max
        if since <= last and first <= until:
            return name.name
    return agency.name


def _designation(document: Document) -> str:
    """Return the number, or what is known of it: a law has none, a draft not yet, a letter one.

    A page or an article without a number is known by its title.
    """
    match document.number_state:
        case "known":
            return document.code or ""
        case "blank":
            return _without_digits(document, NO_NUMBER)
        case "unseen":
            return _without_digits(document, NUMBER_UNSEEN)
        case _:
            return f"«{document.title}»" if document.title else ""


def _without_digits(document: Document, told: str) -> str:
    """Return «…/STTTT-TTBCXB (để trống số)»: what stands beside a number nobody can give."""
    written = document.number.written if document.number else None
    symbol = (written or "").lstrip("?")
    return f"…{symbol} {told}" if symbol else told
