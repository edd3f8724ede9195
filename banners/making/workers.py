"""The processes that draw."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext

from banners.store.running import Chunk, Fault, Job, Kind, Team, make_chunk
from banners.store.store import Store
from banners.typesetting.faces import font


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of this machine: as many as are told, or one for each core that we may use."""

    count: int | None = None

    def turns(self) -> Iterator["Processes"]:
        """Yield these twice: processes that the system has ended are started once more."""
        yield self
        yield self

    @contextmanager
    def ready(
        self, kind: Kind[Job, Fault], store: Store, chunks: Sequence[Chunk[Job]]
    ) -> Iterator[Team[Job, Fault] | None]:
        """Start the processes; a single one would draw no sooner than this one."""
        count = self.count or _cores()
        if count < 2:
            yield None
            return
        for weight in (600, 700, 800):
            font(weight, 1000)  # so that forked workers inherit the fonts
        with worker_processes(_context(), min(count, len(chunks))) as pool:
            task = partial(make_chunk, kind, store)
            yield Team(executor=pool, task=task, lost=(BrokenExecutor,))


@contextmanager
def worker_processes(
    context: BaseContext, count: int | None = None
) -> Iterator[ProcessPoolExecutor]:
    """Yield a pool that ends with this process, and stops drawing once something has failed."""
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=begin_worker)
    try:
        yield pool
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context() -> BaseContext:
    """Return the fork context where it exists and is safe, otherwise spawn."""
    return multiprocessing.get_context("fork" if may_copy_itself() else "spawn")


def may_copy_itself() -> bool:
    """Return whether this process can be forked, and safely.

    With other threads running it is not safe: a lock that one of them holds at the moment of the
    fork would never be released in the child.
    """
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def begin_worker() -> None:
    """Leave signals to the main process, and end with it."""
    # Ctrl+C reaches every process of a terminal; the main one decides, and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the main process is killed: otherwise a worker would wait for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
