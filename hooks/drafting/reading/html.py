"""Web pages and letters saved as .html: their text, by blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hooks.drafting.reading.lines import Line, Read, only_places
from hooks.drafting.reading.plain import decoded

_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
        "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead",
        "tfoot", "tr", "ul",
    }
)  # fmt: skip
_SILENT: Final = ["script", "style", "noscript", "template", "head", "nav", "iframe", "svg", "form"]
_ELSEWHERE: Final = "img[src^=http], iframe, object, embed, link[rel=stylesheet], script[src]"
DEEPEST: Final = 400  # levels of nesting that a letter never has


def read_html(data: bytes) -> Read:
    """Return the blocks of a page, each a line; nothing of it is run or fetched."""
    text, told = decoded(data)
    tree = LexborHTMLParser(text)
    if tree.css_first(_ELSEWHERE) is not None:
        told = (*told, "Trang dẫn tới ảnh, mã lệnh ở nơi khác: không tải, không chạy, chỉ đọc chữ.")
    tree.strip_tags(_SILENT)
    blocks = list(_blocks(tree.body)) if tree.body else []
    lines = (
        Line(number=number, text=text, whole=True, cells=cells)
        for number, (text, cells) in enumerate(blocks, 1)
    )
    return Read(lines=tuple(lines), counted_in="đoạn", told=told)


def _blocks(root: LexborNode) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the text of each innermost block, and of rows with their cells, in order."""
    words: list[str] = []
    # A stack of its own: pages may nest deeper than Python calls.
    stack: list[tuple[LexborNode | None, str, int]] = [(root, "", 0)]
    while stack:
        node, item, depth = stack.pop()
        if node is None:
            yield from _flushed(words)
            continue
        tag = node.tag or ""
        if tag == "-text":
            words.append(node.text_content or "")
            continue
        if tag == "br":
            yield from _flushed(words)
            continue
        if tag == "table" and (placed := _only_places(node)):
            yield from _flushed(words)
            yield from ((line, ()) for line in placed)
            continue
        if tag == "tr" and len(cells := _cells_of(node)) > 1:
            yield from _flushed(words)
            yield "", cells
            continue
        block = tag in _BLOCKS
        if block:
            yield from _flushed(words)
            stack.append((None, "", depth))
        if tag == "li":
            words.append(item or "- ")
        if depth < DEEPEST:
            children = list(node.iter(include_text=True))
            count = 0
            marked = []
            for child in children:
                count += child.tag == "li"
                marked.append((child, f"{count}. " if tag == "ol" else "- ", depth + 1))
            stack.extend(reversed(marked))
    yield from _flushed(words)


def _only_places(table: LexborNode) -> list[str]:
    """Return the lines of a table that only places words in columns, left column first."""
    rows = [_cells_of(row) for row in table.css("tr")]
    if not only_places(rows):
        return []
    widest = max(map(len, rows))
    cells = (row[column] for column in range(widest) for row in rows if column < len(row))
    return [line for cell in cells for line in cell.split("\n")]


def _cells_of(row: LexborNode) -> tuple[str, ...]:
    cells = (cell for cell in row.iter() if cell.tag in {"td", "th"})
    return tuple("\n".join(text for text, _ in _blocks(cell)) for cell in cells)


def _flushed(words: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    text = re.sub(r"\s+", " ", "".join(words)).strip()
    words.clear()
    if text:
        yield text, ()
