"""A document as received: its header, and what it says, campaign by campaign."""

from __future__ import annotations

import datetime
import re
from datetime import timedelta
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Field, StrictBool, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import (
    Claim,
    Filed,
    Id,
    Ids,
    Line,
    Model,
    ShortForm,
    Text,
    Url,
    WrittenLine,
    as_written,
)
from hooks.model.dates.parsing import (
    FIRST_YEAR,
    LAST_YEAR,
    Day,
    Hour,
    check_year,
    parse_day,
)
from hooks.model.section import Section

Seen: TypeAlias = Literal["toan-van", "mot-phan", "qua-bai", "vien-dan"]
Urgency: TypeAlias = Literal["khan", "thuong-khan", "hoa-toc"]
NumberState: TypeAlias = Literal["known", "blank", "unseen", "none"]

PLAIN_LETTER: Final = "Công văn"
WEB_PAGE: Final = "Trang thông tin"  # what is published without a number
# What the first letters of a symbol say the document is (Nghị định 30/2020/NĐ-CP, Phụ lục III;
# laws and Party documents as they write it). Where letters stand for two kinds, «QĐ/TW» a Quy
# định, the editor writes the kind.
KINDS_BY_SYMBOL: Final[dict[str, str]] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "GM": "Giấy mời",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "VBHN": "Văn bản hợp nhất",
    "KL": "Kết luận",
    "CV": PLAIN_LETTER,
}

# 1119/STTTT-TTBCXB, 28/2019/TT-BLĐTBXH, 21-NQ/TW; digits left out or «?».
_NUMBER: Final = re.compile(
    r"(?P<digits>[0-9]+[a-zA-ZĐđ]?(?:/[0-9]{4}(?=/))?|\?)?(?P<joint>[/-])(?P<symbol>[^\s/-]\S*)"
)


class Number(Model):
    """Số của văn bản, như sau chữ «Số:»."""

    written: str | None  # as copied; None when the document has no number
    state: NumberState
    digits: str | None = None
    symbol: str | None = None

    @property
    def code(self) -> str | None:
        """The whole number as the document writes it; None unless it is known."""
        return self.written if self.state == "known" else None


def _parse_number(value: Any) -> Any:
    text = as_written(value)
    if not isinstance(text, str):
        return text
    text = " ".join(text.split())
    if text == "khong":
        return Number(written=None, state="none")
    if match := _NUMBER.fullmatch(text):
        digits, symbol = match["digits"], match["symbol"]
        if digits is None:
            return Number(written=text, state="blank", symbol=symbol)
        if digits == "?":
            return Number(written=text, state="unseen", symbol=symbol)
        return Number(written=text, state="known", digits=digits, symbol=symbol)
    if text == "?":
        return Number(written=text, state="unseen")
    if len(text) <= 100 and re.search(r"[0-9]", text):
        return Number(written=text, state="known", digits=text)
    raise PydanticCustomError("bad-number", "not a number", {"value": text})


WrittenNumber: TypeAlias = Annotated[
    Number,
    BeforeValidator(_parse_number),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"[0-9]|^khong$|^\?|^[/-]\S",
            "maxLength": 100,
            "examples": ["1119/STTTT-TTBCXB", "/STTTT-TTBCXB", "?/STTTT-TTBCXB", "khong"],
        }
    ),
]


class PartialDate(Model):
    """A date as far as a document gives it: year, year and month, or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How exact the date is."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Order by time, what is unknown first."""
        return (self.year, self.month or 0, self.day or 0)

    @property
    def first(self) -> datetime.date:
        """The earliest day it may be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day it may be."""
        if self.month is None:
            return datetime.date(self.year, 12, 31)
        if self.day is None:
            return datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(
                days=1
            )
        return self.first


def _parse_partial(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return PartialDate(year=check_year(value, str(value)))
    if isinstance(value, str) and (match := re.fullmatch(r"([0-9]{1,2}/)?([0-9]{4})", value)):
        month = int(match[1][:-1]) if match[1] else None
        year = int(match[2])
        if month is not None and not 1 <= month <= 12:
            raise PydanticCustomError("bad-date", "no such month", {"value": value})
        return PartialDate(year=check_year(year, value), month=month)
    if isinstance(value, PartialDate):
        return value
    day: datetime.date = parse_day(value)
    return PartialDate(year=day.year, month=day.month, day=day.day)


PartialDay: TypeAlias = Annotated[
    PartialDate,
    BeforeValidator(_parse_partial),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^(\d{1,2}/)?(\d{1,2}/)?\d{4}$"},
                {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
            ],
            "examples": ["29/9/2022", "5/2021", 2024],
        }
    ),
]


class InferredDate(Model):
    """Khoảng ngày suy ra cho văn bản để trống ngày, kèm lý do."""

    start: Day = Field(alias="from", description="Sớm nhất")
    end: Day = Field(alias="to", description="Muộn nhất")
    reason: Text = Field(description="Vì sao suy ra như vậy")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise PydanticCustomError(
                "range-order",
                "end before start",
                {"start": f"{self.start:%d/%m/%Y}", "end": f"{self.end:%d/%m/%Y}"},
            )
        return self


class Incoming(Model):
    """Dấu «Đến» của cơ quan nhận: `{number: 2210, date: 25/5/2021, at: 9h00}`."""

    number: WrittenLine | None = Field(None, description="Số đến")
    date: Day | None = Field(None, description="Ngày đến")
    at: Hour | None = Field(None, description="Giờ đến")


class Sibling(Model):
    """Văn bản cùng nội dung, khác số: gửi cho nơi khác."""

    number: WrittenNumber = Field(description="Số, như sau chữ «Số:»")
    to: Line | None = Field(None, description="Gửi ai, như văn bản ghi")


def _as_recipients(value: Any) -> Any:
    """Let an editor write one id, or a list of ids, where the words need not be kept."""
    if isinstance(value, str):
        return {value: None}
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return dict.fromkeys(value)
    return value


_IDS_SHORT: Final = {"type": ["string", "array"], "items": {"type": "string"}}
Recipients: TypeAlias = Annotated[
    dict[Id, Line | None], BeforeValidator(_as_recipients), ShortForm(_IDS_SHORT)
]


class Document(Filed):
    """Một văn bản, hoặc một trang thông tin được dùng làm nguồn."""

    number: WrittenNumber | None = Field(
        None,
        description="Như sau chữ «Số:»: 1119/STTTT-TTBCXB; để trống số: /STTTT-TTBCXB; có số mà "
        "chưa thấy: ?/STTTT-TTBCXB; chưa thấy gì: bỏ dòng này; không đánh số: khong",
    )
    kind: Line | None = Field(
        None,
        description="Loại: Quyết định, Kế hoạch… [theo ký hiệu; không có chữ loại: Công văn]; "
        "Trang thông tin thì không có số",
    )
    issuer: Id | None = Field(None, description="Mã cơ quan ban hành, trong agencies.yml")
    issuer_as_written: Line | None = Field(
        None, description="Tên cơ quan đúng như văn bản ghi, khi khác tên trong danh mục"
    )
    date: PartialDay | None = Field(
        None, description="Ngày ban hành: 29/9/2022, hoặc 5/2021, hoặc 2024 khi văn bản để trống"
    )
    date_between: InferredDate | None = Field(
        None, description="Khoảng ngày suy ra khi văn bản để trống, kèm lý do"
    )
    title: Text | None = Field(None, description="Trích yếu, nguyên văn")
    to: Recipients = Field(
        default_factory=dict, description="Kính gửi: mã đối tượng, kèm chữ của văn bản"
    )
    siblings: tuple[Sibling, ...] = Field((), description="Văn bản cùng nội dung, khác số")
    urgency: Urgency | None = Field(None, description="Độ khẩn: khan, thuong-khan, hoa-toc")
    incoming: Incoming | None = Field(None, description="Số, ngày, giờ đến")
    scope: Id | None = Field(
        None, description="Mã địa phương áp dụng, trong places.yml [nơi của cơ quan ban hành]"
    )
    seen: Seen = Field(
        "toan-van",
        description="Đã xem: toan-van, mot-phan, qua-bai (qua bài viết), vien-dan (chỉ thấy được "
        "viện dẫn)",
    )
    seen_at: Url | None = Field(None, description="Trang mà nội dung được thấy, nếu không phải url")
    url: Url | None = Field(None, description="Địa chỉ của chính văn bản")
    implements: Ids = Field((), description="Thực hiện các văn bản nào")
    relays: Ids = Field((), description="Chuyển tiếp, gửi kèm các văn bản nào")
    cites: Ids = Field((), description="Có nhắc đến các văn bản nào")
    amends: Ids = Field((), description="Sửa một phần các văn bản nào; phần khác giữ nguyên")
    supersedes: Ids = Field((), description="Thay hẳn các văn bản nào")
    verified: StrictBool = Field(True, description="false: chưa xác minh, trang ghi rõ")
    conflicts: tuple[Claim, ...] = Field((), description="Nguồn khác ghi khác")
    doubts: tuple[Text, ...] = Field(
        (), description="Chỗ nghi văn bản in nhầm: giữ nguyên như văn bản, ghi điều nghi ở đây"
    )
    note: Text | None = Field(None, description="Ghi chú hiện trên trang văn bản")
    says: tuple[Section, ...] = Field((), description="Văn bản nói gì, theo chiến dịch")

    @property
    def kind_name(self) -> str:
        """What it is: as entered, by its symbol, or only «Văn bản» when nothing tells."""
        if self.kind:
            return self.kind
        if self.number is None or self.number.symbol is None:
            return "Văn bản"
        letters = re.split(r"[-/]", self.number.symbol)[0]
        return KINDS_BY_SYMBOL.get(letters, PLAIN_LETTER)

    @property
    def number_state(self) -> NumberState:
        """Whether its number is known, left blank, not seen, or it has none."""
        if self.number:
            return self.number.state
        return "none" if self.kind == WEB_PAGE else "unseen"

    @property
    def code(self) -> str | None:
        """Its number as the document writes it; None unless it is known."""
        return self.number.code if self.number else None

    @property
    def symbol(self) -> str | None:
        """The symbol behind its number, known also where the number was left blank."""
        return self.number.symbol if self.number else None

    @property
    def earliest(self) -> datetime.date | None:
        """The earliest day on which it may have been issued."""
        if self.date_between:
            return self.date_between.start
        return self.date.first if self.date else None

    @property
    def identities(self) -> tuple[tuple[str, str, str, int], ...]:
        """Issuer, number, symbol, year: what makes two entries one document; of siblings too."""
        if not (self.issuer and self.date):
            return ()
        numbers = [self.number, *(sibling.number for sibling in self.siblings)]
        return tuple(
            (
                self.issuer,
                number.digits.lstrip("0").casefold(),
                (number.symbol or "").casefold(),
                self.date.year,
            )
            for number in numbers
            if number and number.digits
        )


class CitedDocument(Document):
    """Một văn bản chỉ được viện dẫn, hoặc làm căn cứ: chỉ có phần đầu."""

    seen: Seen = Field(
        "vien-dan",
        description="Đã xem: toan-van, mot-phan, qua-bai (qua bài viết), vien-dan (chỉ thấy được "
        "viện dẫn)",
    )

    @model_validator(mode="after")
    def _says_nothing(self) -> Self:
        if self.says:
            raise PydanticCustomError("cited-says", "says something")
        return self
