"""Fixtures that several groups of tests share."""

from __future__ import annotations

import functools
import http.server
import os
import secrets
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-20"


def run_build(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run build.py as an editor does, with variables of the environment changed."""
    return subprocess.run(
        [sys.executable, "build.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        # The banners that pages show are enough, unless a test is about the others.
        env={**os.environ, "CALENDAR_SLOTS": "page", **environment},
    )


def made_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]
) -> Path:
    """Return a folder that `make` filled, once for all processes of a test run.

    Nobody may change what is in it. `name` is unique among the folders of a run.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # the folder of the run, above each process's own
    folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
    with FileLock(shared / f"once-{name}.lock"):
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a hostile trial be repeated."""
    parser.addoption(
        "--hostile-seed",
        type=int,
        help="the seed of the hostile trials (-m hostile); a new one each time unless given",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed once, before the processes of a run begin."""
    if config.option.hostile_seed is None:
        config.option.hostile_seed = secrets.randbelow(1_000_000)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how to repeat what was tried."""
    if config.option.markexpr == "hostile":
        terminalreporter.write_line(f"hostile trials: --hostile-seed {config.option.hostile_seed}")


@pytest.fixture
def hostile_seed(request: pytest.FixtureRequest) -> str:
    """What to begin a generator's seed with: nothing in the suite, which is the same every time."""
    marked = request.node.get_closest_marker("hostile")
    return str(request.config.option.hostile_seed) if marked else ""


# Who asks for one of these waits for a whole build.
BUILDS = {"built_site", "finder_site", "site_folder"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a whole site as slow."""
    for item in items:
        if BUILDS & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real campaigns as of TODAY."""

    def make(folder: Path) -> None:
        result = run_build("build", "--today", TODAY, "--site-dir", str(folder / "site"))
        assert result.returncode == 0, result.stderr

    return made_once(tmp_path_factory, "built", make) / "site"


@pytest.fixture
def campaigns(tmp_path: Path) -> Path:
    """A copy of the real campaign folder, to be spoilt."""
    return Path(shutil.copytree(ROOT / "campaigns", tmp_path / "campaigns"))


@pytest.fixture
def few_campaigns(campaigns: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two of the real campaigns, for whole builds that are soon done."""
    monkeypatch.setenv("CALENDAR_DRAFT", "1")  # they have no ledger
    for file in [*campaigns.glob("*.yml"), campaigns / "ledger.json"]:
        if file.stem not in {"ngay-chuyen-doi-so-quoc-gia", "ngay-gia-dinh-viet-nam"}:
            file.unlink()
    return campaigns


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
        pass


class _QuietServer(http.server.ThreadingHTTPServer):
    # A page asks for many files at once; past the five of the default the system drops
    # connections, and a browser tries those again only seconds later.
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that leaves a page drops what it was loading."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with serving(built_site) as url:
        yield url


# Without these Chromium calls its maker at every start, and a closed network makes it wait.
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium: run make test, which installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()
