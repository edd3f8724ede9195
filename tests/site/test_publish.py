"""The site appears whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hooks.publishing.swap import MARKS, PublishError, publishing, recover
from tests.conftest import ROOT, TODAY, run_build


def make_site(folder: Path, words: str) -> None:
    for mark in MARKS:
        (folder / mark).parent.mkdir(parents=True, exist_ok=True)
        (folder / mark).write_text(words)


def build_half(target: Path, cause: type[BaseException]) -> None:
    with publishing(target) as fresh:
        make_site(fresh, "half")
        raise cause


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    for words in ("old", "new"):
        with publishing(tmp_path / "site") as fresh:
            make_site(fresh, words)
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert names(tmp_path) == {"site"}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("cause", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failed_build_leaves_the_old_site(tmp_path: Path, cause: type[BaseException]) -> None:
    with publishing(tmp_path / "site") as fresh:
        make_site(fresh, "old")
    with pytest.raises(cause):
        build_half(tmp_path / "site", cause)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


def test_a_build_cut_off_between_the_renames_is_recovered(tmp_path: Path) -> None:
    old = tmp_path / ".site-old"
    old.mkdir()
    make_site(old, "old")
    recover(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


def test_a_folder_that_is_no_site_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "photos"
    target.mkdir()
    (target / "holiday.jpg").write_text("x")
    with pytest.raises(PublishError, match="không ghi đè"), publishing(target):
        pass
    assert names(target) == {"holiday.jpg"}


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with publishing(tmp_path / "site") as fresh:
        make_site(fresh, "new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_a_faulty_campaign_leaves_the_old_site(campaigns: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    make_site(site, "old")
    (campaigns / "mau.yml").write_text("id: mau")
    result = run_build("build", "--campaigns", str(campaigns), "--site-dir", str(site))
    assert result.returncode == 1
    assert (site / "index.html").read_text() == "old"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_the_old_site(tmp_path: Path, number: signal.Signals) -> None:
    site = tmp_path / "site"
    site.mkdir()
    make_site(site, "old")
    process = subprocess.Popen(
        # A test run in the background has SIGINT ignored, and children would inherit that.
        [
            "env",
            "--default-signal=INT",
            sys.executable,
            "build.py",
            "build",
            "--today",
            TODAY,
            "--site-dir",
            str(site),
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    while len(names(tmp_path)) == 1 and process.poll() is None:
        time.sleep(0.01)  # until the build has its folder
    process.send_signal(number)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert "Traceback" not in stderr
    assert (site / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}
