"""Registries: documents, agencies, audiences, channels, topics and languages of campaigns.

A registry file is a mapping of ids to entries.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, StrictBool, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.model.base import Claim, Id, Ids, Line, Model, Text, Url
from hooks.model.dates.parsing import FIRST_YEAR, LAST_YEAR, Day, check_year, parse_day


class PartialDate(Model):
    """A date as far as a document gives it: year, year and month, or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """The precision of the date."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """The sort key: by time, with unknown months and days first."""
        return (self.year, self.month or 0, self.day or 0)


def _parse_partial(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        check_year(value, str(value))
        return PartialDate(year=value)
    if isinstance(value, str) and (match := re.fullmatch(r"([0-9]{1,2})/([0-9]{4})", value)):
        month, year = map(int, match.groups())
        if not 1 <= month <= 12:
            raise PydanticCustomError("bad-date", "no such month", {"value": value})
        check_year(year, value)
        return PartialDate(year=year, month=month)
    if isinstance(value, PartialDate):
        return value
    day: date = parse_day(value)
    return PartialDate(year=day.year, month=day.month, day=day.day)


PartialDay: TypeAlias = Annotated[
    PartialDate,
    BeforeValidator(_parse_partial),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^(\d{1,2}/)?(\d{1,2}/)?\d{4}$"},
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


class Attachment(Model):
    """Tài liệu văn bản nói là gửi kèm."""

    name: Line = Field(description="Tên, như văn bản ghi")
    held: StrictBool = Field(False, description="true: đã có tài liệu; mặc định: chỉ được nhắc đến")


class Document(Model):
    """Một văn bản, hoặc một trang thông tin được dùng làm nguồn."""

    kind: Line = Field(description="Loại văn bản: Quyết định, Kế hoạch, Công văn, Trang thông tin…")
    number: Line | None = Field(
        None, description="Số, như văn bản ghi («1119», «28/2019»); bỏ trống khi văn bản chưa có số"
    )
    symbol: Line | None = Field(None, description="Ký hiệu, ví dụ STTTT-TTBCXB")
    issuer: Id | None = Field(None, description="Mã cơ quan ban hành, trong agencies.yml")
    issuer_as_written: Line | None = Field(
        None, description="Tên cơ quan đúng như văn bản ghi, khi khác tên trong danh mục"
    )
    date: PartialDay | None = Field(
        None, description="Ngày ban hành: 29/9/2022, hoặc 5/2021, hoặc 2024 khi văn bản để trống"
    )
    date_inferred: InferredDate | None = Field(None, description="Ngày suy ra, kèm lý do")
    title: Text | None = Field(None, description="Trích yếu, nguyên văn")
    url: Url | None = Field(None, description="Địa chỉ xem văn bản")
    seen: Literal["whole", "part", "cited"] = Field(
        description="Đã xem: toàn văn (whole), một phần (part), chỉ thấy được viện dẫn (cited)"
    )
    seen_at: Url | None = Field(None, description="Trang mà nội dung được thấy, nếu không phải url")
    cited_by: Ids = Field((), description="Các văn bản viện dẫn văn bản này")
    implements: Ids = Field((), description="Văn bản này thực hiện các văn bản nào")
    relays: Ids = Field((), description="Văn bản này chuyển tiếp các văn bản nào")
    amends: Ids = Field((), description="Văn bản này sửa đổi các văn bản nào; phần khác vẫn còn")
    supersedes: Ids = Field((), description="Văn bản này thay thế hẳn các văn bản nào")
    attachments: tuple[Attachment, ...] = Field((), description="Tài liệu gửi kèm")
    conflicts: tuple[Claim, ...] = Field((), description="Nguồn khác ghi khác")
    doubts: tuple[Text, ...] = Field(
        (), description="Chỗ nghi văn bản in nhầm: giữ nguyên như văn bản, ghi điều nghi ở đây"
    )
    note: Text | None = Field(None, description="Ghi chú hiện trên trang văn bản")

    @property
    def code(self) -> str | None:
        """Number and symbol as written in Vietnamese documents; None without a number.

        State documents join them with a slash (Nghị định 30/2020/NĐ-CP), but with a hyphen if
        the symbol itself has a slash, as in Party documents (21-NQ/TW).
        """
        if self.number is None:
            return None
        if self.symbol is None:
            return self.number
        joint = "-" if "/" in self.symbol else "/"
        return f"{self.number}{joint}{self.symbol}"

    @property
    def identity(self) -> tuple[str, str, str, int] | None:
        """Issuer, number, symbol and year, by which duplicates are found; None if unknown."""
        if not (self.issuer and self.number and self.date):
            return None
        return (self.issuer, self.number, (self.symbol or "").casefold(), self.date.year)


class AgencyName(Model):
    """Một tên của cơ quan, và thời gian mang tên đó."""

    name: Line = Field(description="Tên cơ quan")
    valid_from: Day | None = Field(None, description="Mang tên này từ ngày")
    valid_to: Day | None = Field(None, description="Mang tên này đến hết ngày")


class Successor(Model):
    """Cơ quan kế tục, theo từng lĩnh vực."""

    agency: Id = Field(description="Mã cơ quan kế tục")
    function: Line | None = Field(None, description="Lĩnh vực được chuyển sang, khi có tách")
    since: Day | None = Field(None, description="Từ ngày")
    basis: Line = Field(description="Căn cứ: văn bản, hoặc trang đã xem")
    url: Url | None = Field(None, description="Địa chỉ của căn cứ")
    verified: StrictBool = Field(True, description="false nếu chưa xác minh được")


class Agency(Model):
    """Cơ quan ban hành hoặc chủ trì."""

    names: Annotated[tuple[AgencyName, ...], Field(min_length=1)] = Field(
        description="Các tên, cũ trước mới sau"
    )
    successors: tuple[Successor, ...] = Field((), description="Cơ quan kế tục")

    @property
    def name(self) -> str:
        """Its last name."""
        return self.names[-1].name


class Audience(Model):
    """Đối tượng thực hiện, theo chức năng: còn đúng khi cơ quan đổi tên."""

    name: Line = Field(description="Tên hiện trên trang")
    includes: Text | None = Field(None, description="Những ai thuộc nhóm này")
    ended: Day | None = Field(None, description="Không còn từ ngày")
    successor: Id | None = Field(None, description="Đối tượng làm thay từ ngày đó")
    basis: Line | None = Field(None, description="Căn cứ của thay đổi")
    url: Url | None = Field(None, description="Địa chỉ của căn cứ")


class Channel(Model):
    """Kênh tuyên truyền."""

    name: Line = Field(description="Tên hiện trên trang")
    basis: Line | None = Field(None, description="Căn cứ của tên kênh")


class Topic(Model):
    """Lĩnh vực của chiến dịch."""

    name: Line = Field(description="Tên hiện trên trang")
    palette: Id = Field(description="Bảng màu mặc định của banner")
    design: Id | None = Field(None, description="Mẫu banner mặc định")


class LanguageEntry(Model):
    """Ngôn ngữ của bản dịch, khóa là thẻ BCP 47."""

    name: Line = Field(description="Tên ngôn ngữ bằng tiếng Việt")
