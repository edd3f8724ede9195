"""A build killed at any moment leaves a whole site, old or new, and the next build works."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile
from typing import Final

import pytest

from hooks.publishing.swap import publishing
from tests.conftest import ONE, run, run_build, start_build
from tests.real_campaigns import keep_only, only_campaigns
from tests.site.copies import begun, ended
from tests.site.tiny_site import publish, publish_often, words_of_site
from tests.stored import copy_store
from tests.undrawn import sketched

SEED = 2026


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def kill_while_publishing(site: Path, words: str, way: str, seconds: float) -> None:
    """Publish again and again, and kill this so long after the first time."""
    ready, told = os.pipe()
    copy = begun(lambda: publish_often(site, words, count(), way, lambda: os.write(told, b"ready")))
    os.close(told)
    assert os.read(ready, 5) == b"ready"
    time.sleep(seconds)  # any moment will do
    os.kill(copy, signal.SIGKILL)
    assert ended(copy) == -signal.SIGKILL
    os.close(ready)


class _FaultyError(Exception):
    """A build that fails."""


def fail_to_publish(site: Path) -> None:
    with publishing(site):
        raise _FaultyError


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill; a hostile trial does it as often as --kills says."""
    told = request.config.option.kills if request.node.get_closest_marker("hostile") else None
    return int(told or request.param)


@pytest.mark.parametrize("way", ["exchanging", "plain"])
@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(10, marks=pytest.mark.slow),
        pytest.param(40, marks=pytest.mark.hostile, id="hostile"),
    ],
    indirect=True,
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
        pytest.param(20, marks=pytest.mark.hostile, id="hostile"),
    ],
    indirect=True,
)
def test_a_whole_build_is_killed(
    few_campaigns: Path, drawn: Path, tmp_path: Path, kills: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banners.making.workers._cores", lambda: 2)  # workers end with it
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

    begins = time.monotonic()
    of_day = {days[0]: build(days[0])}
    seconds = time.monotonic() - begins
    chance = random.Random(SEED)  # noqa: S311 - moments, not secrets
    for number in range(kills):
        if number % 4 == 3:
            shutil.rmtree(cache)  # so that some kills happen while banners are drawn
        day = days[1 - number % 2]
        kill_while_building(arguments(day), cache, chance.uniform(0, seconds))
        found = digest_of(place / "site")
        if found != of_day[days[0]] and days[1] not in of_day:
            of_day[days[1]] = build(days[1])
        assert found in of_day.values()
    assert build(days[0]) == of_day[days[0]]
    assert names(place) == ["site"]


def kill_while_building(arguments: list[str], cache: Path, seconds: float) -> None:
    """Begin a build and kill it so long after; return when its worker processes have ended, too."""
    told, telling = os.pipe()
    environment = {"CALENDAR_SLOTS": "page", "CALENDAR_CACHE": str(cache)}

    def build() -> None:
        with os.fdopen(telling, "w", encoding="utf-8") as out, TemporaryFile("w+") as err:
            run(arguments, environment, out, err)

    copy = begun(build)
    os.close(telling)
    time.sleep(seconds)  # any moment will do
    os.kill(copy, signal.SIGKILL)
    ended(copy)
    while os.read(told, 1 << 16):  # all of them have it open
        pass
    os.close(told)


# With one drawing of no year, which is enough to be drawn by two at once.
OF_ONE_DRAWING: Final = "phong-chong-sot-xuat-huyet"


@pytest.mark.slow
def test_two_builds_at_once_share_a_store(few_campaigns: Path, drawn: Path, tmp_path: Path) -> None:
    cache = copy_store(drawn, tmp_path / "cache")  # it has the templates, and no drawing of this
    shutil.rmtree(few_campaigns)
    only_campaigns(few_campaigns, OF_ONE_DRAWING).joinpath("ledger.json").unlink()
    sites = [tmp_path / name for name in ("one", "two", "later")]
    order = ["build", "--today", "2026-10-01", "--campaigns", str(few_campaigns), "--site-dir"]
    with sketched():

        def start(site: Path) -> Callable[[], CompletedProcess[str]]:
            return start_build(*order, str(site), CALENDAR_CACHE=str(cache))

        for result in [outcome() for outcome in [start(site) for site in sites[:2]]]:
            assert result.returncode == 0, result.stderr
        later = start(sites[2])()  # of what they have left in the store
    assert later.returncode == 0, later.stderr
    assert len({digest_of(site) for site in sites}) == 1
