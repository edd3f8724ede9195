"""A letter cut into its parts, after the form of Nghị định 30/2020/NĐ-CP.

Head (letterhead, number, place and date, kind and subject), those addressed, content in numbered
passages, those who receive it and who signed, annexes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hooks.drafting.mending.characters import with_clean_characters
from hooks.drafting.mending.pages import paragraphs, without_furniture
from hooks.drafting.reading.lines import Line, Read
from hooks.wording.vietnamese import fold

KIND_WORDS: Final = (
    "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "THÔNG BÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "KẾ HOẠCH",
    "PHƯƠNG ÁN", "ĐỀ ÁN", "CÔNG ĐIỆN", "THÔNG TƯ", "NGHỊ ĐỊNH", "KẾT LUẬN", "THÔNG CÁO",
    "ĐỀ CƯƠNG TUYÊN TRUYỀN",
)  # fmt: skip
LONGEST_HEAD: Final = 60  # lines
LONGEST_TITLE: Final = 6  # lines
_GAP: Final = re.compile(r"\s{3,}")
# A number or a day that is filled in by hand is no gap between columns.
_LEFT_BLANK: Final = re.compile(
    r"(?<=Số:)\s+(?=/)|(?<=ngày)\s+(?=tháng)|(?<=tháng)\s+(?=năm)", re.IGNORECASE
)
_RIGHT: Final = re.compile(
    r"\s*(?:CỘNG H|ĐẢNG CỘNG SẢN|Độc lập\s*-)|.*\bngày\b.*\btháng\b.*\bnăm\b"
)
# A dispatch by wire names its issuer before «điện», then those it is sent to.
_TO: Final = re.compile(
    r"(?i:\s*(?:[-–]\s*)?kính gửi\s*:?\s*(?:[-–]\s*)?)(.*)|[^a-z.;:]{8,90}\s[Đđ]iện\s*:\s*$"
)
_BEGINS: Final = re.compile(
    r"\s*(?:Căn cứ|Thực hiện|Triển khai|Để |Nhằm |Thi hành|Tiếp theo|Theo |Xét |Hưởng ứng|"
    r"Trong thời gian|"
    r"Phần |Điều 1|[IVX]{1,4}\.|\d{1,2}[.)])"
)
_RECEIVED: Final = re.compile(r"\s*nơi nhận\s*:?", re.IGNORECASE)
_ROLE: Final = re.compile(
    r"\s*(?:(?:KT|TM|TL|TUQ|Q)\.\s*[A-ZĐÀ-Ỹ]|(?:PHÓ\s+)?(?:TỔNG\s+)?(?:GIÁM ĐỐC|CHỦ TỊCH|"
    r"CỤC TRƯỞNG|BỘ TRƯỞNG|"
    r"THỨ TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG|BÍ THƯ|VỤ TRƯỞNG|THỦ TƯỚNG|HIỆU TRƯỞNG)\b)"
)
_ANNEX: Final = re.compile(
    r"\s*(?:PHỤ LỤC|Phụ lục\b|DANH MỤC|BẢNG |BIỂU |(?:CÁC |MỘT SỐ |DANH SÁCH )?(?:KHẨU HIỆU|"
    r"THÔNG ĐIỆP)|NỘI DUNG |"
    r"ĐỀ CƯƠNG|(?:Các |Một số |Danh sách )?(?:[Kk]hẩu hiệu|[Tt]hông điệp) tuyên truyền)"
)
_LISTS: Final = re.compile(
    r"(?:Một số |Các |Nội dung |Danh sách |Danh mục )?(?:khẩu hiệu|thông điệp)\b", re.IGNORECASE
)
_NAME: Final = re.compile(r"\s*(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,6}\s*){2,5}")

# A paragraph that is of the whole letter again, behind its numbered passages.
_CLOSES: Final = re.compile(
    r"(?:(?:Sở|UBND|Ủy ban|Uỷ ban|Bộ|Cục|Ban|Văn phòng|Hội|Phòng)\b.{2,90}?\s(?:đề nghị|yêu "
    r"cầu|trân trọng)|Trân trọng|"
    r"Trên đây|Trong quá trình|Nhận được|Kết quả (?:tuyên truyền|thực hiện|triển khai)|Mọi "
    r"vướng mắc|Báo cáo kết quả|"
    r"Các (?:đơn vị|cơ quan|địa phương)[^.;]{0,40} (?:báo cáo|gửi)|Yêu cầu các|Đề nghị các "
    r"(?:cơ quan|đơn vị|sở)[^.]{0,60}(?:triển khai|thực hiện)|"
    r"\(?(?:Gửi kèm|Kèm theo))|.*\./\.?$"
)

# How the next heading begins, where a list below a number might go on.
_HEADS: Final = re.compile(
    r"[^.:“]{3,60}:|(?:hình thức|thời gian|nội dung|tổ chức|kinh phí|báo cáo|nhiệm vụ|đối "
    r"tượng|địa điểm|chủ đề|"
    r"thông điệp|khẩu hiệu|sở|ubnd|ủy ban|đề nghị|trách nhiệm|các (?:sở|cơ quan|đơn vị))\b",
    re.IGNORECASE,
)

# How a passage is marked, and how deep such a mark stands.
_MARKS: Final = (
    (re.compile(r"(Phần (?:thứ )?(?:[IVX]+|\d+|nhất|hai|ba|tư))\b[.:]?\s*", re.IGNORECASE), 0),
    (re.compile(r"([A-HK-UĐ])[.)]\s+(?=[A-ZĐÀ-Ỹ]{2})"), 0),
    (re.compile(r"([IVX]{1,5})(?:[.)]|\s?[-–](?=\s))\s+"), 1),
    (re.compile(r"(Điều \d{1,3})[.:]\s*"), 1),
    (re.compile(r"(\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s+"), 4),
    (re.compile(r"(\d{1,2}\.\d{1,2})[.)]?\s+"), 3),
    (re.compile(r"(\d{1,2})[.)/]\s*(?=\D)"), 2),
    (re.compile(r"([a-zđ])[.)]\s+"), 5),
    (re.compile(r"([-–—•▪*])\s*(?=\S)"), 6),
    (re.compile(r"([+])\s*"), 7),
)
NUMBERED: Final = 2
DEEPEST_NUMBERED: Final = 5
PLAIN: Final = 9


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A paragraph of the content, or a row of a table, under the headings it stands below."""

    line: int
    text: str  # without its mark
    mark: str = ""
    rank: int = PLAIN
    parents: tuple[Passage, ...] = ()
    cells: tuple[str, ...] = ()
    annex: bool = False

    @property
    def clause(self) -> str | None:
        """Where it stands, as letters are cited: «mục 2a», «phụ lục»."""
        if self.annex:
            return "phụ lục"
        marks = [
            each
            for each in (*self.parents, self)
            # A number of this depth is but the place of a sentence in a list.
            if each.mark
            and (
                each.rank < DEEPEST_NUMBERED
                or (each.rank == DEEPEST_NUMBERED and not each.mark.isdigit())
            )
        ]
        if not marks or any(each.rank == 0 and not each.mark for each in (*self.parents, self)):
            return None
        if marks[0].mark.startswith(("Điều", "Phần")):
            return marks[0].mark
        words = ""
        for each in marks:
            if each.rank in {3, 4}:
                prefix = (
                    words.split(".", maxsplit=1)[0]
                    if each.rank == 3 and re.match(r"[IVX]", words)
                    else ""
                )
                words = f"{prefix}.{each.mark}" if prefix else each.mark
            else:
                words += each.mark if not words or each.rank == 5 else f".{each.mark}"
        return f"mục {words}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A letter in its parts; lines keep the number by which an editor finds them."""

    head: tuple[Line, ...]
    kind_line: Line | None  # of a kind that is named: KẾ HOẠCH
    title: tuple[Line, ...]
    addressed: tuple[Line, ...]
    passages: tuple[Passage, ...]
    recipients: tuple[Line, ...]
    counted_in: str
    told: tuple[str, ...] = field(default=())


def outlined(read: Read) -> Letter:
    """Return the parts of a letter."""
    cleaned, told = with_clean_characters(read.lines)
    lines = without_furniture(cleaned)
    at, kind_line, inner = _head_end(lines)
    head = _columns(lines[:at])
    addressed: list[Line] = []
    title: Sequence[Line] = ()
    rest: Sequence[Line] = lines[at:]
    if kind_line is not None:
        title, rest = _title(lines[at + 1 :])
        if inner is not None:
            # A directive may have its addressees after its title.
            inner = next((i for i, line in enumerate(rest[:8]) if _TO.match(line.text)), None)
        if inner is not None:
            title = (*title, *rest[:inner])
            rest = rest[inner:]
    if rest and (found := _TO.match(rest[0].text)):
        addressed, rest = _addressed(rest, found[1] or "")
    body, foot, annex = _parts(rest)
    passages = (*_passages(paragraphs(body)), *_passages(paragraphs(annex), annex=True))
    return Letter(
        head=head,
        kind_line=kind_line,
        title=tuple(title),
        addressed=tuple(addressed),
        passages=passages,
        recipients=tuple(foot),
        counted_in=read.counted_in,
        told=(*read.told, *told),
    )


def _head_end(lines: Sequence[Line]) -> tuple[int, Line | None, int | None]:
    """Return where the head ends, the line that names a kind, and whether some are addressed."""
    upto = lines[:LONGEST_HEAD]
    to = next((i for i, line in enumerate(upto) if _TO.match(line.text)), None)
    kind = next((i for i, line in enumerate(upto) if _kind_named(line.text)), None)
    if kind is not None and (to is None or kind < to):
        return kind, lines[kind], to
    if to is not None:
        return to, None, to
    dated = [
        i
        for i, line in enumerate(upto[:30])
        if re.match(r".*ngày\b.{0,20}tháng\b.*năm", line.text) and len(line.text.strip()) < 130
    ]
    starts = (dated[0] + 1) if dated else 0
    for i in range(starts, len(upto)):
        if _BEGINS.match(upto[i].text) or len(upto[i].text.strip()) > 90:
            return i, None, None
    return starts, None, None


def _kind_named(text: str) -> bool:
    words = " ".join(text.split())
    return words in KIND_WORDS or (
        words.isupper() and words.startswith(KIND_WORDS) and len(words) < 30
    )


def _columns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a head, its left column first."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        text = _LEFT_BLANK.sub(" ", line.text.strip())
        parts = [part for part in _GAP.split(text) if part.strip()] or [""]
        cells = [row for cell in line.cells for row in cell.split("\n")]
        parts = [" ".join(part.split()) for part in (*cells, *parts) if part.strip()]
        for index, part in enumerate(parts or [""]):
            here = Line(number=line.number, text=part, page=line.page)
            (right if _RIGHT.match(part) or index else left).append(here)
    return (*left, *right)


def _title(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Sequence[Line]]:
    """Return the lines of the subject below the word for a kind, and what follows."""
    title: list[Line] = []
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            if title and not _is_open("\n".join(each.text for each in title), lines[index + 1 :]):
                return tuple(title), lines[index + 1 :]
            continue
        if len(title) >= LONGEST_TITLE or (title and _BEGINS.match(text)) or _TO.match(text):
            return tuple(title), lines[index:]
        title.append(line)
    return tuple(title), ()


def _is_open(title: str, after: Sequence[Line]) -> bool:
    """Return whether a subject seems to go on below an empty line."""
    following = next((line.text.strip() for line in after if line.text.strip()), "")
    if not following or _BEGINS.match(following) or _TO.match(following):
        return False
    return (
        following[0].islower()
        or title.count("“") > title.count("”")
        or (following[0].isdigit() and bool(re.search(r"(?:năm|tháng|ngày)$", title)))
    )


def _addressed(lines: Sequence[Line], first: str) -> tuple[list[Line], Sequence[Line]]:
    """Return those whom «Kính gửi» names, each a line, and what follows."""
    found = [Line(number=lines[0].number, text=first)] if first.strip() else []
    listed = False
    for index, line in enumerate(lines[1:], 1):
        text = " ".join(line.text.split())
        if not text:
            continue
        if dash := re.match(r"[-–•+]\s*(.+)", text):
            if found and found[-1].text.endswith((".", "./.")) and listed:
                return found, lines[index:]
            found.append(Line(number=line.number, text=dash[1]))
            listed = True
            continue
        begun = found[-1].text if found else ""
        if begun and text[0].islower() and not begun.endswith((";", ".")):
            found[-1] = Line(number=found[-1].number, text=f"{begun} {text}")
            continue
        if (
            not begun
            or begun.endswith((";", ","))
            or (text[0].islower() and not begun.endswith("."))
        ):
            if listed and not begun.endswith(";"):
                found[-1] = Line(number=found[-1].number, text=f"{begun} {text}")
            else:
                found.append(Line(number=line.number, text=text))
            continue
        return found, lines[index:]
    return found, ()


def _parts(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Return the lines of the content, of those who receive it, and of annexes."""
    body: list[Line] = []
    foot: list[Line] = []
    annex: list[Line] = []
    where = body
    signed = False
    for line in lines:
        text = line.text.strip()
        if signed and _kind_named(text):
            # What a decision issues follows its signature, and is what it asks for.
            where, signed = body, False
        if where is body and _RECEIVED.match(text):
            where = foot
        elif where is body and _ROLE.match(text) and text.isupper() and body:
            where, signed = foot, True
        if where is body and _ANNEX.match(text) and text.isupper() and text.startswith("PHỤ LỤC"):
            where = annex
        if where is foot:
            if signed and _is_annex(line):
                where = annex
            elif _ROLE.match(text) or any(_ROLE.match(part) for part in _GAP.split(text)):
                signed = True
            elif line.cells or (_ANNEX.match(text) and text.isupper()):
                where = annex
        if where is foot:
            parts = [part for part in _GAP.split(text) if part] or [""]
            dashed = next((part for part in parts if part.startswith(("-", "–"))), None)
            if dashed:
                foot.append(Line(number=line.number, text=dashed.lstrip("-– ")))
            continue
        where.append(line)
    return body, foot, annex


def _is_annex(line: Line) -> bool:
    text = line.text.strip()
    if line.cells or _ANNEX.match(text):
        return True
    return text.isupper() and len(text.split()) >= 4 and not _ROLE.match(text)


def _passages(lines: Sequence[Line], *, annex: bool = False) -> list[Passage]:
    """Return paragraphs as passages, each under its headings."""
    made: list[Passage] = []
    above: list[Passage] = []
    inner = 0  # the next number of a list counted anew below a number
    for line in lines:
        mark, rank, text = _marked(line.text)
        if rank == NUMBERED and _counts_anew(mark, text, above, inner):
            inner = int(mark) + 1
            rank = DEEPEST_NUMBERED
        elif rank <= NUMBERED:
            inner = 0
        if line.cells:
            mark, rank, text = "", PLAIN, ""
        if rank == PLAIN and not annex and not line.cells and _CLOSES.match(text):
            above = []
        heading = rank == PLAIN and not line.cells and _is_heading(text, annex, made)
        if heading:
            above, rank = [], 0
        elif rank < PLAIN:
            above = [each for each in above if _depth(each) < rank]
        elif not line.cells:
            above = [each for each in above if each.rank <= DEEPEST_NUMBERED]
        passage = Passage(line.number, text, mark, rank, tuple(above), line.cells, annex)
        made.append(passage)
        opens = rank < PLAIN or text.endswith(":")
        if opens and not line.cells:
            above.append(passage)
    return made


def _counts_anew(mark: str, text: str, above: Sequence[Passage], inner: int) -> bool:
    """Return whether a number is of a list below one: «2. Khẩu hiệu:», then 1., 2., 3."""
    opener = next((each for each in reversed(above) if each.rank == NUMBERED), None)
    if opener is None or not mark.isdigit():
        return False
    if mark == "1":
        return opener.text.endswith(":") or opener.mark != "1"
    if int(mark) != inner:
        return False
    return mark != str(int(opener.mark or 0) + 1) or not _HEADS.match(text)


def _depth(passage: Passage) -> float:
    """Return how deep a passage stands; one that opens a list stands just above its dashes."""
    return passage.rank if passage.rank < PLAIN else 5.5


def _is_heading(text: str, annex: bool, before: Sequence[Passage]) -> bool:
    """Return whether a line without a mark heads what follows: in capitals, or atop an annex."""
    if not _ANNEX.match(text) or len(text) > 250:
        return False
    if text.isupper():
        return not text.endswith(("!", "."))
    on_top = all(not each.mark and not each.cells for each in before[-4:])
    return annex and on_top and bool(_LISTS.match(text)) and not text.endswith((".", ";"))


def _marked(text: str) -> tuple[str, int, str]:
    for pattern, rank in _MARKS:
        if found := pattern.match(text):
            inner = text[found.end() :].strip()
            if not inner and rank > 1:
                continue
            # «- a) Các sở, ban, ngành»: a dash before a letter is only a dash.
            if rank == 6 and (deeper := _marked(inner))[1] < 6:
                return deeper
            return found[1], rank, inner
    return "", PLAIN, text


def folded(text: str) -> str:
    """Return a text's words for comparing: without marks, case and signs, single-spaced."""
    return " ".join(fold(text).split())
