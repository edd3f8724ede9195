"""Banners drawn by other machines are those drawn here, whatever becomes of the machines."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from banners import Job, load_print_items, render_all
from banners.making.batch import Result
from banners.making.cluster import Cluster
from banners.making.workers import Processes
from banners.store.running import Workers
from banners.store.store import Store
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import Drawing
from hooks.drawing.prints import PrintFile, draw_prints
from tests.banners.samples import SIZES, TEXTS
from tests.conftest import TODAY, run_build
from tests.real_campaigns import keep_only, real_catalogue
from tests.stored import copy_store

if TYPE_CHECKING:
    from tests.cluster.machines import Machines

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        find_spec("distributed") is None,
        reason="the extra «cluster» is not installed: make cluster",
    ),
]

# In few formats: what a job costs is its drawing, and what is proved is who draws.
JOBS: Final = [
    Job(
        text=TEXTS[name],
        size=replace(SIZES[size], formats=("png", "webp")[: 1 + (size == "575x72")], retina=False),
        topic=topic,
    )
    for size, name, topic in product(
        ("300x250", "575x72"), ("solves", "crime"), ("bac-thang", "tho-cam")
    )
]
OTHER_CODE: Final = "chạy mã, phông chữ hoặc thư viện khác"


@contextmanager
def started(folder: Path) -> Iterator[Machines]:
    from tests.cluster.machines import Machines

    made = Machines(folder)
    yield made
    made.stop()


@pytest.fixture
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A scheduler, and workers as the test starts and ends them."""
    with started(tmp_path_factory.mktemp("machines")) as made:
        yield made


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A scheduler with a worker, for tests that leave them as they are."""
    with started(tmp_path_factory.mktemp("lasting")) as made:
        made.worker()
        yield made


@pytest.fixture(scope="module")
def drawn_here(tmp_path_factory: pytest.TempPathFactory) -> list[Result]:
    return render_all(JOBS, Store(tmp_path_factory.mktemp("here")))


@pytest.fixture
def told() -> list[str]:
    """What the cluster's user is told."""
    return []


@pytest.fixture
def nothing_is_drawn_here(
    monkeypatch: pytest.MonkeyPatch, drawn_here: list[Result], told: list[str]
) -> None:
    """What has been told says why, should anything be drawn here after all."""
    monkeypatch.setattr("banners.making.batch.render", lambda _: pytest.fail(f"drawn here: {told}"))


@pytest.fixture
def few() -> Catalogue:
    """One real campaign."""
    catalogue = real_catalogue()
    return replace(catalogue, campaigns=catalogue.campaigns[:1])


def whole(results: list[Result], store: Store) -> list[Result]:
    """Return the results, once every file that they name is in the store."""
    for result in results:
        for file in getattr(result, "files", ()):
            assert store.read(file.blob)
    return results


@pytest.mark.usefixtures("nothing_is_drawn_here")
def test_a_machine_that_dies_on_the_way_loses_nothing(
    machines: Machines, tmp_path: Path, told: list[str], drawn_here: list[Result]
) -> None:
    mortal, _ = machines.worker(), machines.worker()
    seen: list[int] = []

    def kill_at_the_first(done: int, _: int) -> None:
        seen.append(done)
        if done:
            mortal.kill()

    store = Store(tmp_path / "store")
    cluster = Cluster(machines.address, told.append)
    results = render_all(JOBS, store, kill_at_the_first, cluster)
    mortal.join()
    assert mortal.exitcode is not None
    assert mortal.exitcode < 0
    assert whole(results, store) == drawn_here
    assert seen == [*range(len(JOBS) + 1)]
    assert told == []  # the other one has done it
    assert not list((tmp_path / "store" / "new").iterdir())


def test_when_the_last_machine_dies_the_rest_is_drawn_here(
    machines: Machines, tmp_path: Path, drawn_here: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banners.store.running._PATIENCE", 0.5)
    mortal = machines.worker()
    told: list[str] = []
    store = Store(tmp_path / "store")
    results = render_all(
        JOBS,
        store,
        lambda done, _: mortal.kill() if done else None,
        Cluster(machines.address, told.append),
    )
    assert whole(results, store) == drawn_here
    assert told == [f"Cụm máy {machines.address} không có máy vẽ nào dùng được. Vẽ tiếp ở máy này."]


def test_when_the_scheduler_dies_the_rest_is_drawn_here(
    machines: Machines, tmp_path: Path, drawn_here: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    machines.worker()

    def kill_at_the_first(done: int, _: int) -> None:
        if done:
            monkeypatch.setattr("banners.making.cluster._CONNECT", 0.5)  # nobody will answer
            machines.scheduler.kill()

    told: list[str] = []
    store = Store(tmp_path / "store")
    results = render_all(
        JOBS,
        store,
        kill_at_the_first,
        Cluster(machines.address, told.append),
    )
    assert whole(results, store) == drawn_here
    assert told[-1].startswith(f"Không nối được với cụm máy {machines.address}")


def other_code(folder: Path) -> Path:
    """Return a checkout in which drawing is another."""
    from tests.cluster.machines import change, checkout

    other = checkout(folder / "other")
    change(other)
    return other


@pytest.mark.usefixtures("nothing_is_drawn_here")
def test_a_machine_with_other_code_is_refused_and_the_others_draw(
    machines: Machines, tmp_path: Path, told: list[str], drawn_here: list[Result]
) -> None:
    machines.worker(other_code(tmp_path))
    (refused,) = machines.workers()
    machines.worker()
    store = Store(tmp_path / "store")
    results = render_all(JOBS, store, workers=Cluster(machines.address, told.append))
    assert whole(results, store) == drawn_here
    (message,) = told
    assert OTHER_CODE in message
    assert f"Máy vẽ {refused} " in message
    assert "khởi động lại máy vẽ" in message


def test_machines_with_other_code_or_none_draw_nothing(
    machines: Machines, tmp_path: Path, drawn_here: list[Result]
) -> None:
    machines.worker(other_code(tmp_path))
    machines.worker(tmp_path)  # started elsewhere
    told: list[str] = []
    cluster = Cluster(machines.address, told.append)
    for half in (slice(None, 4), slice(4, None)):
        store = Store(tmp_path / f"{half.start}")
        results = render_all(JOBS[half], store, workers=cluster)
        assert whole(results, store) == drawn_here[half]
    assert sorted(OTHER_CODE in message for message in told) == [False, False, True]
    assert any("No module named 'banners'" in message for message in told)
    assert told[-1].endswith("Vẽ tiếp ở máy này.")


_BUILD = """
import sys
from pathlib import Path
from dataclasses import replace
from banners import Job, BannerText, load_sizes, render_all
from banners.making.cluster import Cluster
from banners.store.store import Store

address, store = sys.argv[1:]
small = sorted(load_sizes(), key=lambda size: size.width * size.height)[-20:-14]
jobs = [
    Job(
        text=BannerText(headline="Mẫu", name="Mẫu", label="Mẫu"),
        size=replace(size, formats=("png",), retina=False),
        topic="lan-toa",
    )
    for size in small
]
render_all(jobs, Store(Path(store)), workers=Cluster(address, print))
"""


@pytest.mark.usefixtures("nothing_is_drawn_here")
def test_a_machine_that_still_runs_the_code_of_before_is_refused(
    machines: Machines, tmp_path: Path, told: list[str]
) -> None:
    from tests.cluster.machines import change, checkout

    shared = checkout(tmp_path / "shared")
    machines.worker(shared)
    store = Store(tmp_path / "store")
    render_all(JOBS, store, workers=Cluster(machines.address, told.append))
    assert told == []
    change(shared)
    # Built by the code of now, which another process has to load.
    build = [sys.executable, "-c", _BUILD, machines.address, str(store.folder)]
    done = subprocess.run(build, cwd=shared, stdout=subprocess.PIPE, text=True, check=True)
    assert OTHER_CODE in done.stdout


@pytest.mark.usefixtures("nothing_is_drawn_here")
def test_a_machine_that_does_not_see_the_store_sends_files_back(
    lasting: Machines,
    tmp_path: Path,
    told: list[str],
    drawn_here: list[Result],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    # A path that is another place for every process, as it would be on another machine.
    store = Store(Path("/proc/self/cwd/store"))
    results = render_all(JOBS, store, workers=Cluster(lasting.address, told.append))
    assert whole(results, store) == drawn_here
    assert told == []
    assert len(list((tmp_path / "store").glob("steps/??/*"))) == len(JOBS)
    # What was sent is kept as if it had been drawn here.
    assert None not in Store(tmp_path / "store").found_all([*store.used])


def test_prints_are_drawn_by_other_machines_as_well(
    lasting: Machines, few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = load_print_items()[:4]  # fewer are drawn here
    monkeypatch.setattr("hooks.drawing.prints.load_print_items", lambda: items)

    def drawn(folder: str, workers: Workers) -> tuple[PrintFile, ...]:
        drawing = Drawing(store=Store(tmp_path / folder), workers=workers, slots="all")
        return draw_prints(few, date.fromisoformat(TODAY), "https://mau.example/", drawing)

    here = drawn("here", Processes())
    told: list[str] = []
    monkeypatch.setattr("hooks.drawing.prints.draw_pdf", lambda *_: pytest.fail("drawn here"))
    assert drawn("there", Cluster(lasting.address, told.append)) == here
    assert told == []


def test_the_command_line_draws_on_a_cluster(
    lasting: Machines, few_campaigns: Path, drawn: Path
) -> None:
    """All but its banners is at hand, as those of another campaign were drawn."""
    keep_only(few_campaigns, "ngay-gia-dinh-viet-nam")
    before = lasting.work()
    store = copy_store(drawn, few_campaigns.parent / "store")
    result = run_build(
        *("build", "--today", TODAY, "--campaigns", str(few_campaigns)),
        *("--site-dir", str(few_campaigns.parent / "site"), "--cluster", lasting.address),
        CALENDAR_CACHE=str(store),
    )
    assert result.returncode == 0, result.stderr
    assert "máy vẽ" not in result.stderr.lower()
    assert list((few_campaigns.parent / "site").glob("banner/*/*/*.png"))
    assert lasting.work() > before


def test_a_cluster_that_is_not_there_is_told_once_and_all_is_drawn_here(
    tmp_path: Path, drawn_here: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banners.making.cluster._CONNECT", 0.5)
    told: list[str] = []
    cluster = Cluster("tcp://127.0.0.1:1", told.append)
    for half in (slice(None, 4), slice(4, None)):
        store = Store(tmp_path / f"{half.start}")
        results = render_all(JOBS[half], store, workers=cluster)
        assert whole(results, store) == drawn_here[half]
    assert len(told) == 1
    assert "tcp://127.0.0.1:1" in told[0]
