"""Many banners at once: what the store has is taken, the rest is drawn on all cores."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import as_completed
from itertools import groupby

from banners.faces import font, require_raqm
from banners.keeping import Kept, as_kept, key_of, made_of
from banners.layout import AGENCY_WEIGHT, HEADLINE_WEIGHT, LABEL_WEIGHT, NAME_WEIGHT
from banners.render import Faulty, Job, LeftOut, render
from banners.store.blob import Made
from banners.store.store import Store
from banners.workers import worker_processes

Result = Kept | LeftOut | Faulty
Progress = Callable[[int, int], None]  # done, of how many

_CHUNK = 8  # jobs on one ground handed to a worker at a time
_WORTH_A_POOL = 4  # jobs: starting processes takes as long as drawing a few banners


def render_all(
    jobs: Iterable[Job],
    store: Store,
    progress: Progress = lambda done, total: None,
    workers: int | None = None,
) -> list[Result]:
    """Return the result of each job, in the order of `jobs`.

    What the store has is not drawn again. Faulty results are not kept. Raises
    `RaqmMissingError`, `KeepingError`.
    """
    require_raqm()
    wanted = list(jobs)
    keys = [key_of(job) for job in wanted]
    found: list[Made | Faulty | None] = [*store.found_all(keys)]
    done = sum(one is not None for one in found)
    progress(done, len(wanted))
    for numbers, drawn in _drawn(wanted, keys, _chunks(wanted, found), store, workers):
        for number, one in zip(numbers, drawn, strict=True):
            found[number] = one if isinstance(one, Faulty) else store.note(keys[number], one)
        done += len(numbers)
        progress(done, len(wanted))
    return [
        one if isinstance(one, Faulty) else as_kept(job, one)
        for job, one in zip(wanted, found, strict=True)
        if one is not None
    ]


def _chunks(jobs: Sequence[Job], found: Sequence[Made | Faulty | None]) -> list[list[int]]:
    """Numbers of the jobs to draw, those of one ground together, the largest first."""

    def ground(number: int) -> tuple[int, str, str, str]:
        job = jobs[number]
        return -job.size.width * job.size.height, job.size.id, job.design, job.palette

    missing = sorted((n for n, one in enumerate(found) if one is None), key=ground)
    chunks = []
    for _, group in groupby(missing, key=ground):
        numbers = list(group)
        chunks += [numbers[at : at + _CHUNK] for at in range(0, len(numbers), _CHUNK)]
    return chunks


def _drawn(
    jobs: Sequence[Job],
    keys: Sequence[str],
    chunks: list[list[int]],
    store: Store,
    workers: int | None,
) -> Iterable[tuple[list[int], list[Made | Faulty]]]:
    count = workers or _cores()
    if count < 2 or sum(map(len, chunks)) < _WORTH_A_POOL:
        for numbers in chunks:
            yield numbers, _render([(jobs[number], keys[number]) for number in numbers], store)
        return
    for weight in (HEADLINE_WEIGHT, NAME_WEIGHT, LABEL_WEIGHT, AGENCY_WEIGHT):
        font(weight, 1000)  # so that forked workers inherit the fonts
    with worker_processes(_context(), count) as pool:
        waiting = {
            pool.submit(
                _render, [(jobs[number], keys[number]) for number in numbers], store
            ): numbers
            for numbers in chunks
        }
        for future in as_completed(waiting):
            yield waiting[future], future.result()


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context() -> multiprocessing.context.BaseContext:
    """Return the fork context where it exists and is safe, otherwise spawn.

    With other threads running it is not safe: a lock that one of them holds at the moment of the
    fork would never be released in the child.
    """
    forkable = "fork" in multiprocessing.get_all_start_methods()
    alone = threading.active_count() == 1
    return multiprocessing.get_context("fork" if forkable and alone else "spawn")


def _render(jobs: Sequence[tuple[Job, str]], store: Store) -> list[Made | Faulty]:
    made: list[Made | Faulty] = []
    for job, key in jobs:
        result = render(job)
        if isinstance(result, Faulty):
            made.append(result)
        else:
            made.append(store.keep(key, made_of(result, store)))
    return made
