"""A portal on loopback that answers as instructed: well, badly, slowly, or endlessly."""

from __future__ import annotations

import http.server
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers import QuietServer, answering

Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


@dataclass
class LocalPortal:
    """A portal: its address, its answers by path, and the requests it received."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def page(self, html: str, path: str = "/") -> None:
        """Answer a path with a page."""
        self.answers[path] = send(html.encode(), "text/html; charset=utf-8")

    def file(self, path: str, data: bytes, kind: str = "image/png") -> None:
        """Answer a path with a file."""
        self.answers[path] = send(data, kind)


def send(body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> Answer:
    """Return an answer with these headers; underscores in their names are hyphens."""

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(target: str, status: int = 302) -> Answer:
    """Return an answer that redirects elsewhere."""
    return send(b"", status=status, Location=target)


def raw(*pieces: bytes, pause: float = 0, forever: bool = False) -> Answer:
    """Return an answer that writes raw bytes, with pauses, perhaps endlessly."""

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        import time

        for piece in pieces:
            handler.wfile.write(piece)
        # It ends in any case, so that a failing test does not leave a server running for ever.
        until = time.monotonic() + 20
        while forever and time.monotonic() < until:
            handler.wfile.write(pieces[-1])
            time.sleep(pause)

    return answer


@contextmanager
def local_portal(certificate: Path | None = None) -> Iterator[LocalPortal]:
    """Serve a portal, over https if given a certificate; unknown paths get 404."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            portal.asked.append(self.path)
            portal.agents.add(self.headers["User-Agent"])
            answer = portal.answers.get(self.path) or send(b"", status=404)
            with suppress(OSError):  # the visitor leaves, as it should when an answer is endless
                answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
            pass

    def secure(server: QuietServer) -> None:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)

    portal = LocalPortal("")
    with answering(Handler, secure) as port:
        portal.url = f"{'https' if certificate else 'http'}://127.0.0.1:{port}/"
        yield portal
