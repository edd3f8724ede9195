"""Many steps at once: in order, each made once, and none lost with the process that makes it."""

from __future__ import annotations

import os
import signal
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import pytest

from banners.making.workers import Processes
from banners.store.blob import Made
from banners.store.running import Kind, make_all
from banners.store.store import Store, step_key

JOBS: Final = [f"mẫu {number}" for number in range(40)]


def key_of(job: str) -> str:
    return step_key("mẫu", job, "code")


def alike(job: str) -> int:
    return len(job)


def make(job: str, store: Store) -> Made | str:
    if job.endswith("7"):
        return f"{job} is wrong"
    return Made({"file": store.put(job.encode())}, {"process": os.getpid()})


def make_or_die(deaths: int, job: str, store: Store) -> Made | str:
    """Make a job; the first processes that come to one end as if the system had ended them."""
    if job == JOBS[20] and os.getpid() != int(os.environ["TEST_MAIN"]):
        for number in range(deaths):
            try:
                (store.folder / f"death-{number}").touch(exist_ok=False)
            except FileExistsError:
                continue
            os.kill(os.getpid(), signal.SIGKILL)
    return make(job, store)


KIND: Final = Kind(key_of=key_of, make=make, alike=alike)


@pytest.fixture(autouse=True)
def quickly_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes be copies of this one, which need not load all again."""
    monkeypatch.setattr("banners.making.workers._context", lambda: get_context("fork"))


def files(results: list[Made | str], store: Store) -> list[bytes | str]:
    return [store.read(one.blobs["file"]) if isinstance(one, Made) else one for one in results]


WANTED: Final = [f"{job} is wrong" if job.endswith("7") else job.encode() for job in JOBS]


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_the_order_of_the_jobs(count: int, tmp_path: Path) -> None:
    store = Store(tmp_path)
    seen: list[tuple[int, int]] = []
    results = make_all(JOBS, KIND, store, Processes(count), lambda *step: seen.append(step))
    assert files(results, store) == WANTED
    assert seen == [(done, len(JOBS)) for done in range(len(JOBS) + 1)]
    here = {one.facts["process"] for one in results if isinstance(one, Made)} == {os.getpid()}
    assert here == (count == 1)


def test_what_is_kept_is_taken_and_faults_are_not_kept(tmp_path: Path) -> None:
    make_all(JOBS[::2], KIND, Store(tmp_path), Processes(2))
    store = Store(tmp_path)
    asked: list[str] = []

    def noted(job: str, store: Store) -> Made | str:
        asked.append(job)
        return make(job, store)

    again = Kind(key_of=key_of, make=noted, alike=alike)
    results = make_all(JOBS, again, store, Processes(1))
    assert files(results, store) == WANTED
    assert sorted(asked) == sorted(JOBS[1::2])
    faults = sum(isinstance(one, str) for one in results)
    assert len(store.used) == len(JOBS) - faults
    assert len(list(tmp_path.glob("steps/??/*"))) == len(JOBS) - faults


@pytest.mark.slow
@pytest.mark.parametrize("deaths", [1, 2])
def test_processes_that_the_system_ends_lose_nothing(
    deaths: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_MAIN", str(os.getpid()))
    mortal = Kind(key_of=key_of, make=partial(make_or_die, deaths), alike=alike)
    store = Store(tmp_path)
    seen: list[int] = []
    results = make_all(JOBS, mortal, store, Processes(2), lambda done, _: seen.append(done))
    assert files(results, store) == WANTED
    assert seen == [*range(len(JOBS) + 1)]
    assert len(list(tmp_path.glob("death-*"))) == deaths
    last = results[20]
    assert isinstance(last, Made)
    # Once more in processes, in the end here.
    assert (last.facts["process"] == os.getpid()) == (deaths == 2)
