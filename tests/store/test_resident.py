"""Work in a process that stays: what it leaves there is there the next time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from unittest import mock

import pytest

from banners.making.resident import resident
from hooks.source.faults import Faults, Place, fault


@pytest.fixture(params=[True, False], ids=["in a copy", "here"])
def copied(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the process may be copied; that of a test run has threads, and may not."""
    with mock.patch("banners.making.resident.may_copy_itself", return_value=request.param):
        yield request.param


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A file into which work tells what it does."""
    return tmp_path / "told"


def working(told: Path, *faulty: int) -> Callable[[], None]:
    """Return work that tells in which process it is done, and for which time there."""
    times: list[int] = []

    def work() -> None:
        times.append(len(times) + 1)
        with told.open("a") as out:
            print(os.getpid(), times[-1], threading.active_count(), file=out)
        if times[-1] in faulty:
            raise Faults([fault(Place(PurePosixPath(told)), "ledger-missing")])

    return work


def lines(told: Path) -> list[list[int]]:
    return [[int(each) for each in line.split()] for line in told.read_text().splitlines()]


def test_it_is_done_in_one_process_that_stays(told: Path, copied: bool) -> None:
    with resident(working(told)) as work:
        for _ in range(3):
            work()
    processes, times, _ = zip(*lines(told), strict=True)
    assert times == (1, 2, 3)
    assert len({*processes}) == 1
    assert (processes[0] != os.getpid()) is copied


def test_what_it_raises_is_raised_and_it_goes_on(told: Path, copied: bool) -> None:
    with resident(working(told, 2)) as work:
        work()
        with pytest.raises(Faults) as raised:
            work()
        work()
    assert raised.value.faults[0].code == "ledger-missing"
    processes = {process for process, *_ in lines(told)}
    assert len(processes) == 1
    assert (os.getpid() not in processes) is copied


def test_threads_that_begin_later_are_not_in_it(told: Path) -> None:
    over = threading.Event()
    with (
        mock.patch("banners.making.resident.may_copy_itself", return_value=True),
        resident(working(told)) as work,
    ):
        begun = threading.Thread(target=over.wait)
        begun.start()
        work()
        over.set()
        begun.join()
    assert [threads for *_, threads in lines(told)] == [1]


def test_once_the_system_has_ended_it_the_work_is_done_here(told: Path) -> None:
    with (
        mock.patch("banners.making.resident.may_copy_itself", return_value=True),
        resident(working(told)) as work,
    ):
        work()
        ((there, *_),) = lines(told)
        os.kill(there, signal.SIGKILL)
        work()
    assert [process for process, *_ in lines(told)] == [there, os.getpid()]


def test_it_ends_with_who_asked(told: Path) -> None:
    before = {*multiprocessing.active_children()}  # of other tests
    with (
        mock.patch("banners.making.resident.may_copy_itself", return_value=True),
        pytest.raises(ValueError, match="mẫu"),
        resident(working(told)),
    ):
        raise ValueError("mẫu")
    assert {*multiprocessing.active_children()} <= before


@pytest.mark.slow  # it waits for many processes
@pytest.mark.parametrize("interrupted", [True, False], ids=["interrupted", "asked to end"])
def test_it_ends_without_a_word_however_often_it_is_told_to(
    told: Path, interrupted: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:  # as build.py does
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        with mock.patch("banners.making.resident.may_copy_itself", return_value=True):
            for _ in range(20):
                with resident(working(told)) as work:
                    work()
                    if interrupted:
                        os.kill(lines(told)[-1][0], signal.SIGINT)
                with resident(working(told)):
                    pass
    finally:
        signal.signal(signal.SIGTERM, before)
    assert capfd.readouterr() == ("", "")
