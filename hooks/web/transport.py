"""One HTTP exchange, safe whatever the server answers: the only module that uses the network.

The name is resolved once and the connection goes to that very address, so that the check of the
address cannot be tricked. A watchdog ends the exchange when its time is up, however slowly bytes
arrive; bodies are cut at a limit, before and after decompression. The audit and the check of links
(`build.py check --online`) both use it.
"""

from __future__ import annotations

import http.client
import queue
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal, Protocol, TypeAlias

from hooks.source.words import Words
from hooks.web.addresses import Origin, Reach, is_public, origin_of, request_target

FailureKind: TypeAlias = Literal["unreachable", "internal", "blocked", "robots", "redirect", "time"]
Resolver: TypeAlias = Callable[[str, int], Sequence[str]]

_CHUNK: Final = 65_536
_GZIP: Final = zlib.MAX_WBITS | 16
_CODING: Final = Words(
    "máy chủ nén nội dung theo kiểu không được yêu cầu",
    "the server compresses in a way it was not asked for",
)
_CORRUPT: Final = Words(
    "nội dung máy chủ gửi bị hỏng hoặc thiếu", "what the server sent is corrupt or not whole"
)


class Failure(Exception):  # noqa: N818 - a visit fails; that is a result, not an error of ours
    """The reason why something could not be fetched: its kind, and a part of a sentence."""

    def __init__(self, kind: FailureKind, words: Words) -> None:
        self.kind: FailureKind = kind
        self.words = words
        super().__init__(words.en)

    @property
    def reason(self) -> str:
        """The sentence part in Vietnamese."""
        return self.words.vi


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A server's answer. Header names are in lower case.

    `cut` means that the body went on past the limit, `broken_off` that it ended before it was
    complete.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False
    broken_off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request for at most `limit` bytes of body within `seconds`, from where `reach` allows.

    With a limit of 0 the body is not read at all: only the answer's status is wanted.
    """

    url: str
    accept: str
    limit: int
    seconds: float
    reach: Reach


class Transport(Protocol):
    """Anything that fetches: the network, or a test's stand-in."""

    def get(self, request: Request) -> Reply:
        """Return the answer without following redirects; raise `Failure` if there is none."""
        ...


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host; raise OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Network:
    """The network. `agent` is the User-Agent; only tests replace the other arguments."""

    def __init__(
        self,
        agent: str,
        resolver: Resolver = resolve,
        public: Callable[[str], bool] = is_public,
    ) -> None:
        self._agent = agent
        self._resolver = resolver
        self._public = public

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        # Reading all certificates of the system takes longer than a visit without them.
        return ssl.create_default_context()

    def get(self, request: Request) -> Reply:
        """Return the answer to one request; see `Transport`."""
        with _Watchdog(request.seconds) as watchdog:
            try:
                reply = self._got(request, watchdog)
            except ssl.SSLCertVerificationError as error:
                told = error.verify_message
                words = Words(
                    f"chứng chỉ https không hợp lệ ({told})",
                    f"the https certificate is not valid ({told})",
                )
                raise Failure("unreachable", words) from None
            except Failure:
                if watchdog.expired:  # the watchdog's shutdown is what cut the answer short
                    raise _failure(TimeoutError(), request, expired=True) from None
                raise
            except (OSError, ValueError, http.client.HTTPException) as error:
                raise _failure(error, request, expired=watchdog.expired) from None
            if watchdog.expired:  # a socket that was shut down reads as if the answer had ended
                raise _failure(TimeoutError(), request, expired=True)
            return reply

    def _got(self, request: Request, watchdog: _Watchdog) -> Reply:
        origin = origin_of(request.url)
        address = self._address(origin, request)
        with closing(self._connect(origin, address, request, watchdog)) as connection:
            return self._exchange(connection, request)

    def _address(self, origin: Origin, request: Request) -> str:
        """Return an address that may be visited."""
        found = _in_time(lambda: self._resolver(origin.host, origin.port), request.seconds)
        for address in found:
            if request.reach.allows(origin, public=self._public(address)):
                return address
        raise Failure(
            "internal",
            Words(
                f"{origin.host} ở trong mạng nội bộ nên không mở",
                f"{origin.host} is inside a local network, so it is not opened",
            ),
        )

    def _connect(
        self, origin: Origin, address: str, request: Request, watchdog: _Watchdog
    ) -> http.client.HTTPConnection:
        sock = socket.create_connection((address, origin.port), timeout=watchdog.left)
        watchdog.guard(sock)
        if origin.scheme == "https":
            sock = self._secured(sock, origin.host, watchdog)
        connection = http.client.HTTPConnection(origin.host, origin.port, timeout=request.seconds)
        connection.sock = sock
        return connection

    def _secured(self, plain: socket.socket, host: str, watchdog: _Watchdog) -> ssl.SSLSocket:
        sock = self._tls.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
        watchdog.guard(sock)
        try:
            sock.do_handshake()
        except BaseException:
            sock.close()
            raise
        return sock

    def _exchange(self, connection: http.client.HTTPConnection, request: Request) -> Reply:
        connection.request(
            "GET",
            request_target(request.url),
            headers={
                "Host": str(origin_of(request.url)).partition("://")[2],
                "User-Agent": self._agent,
                "Accept": request.accept,
                "Accept-Language": "vi",
                "Accept-Encoding": "gzip",
                "Connection": "close",
            },
        )
        with connection.getresponse() as response:
            headers = {name.lower(): value for name, value in response.getheaders()}
            reply = Reply(url=request.url, status=response.status, headers=headers, body=b"")
            # The body of a redirect or a refusal is never used.
            wanted = request.limit and 200 <= response.status < 300
            return _with_body(reply, response, request.limit) if wanted else reply


def _with_body(reply: Reply, response: http.client.HTTPResponse, limit: int) -> Reply:
    """Return the reply with its decompressed body, up to `limit` bytes.

    A body that is compressed or sent in chunks shows whether it is complete; raise `Failure` if it
    is not.
    """
    coding = reply.headers.get("content-encoding", "").strip().lower()
    if coding not in {"", "identity", "gzip", "x-gzip"}:
        raise Failure("unreachable", _CODING)
    inflate = zlib.decompressobj(_GZIP) if "gzip" in coding else None
    body = bytearray()
    read = 0
    try:
        while chunk := response.read1(_CHUNK):
            read += len(chunk)
            room = limit + 1 - len(body)
            body += inflate.decompress(chunk, room) if inflate else chunk
            if len(body) > limit or read > limit:
                return replace(reply, body=bytes(body[:limit]), cut=True)
    except (http.client.IncompleteRead, zlib.error):
        raise Failure("unreachable", _CORRUPT) from None
    if inflate and read and not inflate.eof:
        raise Failure("unreachable", _CORRUPT)
    return replace(reply, body=bytes(body), broken_off=bool(response.length))


class _Watchdog:
    """A timer that shuts down the guarded socket when it expires, so that no read waits longer."""

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self._until = time.monotonic() + seconds
        self._sock: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._bite)
        self._timer.daemon = True

    @property
    def left(self) -> float:
        """The seconds left, but never 0, which to a socket means «do not wait»."""
        return max(self._until - time.monotonic(), 0.001)

    def guard(self, sock: socket.socket) -> None:
        """Watch this socket from now on."""
        self._sock = sock
        if self.expired:
            self._bite()

    def _bite(self) -> None:
        self.expired = True
        if self._sock is not None:
            with suppress(OSError):
                # A TLS socket's own method would pull its state away from under the reader.
                socket.socket.shutdown(self._sock, socket.SHUT_RDWR)

    def __enter__(self) -> _Watchdog:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _in_time(ask: Callable[[], Sequence[str]], seconds: float) -> Sequence[str]:
    """Return a resolver's answer, abandoning it when it is late, since it cannot be stopped."""
    answers: queue.Queue[Sequence[str] | OSError] = queue.Queue()

    def run() -> None:
        try:
            answers.put(ask())
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else socket.gaierror(str(error)))

    threading.Thread(target=run, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def too_slow(seconds: float) -> Words:
    """Return words saying that an answer was not complete in time."""
    return Words(
        f"quá {seconds:.0f} giây chưa trả lời xong", f"no whole answer in {seconds:.0f} seconds"
    )


def _failure(error: Exception, request: Request, *, expired: bool) -> Failure:
    match error:
        case _ if expired or isinstance(error, TimeoutError):
            words = too_slow(request.seconds)
        case socket.gaierror():
            words = Words("không tìm thấy tên miền", "no such domain")
        case ConnectionRefusedError():
            words = Words("máy chủ từ chối kết nối", "the server refuses the connection")
        case ssl.SSLError():
            words = Words("không lập được kết nối https", "no https connection")
        case http.client.HTTPException() | ValueError():
            words = Words("máy chủ trả lời không đúng chuẩn HTTP", "the answer is not HTTP")
        case _:
            words = Words("không kết nối được", "no connection")
    return Failure("unreachable", words)
