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
    "to-confirm": Words("điều máy đoán, chưa ai xác nhận", "guesses to confirm"),
    "placeholder-left": Words("chỗ còn «…» của tệp mẫu", "places that are still «…»"),
    "ledger-vanished": Words(
        "mục lịch đã công bố nay không còn", "published events that are no longer there"
    ),
    "ledger-cancelled-too-soon": Words(
        "mục đã hủy bị xóa quá sớm", "cancelled events deleted too soon"
    ),
    "ledger-feed-lost": Words("lịch đã công bố nay không còn mục nào", "published feeds now empty"),
    "former-id-missing": Words("địa chỉ cũ không còn dẫn đến đâu", "addresses that lead nowhere"),
    "ledger-unreadable": Words("sổ không đọc được", "a ledger that cannot be read"),
    "ledger-missing": Words("chưa có sổ", "no ledger"),
    "ledger-behind": Words(
        "mục lịch đã đổi mà chưa ghi sổ", "changed events that are not in the ledger"
    ),
    "ledger-new": Words("mục lịch mới chưa ghi sổ", "calendar events not in the ledger"),
    "schema-stale": Words("lược đồ cũ", "stale schemas"),
    "still-projected": Words(
        "ngày sắp đến mà vẫn chỉ là dự kiến", "dates that come soon and are only projected"
    ),
    "window-other-days": Words(
        "cùng cơ quan, cùng dịp mà ghi ngày khác", "other days of one issuer for one occasion"
    ),
    "day-off-rule": Words("chính ngày khác quy tắc", "days that are not where the rule puts them"),
    "lunar-differs": Words(
        "ngày âm lịch không khớp ngày dương", "lunar days that are not the solar ones beside them"
    ),
    "spelt-wrong": Words("chữ viết sai", "misspelt words"),
    "name-is-title": Words("tên gọi không làm câu chính", "names that are mere titles"),
    "theme-second": Words("hai chủ đề cho một dịp", "two themes for one occasion"),
    "sentence-near": Words("câu gần như câu của văn bản khác", "sentences nearly alike"),
    "street-banner-long": Words("băng rôn treo quá lâu", "street banners that hang too long"),
    "earlier-year": Words(
        "câu của năm trước đang được hiện như của năm nay",
        "texts of an earlier year offered as current",
    ),
    "closing-mark": Words("câu còn dấu hết văn bản", "texts that end as documents do"),
    "cut-without-total": Words("danh sách có câu cuối bị cắt", "lists whose last sentence is cut"),
    "list-incomplete": Words("danh sách còn thiếu", "incomplete lists"),
    "list-open": Words("danh sách còn nữa, không rõ mấy câu", "lists that go on"),
    "link-gone": Words("liên kết đến tên miền đã ngừng", "links to retired domains"),
    "link-dead": Words("liên kết hỏng", "dead links"),
    "link-malformed": Words("liên kết dán sai", "links pasted wrongly"),
    "link-plain-http": Words("liên kết không mã hóa", "links without encryption"),
    "doubt": Words("điều nghi chưa giải", "open doubts"),
    "unverified": Words("điều chưa xác minh", "unverified facts"),
}
# What waits for a document to be found, or stays because documents are like that.
STANDING: Final = frozenset({
    "day-off-rule", "theme-second", "sentence-near", "street-banner-long", "earlier-year",
    "list-incomplete", "list-open", "link-gone", "link-plain-http", "doubt", "unverified",
})  # fmt: skip
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


def standing_line(count: int, language: Language = "vi") -> str:
    """Return the line about advice that is only counted, with how to see it."""
    if language == "vi":
        return (
            f"Trong đó {count} điều chờ có văn bản, hoặc do văn bản ghi như vậy, không liệt kê ở"
            " trên. Xem: build.py check --all-advice"
        )
    return f"{count} of them wait for documents and are not listed: build.py check --all-advice"


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
