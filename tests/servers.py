"""Web servers on loopback that tests visit, ended whatever happens to the test."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and writes no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    """Answers many requests at once, and keeps quiet about visitors that leave."""

    # A page requests many files at once. With the default queue of five the system drops the
    # other connections, and the browser retries them only after seconds.
    request_queue_size = 128
    # A visitor may keep its connection open; nobody waits for it.
    block_on_close = False
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore errors: a browser that leaves a page drops what it was loading."""


@contextmanager
def answering(
    handler: Callable[..., BaseRequestHandler],
    prepare: Callable[[QuietServer], object] = lambda _: None,
) -> Iterator[int]:
    """Answer on loopback, after `prepare` has changed the server; yield the port.

    A server whose socket is closed before it is told to stop asks the closed socket again and
    again, for good: one failed test would slow all that follow.
    """
    with QuietServer(("127.0.0.1", 0), handler) as server:
        prepare(server)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def serving(
    folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Quiet
) -> Iterator[str]:
    """Serve a folder on loopback; yield its address."""
    with answering(functools.partial(handler, directory=str(folder))) as port:
        yield f"http://127.0.0.1:{port}/"
