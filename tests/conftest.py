"""Fixtures shared by several groups of tests."""

from __future__ import annotations

import gc
import os
import re
import secrets
import shutil
import signal
import subprocess
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final
from unittest import mock

import pytest
from filelock import FileLock
from hypothesis import is_hypothesis_test, settings
from playwright.sync_api import Browser, expect, sync_playwright

from banners.store.code import recall
from banners.store.store import Store
from banners.store.tidying import begin
from build import main
from hooks.catalogue.load import load_catalogue
from hooks.cli import SELDOM
from hooks.compiler import compile_site
from hooks.drawing.banners import Drawing
from hooks.editing.schema import schema_files
from hooks.pages.frame.compiled_templates import CompiledTemplates
from hooks.pages.frame.environment import page_environment
from hooks.steps import (
    archive_code,
    event_code,
    page_code,
    picture_code,
    qr_code_code,
    template_code,
)
from tests.browsing import PATIENCE
from tests.real_campaigns import only_campaigns, real_catalogue
from tests.servers import serving
from tests.stored import copy_used
from tests.undrawn import undrawn

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-20"
_MODULE_MARK: Final = re.compile(r"^pytestmark = \[?pytest\.mark\.(\w+)", re.M)


def run_build(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return the outcome of build.py, run as by an editor, with environment variables changed.

    It runs in a copy of this process, which need not load again what is loaded here: a third of
    the time of a small build. What a test has patched is patched there, too.
    """
    return start_build(*arguments, **environment)()


def start_build(
    *arguments: str, **environment: str
) -> Callable[[], subprocess.CompletedProcess[str]]:
    """Start build.py as `run_build` does, and return how to wait for its outcome."""
    # Banners shown on pages are enough, unless a test is about the others.
    changed = {"CALENDAR_SLOTS": "page", **environment}
    get_ready_to_build()
    recall(DRAWING.store)  # what earlier builds have read of modules, which takes seconds
    out, err = (TemporaryFile("w+", encoding="utf-8") for _ in range(2))  # noqa: SIM115 - below
    child = os.fork()
    if not child:
        os._exit(run(arguments, changed, out, err))

    def outcome() -> subprocess.CompletedProcess[str]:
        _, status = os.waitpid(child, 0)
        with out, err:
            for told in (out, err):
                told.seek(0)
            code = os.waitstatus_to_exitcode(status)
            return subprocess.CompletedProcess(arguments, code, out.read(), err.read())

    return outcome


@cache
def get_ready_to_build() -> None:
    """Load what builds load and work out what none of them changes, once for all copies.

    It is a fifth of the time of a small build.
    """
    import_module("hooks.site")
    import_module("hooks.generating.with_mkdocs")
    import_module("hooks.feeds.build")
    recall(DRAWING.store)
    for digest in (page_code, template_code, event_code, archive_code, picture_code, qr_code_code):
        digest()
    schema_files(real_catalogue())


def run(
    arguments: Sequence[str], environment: Mapping[str, str], out: IO[str], err: IO[str]
) -> int:
    """Run build.py in this process, which is a copy and ends with it; return its exit code."""
    gc.freeze()  # what the tests hold is not looked through for what is dead
    warnings.resetwarnings()  # pytest makes them errors
    warnings.simplefilter("ignore")
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    with out, err, redirect_stdout(out), redirect_stderr(err):
        try:
            os.chdir(ROOT)
            os.environ.update(environment)
            return main([*arguments])
        except SystemExit as ended:
            return int(ended.code or 0)
        except BaseException:
            traceback.print_exc()
            return 1


def run_here(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return the outcome of build.py, run in this process, which saves the start of another.

    For commands that build nothing, or stop before; an error that is not told is raised.
    """
    out, err = StringIO(), StringIO()
    ends = signal.getsignal(signal.SIGTERM)
    changed = {"CALENDAR_SLOTS": "page", **environment}
    with (
        redirect_stdout(out),
        redirect_stderr(err),
        chdir(ROOT),
        mock.patch.dict(os.environ, changed),
    ):
        try:
            code = main([*arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        finally:
            signal.signal(signal.SIGTERM, ends)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def made_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Return a folder filled by `make`, once for all processes of a test run.

    Its content must not be changed. `name` is unique among the folders of a run.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # the folder of the run, above that of each process
    folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
    with FileLock(shared / f"once-{name}.lock"):
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that repeat a hostile trial, and that make one longer."""
    parser.addoption(
        "--hostile-seed",
        type=int,
        help="the seed of the hostile trials (-m hostile); a new one each time unless given",
    )
    parser.addoption(
        "--kills",
        type=int,
        help="how often a hostile trial kills what publishes and builds (tests/site/test_kills.py)",
    )


# A property is tried with few examples in the suite, the same in every run, so that a change is
# judged by what it changes; with many new ones among the hostile trials. None has a deadline: a
# busy machine is no fault.
settings.register_profile("suite", max_examples=30, deadline=None, derandomize=True)
settings.register_profile("hostile", max_examples=300, deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed once, before the processes of a run begin, and how much is tried."""
    if config.option.hostile_seed is None:
        config.option.hostile_seed = secrets.randbelow(1_000_000)
    settings.load_profile("hostile" if config.option.markexpr == "hostile" else "suite")
    gc.set_threshold(*SELDOM)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave modules unread whose mark the run leaves out, as `make quick` does a quarter."""
    if not collection_path.name.startswith("test_"):
        return None
    marks = _MODULE_MARK.findall(collection_path.read_text("utf-8"))
    left_out = any(f"not {mark}" in config.option.markexpr for mark in marks)
    return left_out or None


def pytest_collection_finish() -> None:
    """Leave alone for good what tests have in common: it is a million objects, none of them dead.

    Looking through them again and again was a quarter of what a run cost.
    """
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Look once for what died unheard, before pytest does it five times over in each process."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Return the line of the report that says how to repeat a hostile trial."""
    if config.option.markexpr == "hostile":
        terminalreporter.write_line(f"hostile trials: --hostile-seed {config.option.hostile_seed}")


@pytest.fixture
def hostile_seed(request: pytest.FixtureRequest) -> str:
    """The beginning of a generator's seed; empty in the suite, which is the same every time."""
    marked = request.node.get_closest_marker("hostile")
    return str(request.config.option.hostile_seed) if marked else ""


# Who asks for one of these waits for a whole build.
BUILDS = {"built_site", "whole_site", "site_of_two", "site_folder"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that need a whole site as slow; try all properties when hostile.

    Files that need one come first: one process builds it while others, which begin further down,
    run what needs none, and nobody waits.
    """
    need_one = {item.path for item in items if BUILDS & set(getattr(item, "fixturenames", ()))}
    items.sort(key=lambda item: item.path not in need_one)
    for item in items:
        if BUILDS & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
        if config.option.markexpr == "hostile" and is_hypothesis_test(
            getattr(item, "function", None)
        ):
            item.add_marker(pytest.mark.hostile)


@pytest.fixture(scope="session", autouse=True)
def this_process_draws() -> Iterator[None]:
    """What is drawn is drawn in the process that asks: the cores are busy with other tests.

    Others would load everything anew, or share a core. What becomes of them is shown where a test
    asks for a number of them.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("banners.making.workers._cores", lambda: 1)
        yield


# Drawn banners are kept between tests, and between runs, as between builds. As long as tests use
# it, no build tidies it: what they keep there is in no manifest.
DRAWING: Final = Drawing(store=Store(ROOT / ".cache"))
PRESENCE: Final = begin(DRAWING.store, "page", trusting=False)


def build_of(folder: Path, *kept: str, options: tuple[str, ...] = (), **environment: str) -> Path:
    """Build the site of these campaigns alone as of TODAY; return where it is, below `folder`."""
    campaigns = only_campaigns(folder / "campaigns", *kept)
    # The ledger is of all campaigns: a draft may be built of a few.
    arguments = ["build", "--draft", "--today", TODAY, "--campaigns", str(campaigns), *options]
    result = run_build(*arguments, "--site-dir", str(folder / "site"), **environment)
    assert result.returncode == 0, result.stderr
    return folder / "site"


# Real campaigns, one for each thing that makes a page unlike others.
SOME: Final = (
    "cac-du-an-tren-dia-ban-tinh-dak-nong",  # over for good: in the archive
    "dieu-tra-53-dan-toc-thieu-so",  # every five years
    "ngay-chuyen-doi-so-quoc-gia",  # a day; four years, each with its theme
    "phong-chong-duoi-nuoc-tre-em",  # a season, no text of the year that comes
    "phong-chong-hiv-aids",  # runs as of TODAY
    "phong-chong-mua-ban-nguoi",  # the longest page; a month and a day
    "phong-chong-sot-xuat-huyet",  # without dates
    "ten-mien-quoc-gia-vn",  # quotation marks within others
    "tet-nguyen-dan",  # of the lunar calendar
    "thang-hanh-dong-vi-tre-em",  # a month
    "tuan-le-tiem-chung",  # a week
    "tuyen-truyen-chuyen-doi-so-dak-nong",  # reports twice a year
)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of SOME of the real campaigns as of TODAY."""
    return made_once(tmp_path_factory, "built", lambda made: build_of(made, *SOME)) / "site"


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all real campaigns as of TODAY, without banners: for what is true of texts."""

    def make(folder: Path) -> None:
        with undrawn():
            built = run_build("build", "--today", TODAY, "--site-dir", str(folder / "site"))
        assert built.returncode == 0, built.stderr

    return made_once(tmp_path_factory, "whole", make) / "site"


# The campaigns of 30/7 and of 10/10.
TWO: Final = ("phong-chong-mua-ban-nguoi", "ngay-chuyen-doi-so-quoc-gia")


@pytest.fixture(scope="session")
def site_of_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two of the real campaigns as of TODAY."""
    folder = made_once(tmp_path_factory, "two-campaigns", lambda made: build_of(made, *TWO))
    return folder / "site"


# One of the few campaigns.
ONE: Final = "ngay-chuyen-doi-so-quoc-gia"


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the banners of ONE, and of no page of a site's usual address: to be copied."""

    def make(folder: Path) -> None:
        catalogue = load_catalogue(only_campaigns(folder / "campaigns", ONE))
        drawing = Drawing(store=Store(DRAWING.store.folder))
        recall(drawing.store)
        elsewhere = "https://mau.example/"
        compile_site(catalogue, date.fromisoformat(TODAY), elsewhere, drawing=drawing)
        # Templates, too, which no page asks for that is kept; from the store, not this process.
        with mock.patch.dict(CompiledTemplates._of_process, clear=True):
            environment = page_environment(catalogue, date.fromisoformat(TODAY), drawing.store)
            for name in environment.list_templates(extensions=["html"]):
                if name != "audit.html":  # which has an environment of its own
                    environment.get_template(name)
        copy_used(drawing.store, folder / "store")

    return made_once(tmp_path_factory, "drawn", make) / "store"


@pytest.fixture
def campaigns(tmp_path: Path) -> Path:
    """A copy of the real campaign folder, which tests may spoil."""
    return Path(shutil.copytree(ROOT / "campaigns", tmp_path / "campaigns"))


@pytest.fixture
def few_campaigns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two of the real campaigns, for quick builds of a whole site."""
    monkeypatch.setenv("CALENDAR_DRAFT", "1")  # they have no ledger
    folder = only_campaigns(tmp_path / "campaigns", ONE, "ngay-gia-dinh-viet-nam")
    (folder / "ledger.json").unlink()
    return folder


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with serving(built_site) as url:
        yield url


# Without these Chromium contacts its vendor at every start, and waits if there is no network.
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


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium; yield it."""
    # The shell is Chromium without windows: its pages open in half of the processor's time.
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium: run make test, which installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield started
        started.close()


expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with chromium() as started:
        yield started
