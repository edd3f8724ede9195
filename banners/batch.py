"""Many banners at once: those in the cache are read, the rest are drawn on all cores."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import as_completed
from itertools import groupby
from pathlib import Path

from banners import cache
from banners.faces import font, require_raqm
from banners.layout import AGENCY_WEIGHT, HEADLINE_WEIGHT, LABEL_WEIGHT, NAME_WEIGHT
from banners.render import Faulty, Job, LeftOut, Rendered, render
from banners.workers import worker_processes

Result = Rendered | LeftOut | Faulty
Progress = Callable[[int, int], None]  # jobs done, jobs in all

_CHUNK = 8  # jobs on one ground handed to a worker at a time
_WORTH_A_POOL = 4  # jobs: starting processes takes as long as drawing a few banners


def render_all(
    jobs: Iterable[Job],
    cache_dir: Path | None = None,
    progress: Progress = lambda done, total: None,
    workers: int | None = None,
) -> list[Result]:
    """Return the result of each job, in the order of `jobs`.

    What `cache_dir` already holds is not drawn again; builds that run at the same time may share
    it. Faulty results are not kept. Raise `RaqmMissingError` or `KeepingError`.
    """
    require_raqm()
    wanted = list(jobs)
    results: list[Result | None] = [
        cache.load(cache_dir, job) if cache_dir else None for job in wanted
    ]
    done = sum(result is not None for result in results)
    progress(done, len(wanted))
    chunks = _chunks(wanted, results)
    for numbers, drawn in _drawn(wanted, chunks, cache_dir, workers):
        for number, result in zip(numbers, drawn, strict=True):
            results[number] = result
        done += len(numbers)
        progress(done, len(wanted))
    return [result for result in results if result is not None]


def _chunks(jobs: Sequence[Job], results: Sequence[Result | None]) -> list[list[int]]:
    """Return the indexes of the jobs to draw, grouped by ground, the largest grounds first."""

    def ground(number: int) -> tuple[int, str, str, str]:
        job = jobs[number]
        return -job.size.width * job.size.height, job.size.id, job.design, job.palette

    missing = sorted((n for n, result in enumerate(results) if result is None), key=ground)
    chunks = []
    for _, group in groupby(missing, key=ground):
        numbers = list(group)
        chunks += [numbers[at : at + _CHUNK] for at in range(0, len(numbers), _CHUNK)]
    return chunks


def _drawn(
    jobs: Sequence[Job], chunks: list[list[int]], cache_dir: Path | None, workers: int | None
) -> Iterable[tuple[list[int], list[Result]]]:
    count = workers or _cores()
    if count < 2 or sum(map(len, chunks)) < _WORTH_A_POOL:
        for numbers in chunks:
            yield numbers, _render([jobs[number] for number in numbers], cache_dir)
        return
    for weight in (HEADLINE_WEIGHT, NAME_WEIGHT, LABEL_WEIGHT, AGENCY_WEIGHT):
        font(weight, 1000)  # so that forked workers inherit the fonts
    with worker_processes(_context(), count) as pool:
        waiting = {
            pool.submit(_render, [jobs[number] for number in numbers], cache_dir): numbers
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


def _render(jobs: Sequence[Job], cache_dir: Path | None) -> list[Result]:
    results = [render(job) for job in jobs]
    if cache_dir:
        for job, result in zip(jobs, results, strict=True):
            if not isinstance(result, Faulty):
                cache.save(cache_dir, job, result)
    return results
