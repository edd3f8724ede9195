"""When the machine refuses something, there is one message, exit code 3, and the old site stays."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontpkg import FamilyNotInstalled

from banners.store.blob import KeepingError, SpoiltError
from banners.store.code import recall
from banners.store.store import Store
from hooks.cli.obstacles import obstacle
from hooks.cli.settings import SettingError, read_settings
from hooks.outputs import Output
from hooks.publishing.placing import place
from tests.conftest import DRAWING, ROOT, TODAY, run_build, run_here
from tests.site.tiny_site import publish, words_of_site
from tests.undrawn import undrawn


def refusal(result: subprocess.CompletedProcess[str]) -> str:
    """Return the only message of a command that the machine did not let finish."""
    assert result.returncode == 3, result.stderr
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()[-1]


def build(campaigns: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    order = ("build", "--today", TODAY, "--campaigns", str(campaigns), "--site-dir", str(site))
    return run_here(*order, **environment)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes; the site is larger, even if nothing is drawn."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
def test_a_full_disk(few_campaigns: Path, small_disk: Path) -> None:
    publish(small_disk / "site", "old")
    with undrawn():
        message = refusal(build(few_campaigns, small_disk / "site"))
    assert message.startswith("Hết chỗ trên đĩa")
    assert words_of_site(small_disk / "site") == "old"
    assert [path.name for path in small_disk.iterdir()] == ["site"]


@pytest.mark.slow
def test_a_disk_that_lets_no_large_file_be_written(few_campaigns: Path, tmp_path: Path) -> None:
    place = tmp_path / "www"
    publish(place / "site", "old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        result = run_build(
            "build", "--today", TODAY, "--campaigns", str(few_campaigns),
            "--site-dir", str(place / "site"),
        )  # fmt: skip
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refusal(result).startswith("Hết chỗ trên đĩa")
    assert words_of_site(place / "site") == "old"
    assert [path.name for path in place.iterdir()] == ["site"]


@pytest.mark.slow
def test_a_disk_that_can_only_be_read(few_campaigns: Path, small_disk: Path) -> None:
    publish(small_disk / "site", "old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    message = refusal(build(few_campaigns, small_disk / "site"))
    assert "ổ đĩa chỉ cho đọc" in message
    assert str(small_disk / "site") in message
    assert words_of_site(small_disk / "site") == "old"


@pytest.mark.slow
def test_a_file_in_the_place_of_the_site(few_campaigns: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    message = refusal(build(few_campaigns, tmp_path / "site"))
    assert message.startswith(f"{tmp_path / 'site'} là một tệp, không phải thư mục.")
    assert (tmp_path / "site").read_text() == "x"


@pytest.mark.slow
def test_a_place_for_banners_that_cannot_be_written(few_campaigns: Path, tmp_path: Path) -> None:
    publish(tmp_path / "site", "old")
    (tmp_path / "file").touch()
    cache = tmp_path / "file" / "banners"
    message = refusal(build(few_campaigns, tmp_path / "site", CALENDAR_CACHE=str(cache)))
    assert message.startswith(f"Không cất được banner đã vẽ vào {cache}")
    assert "CALENDAR_CACHE" in message
    assert words_of_site(tmp_path / "site") == "old"


@pytest.mark.slow
def test_a_full_disk_for_what_is_kept(
    few_campaigns: Path, small_disk: Path, tmp_path: Path
) -> None:
    publish(tmp_path / "site", "old")
    (small_disk / "filler").write_bytes(bytes(2_000_000))
    recall(DRAWING.store)  # what was read of modules
    cache = small_disk / "cache"
    message = refusal(build(few_campaigns, tmp_path / "site", CALENDAR_CACHE=str(cache)))
    assert message.startswith(f"Không cất được banner đã vẽ vào {cache}. Hết chỗ trên đĩa")
    assert words_of_site(tmp_path / "site") == "old"


def test_what_is_kept_on_another_disk_is_copied(small_disk: Path, tmp_path: Path) -> None:
    store = Store(small_disk / "cache")
    blob = store.put(b"picture")
    place([Output("1.png", blob), Output("2.png", blob)], store, tmp_path / "site")
    one = tmp_path / "site/1.png"
    assert one.read_bytes() == b"picture"
    assert one.samefile(tmp_path / "site/2.png")
    assert not one.samefile(store.path(blob))


@pytest.mark.parametrize(("told", "limit"), [("800M", 800_000_000), ("2g", 2 * 10**9), ("", None)])
def test_a_limit_of_what_is_kept(
    told: str, limit: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_CACHE_LIMIT", told)
    assert read_settings(Namespace(campaigns=tmp_path, today=None)).cache_limit == limit


@pytest.mark.parametrize("told", ["nhiều", "-1", "2T", "1.5G", "M"])
def test_a_limit_that_is_none_is_told(
    told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_CACHE_LIMIT", told)
    with pytest.raises(SettingError, match=r"CALENDAR_CACHE_LIMIT.*800M"):
        read_settings(Namespace(campaigns=tmp_path, today=None))


@pytest.mark.parametrize(
    ("told", "slots"), [("ready", "ready"), ("all", "all"), ("page", "page"), ("", "ready")]
)
def test_which_slots_are_drawn(
    told: str, slots: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_SLOTS", told)
    assert read_settings(Namespace(campaigns=tmp_path, today=None)).slots == slots


def test_what_stands_ready_is_drawn_unless_the_command_or_the_environment_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CALENDAR_SLOTS", raising=False)
    options = Namespace(campaigns=tmp_path, today=None)
    assert read_settings(options).slots == "ready"
    assert read_settings(options, slots="page").slots == "page"  # a preview
    monkeypatch.setenv("CALENDAR_SLOTS", "all")
    assert read_settings(options, slots="page").slots == "all"


@pytest.mark.parametrize("told", ["tat-ca", "ALL", "ready,all", "0"])
def test_a_choice_of_slots_that_there_is_not_is_told(
    told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_SLOTS", told)
    with pytest.raises(SettingError, match=r"CALENDAR_SLOTS.*ready.*all.*page"):
        read_settings(Namespace(campaigns=tmp_path, today=None))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoilt", "words"),
    [
        (
            "import fontpkg\n"
            "def missing(name, **_): raise fontpkg.FamilyNotInstalled(name)\n"
            "fontpkg.path = missing",
            "Thiếu phông chữ",
        ),
        ("from PIL import features\nfeatures.check = lambda name: False", "libfribidi0"),
        ("import sys\nsys.modules['segno'] = None", "Thiếu gói Python «segno»"),
        ("import sys\nsys.modules['PIL'] = None", "Thiếu gói Python «PIL»"),
    ],
    ids=["fonts", "fribidi", "a package", "a package that draws"],
)
def test_something_that_is_not_installed(
    few_campaigns: Path, tmp_path: Path, spoilt: str, words: str
) -> None:
    publish(tmp_path / "site", "old")
    order = ["build", "--campaigns", str(few_campaigns), "--site-dir", str(tmp_path / "site")]
    result = subprocess.run(
        [sys.executable, "-c", f"{spoilt}\nimport build\nraise SystemExit(build.main({order}))"],
        cwd=ROOT,
        env={**os.environ, "CALENDAR_SLOTS": "page"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert words in refusal(result)
    assert words_of_site(tmp_path / "site") == "old"


def test_another_python_than_the_one_with_the_packages_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = ModuleNotFoundError(name="segno")
    monkeypatch.setattr("hooks.cli.obstacles._VENV", tmp_path / "none")
    assert "Cài lại" in str(obstacle(missing))
    monkeypatch.setattr("hooks.cli.obstacles._VENV", tmp_path)
    assert "«segno»" in str(obstacle(missing))
    assert ".venv/bin/python" in str(obstacle(missing))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left"), "Hết chỗ trên đĩa, không ghi được. Dọn"),
        (OSError(errno.EDQUOT, "Quota", "a.html"), "Hết chỗ trên đĩa, không ghi được a.html."),
        (PermissionError(errno.EACCES, "Denied", "a.html"), "Không có quyền với a.html, hoặc"),
        (OSError(errno.EROFS, "Read-only"), "Không có quyền với tệp, hoặc ổ đĩa chỉ cho đọc."),
        (OSError(errno.EIO, "I/O error", b"a.html"), "Hệ thống báo lỗi a.html: I/O error."),
        (OSError("cannot open resource"), "Hệ thống báo lỗi: cannot open resource."),
        (KeepingError(Path("k"), OSError(errno.ENOSPC, "")), "Không cất được banner đã vẽ vào k."),
        (SpoiltError("k/blobs/ab"), "Có tệp bị xóa hoặc sửa khi đang dựng: k/blobs/ab. Chạy lại"),
        (FamilyNotInstalled("noto-sans"), "Thiếu phông chữ"),
    ],
)
def test_each_says_what_is_in_the_way(error: Exception, words: str) -> None:
    told = obstacle(error)
    assert told is not None
    assert told.startswith(words)
    assert "\n" not in told


@pytest.mark.parametrize("error", [ValueError("x"), KeyError("x"), AssertionError()])
def test_a_fault_of_the_code_is_not_hidden(error: Exception) -> None:
    assert obstacle(error) is None


def test_a_command_that_ends_has_said_all_and_leaves_no_temporary_store() -> None:
    lines = "import build; from banners.store.store import Store; store = Store()"
    order = [sys.executable, "-c", f"{lines}; print(store.folder); build._leave(3)"]
    ended = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (3, "")
    folder = Path(ended.stdout.strip())
    assert folder.name.startswith("lich-truyen-thong-")
    assert not folder.exists()
