"""The address of publication, which is written as it is into every page, feed and data file.

So only an address that needs no escaping there is accepted; everything built starts from it.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from typing import Final
from urllib.parse import SplitResult, urlsplit

_LABEL: Final = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?"
_HOST: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
_SEGMENT: Final = r"(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+"
_PATH: Final = re.compile(rf"(?:/{_SEGMENT})*/?")
_NOT_REAL: Final = frozenset(("example", "test", "invalid", "localhost", "local"))  # RFC 2606, 6762
_SHOWN: Final = 100  # characters of a wrong address that the message quotes


class SiteAddressError(Exception):
    """The address of publication cannot be used; the message says why and how to write one."""


def site_address(text: str) -> str:
    """Return the address with a trailing slash; raise `SiteAddressError` if it cannot be used."""
    if reason := _reason(text):
        # Many people read logs, so passwords are hidden.
        shown = re.sub(r"//.*@", "//…@", text)
        shown = "".join(c if c.isprintable() else "�" for c in shown)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        raise SiteAddressError(
            f"Địa chỉ công bố SITE_URL «{shown}» không dùng được: {reason}. "
            "Ghi địa chỉ mà người đọc mở trang, ví dụ: SITE_URL=https://lich.tinh.example/ "
            "(không đặt SITE_URL thì lấy site_url trong mkdocs.yml)."
        )
    return text if text.endswith("/") else f"{text}/"


def is_real(address: str) -> bool:
    """Return whether people can open an address, so that it may be printed."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    name, _, top = host.rpartition(".")
    return (
        bool(name)
        and not top.isdigit()
        and ":" not in host
        and top not in _NOT_REAL
        and not (name.rpartition(".")[2] == "example" and top in {"com", "net", "org"})
    )


def _reason(text: str) -> str | None:
    """Return why a text is no address for a site, or None."""
    if not text.strip():
        return "đang để trống"
    if re.search(r"[\s\x00-\x1f\x7f-\x9f]", text):
        return "có dấu cách hoặc ký tự điều khiển"
    if re.search(r"[<>\"'`\\{}|^]", text):
        return "có ký tự không được có trong địa chỉ (< > \" ' ` \\ { } | ^)"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "tên máy chủ hoặc cổng viết sai"
    return _reason_of_parts(text, parts, port)


def _reason_of_parts(text: str, parts: SplitResult, port: int | None) -> str | None:
    if parts.scheme not in {"http", "https"} or not text.startswith(f"{parts.scheme}://"):
        return "phải bắt đầu bằng https:// hoặc http://"
    if "@" in parts.netloc:
        return "có tên đăng nhập hoặc mật khẩu"
    if not _is_host(parts.hostname or "") or port == 0 or parts.netloc.endswith(":"):
        return "tên máy chủ hoặc cổng viết sai (tên có dấu: ghi dạng xn--…)"
    if "?" in text or "#" in text:
        return "có phần sau dấu ? hoặc #"
    if not _PATH.fullmatch(parts.path) or {".", ".."} & set(parts.path.split("/")):
        return "phần sau tên máy chủ chỉ gồm chữ không dấu, số và - . _ ~ %, ngăn bằng một dấu /"
    return None


def _is_host(host: str) -> bool:
    if ":" not in host:
        return bool(_HOST.fullmatch(host))
    try:
        return IPv6Address(host).scope_id is None
    except AddressValueError:
        return False
