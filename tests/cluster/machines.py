"""A scheduler and its workers: processes of this machine, started as docs/hosting says.

But they are forked from one that has loaded Dask, which takes longer than what most tests do.
"""

from __future__ import annotations

import shutil
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from distributed import Client, Scheduler

from tests.cluster.starting import start
from tests.conftest import ROOT

_PATIENCE: Final = 60  # seconds
_FORKING: Final = get_context("forkserver")
_FORKING.set_forkserver_preload(["distributed.cli.dask_scheduler", "distributed.cli.dask_worker"])


class Machines:
    """They stand in a folder of their own, and end with `stop`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: list[ForkServerProcess] = []
        self.scheduler = self._start(
            ROOT, "scheduler", "--host", "tcp://127.0.0.1", "--port", "0", "--no-dashboard"
        )
        said = "Scheduler at:"
        self.address = self._log(self.scheduler, said).partition(said)[2].split()[0]

    def worker(self, checkout: Path = ROOT) -> ForkServerProcess:
        """Start a worker and wait until it has done a task that the scheduler gave it."""
        process = self._start(
            checkout,
            *("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"),
            *("--local-directory", str(self._folder)),
        )
        # That it calls itself registered is not enough: the scheduler gives it nothing yet.
        said = "Start worker at:"
        address = self._log(process, "Registered to:").partition(said)[2].split()[0]
        with Client(self.address, set_as_default=False) as client:
            client.submit(int, workers=[address], pure=False).result(timeout=_PATIENCE)
        return process

    def workers(self) -> set[str]:
        """Return the addresses of the workers that the scheduler knows."""
        with Client(self.address, set_as_default=False) as client:
            return set(client.nthreads())

    def work(self) -> int:
        """Return how much the scheduler has had to do with its workers' tasks until now."""
        with Client(self.address, set_as_default=False) as client:
            return int(client.run_on_scheduler(_changes_of_tasks))

    def stop(self) -> None:
        """End all of them."""
        for process in self._started:
            process.kill()
            process.join()

    def _start(self, checkout: Path, *command: str) -> ForkServerProcess:
        log = self._folder / f"{len(self._started)}.log"
        log.touch()
        process = _FORKING.Process(target=start, args=(checkout, log, *command))
        process.start()
        self._started.append(process)
        return process

    def _path(self, process: ForkServerProcess) -> Path:
        return self._folder / f"{self._started.index(process)}.log"

    def _log(self, process: ForkServerProcess, ready: str) -> str:
        """Return what a process has said once it says that it is ready."""
        until = monotonic() + _PATIENCE
        while ready not in (told := self._path(process).read_text()):
            assert process.is_alive(), told
            assert monotonic() < until, told
            sleep(0.02)
        return told


def _changes_of_tasks(dask_scheduler: Scheduler) -> int:
    return dask_scheduler.transition_counter


def checkout(folder: Path) -> Path:
    """Return a copy of the code of today, which a test may change."""
    for package in ("banners", "hooks"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("*.pyc"))
    return folder


def change(folder: Path) -> None:
    """Change the code that all banners of a checkout rest on."""
    file = folder / "banners" / "text.py"
    file.write_text(f"{file.read_text('utf-8')}\n_MAU = 1\n", "utf-8")
