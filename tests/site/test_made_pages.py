"""Pages are made by two processes, and come in the order in which they were planned."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from unittest import mock

import pytest

from banners.store.store import Store
from hooks.catalogue.grounds import Grounds
from hooks.outputs import Page
from hooks.pages.frame.keeping import Keeping, Planned, make_pages
from tests.loading.samples import load, write_folder

COUNT = 40


@pytest.fixture(params=[True, False], ids=["in a copy", "here"], autouse=True)
def _copied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the process be copied, or not; that of a test run has threads, and may not."""
    with mock.patch("banners.making.beside.may_copy_itself", return_value=request.param):
        yield


def sample(number: int) -> Page:
    return Page(url=f"mau-{number}/", title="Mẫu", description="Mẫu", body=f"<p>{number} é")


def planned(number: int) -> Planned:
    """Plan a page; two of three are kept."""
    return Planned(partial(sample, number), (f"mau {number}",) if number % 3 else None)


def keeping(folder: Path) -> Keeping:
    campaigns = folder / "campaigns"
    catalogue = load(campaigns if campaigns.exists() else write_folder(campaigns))
    return Keeping(store=Store(folder / "store"), grounds=Grounds(catalogue))


def told(pages: tuple[Page, ...]) -> list[tuple[str, str]]:
    return [(page.url, page.html) for page in pages]


WANTED = [(f"mau-{number}/", f"<p>{number} é") for number in range(COUNT)]


def test_they_come_in_order_and_are_found_by_the_next_build(tmp_path: Path) -> None:
    first = keeping(tmp_path)
    assert told(make_pages([*map(planned, range(COUNT))], first)) == WANTED
    kept = {number for number in range(COUNT) if number % 3}
    assert len(first.store.used) == len(kept)
    assert not first.store.kept

    def refuse() -> Page:
        raise AssertionError("it is there")

    again = [
        Planned(refuse, planned(n).rests_on) if n in kept else planned(n) for n in range(COUNT)
    ]
    second = keeping(tmp_path)
    assert told(make_pages(again, second)) == WANTED
    assert len(second.store.kept) == len(kept)


def test_what_goes_wrong_in_either_process_is_told(tmp_path: Path) -> None:
    def fail() -> Page:
        raise ValueError("mẫu")

    pages = [Planned(fail) for _ in range(COUNT)]
    with pytest.raises(ValueError, match="mẫu"):
        make_pages(pages, keeping(tmp_path))


def test_nothing_is_lost_with_a_copy_that_the_system_ends(tmp_path: Path) -> None:
    here = os.getpid()

    def make(number: int) -> Page:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return sample(number)

    pages = [Planned(partial(make, n), planned(n).rests_on) for n in range(COUNT)]
    assert told(make_pages(pages, keeping(tmp_path))) == WANTED
