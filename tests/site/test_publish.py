"""A site is published whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

import pytest

from banners.store.locks import held
from hooks.publishing.exchange import exchange
from hooks.publishing.marker import MARKER
from hooks.publishing.swap import PublishError, limit_spares, publishing
from tests.conftest import ROOT, TODAY, run_here
from tests.undrawn import command, undrawn


def make_site(folder: Path, words: str) -> None:
    for name in ("index.html", MARKER):
        (folder / name).write_text(words)


def publish(target: Path, words: str) -> None:
    with publishing(target) as fresh:
        (fresh / "index.html").write_text(words)


# The spare site


def put(target: Path, spare: Path, name: str, words: str) -> set[str]:
    """Publish one more file of a made-up site, and return what was there already."""
    with publishing(target, spare) as fresh:
        found = names(fresh)
        (fresh / name).write_text(words)
    return found


def test_what_says_the_same_keeps_its_time_whichever_tree_it_stands_in(tmp_path: Path) -> None:
    """Servers tell readers by a file's time whether it is new; two trees take turns."""
    site, spare = tmp_path / "www" / "site", tmp_path / "cache" / "spare"
    same_times: set[int] = set()
    changed_times: set[int] = set()
    for words in ("one", "two", "three"):
        with publishing(site, spare) as fresh:
            same = fresh / "tat-ca.ics"
            if not same.exists():
                same.write_text("the same")
            (fresh / "index.html").write_text(words)
        same_times.add((site / "tat-ca.ics").stat().st_mtime_ns)
        changed_times.add((site / "index.html").stat().st_mtime_ns)
    assert len(same_times) == 1
    assert len(changed_times) == 3


@pytest.mark.parametrize("system", ["exchanges folders", "renames folders only"])
def test_a_build_begins_with_what_an_earlier_site_had(
    tmp_path: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "renames folders only":
        monkeypatch.setattr("hooks.publishing.swap.exchange", lambda *_: False)
    site, spare = tmp_path / "www" / "site", tmp_path / "cache" / "spare"
    assert put(site, spare, "1", "one") == set()
    assert put(site, spare, "2", "two") == set()
    assert put(site, spare, "3", "three") == {"1"}
    assert put(site, spare, "4", "four") == {"2"}
    assert names(site) == {"2", "4", MARKER}
    assert names(spare) == {"1", "3", MARKER}
    assert names(site.parent) == {"site"}


def test_only_one_of_two_builds_has_the_spare_site(tmp_path: Path) -> None:
    site, spare = tmp_path / "www" / "site", tmp_path / "spare"
    put(site, spare, "1", "one")
    put(site, spare, "2", "two")
    with publishing(site, spare) as mine:
        assert names(mine) == {"1"}
        assert put(site, spare, "3", "three") == set()
    assert names(site) == {"1", MARKER}
    assert names(site.parent) == {"site"}


def test_a_published_site_is_free_before_another_build_has_its_turn(tmp_path: Path) -> None:
    """Or that build could not hold it as its spare one, and a third would sweep what it fills."""
    site = tmp_path / "www" / "site"
    free: list[bool] = []

    def look(_old: Path, _spare: Path | None) -> None:
        with held(site) as nobody_else:
            free.append(nobody_else)

    with mock.patch("hooks.publishing.swap._put_away", look):
        publish(site, "one")
    assert free == [True]


def test_a_build_that_fails_costs_only_the_spare_site(tmp_path: Path) -> None:
    site, spare = tmp_path / "www" / "site", tmp_path / "spare"
    put(site, spare, "1", "one")
    put(site, spare, "2", "two")
    with pytest.raises(KeyboardInterrupt), publishing(site, spare):
        raise KeyboardInterrupt
    assert names(site) == {"2", MARKER}
    assert names(tmp_path) == {"www"}
    assert put(site, spare, "3", "three") == set()


@pytest.mark.parametrize(("limit", "is_left"), [(100, True), (99, False)])
def test_a_spare_site_is_within_the_limit_of_the_store_or_goes(
    tmp_path: Path, limit: int, *, is_left: bool
) -> None:
    spare = tmp_path / "cache" / "spare" / "site"
    spare.mkdir(parents=True)
    (blob := tmp_path / "cache" / "blob").write_bytes(b"." * 60)
    (spare / "banner.png").hardlink_to(blob)  # on the disk once
    (spare / "index.html").write_bytes(b"." * 40)
    limit_spares(tmp_path / "cache", limit)
    assert spare.exists() == is_left
    assert [path.name for path in spare.parent.iterdir()] == ["site"] * is_left
    assert blob.exists()


def test_a_spare_place_that_cannot_be_had_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for _ in range(3):
        assert put(tmp_path / "site", tmp_path / "file" / "spare", "1", "one") == set()
    assert names(tmp_path) == {"file", "site"}


def refused(target: Path) -> str:
    """Return why nothing is published to `target`."""
    with pytest.raises(PublishError) as told, publishing(target):
        pytest.fail("a folder to build into was given")
    return str(told.value)


def build_half(target: Path, cause: type[BaseException]) -> None:
    with publishing(target) as fresh:
        (fresh / "index.html").write_text("half")
        raise cause


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("system", ["exchanges folders", "renames folders only"])
def test_a_new_site_takes_the_place_of_the_old(
    tmp_path: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "renames folders only":
        monkeypatch.setattr("hooks.publishing.swap.exchange", lambda *_: False)
    for words in ("first", "old", "new"):
        publish(tmp_path / "site", words)
        assert (tmp_path / "site" / "index.html").read_text() == words
        assert names(tmp_path) == {"site"}


@pytest.mark.skipif(sys.platform != "linux", reason="the system call is Linux's")
def test_folders_exchange_their_names(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert (names(tmp_path / "one"), names(tmp_path / "other")) == ({"other"}, {"one"})
    assert not exchange(tmp_path / "one", tmp_path / "missing")
    assert names(tmp_path) == {"one", "other"}


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o755), (0o027, 0o750)])
def test_who_may_read_the_site_is_said_by_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        publish(tmp_path / "site", "new")
    finally:
        os.umask(before)
    assert (tmp_path / "site").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("cause", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failed_build_leaves_the_old_site(tmp_path: Path, cause: type[BaseException]) -> None:
    publish(tmp_path / "site", "old")
    with pytest.raises(cause):
        build_half(tmp_path / "site", cause)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


def test_an_interrupt_as_the_new_folder_is_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hooks.publishing.swap.held", mock.Mock(side_effect=KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path / "site", "new")
    assert names(tmp_path) == set()


def test_a_build_killed_between_two_renames_is_recovered(tmp_path: Path) -> None:
    old = tmp_path / ".site-old"
    old.mkdir()
    make_site(old, "old")
    with pytest.raises(ValueError, match=r"^$"):
        build_half(tmp_path / "site", ValueError)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


def test_what_killed_builds_left_is_swept(tmp_path: Path) -> None:
    for name in (".site-new-0123abcd", ".site-new-k_9zq2ww", ".site-old", "site"):
        (tmp_path / name).mkdir()
        make_site(tmp_path / name, "old")
    publish(tmp_path / "site", "new")
    assert names(tmp_path) == {"site"}


def test_what_somebody_works_on_is_not_swept(tmp_path: Path) -> None:
    with publishing(tmp_path / "site") as slow:
        (slow / "index.html").write_text("slow")
        publish(tmp_path / "site", "quick")
        assert (tmp_path / "site" / "index.html").read_text() == "quick"
    assert (tmp_path / "site" / "index.html").read_text() == "slow"
    assert names(tmp_path) == {"site"}


def test_what_others_named_alike_is_left_alone(tmp_path: Path) -> None:
    theirs = {".site-new-design", ".site-old", ".other-new-0123abcd"}
    for name in theirs:
        (tmp_path / name).mkdir()
        (tmp_path / name / "holiday.jpg").touch()
    publish(tmp_path / "site", "new")
    publish(tmp_path / "site", "newer")
    assert names(tmp_path) == {"site", *theirs}
    assert all(names(tmp_path / name) == {"holiday.jpg"} for name in theirs)


def test_a_folder_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    with held(tmp_path) as mine:
        assert mine
        with held(tmp_path) as also_mine:
            assert not also_mine
    with held(tmp_path) as mine:
        assert mine


@pytest.mark.parametrize(
    "files",
    [("holiday.jpg",), ("index.html", "search/search_index.json", "assets/stylesheets/main.css")],
    ids=["photos", "a site of another MkDocs project"],
)
def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path, files: tuple[str, ...]) -> None:
    target = tmp_path / "theirs"
    for file in files:
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        (target / file).write_text("x")
    assert "không ghi đè" in refused(target)
    assert all((target / file).read_text() == "x" for file in files)
    assert names(tmp_path) == {"theirs"}


def test_a_folder_that_becomes_anothers_while_the_site_is_built_is_refused(tmp_path: Path) -> None:
    building = publishing(tmp_path / "site")
    building.__enter__()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "holiday.jpg").touch()
    with pytest.raises(PublishError, match="không ghi đè"):
        building.__exit__(None, None, None)
    assert names(tmp_path) == {"site"}
    assert names(tmp_path / "site") == {"holiday.jpg"}


def test_the_refusal_says_how_a_site_of_an_earlier_version_is_taken_over(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("earlier")
    assert f"một tệp trống tên {MARKER}" in refused(site)
    (site / MARKER).touch()
    publish(site, "new")
    assert (site / "index.html").read_text() == "new"


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_a_site_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "site"
    link.symlink_to("disk/lich")
    for words in ("old", "new"):
        publish(link, words)
        assert (link / "index.html").read_text() == words
    assert link.is_symlink()
    assert names(tmp_path / "disk") == {"lich"}
    assert names(tmp_path) == {"disk", "site"}


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    assert "trỏ vòng" in refused(tmp_path / "one")


@pytest.mark.parametrize("told", ["file", "file/site", "file/a/site"])
def test_a_file_is_refused(tmp_path: Path, told: str) -> None:
    (tmp_path / "file").write_text("x")
    assert f"{tmp_path / 'file'} là một tệp" in refused(tmp_path / told)
    assert (tmp_path / "file").read_text() == "x"


def test_the_root_of_a_disk_is_refused() -> None:
    assert "--site-dir /site" in refused(Path("/"))


def test_a_place_that_cannot_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path / "site", "old")
    can = os.access
    # As it is for anyone but root, who may write everywhere.
    for closed in (tmp_path, tmp_path / "site"):
        monkeypatch.setattr("os.access", lambda path, how, no=closed: path != no and can(path, how))
        assert f"Không có quyền ghi vào {closed}" in refused(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


@pytest.mark.slow
def test_a_faulty_campaign_leaves_the_old_site(few_campaigns: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    make_site(site, "old")
    (few_campaigns / "mau.yml").write_text("id: mau")
    result = run_here("build", "--campaigns", str(few_campaigns), "--site-dir", str(site))
    assert result.returncode == 1
    assert (site / "index.html").read_text() == "old"


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_the_old_site(
    few_campaigns: Path, tmp_path: Path, number: signal.Signals
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    make_site(site, "old")
    process = subprocess.Popen(
        # A test run in the background has SIGINT ignored, and children would inherit that.
        [
            "env",
            "--default-signal=INT",
            *command(undrawn),
            "build",
            "--today",
            TODAY,
            "--site-dir",
            str(site),
            "--campaigns",
            str(few_campaigns),
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not list(tmp_path.glob(".site-new-*")) and process.poll() is None:
        time.sleep(0.01)  # wait until the build has made its folder
    process.send_signal(number)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert "Traceback" not in stderr
    assert (site / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site", "campaigns"}
