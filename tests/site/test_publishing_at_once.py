"""Builds that publish at the same time take turns, and readers always find a whole site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from banners.store.locks import locked
from hooks.publishing.swap import site_place
from tests.conftest import ROOT
from tests.site.tiny_site import publish, words_of_site

READERS = 2


def run(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.site.tiny_site", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
@pytest.mark.parametrize("way", ["exchanging", "plain"])
@pytest.mark.parametrize(
    ("writers", "times"), [(4, 10), pytest.param(6, 100, marks=pytest.mark.hostile)]
)
def test_no_swap_fails_and_no_read_is_torn(
    tmp_path: Path, writers: int, times: int, way: str
) -> None:
    site, stop = tmp_path / "www" / "site", tmp_path / "stop"
    publish(site, "first")
    reading = [run("read", str(site), str(stop)) for _ in range(READERS)]
    writing = [run("write", str(site), f"w{n}", str(times), way) for n in range(writers)]
    errors = [process.communicate()[1] for process in writing]
    stop.touch()
    told = dict.fromkeys(("whole", "missing", "torn"), 0)
    for process in reading:
        out, errors_of_reader = process.communicate()
        errors.append(errors_of_reader)
        for name, number in (pair.split("=") for pair in out.split()):
            told[name] += int(number)
    assert errors == [""] * (writers + READERS)
    assert [process.returncode for process in writing] == [0] * writers
    assert told["torn"] == 0
    assert told["whole"] > 0
    if way == "exchanging":
        assert told["missing"] == 0
    assert words_of_site(site) in {f"w{n}-{times - 1}" for n in range(writers)}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_between_two_renames_is_waited_for(tmp_path: Path) -> None:
    site, away = tmp_path / "site", tmp_path / ".site-old"
    publish(site, "first")
    asking = Thread(target=site_place, args=(site,), daemon=True)
    with locked(tmp_path / ".site.lock"):
        site.rename(away)
        asking.start()
        asking.join(0.3)
        assert asking.is_alive()
        away.rename(site)
    asking.join(30)
    assert not asking.is_alive()


def test_a_site_may_vanish_between_two_looks_at_its_place(tmp_path: Path) -> None:
    site, away = tmp_path / "site", tmp_path / ".site-old"
    publish(site, "first")
    stop = Event()

    def rename_all_the_time() -> None:
        while not stop.is_set():
            with locked(tmp_path / ".site.lock"):
                site.rename(away)
                away.rename(site)

    renaming = Thread(target=rename_all_the_time, daemon=True)
    renaming.start()
    try:
        assert {site_place(site) for _ in range(1000)} == {site}
    finally:
        stop.set()
        renaming.join(30)
