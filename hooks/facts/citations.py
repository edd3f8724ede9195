"""How a document is cited: «Công văn 1119/STTTT-TTBCXB ngày 29/9/2022».

Dates follow Nghị định 30/2020/NĐ-CP: days under 10, and months 1 and 2, have two digits.
What a document leaves blank is left out, and a missing number is said to be missing.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Final

from hooks.model.registry import Agency, Document, PartialDate

NO_NUMBER: Final = "(chưa có số)"
# Kinds that bear no number at all, by their first word: pages and articles are cited by title.
UNNUMBERED: Final = ("trang", "bài", "tin", "cổng")


def cite(document: Document, agencies: Mapping[str, Agency] | None = None) -> str:
    """Return kind, number and date: «Công văn (chưa có số) tháng 5/2021».

    With `agencies` the issuer follows, as numbers repeat between issuers: «Kế hoạch
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
    """Return the issuer as the document writes it, else by the name it bore at that time.

    A date known only to the month or year counts from its first day; without any date the
    last name stands.
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
    """Return the first and the last day the date may mean."""
    if value.month is None:
        return date(value.year, 1, 1), date(value.year, 12, 31)
    if value.day is None:
        last = monthrange(value.year, value.month)[1]
        return date(value.year, value.month, 1), date(value.year, value.month, last)
    day = date(value.year, value.month, value.day)
    return day, day
