"""Parts of a work that two processes share out between them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from time import sleep
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners.making.beside import beside
from banners.making.turns import turns


@given(st.integers(0, 50))
def test_each_number_is_given_once(count: int) -> None:
    with turns(count) as shared:
        assert [*shared] == [*range(count)]


@pytest.fixture
def _copied() -> Iterator[None]:
    """Let the process be copied; that of a test run has threads, and may not."""
    with mock.patch("banners.making.beside.may_copy_itself", return_value=True):
        yield


@pytest.mark.usefixtures("_copied")
def test_two_processes_share_them() -> None:
    def slowly(numbers: Iterator[int]) -> list[int]:
        taken = []
        for number in numbers:
            taken.append(number)
            sleep(0.002)  # so that the other one has its turn
        return taken

    with turns(200) as shared, beside(lambda: slowly(shared)) as told:
        here = slowly(shared)
        there = told()
    assert sorted(here + there) == [*range(200)]
    assert here
    assert there


@pytest.mark.usefixtures("_copied")
def test_who_is_ended_takes_along_only_what_it_had() -> None:
    begun, ended = os.pipe()

    def die() -> None:
        os.write(ended, bytes([next(shared)]))
        os.kill(os.getpid(), signal.SIGKILL)

    with turns(3) as shared, beside(die):
        taken = os.read(begun, 1)[0]
        assert {taken, *shared} == {0, 1, 2}
    os.close(begun)
    os.close(ended)
