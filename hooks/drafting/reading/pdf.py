"""PDFs with text. Words stand where they are printed: lines and columns are found again."""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import median
from typing import Final, NamedTuple

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_GetLastError

from hooks.drafting.reading.lines import MOST_CHARACTERS, MOST_PAGES, Line, Read, UnreadableError

# A gap this many letters wide parts columns; a narrower one is a space.
COLUMN_GAP: Final = 2.5
APART: Final = "     "


class _Piece(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


def read_pdf(data: bytes) -> Read:
    """Return the lines of a PDF; raise `UnreadableError` when it cannot be read."""
    document = _opened(data)
    if len(document) > MOST_PAGES:
        raise UnreadableError(
            f"Tệp có {len(document)} trang, quá {MOST_PAGES}. Tách phần cần đọc ra một tệp."
        )
    lines: list[Line] = []
    size = 0
    for number, page in enumerate(document, 1):
        for text in _lines_of(page.get_textpage()):
            size += len(text)
            lines.append(Line(number=len(lines) + 1, text=text, page=number))
        if size > MOST_CHARACTERS:
            break
    return Read(lines=tuple(lines))


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        if FPDF_GetLastError() == FPDF_ERR_PASSWORD:
            raise UnreadableError(
                "Tệp PDF có mật khẩu. Mở bằng mật khẩu, in ra PDF mới rồi chạy lại."
            ) from None
        raise UnreadableError("Tệp PDF hỏng, không mở được. Tải hoặc xin lại tệp.") from None


def _lines_of(page: pdfium.PdfTextPage) -> list[str]:
    pieces = []
    for index in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(index)
        if (
            text := page.get_text_bounded(left, bottom, right, top)
            .replace("\r", " ")
            .replace("\n", " ")
        ):
            pieces.append(_Piece(left, bottom, right, top, text))
    margin = min((piece.left for piece in pieces), default=0)
    return [_joined(row, margin) for row in _rows(pieces)]


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Return the pieces of each printed line, from the top down."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda each: -each.middle):
        height = piece.top - piece.bottom
        if rows and abs(rows[-1][0].middle - piece.middle) < max(height, 4) * 0.5:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def _joined(row: list[_Piece], margin: float) -> str:
    widths = [(each.right - each.left) / max(len(each.text), 1) for each in row]
    letter = median(widths) or 5
    # Accents and overlaid bold give pieces twice.
    kept = [next(same) for _, same in groupby(row, key=lambda each: (round(each.left), each.text))]
    text = " " * int((kept[0].left - margin) / letter) + kept[0].text
    for before, piece in pairwise(kept):
        gap = (piece.left - before.right) / letter
        space = APART if gap > COLUMN_GAP else " " if gap > 0.15 else ""
        text += space + piece.text
    return text
