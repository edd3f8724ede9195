"""Campaigns: recurring occasions, and editions with what the documents of a year say."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StrictBool, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from hooks.model.base import Claim, Id, Ids, Line, Model, SomeIds, Text, Url, Year
from hooks.model.dates.specs import DateSpec, Day, RuleSpec
from hooks.model.due import Due

TextKind: TypeAlias = Literal["khau-hieu", "chu-de", "thong-diep", "phuong-cham", "phong-trao"]
OccasionKind: TypeAlias = Literal["ngay", "tuan", "thang", "dot"]
PeriodKind: TypeAlias = Literal["cao-diem", "thoi-gian", "su-kien"]
Obligation: TypeAlias = Literal["bat-buoc", "khuyen-khich"]


class Superseded(Model):
    """Nội dung đã được thay: văn bản nào thay, vì sao."""

    by: Id = Field(description="Mã văn bản thay thế, trong documents.yml")
    reason: Text | None = Field(None, description="Lý do, như văn bản ghi")


class Sourced(Model):
    """Base of everything published as fact, with the documents it comes from."""

    source: SomeIds = Field(description="Mã văn bản nguồn (một hoặc nhiều), trong documents.yml")
    place: Line | None = Field(None, description="Chỗ trong văn bản: «mục 2a», «phụ lục»")
    verified: StrictBool = Field(True, description="false: trang ghi rõ «chưa xác minh»")
    superseded: Superseded | None = Field(
        None, description="Khi một văn bản sau đã thay nội dung này"
    )
    note: Text | None = Field(None, description="Ghi chú hiện kèm")

    @property
    def offered(self) -> bool:
        """Whether it may be offered for use, being verified and not superseded."""
        return self.verified and self.superseded is None


class Quote(Sourced):
    """Một câu trích nguyên văn."""

    text: Text = Field(description="Nguyên văn")


class Translation(Sourced):
    """Bản dịch của một câu."""

    language: Id = Field(description="Thẻ ngôn ngữ BCP 47 (ví dụ km, en), trong languages.yml")
    text: Text = Field(description="Nguyên văn bản dịch")
    official: StrictBool = Field(description="true: bản dịch chính thức của cơ quan ban hành")


class TextItem(Sourced):
    """Một khẩu hiệu, chủ đề, thông điệp…: đúng từng chữ như văn bản."""

    kind: TextKind = Field(
        description="Loại: khẩu hiệu, chủ đề, thông điệp, phương châm, phong trào"
    )
    text: Text = Field(description="Nguyên văn, giữ cả chữ hoa và dấu câu của văn bản")
    occasion: Ids = Field(
        (), description="Dịp mà câu này thuộc về; bỏ trống: mọi dịp văn bản của năm nêu"
    )
    on_banner: StrictBool = Field(False, description="true: câu này đặt lên banner của năm")
    translations: tuple[Translation, ...] = Field((), description="Bản dịch, mỗi bản có nguồn")


class Frequency(Model):
    """Tần suất tối thiểu: «ít nhất 02 kỳ/tháng»."""

    at_least: Annotated[StrictInt, Field(ge=1, le=1000)] = Field(description="Ít nhất bao nhiêu")
    unit: Line = Field(description="Đơn vị: kỳ, tin bài, lượt…")
    per: Literal["day", "week", "month", "year"] = Field(description="Mỗi ngày, tuần, tháng, năm")


class Task(Sourced):
    """Một nhiệm vụ: ai làm, trên kênh nào, làm gì."""

    audience: SomeIds = Field(description="Đối tượng thực hiện, trong audiences.yml")
    channel: Ids = Field((), description="Kênh, trong channels.yml")
    text: Text = Field(description="Nguyên văn nhiệm vụ")
    obligation: Obligation | None = Field(
        None, description="Chỉ ghi khi văn bản nói rõ bắt buộc hay khuyến khích"
    )
    frequency: Frequency | None = Field(None, description="Tần suất, nếu văn bản nêu")
    language: Line | None = Field(None, description="Ngôn ngữ phải dùng, như văn bản ghi")
    where: Line | None = Field(None, description="Nơi thực hiện, như văn bản ghi")
    link: Line | None = Field(None, description="Nơi phải liên kết đến, như văn bản ghi")
    link_url: Url | None = Field(None, description="Địa chỉ của nơi đó, nếu văn bản nêu")
    when: DateSpec | None = Field(None, description="Thời gian riêng của nhiệm vụ này")


class Report(Sourced):
    """Một bước báo cáo: ai gửi, gửi ai, qua ai, hạn nào."""

    id: Id = Field(description="Mã của bước báo cáo, không đổi qua các lần sửa")
    audience: SomeIds = Field(description="Bên phải báo cáo, trong audiences.yml")
    to: Line = Field(description="Gửi ai, như văn bản ghi")
    via: Line | None = Field(None, description="Qua ai, như văn bản ghi")
    text: Text = Field(description="Nguyên văn")
    due: Due = Field(description="Hạn")


class Period(Sourced):
    """Một khoảng thời gian của năm đó: cao điểm, thời gian thực hiện, sự kiện."""

    id: Id = Field(description="Mã, không đổi qua các lần sửa")
    kind: PeriodKind = Field(description="cao-diem, thoi-gian hoặc su-kien")
    name: Line | None = Field(None, description="Tên riêng, nếu văn bản đặt tên")
    when: DateSpec = Field(description="Thời gian")
    wording: Text | None = Field(None, description="Nguyên văn câu nêu thời gian, nếu đã xem được")


class Change(Sourced):
    """Một thay đổi lịch: dời hoặc hủy một dịp, một khoảng thời gian, một hạn của năm đó.

    Mục có nhiều giai đoạn hay phương án thì đổi tất cả; chọn một phương án cũng là dời sang ngày
    đó. Những gì tính theo mục ấy được dời theo. `verified: false` thì lịch chưa đổi, chỉ ghi là
    tin chưa xác minh.
    """

    item: Id = Field(description="Mã dịp, khoảng thời gian hoặc bước báo cáo bị thay đổi")
    status: Literal["moved", "cancelled"] = Field(description="moved: dời; cancelled: hủy")
    to: DateSpec | None = Field(None, description="Thời gian mới, khi dời")
    wording: Text | None = Field(None, description="Nguyên văn câu nêu thay đổi")

    @model_validator(mode="after")
    def _new_time(self) -> Change:
        if (self.status == "moved") != (self.to is not None):
            raise PydanticCustomError("change-time", "moved needs a time, cancelled has none")
        return self


class Link(Sourced):
    """Nơi có tài liệu tuyên truyền, như văn bản giới thiệu."""

    name: Line = Field(description="Tên, như văn bản ghi")
    url: Url = Field(description="Địa chỉ")


class Expected(Sourced):
    """Số câu mà văn bản nói là có: biết để ghi rõ danh sách còn thiếu."""

    kind: TextKind = Field(description="Loại câu")
    count: Annotated[StrictInt, Field(ge=1, le=1000)] = Field(description="Số câu được nêu")


class Edition(Model):
    """Một năm của chiến dịch: những gì văn bản của năm đó nêu."""

    year: Year = Field(description="Năm")
    documents: SomeIds = Field(description="Văn bản của năm này")
    occasions: Ids | None = Field(
        None,
        description="Các dịp văn bản của năm này nêu; bỏ trống: dịp đầu tiên của chiến dịch; "
        "không nêu dịp nào thì ghi []",
    )
    scope: Line | None = Field(None, description="Phạm vi áp dụng: «tỉnh Tuyên Quang»…")
    periods: tuple[Period, ...] = Field((), description="Thời gian, cao điểm, sự kiện")
    texts: tuple[TextItem, ...] = Field((), description="Khẩu hiệu, chủ đề, thông điệp…")
    tasks: tuple[Task, ...] = Field((), description="Nhiệm vụ")
    reports: tuple[Report, ...] = Field((), description="Báo cáo")
    changes: tuple[Change, ...] = Field((), description="Dời, hủy trong năm đó")
    links: tuple[Link, ...] = Field((), description="Nơi có tài liệu")
    expected: tuple[Expected, ...] = Field((), description="Số câu văn bản nói là có")


class Occasion(Model):
    """Một dịp lặp lại, với quy tắc và căn cứ riêng."""

    id: Id = Field(description="Mã, không đổi qua các lần sửa")
    kind: OccasionKind = Field(description="ngay, tuan, thang hoặc dot")
    name: Line = Field(description="Tên dịp, như văn bản ghi")
    rule: RuleSpec = Field(description="Quy tắc ngày")
    since: Year | None = Field(None, description="Năm đầu tiên")
    basis: SomeIds = Field(description="Văn bản quy định dịp này")
    base_year: Year | None = Field(
        None, description="Năm gốc để đếm số năm kỷ niệm, khi văn bản đếm"
    )
    verified: StrictBool = Field(True, description="false: trang ghi rõ «chưa xác minh»")
    conflicts: tuple[Claim, ...] = Field((), description="Nguồn khác ghi khác")
    note: Text | None = Field(None, description="Ghi chú hiện kèm")


class Contact(Sourced):
    """Đường dây nóng hoặc đầu mối chung. Không ghi thông tin của cá nhân."""

    kind: Literal["duong-day-nong", "dau-moi"] = Field(description="Loại đầu mối")
    name: Line = Field(description="Tên, như văn bản ghi")
    phone: Line | None = Field(None, description="Số điện thoại, trong ngoặc kép")
    valid_from: Day | None = Field(None, description="Hoạt động từ ngày")
    url: Url | None = Field(None, description="Địa chỉ")


class BannerChoice(Model):
    """Cách vẽ banner của chiến dịch; bỏ trống thì theo lĩnh vực."""

    design: Id | None = Field(None, description="Mẫu")
    palette: Id | None = Field(None, description="Bảng màu")
    label: Line | None = Field(None, description="Chữ ngắn trong khung nhấn, ví dụ 10/10")
    priority: Annotated[StrictInt, Field(ge=-100, le=100)] = Field(
        0,
        description="Mức ưu tiên của banner «đang diễn ra» khi nhiều chiến dịch trùng ngày: số lớn "
        "hiện trước; bỏ trống là 0, số âm thì nhường các chiến dịch khác",
    )


class Lead(Sourced):
    """Cơ quan chủ trì, theo văn bản; trang tự chỉ ra cơ quan kế tục hiện nay."""

    agency: Id = Field(description="Mã cơ quan, trong agencies.yml")
    function: Line | None = Field(
        None, description="Lĩnh vực chủ trì, để chọn đúng cơ quan kế tục khi cơ quan bị tách"
    )


class Campaign(Model):
    """Một chiến dịch truyền thông."""

    id: Id = Field(description="Mã chiến dịch, trùng tên tệp, thành địa chỉ trang")
    name: Line = Field(description="Tên chiến dịch")
    also_called: tuple[Line, ...] = Field((), description="Cách gọi khác, để tìm kiếm")
    former_ids: Ids = Field(
        (), description="Mã cũ của chiến dịch, khi đã đổi mã: địa chỉ và lịch cũ vẫn dùng được"
    )
    topic: Id = Field(description="Lĩnh vực, trong topics.yml")
    summary: Quote | None = Field(
        None, description="Một câu trích từ văn bản cho biết mục đích; có nguồn"
    )
    basis: Ids = Field((), description="Văn bản làm căn cứ chung")
    banner: BannerChoice = Field(default_factory=BannerChoice, description="Banner")
    occasions: tuple[Occasion, ...] = Field((), description="Các dịp lặp lại")
    editions: tuple[Edition, ...] = Field((), description="Các năm")
    contacts: tuple[Contact, ...] = Field((), description="Đường dây nóng, đầu mối chung")
    lead: tuple[Lead, ...] = Field((), description="Cơ quan chủ trì")

    @property
    def main_occasion(self) -> Id | None:
        """The occasion that texts and editions are about unless they name another."""
        return self.occasions[0].id if self.occasions else None

    def confirmed_by(self, edition: Edition) -> tuple[Id, ...]:
        """Return the occasions that the documents of a year mention."""
        if edition.occasions is not None:
            return edition.occasions
        main = self.main_occasion
        return (main,) if main else ()

    @property
    def newest_first(self) -> tuple[Edition, ...]:
        """Editions from the newest to the oldest."""
        return tuple(sorted(self.editions, key=lambda edition: -edition.year))
