"""Builds that publish at the same time take turns, and readers always find a whole site."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from banners.store.locks import locked
from hooks.publishing.swap import site_place
from tests.site.copies import begun, ended
from tests.site.tiny_site import publish, publish_often, read_often, words_of_site

READERS = 2


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
    counts = [tmp_path / f"reader-{n}" for n in range(READERS)]
    reading = [begun(partial(read_often, site, stop, told)) for told in counts]
    writing = [
        begun(partial(publish_often, site, f"w{n}", range(times), way, lambda: None))
        for n in range(writers)
    ]
    assert [ended(copy) for copy in writing] == [0] * writers
    stop.touch()
    assert [ended(copy) for copy in reading] == [0] * READERS
    told: Counter[str] = Counter()
    for count in counts:
        told.update(json.loads(count.read_text()))
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


@pytest.mark.slow
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
