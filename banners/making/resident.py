"""Work done again and again in a process that stays, apart from the threads of this one."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final, NoReturn

from banners.making.workers import may_copy_itself

# Ctrl+C reaches both processes, and then the other one ends the copy as well.
_ENDING: Final = (signal.SIGINT, signal.SIGTERM)
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
    # Until the copy can hear them: it would end with a traceback.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        copy.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    theirs.close()
    try:
        yield partial(_have_done, work, ours)
    finally:
        copy.terminate()
        copy.join(_PATIENCE)
        copy.kill()
        copy.join()
        ours.close()


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
    for one in _ENDING:
        signal.signal(one, _end)
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
        ours.close()
        with suppress(EOFError, OSError):  # the other process has ended
            while True:
                theirs.recv()
                try:
                    work()
                except Exception as error:  # raised again by whoever asks
                    theirs.send(error)
                else:
                    theirs.send(None)
        _hear_no_more()
    except KeyboardInterrupt:
        pass


def _end(*_: object) -> NoReturn:
    """End what is done, so that it tidies up after itself, however often that is asked for."""
    _hear_no_more()
    raise KeyboardInterrupt


def _hear_no_more() -> None:
    for one in _ENDING:
        signal.signal(one, signal.SIG_IGN)
