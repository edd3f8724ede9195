"""The meaning of an answer: a redirect, a success or a refusal."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from contextlib import suppress
from http import HTTPStatus
from typing import Final

from hooks.source.words import Words
from hooks.web.addresses import joined
from hooks.web.transport import Failure, Reply

MOST_REDIRECTS: Final = 5

_REDIRECTS: Final = {301, 302, 303, 307, 308}
_NOT_WEB: Final = Words(
    "chuyển hướng đến địa chỉ không phải http, https nên không theo",
    "it leads on to an address that is not http or https",
)
_CIRCLE: Final = Words(
    "chuyển hướng vòng tròn (trang có thể đòi cookie)",
    "it leads on in a circle (it may want a cookie)",
)
_TOO_MANY: Final = Words(
    f"chuyển hướng quá {MOST_REDIRECTS} lần", f"it leads on more than {MOST_REDIRECTS} times"
)
# Refusals that robots meet and people may not.
_BLOCKS: Final = {
    HTTPStatus.UNAUTHORIZED: Words("đòi đăng nhập", "it wants a login"),
    HTTPStatus.FORBIDDEN: Words("máy chủ không cho máy xem", "the server lets no robot in"),
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: Words(
        "đòi đăng nhập ở máy trung gian", "a proxy wants a login"
    ),
    HTTPStatus.TOO_MANY_REQUESTS: Words(
        "máy chủ báo truy cập quá nhiều", "the server speaks of too many visits"
    ),
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: Words(
        "máy chủ không cho xem vì lý do pháp lý", "the server shuts it for legal reasons"
    ),
}


def leads_to(reply: Reply, seen: AbstractSet[str]) -> str | None:
    """Return where a redirect leads; None for an answer that is no redirect.

    `seen` holds the addresses that led here. Raise `Failure` if the redirect must not be followed.
    """
    if reply.status not in _REDIRECTS:
        return None
    told = reply.headers.get("location", "")
    with suppress(UnicodeError):  # headers are read as Latin-1, but many servers write UTF-8
        told = told.encode("latin-1").decode("utf-8")
    url = joined(reply.url, told)
    if url is None:
        raise Failure("redirect", _NOT_WEB)
    if url in seen:
        raise Failure("redirect", _CIRCLE)
    if len(seen) > MOST_REDIRECTS:
        raise Failure("redirect", _TOO_MANY)
    return url


def opened(reply: Reply) -> Reply:
    """Return a reply that is a success; raise `Failure` for any other."""
    status = reply.status
    if 200 <= status < 300:
        return reply
    if status in _BLOCKS:
        raise Failure("blocked", _with_status(_BLOCKS[HTTPStatus(status)], status))
    if "cf-mitigated" in reply.headers:
        person = Words("máy chủ đòi chứng minh là người", "the server wants proof of a person")
        raise Failure("blocked", _with_status(person, status))
    raise Failure(
        "unreachable", Words(f"máy chủ trả lời mã {status}", f"the server answers {status}")
    )


def _with_status(words: Words, status: int) -> Words:
    return Words(f"{words.vi} (mã {status})", f"{words.en} ({status})")
