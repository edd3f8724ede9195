"""The list of portals to visit, portals.yml, read and checked like campaign files.

docs/hosting/portals.example.yml explains it field by field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Final, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StrictBool, StrictInt, ValidationError
from pydantic_core import PydanticCustomError

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.validation import name_of, near, translate
from hooks.model.base import Id, Ids, Line, Model, Url
from hooks.source.faults import Fault, Faults
from hooks.source.words import Words
from hooks.source.yaml_source import Source, Steps, read_source
from hooks.web.addresses import canonical

MOST_PORTALS: Final = 500
MOST_PAGES: Final = 5  # in addition to the first
# A User-Agent header is ASCII, and a bracket would end the comment that holds the contact.
_CONTACT: Final = re.compile(r"https?://[!-'*-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def _check_contact(value: str) -> str:
    if not _CONTACT.fullmatch(value):
        raise PydanticCustomError("bad-contact", "unusable contact", {"value": value})
    return value


def _check_visitable(value: str) -> str:
    if urlsplit(value).username is not None:
        raise PydanticCustomError("url-with-login", "address with a login")
    if canonical(value) is None:
        raise PydanticCustomError("bad-url", "unusable address", {"value": value})
    return value


def _check_count(least: int, most: int) -> Any:
    """Return a check of the number of entries; unlike pydantic's, it ignores faulty ones."""

    def check(value: tuple[Any, ...]) -> tuple[Any, ...]:
        if len(value) < least:
            raise PydanticCustomError("empty-text", "no entries")
        if len(value) > most:
            context = {"count": len(value), "most": most}
            raise PydanticCustomError("too-many", "too many entries", context)
        return value

    return AfterValidator(check)


Contact: TypeAlias = Annotated[Line, AfterValidator(_check_contact)]
Address: TypeAlias = Annotated[Url, AfterValidator(_check_visitable)]


class TimeLimits(Model):
    """The limits of time, in seconds."""

    request: Annotated[StrictInt, Field(ge=1, le=60)] = Field(15, description="Mỗi lần tải")
    portal: Annotated[StrictInt, Field(ge=5, le=900)] = Field(
        120, description="Mỗi cổng, kể cả các quãng nghỉ"
    )
    total: Annotated[StrictInt, Field(ge=5, le=86400)] = Field(7200, description="Cả lần chạy")


class Portal(Model):
    """One portal in the list."""

    name: Line = Field(description="Tên cổng, hiện trong báo cáo")
    url: Address = Field(description="Địa chỉ trang chủ")
    unit: Line | None = Field(None, description="Đơn vị quản lý")
    audience: Id | None = Field(None, description="Đối tượng, trong registry/audiences.yml")
    pages: Annotated[tuple[Address, ...], _check_count(0, MOST_PAGES)] = Field(
        (), description="Các trang khác cần xem của cổng"
    )
    internal: StrictBool = Field(
        False, description="true: cổng trong mạng nội bộ, được mở dù địa chỉ máy chủ là nội bộ"
    )
    note: Line | None = Field(None, description="Ghi chú, hiện trong báo cáo")

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages to look at, starting with the first."""
        return tuple(dict.fromkeys((self.url, *self.pages)))


class PortalList(Model):
    """The content of portals.yml."""

    contact: Contact = Field(description="Địa chỉ hoặc hộp thư chung của đơn vị kiểm tra")
    campaigns: Ids = Field((), description="Chiến dịch cần tìm; bỏ trống: đang diễn ra hôm nay")
    pause: Annotated[StrictInt, Field(ge=1, le=60)] = Field(
        2, description="Nghỉ bao nhiêu giây giữa hai lần tải"
    )
    images: Annotated[StrictInt, Field(ge=0, le=40)] = Field(
        12, description="Mỗi cổng tải nhiều nhất bao nhiêu ảnh để so"
    )
    time_limits: TimeLimits = Field(
        default_factory=TimeLimits, description="Thời hạn, tính bằng giây"
    )
    portals: Annotated[tuple[Portal, ...], _check_count(1, MOST_PORTALS)] = Field(
        description="Các cổng"
    )


def load_portals(file: Path, shown: PurePosixPath, catalogue: Catalogue) -> PortalList:
    """Return the list; raise `Faults` with every mistake found in it.

    `shown` is the file's name in messages.
    """
    source = read_source(file, shown)
    if not isinstance(source, Source):
        raise Faults(source)
    if source.data is None:
        raise Faults([source.fault((), "portals-empty")])
    if not isinstance(source.data, dict):
        expected = Words("các trường «contact», «portals»…", "the keys «contact», «portals»…")
        actual = name_of(source.data)
        raise Faults([source.fault((), "wrong-type", expected=expected, actual=actual)])
    try:
        portals = PortalList.model_validate(source.data)
    except ValidationError as error:
        raise Faults(translate(error, source, PortalList)) from None
    if faults := list(_cross_checked(portals, source, catalogue)):
        raise Faults(faults)
    return portals


def _cross_checked(portals: PortalList, source: Source, catalogue: Catalogue) -> Iterator[Fault]:
    campaigns = [campaign.id for campaign in catalogue.campaigns]
    for number, campaign in enumerate(portals.campaigns):
        if campaign not in campaigns:
            yield _unknown(source, ("campaigns", number), "campaigns", campaign, campaigns)
    first: dict[Any, Steps] = {}
    for number, portal in enumerate(portals.portals):
        steps: Steps = ("portals", number)
        if portal.audience and portal.audience not in catalogue.audiences:
            known = list(catalogue.audiences)
            yield _unknown(source, (*steps, "audience"), "audiences", portal.audience, known)
        at = (*steps, "url")
        if (earlier := first.setdefault(canonical(portal.url), at)) != at:
            place = source.place(earlier)
            yield source.fault(
                at, "portal-twice", value=portal.url, line=place.line, column=place.column
            )


def _unknown(source: Source, steps: Steps, registry: str, wrong: str, known: list[str]) -> Fault:
    file = "campaigns/" if registry == "campaigns" else f"registry/{registry}.yml"
    return source.fault(
        steps, "unknown-reference", registry=registry, id=wrong, near=near(wrong, known), file=file
    )
