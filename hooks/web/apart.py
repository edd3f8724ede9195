"""Work in a process of its own, which can be killed when it takes too long.

A page can be made to keep a parser busy for hours (a million nested elements, a tag with a million
attributes), and C code cannot be interrupted in any other way.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Apart:
    """A worker process, started when first needed and again after it was killed."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._pipe: Connection[Any, Any] | None = None

    def do(self, work: Callable[[Given], Made], given: Given, seconds: float) -> Made:
        """Return `work(given)`; raise TimeoutError if it takes too long or the worker dies.

        `work` must be a module's function whose argument and result can be pickled.
        """
        pipe = self._started()
        try:
            pipe.send((work, given))
            if pipe.poll(seconds):
                made: Made = pipe.recv()
                return made
        except (EOFError, OSError):
            pass
        self.end()
        raise TimeoutError

    def end(self) -> None:
        """Kill the worker, whatever it is doing."""
        if self._process is not None and self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()
            self._process = self._pipe = None

    def _started(self) -> Connection[Any, Any]:
        if self._pipe is None:
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_work, args=(theirs,), daemon=True)
            self._process.start()
            # The worker's first message says that it is ready: starting is not part of the work.
            self._pipe.poll(60)
            self._pipe.recv()
            theirs.close()
        return self._pipe

    def __enter__(self) -> Apart:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.end()


def _work(pipe: Connection[Any, Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process handles Ctrl+C
    pipe.send(None)
    while True:
        try:
            work, given = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(work(given))
