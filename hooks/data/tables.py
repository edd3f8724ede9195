"""Tables as data files: CSV that spreadsheets open correctly, and JSON, from one description.

A table is a list of columns; each says what it means, and /du-lieu/ publishes that explanation.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

BOM: Final = "\ufeff"  # tells Excel, Notepad and browsers that a file is UTF-8
LINE_END: Final = "\r\n"  # RFC 4180

# Spreadsheets treat a cell that begins like this as a formula (OWASP, CSV injection). The wide
# forms of the signs matter in East Asian settings.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One field: its key in JSON, its title in CSV, its meaning, and its value for a row.

    `cell` is its value in CSV, when a spreadsheet cannot hold that of JSON.
    """

    key: str
    title: str
    meaning: str
    value: Callable[[Row], Any]
    cell: Callable[[Row], Any] | None = None


def records(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return rows as JSON objects with every field, null where the value is unknown."""
    return [{column.key: column.value(row) for column in columns} for row in rows]


def both(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> tuple[list[dict[str, Any]], bytes]:
    """Return rows as `records` and as `table`, for which each value is worked out once."""
    objects, cells = [], []
    for row in rows:
        values = [column.value(row) for column in columns]
        objects.append({c.key: value for c, value in zip(columns, values, strict=True)})
        cells.append(
            [
                _plain(c.cell(row) if c.cell else value)
                for c, value in zip(columns, values, strict=True)
            ]
        )
    return objects, csv_bytes([column.title for column in columns], cells)


def table(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV; see `csv_bytes`."""
    return csv_bytes(
        [column.title for column in columns],
        ([_plain((column.cell or column.value)(row)) for column in columns] for row in rows),
    )


def csv_bytes(header: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return CSV in UTF-8 with a BOM, commas, quotes around every cell, and no formulas."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator=LINE_END)
    writer.writerow(header)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return (BOM + buffer.getvalue()).encode()


def neutral(cell: str) -> str:
    """Return the cell, with an apostrophe in front if a spreadsheet would compute it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def json_bytes(value: Mapping[str, Any]) -> bytes:
    """Return compact UTF-8 JSON, with keys in the order of the data."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _plain(value: Any) -> str:
    """Return a value as a cell: lists joined by semicolons, booleans in words, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value)
