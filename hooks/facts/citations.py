"""Citations of documents, such as «Công văn 1119/STTTT-TTBCXB ngày 29/9/2022».

Dates follow Nghị định 30/2020/NĐ-CP: days under 10, and months 1 and 2, have two digits.
What a document leaves blank is omitted, but a citation says when the number is missing.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Final

from hooks.model.registry import Agency, Document, PartialDate

NO_NUMBER: Final = "(chưa có số)"
# The first words of kinds that never have a number: pages and articles, which are cited by title.
UNNUMBERED: Final = ("trang", "bài", "tin", "cổng")


def cite(document: Document, agencies: Mapping[str, Agency] | None = None) -> str:
    """Return kind, number and date, such as «Công văn (chưa có số) tháng 5/2021».

    With `agencies` the issuer follows, because issuers may use the same numbers: «Kế hoạch
    182/KH-UBND ngày 27/9/2022 của UBND tỉnh Tuyên Quang».
    """
    issuer = issuer_name(document, agencies) if agencies is not None else None
    parts = (
        document.kind,
        _designation(document),
        dated(document.date),
        f"của {issuer}" if issuer else "",
    )
    return " ".join(filter(None, parts))


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
    first, last = _bounds(document.date)
    for name in agency.names:
        since, until = name.valid_from or date.min, name.valid_to or date.max
        if since <= last and first <= until:
            return name.name
    return agency.name


def _designation(document: Document) -> str:
    if document.code:
        return document.code
    if document.kind.casefold().startswith(UNNUMBERED):
        return f"«{document.title}»" if document.title else ""
    return NO_NUMBER


def _bounds(value: PartialDate) -> tuple[date, date]:
    """Return the first and the last day that the date may be."""
    if value.month is None:
        return date(value.year, 1, 1), date(value.year, 12, 31)
    if value.day is None:
        last = monthrange(value.year, value.month)[1]
        return date(value.year, value.month, 1), date(value.year, value.month, last)
    day = date(value.year, value.month, value.day)
    return day, day
