"""Many steps at once: what the store has is taken, the rest is made by workers, or here.

Workers are reached through the standard `concurrent.futures.Executor`: processes of this machine
(`banners.making.workers`), or other machines (`banners.making.cluster`). A lost worker loses
nothing: what is missing is asked for again, and in the end made by this process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from queue import Empty, SimpleQueue
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar

from banners.store.blob import Made
from banners.store.store import Store

Job = TypeVar("Job")
Fault = TypeVar("Fault")
Progress: TypeAlias = Callable[[int, int], None]  # done, of how many
Chunk: TypeAlias = Sequence[tuple[str, Job]]  # jobs with their keys

_CHUNK: Final = 8  # jobs that are alike, handed to a worker at a time
_WORTH_WORKERS: Final = 4  # jobs: to reach workers takes as long as to draw a few banners
_PATIENCE: Final = 5  # seconds without any result until it is asked whether workers are there


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[Job, Fault]):
    """A kind of step. Its functions are those of modules, so that a worker finds them by name.

    `make` puts files into the store it is given, and returns what it made, or what is wrong with
    the job, which is told and not kept. Jobs of which `alike` says the same share what is costly;
    they are made in its order.
    """

    key_of: Callable[[Job], str]
    make: Callable[[Job, Store], Made | Fault]
    alike: Callable[[Job], Any]


@dataclass(frozen=True, slots=True)
class Afar:
    """What another machine made: kept in the store it shares with us, or else its files by name."""

    made: Made
    files: Mapping[str, bytes] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Generic[Job, Fault]):
    """Workers that are ready: how to reach them, and what each is to do with a chunk.

    A chunk that raises one of `lost` is still to be made; any other error ends everything.
    """

    executor: Executor
    task: Callable[[Chunk[Job]], Sequence[Made | Afar | Fault]]
    lost: tuple[type[BaseException], ...]
    there: Callable[[], bool] = lambda: True  # whether anybody is left who could give a result
    note_lost: Callable[[BaseException], None] = lambda _: None


class Workers(Protocol):
    """Those who can be asked to make steps."""

    def turns(self) -> Iterator[Workers]:
        """Yield whom to ask, one after the other, while anything is missing."""

    def ready(
        self, kind: Kind[Job, Fault], store: Store, chunks: Sequence[Chunk[Job]]
    ) -> AbstractContextManager[Team[Job, Fault] | None]:
        """Get workers ready for these chunks; None when there are none."""


def make_all(
    jobs: Sequence[Job],
    kind: Kind[Job, Fault],
    store: Store,
    workers: Workers,
    progress: Progress = lambda done, total: None,
) -> list[Made | Fault]:
    """Return what was made of each job, in their order. Raises `KeepingError`."""
    keys = [kind.key_of(job) for job in jobs]
    results: list[Made | Fault | None] = [*store.found_all(keys)]
    missing = {n: (keys[n], jobs[n]) for n, one in enumerate(results) if one is None}
    done = len(jobs) - len(missing)
    progress(done, len(jobs))
    for number, result in _made(missing, kind, store, workers):
        results[number] = result
        done += 1
        progress(done, len(jobs))
    return [one for one in results if one is not None]


def make_chunk(
    kind: Kind[Job, Fault], store: Store, chunk: Chunk[Job]
) -> Sequence[Made | Afar | Fault]:
    """Make a chunk's jobs and keep what was made; return it in their order."""
    return [
        store.keep(key, one) if isinstance(one := kind.make(job, store), Made) else one
        for key, job in chunk
    ]


def _made(
    left: dict[int, tuple[str, Job]], kind: Kind[Job, Fault], store: Store, workers: Workers
) -> Iterator[tuple[int, Made | Fault]]:
    """Yield what is made of each job that is left, by its number."""
    for asked in workers.turns() if len(left) >= _WORTH_WORKERS else ():
        if not left:
            return
        chunks = _chunks(left, kind)
        told = [[left[number] for number in chunk] for chunk in chunks]
        with asked.ready(kind, store, told) as team:
            if team is None:
                continue
            for at, results in _asked(team, told):
                for number, result in zip(chunks[at], results, strict=True):
                    taken = _taken(left[number][0], result, store)
                    if taken is not None:
                        del left[number]
                        yield number, taken
    for number in chain.from_iterable(_chunks(left, kind)):
        key, job = left[number]
        result = kind.make(job, store)
        yield number, store.keep(key, result) if isinstance(result, Made) else result


def _chunks(left: Mapping[int, tuple[str, Job]], kind: Kind[Job, Fault]) -> list[list[int]]:
    """Return the numbers of the jobs, those that are alike together."""

    def alike(number: int) -> Any:
        return kind.alike(left[number][1])

    chunks = []
    for _, group in groupby(sorted(left, key=alike), key=alike):
        numbers = list(group)
        chunks += [numbers[at : at + _CHUNK] for at in range(0, len(numbers), _CHUNK)]
    return chunks


def _asked(
    team: Team[Job, Fault], chunks: Sequence[Chunk[Job]]
) -> Iterator[tuple[int, Sequence[Made | Afar | Fault]]]:
    """Yield the numbers of chunks with their results as they come; those that are lost do not."""
    waiting: dict[Future[Sequence[Made | Afar | Fault]], int] = {}
    come: SimpleQueue[Future[Sequence[Made | Afar | Fault]]] = SimpleQueue()
    for number, chunk in enumerate(chunks):
        try:
            # As one thing without arguments: an executor may look into arguments for its own.
            future = team.executor.submit(partial(team.task, chunk))
        except team.lost as error:
            team.note_lost(error)
            break
        waiting[future] = number
        future.add_done_callback(come.put)
    while waiting:
        try:
            future = come.get(timeout=_PATIENCE)
        except Empty:
            if team.there():
                continue
            return
        number = waiting.pop(future)
        try:
            results = future.result()
        except team.lost as error:
            team.note_lost(error)
            continue
        yield number, results


def _taken(key: str, result: Made | Afar | Fault, store: Store) -> Made | Fault | None:
    """Note a result as used; None when its files, kept elsewhere, are not to be seen from here."""
    if isinstance(result, Made):
        return store.note(key, result)
    if not isinstance(result, Afar):
        return result
    if result.files is not None:
        blobs = {name: store.put(data) for name, data in result.files.items()}
        return store.keep(key, Made(blobs, result.made.facts))
    whole = all(store.has(blob) for blob in result.made.blobs.values())
    return store.note(key, result.made) if whole else None
