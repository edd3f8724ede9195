"""What a document says of one campaign in one year, entry by entry.

Outside holds inside: `scope`, `source`, `clause`, `verified` and `audience` count for all below
them until something inside says otherwise. `hooks.catalogue.said` resolves that.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    StrictBool,
    StrictInt,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from hooks.model.base import (
    ID_PATTERN,
    Id,
    Ids,
    Line,
    Model,
    ShortForm,
    SingleToo,
    SomeIds,
    Text,
    Url,
    WrittenLine,
    as_number,
)
from hooks.model.dates.choice import Either, SingleKinds
from hooks.model.dates.parsing import FIRST_YEAR, LAST_YEAR, Day, check_year
from hooks.model.dates.solar import Weekday
from hooks.model.dates.specs import KINDS, DateSpec
from hooks.model.dates.telling import UNCLEAR_DATE, teller
from hooks.model.due import Due

WindowKind: TypeAlias = Literal[
    "thuc-hien", "chinh-ngay", "cao-diem", "hien-thi", "treo", "phat-dong", "su-kien", "xu-ly"
]
MAIN_DAY: Final[WindowKind] = "chinh-ngay"
TextKind: TypeAlias = Literal["khau-hieu", "chu-de", "thong-diep", "phuong-cham", "phong-trao"]
TaskKind: TypeAlias = Literal[
    "truyen-thong", "hien-thi", "treo", "to-chuc", "kiem-tra", "khen-thuong", "pho-bien"
]
Obligation: TypeAlias = Literal["bat-buoc", "khuyen-khich", "goi-y"]
ChangeStatus: TypeAlias = Literal["doi", "gia-han", "hoan", "huy", "thay", "chot"]
MOST: Final = 1000  # sentences, times…
Count: TypeAlias = Annotated[StrictInt, Field(ge=1, le=MOST), BeforeValidator(as_number)]

DEFAULT_WINDOW: Final[WindowKind] = "thuc-hien"
DEFAULT_TASK: Final[TaskKind] = "truyen-thong"
EVERY_CAMPAIGN: Final = "tat-ca"
NO_OCCASION: Final = "khong"
EVERY_YEAR: Final = "hang-nam"


def _single(key: str) -> BeforeValidator:
    """Let an editor write one value where a mapping with that one key would do."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


_ID_SHORT: Final = {"type": "string", "pattern": f"^{ID_PATTERN.pattern}$"}
_TEXT_SHORT: Final = {"type": "string", "pattern": r"\S"}


class Entry(Model):
    """Base of every entry: what counts for it, unless what is around it says so already."""

    scope: Id | None = Field(None, description="Mã địa phương áp dụng [như bên ngoài]")
    source: Ids = Field((), description="Văn bản khác được dẫn lại; phạm vi theo đó [tệp này]")
    clause: WrittenLine | None = Field(None, description="Chỗ trong văn bản: «mục 2a», «phụ lục»")
    verified: StrictBool | None = Field(
        None, description="false: chưa xác minh, trang ghi rõ [như bên ngoài]"
    )
    audience: Ids = Field((), description="Ai làm, trong audiences.yml [như bên ngoài]")
    note: Text | None = Field(None, description="Ghi chú hiện kèm; không phải chữ của văn bản")


class SameAs(Model):
    """Như văn bản kia: `{document: kh-182, kind: khau-hieu, occasion: ngay, items: [1, 3]}`."""

    document: Id = Field(description="Mã văn bản kia")
    kind: Literal[WindowKind, TextKind] | None = Field(
        None, description="Loại, khi văn bản kia có nhiều"
    )
    id: Id | None = Field(None, description="Tên khoảng thời gian, khi văn bản kia có nhiều")
    occasion: Id | None = Field(None, description="Dịp, khi văn bản kia nêu nhiều dịp")
    items: tuple[Count, ...] = Field((), description="Các câu thứ mấy [mọi câu]")


LikeOther: TypeAlias = Annotated[SameAs, _single("document"), ShortForm(_ID_SHORT)]


class Window(Entry):
    """Một khoảng thời gian: `{kind: cao-diem, when: {from: 01/10/2022, to: 10/10/2022}}`."""

    kind: WindowKind | None = Field(
        None,
        description="[thuc-hien], chinh-ngay (chính dịp đó), cao-diem, hien-thi, treo, phat-dong, "
        "su-kien, xu-ly (kiểm tra, trấn áp; không phải truyền thông)",
    )
    id: Id | None = Field(None, description="Tên gọi tắt, để nơi khác nhắc đến [kind]")
    name: Line | None = Field(None, description="Tên, như văn bản đặt: «Đợt 1»")
    when: DateSpec | None = Field(None, description="Thời gian; bỏ: có nêu, chưa thấy")
    same_as: LikeOther | None = Field(None, description="Như văn bản kia: loại và thời gian")
    tentative: StrictBool = Field(False, description="true: văn bản ghi dự kiến")
    rounds: Literal["thang", "tuan"] | None = Field(
        None, description="Chia đợt: mỗi thang, mỗi tuan một đợt"
    )
    where: Line | None = Field(None, description="Nơi, như văn bản ghi")
    wording: Text | None = Field(None, description="Câu nguyên văn nêu thời gian")

    @model_validator(mode="after")
    def _time_once(self) -> Self:
        if self.same_as and self.when:
            raise PydanticCustomError("when-twice", "when and same_as")
        return self


class Translation(Model):
    """Bản dịch của một câu."""

    language: Id = Field(description="Mã ngôn ngữ, trong languages.yml")
    text: Text = Field(description="Nguyên văn bản dịch")
    by: Line | None = Field(None, description="Ai dịch, khi biết")
    official: StrictBool = Field(False, description="true: bản dịch của cơ quan ban hành")
    source: Ids = Field((), description="Văn bản có bản dịch [như câu]")


class Retired(Model):
    """Câu thôi dùng: `{reason: …, from: 01/7/2025}`."""

    reason: Text = Field(description="Vì sao")
    since: Day | None = Field(None, alias="from", description="Từ ngày [hết năm của mục]")


class _Sentence(Entry):
    """What a sentence may say of itself, alone or in a list."""

    text: Text | None = Field(None, description="Nguyên văn; […] ở chỗ chữ bị cắt")
    same_as: LikeOther | None = Field(
        None, description="Như văn bản kia; kèm text: cùng câu, cách ghi khác"
    )
    short: Line | None = Field(
        None, description="Dạng ngắn của chính văn bản; banner dùng dạng này"
    )
    misspelt: Line | None = Field(
        None,
        description="Chữ văn bản in sai, như in: «khơi dạy»; câu không lên banner, trừ khi chọn "
        "bằng on_banner",
    )
    translations: tuple[Translation, ...] = Field((), description="Bản dịch")
    retired: Retired | None = Field(None, description="Thôi dùng: lý do, từ ngày")


class TextItem(_Sentence):
    """Một câu trong danh sách, khi có điều riêng: `{text: …, note: …}`."""

    @model_validator(mode="after")
    def _given(self) -> Self:
        if self.text is None and self.same_as is None:
            raise PydanticCustomError("item-empty", "no text")
        return self


def _total(written: Any) -> Any:
    value = as_number(written)
    if isinstance(value, int) and not isinstance(value, bool):
        return _between(value, 1, MOST)
    if value == "con-nua":
        return value
    raise PydanticCustomError("bad-total", "no number", {"value": str(value)})


def _between(value: int, low: int, high: int) -> int:
    if low <= value <= high:
        return value
    raise PydanticCustomError(
        "out-of-range", "out of range", {"value": value, "low": low, "high": high}
    )


Total: TypeAlias = Annotated[
    StrictInt | Literal["con-nua"],
    BeforeValidator(_total),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MOST}, {"const": "con-nua"}]}
    ),
]


class TextBlock(_Sentence):
    """Một câu hoặc một danh sách câu cùng loại: đúng từng chữ như văn bản."""

    kind: TextKind = Field(
        description="Loại, luôn ghi: khau-hieu, chu-de, thong-diep, phuong-cham, phong-trao"
    )
    items: tuple[Annotated[TextItem, _single("text"), ShortForm(_TEXT_SHORT)], ...] = Field(
        (), alias="list", description="Các câu theo thứ tự; câu có điều riêng là {text, …}"
    )
    total: Total | None = Field(
        None, description="Văn bản có mấy câu; con-nua: còn nữa, không rõ mấy"
    )
    choose: Count | None = Field(None, description="Chọn mấy câu trong số đó")
    obligation: Obligation | None = Field(
        None, description="bat-buoc, khuyen-khich, goi-y; chỉ khi văn bản nói"
    )
    on_banner: Count | None = Field(None, description="Câu thứ mấy lên banner của năm")

    @model_validator(mode="after")
    def _one_or_list(self) -> Self:
        alone = (self.text, self.same_as, self.short, self.misspelt, self.translations)
        if self.items and any(alone):
            raise PydanticCustomError("text-and-list", "both")
        if not (self.items or self.text or self.same_as or self.total):
            raise PydanticCustomError("block-empty", "nothing")
        return self


class Frequency(Model):
    """Tần suất: «ít nhất 02 kỳ/tháng» là `{at_least: 2, unit: kỳ, per: thang}`."""

    at_least: Count | None = Field(None, description="Ít nhất bao nhiêu")
    at_most: Count | None = Field(None, description="Nhiều nhất bao nhiêu")
    exactly: Count | None = Field(None, description="Đúng bao nhiêu")
    unit: Line | None = Field(None, description="Đơn vị: kỳ, tin bài, lượt…")
    per: Literal["ngay", "tuan", "thang", "nam"] | None = Field(
        None, description="Mỗi ngay, tuan, thang, nam [tổng cộng]"
    )
    days: Annotated[
        tuple[Literal[Weekday, "ca-tuan"], ...],
        BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
        SingleToo(),
    ] = Field((), description="Các ngày trong tuần: [thu-hai, thu-sau]; ca-tuan")

    @model_validator(mode="after")
    def _amount(self) -> Self:
        bounds = (self.at_least, self.at_most, self.exactly)
        if not any(bounds) and not self.days:
            raise PydanticCustomError("frequency-empty", "no amount")
        if self.exactly and (self.at_least or self.at_most):
            raise PydanticCustomError("frequency-twice", "exactly and a bound")
        if self.at_least and self.at_most and self.at_most < self.at_least:
            raise PydanticCustomError("frequency-order", "most below least")
        return self


class LinkTarget(Model):
    """Nơi phải liên kết đến: `{name: …, url: …}`."""

    name: Line = Field(description="Tên, như văn bản ghi")
    url: Url | None = Field(None, description="Địa chỉ, nếu văn bản nêu")


_NAMES_TAG: Final = "Names"
_tell_date = teller(KINDS)


def _tell_time(value: Any) -> str | None:
    return _NAMES_TAG if isinstance(value, str | list | tuple) else _tell_date(value)


# A time of its own, or the names of windows of the section.
TaskTime: TypeAlias = Annotated[
    SingleKinds | Annotated[Either, Tag("Either")] | Annotated[SomeIds, Tag(_NAMES_TAG)],
    Discriminator(_tell_time, **UNCLEAR_DATE),
]


class _Work(Entry):
    """What a task may say of itself, alone or in a list."""

    kind: TaskKind | None = Field(
        None,
        description="[truyen-thong], hien-thi, treo, to-chuc, kiem-tra, khen-thuong, pho-bien",
    )
    channel: Ids = Field((), description="Kênh, trong channels.yml")
    obligation: Obligation | None = Field(
        None, description="bat-buoc, khuyen-khich, goi-y; chỉ khi văn bản nói"
    )
    frequency: Frequency | None = Field(None, description="Tần suất")
    languages: Ids = Field((), description="Ngôn ngữ phải dùng, trong languages.yml")
    where: Line | None = Field(None, description="Nơi, như văn bản ghi")
    link: Annotated[LinkTarget, _single("name"), ShortForm(_TEXT_SHORT)] | None = Field(
        None, description="Nơi phải liên kết đến"
    )
    when: TaskTime | None = Field(
        None, description="Thời gian riêng, hoặc tên khoảng thời gian của mục"
    )
    due: Due | None = Field(None, description="Hạn riêng")
    id: Id | None = Field(None, description="Tên, để nơi khác nhắc đến")


class TaskItem(_Work):
    """Một việc trong danh sách, khi có điều riêng: `{text: …, channel: …}`."""

    text: Text = Field(description="Nguyên văn")


class TaskBlock(_Work):
    """Một việc, hoặc những việc có chung đối tượng, kênh…: nguyên văn."""

    text: Text | None = Field(None, description="Nguyên văn")
    items: tuple[Annotated[TaskItem, _single("text"), ShortForm(_TEXT_SHORT)], ...] = Field(
        (), alias="list", description="Các việc theo thứ tự; việc có điều riêng là {text, …}"
    )

    @model_validator(mode="after")
    def _one_or_list(self) -> Self:
        if self.items and self.text:
            raise PydanticCustomError("text-and-list", "both")
        if not (self.items or self.text):
            raise PydanticCustomError("block-empty", "nothing")
        return self


class Report(Entry):
    """Một bước báo cáo: ai gửi, gửi ai, qua ai, hạn nào."""

    to: Line | None = Field(
        None, description="Gửi cơ quan nào: mã cơ quan, hoặc chữ của văn bản [cơ quan ban hành]"
    )
    via: Line | None = Field(None, description="Qua ai: mã cơ quan, hoặc chữ của văn bản")
    text: Text | None = Field(None, description="Nguyên văn")
    due: Due | None = Field(None, description="Hạn; bỏ: có nêu, chưa thấy")
    id: Id | None = Field(None, description="Tên, để nơi khác nhắc đến [bao-cao]")


class Change(Entry):
    """Điều văn bản này sửa ở văn bản khác: `{what: cao-diem, status: doi, when: …}`."""

    what: Id = Field(
        description="Tên điều bị sửa, cùng dịp: khoảng thời gian, báo cáo, việc, dịp; hoặc loại "
        "câu (khau-hieu, chu-de…)"
    )
    item: Count | None = Field(None, description="Câu thứ mấy, khi what là loại câu")
    document: Ids = Field((), description="Văn bản bị sửa [amends]")
    status: ChangeStatus = Field(
        description="doi, gia-han, hoan (chưa có ngày mới), huy, thay, chot (dự kiến thành chính "
        "thức)"
    )
    when: DateSpec | None = Field(None, description="Thời gian mới")
    due: Due | None = Field(None, description="Hạn mới")
    text: Text | None = Field(None, description="Câu mới, nguyên văn")
    reason: Text | None = Field(None, description="Lý do, như văn bản ghi")
    wording: Text | None = Field(None, description="Nguyên văn câu nêu thay đổi")


class Material(Entry):
    """Tài liệu tuyên truyền văn bản giới thiệu, dẫn bằng mã QR hoặc gửi kèm."""

    name: Line = Field(description="Tên, như văn bản ghi")
    url: Url | None = Field(None, description="Địa chỉ, nếu văn bản nêu")
    qr: StrictBool = Field(False, description="true: văn bản dẫn bằng mã QR")
    attached: StrictBool = Field(False, description="true: văn bản gửi kèm")


class Contact(Entry):
    """Đường dây nóng hoặc đầu mối chung. Không ghi thông tin của cá nhân."""

    kind: Literal["duong-day-nong", "dau-moi"] = Field(
        "duong-day-nong", description="[duong-day-nong], dau-moi"
    )
    name: Line = Field(description="Tên, như văn bản ghi")
    phone: WrittenLine | None = Field(None, description="Số điện thoại")
    url: Url | None = Field(None, description="Địa chỉ")
    valid_from: Day | None = Field(None, alias="from", description="Hoạt động từ ngày")
    valid_to: Day | None = Field(None, alias="to", description="Hoạt động đến hết ngày")
    basis: Ids = Field((), description="Văn bản làm căn cứ")

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if self.phone is None and self.url is None:
            raise PydanticCustomError("contact-empty", "no phone, no address")
        _check_order(self.valid_from, self.valid_to)
        return self


class Lead(Entry):
    """Cơ quan chủ trì, theo văn bản; trang tự chỉ ra cơ quan kế tục hiện nay."""

    agency: Id = Field(description="Mã cơ quan, trong agencies.yml")
    function: Line | None = Field(
        None, description="Lĩnh vực chủ trì, để chọn đúng cơ quan kế tục khi cơ quan bị tách"
    )
    valid_from: Day | None = Field(None, alias="from", description="Chủ trì từ ngày")
    valid_to: Day | None = Field(None, alias="to", description="Chủ trì đến hết ngày")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(self.valid_from, self.valid_to)
        return self


def _check_order(start: Day | None, end: Day | None) -> None:
    if start and end and end < start:
        raise PydanticCustomError(
            "range-order",
            "end before start",
            {"start": f"{start:%d/%m/%Y}", "end": f"{end:%d/%m/%Y}"},
        )


def _year_or_every(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return check_year(value, str(value))
    if value == EVERY_YEAR:
        return value
    raise PydanticCustomError("bad-year", "not a year", {"value": str(value)})


SectionYear: TypeAlias = Annotated[
    StrictInt | Literal["hang-nam"],
    BeforeValidator(_year_or_every),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"const": "hang-nam"},
            ]
        }
    ),
]


class Section(Entry):
    """Điều văn bản nói về một chiến dịch trong một năm."""

    campaign: SomeIds = Field(
        description="Một hoặc nhiều mã chiến dịch; tat-ca: mọi mục của văn bản, theo dịp của từng "
        "mục"
    )
    year: SectionYear | None = Field(
        None, description="Năm [năm của văn bản]; hang-nam: từ đó năm nào cũng vậy"
    )
    occasion: Ids = Field(
        (), description="Dịp được nói đến, một hoặc nhiều [dịp đầu của chiến dịch]; khong"
    )
    purpose: Text | None = Field(None, description="Câu «Nhằm…», nguyên văn")
    implements: Ids = Field((), description="Riêng mục này thực hiện các văn bản nào")
    relays: Ids = Field((), description="Riêng mục này chuyển tiếp, gửi kèm các văn bản nào")
    cites: Ids = Field((), description="Riêng mục này nhắc đến các văn bản nào")
    windows: tuple[Window, ...] = Field((), description="Khoảng thời gian")
    texts: tuple[TextBlock, ...] = Field((), description="Khẩu hiệu, chủ đề, thông điệp…")
    tasks: tuple[TaskBlock, ...] = Field((), description="Nhiệm vụ")
    reports: tuple[Report, ...] = Field((), description="Báo cáo")
    changes: tuple[Change, ...] = Field((), description="Điều sửa ở văn bản khác")
    materials: tuple[Material, ...] = Field((), description="Tài liệu")
    contacts: tuple[Contact, ...] = Field((), description="Đường dây nóng, đầu mối chung")
    lead: tuple[Lead, ...] = Field((), description="Cơ quan chủ trì")

    @property
    def yearly(self) -> bool:
        """Whether it holds in every year from the document's on."""
        return self.year == EVERY_YEAR
