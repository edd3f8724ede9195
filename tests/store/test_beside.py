"""Work beside other work: done in a copy of the process, and never lost with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import PurePosixPath
from unittest import mock

import pytest

from banners.making.beside import beside
from hooks.source.faults import Faults, Place, fault


@pytest.fixture(params=[True, False], ids=["in a copy", "here"])
def copied(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the process may be copied; that of a test run has threads, and may not."""
    with mock.patch("banners.making.beside.may_copy_itself", return_value=request.param):
        yield request.param


def test_the_result_comes_back_and_what_else_changed_stays_there(copied: bool) -> None:
    seen: list[str] = []

    def work() -> tuple[int, bytes]:
        seen.append("mẫu")
        return os.getpid(), bytes(1_000_000)  # more than a pipe holds

    with beside(work) as result:
        process, data = result()
    assert len(data) == 1_000_000
    assert (process != os.getpid()) is copied
    assert seen == ([] if copied else ["mẫu"])


@pytest.mark.usefixtures("copied")
def test_what_it_raises_is_raised_where_the_result_is_asked_for() -> None:
    def work() -> None:
        raise KeyError("mẫu")

    with beside(work) as result, pytest.raises(KeyError, match="mẫu"):
        result()


@pytest.mark.usefixtures("copied")
def test_faults_come_back_whole() -> None:
    told = fault(Place(PurePosixPath("mau.yml"), 2), "ledger-missing")

    def work() -> None:
        raise Faults([told])

    with beside(work) as result, pytest.raises(Faults) as raised:
        result()
    assert raised.value.faults == (told,)


def test_when_the_system_ends_the_copy_it_is_done_here() -> None:
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    with (
        mock.patch("banners.making.beside.may_copy_itself", return_value=True),
        beside(work) as result,
    ):
        assert result() == here


def test_what_nobody_waits_for_is_ended() -> None:
    with mock.patch("banners.making.beside.may_copy_itself", return_value=True):
        before = {*multiprocessing.active_children()}  # of other tests
        with pytest.raises(ValueError, match="mẫu"), beside(lambda: time.sleep(600)):
            raise ValueError("mẫu")
    assert {*multiprocessing.active_children()} <= before


def test_work_that_is_asked_for_late_lets_other_work_go_before_it() -> None:
    with (
        mock.patch("banners.making.beside.may_copy_itself", return_value=True),
        beside(lambda: os.nice(0)) as at_once,
        beside(lambda: os.nice(0), yielding=True) as late,
    ):
        assert at_once() == os.nice(0)
        assert late() > os.nice(0)
