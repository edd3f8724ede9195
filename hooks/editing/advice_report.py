"""The report of advice: by kind, the most urgent first, the remedy given once for each kind.

Nothing is left out; a kind with many pieces is listed one line each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hooks.editing.fault_report import MEND, WARNING, excerpt
from hooks.source.faults import Fault
from hooks.source.words import Language, Words

# The most urgent first: what must be done before publishing, what has a date, what misleads
# readers, what is missing, what does not open, and last what waits for a document to be found.
KINDS: Final[dict[str, Words]] = {
    "to-fill": Words("chỗ chưa điền", "lines to fill in"),
    "placeholder-left": Words("chỗ còn «…» của tệp mẫu", "places that are still «…»"),
    "ledger-new": Words("mục lịch mới chưa ghi sổ", "calendar events not in the ledger"),
    "schema-stale": Words("lược đồ cũ", "stale schemas"),
    "still-projected": Words(
        "ngày sắp đến mà vẫn chỉ là dự kiến", "dates that come soon and are only projected"
    ),
    "street-banner-long": Words("băng rôn treo quá lâu", "street banners that hang too long"),
    "earlier-year": Words(
        "câu của năm trước đang được hiện như của năm nay",
        "texts of an earlier year offered as current",
    ),
    "closing-mark": Words("câu còn dấu hết văn bản", "texts that end as documents do"),
    "list-incomplete": Words("danh sách còn thiếu", "incomplete lists"),
    "link-gone": Words("liên kết đến tên miền đã ngừng", "links to retired domains"),
    "link-dead": Words("liên kết hỏng", "dead links"),
    "link-malformed": Words("liên kết dán sai", "links pasted wrongly"),
    "link-plain-http": Words("liên kết không mã hóa", "links without encryption"),
    "doubt": Words("điều nghi chưa giải", "open doubts"),
    "unverified": Words("điều chưa xác minh", "unverified facts"),
}
# Up to this many pieces of a kind are shown with the line they are about.
FEW: Final = 3


def render_advice(advice: Iterable[Fault], language: Language = "vi") -> str:
    """Return advice by kind, each piece as `file:line:column: what`."""
    blocks = (_block(code, items, language) for code, items in by_kind(advice).items())
    return "\n\n".join(blocks)


def count_advice(advice: Iterable[Fault], language: Language = "vi") -> str:
    """Return the number of pieces of each kind, one kind per line."""
    counts = {code: len(items) for code, items in by_kind(advice).items()}
    width = len(str(max(counts.values(), default=0)))
    return "\n".join(f"  {n:{width}} {_heading(code, language)}" for code, n in counts.items())


def by_kind(advice: Iterable[Fault]) -> dict[str, list[Fault]]:
    """Return advice by the code of its kind, the most urgent first; within a kind, in order."""
    kinds: dict[str, list[Fault]] = {code: [] for code in KINDS}
    for item in advice:
        kinds.setdefault(item.code, []).append(item)
    return {code: items for code, items in kinds.items() if items}


def _block(code: str, items: Sequence[Fault], language: Language) -> str:
    return "\n".join([f"● {_heading(code, language)} ({len(items)})", *_lines(items, language)])


def _lines(items: Sequence[Fault], language: Language) -> Iterator[str]:
    mends = {item.mend(language) for item in items}
    for item in items:
        yield f"{item.place}: {WARNING[language]}: {item.what(language)}"
        if len(items) <= FEW:
            yield from excerpt(item)
        if len(mends) > 1:
            yield f"    {MEND[language]}: {item.mend(language)}"
    if len(mends) == 1:
        yield f"    {MEND[language]}: {mends.pop()}"


def _heading(code: str, language: Language) -> str:
    return KINDS[code].in_(language) if code in KINDS else code
