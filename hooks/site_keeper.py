"""What an edition of the site says of itself, and who keeps it: mkdocs.yml and its `extra`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

OWNER: Final = "owner"
MAIL: Final = "mistakes_mail"
EDITORS: Final = "editors_mail"
NEW_FILE: Final = "new_file"
TAGLINE: Final = "tagline"
PLACES: Final = "places"
LONGEST: Final = 200  # characters of an owner's name
_MAIL: Final = re.compile(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`]+")
_NEW_FILE_FORM: Final = (
    f"extra.{NEW_FILE} trong mkdocs.yml: mỗi nơi một dòng, tên rồi địa chỉ có {{name}}, ví dụ: "
    "GitHub: https://github.com/co-quan/lich/new/main?filename=campaigns/documents/{name}"
    "&value={text}"
)


class SiteKeeperError(Exception):
    """A setting in `extra` of mkdocs.yml cannot be used; the message says how to write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A forge, and its address for a new file, with {name} and perhaps {text} to be filled in."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteKeeper:
    """Who keeps the site; without a name or an address the footer has no line for it."""

    owner: str = ""
    mail: str = ""
    editors: str = ""  # the mail address of the editors
    new_file: tuple[NewFile, ...] = ()

    def mistake_link(self, title: str, address: str) -> str:
        """Return a mail link that has the page's title and address filled in, or nothing."""
        if not self.mail:
            return ""
        subject = quote(f"Báo sai: {title}")
        body = quote(
            f"Trang: {title}\r\n{address}\r\n\r\nChỗ sai:\r\n\r\nVăn bản đúng (số, ngày):\r\n"
        )
        return f"mailto:{quote(self.mail, safe='@+')}?subject={subject}&body={body}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What an edition is called wherever it names itself: pages, feeds, banners, embeds."""

    name: str = "Lịch truyền thông"
    tagline: str = "Lịch các chiến dịch truyền thông công cộng của Việt Nam"
    description: str = (
        "Lịch các chiến dịch truyền thông công cộng của Việt Nam: khẩu hiệu nguyên văn, banner sẵn "
        "dùng, lịch đăng ký cho Outlook, nhiệm vụ và hạn báo cáo, kèm văn bản nguồn."
    )
    places: tuple[str, ...] = ()  # that readers choose among; none: every province


def edition(
    name: str, description: str | None, extra: Mapping[str, object], places: Collection[str]
) -> Edition:
    """Return the edition that mkdocs.yml describes; `places` are the ids there are to name.

    Raise `SiteKeeperError` for a setting that cannot be used.
    """
    if not name.strip() or not name.isprintable() or set(name) & set('<>&"'):
        raise SiteKeeperError(
            f"site_name «{name}» trong mkdocs.yml phải là một dòng chữ, "
            "không có < > & và ngoặc kép."
        )
    return Edition(
        name=name,
        tagline=_line(extra, TAGLINE) or Edition().tagline,
        description=description or Edition().description,
        places=_places(extra, places),
    )


def _places(extra: Mapping[str, object], known: Collection[str]) -> tuple[str, ...]:
    told = extra.get(PLACES) or []
    if not isinstance(told, list):
        raise SiteKeeperError(
            f"extra.{PLACES} trong mkdocs.yml phải là danh sách mã địa phương, "
            "ví dụ: [tuyen-quang]."
        )
    for place in told:
        if not isinstance(place, str) or place not in known:
            raise SiteKeeperError(
                f"extra.{PLACES} trong mkdocs.yml: «{place}» không phải tỉnh, thành phố hiện nay "
                "trong campaigns/registry/places.yml."
            )
    return tuple(told)


def site_keeper(extra: Mapping[str, object]) -> SiteKeeper:
    """Return who keeps the site; raise `SiteKeeperError` for a setting that cannot be used."""
    return SiteKeeper(
        owner=_line(extra, OWNER),
        mail=_mail(extra, MAIL),
        editors=_mail(extra, EDITORS),
        new_file=tuple(_new_files(extra)),
    )


def _mail(extra: Mapping[str, object], name: str) -> str:
    mail = _line(extra, name)
    if mail and not _MAIL.fullmatch(mail):
        raise SiteKeeperError(
            f"extra.{name} «{mail}» trong mkdocs.yml không phải địa chỉ thư. "
            f"Ghi một địa chỉ, ví dụ: {name}: lich@tinh.example, hoặc bỏ dòng này."
        )
    return mail


def _new_files(extra: Mapping[str, object]) -> Iterator[NewFile]:
    given = extra.get(NEW_FILE) or {}
    if not isinstance(given, Mapping):
        raise SiteKeeperError(_NEW_FILE_FORM)
    for name, address in given.items():
        usable = isinstance(name, str) and isinstance(address, str)
        if not usable or not _ADDRESS.fullmatch(address) or "{name}" not in address:
            raise SiteKeeperError(_NEW_FILE_FORM)
        yield NewFile(name=name, address=address)


def _line(extra: Mapping[str, object], name: str) -> str:
    value = extra.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or not value.isprintable() or len(value) > LONGEST:
        raise SiteKeeperError(
            f"extra.{name} trong mkdocs.yml phải là một dòng chữ, không quá {LONGEST} ký tự; "
            "không dùng thì bỏ dòng này."
        )
    return value.strip()
