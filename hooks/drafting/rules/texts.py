"""Slogans, themes and messages: quoted behind the word that names them, or listed below it.

A sentence is copied as it stands between its quotes, or in its line; nothing of it is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hooks.drafting.outline import PLAIN, Passage, folded

_KINDS: Final = (
    ("chu-de", r"chủ đề"),
    ("thong-diep", r"thông điệp"),
    ("phuong-cham", r"phương châm|lối sống|tinh thần"),
    ("phong-trao", r"phong trào(?: thi đua)?|cuộc vận động"),
    ("khau-hieu", r"khẩu hiệu|slogan"),
)
_NAMES: Final = "|".join(words for _, words in _KINDS)
_LABEL: Final = re.compile(
    "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _KINDS), re.IGNORECASE
)
_QUOTE: Final = re.compile(
    r"“(?P<curly>(?:[^“”]|“[^“”]{0,80}”){2,600})”|\"(?P<straight>[^\"]{2,600})\"|"
    r"«(?P<french>[^«»]{2,600})»"
)
# Between a label and its quote: a number, the year, «là», a colon; no other sentence.
_BETWEEN: Final = re.compile(
    r"\s*(?:\(?(?:\d{1,2}\s+)?(?:tại chỗ|chính|chung|tuyên truyền|của (?:năm|Ngày|Tháng|"
    r"Tuần|chiến dịch)[^.;“\"«]{0,120}|năm 20\d\d|"
    r"(?:toàn quốc|thi đua)|hưởng ứng[^.;“\"«]{0,100}|là|như sau|sau|gồm|được xác định là|"
    r"với nội dung|như|với|về|cho[^.;“\"«]{0,80}|"
    r"[\d/]+|[:,–-])\s*\)?\s*)*",
    re.IGNORECASE,
)
# The whole name of what it is the theme of may stand between, before a colon or «là».
_NAMED: Final = re.compile(r"[^.;:“\"«]{0,140}(?::|\slà:?|\sgồm:?)\s*")
_NEXT: Final = re.compile(
    r"\s*(?:[;,.]|và|hoặc|\.\.\.|…|[-–+•]|\d{1,2}[.)])*\s*(?:[-–+•]|\d{1,2}[.)])?\s*"
)
# Behind a colon a theme may stand without quotes.
_OPEN: Final = re.compile(
    r"^(?:[^:“\"«]{0,120}?)(?P<label>chủ đề|thông điệp|khẩu hiệu|slogan|phương châm)"
    r"(?P<of>[^:.;“\"«]{0,140}):\s*(?P<text>[^“\"«\s].{3,300}?)\s*$",
    re.IGNORECASE,
)
_LISTING: Final = re.compile(
    r"(?P<label>khẩu hiệu|thông điệp|chủ đề|slogan)\b(?![^:]*\b(?:băng rôn|treo)\b[^:]*\.)",
    re.IGNORECASE,
)
_ASKED_FOR: Final = re.compile(
    r"\b(?:treo|căng|cụm|kẻ|viết|in|các loại)\b[^.;:“\"«]{0,60}(?:khẩu hiệu|băng rôn)",
    re.IGNORECASE,
)
# «Thời gian treo băng rôn, khẩu hiệu: …» tells when, not what.
_TIMED: Final = re.compile(r"(?:thời gian|thời điểm|địa điểm|vị trí|kinh phí)\b", re.IGNORECASE)
_MARKED: Final = re.compile(r"^(?:[-–—+•▪*]|\d{1,3}[.)/]|[a-zđ][.)])\s*")
_COUNTED: Final = re.compile(
    r"(?:(?P<n>\d{1,2})\s+(?:khẩu hiệu|câu|thông điệp))|(?:chọn|lựa chọn)\s+(?:ít "
    r"nhất\s+)?(?P<choose>\d{1,2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for the public: its kind and exact words, and the passage they stand in."""

    kind: str
    text: str
    passage: Passage
    around: str  # the words of the label and the quote
    listed: bool = False
    guess: str | None = None


def sentences_in(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """Return the sentences for the public that passages have, each once a kind."""
    found: list[Sentence] = []
    taken: set[int] = set()
    for index, passage in enumerate(passages):
        if id(passage) in taken:
            continue
        for each, used in _listed(passages, index):
            found.append(each)
            taken.add(id(used))
        found += _quoted(passage)
        if id(passage) not in taken:
            found += _open(passage)
        if passage.cells:
            found += _in_cells(passages, passage)
    kept: dict[tuple[str, str], Sentence] = {}
    for each in found:
        kept.setdefault((each.kind, each.text), each)
    return tuple(kept.values())


def _quoted(passage: Passage) -> Iterator[Sentence]:
    text = passage.text
    end = 0
    for label in _LABEL.finditer(text):
        if label.start() < end:
            continue
        gap = _BETWEEN.match(text, label.end())
        place = gap.end() if gap else label.end()
        quote = _QUOTE.match(text, place)
        if quote is None and (named := _NAMED.match(text, label.end())):
            quote = _QUOTE.match(text, named.end())
        if quote is None:
            continue
        kind = _kind(label)
        if kind == "phuong-cham" and label[0].lower() == "tinh thần":
            continue
        first = True
        while quote:
            inner = _inner(quote)
            if kind == "chu-de" and not first:
                break
            guess = None
            if label[0].lower() in {"lối sống", "cuộc vận động"}:
                guess = f"văn bản gọi là «{label[0]}»"
            if len(inner) >= 4:
                yield Sentence(kind, inner, passage, text[label.start() : quote.end()], guess=guess)
            end = quote.end()
            first = False
            after = _NEXT.match(text, end)
            quote = _QUOTE.match(text, after.end() if after else end)


def _open(passage: Passage) -> Iterator[Sentence]:
    """Yield a theme behind a colon without quotes."""
    match = _OPEN.match(passage.text)
    if match is None or _QUOTE.search(match["text"]) or match["text"].endswith(":"):
        return
    if (
        _ASKED_FOR.search(match["of"])
        or _TIMED.match(passage.text)
        or re.search(r"\b(?:treo|tuyên truyền trên)\b", match["of"])
    ):
        return
    label = _LABEL.search(match["label"])
    text = match["text"]
    if label is None or (len(re.findall(r"[.;]\s", text)) > 0 and not text.isupper()):
        return
    yield Sentence(_kind(label), _ended(text), passage, passage.text)


def _listed(passages: Sequence[Passage], index: int) -> Iterator[tuple[Sentence, Passage]]:
    """Yield the items of a list that a heading or a colon opens, each with its passage."""
    opener = passages[index]
    if opener.cells:
        return
    heading = opener.rank == 0 or opener.mark or opener.text.endswith(":")
    words = opener.text if len(opener.text) <= 300 else re.split(r"(?<=[.;])\s", opener.text)[-1]
    label = _last_label(words)
    if not heading or label is None or _ASKED_FOR.search(words):
        return
    if not (words.endswith(":") or opener.rank == 0 or (opener.mark and len(words) <= 120)):
        return
    if _QUOTE.search(words[label.start() :]):
        return
    kind = _kind(label)
    for passage in _below(passages, index):
        text = passage.text
        if re.match(r"\((?:Kèm theo|Ban hành kèm|Gửi kèm)", text):
            continue
        if passage.rank == PLAIN and not (
            words.endswith(":") or opener.rank == 0 or _QUOTE.search(text)
        ):
            return
        if re.match(
            rf"(?:Nội dung |Các |Một số )?(?:{_NAMES})\b(?:[^“\"«]{{0,80}}:|[^“\"«.;!]{{0,40}}$)",
            text,
            re.IGNORECASE,
        ):
            return
        for each in _of_item(text):
            yield Sentence(kind, each, passage, text, listed=True), passage


def _of_item(text: str) -> Iterator[str]:
    """Yield the sentences of an item of a list: the item, or what stands in its quotes."""
    quotes = [_inner(quote) for quote in _QUOTE.finditer(text)]
    if whole := _QUOTE.fullmatch(_ended(text).rstrip(";.,")):
        yield _inner(whole)
    elif len(quotes) == 1 and text.startswith(("“", '"', "«")):
        yield quotes[0]
    elif quotes and len("".join(quotes)) > len(text) * 0.7:
        yield from quotes
    elif 8 <= len(text) <= 300 and not text.endswith(":"):
        yield _ended(text)


def _last_label(words: str) -> re.Match[str] | None:
    found = [
        each
        for each in _LABEL.finditer(words)
        if _kind(each) in {"khau-hieu", "thong-diep", "chu-de"}
    ]
    return found[-1] if found else None


def _below(passages: Sequence[Passage], index: int) -> Iterator[Passage]:
    """Yield the passages of a list: those below its heading, or the lines that follow it."""
    opener = passages[index]
    for passage in passages[index + 1 :]:
        inside = opener in passage.parents
        if passage.cells or passage.annex != opener.annex:
            return
        if not inside:
            return
        yield passage


def _in_cells(passages: Sequence[Passage], row: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a table whose column is headed «khẩu hiệu» or the like."""
    index = next(i for i, each in enumerate(passages) if each is row)
    for header in reversed(passages[:index]):
        if not header.cells:
            return
        for column, cell in enumerate(header.cells):
            label = re.fullmatch(
                r"(?:nội dung |câu |các )?(?P<l>khẩu hiệu|thông điệp|chủ đề)(?: tuyên truyền)?",
                folded_keep(cell),
                re.IGNORECASE,
            )
            if label and column < len(row.cells) and len(row.cells[column]) >= 8:
                name = _LABEL.search(label["l"])
                text = row.cells[column]
                quote = _QUOTE.fullmatch(text)
                if name:
                    yield Sentence(
                        _kind(name), _inner(quote) if quote else text, row, text, listed=True
                    )
                return


def folded_keep(text: str) -> str:
    """Return a cell's words, single-spaced."""
    return " ".join(text.split())


def _kind(label: re.Match[str]) -> str:
    return str(label.lastgroup).replace("_", "-")


def _inner(quote: re.Match[str]) -> str:
    text = quote["curly"] or quote["straight"] or quote["french"]
    return " ".join(text.split())


def _ended(text: str) -> str:
    """Return a listed sentence without the sign that parts it from the next."""
    text = re.sub(r"\s*(?:\./\.?|/\.)$", ".", text.strip())
    return text.rstrip(";, ").strip()


def same_sentence(one: str, other: str) -> bool:
    """Return whether two sentences are one but for case and signs."""
    return folded(one) == folded(other)
