"""A build killed at any moment leaves a whole site, old or new, and the next build works."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hooks.publishing.swap import publishing
from tests.conftest import ONE, ROOT, run_build
from tests.real_campaigns import keep_only
from tests.site.tiny_site import publish, words_of_site
from tests.stored import copy_store
from tests.undrawn import command, sketched

SEED = 2026


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def kill_while_publishing(site: Path, words: str, way: str, seconds: float) -> None:
    arguments = [sys.executable, "-m", "tests.site.tiny_site", "write", str(site), words, "0", way]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)  # any moment will do
    process.kill()
    process.communicate()


class _FaultyError(Exception):
    """A build that fails."""


def fail_to_publish(site: Path) -> None:
    with publishing(site):
        raise _FaultyError


@pytest.mark.parametrize("way", ["exchanging", "plain"])
@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(10, marks=pytest.mark.slow),
        pytest.param(40, marks=pytest.mark.hostile),
    ],
)
def test_publishing_is_killed(tmp_path: Path, kills: int, way: str) -> None:
    site = tmp_path / "www" / "site"
    chance = random.Random(SEED)  # noqa: S311 - moments, not secrets
    for number in range(kills):
        kill_while_publishing(site, f"kill{number}", way, chance.uniform(0, 0.05))
        if way == "plain":  # between its two renames there is no site until the next build
            with pytest.raises(_FaultyError):
                fail_to_publish(site)
        assert words_of_site(site).startswith(f"kill{number}-")
        publish(site, f"next{number}")
        assert words_of_site(site) == f"next{number}"
        assert names(site.parent) == ["site"]


def digest_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(1, marks=pytest.mark.slow),
        pytest.param(20, marks=pytest.mark.hostile),
    ],
)
def test_a_whole_build_is_killed(
    few_campaigns: Path, drawn: Path, tmp_path: Path, kills: int
) -> None:
    keep_only(few_campaigns, ONE)
    place = tmp_path / "www"
    cache = copy_store(drawn, tmp_path / "cache")
    days = ("2026-09-01", "2026-10-01")

    def arguments(day: str) -> list[str]:
        # By force, so that it has work to do where the last one was killed before or after.
        order = ["build", "--force", "--today", day, "--campaigns", str(few_campaigns)]
        return [*order, "--site-dir", str(place / "site")]

    def build(day: str) -> str:
        result = run_build(*arguments(day), CALENDAR_CACHE=str(cache))
        assert result.returncode == 0, result.stderr
        return digest_of(place / "site")

    of_day = {days[0]: build(days[0])}
    begun = time.monotonic()
    of_day[days[1]] = build(days[1])
    seconds = time.monotonic() - begun
    assert len({*of_day.values()}) == 2
    chance = random.Random(SEED)  # noqa: S311 - moments, not secrets
    for number in range(kills):
        if number % 4 == 3:
            shutil.rmtree(cache)  # so that some kills happen while banners are drawn
        process = subprocess.Popen(
            [sys.executable, "build.py", *arguments(days[number % 2])],
            cwd=ROOT,
            env={**os.environ, "CALENDAR_SLOTS": "page", "CALENDAR_CACHE": str(cache)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(chance.uniform(0, seconds))  # any moment will do
        process.kill()
        process.communicate()  # returns when all its worker processes have ended
        assert digest_of(place / "site") in of_day.values()
    assert build(days[0]) == of_day[days[0]]
    assert names(place) == ["site"]


@pytest.mark.slow
def test_two_builds_at_once_share_a_store(few_campaigns: Path, tmp_path: Path) -> None:
    keep_only(few_campaigns, ONE)
    sites = [tmp_path / name for name in ("one", "two", "later")]
    cache = str(tmp_path / "cache")

    def start(site: Path) -> subprocess.Popen[str]:
        order = ["build", "--today", "2026-10-01", "--campaigns", str(few_campaigns)]
        return subprocess.Popen(
            [*command(sketched), *order, "--site-dir", str(site)],
            cwd=ROOT,
            env={**os.environ, "CALENDAR_SLOTS": "page", "CALENDAR_CACHE": cache},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    for process in [start(site) for site in sites[:2]]:
        _, told = process.communicate()
        assert process.returncode == 0, told
    later = start(sites[2])  # of what they have left in the store
    _, told = later.communicate()
    assert later.returncode == 0, told
    assert len({digest_of(site) for site in sites}) == 1
