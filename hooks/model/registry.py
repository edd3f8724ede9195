"""Registries: the places, agencies, audiences, channels, topics and languages that campaigns
and documents refer to. A registry file is a mapping of id to entry.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import AfterValidator, Field, StrictBool, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.model.base import Id, Ids, Line, Model, Text, Url
from hooks.model.dates.parsing import Day

PlaceKind: TypeAlias = Literal[
    "ca-nuoc", "vung", "tinh", "thanh-pho", "quan", "huyen", "thi-xa", "phuong", "xa", "thi-tran",
    "dac-khu", "thon",
]  # fmt: skip
# The word before the name of a place: «tỉnh Tuyên Quang».
PLACE_WORDS: Final[dict[PlaceKind, str]] = {
    "ca-nuoc": "",
    "vung": "vùng",
    "tinh": "tỉnh",
    "thanh-pho": "thành phố",
    "quan": "quận",
    "huyen": "huyện",
    "thi-xa": "thị xã",
    "phuong": "phường",
    "xa": "xã",
    "thi-tran": "thị trấn",
    "dac-khu": "đặc khu",
    "thon": "",
}


class Place(Model):
    """Một địa phương. Cùng tên trước và sau sáp nhập là hai mã: mã cũ thêm «-cu»."""

    name: Line = Field(description="Tên, không kèm chữ tỉnh, xã…: Tuyên Quang")
    kind: PlaceKind = Field(
        description="ca-nuoc, vung, tinh, thanh-pho, quan, huyen, thi-xa, phuong, xa, thi-tran, "
        "dac-khu, thon"
    )
    within: Id | None = Field(None, alias="in", description="Thuộc nơi nào")
    valid_from: Day | None = Field(None, alias="from", description="Có từ ngày")
    valid_to: Day | None = Field(None, alias="to", description="Còn đến hết ngày")
    into: Ids = Field((), description="Đã nhập vào nơi nào")
    basis: Line | None = Field(None, description="Căn cứ: nghị quyết, hoặc trang đã xem")
    url: Url | None = Field(None, description="Địa chỉ của căn cứ")

    @property
    def full_name(self) -> str:
        """The name with its kind: «tỉnh Tuyên Quang», «cả nước»."""
        return f"{PLACE_WORDS[self.kind]} {self.name}".strip()


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
    place: Id | None = Field(
        None, description="Nơi cơ quan phụ trách, trong places.yml: phạm vi các văn bản của cơ quan"
    )
    temporary: StrictBool = Field(
        False, description="true: lập ra cho một việc rồi thôi: ban chỉ đạo, ban tổ chức…"
    )
    successors: tuple[Successor, ...] = Field((), description="Cơ quan kế tục")

    @property
    def name(self) -> str:
        """Its last name."""
        return self.names[-1].name


class Audience(Model):
    """Đối tượng thực hiện, theo chức năng: còn đúng khi cơ quan đổi tên."""

    name: Line = Field(description="Tên hiện trên trang")
    short: Line | None = Field(None, description="Tên ngắn, khi tên dài: UBND xã")
    includes: Text | None = Field(None, description="Những ai thuộc nhóm này")
    ended: Day | None = Field(None, description="Không còn từ ngày")
    successor: Id | None = Field(None, description="Đối tượng làm thay từ ngày đó")
    basis: Line | None = Field(None, description="Căn cứ của thay đổi")
    url: Url | None = Field(None, description="Địa chỉ của căn cứ")


class Channel(Model):
    """Kênh tuyên truyền."""

    name: Line = Field(description="Tên hiện trên trang")
    basis: Line | None = Field(None, description="Căn cứ của tên kênh")


# Of topics in calendars.
TOPIC_COLOURS: Final = ("cam", "do", "hong", "lam", "luc", "nau", "tim", "xanh")


class Topic(Model):
    """Lĩnh vực của chiến dịch."""

    name: Line = Field(description="Tên hiện trên trang")
    palette: Id = Field(description="Màu của lĩnh vực trong lịch")
    motif: Id | None = Field(None, description="Hình vẽ mặc định của banner, có bảng màu riêng")


# Language, script, region, variants (RFC 5646, 2.1); private use and extensions are not needed.
_TAG: Final = re.compile(
    r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[0-9a-z]{5,8}|[0-9][0-9a-z]{3}))*"
)


def _check_tag(value: Any) -> Any:
    if not _TAG.fullmatch(value):
        raise PydanticCustomError("bad-language-tag", "no BCP 47 tag", {"value": value})
    return value


class LanguageEntry(Model):
    """Ngôn ngữ của bản dịch, hoặc phải dùng khi truyền thông."""

    name: Line = Field(description="Tên ngôn ngữ bằng tiếng Việt")
    tag: (
        Annotated[
            str,
            AfterValidator(_check_tag),
            WithJsonSchema({"type": "string", "pattern": f"^{_TAG.pattern}$"}),
        ]
        | None
    ) = Field(
        None, description="Thẻ BCP 47: km, jra; bỏ khi văn bản không nêu đích danh ngôn ngữ nào"
    )
