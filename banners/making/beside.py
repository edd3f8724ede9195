"""Work done at the same time as other work, in a copy of this process, for the second core."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final, TypeVar

from banners.making.workers import begin_worker, may_copy_itself

Result = TypeVar("Result")

_LATE: Final = 10  # of 19: how far work that is yielding steps back


@contextmanager
def beside(work: Callable[[], Result], *, yielding: bool = False) -> Iterator[Callable[[], Result]]:
    """Begin `work`; yield what waits for its end and returns its result.

    It sees everything as it is now, and what it changes stays with it: only its result comes back,
    or what it raises, so both must be picklable. Where a process cannot be copied, or the system
    ends the copy, the work is done here when the result is asked for. Work that is `yielding` is
    asked for late: the system lets other work go before it.
    """
    if not may_copy_itself():
        yield work
        return
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    copy = context.Process(target=_tell, args=(work, sender, yielding), daemon=True)
    copy.start()
    sender.close()
    try:
        yield lambda: _told(receiver, work)
    finally:
        copy.kill()  # before it could tell nobody, when nobody has asked
        copy.join()
        receiver.close()


def _tell(work: Callable[[], object], sender: Connection, yielding: bool) -> None:
    begin_worker()
    if yielding:
        os.nice(_LATE)
    told: tuple[object, Exception | None]
    try:
        told = work(), None
    except Exception as error:  # raised again by whoever asks
        told = None, error
    sender.send(told)


def _told(receiver: Connection, work: Callable[[], Result]) -> Result:
    try:
        result, error = receiver.recv()
    except EOFError:
        return work()
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]
