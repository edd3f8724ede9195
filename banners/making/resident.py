"""Work done again and again in a process that stays, apart from the threads of this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final

from banners.making.workers import may_copy_itself

_PATIENCE: Final = 5  # seconds in which the process may tidy up after itself


@contextmanager
def resident(work: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Yield what has `work` done in a copy of this process and waits for it.

    It raises what work raises. The copy is made now, and keeps what work leaves in it from one time
    to the next. Threads that this process starts later are not in it, so it may be copied in its
    turn (`beside`). Where a process cannot be copied, or once the system has ended the copy, work
    is done here.
    """
    if not may_copy_itself():
        yield work
        return
    context = get_context("fork")
    ours, theirs = context.Pipe()
    copy = context.Process(target=_stay, args=(work, ours, theirs))
    copy.start()
    theirs.close()
    try:
        yield partial(_have_done, work, ours)
    finally:
        ours.close()
        copy.terminate()
        copy.join(_PATIENCE)
        copy.kill()
        copy.join()


def _have_done(work: Callable[[], None], copy: Connection) -> None:
    try:
        copy.send(None)
        error: Exception | None = copy.recv()
    except (EOFError, OSError):
        work()
        return
    if error is not None:
        raise error


def _stay(work: Callable[[], None], ours: Connection, theirs: Connection) -> None:
    ours.close()
    # The other process has ended, or both are interrupted.
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            theirs.recv()
            try:
                work()
            except Exception as error:  # raised again by whoever asks
                theirs.send(error)
            else:
                theirs.send(None)
