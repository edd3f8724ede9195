"""Campaigns: what a campaign is. What documents say of it stands in the documents."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import (
    Claim,
    Filed,
    Id,
    Ids,
    Line,
    Model,
    SomeIds,
    Text,
    WrittenLine,
    Year,
)
from hooks.model.dates.parsing import Day
from hooks.model.dates.specs import RuleSpec

OccasionKind: TypeAlias = Literal["ngay", "tuan", "thang", "dot"]
WHOLE_COUNTRY = "ca-nuoc"


class Occasion(Model):
    """Một dịp lặp lại, với quy tắc và căn cứ riêng."""

    id: Id = Field(description="Mã, không đổi qua các lần sửa")
    kind: OccasionKind = Field(description="ngay, tuan, thang hoặc dot")
    name: Line = Field(description="Tên dịp, như văn bản ghi")
    rule: RuleSpec = Field(
        description="Quy tắc ngày: {date: 10/10} hằng năm; ghi năm là một lần; {undated: true} là "
        "hằng năm, chưa định ngày"
    )
    scope: Id = Field(WHOLE_COUNTRY, description="Mã địa phương, trong places.yml [ca-nuoc]")
    since: Year | None = Field(None, description="Năm đầu tiên")
    basis: SomeIds = Field(description="Văn bản quy định dịp này")
    clauses: dict[Id, WrittenLine] = Field(
        default_factory=dict,
        description="Chỗ trong văn bản ở basis quy định dịp này: {luat-102-2016-qh13: Điều 11}",
    )
    base_year: Year | None = Field(
        None, description="Năm gốc để đếm số năm kỷ niệm, khi văn bản đếm"
    )
    verified: StrictBool = Field(True, description="false: trang ghi rõ «chưa xác minh»")
    conflicts: tuple[Claim, ...] = Field((), description="Nguồn khác ghi khác")
    note: Text | None = Field(None, description="Ghi chú hiện kèm")

    @model_validator(mode="after")
    def _clauses_of_basis(self) -> Self:
        for document in self.clauses:
            if document not in self.basis:
                raise PydanticCustomError("clause-of-none", "not a basis", {"id": document})
        return self


class BannerChoice(Model):
    """Cách vẽ banner của chiến dịch; bỏ trống thì theo lĩnh vực."""

    motif: Id | None = Field(None, description="Hình vẽ, có bảng màu riêng; xem banners/topics")
    label: Line | None = Field(None, description="Chữ ngắn trong khung nhấn, ví dụ 10/10")
    short: Line | None = Field(
        None, description="Tên ngắn của chính chiến dịch, cho ô quá nhỏ [ô ấy chỉ ghi ngày]"
    )
    headline: StrictBool | None = Field(
        None,
        description="Khi chưa có câu nào: true để tên chiến dịch làm câu chính, false để chỉ ghi "
        "tên, cỡ nhỏ [tên gọi dài thì chỉ ghi tên]",
    )
    priority: Annotated[StrictInt, Field(ge=-100, le=100)] = Field(
        0,
        description="Mức ưu tiên của banner «đang diễn ra» khi nhiều chiến dịch trùng ngày: số lớn "
        "hiện trước; bỏ trống là 0, số âm thì nhường các chiến dịch khác",
    )


class Campaign(Filed):
    """Một chiến dịch truyền thông; mã là tên tệp."""

    name: Line = Field(description="Tên chiến dịch")
    also_called: tuple[Line, ...] = Field((), description="Cách gọi khác, để tìm kiếm")
    former_ids: Ids = Field(
        (), description="Mã cũ của chiến dịch, khi đã đổi mã: địa chỉ và lịch cũ vẫn dùng được"
    )
    topic: Id = Field(description="Lĩnh vực, trong topics.yml")
    looked_for: Day | None = Field(
        None, description="Đã tìm chủ đề, khẩu hiệu năm nay từ ngày nào; hiện khi chưa thấy"
    )
    basis: Ids = Field((), description="Văn bản làm căn cứ chung")
    banner: BannerChoice = Field(default_factory=BannerChoice, description="Banner")
    occasions: tuple[Occasion, ...] = Field((), description="Các dịp lặp lại, dịp chính trước")

    @property
    def main_occasion(self) -> Id | None:
        """The occasion that documents speak of unless they name another: the first."""
        return self.occasions[0].id if self.occasions else None

    def occasion(self, occasion_id: str) -> Occasion | None:
        """Return an occasion by id, or None."""
        return next((each for each in self.occasions if each.id == occasion_id), None)

    def in_order(self, occasion_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return ids of occasions in the order of the campaign's file, each once."""
        return tuple(each.id for each in self.occasions if each.id in occasion_ids)
