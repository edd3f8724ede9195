"""Where nothing has changed, a build has nothing to do, and sees so before it loads anything."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from hooks.cli.settings import read_settings
from hooks.publishing.marker import MARKER, is_made_of, is_marked, mark
from hooks.publishing.site_key import site_key
from tests.conftest import ONE, ROOT, TODAY, run_build
from tests.real_campaigns import keep_only
from tests.undrawn import undrawn

KEY: Final = "ab" * 32
DAY: Final = date(2026, 11, 20)


# The mark of a site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A made-up site of two files."""
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("mẫu", "utf-8")
    (tmp_path / "site" / "a" / "index.html").write_text("mẫu", "utf-8")
    return tmp_path / "site"


def test_a_marked_site_is_known_as_what_it_was_made_of(site: Path) -> None:
    assert not is_marked(site)
    mark(site, KEY)
    assert is_marked(site)
    assert is_made_of(site, KEY)
    assert not is_made_of(site, KEY.upper())


def test_the_same_site_has_the_same_mark(site: Path) -> None:
    mark(site, KEY)
    first = (site / MARKER).read_bytes()
    os.utime(site / "index.html", (0, 0))
    mark(site, KEY)
    assert (site / MARKER).read_bytes() == first


def test_it_may_be_moved(site: Path) -> None:
    mark(site, KEY)
    assert is_made_of(site.rename(site.with_name("elsewhere")), KEY)


def _delete(site: Path) -> None:
    (site / "a" / "index.html").unlink()


def _add(site: Path) -> None:
    (site / "b.html").touch()


def _cut(site: Path) -> None:
    os.truncate(site / "index.html", 1)


def _edit(site: Path) -> None:
    (site / "index.html").write_text("mẫu khác", "utf-8")


def _rename(site: Path) -> None:
    (site / "a").rename(site / "b")


def _empty_the_mark(site: Path) -> None:
    (site / MARKER).write_text("")


def _mark_without_key(site: Path) -> None:
    mark(site)


def _spoil_the_mark(site: Path) -> None:
    (site / MARKER).write_bytes(b"\xff")


def _unmark(site: Path) -> None:
    (site / MARKER).unlink()


@pytest.mark.parametrize(
    "spoil",
    [
        _delete,
        _add,
        _cut,
        _edit,
        _rename,
        _empty_the_mark,
        _mark_without_key,
        _spoil_the_mark,
        _unmark,
    ],
)
def test_a_site_that_is_no_longer_as_it_was_made(site: Path, spoil: Callable[[Path], None]) -> None:
    mark(site, KEY)
    spoil(site)
    assert not is_made_of(site, KEY)


def test_a_site_that_is_not_there(tmp_path: Path) -> None:
    assert not is_made_of(tmp_path / "site", KEY)


# The key of what decides a site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A made-up project with a file of every sort."""
    root = tmp_path / "project"
    for name in (
        "banners/draw.py", "build.py", "docs/styles/page.css", "hooks/compiler.py",
        "hooks/words.yml", "mkdocs.yml", "requirements.lock", "campaigns/mau.yml",
        "campaigns/documents/cv-mau.yml", "campaigns/ledger.json",
    ):  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("mẫu\n", "utf-8")
    (root / "mkdocs.yml").write_text('site_url: !ENV [SITE_URL, "https://mau.example/"]\n')
    return root


def key_of(root: Path, today: date = DAY, environment: dict[str, str] | None = None) -> str | None:
    options = Namespace(campaigns=root / "campaigns", today=today)
    return site_key(read_settings(options), today, environment or {}, root)


@pytest.mark.parametrize(
    "name",
    [
        "banners/draw.py",
        "build.py",
        "docs/styles/page.css",
        "hooks/compiler.py",
        "hooks/words.yml",
        "mkdocs.yml",
        "requirements.lock",
        "campaigns/mau.yml",
        "campaigns/documents/cv-mau.yml",
        "campaigns/ledger.json",
    ],
)
def test_a_changed_file_makes_another_key(project: Path, name: str) -> None:
    before = key_of(project)
    with (project / name).open("a") as file:
        file.write("# mẫu")
    assert key_of(project) != before


@pytest.mark.parametrize("name", ["docs/new.css", "campaigns/documents/cv-mau-2.yml", "hooks/x.py"])
def test_a_new_file_makes_another_key(project: Path, name: str) -> None:
    before = key_of(project)
    (project / name).touch()
    assert key_of(project) != before


def test_a_renamed_file_makes_another_key(project: Path) -> None:
    before = key_of(project)
    (project / "campaigns" / "mau.yml").rename(project / "campaigns" / "mau-2.yml")
    assert key_of(project) != before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CALENDAR_DRAFT", "1"),
        ("CALENDAR_SLOTS", "page"),
        ("SITE_URL", "https://mau-2.example/"),
    ],
)
def test_another_setting_makes_another_key(
    project: Path, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(name, raising=False)
    before = key_of(project)
    monkeypatch.setenv(name, value)
    assert key_of(project) != before


@pytest.mark.parametrize(
    ("name", "value"), [("CALENDAR_CACHE", "/mau"), ("CALENDAR_CACHE_LIMIT", "2G")]
)
def test_where_the_store_is_does_not_count(
    project: Path, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key_of(project)
    monkeypatch.setenv(name, value)
    assert key_of(project) == before


def test_another_day_or_a_variable_that_mkdocs_reads_makes_another_key(project: Path) -> None:
    keys = {
        key_of(project),
        key_of(project, today=date(2026, 11, 21)),
        key_of(project, environment={"SITE_URL": "https://mau-2.example/"}),
    }
    assert len(keys) == 3


def test_what_does_not_count_makes_no_other_key(project: Path, tmp_path: Path) -> None:
    before = key_of(project)
    (project / "hooks" / "__pycache__").mkdir()
    (project / "hooks" / "__pycache__" / "compiler.pyc").touch()
    os.utime(project / "build.py", (0, 0))
    assert key_of(project, environment={"HOME": "/mau"}) == before
    assert key_of(project.rename(tmp_path / "elsewhere")) == before


def test_what_cannot_be_read_has_no_key(project: Path) -> None:
    (project / "campaigns" / "leads-nowhere.yml").symlink_to(project / "nowhere")
    assert key_of(project) is None


# Builds


def arguments(campaigns: Path, *more: str) -> list[str]:
    order = ["build", "--today", TODAY, "--campaigns", str(campaigns)]
    return [*order, "--site-dir", str(campaigns.parent / "site"), *more]


@pytest.fixture
def recorded(few_campaigns: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One campaign of which the ledger tells all."""
    monkeypatch.delenv("CALENDAR_DRAFT")
    keep_only(few_campaigns, ONE)
    order = ["ledger", "--first", "--today", TODAY, "--campaigns", str(few_campaigns)]
    result = run_build(*order)
    assert result.returncode == 0, result.stderr
    return few_campaigns


def build(campaigns: Path, *more: str) -> bool:
    """Build and return whether the folder is another one."""
    site = campaigns.parent / "site"
    before = site.stat().st_ino if site.exists() else None
    with undrawn():
        result = run_build(*arguments(campaigns, *more))
    assert result.returncode == 0, result.stderr
    is_new = site.stat().st_ino != before
    assert result.stdout.startswith("Đã dựng xong." if is_new else "Không có gì thay đổi: ")
    return is_new


@pytest.mark.slow
def test_the_same_is_not_built_twice(recorded: Path) -> None:
    assert build(recorded)
    assert build(recorded, "--force")

    loading = (
        "import sys, build\n"
        "assert build.main(sys.argv[1:]) == 0\n"
        "heavy = {'jinja2', 'mkdocs', 'PIL', 'pydantic', 'yaml'}\n"
        "print(sorted(heavy & {*sys.modules}))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", loading, *arguments(recorded)],
        cwd=ROOT,
        env={**os.environ, "CALENDAR_SLOTS": "page"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[1:] == ["[]"]

    (recorded.parent / "site" / "404.html").unlink()
    assert build(recorded)
    assert (recorded.parent / "site" / "404.html").is_file()

    with (recorded / f"{ONE}.yml").open("a") as file:
        file.write("# mẫu\n")
    assert build(recorded)


@pytest.mark.slow
def test_a_draft_that_tells_of_faults_tells_them_every_time(few_campaigns: Path) -> None:
    with undrawn():
        told = [run_build(*arguments(few_campaigns, "--draft")) for _ in range(2)]
    assert [result.returncode for result in told] == [0, 0]
    # What was made, and what kept, follows; that is another thing the first time.
    first, again = (result.stderr.partition("\n\n")[0] for result in told)
    assert "không có sổ các mục lịch đã công bố" in first
    assert again == first
